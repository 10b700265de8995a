"""A unit's duties: everything that plans give it, ask of it and owe to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ntmplan.problem import Phrase, marked
from ntmplan.query.duties.money import money
from ntmplan.query.duties.part import COLUMNS, SECTIONS, Asked, asked
from ntmplan.query.duties.reports import owed_to_it, reports
from ntmplan.query.duties.work import below, duties, leads, may_concern, supports, without_lead
from ntmplan.query.held import match_on, not_yet, on_day
from ntmplan.query.match import UNIT, Match
from ntmplan.query.unclear import unclear
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Row, Section, Table, note

__all__ = ["QUESTION", "duties_of_unit"]

QUESTION = "duties"
_ASKED_OF_IT = (leads, supports, duties, reports, money, owed_to_it, may_concern)
_NOT_HERE = marked("{unit} leads, supports and carries nothing in these plans.")
_BELOW = marked("{plan}: {part}, which belongs to it, carries {tasks} under its own name.")
_OWN_PLAN = marked("{plan} is its own plan, and does not say who leads task {tasks}.")


def duties_of_unit(query: str, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """All that the plans say of a unit, section by section.

    Args:
        query: a unit's name, another spelling of it, or a part of it.
        files: the plans that are asked.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    meant = match_on(query, files, day, only=UNIT)
    if meant.kind != UNIT:
        return unclear(QUESTION, query, COLUMNS, meant)
    plans = list(asked(meant, files, day))
    every = [one for plan in plans for part in _ASKED_OF_IT for one in part(plan)]
    order = {code: at for at, code in enumerate(SECTIONS)}
    rows = tuple(sorted(every, key=lambda one: order[str(one["section"])]))
    notes = (*not_yet(meant, files, day), *_notes(meant, plans, rows))
    table = Table(QUESTION, query, COLUMNS, rows, meant.names, notes=notes, sections=_heads(rows))
    return on_day(table, files, day)


def _heads(rows: tuple[Row, ...]) -> tuple[Section, ...]:
    """A heading where the first row of a section stands."""
    starts: dict[str, int] = {}
    for at, one in enumerate(rows):
        starts.setdefault(str(one["section"]), at)
    return tuple(Section(Phrase(SECTIONS[code]), at) for code, at in starts.items())


def _notes(meant: Match, plans: list[Asked], rows: tuple[Row, ...]) -> Iterator[Note]:
    """That the unit has nothing to do, what belongs to it carries, and what its plan leaves out."""
    if all(one["may"] for one in rows):
        for name in meant.names:
            yield note("not-in-plan", _NOT_HERE, unit=name.name)
    for plan in plans:
        if tasks := without_lead(plan):
            yield note("own-plan", _OWN_PLAN, plan=plan.file.id, tasks=tasks)
        for part, carried in below(plan):
            yield note("below", _BELOW, plan=plan.file.id, part=part, tasks=carried)
