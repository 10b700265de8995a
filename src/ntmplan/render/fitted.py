"""Tables of Word documents whose columns are as wide as what they say asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

FITTED = "NTM Bảng"
"""The style of tables that are fitted, in templates of Word."""
_STYLE = FITTED.replace(" ", "")
_WORD, _SENTENCE = 18, 120
"""Longer words are broken, and longer sentences ask for no more room, in characters."""
_SIGN, _SIDES = 78_000, 160_000
"""The width of a character, and of what is empty at both sides of a cell (in EMU)."""
_BREAK = re.compile(r"[\s-]+")


def fit(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Give the columns of each table that is to be fitted its width; all fill a line."""
    section = document.sections[-1]
    room = int(section.page_width - section.left_margin - section.right_margin)
    for table in document.tables:
        if table._tbl.xpath(f"./w:tblPr/w:tblStyle[@w:val='{_STYLE}']"):  # noqa: SLF001 - no other way
            _fit(table, room)


def _fit(table: Any, room: int) -> None:  # noqa: ANN401 - the library has no types
    rows = [row.tc_lst for row in table._tbl.tr_lst]  # noqa: SLF001 - no other way
    count = max(map(len, rows), default=0)
    columns = [[_text(row[at]) for row in rows if at < len(row)] for at in range(count)]
    wide = _widths(columns, room)
    grid = table._tbl.tblGrid  # noqa: SLF001 - no other way
    for column in list(grid):
        grid.remove(column)
    for width in wide:
        grid.add_gridCol().w = width
    for row in rows:
        for cell, width in zip(row, wide, strict=False):
            cell.width = width
    table.autofit = False


def _text(cell: Any) -> str:  # noqa: ANN401 - the library has no types
    return "".join(cell.xpath(".//w:t/text()"))


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns with these texts: first their longest words, the rest by sentences."""
    words = [_longest(_BREAK.split(" ".join(texts)), _WORD) * _SIGN + _SIDES for texts in columns]
    if sum(words) >= room:
        return [room * one // sum(words) for one in words]
    wishes = [
        max(0, _usual(texts) * _SIGN + _SIDES - least)
        for texts, least in zip(columns, words, strict=True)
    ]
    left = room - sum(words)
    shares = wishes if any(wishes) else words
    return [least + left * share // sum(shares) for least, share in zip(words, shares, strict=True)]


def _usual(texts: Sequence[str]) -> int:
    """The length of a sentence to make room for: half as long again as they are on average."""
    lengths = [len(text) for text in texts if text] or [0]
    return min(max(lengths), 3 * sum(lengths) // (2 * len(lengths)), _SENTENCE)


def _longest(texts: Sequence[str], most: int) -> int:
    return min(max(map(len, texts), default=0), most)
