"""Sentences that cite criteria: where number, name, indicators and set stand in them.

Real plans write "tiêu chí 17 Môi trường và 18 Chất lượng môi trường sống", "Tiêu chí 17: Môi trường
(các chỉ tiêu 17.1, 17.2) thuộc Bộ tiêu chí …", "tiêu chí số 17 về môi trường".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ntmplan.model.outline import Entry
from ntmplan.model.timeframe import Period
from ntmplan.reading.categories import Category, Vocabulary, vocabulary
from ntmplan.reading.criteria import SPOKEN_OF, Citations, Cited, Said
from ntmplan.reading.printed import Printed
from ntmplan.reading.search import Memory, fitting
from ntmplan.reading.sentences import standing_in
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, one_line, regex

_INDICATED = fitting(regex(r"chỉ tiêu (?:số )?\d"), lowered=True, needs=("chỉ tiêu",))
_APART = frozenset({"legal_basis", "appendix"})
_CRITERION = regex(
    r"\btiêu chí\s+(?:(?:số|thứ)\s+)?(\d{1,2})(?![\d/%])(\.\d{1,2})?",
    re.IGNORECASE,
    needs=("tiêu chí",),
)
_ANOTHER = regex(
    r"\s*(?:\([^()]*\)\s*)?(?:,|;|và)\s+(?:số\s+)?(\d{1,2})(?![\d/%]|\.\d)", re.IGNORECASE
)
"""A further number; the indicators of the one before it may stand between them, in brackets."""
_INDICATOR = regex(
    r"\bchỉ tiêu\s+(?:số\s+)?(\d{1,2})\.\d{1,2}\b", re.IGNORECASE, needs=("chỉ tiêu",)
)
_BEFORE_NAME = regex(r"\s*(?:[:.(–-]|về\s)?\s*[“\"]?", re.IGNORECASE)
_CODE = r"\d{1,2}\.\d{1,2}(?![\d.%])"
_CODES = regex(
    rf"(?:\bchỉ tiêu\b(?:\s+(?:số|từ|gồm))?\s*:?|\()\s*({_CODE}(?:\s*(?:,|;|và|đến|-|–)\s*"
    rf"(?:chỉ tiêu\s+)?{_CODE})*)",
    re.IGNORECASE,
)
_NAMED = regex(r"\btiêu chí(?:,? chỉ tiêu)?\s+(?:về\s+)?(?=[^\W\d_])", re.IGNORECASE)
_NUMBERED_AFTER = regex(r"\s*[(,]\s*(?:tiêu chí\s+)?(?:số\s+)?\d", re.IGNORECASE)
_CLAUSE_END = regex(r"[;!?](?=\s|$)|\.(?=\s|$)")


def read(file: PlanFile, texts: Printed) -> Citations:
    """What the texts of a plan say of criteria."""
    criteria = file.library.criteria
    known = vocabulary(criteria.sets, criteria.during(_period(file)))
    memory = _worth(known)
    worth = {number for number, _ in texts.hits(SPOKEN_OF)}
    worth.update(number for one in (0, 1) for number, _ in texts.hits(one, memory))
    entries = {entry.route: entry for entry in file.entries}
    numbered: list[Cited] = []
    named: list[Cited] = []
    found: list[Said] = []
    for route, words in texts.texts(sorted(worth)):
        if "in_appendix" in route or route[0] in _APART:
            continue
        text, entry = one_line(words), entries.get(route[:-1])
        categories, here, by_name = _in_sentence(text, known)
        found += [Said(one, route, text, entry) for one in categories]
        around = _around(file, entry, known) if here and not categories else ()
        numbered += [
            _placed(one, categories, around)._replace(route=route, entry=entry) for one in here
        ]
        named += [one._replace(route=route, entry=entry) for one in by_name]
    return Citations(known.every, known.during, tuple(numbered), tuple(named), tuple(found))


@lru_cache(maxsize=KEPT)
def _in_sentence(
    text: str, known: Vocabulary
) -> tuple[tuple[Category, ...], tuple[Cited, ...], tuple[Cited, ...]]:
    """The categories and criteria that a sentence names, wherever it stands."""
    base = Cited((), text, 0, 0, "")
    return known.categories(text), tuple(_numbered(base, known)), tuple(_named(base, known))


@lru_cache(maxsize=8)
def _worth(known: Vocabulary) -> Memory:
    """Which texts are worth reading, besides those that speak of criteria."""
    return Memory(known.texts, _INDICATED)


def _period(file: PlanFile) -> Period | None:
    """The years of a plan: its period, or the year of its date."""
    plan = file.plan
    if plan is None:
        return None
    if plan.period is None and plan.date and plan.date.year:
        return Period(str(plan.date.year), plan.date.year, plan.date.year)
    return plan.period


def _numbered(base: Cited, known: Vocabulary) -> Iterator[Cited]:
    """The criteria and indicators that a sentence gives by number."""
    heads = [*_heads(base, known)]
    free = [
        base._replace(start=one.start(), end=one.end(), number=str(int(one[1])))
        for one in _INDICATOR.finditer(base.text)
    ]
    ends = [*(one.start for one in heads), len(base.text)][1:]
    taken: list[tuple[int, int]] = []
    for head, end in zip(heads, ends, strict=False):
        stop = min(end, _clause(base.text, head.start)[1])
        taken.append((head.start, stop))
        yield head._replace(codes=(*head.codes, *_codes(base.text[head.end : stop])))
    for one in free:
        if not any(start <= one.start < stop for start, stop in taken):
            yield one._replace(codes=_codes(base.text[one.start : one.start + 200]))


def _heads(base: Cited, known: Vocabulary) -> Iterator[Cited]:
    """The numbers of criteria with the names behind them."""
    for found in _CRITERION.finditer(base.text):
        codes = (found[1] + found[2],) if found[2] else ()
        head = _with_name(base, found, known)
        yield head._replace(codes=codes)
        while head.words and (other := _ANOTHER.match(base.text, head.end)):
            head = _with_name(base, other, known)
            if not head.words:
                break
            yield head._replace(start=other.start(1))
        if not head.words:
            yield from _bare(base, head.end)


def _bare(base: Cited, at: int) -> Iterator[Cited]:
    """The further numbers of a bare list up to the end of a clause: `tiêu chí số 5, 6 và 8`."""
    found: list[Cited] = []
    while other := _ANOTHER.match(base.text, at):
        at = other.end()
        found.append(base._replace(start=other.start(1), end=at, number=str(int(other[1]))))
    if at == len(base.text) or base.text[at] in ".;)":
        yield from found


def _with_name(base: Cited, found: re.Match[str], known: Vocabulary) -> Cited:
    """A number with the name behind it, if one is known."""
    gap = _BEFORE_NAME.match(base.text, found.end())
    named = known.name_at(base.text, gap.end() if gap else found.end())
    end, words = named or (found.end(), ())
    number = str(int(found[1]))
    return base._replace(start=found.start(), end=end, number=number, words=words)


def _codes(text: str) -> tuple[str, ...]:
    """The codes of indicators in some words."""
    return tuple(code for one in _CODES.finditer(text) for code in re.findall(_CODE, one[1]))


def _clause(text: str, at: int) -> tuple[int, int]:
    """Where the clause begins and ends that a place is in; brackets hide what parts clauses."""
    start, depth, end = 0, 0, len(text)
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth <= 0 and sign in ".;!?" and _CLAUSE_END.match(text, place):
            if place >= at:
                end = place
                break
            start = place + 1
    return start, end


def _placed(one: Cited, categories: Sequence[Category], around: Sequence[Category]) -> Cited:
    """A citation with the sets that its clause names; else those of what it stands in."""
    start, end = _clause(one.text, one.start)
    here = [each for each in categories if start <= each.start < end]
    meant = [each for each in (here if categories else around) if each.sure]
    sets = tuple(dict.fromkeys(each_set for each in meant for each_set in each.sets))
    return one._replace(sets=sets, said=bool(meant))


def _around(file: PlanFile, entry: Entry | None, known: Vocabulary) -> Sequence[Category]:
    """The categories that the nearest passage around names."""
    for passage in standing_in(file, entry)[1:] if entry else ():
        said = one_line(f"{passage.title or ''}. {passage.sentence or ''}")
        if found := known.categories(said):
            return found
    return ()


def _named(base: Cited, known: Vocabulary) -> Iterator[Cited]:
    """The criteria that a sentence gives by name alone."""
    for found in _NAMED.finditer(base.text):
        named = known.name_at(base.text, found.end(), others=False)
        if named and not _NUMBERED_AFTER.match(base.text, named[0]):
            yield base._replace(start=found.start(), end=named[0], words=named[1])
