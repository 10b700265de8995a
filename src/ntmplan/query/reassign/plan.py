"""A plan in which units are over by a day: every place where one stands, and the new text."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmplan.editing import Edited, Edits, Replacement, edited, stands
from ntmplan.problem import Route, Severity
from ntmplan.query.reassign import cells, sentences
from ntmplan.query.reassign.judged import DONE, Judge, Spot, State, Why
from ntmplan.query.reassign.uses import Uses
from ntmplan.query.reassign.values import Held, Kind, values
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile, with_text
from ntmplan.tree.kinds import BYTE_ORDER_MARK


class Standing(NamedTuple):
    """A unit that is over at its place in a file.

    Attributes:
        held: the value in which it stands.
        spot: where in it, and what is done there.
        line: the line on which it begins.
    """

    held: Held
    spot: Spot
    line: int


@dataclass
class Reassigned:
    """What becomes of a plan.

    Attributes:
        file: the plan.
        places: every place where a unit stands that is over, in the order of the file.
        edited: the new text; None where the file can't be changed.
        refused: why not: `faulty` where the file has faults of form, `unsafe` where more would
            change than should; "" where it can.
        failed: the lines of the values that can't be changed alone.
        doubled: units that have several parts in the organisation part afterwards.
    """

    file: PlanFile
    places: list[Standing] = field(default_factory=list)
    edited: Edited | None = None
    refused: str = ""
    failed: tuple[int, ...] = ()
    doubled: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether there is a new text."""
        return self.edited is not None and bool(self.edited.stretches)


class _Plan:
    """The values of a plan, with the units in each."""

    def __init__(self, file: PlanFile, day: datetime.date, chosen: Mapping[str, Unit]) -> None:
        self.file = file
        self.judge = Judge(file, day, chosen)
        self.values = list(values(file))
        self.cells: dict[Route, cells.Cell] = {}
        self.texts: dict[Route, list[Spot]] = {}
        for held in self.values:
            if held.kind is Kind.CELL:
                self.cells[held.route] = cells.read(self.judge, held.text)
            else:
                self.texts[held.route] = sentences.read(self.judge, held.text)

    def settle(self) -> list[Route]:
        """Merge and take out what stands twice; the cells that go whole."""
        for cell in self.cells.values():
            cells.merge(cell)
        uses = Uses(self.file)
        removed = self._take_out_of_supports(uses)
        issuers = {
            unit.unit
            for mention in self.file.units(self.file.plan.issuer if self.file.plan else None)
            for unit in mention.meant
        }
        for held in self.values:
            spots = self.texts.get(held.route, [])
            self._leave_issuers(held, spots, issuers)
            actor = uses.actors.get(held.route)
            names = self.cells.get(actor, ()) if actor else ()
            sentences.merge(held.text, spots)
            sentences.take_out(held.text, spots, [s for n in names if n.whole for s in n.spots])
        self._leave_twice()
        return removed

    def _leave_twice(self) -> None:
        """Ask about who would be told twice."""
        seen: dict[str, Spot] = {}
        for held in self.values:
            spots = self.texts.get(held.route, [])
            if held.route[0] == "recipients" and len(spots) == 1:
                first = seen.setdefault(spots[0].unit, spots[0])
                if first is not spots[0] and (first.changes or spots[0].changes):
                    spots[0].leave(State.ASK, Why.TWICE)

    def _take_out_of_supports(self, uses: Uses) -> list[Route]:
        """Take the leads out of the supports; the cells that go, since nobody is left in them."""
        for route, leads in uses.leads.items():
            cells.take_out(self._cell(route), [self._cell(lead) for lead in leads])
        empty = {route for route in uses.leads if cells.is_empty(self._cell(route))}
        removed = []
        for route in empty:
            above = uses.above.get(route)
            while above in empty:
                above = uses.above.get(above)
            if above is None:
                removed.append(route)
            else:
                cells.keep(self._cell(route))
        return sorted(removed, key=str)

    def _cell(self, route: Route | None) -> cells.Cell:
        return self.cells.get(route, ()) if route else ()

    @staticmethod
    def _leave_issuers(held: Held, spots: Sequence[Spot], issuers: set[str]) -> None:
        """Leave who says that it issued the plan, or another document."""
        for spot in spots:
            own = any(unit.unit in issuers for unit in spot.units)
            if held.kind is Kind.HISTORY or (held.route[0] == "opening" and own):
                spot.leave(State.HISTORY, Why.ISSUED)

    def spots(self, route: Route) -> list[Spot]:
        """The units that stand in a value."""
        if route in self.cells:
            return [spot for name in self.cells[route] for spot in name.spots]
        return self.texts[route]

    def words(self, removed: Sequence[Route]) -> dict[Route, Sequence[Replacement]]:
        """What changes in each value that changes and stays."""
        found: dict[Route, Sequence[Replacement]] = {}
        for held in self.values:
            if held.route in removed or not any(spot.changes for spot in self.spots(held.route)):
                continue
            found[held.route] = (
                cells.replacements(self.cells[held.route])
                if held.route in self.cells
                else sentences.replacements(held.text, self.texts[held.route])
            )
        return found


def reassigned(file: PlanFile, day: datetime.date, chosen: Mapping[str, Unit]) -> Reassigned:
    """What becomes of a plan by a day.

    Args:
        file: the plan.
        day: the day on which others hold what its units held.
        chosen: for units with several or no successors, by their registered names, who is chosen.
    """
    plan = _Plan(file, day, chosen)
    removed = plan.settle()
    places = [
        Standing(held, spot, _line(file, held.route, spot))
        for held in plan.values
        for spot in plan.spots(held.route)
        if spot.state is not None
    ]
    found = Reassigned(file, places, doubled=_doubled(plan))
    words = plan.words(removed)
    if not words and not removed:
        return found
    if _faulty(file):
        found.refused = "faulty"
        return found
    made = edited(file.tree, Edits(words, removed))
    found.failed = tuple(sorted({file.tree.place(route).line for route in made.failed}))
    if made.failed or not _sound(file, made.text):
        found.refused = "unsafe"
    else:
        found.edited = made
    return found


def _line(file: PlanFile, route: Route, spot: Spot) -> int:
    return stands(file.tree, route, spot.place.start, spot.place.stop).line


def _faulty(file: PlanFile) -> bool:
    """Whether a file has faults of form or shape, so that nobody knows all that it says."""
    return any(
        one.severity is Severity.ERROR and one.kind is not BYTE_ORDER_MARK for one in file.problems
    )


def _sound(file: PlanFile, text: str) -> bool:
    """Whether a plan with this text has no more faults of form and shape than it had."""
    before = Counter(one.kind.code for one in file.problems)
    after = Counter(one.kind.code for one in with_text(file, text).problems)
    return after <= before


def _doubled(plan: _Plan) -> tuple[str, ...]:
    """Units to which several parts of the organisation part belong, since some were others'."""
    parts: dict[str, list[Spot]] = {}
    for route, cell in plan.cells.items():
        if route[-1] == "unit" and len(cell) == 1 and cell[0].whole:
            spot = cell[0].spots[0]
            parts.setdefault(spot.unit, []).append(spot)
    return tuple(
        unit
        for unit, spots in parts.items()
        if len(spots) > 1 and any(spot.state in DONE for spot in spots)
    )
