"""Print an answer: the rows on standard output or into a file, the sentences on standard error."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.cli.writing import is_folder, write_out
from ntmplan.export.answer import workbook, write
from ntmplan.problem import marked
from ntmplan.table import Table

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

UNANSWERED = frozenset({"ambiguous", "nothing-matched", "no-task", "no-units"})
"""Notes that say that a query was not understood, or that nothing fits it."""

Question = Callable[["list[PlanFile]", datetime.date | None], Table]
"""A question: the plans and the day on which their units are looked at, to an answer."""


class Scope(NamedTuple):
    """Which plans are asked, and for which day.

    Attributes:
        paths: files and folders; none means the repository here.
        plan: the id of one plan to ask alone.
        as_of: the day on which units hold what others were given.
    """

    paths: Sequence[Path] | None = None
    plan: str | None = None
    as_of: datetime.datetime | None = None


def ask(question: Question, scope: Scope, form: str, output: str | None) -> int:
    """Ask some plans, and print or write the answer.

    Args:
        question: what is asked.
        scope: who is asked.
        form: how the answer is written.
        output: a file, or None.
    """
    from ntmplan.cli.reading import choose, read_plans

    files = choose(read_plans(scope.paths or []), scope.plan)
    day = scope.as_of.date() if scope.as_of else None
    return print_answer(question(files, day), form, output)


def print_answer(table: Table, form: str, output: str | None = None) -> int:
    """Print an answer, or write it to a file; the exit code says whether there is one.

    Raises:
        StopError: the file can't be written, or a workbook would go to a terminal.
    """
    if output is not None and is_folder(output):
        sentence = marked("{path} is a folder; name a file for the answer.")
        raise StopError(status.USAGE, sentence, path=output)
    to_terminal = output is None and console.is_terminal()
    if form == "xlsx" and to_terminal:
        raise StopError(status.USAGE, marked("A workbook needs a file: -o FILE.xlsx"))
    width = console.columns() if output is None else console.WIDE
    color = output is None and console.color()
    made: str | bytes
    if form == "xlsx":
        made, said = workbook(table)
    else:
        made, said = write(table, form, width=width, color=color)
    write_out({"": made}, output, folder=False)
    console.tell(said)
    return status.FOUND if UNANSWERED & {note.code for note in table.notes} else status.OK
