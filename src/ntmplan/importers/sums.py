"""Rows of tables of tasks that only add up the rows above: `Tổng cộng`, `Tổng kinh phí: …`."""

from __future__ import annotations

import re

from ntmplan.importers import cells, labels, money_unit
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell
from ntmplan.importers.task_table import Columns, Sheet
from ntmplan.text import one_line

_SUM = re.compile(
    r"(?:tổng(?:\s+(?:cộng|số|kinh phí|dự toán|vốn|nhu cầu)\b)?|cộng)(?=\s*(?:$|[:(]|\S*\d)"
    r"|\s+(?:kinh phí|vốn|số tiền|dự kiến|toàn|các|giai đoạn|năm|từ|cả)\b)",
    re.IGNORECASE,
)
VALUES = "; "
"""What parts the words of a sum from the values behind them."""
_NUMBER = re.compile(r"\(?[\dIVX.]{1,7}[.):]*")


def is_sum(words: str) -> bool:
    """Whether a line adds something up."""
    return _SUM.match(words) is not None


def summed(sheet: Sheet, row: int, head: Columns) -> Node | None:
    """What a row says that is a sum; None for a task's or an area's row.

    Args:
        sheet: the table.
        row: the row.
        head: what the table's columns hold.
    """
    said = [cell for cell in sheet.row(row) if cell.text.strip() and cell.row == row]
    first = next((cell for cell in said if not _NUMBER.fullmatch(one_line(cell.text))), None)
    if first is None or not is_sum(one_line(first.text)):
        return None
    if sheet.grid.ours and not all(one.bold for one in first.paragraphs):
        return None
    assigned = {
        id(cell)
        for role in (labels.LEAD, labels.SUPPORT, labels.BOTH)
        for at in head.find(role)
        if (cell := sheet.at(row, at)) and cell.text.strip()
    }
    if assigned - {id(first)}:
        return None
    unit = money_unit.of_line(sheet.grid.counted)
    others = [_worded(cell, head, unit) for cell in said[said.index(first) + 1 :]]
    words = VALUES.join([cells.prose(first, ours=sheet.grid.ours), *others])
    return Node(first.paragraphs[0].where, {"text": words}, mark="")


def _worded(cell: Cell, head: Columns, unit: str) -> str:
    title, money = "", False
    if cell.columns == 1:
        title, money = head.titles[cell.column], head.roles[cell.column] == labels.MONEY
    words = one_line(cell.text)
    if money and not money_unit.said(title):
        words = money_unit.counted(words, unit)
    return f"{title}: {words}".removeprefix(": ")
