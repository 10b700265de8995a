"""Tables of Word: which cells there are, and where in the grid they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.grid import ranks
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.word import names
from ntmplan.importers.readers.word.names import VAL, chosen, number, switched, value, w
from ntmplan.importers.readers.word.runs import controlled
from ntmplan.importers.readers.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_THROUGH = frozenset(w(name) for name in ("ins", "moveTo", "customXml", "smartTag"))
_ROW, _CELL = w("tr"), w("tc")
_ROW_PROPERTIES, _CELL_PROPERTIES, _TABLE_PROPERTIES = w("trPr"), w("tcPr"), w("tblPr")
_SIDES = (("top", ""), ("left", "start"), ("bottom", ""), ("right", "end"))
_NO_LINE = frozenset(("nil", "none"))
_FEWEST_LINES = 2
"""A cell with fewer lines is underlined, not framed."""


@dataclass(slots=True)
class Slot:
    """A cell: its element, its place, and how much of the grid it takes."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Slots:
    """The cells of a table, its size, and how many rows each page repeats."""

    slots: tuple[Slot, ...]
    rows: int
    columns: int
    heads: int


def slots_of(reading: Reading, table: Element) -> Slots:
    """The cells of a table in reading order; columns at which no cell begins are left out."""
    slots: list[Slot] = []
    merged: dict[int, Slot] = {}
    heads = row = 0
    for element in _inside(reading, table, _ROW, 0):
        properties = element.find(_ROW_PROPERTIES)
        if properties is not None and properties.find(w("del")) is not None:
            reading.left["deletions-left-out"] += 1
            continue
        heads += heads == row and bool(switched(properties, w("tblHeader")))
        merged = _row(reading, element, row, slots, merged)
        row += 1
    ends = ranks(edge for slot in slots for edge in (slot.column, slot.column + slot.columns))
    for slot in slots:
        end = slot.column + slot.columns
        slot.column = ends[slot.column]
        slot.columns = ends[end] - slot.column
    columns = max(len(ends) - 1, 0)
    reading.sized(row, columns, len(slots))
    return Slots(tuple(slots), row, columns, heads if heads < row else 0)


def _row(
    reading: Reading, element: Element, row: int, slots: list[Slot], above: dict[int, Slot]
) -> dict[int, Slot]:
    """Add the cells of a row; those that may go on in the next one, by their column."""
    going: dict[int, Slot] = {}
    properties = element.find(_ROW_PROPERTIES)
    column = _span(value(properties, w("gridBefore")), 0)
    for cell in _inside(reading, element, _CELL, 0):
        properties = cell.find(_CELL_PROPERTIES)
        span = _span(value(properties, w("gridSpan")), 1)
        merge = properties.find(w("vMerge")) if properties is not None else None
        goes_on = merge is not None and merge.get(VAL, "continue") != "restart"
        slot = above.get(column) if goes_on else None
        if _continues_left(properties) and slots and slots[-1].row == row:
            slots[-1].columns += span
        elif slot is not None:
            slot.rows += 1
            going[column] = slot
        else:
            slots.append(Slot(cell, row, column, 1, span))
            if merge is not None:
                going[column] = slots[-1]
        column += span
    return going


def _continues_left(properties: Element | None) -> bool:
    """Whether a cell is merged with the one before it, as old files say it."""
    merge = properties.find(w("hMerge")) if properties is not None else None
    return merge is not None and merge.get(VAL, "continue") != "restart"


def _span(text: str | None, least: int) -> int:
    """How many columns something takes, never more than tables may have."""
    return max(least, min(number(text) or least, limits.COLUMNS))


def _inside(reading: Reading, parent: Iterable[Element], tag: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever they are wrapped in."""
    reading.deep(depth)
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == w("sdt"):
            yield from _inside(reading, controlled(child), tag, depth + 1)
        elif child.tag in _THROUGH:
            yield from _inside(reading, child, tag, depth + 1)
        elif child.tag == names.ALTERNATE:
            yield from _inside(reading, chosen(child), tag, depth + 1)


def bordered(table: Element, slots: Slots, styles: Styles) -> bool:
    """Whether at least half of the cells of a table are framed."""
    properties = table.find(_TABLE_PROPERTIES)
    own = properties.find(w("tblBorders")) if properties is not None else None
    style = styles.of(value(properties, w("tblStyle"))).borders
    framed = sum(_framed(slot, slots, own, style) for slot in slots.slots)
    return framed * 2 >= len(slots.slots)


def _framed(slot: Slot, slots: Slots, own: Element | None, style: Element | None) -> bool:
    """Whether a cell has lines on at least two of its sides."""
    properties = slot.element.find(_CELL_PROPERTIES)
    borders = properties.find(w("tcBorders")) if properties is not None else None
    outer = {
        "top": slot.row == 0,
        "left": slot.column == 0,
        "bottom": slot.row + slot.rows == slots.rows,
        "right": slot.column + slot.columns == slots.columns,
    }
    lines = 0
    for side, other in _SIDES:
        line = _line(borders, side, other)
        inner = "insideH" if side in ("top", "bottom") else "insideV"
        names_ = (side, other) if outer[side] else (inner, "")
        for level in (own, style):
            line = _line(level, *names_) if line is None else line
        lines += bool(line)
    return lines >= _FEWEST_LINES


def _line(borders: Element | None, side: str, other: str) -> bool | None:
    """Whether there is a line; None where nothing is said of it."""
    if borders is None:
        return None
    for name in filter(None, (side, other)):
        said = value(borders, w(name))
        if said is not None:
            return said not in _NO_LINE
    return None
