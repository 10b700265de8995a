"""Who holds on a day what a higher plan and what lower plans gave to units."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ntmplan.query.held import Held, held_column
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Row, Table

_UNITS = ("leads", "supports")
_HELD = ("lead_holders", "support_holders", "unsettled")
_BEHIND = {"Lead": "", "Lead of the child": "child_"}
"""Behind these columns stands who holds what they name; and how the keys begin that they show."""


def on_day(table: Table, files: list[PlanFile], day: datetime.date) -> Table:
    """An answer with who holds each task, and each child task, on a day."""
    held = Held(files, day)
    rows: list[Row] = []
    known: list[Row] = []
    for row in table.rows:
        above, below = _half(held, row, ""), _half(held, row, "child_")
        known += [half for half in (above, below) if half["path"] is not None]
        halves = {
            f"{before}{key}": half[key]
            for before, half in (("", above), ("child_", below))
            for key in _HELD
        }
        rows.append({**row, "as_of": day.isoformat(), **halves})
    notes = (*table.notes, *held.notes(known))
    return replace(table, rows=tuple(rows), columns=tuple(_columns(table, held)), notes=notes)


def _half(held: Held, row: Row, before: str) -> Row:
    """The task or the child task of a row with who holds it; nobody where there is none."""
    half: Row = {"path": row[f"{before}path"], **{key: row[f"{before}{key}"] for key in _UNITS}}
    return {**half, **dict.fromkeys(_HELD, ())} if half["path"] is None else held.row(half)


def _columns(table: Table, held: Held) -> Iterator[Column]:
    shown = held_column(held)
    for column in table.columns:
        yield column
        before = _BEHIND.get(str(column.title))
        if before is not None:
            yield replace(shown, show=partial(_shown, shown, before))


def _shown(column: Column, before: str, row: Row) -> str:
    """Who holds what the leads of a row held; what supports do has no column here."""
    return column.show(
        {"path": row[f"{before}path"], "leads": row[f"{before}leads"], "supports": ()}
    )
