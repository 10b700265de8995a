"""Print an answer: the rows on standard output, the sentences beside it on standard error."""

from __future__ import annotations

from ntmplan.cli import console, status
from ntmplan.export.answer import write
from ntmplan.table import Table

UNANSWERED = frozenset({"ambiguous", "nothing-matched", "no-task", "no-units"})
"""Notes that say that a query was not understood, or that nothing fits it."""


def print_answer(table: Table, form: str) -> int:
    """Print an answer; the exit code says whether there is one."""
    text, said = write(table, form, width=console.columns(), color=console.color())
    console.out(text)
    console.tell(said)
    return status.FOUND if UNANSWERED & {note.code for note in table.notes} else status.OK
