"""The money of plans: needs, sources, what has no amount, and what adds up to which total."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ntmplan.problem import Phrase, marked
from ntmplan.query.budget.counting import PlanMoney
from ntmplan.query.budget.grouped import (
    GROUPINGS,
    SOURCE,
    Share,
    group_total,
    shares,
    units_of,
)
from ntmplan.query.budget.part import COLUMNS, LEAD, line_row, place, total_row
from ntmplan.query.budget.said import notes
from ntmplan.query.held import Held, held_column
from ntmplan.repository import PlanFile
from ntmplan.table import Row, Section, Table, names, plain

__all__ = ["GROUPINGS", "QUESTION", "budget"]

QUESTION = "budget"
_ALL = Phrase(marked("Altogether"))
_UNSAID = Phrase(marked("The plan does not say which"))
_REST = Phrase(marked("In no total"))

Part = tuple[Phrase, list[Row]]
"""Some rows and the heading over them."""


def budget(files: list[PlanFile], by: str | None = None, day: datetime.date | None = None) -> Table:
    """The money of the plans: every line, and totals with what they are made of.

    Args:
        files: the plans that are asked.
        by: one of `GROUPINGS`: how the amounts are parted; None for plan by plan.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    held = Held(files, day) if day else None
    every = [PlanMoney(file, by_source=by == SOURCE) for file in files]
    parts = list(_by_group(every, by, held) if by else _by_plan(every))
    rows: list[Row] = []
    sections: list[Section] = []
    for heading, found in parts:
        sections.append(Section(heading, len(rows)))
        rows += found
    made = Table(QUESTION, by or "", COLUMNS, tuple(rows), notes=tuple(notes(every)))
    return _on_day(replace(made, sections=tuple(sections)), held)


def _by_plan(every: list[PlanMoney]) -> Iterator[Part]:
    """Each plan's lines with its total, then the total of all."""
    for money in every:
        counted = set(money.counted)
        rows: list[Row] = [line_row(one, counted=one in counted) for one in money.lines]
        if money.total is not None:
            places = map(place, money.counted)
            rows.append(total_row(money.total, places, plan=money.file.id))
        if rows:
            yield plain(money.file.id), rows
    if len(every) > 1:
        yield from _grand(every)


def _by_group(every: list[PlanMoney], by: str, held: Held | None) -> Iterator[Part]:
    """Each group's lines with its total, what is in no total, then the total of all."""

    def holders(row: Row) -> tuple[str, ...]:
        return _holders(row, held)

    lines = [line for money in every for line in money.counted]
    for group, members in groupby(shares(lines, by, holders), key=lambda share: share.group):
        found: list[Share] = list(members)
        rows = [*(one.row for one in found), group_total(group, found)]
        yield (_UNSAID if group is None else plain(group)), rows
    counted = set(lines)
    rest: list[Row] = [
        line_row(one, counted=False) for money in every for one in money.lines if one not in counted
    ]
    if rest:
        yield _REST, rest
    yield from _grand(every)


def _holders(row: Row, held: Held | None) -> tuple[str, ...]:
    """Whose money a row's is: who surely holds it on the day, else whom the plan names."""
    if held is None:
        return units_of(row)
    on_day = held.row(row)
    unsettled = names(on_day, "unsettled")
    return (*names(on_day, "lead_holders"), *(one for one in units_of(row) if one in unsettled))


def _grand(every: list[PlanMoney]) -> Iterator[Part]:
    """The total of all plans that say an amount."""
    said = [money for money in every if money.total is not None]
    if said:
        value = sum(money.total or 0 for money in said)
        yield _ALL, [total_row(value, [money.file.id for money in said])]


def _on_day(table: Table, held: Held | None) -> Table:
    """The answer with who holds on the day what was a unit's."""
    if held is None:
        return table
    rows = tuple(held.row(row) for row in table.rows)
    at = COLUMNS.index(LEAD) + 1
    columns = (*COLUMNS[:at], held_column(held), *COLUMNS[at:])
    told = (*table.notes, *held.notes(rows))
    return replace(table, rows=rows, columns=columns, notes=told)
