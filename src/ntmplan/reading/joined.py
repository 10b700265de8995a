"""Which of very many texts are alike: every pair that is at least so much alike, none left out.

Texts are sets of pairs of neighbouring words, as in `reading.likeness`, and equal sets are one.
Two sets can only be alike if their rarest members meet: of the members in the order of how rare
they are, each set's first few (its prefix) suffice to find it. Sets of about one size form a band,
and each band is joined with those that are not too much smaller. What meets is sifted by marks,
numbers of 256 bits that differ in no more bits than the sets in members, before it is compared.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count, pairwise
from typing import NamedTuple

from ntmplan.reading.likeness import normal

NO_WORDS = -1
_BITS = 255
"""A member's mark is one bit of a number; which one is told by these bits of its rank."""
_FULL = 4_000
"""A band that holds so many sets takes no further sizes."""
_WIDE = 1.1
"""The largest set of a band is at most so many times as large as the smallest."""


class Pair(NamedTuple):
    """Two texts that are alike, by their numbers, the smaller one first.

    Attributes:
        one, other: the numbers of the texts.
        shared: how many pairs of words both have.
        either: how many at least one of them has.
    """

    one: int
    other: int
    shared: int
    either: int

    @property
    def likeness(self) -> float:
        """How much alike they are, from 0 to 1."""
        return self.shared / self.either


class Grouped(NamedTuple):
    """Texts as sets of numbers, equal ones as one.

    Attributes:
        first: for each text the number of the first one with the same pairs of words; NO_WORDS
            for a text without words.
        kept: the numbers of those first texts.
        members, ends: their sets behind each other, and where each begins and the last one ends.
        different: how many different pairs of words there are.
    """

    first: array[int]
    kept: array[int]
    members: array[int]
    ends: array[int]
    different: int


class _Sorted(NamedTuple):
    """The sets by their size, the members of each by how rare they are.

    Attributes:
        numbers: for each set the number of its text.
        members, ends: as in `Grouped`, but by rank.
        sizes: how many members each has.
        marks: its members as bits, each turned over once for each member.
        marked: for each mark the first set that has it.
        twins: for each such set the others with the same mark.
        lonely: so many of the lowest ranks are of members that one set alone has.
    """

    numbers: array[int]
    members: array[int]
    ends: array[int]
    sizes: array[int]
    marks: list[int]
    marked: dict[int, int]
    twins: dict[int, list[int]]
    lonely: int

    def of_marks(self, marks: Iterable[int], start: int, end: int) -> Iterator[int]:
        """The sets from one on up to another that have one of these marks."""
        for mark in marks:
            first = self.marked[mark]
            for one in (first, *self.twins.get(first, ())):
                if start <= one < end:
                    yield one


class _Band(NamedTuple):
    """Neighbouring sets: where they begin and end, and the sizes of the smallest and largest."""

    start: int
    end: int
    least: int
    most: int


def grouped(texts: Iterable[str]) -> Grouped:
    """Texts as sets, equal ones as one."""
    number: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)
    found = Grouped(array("q"), array("q"), array("I"), array("Q", [0]), 0)
    seen: dict[int, list[int]] = {}
    for at, text in enumerate(texts):
        words = normal(text)
        if not words:
            found.first.append(NO_WORDS)
            continue
        pairs = pairwise(words) if len(words) > 1 else [(words[0], "")]
        own = array("I", sorted(set(map(number.__getitem__, pairs))))
        same = seen.setdefault(hash(own.tobytes()), [])
        known = next((one for one in same if _members(found, one) == own), len(found.kept))
        if known == len(found.kept):
            same.append(known)
            found.kept.append(at)
            found.members.extend(own)
            found.ends.append(len(found.members))
        found.first.append(found.kept[known])
    return found._replace(different=len(number))


def _members(sets: Grouped, at: int) -> array[int]:
    return sets.members[sets.ends[at] : sets.ends[at + 1]]


def joined(sets: Grouped, least: float) -> Iterator[Pair]:
    """Every pair of different sets that are at least so much alike, in no particular order.

    Args:
        sets: the texts; of equal ones the first stands for all.
        least: how much alike they are at the least, above 0 and up to 1.
    """
    ordered = _sorted(sets)
    bands = _bands(ordered.sizes)
    for at, band in enumerate(bands):
        for smaller in reversed(bands[: at + 1]):
            if smaller.most / band.least < least and smaller is not band:
                break
            yield from _between(ordered, band, smaller, least)


def _sorted(sets: Grouped) -> _Sorted:
    rank, lonely = _ranks(sets)
    ends = sets.ends
    order = sorted(range(len(sets.kept)), key=lambda at: ends[at + 1] - ends[at])
    found = _Sorted(array("q"), array("I"), array("Q", [0]), array("I"), [], {}, {}, lonely)
    for place, at in enumerate(order):
        ranks = sorted(map(rank.__getitem__, _members(sets, at)))
        found.numbers.append(sets.kept[at])
        found.members.extend(ranks)
        found.ends.append(len(found.members))
        found.sizes.append(len(ranks))
        mark = _mark(ranks)
        found.marks.append(mark)
        first = found.marked.setdefault(mark, place)
        if first != place:
            found.twins.setdefault(first, []).append(place)
    return found


def _ranks(sets: Grouped) -> tuple[array[int], int]:
    """For each member its place among all, the rarest first; and how many one set alone has."""
    counts = Counter(sets.members)
    rank = array("I", [0]) * sets.different
    for at, one in enumerate(sorted(counts, key=lambda one: (counts[one], one))):
        rank[one] = at
    return rank, sum(1 for much in counts.values() if much == 1)


def _mark(ranks: list[int]) -> int:
    mark = 0
    for one in ranks:
        mark ^= 1 << (one & _BITS)
    return mark


def _bands(sizes: array[int]) -> list[_Band]:
    """Sets of about the same size together; all of one size in one band."""
    found: list[_Band] = []
    start = 0
    for at in range(1, len(sizes) + 1):
        ended = at == len(sizes)
        if ended or (
            sizes[at] > sizes[at - 1] and (at - start >= _FULL or sizes[at] > sizes[start] * _WIDE)
        ):
            found.append(_Band(start, at, sizes[start], sizes[at - 1]))
            start = at
    return found


@lru_cache(maxsize=65_536)
def _needed(large: int, small: int, least: float) -> int:
    """How many members two sets of these sizes share at the least if they are alike."""
    both = large + small
    shared = int(least / (1 + least) * both)
    while shared / (both - shared) < least:
        shared += 1
    return shared


class _Reach(NamedTuple):
    """How far a set must be looked at to meet every smaller one of a band.

    Attributes:
        prefix: how many of its members.
        apart: in how many members the two differ at the most.
    """

    prefix: int
    apart: int


def _reaches(large: _Band, small: _Band, least: float) -> dict[int, _Reach]:
    """For each size in the band of the larger sets how far to look; without those too large."""
    found: dict[int, _Reach] = {}
    for size in range(large.least, large.most + 1):
        fitting = [
            one for one in range(small.least, min(small.most, size) + 1) if one / size >= least
        ]
        if fitting:
            apart = max(size + one - 2 * _needed(size, one, least) for one in fitting)
            found[size] = _Reach(size - _needed(size, fitting[0], least) + 1, apart)
    return found


def _prefixes(large: _Band, small: _Band, least: float) -> dict[int, int]:
    """For each size in the band of the smaller sets how many members are to be found."""
    nearest = {one: max(one, large.least) for one in range(small.least, small.most + 1)}
    return {
        one: one - _needed(size, one, least) + 1 if one / size >= least else 0
        for one, size in nearest.items()
    }


def _between(sets: _Sorted, large: _Band, small: _Band, least: float) -> Iterator[Pair]:
    """The pairs of a set of one band and one of the other that comes before it."""
    reaches, prefixes = _reaches(large, small, least), _prefixes(large, small, least)
    index: dict[int, list[int]] = {}
    if small is not large:
        for at in range(small.start, small.end):
            _enter(index, sets, at, prefixes)
    members, ends = sets.members, sets.ends
    for at in range(large.start, large.end):
        if reach := reaches.get(sets.sizes[at]):
            start, mark, apart = ends[at], sets.marks[at], reach.apart
            met = filter(None, map(index.get, members[start : start + reach.prefix]))
            near = {one for some in met for one in some if (mark ^ one).bit_count() <= apart}
            if near:
                end = min(small.end, at)
                yield from _alike(sets, at, sets.of_marks(near, small.start, end), least)
        if small is large:
            _enter(index, sets, at, prefixes)


def _enter(
    index: dict[int, list[int]], sets: _Sorted, at: int, prefixes: Mapping[int, int]
) -> None:
    """Let a set's mark be found by its prefix, without members that no other set has."""
    start, mark, lonely = sets.ends[at], sets.marks[at], sets.lonely
    for one in sets.members[start : start + prefixes[sets.sizes[at]]]:
        if one >= lonely:
            index.setdefault(one, []).append(mark)


def _alike(sets: _Sorted, at: int, near: Iterable[int], least: float) -> Iterator[Pair]:
    """Those of the sets near to one that are alike to it."""
    members, ends, sizes = sets.members, sets.ends, sets.sizes
    own = set(members[ends[at] : ends[at + 1]])
    for one in near:
        shared = len(own.intersection(members[ends[one] : ends[one + 1]]))
        either = sizes[at] + sizes[one] - shared
        if shared / either >= least:
            first, second = sorted((sets.numbers[at], sets.numbers[one]))
            yield Pair(first, second, shared, either)
