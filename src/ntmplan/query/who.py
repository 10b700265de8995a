"""Who leads, and who supports: a unit's tasks, or a matter's units."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ntmplan.problem import Phrase, marked
from ntmplan.query.columns import TASK as COLUMNS
from ntmplan.query.held import match_on, not_yet, on_day, with_predecessors
from ntmplan.query.match import AREA, TASK, TEXT, UNIT, Match, units_in_use
from ntmplan.query.rows import (
    DUTY,
    LEAD,
    SUPPORT,
    Assignment,
    duties_of,
    speaks_of,
    tasks_of,
)
from ntmplan.query.unclear import unclear
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Row, Section, Table, note
from ntmplan.text import folded, holds

_QUESTIONS = {LEAD: "who-leads", SUPPORT: "who-supports"}
_DUTIES = Phrase(marked("Duties in the organisation part that speak of it"))
_OWN_DUTIES = Phrase(marked("Duties in the organisation part"))

_NOTHING = {
    LEAD: ("leads-nothing", marked("{unit} leads no task in these plans.")),
    SUPPORT: ("supports-nothing", marked("{unit} supports no task in these plans.")),
}
_NOT_HERE = ("not-in-plan", marked("{unit} leads, supports and carries nothing in these plans."))
_UNSAID = {
    LEAD: ("no-lead", marked("{plan}: the plan does not say who leads task {tasks}.")),
    SUPPORT: ("no-support", marked("{plan}: the plan does not say who supports task {tasks}.")),
}


def who(query: str, files: list[PlanFile], role: str, day: datetime.date | None = None) -> Table:
    """Who leads (or supports) what the query means; for a unit, what it leads (or supports).

    Args:
        query: an area, a task's number or words, a unit, a criterion or a document.
        files: the plans that are asked.
        role: `lead` or `support`.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    meant = with_predecessors(match_on(query, files, day), files, day)
    if meant.kind in ("", TEXT) and (table := _of_citations(query, files, role)):
        return on_day(table, files, day)
    if not meant.kind:
        return unclear(_QUESTIONS[role], query, COLUMNS, meant)
    if meant.kind == UNIT:
        return on_day(_of_units(query, meant, files, role, day), files, day)
    return on_day(_of_matter(query, meant, files, role), files, day)


def _of_citations(query: str, files: list[PlanFile], role: str) -> Table | None:
    """Who has work on a criterion or a document; what reads them is loaded only for their like."""
    if not any(sign.isdigit() for sign in query):
        return None
    from ntmplan.query.who_cited import who_cited

    return who_cited(_QUESTIONS[role], query, files, role)


def _of_units(
    query: str, meant: Match, files: list[PlanFile], role: str, day: datetime.date | None
) -> Table:
    """What the unit leads or supports in each plan, then its duties."""
    tasks: list[Row] = []
    duties: list[Row] = []
    for file in files:
        units = meant.units_in(file)
        tasks += [task.row(role) for task in tasks_of(file) if task.role_of(*units) == role]
        duties += [duty.row(DUTY) for duty in duties_of(file) if duty.role_of(*units) == role]
    late = tuple(not_yet(meant, files, day))
    notes = late or tuple(_silence(meant, files, role))
    sections = _sections(tasks, duties, _OWN_DUTIES)
    rows = (*tasks, *duties)
    return Table(_QUESTIONS[role], query, COLUMNS, rows, meant.names, (), notes, sections)


def _silence(meant: Match, files: list[PlanFile], role: str) -> Iterator[Note]:
    """For each unit that is meant and leads (or supports) nothing, whether it does anything."""
    for one in meant.names:
        here = {file.path: (file, _called(one.name, meant, file)) for file in files}.values()
        if not any(task.role_of(*units) == role for file, units in here for task in tasks_of(file)):
            named = any(_named_in(file, unit) for file, units in here for unit in units)
            yield note(*(_NOTHING[role] if named else _NOT_HERE), unit=one.name)


def _called(name: str, meant: Match, file: PlanFile) -> list[Unit]:
    """The unit of this name that is meant in a plan, and those whose duties it holds."""
    own = meant.units.get(file.path, ())
    if all(unit.unit != name for unit in own):
        return []
    return [unit for unit in meant.units_in(file) if unit.unit == name or unit not in own]


def _named_in(file: PlanFile, unit: Unit) -> bool:
    """Whether a plan gives the unit anything to do, by its name or with its group."""
    every = (*tasks_of(file), *duties_of(file))
    return any(one.role_of(unit) for one in every) or unit in units_in_use(file)


def _of_matter(query: str, meant: Match, files: list[PlanFile], role: str) -> Table:
    """The tasks that are meant, then the duties that speak of the same matter."""
    tasks = [one for one in meant.chosen if one.source != DUTY]
    rows = [task.row(role) for task in tasks]
    duties = [duty.row(DUTY, matter) for duty, matter in _duties_on(query, meant, files)]
    one_duty = meant.kind == TASK and not tasks
    notes = tuple(_unsaid(list(meant.chosen) if one_duty else tasks, role))
    sections = _sections(rows, duties, _OWN_DUTIES if one_duty else _DUTIES)
    return Table(
        _QUESTIONS[role], query, COLUMNS, (*rows, *duties), meant.names, (), notes, sections
    )


def _duties_on(query: str, meant: Match, files: list[PlanFile]) -> Iterator[tuple[Assignment, str]]:
    """The duties that are meant themselves, else those that speak of the areas of the tasks.

    Words of a title that were asked for are spoken of too where a duty holds them in a row; two
    words are too few to tell a matter.
    """
    chosen = [one for one in meant.chosen if one.source == DUTY]
    if chosen or meant.kind == TEXT:
        yield from ((one, "") for one in chosen)
        return
    asked = folded(query) if meant.kind == AREA else ()
    for file in files:
        areas = dict.fromkeys(
            task.entry.area for task in meant.chosen if task.file is file and task.entry.area
        )
        for duty in duties_of(file):
            spoken = [area for area in areas if speaks_of(duty.text, area)]
            if not spoken and len(asked) > 2 and holds(folded(duty.text), asked):  # noqa: PLR2004 - see above
                spoken = [area for area in areas if holds(folded(area), asked)]
            if spoken:
                yield duty, "; ".join(spoken)


def _unsaid(tasks: list[Assignment], role: str) -> Iterator[Note]:
    """For each plan, the tasks for which it names nobody."""
    silent: dict[str, list[str]] = {}
    for task in tasks:
        if not (task.leads if role == LEAD else task.supports):
            silent.setdefault(task.file.id, []).append(task.name)
    code, sentence = _UNSAID[role]
    for plan, numbers in silent.items():
        yield note(code, sentence, plan=plan, tasks=", ".join(numbers))


def _sections(tasks: list[Row], duties: list[Row], heading: Phrase) -> tuple[Section, ...]:
    return (Section(heading, len(tasks)),) if duties else ()
