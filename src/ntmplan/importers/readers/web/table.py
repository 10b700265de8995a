"""Tables of web pages: cells at the places where a browser puts them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.grid import ranks
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.web.look import declarations
from ntmplan.importers.source import Cell, Grid, Paragraph, Where

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WIDEST = 10
"""How many times as many columns a table may count before those that nobody uses are left out."""
_DIGITS = 6


@dataclass(slots=True)
class _Slot:
    """A cell: its place, how much it takes, and what stands in it."""

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """A table while it is read.

    Attributes:
        number: which table of the document it is.
        lines: whether it has lines unless its cells say so.
    """

    number: int
    lines: bool
    _slots: list[_Slot] = field(default_factory=list)
    _taken: dict[int, int] = field(default_factory=dict)
    _row: int = -1
    _heads: int = 0
    _next: int = 0

    def row(self, *, head: bool) -> None:
        """Begin a row."""
        self._row += 1
        self._next = 0
        self._heads += head and self._heads == self._row

    def cell(self, reading: Reading, element: Element) -> None:
        """Begin a cell at the first place of its row that no other cell takes.

        Raises:
            DangerousSourceError: the table is larger than any table of a plan.
        """
        self._row = max(self._row, 0)
        column = self._next
        while self._taken.get(column, 0) > self._row:
            column += 1
        columns = _span(element.get("colspan"), limits.COLUMNS)
        rows = _span(element.get("rowspan"), limits.ROWS)
        for taken in range(column, column + columns):
            self._taken[taken] = self._row + rows
        self._next = column + columns
        reading.sized(self._row + 1, self._next // _WIDEST, 0)
        self._slots.append(_Slot(self._row, column, rows, columns))
        self.lines = self.lines or _lined(element)

    @property
    def begun(self) -> bool:
        """Whether it has a cell yet."""
        return bool(self._slots)

    @property
    def where(self) -> Where:
        """The place of what stands in the cell that was begun last."""
        last = self._slots[-1]
        return Where(0, self.number, last.row + 1, last.column + 1)

    def put(self, paragraph: Paragraph) -> None:
        """Put a paragraph into the cell that was begun last."""
        self._slots[-1].paragraphs.append(paragraph)

    def grid(self, reading: Reading) -> Grid | None:
        """The table; columns at which no cell begins are left out."""
        if not self._slots:
            return None
        places = ranks(
            edge for slot in self._slots for edge in (slot.column, slot.column + slot.columns)
        )
        height, width = self._row + 1, len(places) - 1
        reading.sized(height, width, len(self._slots))
        cells = []
        for slot in self._slots:
            at = places[slot.column]
            inner = tuple(
                replace(one, where=replace(one.where, column=at + 1)) for one in slot.paragraphs
            )
            columns = places[slot.column + slot.columns] - at
            cells.append(Cell(slot.row, at, min(slot.rows, height - slot.row), columns, inner))
        heads = self._heads if self._heads < height else 0
        return Grid(Where(table=self.number), height, width, tuple(cells), heads, self.lines)


def opened(number: int, element: Element) -> OpenTable:
    """The table that an element begins: without lines only where it says so."""
    return OpenTable(number, element.get("border", "1").strip() not in ("0", "0px"))


def _lined(element: Element) -> bool:
    said = declarations(element.get("style", ""))
    return any(
        key.startswith("border") and "solid" in value and not value.startswith("0")
        for key, value in said.items()
    )


def _span(text: str | None, most: int) -> int:
    """How many rows or columns a cell takes; 0 is all that follow."""
    bare = (text or "1").strip()
    if not bare.isdecimal():
        return 1
    return min(int(bare[:_DIGITS]) or most, most)
