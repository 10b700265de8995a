"""Rules on repetition: a work is said once in a plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ntmplan.lint.printed import Spot
from ntmplan.lint.rule import Finding, Rules
from ntmplan.model.outline import Entry
from ntmplan.problem import Fact, Kind, Phrase, Severity, marked
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented

RULES = Rules()
_N = Severity.NOTE

SAME_TWICE = Kind(
    "X304",
    "same-words-twice",
    _N,
    marked('The same words stand at {other} too: "{begin} …" ({count} words).'),
    marked("Say it once, or refer to the other place with `refers_to`."),
    why=marked("What stands twice is changed in one place only, and is assigned to two."),
    bad=(
        "solutions:\n  - heading: A\n    items:\n"
        "      - Chủ động bố trí quỹ đất cho các công trình nước sạch của xã.\n"
        "  - heading: B\n    items:\n"
        "      - Tuyên truyền; chủ động bố trí quỹ đất cho các công trình nước sạch của xã.\n"
    ),
    good=(
        "solutions:\n  - heading: A\n    items:\n"
        "      - Chủ động bố trí quỹ đất cho các công trình nước sạch của xã.\n"
        "  - heading: B\n    items:\n      - Tuyên truyền về nước sạch.\n"
    ),
)
NEARLY_TWICE = Kind(
    "X305",
    "nearly-same-words-twice",
    _N,
    marked('Nearly the same words stand at {other}: "{begin} …" ({percent} % of the word pairs).'),
    marked("Are two works meant? Then say what parts them; else say it once."),
    why=marked("Two wordings of one work can be read as two works, or as two owners of one."),
    bad=(
        "solutions:\n  - heading: A\n    items:\n"
        "      - Đẩy mạnh thanh tra, kiểm tra hoạt động bảo vệ môi trường trên địa bàn các xã.\n"
        "  - heading: B\n    items:\n"
        "      - Tăng cường thanh tra, kiểm tra hoạt động bảo vệ môi trường trên địa bàn các xã.\n"
    ),
    good=(
        "solutions:\n  - heading: A\n    items:\n"
        "      - Đẩy mạnh thanh tra, kiểm tra hoạt động bảo vệ môi trường trên địa bàn các xã.\n"
        "  - heading: B\n    items:\n"
        "      - Đẩy mạnh thanh tra, kiểm tra hoạt động chăn nuôi trên địa bàn các xã.\n"
    ),
)

_PARTED = re.compile(r"(?<=[^\W_][^\W_])[.;:]\s|(?<=[)”\"])[.;:]\s")
_LEAST = 8
"""So many words in a row are no turn of phrase any more."""
_LIKE = 0.8
_MORE = 10
"""Where words differ, so many have to stand there for a likeness to mean anything."""
_LONG = 12
"""So many words may follow others and are still a work of their own."""
_EDGE = 3
"""Two clauses that are nearly the same begin or end with so many same words."""
_PARTS = frozenset(("objectives", "tasks", "solutions", "budget", "organization"))
_BEGIN = 5
"""So many words of a clause are shown."""
_FORMULAS = tuple(
    " ".join(accented(formula))
    for formula in (
        *("nhiệm vụ được giao", "nhiệm vụ được phân công", "các nhiệm vụ sau", "thực hiện như sau"),
        *(
            "khó khăn, vướng mắc",
            "kế hoạch này",
            "báo cáo kết quả",
            "báo cáo về",
            "theo thẩm quyền",
        ),
        *("tham mưu UBND", "theo đúng tiến độ", "các đơn vị liên quan", "các đơn vị có liên quan"),
    )
)
"""Words of the sentences that every plan repeats for each of its units."""


@dataclass(frozen=True, eq=False)
class _Clause:
    """A part of a sentence that could be a work of its own; `whole` if it is all of its text."""

    entry: Entry
    key: str
    text: str
    start: int
    whole: bool

    @cached_property
    def words(self) -> Words:
        return accented(self.text)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(zip(self.words, self.words[1:], strict=False))

    @cached_property
    def formula(self) -> bool:
        said = " ".join(self.words)
        return any(formula in said for formula in _FORMULAS)

    def edges(self) -> Iterator[tuple[str, ...]]:
        """The words at its two ends."""
        words = self.text.lower().replace(",", "").rstrip(" ./;").split()
        yield ("^", *words[:_EDGE])
        yield (*words[-_EDGE:], "$")


def _clauses(file: PlanFile) -> Iterator[_Clause]:
    """The clauses of a plan that are long enough to be compared."""
    for entry in file.entries:
        passage = entry.passage
        for key in (*passage.sentences, "text") if entry.part in _PARTS else ():
            text: str = getattr(passage, key) or ""
            start = 0
            for stop in (*(found.end() for found in _PARTED.finditer(text)), len(text)):
                part = text[start:stop]
                if part.count(" ") >= _LEAST - 1:
                    yield _Clause(entry, key, part, start, part == text)
                start = stop


@lru_cache(maxsize=1)
def _alike(file: PlanFile) -> list[tuple[_Clause, _Clause, float]]:
    """Clauses that say the same as an earlier one or nearly so, that one, and how much alike."""
    seen: defaultdict[tuple[str, ...], list[_Clause]] = defaultdict(list)
    found: list[tuple[_Clause, _Clause, float]] = []
    for clause in _clauses(file):
        close: dict[_Clause, float] = {}
        for edge in clause.edges():
            for earlier in seen[edge]:
                close[earlier] = _likeness(clause, earlier)
            seen[edge].append(clause)
        best = max(close, key=lambda one: close[one], default=None)
        if best and close[best]:
            found.append((clause, best, close[best]))
    return found


def _likeness(one: _Clause, other: _Clause) -> float:
    """How much alike two clauses are that ought not to be: 0 for others, 1 for the same words."""
    if _explained(one, other) or len(one.words) < _LEAST:
        return 0.0
    if one.words == other.words or _ends_with(one.words, other.words):
        return 0.0 if one.formula else 1.0
    short, long = sorted((len(one.pairs), len(other.pairs)))
    if short < max(_LIKE * long, _MORE - 1) or one.formula:
        return 0.0
    likeness = len(one.pairs & other.pairs) / len(one.pairs | other.pairs)
    return min(likeness, 0.99) if likeness >= _LIKE else 0.0


def _ends_with(one: Words, other: Words) -> bool:
    """Whether the longer of two clauses ends with the whole of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and long[-len(short) :] == short


def _explained(one: _Clause, other: _Clause) -> bool:
    """Whether two clauses may say the same.

    The duties of a unit name the tasks that it has, the entries of one list go through the same
    areas, and what refers to another entry says so.
    """
    first, second = one.entry, other.entry
    if {first.part, second.part} == {"tasks", "organization"}:
        return True
    if first.route[:-1] == second.route[:-1] or first is second:
        return not (one.whole and other.whole)
    links = ((first.passage, second.passage), (second.passage, first.passage))
    return any(
        to.id is not None and to.id in re.split(r"\s*;\s*", by.refers_to or "") for by, to in links
    )


@RULES.plan(SAME_TWICE)
def same_words_twice(file: PlanFile) -> Iterator[Finding]:
    """A sentence stands in a plan once."""
    for one, other, likeness in _alike(file):
        if likeness == 1:
            yield _told(one, other, file, count=len(one.words))


@RULES.plan(NEARLY_TWICE)
def nearly_same_words_twice(file: PlanFile) -> Iterator[Finding]:
    """Two sentences that say nearly the same are one, or differ in what matters."""
    for one, other, likeness in _alike(file):
        if likeness < 1:
            yield _told(one, other, file, percent=int(likeness * 100))


def _told(one: _Clause, other: _Clause, file: PlanFile, **facts: Fact) -> Finding:
    route = (*one.entry.route, one.key)
    text: str = getattr(one.entry.passage, one.key)
    begin = " ".join(one.text.split(" ")[:_BEGIN])
    line = file.place((*other.entry.route, other.key)).line
    where: Fact = other.entry.number or Phrase(marked("line {line}"), {"line": line})
    spot = Spot(route, text, one.start, one.start + len(begin))
    return spot.found(begin=begin, other=where, **facts)
