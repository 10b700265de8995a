"""Cells that name units: each unit once, and who leads does not support."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ntmplan.editing import Replacement
from ntmplan.query.reassign.judged import Judge, Spot, State, Why
from ntmplan.reading.mentions import in_cell


class Name(NamedTuple):
    """A name in a cell.

    Attributes:
        start, end: where it stands, with what stands in brackets behind it.
        spots: the units in it: one that it means, or those that a name holds which nobody
            registered.
        whole: whether it means a unit.
    """

    start: int
    end: int
    spots: tuple[Spot, ...]
    whole: bool

    @property
    def gone(self) -> bool:
        """Whether it goes."""
        return self.whole and self.spots[0].state in (State.MERGE, State.DROP)


Cell = Sequence[Name]
"""The names in a cell, in order."""


def read(judge: Judge, text: str) -> Cell:
    """The names in a cell, each with what is done there."""
    return [
        Name(one.start, one.end, tuple(judge.spot(text, place) for place in one.places), one.whole)
        for one in in_cell(judge.file, text)
    ]


def _whole(cell: Cell) -> list[tuple[Name, Spot]]:
    return [(name, name.spots[0]) for name in cell if name.whole]


def merge(cell: Cell) -> None:
    """Of several names that mean one unit afterwards, keep the first."""
    seen: dict[str, Spot] = {}
    for name, spot in _whole(cell):
        first = seen.setdefault(spot.unit, spot)
        if first is not spot and (first.changes or spot.changes):
            _go(name, spot, State.MERGE)


def take_out(cell: Cell, leads: Sequence[Cell]) -> None:
    """Take out of the support who leads afterwards; ask where that is so for some tasks alone.

    Who led and supported before is a fault of the plan, which stays for its rules to find.

    Args:
        cell: the supports.
        leads: for each task that they support, who leads it.
    """
    for name, spot in _whole(cell):
        leading = [[one for _, one in _whole(of) if one.unit == spot.unit] for of in leads]
        others = any(one.units != spot.units for of in leading for one in of)
        if name.gone or not others:
            continue
        if all(leading):
            _go(name, spot, State.DROP)
        elif spot.changes:
            spot.leave(State.ASK, Why.LEADS_SOME)


def _go(name: Name, spot: Spot, state: State) -> None:
    """Let a name go, unless brackets behind it say more than it does."""
    if name.end > spot.place.stop:
        spot.leave(State.ASK, Why.TWICE)
    else:
        spot.state, spot.words = state, ""


def is_empty(cell: Cell) -> bool:
    """Whether nothing is left of a cell."""
    return bool(cell) and all(name.gone for name in cell)


def keep(cell: Cell) -> None:
    """Leave in a cell who was there before, or else who would be taken out, lest it be empty."""
    dropped = [spot for _, spot in _whole(cell) if spot.state is State.DROP]
    there = [spot for spot in dropped if spot.holders == spot.units]
    for spot in there or dropped:
        spot.leave(State.ASK, Why.EMPTY)


def replacements(cell: Cell) -> list[Replacement]:
    """What changes in a cell: words, and what parts a name that goes from the others."""
    found = [
        Replacement(spot.place.start, spot.place.stop, spot.words or "")
        for name in cell
        for spot in name.spots
        if spot.state is State.CHANGE
    ]
    kept = False
    for at, name in enumerate(cell):
        if not name.gone:
            kept = True
        elif kept:
            found.append(Replacement(cell[at - 1].end, name.end, ""))
        else:
            found.append(Replacement(name.start, cell[at + 1].start, ""))
    return found
