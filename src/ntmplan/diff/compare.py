"""What changed between an old item and the new one: words, facts, place."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmplan.diff.items import Item, Said
from ntmplan.diff.pair import paired

ADDED, REMOVED, MOVED, SPLIT, MERGED, WORDING = (
    "added",
    "removed",
    "moved",
    "split",
    "merged",
    "wording",
)
FACTS = (
    *("lead", "support", "timeframe", "product", "indicator", "refers_to", "implements"),
    *("amount", "year", "purpose", "every", "before", "by", "to", "via"),
)
"""The facts that are compared; a change of one is called by its key."""

_TITLES = ("heading", "area", "unit")


class Change(NamedTuple):
    """One thing that changed.

    Attributes:
        change: `added`, `removed`, `moved`, `split`, `merged`, `wording`, `head`, or a fact's key.
        old, new: the item before and after; None where there is none.
        before, after: what changed, in words.
        field: for the head of a plan, which fact of it.
        others: what a split item became, or what a merged one was, besides.
    """

    change: str
    old: Item | None
    new: Item | None
    before: str = ""
    after: str = ""
    field: str = ""
    others: tuple[Item, ...] = ()


def compared(old: list[Item], new: list[Item]) -> list[Change]:
    """What changed between the items of two plans, in the order of the new one."""
    found = paired(old, new)
    moved = _moved(found.same)
    changes = [
        change
        for before, after in found.same
        for change in _between(before, after, moved=after.at in moved)
    ]
    for whole, pieces in found.split:
        changes += _split(whole, pieces)
    for pieces, whole in found.merged:
        changes.append(
            Change(MERGED, pieces[0], whole, _joined(pieces), whole.text, others=tuple(pieces[1:]))
        )
    changes += [Change(REMOVED, item, None, item.text) for item in found.gone]
    changes += [Change(ADDED, None, item, "", item.text) for item in found.come]
    places = _places(found.same)
    return sorted(changes, key=lambda change: _order(change, places))


def _split(whole: Item, pieces: list[Item]) -> Iterator[Change]:
    first, *others = pieces
    yield Change(SPLIT, whole, first, whole.text, _joined(pieces), others=tuple(others))
    for piece in pieces:
        yield from _facts(whole, piece)


def _joined(pieces: Iterable[Item]) -> str:
    return " | ".join(piece.text for piece in pieces)


def _between(old: Item, new: Item, *, moved: bool) -> Iterator[Change]:
    """What changed of one thing: its place, its words, its facts."""
    if moved:
        yield Change(MOVED, old, new, _place(old), _place(new))
    if old.text != new.text:
        yield Change(WORDING, old, new, old.text, new.text)
    yield from _facts(old, new)


def _place(item: Item) -> str:
    where = item.under[-1] if item.under else item.part
    return f"{item.number} {where}".strip()


def _facts(old: Item, new: Item) -> Iterator[Change]:
    nothing = Said("", None)
    for key in FACTS:
        before, after = old.facts.get(key, nothing), new.facts.get(key, nothing)
        if before.meaning != after.meaning:
            yield Change(key, old, new, before.words, after.words)


def _moved(same: list[tuple[Item, Item]]) -> frozenset[int]:
    """The new places of items that stand under something else now, or in another order there.

    What only makes room for others has not moved: of the items that stay under one heading, the
    longest run that kept its order stays, and the others moved.
    """
    renamed = {old.text: new.text for old, new in same if old.kind in _TITLES}
    moved: set[int] = set()
    staying: defaultdict[tuple[str, tuple[str, ...]], list[tuple[Item, Item]]] = defaultdict(list)
    for old, new in same:
        above = tuple(renamed.get(title, title) for title in old.under)
        if (old.part, above) == (new.part, new.under):
            staying[new.part, new.under].append((old, new))
        else:
            moved.add(new.at)
    for together in staying.values():
        together.sort(key=lambda pair: pair[0].at)
        kept = _longest_rise([new.at for _, new in together])
        moved.update(new.at for _, new in together if new.at not in kept)
    return frozenset(moved)


def _longest_rise(numbers: list[int]) -> frozenset[int]:
    """The longest run of numbers that rises, others left out between."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    kept = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def _places(same: list[tuple[Item, Item]]) -> list[tuple[int, int]]:
    """Where old items stand in the new plan, for those that are gone."""
    return sorted((old.at, new.at) for old, new in same)


def _order(change: Change, places: list[tuple[int, int]]) -> tuple[float, int]:
    """New items by their place; what is gone behind what stood before it."""
    if change.new is not None:
        return change.new.at, 0
    assert change.old is not None
    at = bisect_left(places, (change.old.at, -1))
    return (places[at - 1][1] + 0.5 if at else -1), change.old.at
