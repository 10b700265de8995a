"""The list of tasks, by unit, role, area, plan and year."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.problem import marked
from ntmplan.query.columns import TASK
from ntmplan.query.held import match_on, not_yet, on_day, with_predecessors
from ntmplan.query.match import AREA, UNIT, Match, match, units_in_use
from ntmplan.query.rows import Assignment, tasks_of
from ntmplan.query.unclear import unclear
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Note, Table, note
from ntmplan.text import near

QUESTION = "tasks"


@dataclass(frozen=True, slots=True)
class Filter:
    """What tasks are asked for; None leaves a thing open.

    Attributes:
        unit: a unit that leads or supports them.
        role: `lead` or `support`, for that unit.
        area: words of their area's title.
        year: a year in which they are to be worked on.
    """

    unit: str | None = None
    role: str | None = None
    area: str | None = None
    year: int | None = None

    def __str__(self) -> str:
        """The filter as a query."""
        named = {"unit": self.unit, "role": self.role, "area": self.area, "year": self.year}
        return "; ".join(f"{key}: {value}" for key, value in named.items() if value is not None)


def list_tasks(wanted: Filter, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """The tasks that fit, with the role of the unit where one is asked for."""
    unit = None
    if wanted.unit is not None:
        unit = with_predecessors(match_on(wanted.unit, files, day, only=UNIT), files, day)
    area = match(wanted.area, files, only=AREA) if wanted.area is not None else None
    if unit is not None and unit.kind != UNIT:
        return _unclear(wanted, wanted.unit, unit, _unit_candidates(unit, wanted, files))
    if area is not None and area.kind != AREA:
        return _unclear(wanted, wanted.area, area, _area_candidates(wanted, files))
    found = list(_fitting(wanted, files, unit, area))
    matched = (*(unit.names if unit else ()), *(area.names if area else ()))
    rows = tuple(task.row(role) for task, role in found)
    notes = (*_notes(wanted, found), *(not_yet(unit, files, day) if unit else ()))
    return on_day(Table(QUESTION, str(wanted), TASK, rows, matched, notes=notes), files, day)


def _unclear(
    wanted: Filter, words: str | None, found: Match, candidates: tuple[Candidate, ...]
) -> Table:
    return unclear(QUESTION, str(wanted), TASK, found, words=words, candidates=candidates)


def _fitting(
    wanted: Filter, files: list[PlanFile], unit: Match | None, area: Match | None
) -> Iterator[tuple[Assignment, str | None]]:
    for file in files:
        for task in tasks_of(file):
            if area and task.entry.area not in area.areas:
                continue
            if wanted.year and not _in_year(task, wanted.year):
                continue
            if unit is None:
                yield task, None
                continue
            role = task.role_of(*unit.units_in(file))
            if role and wanted.role in (None, role):
                yield task, role


def _in_year(task: Assignment, year: int) -> bool:
    """Whether a task falls into a year; one without days falls into each year of its plan."""
    time = task.timeframe
    if time is None or time.recurs or not time.dated:
        period = task.file.plan.period if task.file.plan else None
        if period is None:
            return time is not None and bool(time.recurs)
        return period.first <= year <= period.last
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return (time.start or first) <= last and (time.end or last) >= first


def _notes(wanted: Filter, found: list[tuple[Assignment, str | None]]) -> Iterator[Note]:
    if not found:
        yield note("no-task", marked("No task in these plans fits."))
    silent = [task.name for task, _ in found if not task.leads]
    if silent and not wanted.unit:
        tasks = ", ".join(silent)
        yield note("no-lead", marked("The plan does not say who leads task {tasks}."), tasks=tasks)


def _unit_candidates(found: Match, wanted: Filter, files: list[PlanFile]) -> tuple[Candidate, ...]:
    if found.ambiguous:
        return found.candidates
    kinds = {
        name: str(unit.kind)
        for file in files
        for unit in (*units_in_use(file), *file.registry.every_unit())
        for name in unit.spellings
    }
    return tuple(Candidate(name, kinds[name]) for name in near(wanted.unit or "", list(kinds)))


def _area_candidates(wanted: Filter, files: list[PlanFile]) -> tuple[Candidate, ...]:
    titles = dict.fromkeys(
        task.entry.area for file in files for task in tasks_of(file) if task.entry.area
    )
    return tuple(Candidate(title, AREA) for title in near(wanted.area or "", list(titles)))
