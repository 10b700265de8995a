"""Units × areas: who leads and who supports where, and where nobody does."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from ntmplan.model.passage import TaskPassage
from ntmplan.model.value import CATCH_ALL
from ntmplan.problem import Phrase, marked
from ntmplan.query.given import Given, Holders
from ntmplan.query.matrix.part import (
    ALONE,
    JOINT,
    NOBODY,
    SUPPORT,
    TOTAL,
    Heading,
    Part,
    columns,
    made_row,
)
from ntmplan.query.rows import duties_of
from ntmplan.registry import Unit
from ntmplan.registry.succession import State, holding
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Row, Section, Table, note
from ntmplan.text import accented

__all__ = ["AREA", "GROUPINGS", "QUESTION", "TASK", "matrix"]

QUESTION = "matrix"
AREA, TASK = "area", "task"
GROUPINGS = (AREA, TASK)
_LEGEND = marked("C: leads alone; c: leads with others; P: supports; ×2: in two tasks.")
_UNLED = marked("Nobody is named who leads in: {areas}.")
_EMPTY = marked("These plans have no tasks.")
_IDLE = Phrase(marked("Units without a task"))


def matrix(files: list[PlanFile], by: str = AREA, day: datetime.date | None = None) -> Table:
    """The matrix of units and areas, with totals; empty rows and columns are shown.

    Args:
        files: the plans that are asked.
        by: one of `GROUPINGS`: a column for each area, or for each task.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    made = _Matrix(files, by, day)
    rows = [*made.busy(), *made.bottom()]
    idle = made.idle(day)
    sections = (Section(_IDLE, len(rows)),) if idle else ()
    notes = (*made.notes(), *made.holders.notes())
    shown = columns(made.headings)
    return Table(QUESTION, by, shown, (*rows, *idle), notes=notes, sections=sections)


class _Matrix:
    """The cells of some plans."""

    def __init__(self, files: list[PlanFile], by: str, day: datetime.date | None) -> None:
        self.files = files
        self.by = by
        self.holders = Holders(files, day)
        self.headings: dict[str, Heading] = {}
        self._parts: dict[str, Part] = {}
        for file in files:
            self._add(file)

    def _add(self, file: PlanFile) -> None:
        if self.by == AREA:  # an area without tasks is an empty column
            for entry in file.entries:
                if isinstance(entry.passage, TaskPassage) and entry.passage.area:
                    self._area(file, entry.passage.area)
        for one in self.holders.given([file]):
            self._add_task(one)
        for duty in duties_of(file):
            for unit in self.holders.of(file, file.units(duty.entry.unit)):
                self._part(unit).duties += 1

    def _add_task(self, one: Given) -> None:
        file, task = one.file, one.task
        if self.by == AREA:
            key, heading = self._area(file, task.entry.area)
        else:
            key = f"{file.path} {task.line} {task.name}"
            title = f"{file.id} {task.name}" if len(self.files) > 1 else task.name
            heading = self.headings.setdefault(key, Heading(title))
        lead = JOINT if len(one.leads) > 1 else ALONE
        heading.tasks.update(["tasks"])
        heading.unled += not one.leads
        heading.tasks.update([lead] if one.leads else [])
        heading.tasks.update([SUPPORT] if one.supports else [])
        for letter, units in ((lead, one.leads), (SUPPORT, one.supports)):
            for unit in units:
                self._part(unit).cells.setdefault(key, Counter())[letter] += 1

    def _area(self, file: PlanFile, title: str) -> tuple[str, Heading]:
        """The column of an area, whatever its capitals."""
        key = " ".join(accented(title))
        heading = self.headings.setdefault(key, Heading(title))
        heading.plans.add(file.path)
        return key, heading

    def _part(self, unit: Unit) -> Part:
        return self._parts.setdefault(unit.unit, Part(unit))

    def busy(self) -> Iterator[Row]:
        """A row for each unit that leads or supports; catch-alls at the end."""
        for part in sorted(self._parts.values(), key=lambda part: part.order):
            if part.cells:
                yield part.row(self.headings)

    def bottom(self) -> Iterator[Row]:
        """The tasks that name nobody who leads, and the totals."""
        every = list(self.headings.values())
        if any(one.unled for one in every):
            roles = [str(one.unled or "") for one in every]
            yield made_row(None, NOBODY, self.headings, roles, Counter())
        if every:
            totals = sum((one.tasks for one in every), Counter[str]())
            roles = [str(one.count) for one in every]
            yield made_row(None, TOTAL, self.headings, roles, totals)

    def idle(self, day: datetime.date | None) -> list[Row]:
        """A row for each unit with duties alone, and for the registered ones that have nothing."""
        found = {name: part for name, part in self._parts.items() if not part.cells}
        registered = [unit for file in self.files for unit in file.registry.units.values()]
        members = {name for unit in registered for name in unit.members}
        for file in self.files:
            for unit in file.registry.units.values():
                known = unit.unit in self._parts or unit.unit in members
                if not known and _could_work(unit, file, day):
                    found.setdefault(unit.unit, Part(unit))
        some = [one for one in found.values() if one.unit.kind != CATCH_ALL or one.duties]
        some.sort(key=lambda one: (one.unit.kind == CATCH_ALL, -one.duties, one.unit.unit))
        return [one.row(self.headings) for one in some]

    def notes(self) -> Iterator[Note]:
        """What the letters mean, and the areas in which nobody leads."""
        if not any(one.count for one in self.headings.values()):
            yield note("no-tasks", _EMPTY)
            return
        yield note("legend", _LEGEND)
        unled = [
            one.title for one in self.headings.values() if one.title and one.unled == one.count
        ]
        if unled and self.by == AREA:
            yield note("areas-unled", _UNLED, areas="; ".join(unled))


def _could_work(unit: Unit, file: PlanFile, day: datetime.date | None) -> bool:
    """Whether a registered unit could have a task in a plan: it is there, in that province."""
    plan = file.plan
    place = plan.place if plan else None
    if unit.within and place and accented(unit.within) != accented(place):
        return False
    if day:
        return holding(unit, day, file.registry).state is State.ITSELF
    period = plan.period if plan else None
    if period is None:
        return True
    starts = unit.start.earliest if unit.start else None
    ends = unit.to.latest if unit.to else None
    return not (starts and starts > period.end) and not (ends and ends < period.start)
