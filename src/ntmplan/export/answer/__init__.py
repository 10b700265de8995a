"""Answers: each format a file, and one function that knows them all."""

from __future__ import annotations

from ntmplan.export.shown import harmless, remarks
from ntmplan.table import Table

FORMATS = ("table", "md", "csv", "json")
"""The formats that are texts; a workbook is none."""


def write(table: Table, form: str, *, width: int = 100, color: bool = False) -> tuple[str, str]:
    """The answer in a format, and the sentences that belong beside it.

    Args:
        table: the answer.
        form: one of `FORMATS`; for what is due also `ics`.
        width: the columns of the terminal, for `table`.
        color: whether the terminal shows colours, for `table`.

    Returns:
        The text for standard output, and the one for standard error.
    """
    said = beside(table)
    if form == "json":
        from ntmplan.export.answer import json

        return json.write(table), ""
    if form == "csv":
        from ntmplan.export.answer import csv

        return csv.write(table), said
    if form == "md":
        from ntmplan.export.answer import markdown

        return markdown.write(table), said
    if form == "ics":  # of what is due alone
        from ntmplan.export.answer import ics

        return ics.write(table), said
    from ntmplan.export.answer import terminal

    return (terminal.write(table, width=width, color=color) if table.rows else ""), said


def workbook(table: Table) -> tuple[bytes, str]:
    """The answer as an Excel workbook, and the sentences that belong beside it."""
    from ntmplan.export.answer import xlsx

    return xlsx.write(table), beside(table)


def beside(table: Table) -> str:
    """The sentences that belong beside an answer, a line each."""
    return harmless("".join(f"{line}\n" for line in remarks(table)))
