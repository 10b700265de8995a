"""Tables of Word documents whose columns are as wide as what they say asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

FITTED = "NTM Bảng"
"""The style of tables that are fitted, in templates of Word."""
_STYLE = FITTED.replace(" ", "")
_WORD, _SENTENCE = 18, 120
"""Longer words are broken, and longer sentences ask for no more room, in characters."""
_SIGN, _SIDES = 78_000, 160_000
"""The width of a character, and of what is empty at both sides of a cell (in EMU)."""
_LEAST = 400_000
"""The width of the narrowest column (in EMU): two capitals in bold stay on one line."""
_BREAK = re.compile(r"[\s-]+")


def fit(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Give the columns of each table that is to be fitted its width; all fill a line."""
    section = document.sections[-1]
    room = int(section.page_width - section.left_margin - section.right_margin)
    for table in document.tables:
        if table._tbl.xpath(f"./w:tblPr/w:tblStyle[@w:val='{_STYLE}']"):  # noqa: SLF001 - no other way
            _fit(table, room)


def _fit(table: Any, room: int) -> None:  # noqa: ANN401 - the library has no types
    rows = [list(_placed(row.tc_lst)) for row in table._tbl.tr_lst]  # noqa: SLF001 - no other way
    count = max((at + span for row in rows for at, span, _ in row), default=0)
    columns: list[list[str]] = [[] for _ in range(count)]
    for at, cell in ((at, cell) for row in rows for at, span, cell in row if span == 1):
        columns[at].append(_text(cell))
    wide = _widths(columns, room)
    grid = table._tbl.tblGrid  # noqa: SLF001 - no other way
    for column in list(grid):
        grid.remove(column)
    for width in wide:
        grid.add_gridCol().w = width
    for at, span, cell in (placed for row in rows for placed in row):
        cell.width = sum(wide[at : at + span])
        cell.tcPr.insert(0, cell.tcPr.tcW)  # first, as Word's own order of what a cell has asks for
    table.autofit = False


def _placed(cells: Sequence[Any]) -> Iterator[tuple[int, int, Any]]:
    """The cells of a row, each with its first column and how many it takes."""
    at = 0
    for cell in cells:
        yield at, cell.grid_span, cell
        at += cell.grid_span


def _text(cell: Any) -> str:  # noqa: ANN401 - the library has no types
    return "".join(cell.xpath(".//w:t/text()"))


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns with these texts: first their longest words, the rest by sentences."""
    words = [max(_LEAST, _signs(texts) * _SIGN + _SIDES) for texts in columns]
    if sum(words) >= room:
        words = [_word(texts) * _SIGN + _SIDES for texts in columns]
    if sum(words) >= room:
        return [room * one // sum(words) for one in words]
    wishes = [
        max(0, _usual(texts) * _SIGN + _SIDES - least)
        for texts, least in zip(columns, words, strict=True)
    ]
    left = room - sum(words)
    shares = wishes if any(wishes) else words
    return [least + left * share // sum(shares) for least, share in zip(words, shares, strict=True)]


def _signs(texts: Sequence[str]) -> int:
    """The characters that a line should hold: the longest word, and half of the column's head."""
    half = len(texts[0]) // 2 + 1 if texts else 0
    return max(_word(texts), min(half, _WORD))


def _word(texts: Sequence[str]) -> int:
    """The characters of the longest word."""
    return min(max(map(len, _BREAK.split(" ".join(texts)))), _WORD)


def _usual(texts: Sequence[str]) -> int:
    """The length of a sentence to make room for: half as long again as they are on average."""
    lengths = [len(text) for text in texts if text] or [0]
    return min(max(lengths), 3 * sum(lengths) // (2 * len(lengths)), _SENTENCE)
