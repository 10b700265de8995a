"""Which item of the old plan is which of the new one: by id, by words, then by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from ntmplan.diff.items import Item
from ntmplan.reading.likeness import likeness, normal, pairs

_ALIKE = 0.5
"""Two wordings of one thing have at least so much in common."""
_ALIKE_AT_HOME = 0.25
"""In the same place, less is enough."""
_INSIDE = 0.75
"""So much of a piece stands in the whole that it was cut from."""
_COVERED = 0.7
"""So much of a whole stands in its pieces."""
_TELLING = 4
"""A piece of fewer words could be cut from anything."""


class Pairing(NamedTuple):
    """What became of the items.

    Attributes:
        same: an old item and the new one that it is now.
        split: an old item and the new ones that it was cut into.
        merged: old items and the new one that they became.
        gone, come: items that are only in the old plan, and only in the new one.
    """

    same: list[tuple[Item, Item]]
    split: list[tuple[Item, list[Item]]]
    merged: list[tuple[list[Item], Item]]
    gone: list[Item]
    come: list[Item]


class _Open:
    """The items of both sides that have not been paired yet."""

    def __init__(self, old: Iterable[Item], new: Iterable[Item]) -> None:
        self.old = {item.at: item for item in old}
        self.new = {item.at: item for item in new}
        self.same: list[tuple[Item, Item]] = []

    def take(self, old: Item, new: Item) -> None:
        """Pair two items."""
        self.same.append((self.old.pop(old.at), self.new.pop(new.at)))

    def by(self, key: Callable[[Item], Hashable]) -> None:
        """Pair the items that have the same key, in their order; None is no key."""
        waiting: defaultdict[Hashable, list[Item]] = defaultdict(list)
        for item in self.new.values():
            waiting[key(item)].append(item)
        for item in list(self.old.values()):
            said = key(item)
            if said is not None and waiting[said]:
                self.take(item, waiting[said].pop(0))


def paired(old: Iterable[Item], new: Iterable[Item]) -> Pairing:
    """Pair the items of two plans; a thing is paired with a thing of its kind alone."""
    left = _Open(old, new)
    left.by(lambda item: item.id and (item.kind, item.id))
    left.by(lambda item: (item.kind, item.part, item.under, item.text))
    left.by(lambda item: (item.kind, item.part, item.text))
    left.by(lambda item: (item.kind, normal(item.text)))
    split = list(_cut(left.old, left.new))
    merged = [(pieces, whole) for whole, pieces in _cut(left.new, left.old)]
    _by_likeness(left)
    return Pairing(left.same, split, merged, list(left.old.values()), list(left.new.values()))


def _cut(wholes: dict[int, Item], pieces: dict[int, Item]) -> Iterator[tuple[Item, list[Item]]]:
    """Items of one side that stand in several pieces on the other; they are paired then."""
    for whole in list(wholes.values()):
        words = pairs(whole.text)
        inside = [
            piece
            for piece in pieces.values()
            if piece.kind == whole.kind
            and len(normal(piece.text)) >= _TELLING
            and len(pairs(piece.text) & words) >= _INSIDE * len(pairs(piece.text))
        ]
        together = frozenset().union(*(pairs(piece.text) for piece in inside))
        if len(inside) > 1 and len(together & words) >= _COVERED * len(words):
            del wholes[whole.at]
            for piece in inside:
                del pieces[piece.at]
            yield whole, inside


def _by_likeness(left: _Open) -> None:
    """Pair what is most alike first; what stands in the same place needs less in common."""
    close: list[tuple[float, bool, Item, Item]] = []
    for old in left.old.values():
        for new in left.new.values():
            if old.kind != new.kind:
                continue
            home = (old.part, old.under) == (new.part, new.under)
            alike = likeness(old.text, new.text)
            if alike >= (_ALIKE_AT_HOME if home else _ALIKE):
                close.append((alike, home, old, new))
    close.sort(key=lambda one: (-one[0], not one[1], one[2].at, one[3].at))
    for _, _, old, new in close:
        if old.at in left.old and new.at in left.new:
            left.take(old, new)
    left.by(_only_one_there(left))


def _only_one_there(left: _Open) -> Callable[[Item], Hashable]:
    """A key for headings and needs that are the only ones left in their place on both sides."""
    counts: defaultdict[tuple[str, Hashable], int] = defaultdict(int)
    for side, items in (("old", left.old), ("new", left.new)):
        for item in items.values():
            counts[side, _place(item)] += 1

    def key(item: Item) -> Hashable:
        place = _place(item)
        alone = counts["old", place] == counts["new", place] == 1
        return place if alone and item.number and item.kind in ("area", "unit", "heading") else None

    return key


def _place(item: Item) -> Hashable:
    return (item.kind, item.part, item.number)
