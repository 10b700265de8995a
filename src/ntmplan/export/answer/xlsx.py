"""An answer as an Excel workbook: filters, a frozen head, wrapped texts, ready to print."""

from __future__ import annotations

import datetime
import io
import re
from typing import TYPE_CHECKING

from ntmplan.export.shown import blocks, cells, flat, remarks, titles
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.table import Table
from ntmplan.text import width

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = marked("Answer")
_NOTES = marked("Notes")
_PART = marked("Part")
_NARROW, _MIDDLE, _WIDE = 8, 24, 60
_PAPER_A4 = 9
_MADE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - the same answer gives the same bytes
LONGEST = 32_767
"""A cell of a workbook holds no more characters; a letter outside the first plane counts twice."""
MOST = 1_048_576
"""A sheet has no more rows."""
_EXACT = 15
"""A workbook's numbers are exact to so many digits; longer ones are texts."""
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold: controls, halves of pairs, and what is no character."""


def write(table: Table) -> bytes:
    """The rows as a workbook; every cell is a text or a number, never a formula or a link."""
    out = io.BytesIO()
    with begun(out) as book:
        formats = looks(book)
        heads, lines = _lines(table)
        for number, start in enumerate(range(0, max(len(lines), 1), MOST - 1), start=1):
            name = say(_ROWS) if number == 1 else f"{say(_ROWS)} {number}"
            sheet(book.add_worksheet(name), heads, lines[start : start + MOST - 1], formats)
        if said := remarks(table):
            notes = book.add_worksheet(say(_NOTES))
            notes.set_column(0, 0, _WIDE * 2, book.add_format({"text_wrap": True}))
            for at, line in enumerate(said[:MOST]):
                notes.write_string(at, 0, held(line))
    return out.getvalue()


def begun(out: io.BytesIO) -> Workbook:
    """A workbook without sheets in which no text is ever a formula or a link."""
    from xlsxwriter import Workbook

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(out, options)
    book.set_properties({"created": _MADE})
    return book


def looks(book: Workbook) -> tuple[Format, Format]:
    """How the cells of a table's head look, and those of its body."""
    head = book.add_format(
        {"bold": True, "text_wrap": True, "border": 1, "valign": "vcenter", "align": "center"}
    )
    return head, book.add_format({"text_wrap": True, "border": 1, "valign": "top"})


def _lines(table: Table) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows; headings over rows are a first column where there are any."""
    parted = [(heading, row) for heading, rows in blocks(table) for row in rows]
    headed = any(heading for heading, _ in parted)
    heads = [*([say(_PART)] if headed else []), *titles(table)]
    lines = [[*([flat(heading)] if headed else []), *cells(table, row)] for heading, row in parted]
    return heads, [[held(cell) for cell in line] for line in lines]


def held(text: str) -> str:
    """A text as a cell can hold it: no sign that XML can't hold, and cut where it is too long."""
    text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) <= LONGEST * 2:
        return text
    kept = text.encode("utf-16-le")[: (LONGEST - 1) * 2]
    return kept.decode("utf-16-le", "ignore") + "…"


def sheet(
    page: Worksheet,
    heads: list[str],
    lines: list[list[str]],
    formats: tuple[Format, Format],
    *,
    numbers: bool = True,
) -> None:
    """Write rows on a sheet, under a head that stays in sight, ready to filter and to print.

    Args:
        page: the sheet.
        heads: the headings.
        lines: the rows, each with a text for each heading that a cell can hold.
        formats: how head and body look.
        numbers: whether a text that is a number is one for the workbook too.
    """
    head, body = formats
    for column, title in enumerate(heads):
        page.write_string(0, column, title, head)
        page.set_column(column, column, _room([title, *(line[column] for line in lines)]))
    for at, line in enumerate(lines, start=1):
        for column, cell in enumerate(line):
            if numbers and _is_number(cell):
                page.write_number(at, column, int(cell), body)
            else:
                page.write_string(at, column, cell, body)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(lines), max(len(heads) - 1, 0))
    page.set_landscape()
    page.set_paper(_PAPER_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _is_number(cell: str) -> bool:
    plain = cell.isascii() and cell.isdecimal() and len(cell) <= _EXACT
    return plain and (cell == "0" or cell[0] != "0")


def _room(words: list[str]) -> int:
    """How wide a column is: as its longest text, within bounds."""
    longest = max(width(text) for text in words)
    if longest <= _MIDDLE:
        return max(longest + 2, _NARROW)
    return _MIDDLE if longest <= 2 * _MIDDLE else _WIDE
