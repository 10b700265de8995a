"""Rules on sentences: how they begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.passage import Passage
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import Spot, harmless, printed
from ntmplan.reading.search import pattern
from ntmplan.repository import PlanFile
from ntmplan.text import regex

RULES = Rules()
_Leaf = tuple[Route, str]
_W, _N = Severity.WARNING, Severity.NOTE

BEGINS_SMALL = Kind(
    "X301",
    "sentence-begins-small",
    _W,
    marked('A sentence begins with a small letter after a full stop: "{wrong}".'),
    marked('Write "{fix}", or another mark in place of the full stop.'),
    why=marked("A reader can't tell whether the sentence ends there or words are missing."),
    bad="objectives:\n  - Quản lý các nội dung của kế hoạch. rà soát nhiệm vụ.\n",
    good="objectives:\n  - Quản lý kế hoạch. Rà soát nhiệm vụ, v.v. của xã, gồm tp. Bắc Kạn.\n",
    law="Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục I",
    fix="unsafe",
)
MARK_MISSING = Kind(
    "X302",
    "final-mark-missing",
    _N,
    marked("The entry ends without a mark; {count} of the {all} entries of its list have one."),
    marked('End it with "{sign}"; is it complete?'),
    why=marked("An entry without a mark looks cut off; the rest may stand on the next page."),
    bad="objectives:\n  - Cấp nước sạch.\n  - Thu gom chất thải\n  - Xử lý nước thải.\n",
    good="objectives:\n  - Cấp nước sạch;\n  - Thu gom chất thải;\n  - Xử lý nước thải.\n",
    fix="unsafe",
)
CUT = Kind(
    "X303",
    "entry-cut-in-two",
    _N,
    marked(
        'The entry begins with a small letter ("{begin}"), and the one before ends without a mark:'
        " it looks like its rest."
    ),
    marked("Join the two if a page break has cut them; else begin with a capital."),
    why=marked("Half a task would be counted, assigned and reported as a task of its own."),
    bad="objectives:\n  - Xây dựng mô hình làng du lịch\n  - nông thôn tại xã Dương Quang.\n",
    good="objectives:\n  - Hỗ trợ các xã gồm\n  - Dương Quang.\n",
)

_STOP = pattern(r"\. +[^\W\d_]")
_ABBREVIATIONS = frozenset(
    (
        *("tp", "tx", "tt", "vv", "stt", "tr", "ths", "ts", "bs", "ks", "gs", "pgs", "ncs", "cn"),
        *("tk", "found"),  # of "Error! Reference source not found.", which is another finding
    )
)
_YEAR = regex(r"(?:19|20)\d\d$")
_NUMBERED = regex(r"[^\W\d_]{1,2}[).]")
_FINAL = tuple(".;:,!?…")
_FEW = 5
"""Of a list, at most a fifth can lack what the others have; else it is how the list is written."""
_CLOSING = ')]”"»'


@RULES.plan(BEGINS_SMALL)
def sentence_begins_small(file: PlanFile) -> Iterator[Finding]:
    """After a full stop, a sentence begins with a capital."""
    for spot in printed(file).spots(_STOP):
        if not spot.words[-1].islower():
            continue
        before, *_, after = spot.chunk().words.split()
        if _ends_a_sentence(before.lstrip('(“"')) and not _NUMBERED.match(after):
            yield spot.replaced(f"{spot.words[:-1]}{spot.words[-1].upper()}")


def _ends_a_sentence(last: str) -> bool:
    """Whether a word with its full stop ends a sentence, and is no abbreviation or number."""
    word = last[:-1]
    if word.isalpha():
        return len(word) > 1 and word.islower() and word not in _ABBREVIATIONS
    return bool(_YEAR.search(word)) or word.endswith(tuple(_CLOSING))


@lru_cache(maxsize=1)
def _lists(file: PlanFile) -> list[list[_Leaf]]:
    """The lists of a plan that have two sentences or more."""
    lists = (_leaves(entry) for entry in file.entries if len(entry.passage.items) > 1)
    return [leaves for leaves in lists if len(leaves) > 1]


def _leaves(entry: Entry) -> list[_Leaf]:
    """The entries of a list that are sentences alone, each with the way to it."""
    return [
        ((*entry.route, "items", at, key), words.strip())
        for at, one in enumerate(entry.passage.items)
        if _is_sentence(one)
        for key in (*one.sentences, "text")
        if (words := getattr(one, key))
    ]


def _is_sentence(one: Passage) -> bool:
    """Whether an entry is a sentence alone.

    An amount has its name before it, and a row of the appendix stands in no list.
    """
    more = one.items or getattr(one, "amount", None) or any(getattr(one, key) for key in one.titles)
    return not more and getattr(one, "only_in", None) != "appendix"


def _final(words: str) -> str:
    """The mark that ends some words, or the sentence before an aside at their end; or ""."""
    last = words.rstrip(_CLOSING)[-1:]
    if last not in _FINAL and words.endswith(")"):
        last = words.rpartition("(")[0].rstrip()[-1:]
    return last if last in _FINAL else ""


@RULES.plan(MARK_MISSING)
def final_mark_missing(file: PlanFile) -> Iterator[Finding]:
    """The entries of a list end with a mark, all or none."""
    for leaves in _lists(file):
        marks = [_final(words) for _, words in leaves]
        lacking = [at for at, mark in enumerate(marks) if not mark]
        few = len(lacking) == 1 or len(lacking) * _FEW <= len(marks)
        if few and len(marks) > len(lacking) + 1:
            for at in lacking:
                yield from (harmless(file, one) for one in _unended(leaves, marks, at))


def _unended(leaves: Sequence[_Leaf], marks: Sequence[str], at: int) -> Iterator[Finding]:
    last = at == len(leaves) - 1
    if not last and leaves[at + 1][1][0].islower():
        return  # the two belong together, which is another finding
    between = ";" if Counter(marks)[";"] > Counter(marks[:-1])["."] else "."
    sign = "." if last else between
    route, words = leaves[at]
    spot = Spot(route, words, len(words) - len(words.split()[-1]), len(words))
    ended = sum(1 for mark in marks if mark)
    yield spot.mended(f"{spot.words}{sign}", sign=sign, count=ended, all=len(marks))


@RULES.plan(CUT)
def entry_cut_in_two(file: PlanFile) -> Iterator[Finding]:
    """An entry of a list is whole."""
    for leaves in _lists(file):
        small = sum(words[0].islower() for _, words in leaves)
        for (_, before), (route, words) in pairwise(leaves):
            open_ended = _final(before) in ("", ",") and before[0].isupper()
            rest = words[0].islower() and _final(words) and 2 * small <= len(leaves)
            if open_ended and rest:
                begin = " ".join(words.split()[:3])
                yield finding(route, words=begin, begin=begin)
