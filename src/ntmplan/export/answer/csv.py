"""An answer as CSV for a spreadsheet: UTF-8 with a mark that Excel understands, no formulas."""

from __future__ import annotations

import csv
import io

from ntmplan.export.shown import cells, titles
from ntmplan.table import Table

BYTE_ORDER_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "::")
"""How cells begin that a spreadsheet computes; `::` begins a command to a build server."""


def write(table: Table) -> str:
    """The rows as CSV; a cell that something would carry out gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_safe(title) for title in titles(table)])
    writer.writerows([_safe(cell) for cell in cells(table, row)] for row in table.rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
