"""Tables of a PDF: cells by the lines around them, joined where a page ended in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.source import Cell, Grid, Paragraph, Where

Box = tuple[float, float, float, float]
_SAME = 3.0
"""Points by which two lines of a drawing may differ and still be one."""


@dataclass(slots=True)
class Drawn:
    """A table as it is drawn on a page.

    Attributes:
        page: which, from 1.
        edges: where its columns begin and end, from the left.
        rows: how many it has.
        cells: its cells; their paragraphs stand at no place yet.
    """

    page: int
    edges: tuple[float, ...]
    rows: int
    cells: list[Cell]

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.edges) - 1

    def row(self, at: int) -> list[tuple[int, str]]:
        """The words of the cells that begin in a row, with their columns."""
        return [(cell.column, cell.text) for cell in self.cells if cell.row == at]


def drawn(page: int, boxes: Sequence[Box], texts: Callable[[Box], tuple[Paragraph, ...]]) -> Drawn:
    """The table of these cells.

    Args:
        page: the page that it stands on.
        boxes: left, top, right and bottom of each cell.
        texts: gives the paragraphs in a cell.
    """
    across = _edges([x for box in boxes for x in (box[0], box[2])])
    down = _edges([y for box in boxes for y in (box[1], box[3])])
    cells = []
    for box in sorted(boxes, key=lambda one: (one[1], one[0])):
        row, column = _at(down, box[1]), _at(across, box[0])
        rows, columns = _at(down, box[3]) - row, _at(across, box[2]) - column
        cells.append(Cell(row, column, rows, columns, texts(box)))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Drawn(page, tuple(across), len(down) - 1, cells)


def _edges(values: Sequence[float]) -> list[float]:
    """The different ones of these values, small differences left aside."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SAME:
            edges.append(value)
    return edges


def _at(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))


def continued(before: Drawn, after: Drawn) -> Drawn | None:
    """The two tables as one, a repeated head left out; None where they are two."""
    same = before.columns == after.columns and all(
        abs(one - other) <= _SAME for one, other in zip(before.edges, after.edges, strict=True)
    )
    if not same or after.page == before.page:
        return None
    skipped = int(after.rows > 1 and before.row(0) == after.row(0))
    shift = before.rows - skipped
    moved = [replace(cell, row=cell.row + shift) for cell in after.cells if cell.row >= skipped]
    rows = before.rows + after.rows - skipped
    return Drawn(after.page, before.edges, rows, before.cells + moved)


def placed(reading: Reading, table: Drawn, page: int) -> Grid:
    """The table at its place in the document.

    Args:
        reading: what is counted.
        table: the table.
        page: the page on which it begins.
    """
    reading.sized(table.rows, table.columns, len(table.cells))
    reading.tables += 1
    number = reading.tables
    cells = []
    for cell in table.cells:
        inner = (
            replace(one, where=Where(0, number, cell.row + 1, cell.column + 1, page=one.where.page))
            for one in cell.paragraphs
        )
        cells.append(replace(cell, paragraphs=tuple(inner)))
    return Grid(Where(table=number, page=page), table.rows, table.columns, tuple(cells))
