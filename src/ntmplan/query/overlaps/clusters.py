"""Clusters of places that say the same or nearly the same, each place beside one it is like.

A cluster is listed from its first place on: next comes what is most like one that is listed
already, so that each place stands beside one above it, and rows grow with the places, not with
their pairs. No pair is lost: two places that are alike are in one cluster.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from ntmplan.reading.joined import NO_WORDS, Grouped, Pair

_ENOUGH = 3
"""So many places with the same words, of different plans and works, meet whatever one can meet."""


class Standing(NamedTuple):
    """Where a text stands.

    Attributes:
        plan: which plan it is in; any number.
        work: which work it belongs to; of one work on purpose are places with the same number.
    """

    plan: int
    work: int


class Member(NamedTuple):
    """A place in a cluster.

    Attributes:
        at: its number.
        other: that of the place it is most like among those listed before; None for the first.
        percent: how much alike they are, whole percents.
    """

    at: int
    other: int | None
    percent: int


Cluster = list[Member]


def clusters(
    sets: Grouped, pairs: Iterable[Pair], standing: Sequence[Standing], *, between: bool = False
) -> Iterator[Cluster]:
    """The clusters, in the order of their first places.

    Args:
        sets: the texts of the places.
        pairs: which of the sets are alike.
        standing: for each place where it stands.
        between: whether places of the same plan are not compared.
    """
    known = _Known(sets, pairs, standing, between=between)
    for at in range(len(standing)):
        if known.waits(at):
            cluster = list(_Growing(known).members(at))
            if len(cluster) > 1:
                yield cluster


class _Known:
    """The places that wait for a cluster, and which sets are alike."""

    def __init__(
        self, sets: Grouped, pairs: Iterable[Pair], standing: Sequence[Standing], *, between: bool
    ) -> None:
        self.first, self.standing, self._between = sets.first, standing, between
        self._alike = _neighbours(pairs)
        self._waiting: dict[int, dict[int, dict[int, list[int]]]] = {}
        seen: defaultdict[int, int] = defaultdict(int)
        for one in sets.first:
            seen[one] += 1
        for at, one in enumerate(sets.first):
            if one != NO_WORDS and (seen[one] > 1 or one in self._alike):
                stand = standing[at]
                works = self._waiting.setdefault(one, {}).setdefault(stand.work, {})
                works.setdefault(stand.plan, []).append(at)

    def waits(self, at: int) -> bool:
        """Whether a place waits for a cluster."""
        stand = self.standing[at]
        works = self._waiting.get(self.first[at], {})
        return at in works.get(stand.work, {}).get(stand.plan, ())

    def take(self, at: int) -> None:
        """Let a place wait no longer."""
        stand = self.standing[at]
        works = self._waiting[self.first[at]]
        places = works[stand.work][stand.plan]
        places.remove(at)
        if not places:
            del works[stand.work][stand.plan]
            if not works[stand.work]:
                del works[stand.work]

    def near(self, one: int) -> Iterator[tuple[int, int, int]]:
        """The sets that are alike to one, each with what both share and what either has."""
        flat = self._alike.get(one, array("q"))
        for at in range(0, len(flat), 3):
            if self._waiting.get(flat[at]):
                yield flat[at], flat[at + 1], flat[at + 2]

    def meeting(self, at: int, one: int) -> list[int]:
        """The places of a set that wait and may be compared with a place, in their order."""
        stand = self.standing[at]
        found: list[int] = []
        for work, plans in self._waiting.get(one, {}).items():
            for plan in (stand.plan,) if work == stand.work else plans:
                if not (self._between and plan == stand.plan):
                    found += plans.get(plan, ())
        return sorted(found)

    def unlike(self, at: int, other: int) -> bool:
        """Whether nothing that may not be compared with one may not be with the other either."""
        one, two = self.standing[at], self.standing[other]
        return one.work != two.work and not (self._between and one.plan == two.plan)


def _neighbours(pairs: Iterable[Pair]) -> Mapping[int, array[int]]:
    """For each set those alike to it, three numbers each: which, how much shared, of how much."""
    found: dict[int, array[int]] = {}
    for pair in pairs:
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            found.setdefault(one, array("q")).extend((other, pair.shared, pair.either))
    return found


class _Growing:
    """A cluster that grows."""

    def __init__(self, known: _Known) -> None:
        self._known = known
        self._edges: list[tuple[float, int, int, int]] = []
        self._spoken: dict[int, list[int]] = {}

    def members(self, first: int) -> Iterator[Member]:
        """The places of the cluster of a place that waits."""
        yield from self._with_equals(Member(first, None, 100))
        while self._edges:
            _, one, at, percent = heappop(self._edges)
            for other in self._known.meeting(at, one):
                if self._known.waits(other):
                    yield from self._with_equals(Member(other, at, percent))

    def _with_equals(self, member: Member) -> Iterator[Member]:
        """A place, then those with the same words that may be compared with it."""
        self._known.take(member.at)
        listed = [member]
        for one in listed:
            yield one
            for other in self._known.meeting(one.at, self._known.first[one.at]):
                self._known.take(other)
                listed.append(Member(other, one.at, 100))
            self._ask(one.at)

    def _ask(self, at: int) -> None:
        """Note with which sets a place is to be compared, unless others did for it."""
        known = self._known
        spoken = self._spoken.setdefault(known.first[at], [])
        if len(spoken) < _ENOUGH:
            if all(known.unlike(at, other) for other in spoken):
                spoken.append(at)
            for one, shared, either in known.near(known.first[at]):
                percent = 100 * shared // either
                heappush(self._edges, (-shared / either, one, at, percent))
