"""How checkable plans are, and how much each unit carries."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ntmplan.problem import marked
from ntmplan.query.given import Holders
from ntmplan.query.stats import plans, units
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Table, note

__all__ = ["GROUPINGS", "PLAN", "QUESTION", "UNIT", "stats"]

QUESTION = "stats"
PLAN, UNIT = "plan", "unit"
GROUPINGS = (PLAN, UNIT)
_WITHOUT = marked("No tasks: {plans}.")
_NOBODY = marked("These plans give nobody anything to do.")


def stats(files: list[PlanFile], by: str = PLAN, day: datetime.date | None = None) -> Table:
    """How checkable each plan is, or how much each unit carries.

    Args:
        files: the plans that are asked.
        by: one of `GROUPINGS`: a row for each plan, or for each unit.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    holders = Holders(files, day)
    columns = plans.COLUMNS
    if by == UNIT:
        columns = units.COLUMNS
        loads = units.Loads(holders)
        for file in files:
            loads.add(file)
        rows = loads.rows()
    else:
        rows = [plans.plan_row(file, holders.given([file])) for file in files]
        if len(rows) > 1:
            rows.append(plans.total_row(rows))
    notes = (*_silence(files, nobody=not rows), *holders.notes())
    return Table(QUESTION, by, columns, tuple(rows), notes=notes)


def _silence(files: list[PlanFile], *, nobody: bool) -> Iterator[Note]:
    """Which plans have no tasks."""
    without = [file.id for file in files if not file.tasks]
    if without:
        yield note("plans-without-tasks", _WITHOUT, plans=", ".join(without))
    if nobody:
        yield note("nobody", _NOBODY)
