"""Rules on repetition: a work is said once in a plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.problem import Fact, Kind, Phrase, Severity, marked
from ntmplan.reading.finding import Finding
from ntmplan.reading.printed import Spot, printed
from ntmplan.repository import PlanFile
from ntmplan.text import Words

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
        "      - Đẩy mạnh kiểm tra việc thu gom và xử lý chất thải rắn tại các xã trên"
        " địa bàn huyện.\n"
        "  - heading: B\n    items:\n"
        "      - Tiếp tục kiểm tra việc thu gom và xử lý chất thải rắn tại các xã trên"
        " địa bàn huyện.\n"
    ),
    good=(
        "solutions:\n  - heading: A\n    items:\n"
        "      - Đẩy mạnh kiểm tra việc thu gom và xử lý chất thải rắn tại các xã trên"
        " địa bàn huyện.\n"
        "  - heading: B\n    items:\n"
        "      - Đẩy mạnh kiểm tra việc thu gom và xử lý nước thải tại các trang trại.\n"
    ),
)

_PARTED = re.compile(r"[.;:]\s|\n")
_MARKS = '.,;:!?…/-–()[]“”"'
_LEAST = 8
"""So many words in a row are no turn of phrase any more."""
_LIKE = 0.8
_MORE = 10
"""Where words differ, so many have to stand there for a likeness to mean anything."""
_LONG = 12
"""So many words may follow others and are still a work of their own."""
_EDGE = 3
"""Two clauses that are nearly the same begin or end with so many same words."""
_MOST = 50
"""A clause is compared with so many that begin or end like it; the first ones stay."""
_PARTS = frozenset(("objectives", "tasks", "solutions", "budget", "organization"))
_BEGIN = 5
"""So many words of a clause are shown."""
_FORMULAS = (
    *("nhiệm vụ được giao", "nhiệm vụ được phân công", "các nhiệm vụ sau", "thực hiện như sau"),
    *("khó khăn vướng mắc", "kế hoạch này", "báo cáo kết quả", "báo cáo về", "theo thẩm quyền"),
    *("tham mưu ubnd", "theo đúng tiến độ", "các đơn vị liên quan", "các đơn vị có liên quan"),
)
"""Words of the sentences that every plan repeats for each of its units."""


@dataclass(eq=False)
class _Clause:
    """A part of a sentence that could be a work of its own.

    Attributes:
        entry: the passage that it stands in.
        spot: where it stands.
        said: what stands between its blanks, in small letters.
    """

    entry: Entry
    spot: Spot
    said: list[str]

    @property
    def whole(self) -> bool:
        """Whether it is all of its text."""
        return self.spot.start == 0 and self.spot.end >= len(self.spot.text)

    @cached_property
    def words(self) -> Words:
        """Its words, without marks."""
        return tuple(word for one in self.said if (word := one.strip(_MARKS)))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Its words, two and two."""
        return frozenset(pairwise(self.words))

    @cached_property
    def formula(self) -> bool:
        """Whether every plan says it like that for each of its units."""
        said = " ".join(self.words)
        return any(formula in said for formula in _FORMULAS)


def _clauses(file: PlanFile) -> Iterator[_Clause]:
    """The clauses of a plan that are long enough to be compared."""
    text = printed(file)
    entries = {entry.route: entry for entry in file.entries if entry.part in _PARTS}
    start = 0
    for stop in (*(found.end() for found in _PARTED.finditer(text.lowered)), len(text.lowered)):
        said = text.lowered[start:stop].split()
        if len(said) >= _LEAST:
            spot = text.at(start, stop)
            entry = entries.get(spot.route[:-1])
            if entry and spot.route[-1] in (*entry.passage.sentences, "text"):
                said[-1] = said[-1].rstrip(_MARKS)
                yield _Clause(entry, spot, said)
        start = stop


@lru_cache(maxsize=1)
def _alike(file: PlanFile) -> list[tuple[_Clause, _Clause, float]]:
    """Clauses that say the same as an earlier one or nearly so, that one, and how much alike."""
    seen: defaultdict[tuple[str, ...], list[_Clause]] = defaultdict(list)
    found: list[tuple[_Clause, _Clause, float]] = []
    for clause in _clauses(file):
        said, close = clause.said, {}
        for edge in (("^", *said[:_EDGE]), (*said[-_EDGE:], "$")):
            for earlier in seen[edge]:
                close[earlier] = _likeness(clause, earlier)
            if len(seen[edge]) < _MOST:
                seen[edge].append(clause)
        best = max(close, key=lambda one: close[one], default=None)
        if best and close[best]:
            found.append((clause, best, close[best]))
    return found


def _likeness(one: _Clause, other: _Clause) -> float:
    """How much alike two clauses are that ought not to be: 0 for others, 1 for the same words."""
    short, long = sorted((len(one.said), len(other.said)))
    ends = _ends_with(one.said, other.said)
    if not (ends or short >= _LIKE * long) or _explained(one, other) or one.formula:
        return 0.0
    if len(one.words) < _LEAST:  # a dash between blanks is no word
        return 0.0
    if ends or one.words == other.words:
        return 1.0
    likeness = len(one.pairs & other.pairs) / len(one.pairs | other.pairs)
    return min(likeness, 0.99) if likeness >= _LIKE and short >= _MORE else 0.0


def _ends_with(one: list[str], other: list[str]) -> bool:
    """Whether the longer of two clauses ends with the whole of the other."""
    short, long = sorted((one, other), key=len)
    return long[-len(short) :] == short and (len(short) >= _LONG or len(short) == len(long))


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
            yield _told(one, other, file, count=min(len(one.words), len(other.words)))


@RULES.plan(NEARLY_TWICE)
def nearly_same_words_twice(file: PlanFile) -> Iterator[Finding]:
    """Two sentences that say nearly the same are one, or differ in what matters."""
    for one, other, likeness in _alike(file):
        if likeness < 1:
            yield _told(one, other, file, percent=int(likeness * 100))


def _told(one: _Clause, other: _Clause, file: PlanFile, **facts: Fact) -> Finding:
    """The finding on the later of two clauses, or on its end where that alone is the other's."""
    spot = one.spot
    said = spot.words.split()
    if len(other.said) < len(said) and _ends_with(one.said, other.said):
        said = said[-len(other.said) :]
    begin = " ".join(said[:_BEGIN])
    at = max(spot.text.find(begin, spot.start), spot.start)
    line = file.place(other.spot.route).line
    where: Fact = other.entry.number or Phrase(marked("line {line}"), {"line": line})
    shown = Spot(spot.route, spot.text, at, at + len(begin))
    return shown.found(begin=begin, other=where, **facts)
