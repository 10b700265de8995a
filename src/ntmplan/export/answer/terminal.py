"""An answer for a terminal: a table where there is room for one, else a record for each row."""

from __future__ import annotations

import io

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from ntmplan.export.shown import blocks, cells, harmless, titles
from ntmplan.table import Row, Table

ROOM = 130
"""The fewest columns of a terminal in which a table with sentences in it can be read."""
_WORD, _GAP = 6, 3
"""A column is no narrower than its longest word, or this; and so much is between two columns."""
_HEIGHT = 100
"""Nothing depends on it; but rich takes every `TERM=dumb` for 80 columns where none is given."""


def write(table: Table, *, width: int, color: bool) -> str:
    """The answer's rows for a terminal of this width."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        height=_HEIGHT,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        legacy_windows=False,
    )
    for heading, rows in blocks(table):
        if heading:
            console.print(Text(heading, style="bold"))
        if width >= ROOM and _fits(table, rows, width):
            _table(console, table, rows)
        else:
            for row in rows:
                _record(console, table, row)
    lines = out.getvalue().splitlines()
    return harmless("".join(f"{line.rstrip()}\n" for line in lines))


def _fits(table: Table, rows: tuple[Row, ...], width: int) -> bool:
    """Whether each column that says something has room for its words, long ones in parts."""
    columns = zip(titles(table), *(cells(table, row) for row in rows), strict=True)
    words = [" ".join(column).split() for column in columns if any(column[1:])]
    return sum(min(_WORD, max(map(cell_len, said), default=0)) + _GAP for said in words) <= width


def _table(console: Console, table: Table, rows: tuple[Row, ...]) -> None:
    """The rows as a table.

    Columns in which no row says anything are left out; what all rows share stands above them.
    """
    shown = [cells(table, row) for row in rows]
    heads = titles(table)
    drawn = RichTable(box=box.SIMPLE_HEAD, show_lines=True, pad_edge=False)
    used = []
    for at, column in enumerate(table.columns):
        values = {row[at] for row in shown}
        if values == {""}:
            continue
        if column.shared and len(values) == 1 and len(shown) > 1:
            console.print(Text(f"{heads[at]}: {shown[0][at]}"))
        else:
            used.append(at)
            room = console.width // 3
            fits = column.whole and max(map(cell_len, values)) <= room
            ratio = 3 if column.wide else None
            drawn.add_column(Text(heads[at]), overflow="fold", ratio=ratio, no_wrap=fits)
    for row in shown:
        drawn.add_row(*(Text(row[at]) for at in used))
    console.print(drawn)


def _record(console: Console, table: Table, row: Row) -> None:
    """A row as its first cell in bold, and under it a line for each other cell, for people."""
    heads, shown = titles(table), cells(table, row)
    console.print(Text.assemble((f"{heads[0]} ", "dim"), (shown[0], "bold")), overflow="fold")
    drawn = RichTable.grid(padding=(0, 2, 0, 0))
    drawn.add_column(style="dim", no_wrap=True)
    drawn.add_column(overflow="fold")
    for head, cell in zip(heads[1:], shown[1:], strict=True):
        if cell:
            drawn.add_row(Text(f"  {head}"), Text(cell))
    console.print(drawn)
    console.print()
