"""An answer as a Markdown table."""

from __future__ import annotations

from ntmplan.export.shown import blocks, cells, titles
from ntmplan.markdown import escape
from ntmplan.table import Table


def write(table: Table) -> str:
    """The rows as Markdown tables, each under its heading."""
    heads = titles(table)
    lines: list[str] = []
    for heading, rows in blocks(table):
        if heading:
            lines += [f"## {escape(heading)}", ""]
        lines.append(_line(heads))
        lines.append("| " + " | ".join("---" for _ in heads) + " |")
        lines += [_line(cells(table, row)) for row in rows]
        lines.append("")
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _line(row: list[str]) -> str:
    return "| " + " | ".join(escape(cell) for cell in row) + " |"
