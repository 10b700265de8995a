"""The matrix: who leads and who supports in which area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.language import say
from ntmplan.query.matrix.part import NOBODY, TOTAL, cell_shown
from ntmplan.site.page import Desk, Link, Page, plain_page
from ntmplan.table import Row, names, text

_LETTERS = ("lead_alone", "lead_joint", "support", "duties")


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A unit's row: its cells, and its totals in the order of the last columns."""

    unit: Link
    kind: str
    cells: tuple[str, ...]
    totals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """What the template of the matrix shows."""

    areas: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    idle: tuple[Link, ...]
    legend: tuple[str, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The matrix of all plans."""
    table = desk.facts.matrix
    start = table.sections[0].start if table.sections else len(table.rows)
    areas = names(table.rows[0], "areas") if table.rows else ()
    page = MatrixPage(
        tuple(desk.area(title) if title else Link(desk.words["outside"]) for title in areas),
        tuple(_row(desk, row) for row in table.rows[:start]),
        tuple(desk.unit(text(row, "unit")) for row in table.rows[start:]),
        tuple(say(one.message.template, one.message.facts) for one in table.notes),
    )
    yield plain_page("matrix.html", "matrix", desk.words["matrix_title"], page)


def _row(desk: Desk, row: Row) -> MatrixRow:
    kind = text(row, "kind")
    words = {TOTAL: "total", NOBODY: "nobody"}.get(kind)
    return MatrixRow(
        Link(desk.words[words]) if words else desk.unit(text(row, "unit")),
        kind,
        tuple(map(cell_shown, names(row, "roles"))),
        tuple(text(row, key) if row[key] else "" for key in _LETTERS),
    )
