"""Rows of tables of tasks that are neither a task nor a title: remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ntmplan.importers import cells, labels
from ntmplan.importers.group import END
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell, Where
from ntmplan.importers.task_table import Columns, Sheet
from ntmplan.text import one_line

_NOTE = re.compile(r"\(?\s*(?:ghi chú|lưu ý|chú thích)\s*:", re.IGNORECASE)
_SENTENCE = 4
"""So many words where a number is expected are no number."""


def remark(sheet: Sheet, row: int, head: Columns) -> Node | None:
    """What a row says that is a line in italics or a note, or the end of a group; else None.

    Args:
        sheet: the table.
        row: the row.
        head: what the table's columns hold.
    """
    titles = {*head.find(labels.NUMBER), *head.find(labels.AREA)}
    said = [cell for cell in sheet.row(row) if cell.row == row and cell.text.strip()]
    beside = [cell for cell in said if cell.columns > 1 or cell.column not in titles]
    found = (beside if sheet.grid.ours else said) or said
    if len(found) != 1:
        return None
    [cell] = found
    where = cell.paragraphs[0].where
    if one_line(cell.text) == END:
        return Node(where, {"text": END}, mark="")
    places = range(cell.column, cell.column + cell.columns)
    words = {*head.find(labels.AREA), *head.find(labels.TASK)}.intersection(places)
    italic = words and all(one.italic for one in cell.paragraphs)
    if not italic and (sheet.grid.ours or not _notes(cell, head)):
        return None
    return Node(where, {"text": cells.prose(cell, ours=sheet.grid.ours)}, mark="")


def _notes(cell: Cell, head: Columns) -> bool:
    """Whether the only words of a row are a note: they say so, or stand under the numbers."""
    words = one_line(cell.text)
    counted = cell.columns == 1 and cell.column in head.find(labels.NUMBER)
    return _NOTE.match(words) is not None or (counted and len(words.split()) >= _SENTENCE)


def stands_inside(
    line: Node, sheet: Sheet, row: int, head: Columns, above: Mapping[int, Cell]
) -> bool:
    """Whether a line stands beside the title of an area, and so inside of it.

    Args:
        line: the line.
        sheet: the table.
        row: its row.
        head: what the table's columns hold.
        above: the cells of the row above, by column.
    """
    own = next(one for one in sheet.row(row) if one.paragraphs and _where(one) == line.where)
    for at in head.find(labels.AREA):
        title = sheet.at(row, at)
        if title is not None and title is above.get(at) and title.text.strip():
            return True
        if own.column > at and all(one.italic for one in own.paragraphs):
            return True
    return False


def _where(cell: Cell) -> Where:
    return cell.paragraphs[0].where
