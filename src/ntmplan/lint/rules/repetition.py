"""Rules on repetition: a work is said once in a plan."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.overlaps import same_duties
from ntmplan.model.outline import Entry
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.finding import Finding
from ntmplan.reading.printed import Spot
from ntmplan.reading.search import lowered
from ntmplan.reading.sentences import sentences
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, Words, accented, folded, regex

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

_PARTED = regex(r"[.;:]\s|\n")
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
_SAY_NOTHING = frozenset(
    (
        *("các", "những", "và", "việc", "công", "tác", "hoạt", "động", "thực", "hiện", "triển"),
        *(
            "khai",
            "tổ",
            "chức",
            "tiếp",
            "tục",
            "đẩy",
            "mạnh",
            "tăng",
            "cường",
            "tốt",
            "hiệu",
            "quả",
        ),
    )
)
"""Words of works that don't tell one from another."""
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
_BODIES = ("sở ", "phòng ", "văn phòng ", "ubnd ", "ủy ban ", "trung tâm ", "công an ", "các ")
_DOES = ("chủ trì", "chủ trì thực hiện", "chủ trì phối hợp", "phối hợp", "phối hợp thực hiện")
"""How a sentence begins and ends that says no more than whose the work is."""


class _Part:
    """A part of a sentence that could be a work of its own; plans that repeat it share it.

    Attributes:
        start, end: where in the sentence it stands.
        said: what stands between its blanks, in small letters.
        edges: how it begins and how it ends.
    """

    def __init__(self, start: int, end: int, said: list[str]) -> None:
        said[-1] = said[-1].rstrip(_MARKS)
        self.start, self.end, self.said = start, end, said
        self.edges = (f"{' '.join(said[:_EDGE])} …", f"… {' '.join(said[-_EDGE:])}")

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
        who = said.startswith(_BODIES) and said.endswith(_DOES)
        return who or any(formula in said for formula in _FORMULAS)


@lru_cache(maxsize=KEPT)
def _parts(text: str) -> tuple[_Part, ...]:
    """The parts of a sentence that are long enough to be compared."""
    small, found, start = lowered(text), [], 0
    for stop in (*(end.end() for end in _PARTED.finditer(small)), len(small)):
        said = small[start:stop].split()
        if len(said) >= _LEAST:
            found.append(_Part(start, stop, said))
        start = stop
    return tuple(found)


class _Clause(NamedTuple):
    """A part of a sentence in a plan: the passage that it stands in, and the way to its text."""

    entry: Entry
    route: Route
    text: str
    part: _Part


def _clauses(file: PlanFile) -> Iterator[tuple[_Clause, list[str]]]:
    """The clauses of a plan that begin or end like another one, and how they do."""
    spoken = [(one, part) for one in sentences(file, *_PARTS) for part in _parts(one[1])]
    begun = Counter(chain.from_iterable(part.edges for _, part in spoken))
    for (route, text, entry), part in spoken:
        edges = [edge for edge in part.edges if begun[edge] > 1]
        if edges:
            yield _Clause(entry, route, text, part), edges


@lru_cache(maxsize=1)
def _alike(file: PlanFile) -> list[tuple[_Clause, _Clause, float]]:
    """Clauses that say the same as an earlier one or nearly so, that one, and how much alike."""
    seen: defaultdict[str, list[_Clause]] = defaultdict(list)
    found: list[tuple[_Clause, _Clause, float]] = []
    whole: set[tuple[Route, Route]] = set()
    for clause, edges in _clauses(file):
        best, most = clause, 0.0
        for edge in edges:
            for earlier in seen[edge]:
                likeness = _likeness(clause, earlier)
                if likeness > most and not _told_as_duty(file, clause, earlier):
                    best, most = earlier, likeness
            if len(seen[edge]) < _MOST:
                seen[edge].append(clause)
        texts = (clause.route, best.route)
        if most and texts not in whole:  # of texts that are all the same, the beginning is enough
            found.append((clause, best, most))
            if _same_text(clause, best):
                whole.add(texts)
    return found


def _same_text(one: _Clause, other: _Clause) -> bool:
    return accented(one.text) == accented(other.text)


def _likeness(one: _Clause, other: _Clause) -> float:
    """How much alike two clauses are that ought not to be; 0 for others."""
    alike = _alike_in_words(one.part, other.part)
    return 0.0 if not alike or _explained(one, other) else alike


@lru_cache(maxsize=KEPT)
def _alike_in_words(one: _Part, other: _Part) -> float:
    """How much alike two parts of sentences are: 0 for not at all, 1 for the same words."""
    short, long = sorted((len(one.said), len(other.said)))
    ends = _ends_with(one.said, other.said)
    if not (ends or short >= _LIKE * long) or one.formula:
        return 0.0
    if len(one.words) < _LEAST:  # a dash between blanks is no word
        return 0.0
    if ends or one.words == other.words:
        return 1.0
    likeness = len(one.pairs & other.pairs) / len(one.pairs | other.pairs)
    if likeness < _LIKE or short < _MORE or _of_two_things(one.words, other.words):
        return 0.0
    return min(likeness, 0.99)


def _of_two_things(one: Words, other: Words) -> bool:
    """Whether words differ in what they are about alone, which parts two works well enough.

    Behind the verb, and before words that are the same again, each has some that the other lacks:
    "Lập phương án trồng chè phù hợp với …" and "Lập phương án trồng quế phù hợp với …". Words that
    every work has, or that differ in their spelling alone, name nothing.
    """
    short = min(len(one), len(other))
    same = next((at for at in range(short) if one[at] != other[at]), short)
    rest = next((at for at in range(short) if one[-at - 1] != other[-at - 1]), short)
    if not (same > _EDGE and rest >= _EDGE and same + rest < short):
        return False
    first, second = one[same : len(one) - rest], other[same : len(other) - rest]
    spelt = folded(" ".join(first)) == folded(" ".join(second))
    return not (spelt or _SAY_NOTHING.issuperset((*first, *second)))


def _ends_with(one: list[str], other: list[str]) -> bool:
    """Whether the longer of two clauses ends with the whole of the other."""
    short, long = sorted((one, other), key=len)
    return long[-len(short) :] == short and (len(short) >= _LONG or len(short) == len(long))


def _explained(one: _Clause, other: _Clause) -> bool:
    """Whether two clauses may say the same.

    The duties of a unit name the tasks that it has, the entries of one list go through the same
    areas unless they are the same from end to end, and what refers to another entry says so.
    """
    first, second = one.entry, other.entry
    if {first.part, second.part} == {"tasks", "organization"}:
        return True
    if first.route[:-1] == second.route[:-1] or first is second:
        return first is second or not _same_text(one, other)
    links = ((first.passage, second.passage), (second.passage, first.passage))
    return any(
        to.id is not None and to.id in re.split(r"\s*;\s*", by.refers_to or "") for by, to in links
    )


def _told_as_duty(file: PlanFile, one: _Clause, other: _Clause) -> bool:
    """Whether two clauses are a duty of several units, which a rule on duties (U317) tells."""
    routes = {one.entry.route, other.entry.route}
    if {one.entry.part, other.entry.part} != {"organization"} or len(routes) == 1:
        return False
    words = accented(one.text[one.part.start : one.part.end])
    return any(duty.holds(routes, words) for duty in same_duties(file))


@RULES.plan(SAME_TWICE)
def same_words_twice(file: PlanFile) -> Iterator[Finding]:
    """A sentence stands in a plan once."""
    for one, other, likeness in _alike(file):
        if likeness == 1:
            pair = (one.part.words, other.part.words)
            if _same_text(one, other):
                pair = (accented(one.text), accented(other.text))
            yield _told(one, other, file, count=min(map(len, pair)))


@RULES.plan(NEARLY_TWICE)
def nearly_same_words_twice(file: PlanFile) -> Iterator[Finding]:
    """Two sentences that say nearly the same are one, or differ in what matters."""
    for one, other, likeness in _alike(file):
        if likeness < 1:
            yield _told(one, other, file, percent=int(likeness * 100))


def _told(one: _Clause, other: _Clause, file: PlanFile, **facts: Fact) -> Finding:
    """The finding on the later of two clauses, or on its end where that alone is the other's."""
    part = one.part
    said = one.text[part.start : part.end].split()
    if len(other.part.said) < len(said) and _ends_with(part.said, other.part.said):
        said = said[-len(other.part.said) :]
    begin = " ".join(said[:_BEGIN])
    at = max(one.text.find(begin, part.start), part.start)
    line = file.place(other.route).line
    where: Fact = other.entry.number or Phrase(marked("line {line}"), {"line": line})
    shown = Spot(one.route, one.text, at, at + len(begin))
    return shown.found(begin=begin, other=where, **facts)
