"""Tables in plain texts: rows of cells parted by tabs, by bars, or drawn with signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

FEWEST_TABS = 2
"""Fewer tabs in a line only push words to the right."""
_DASHES = re.compile(r":?-+:?")
_BAR = re.compile(r"(?<!\\)\|")


class CellText(NamedTuple):
    """A cell: its place in the grid from 0, how much it takes, its line, its text."""

    row: int
    column: int
    rows: int
    columns: int
    line: int
    text: str


class Found(NamedTuple):
    """A table.

    Attributes:
        cells: its cells in reading order.
        rows, columns: its size.
        heads: how many rows are its head, where the text says so.
        lines: how many lines of the text it takes.
    """

    cells: tuple[CellText, ...]
    rows: int
    columns: int
    heads: int
    lines: int


def tabbed(lines: Sequence[str], at: int) -> Found | None:
    """The table that begins in a line: at least two lines with the same number of tabs.

    Empty cells at the end of a line may be missing, since editors cut them off.
    """
    count = lines[at].count("\t")
    if count < FEWEST_TABS or at + 1 == len(lines) or lines[at + 1].count("\t") != count:
        return None
    end = at
    while end < len(lines) and FEWEST_TABS <= lines[end].count("\t") <= count:
        end += 1
    rows = [(i + 1, lines[i].split("\t")) for i in range(at, end)]
    return _found(rows, count + 1, 0, end - at)


def barred(lines: Sequence[str], at: int) -> Found | None:
    """The pipe table that begins in a line: a head, a rule of dashes, rows."""
    if "|" not in lines[at] or at + 1 == len(lines):
        return None
    rule, head = _bars(lines[at + 1]), _bars(lines[at])
    if "|" not in lines[at + 1] or not all(map(_DASHES.fullmatch, rule)) or len(head) > len(rule):
        return None
    end = at + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    rows = [(i + 1, _bars(lines[i])) for i in range(at, end) if i != at + 1]
    widest = max(len(rule), *(len(cells) for _, cells in rows))
    heads = int(any(head))
    return _found(rows[1 - heads :], widest, heads, end - at)


def barred_alone(lines: Sequence[str], at: int) -> Found | None:
    """The table that begins in a line: at least two lines, each ended by a bar, with as many bars.

    Web pages that were copied to a text have their tables so.
    """
    count = _closed(lines[at])
    if count < FEWEST_TABS or at + 1 == len(lines) or _closed(lines[at + 1]) != count:
        return None
    end = at
    while end < len(lines) and 1 <= _closed(lines[end]) <= count:
        end += 1
    rows = [(i + 1, _bars(lines[i])) for i in range(at, end)]
    return _found(rows, count, 0, end - at)


def _closed(line: str) -> int:
    """How many bars stand in a line that ends with one and begins with none."""
    words = line.strip()
    return len(_BAR.findall(words)) if words.endswith("|") and not words.startswith("|") else 0


def _found(
    rows: Sequence[tuple[int, Sequence[str]]], columns: int, heads: int, lines: int
) -> Found:
    """The table of rows without merged cells; those that are missing at a row's end are empty."""
    cells = (
        CellText(at, column, 1, 1, line, row[column] if column < len(row) else "")
        for at, (line, row) in enumerate(rows)
        for column in range(columns)
    )
    return Found(tuple(cells), len(rows), columns, heads, lines)


def _bars(line: str) -> list[str]:
    """The cells of a line of a pipe table."""
    cells = _BAR.split(line.strip())
    first = 0 if cells[0] else 1
    last = len(cells) if cells[-1] else -1
    return [cell.strip() for cell in cells[first:last]]
