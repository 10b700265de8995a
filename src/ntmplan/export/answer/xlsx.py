"""An answer as an Excel workbook: filters, a frozen head, wrapped texts, ready to print."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from ntmplan.export.shown import blocks, cells, remarks, titles
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.table import Table
from ntmplan.text import width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = marked("Answer")
_NOTES = marked("Notes")
_PART = marked("Part")
_NARROW, _MIDDLE, _WIDE = 8, 24, 60
_PAPER_A4 = 9
_MADE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - the same answer gives the same bytes
_LONGEST = 32_767
"""A cell of a workbook holds no more characters."""


def write(table: Table) -> bytes:
    """The rows as a workbook; every cell is a text or a number, never a formula or a link."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format(
            {"bold": True, "text_wrap": True, "border": 1, "valign": "vcenter", "align": "center"}
        )
        body = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        _rows(book.add_worksheet(say(_ROWS)), table, head, body)
        if said := remarks(table):
            notes = book.add_worksheet(say(_NOTES))
            notes.set_column(0, 0, _WIDE * 2, book.add_format({"text_wrap": True}))
            for at, line in enumerate(said):
                notes.write_string(at, 0, line[:_LONGEST])
    return out.getvalue()


def _rows(sheet: Worksheet, table: Table, head: Format, body: Format) -> None:
    """The rows, with the heading over them as a first column where there are headings."""
    parted = [(heading, row) for heading, rows in blocks(table) for row in rows]
    headed = any(heading for heading, _ in parted)
    heads = [*([say(_PART)] if headed else []), *titles(table)]
    lines = [[*([heading] if headed else []), *cells(table, row)] for heading, row in parted]
    for column, title in enumerate(heads):
        sheet.write_string(0, column, title, head)
        sheet.set_column(column, column, _room([title, *(line[column] for line in lines)]))
    for at, line in enumerate(lines, start=1):
        for column, cell in enumerate(line):
            if cell.isascii() and cell.isdecimal() and (cell == "0" or cell[0] != "0"):
                sheet.write_number(at, column, int(cell), body)
            else:
                sheet.write_string(at, column, cell[:_LONGEST], body)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines), max(len(heads) - 1, 0))
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _room(words: list[str]) -> int:
    """How wide a column is: as its longest text, within bounds."""
    longest = max(width(text) for text in words)
    if longest <= _MIDDLE:
        return max(longest + 2, _NARROW)
    return _MIDDLE if longest <= 2 * _MIDDLE else _WIDE
