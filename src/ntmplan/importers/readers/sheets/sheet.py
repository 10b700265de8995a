"""A sheet put together: a table of cells, merged ones once, without its empty margins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.grid import counted
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import Span, paragraph
from ntmplan.importers.readers.words import clean
from ntmplan.importers.source import Cell, Grid, Paragraph, Where


class Merged(NamedTuple):
    """Cells that are one: the first row and column of them, and how many there are."""

    row: int
    column: int
    rows: int
    columns: int


def sheet(
    reading: Reading,
    name: str,
    rows: Sequence[Sequence[str]],
    merged: Iterable[Merged],
    start: tuple[int, int] = (0, 0),
) -> Grid | None:
    """The table of a sheet; None where it is empty.

    Args:
        reading: what is counted.
        name: the sheet's name.
        rows: the words of its cells.
        merged: which cells are one; what reaches beyond the rows is cut.
        start: the row and column of the sheet at which the rows begin, from 0.
    """
    height = max((i for i, row in enumerate(rows, 1) if any(map(str.strip, row))), default=0)
    width = max((_width(row) for row in rows[:height]), default=0)
    if not height:
        return None
    reading.sized(height, width, height * width)
    reading.tables += 1
    spans = _spans(merged, height, width)
    part = clean(name).strip() or f"{reading.tables}"
    where = Where(table=reading.tables, part=part)
    cells = [
        Cell(
            i,
            j,
            *(spans.get((i, j)) or (1, 1)),
            _paragraphs(
                reading,
                rows[i][j] if j < len(rows[i]) else "",
                replace(where, row=i + start[0] + 1, column=j + start[1] + 1),
            ),
        )
        for i in range(height)
        for j in range(width)
        if spans.get((i, j), (1, 1)) is not None
    ]
    return Grid(where, height, width, tuple(cells))


def _width(row: Sequence[str]) -> int:
    """How many cells of a row there are up to the last one with words."""
    return max((j for j, text in enumerate(row, 1) if text.strip()), default=0)


def _spans(
    merged: Iterable[Merged], height: int, width: int
) -> dict[tuple[int, int], tuple[int, int] | None]:
    """The size of each merged cell at its first place, and None at all others that it covers.

    What overlaps another one is left out; so is what is more than all cells that there can be.
    """
    found: dict[tuple[int, int], tuple[int, int] | None] = {}
    work = 0
    for one in merged:
        rows = range(one.row, min(one.row + one.rows, height))
        columns = range(one.column, min(one.column + one.columns, width))
        work += len(rows) * len(columns)
        if one.row < 0 or one.column < 0 or work > limits.CELLS:
            continue
        covered = [(i, j) for i in rows for j in columns]
        if len(covered) > 1 and found.keys().isdisjoint(covered):
            found.update(dict.fromkeys(covered))
            found[one.row, one.column] = (len(rows), len(columns))
    return found


def _paragraphs(reading: Reading, text: str, where: Where) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell, one for each of its lines."""
    if not text:
        return ()
    return counted(reading, (paragraph([Span(line)], where) for line in clean(text).split("\n")))
