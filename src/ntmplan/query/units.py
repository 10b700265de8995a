"""The units: how they are written, what they are, and how much they carry."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ntmplan.language import say
from ntmplan.model.day import Day
from ntmplan.problem import marked
from ntmplan.query.held import held_on, holder_shown, unsettled_note
from ntmplan.query.match import UNIT, match, units_in_use
from ntmplan.query.rows import DUTY, LEAD, SUPPORT, duties_of, tasks_of
from ntmplan.registry import Registry, Unit
from ntmplan.registry.succession import State, holding
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Column, Row, Table, names, note, text
from ntmplan.text import Words, accented, folded, holds, near

QUESTION = "units"
_COUNTS = 3
"""So many of the last columns count."""


def _until(row: Row) -> str:
    until = text(row, "end")
    after = "; ".join(names(row, "replaced_by"))
    return f"{until} → {after}" if until and after else until or after


COLUMNS = (
    Column(marked("Unit"), lambda row: text(row, "unit"), wide=True),
    Column(marked("Kind"), lambda row: say(text(row, "kind"))),
    Column(marked("Also written"), lambda row: "; ".join(names(row, "also")), wide=True),
    Column(marked("Members"), lambda row: "; ".join(names(row, "members"))),
    Column(marked("Until"), _until),
    Column(marked("Leads"), lambda row: str(row["leads"])),
    Column(marked("Supports"), lambda row: str(row["supports"])),
    Column(marked("Duties"), lambda row: str(row["duties"])),
)


def list_units(query: str, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """The units whose name or spelling holds the query.

    Without a query: those that the repository registers or its plans name. The counts are of
    tasks led and supported under the unit's own name, and of duties.

    Args:
        query: a name, an abbreviation, or part of a name.
        files: the plans that are asked.
        day: the day for which it is said who holds the duties of each unit; None for none.
    """
    units: dict[str, Unit] = {}
    homes: dict[str, Registry] = {}
    for file in files:
        known = file.registry.every_unit() if query else file.registry.units.values()
        for unit in (*known, *units_in_use(file)):
            units.setdefault(unit.unit, unit)
            homes.setdefault(unit.unit, file.registry)
    found = (
        (_named(query, units.values()) or _meant(query, files)) if query else list(units.values())
    )
    counts = _counts(files)
    rows = tuple(_row(unit, counts) for unit in found)
    if rows:
        table = Table(QUESTION, query, COLUMNS, rows)
        return _held(table, found, homes, day) if day else table
    spellings = {name: unit for unit in units.values() for name in unit.spellings}
    close = near(query, list(spellings))
    told = (
        note("nothing-matched", marked('No unit is registered as "{query}".'), query=query)
        if query
        else note("no-units", marked("These plans name no unit, and there is no units.yaml."))
    )
    candidates = tuple(Candidate(name, str(spellings[name].kind)) for name in close)
    return Table(QUESTION, query, COLUMNS, candidates=candidates, notes=(told,))


def _held(
    table: Table, units: list[Unit], homes: Mapping[str, Registry], day: datetime.date
) -> Table:
    """The answer with who holds each unit's duties on a day: `state` and `holders`."""
    held = {unit.unit: holding(unit, day, homes[unit.unit]) for unit in units}
    rows = tuple(
        {
            **row,
            "as_of": day.isoformat(),
            "state": held[text(row, "unit")].state.value,
            "holders": tuple(one.unit for one in held[text(row, "unit")].holders),
        }
        for row in table.rows
    )
    column = Column(held_on(day), lambda row: holder_shown(held[text(row, "unit")]))
    at = len(table.columns) - _COUNTS
    columns = (*table.columns[:at], column, *table.columns[at:])
    notes = tuple(
        unsettled_note(one, day)
        for one in held.values()
        if not one.settled and (one.state is not State.NOT_YET or table.query)
    )
    return replace(table, rows=rows, columns=columns, notes=notes)


def _named(query: str, units: Iterable[Unit]) -> list[Unit]:
    """The units with the query among their spellings; else those that hold its words."""
    every = list(units)
    for words_of in (accented, folded):
        wanted: Words = words_of(query)
        spelled = [(unit, [words_of(name) for name in unit.spellings]) for unit in every]
        exact = [unit for unit, written in spelled if wanted in written]
        part = [unit for unit, written in spelled if any(holds(one, wanted) for one in written)]
        if found := exact or part:
            return found
    return []


def _meant(query: str, files: list[PlanFile]) -> list[Unit]:
    """The units that other questions would take the query for."""
    meant = match(query, files, only=UNIT)
    return list({unit.unit: unit for units in meant.units.values() for unit in units}.values())


def _counts(files: list[PlanFile]) -> Counter[tuple[str, str]]:
    """How many tasks each unit leads and supports, and how many duties it carries."""
    counts: Counter[tuple[str, str]] = Counter()
    for file in files:
        for task in tasks_of(file):
            counts.update({(LEAD, mention.name) for mention in task.leads})
            counts.update({(SUPPORT, mention.name) for mention in task.supports})
        for duty in duties_of(file):
            counts.update({(DUTY, mention.name) for mention in file.units(duty.entry.unit)})
    return counts


def _row(unit: Unit, counts: Counter[tuple[str, str]]) -> Row:
    return {
        "unit": unit.unit,
        "kind": str(unit.kind),
        "also": unit.also,
        "members": unit.members,
        "parent": unit.parent,
        "within": unit.within,
        "start": _day(unit.start),
        "end": _day(unit.to),
        "replaced_by": unit.replaced_by,
        "leads": counts[LEAD, unit.unit],
        "supports": counts[SUPPORT, unit.unit],
        "duties": counts[DUTY, unit.unit],
    }


def _day(day: Day | None) -> str | None:
    """The day in ISO form, or as written where something is open."""
    if day is None:
        return None
    return day.earliest.isoformat() if day.complete and day.earliest else day.words
