"""Which cells of a plan say who leads and who supports which task or duty."""

from __future__ import annotations

from collections import defaultdict

from ntmplan.model.outline import Entry
from ntmplan.model.passage import DutyPassage, Row, TaskPassage
from ntmplan.problem import Place, Route
from ntmplan.query.reassign.values import values
from ntmplan.repository import PlanFile

Cell = Route | None
"""The exact way to a cell; None where nothing is said."""


class Uses:
    """Which cells speak for which tasks and duties; all routes are the file's own.

    Args:
        file: the plan.

    Attributes:
        leads: for each cell of supports, the cells of the leads of what it speaks for.
        above: for a cell of supports the one that would speak if it were gone, if there is one.
        actors: for each sentence, the cell that says whose work it is.
    """

    def __init__(self, file: PlanFile) -> None:
        self._file = file
        self._exact: dict[Place, Route] = {
            file.tree.place(one.route): one.route for one in values(file)
        }
        self._cells: dict[Route, tuple[Cell, Cell, Cell]] = {}
        self.leads: defaultdict[Route, list[Cell]] = defaultdict(list)
        self.above: dict[Route, Route] = {}
        self.actors: dict[Route, Cell] = {}
        own: dict[Route, Cell] = {}
        for entry in file.entries:
            self._take(entry, own)
        for support, lead in own.items():
            if support not in self.leads:  # nothing under it says what is to be done
                self.leads[support].append(lead)

    def _of(self, route: Route) -> Cell:
        """The exact way to a value that the model knows."""
        return self._exact.get(self._file.tree.place(route))

    def _take(self, entry: Entry, own: dict[Route, Cell]) -> None:
        passage = entry.passage
        lead, support, unit = self._cells.get(entry.route[:-2], (None, None, None))
        if passage.lead:
            lead = self._of((*entry.route, "lead"))
        if isinstance(passage, DutyPassage) and passage.unit:
            unit = self._of((*entry.route, "unit"))
        actor = lead or self._acting(entry, unit)
        if passage.support and (cell := self._of((*entry.route, "support"))):
            if support:
                self.above[cell] = support
            support = cell
            own[cell] = actor
        self._cells[entry.route] = lead, support, unit
        for key in ("heading", "text", *passage.sentences):
            if getattr(passage, key) and (sentence := self._of((*entry.route, key))):
                self.actors[sentence] = lead or unit
        rows = passage.in_appendix if isinstance(passage, TaskPassage) else ()
        for at, row in enumerate(rows):
            self._take_row((*entry.route, "in_appendix", at), row, actor, support)
        if passage.sentence is not None and support and not rows:
            self.leads[support].append(actor)

    def _take_row(self, route: Route, row: Row, lead: Cell, support: Cell) -> None:
        """A row of the appendix' table, with its own cells or those of its task."""
        if row.lead:
            lead = self._of((*route, "lead"))
        if row.support and (cell := self._of((*route, "support"))):
            if support:
                self.above[cell] = support
            support = cell
        if sentence := self._of((*route, "task")):
            self.actors[sentence] = lead
        if support:
            self.leads[support].append(lead)

    def _acting(self, entry: Entry, unit: Cell) -> Cell:
        """The cell of the unit whose duty it is, unless that is named as supporting others."""
        own = {mention.name for mention in self._file.units(entry.unit)}
        named = {mention.name for mention in self._file.units(entry.support)}
        return None if own & named else unit
