"""Criteria that a plan cites: number, name, indicators, and the set that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from ntmplan.lint.categories import Category, Vocabulary, vocabulary
from ntmplan.lint.printed import printed
from ntmplan.lint.reading import standing_in
from ntmplan.model.outline import Entry
from ntmplan.model.timeframe import Period
from ntmplan.problem import Route
from ntmplan.registry.criteria import CriteriaSet
from ntmplan.repository import PlanFile
from ntmplan.text import Words, one_line

_WORD = "tiêu chí"
_CRITERION = re.compile(r"\btiêu chí\s+(?:(?:số|thứ)\s+)?(\d{1,2})(?![\d/%])(\.\d{1,2})?", re.IGNORECASE)
_ANOTHER = re.compile(r"\s*(?:,|;|và)\s+(?:số\s+)?(\d{1,2})(?![\d/%.])", re.IGNORECASE)
_INDICATOR = re.compile(r"\bchỉ tiêu\s+(?:số\s+)?(\d{1,2})\.\d{1,2}\b", re.IGNORECASE)
_BEFORE_NAME = re.compile(r"\s*(?:[:.(–-]|về\s)?\s*[“\"]?", re.IGNORECASE)
_CODE = r"\d{1,2}\.\d{1,2}(?![\d.%])"
_CODES = re.compile(
    rf"(?:\bchỉ tiêu\b(?:\s+số)?\s*:?|\()\s*({_CODE}(?:\s*(?:,|;|và|đến|-|–)\s*"
    rf"(?:chỉ tiêu\s+)?{_CODE})*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\btiêu chí(?:,? chỉ tiêu)?\s+(?:về\s+)?(?=[^\W\d_])", re.IGNORECASE
)
_NUMBERED_AFTER = re.compile(r"\s*[(,]\s*(?:tiêu chí\s+)?(?:số\s+)?\d", re.IGNORECASE)
_MORE = 40
"""So many characters behind a stretch may be underlined with it."""
_CLAUSE_END = re.compile(r"[;!?](?=\s|$)|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A criterion as a sentence cites it.

    Attributes:
        route: the way to the sentence.
        text: the sentence on one line.
        start, end: where in it number and name stand.
        number: its number; "" where only its name is given.
        words: its name; () where only its number is given.
        codes: the codes of indicators that stand behind it.
        sets: the sets that the sentence names for it.
        said: whether the sentence names any, known or not.
        entry: the passage, or None for the head of the plan.
    """

    route: Route
    text: str
    start: int
    end: int
    number: str
    words: Words = ()
    codes: tuple[str, ...] = ()
    sets: tuple[CriteriaSet, ...] = ()
    said: bool = False
    entry: Entry | None = None

    @property
    def name(self) -> str:
        """The name as it is written."""
        written = self.text[self.start : self.end]
        return one_line(written[_name_begins(written, len(self.words)) :])

    @property
    def judged(self) -> tuple[CriteriaSet, ...]:
        """Those of the named sets whose criteria are known."""
        return tuple(one for one in self.sets if one.criteria)

    @property
    def fitting(self) -> tuple[CriteriaSet, ...]:
        """Those of the named sets that have it."""
        return tuple(one for one in self.sets if one.fits(self.number, self.words))


def seen(file: PlanFile, route: Route, text: str, start: int, end: int) -> str:
    """Words by which a stretch of a text can be underlined: a line of the file may end in it.

    The stretch itself, or the longest beginning of it that stands on one line, at its first place
    in the text, if need be with words behind it that tell it from others.
    """
    whole = file.place(route)
    ends = [one.end() for one in re.finditer(r"\S+", text) if one.end() > start + 1]
    ends.sort(key=lambda stop: (stop < end, abs(stop - end)))
    for stop in ends:
        words = text[start:stop]
        if stop - end > _MORE or text.find(words) != start:
            continue
        if file.place(route, words) != whole:
            return words
    return ""


def _name_begins(written: str, words: int) -> int:
    """Where the last so many words of some words begin."""
    found = list(re.finditer(r"[^\W_]+|&", written))
    return found[-words].start() if words else len(written)


class Said(NamedTuple):
    """A category, with the sentence that names it."""

    category: Category
    route: Route
    text: str
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Citations:
    """What a plan says of criteria.

    Attributes:
        vocabulary: the words of the sets that it can mean.
        numbered: criteria with a number, in the order of the plan.
        named: criteria that are given by name alone.
        categories: the categories that its sentences name.
    """

    vocabulary: Vocabulary
    numbered: tuple[Cited, ...] = ()
    named: tuple[Cited, ...] = ()
    categories: tuple[Said, ...] = ()


@lru_cache(maxsize=1)
def cited(file: PlanFile) -> Citations | None:
    """What a plan says of criteria; None where it says nothing. The sets are read only then."""
    texts = printed(file)
    if _WORD not in texts.lowered:
        return None
    criteria = file.library.criteria
    known = vocabulary(criteria.sets, criteria.during(_period(file)))
    entries = {entry.route: entry for entry in file.entries}
    numbered: list[Cited] = []
    named: list[Cited] = []
    found: list[Said] = []
    for route, words in texts.texts():
        if "in_appendix" in route or route[0] in ("legal_basis", "appendix"):
            continue
        text, entry = one_line(words), entries.get(route[:-1])
        categories = known.categories(text)
        found += [Said(one, route, text, entry) for one in categories]
        if _WORD in text.lower():
            base = Cited(route, text, 0, 0, "", entry=entry)
            here = list(_numbered(base, known))
            around = _around(file, entry, known) if here and not categories else []
            numbered += [_placed(one, categories, around) for one in here]
            named += _named(base, known)
    return Citations(known, tuple(numbered), tuple(named), tuple(found))


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
        replace(base, start=one.start(), end=one.start(), number=str(int(one[1])))
        for one in _INDICATOR.finditer(base.text)
    ]
    ends = [*(one.start for one in heads), len(base.text)][1:]
    taken: list[tuple[int, int]] = []
    for head, end in zip(heads, ends, strict=False):
        stop = min(end, _clause(base.text, head.start)[1])
        taken.append((head.start, stop))
        yield replace(head, codes=(*head.codes, *_codes(base.text[head.end : stop])))
    for one in free:
        if not any(start <= one.start < stop for start, stop in taken):
            yield replace(one, codes=_codes(base.text[one.start : one.start + 200]))


def _heads(base: Cited, known: Vocabulary) -> Iterator[Cited]:
    """The numbers of criteria with the names behind them."""
    for found in _CRITERION.finditer(base.text):
        codes = (found[1] + found[2],) if found[2] else ()
        head = _with_name(base, found, known)
        yield replace(head, codes=codes)
        while head.words and (other := _ANOTHER.match(base.text, head.end)):
            head = _with_name(base, other, known)
            if not head.words:
                break
            yield replace(head, start=other.start(1))


def _with_name(base: Cited, found: re.Match[str], known: Vocabulary) -> Cited:
    """A number with the name behind it, if one is known."""
    gap = _BEFORE_NAME.match(base.text, found.end())
    named = known.name_at(base.text, gap.end() if gap else found.end())
    end, words = named or (found.end(), ())
    number = str(int(found[1]))
    return replace(base, start=found.start(), end=end, number=number, words=words)


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


def _placed(one: Cited, categories: list[Category], around: list[Category]) -> Cited:
    """A citation with the sets that its clause names; else those of what it stands in."""
    start, end = _clause(one.text, one.start)
    here = [each for each in categories if start <= each.start < end]
    meant = [each for each in (here if categories else around) if each.sure]
    sets = tuple(dict.fromkeys(each_set for each in meant for each_set in each.sets))
    return replace(one, sets=sets, said=bool(meant))


def _around(file: PlanFile, entry: Entry | None, known: Vocabulary) -> list[Category]:
    """The categories that the nearest passage around names."""
    for passage in standing_in(file, entry)[1:] if entry else ():
        said = one_line(f"{passage.title or ''}. {passage.sentence or ''}")
        if found := known.categories(said):
            return found
    return []


def _named(base: Cited, known: Vocabulary) -> Iterator[Cited]:
    """The criteria that a sentence gives by name alone."""
    for found in _NAMED.finditer(base.text):
        named = known.name_at(base.text, found.end(), others=False)
        if named and not _NUMBERED_AFTER.match(base.text, named[0]):
            yield replace(base, start=found.start(), end=named[0], words=named[1])
