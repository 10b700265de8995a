"""Print an answer: the rows on standard output or into a file, the sentences on standard error."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.cli.writing import check_target, form_of, is_folder, write_out
from ntmplan.export.answer import beside, workbook, write
from ntmplan.problem import marked
from ntmplan.repository import STDIN
from ntmplan.table import Table

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

UNANSWERED = frozenset({"ambiguous", "nothing-matched", "no-task", "no-units"})
"""Notes that say that a query was not understood, or that nothing fits it."""

_ENDINGS = ("xlsx", "csv", "md", "json", "html", "docx")
"""Formats that the endings of files say."""

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

    A file's ending says how it is written where no other format is asked for. Where nothing is
    answered, a file that is there stays as it is; only JSON says by itself that nothing is.

    Raises:
        StopError: the file can't be written, or a workbook would go to a terminal.
    """
    target, form = destination(form, output)
    made, said = _made(table, form, to_terminal=target is None)
    unanswered = bool(UNANSWERED & {note.code for note in table.notes})
    if target is None or form == "json" or not unanswered:
        write_out({"": made}, target, folder=False)
    console.tell(said)
    return status.FOUND if unanswered else status.OK


def destination(form: str, output: str | None) -> tuple[str | None, str]:
    """The file that an answer goes to, None for standard output, and the format that it gets.

    Raises:
        StopError: the file is a folder, or a workbook would go to a terminal.
    """
    target = None if output == STDIN else output
    if target is not None and is_folder(target):
        sentence = marked("{path} is a folder; name a file for the answer.")
        raise StopError(status.USAGE, sentence, path=target)
    if form == "table":
        form = form_of(target, _ENDINGS) or form
    check_target(form, target)
    return target, form


def _made(table: Table, form: str, *, to_terminal: bool) -> tuple[str | bytes, str]:
    """The answer in a format, and the sentences that belong beside it."""
    if form == "xlsx":
        return workbook(table)
    if form in ("html", "docx"):
        return _printed(table, form), beside(table)
    width = console.columns() if to_terminal else console.WIDE
    return write(table, form, width=width, color=to_terminal and console.color())


def _printed(table: Table, form: str) -> str | bytes:
    """The answer through a template.

    Raises:
        StopError: the template can't be used.
    """
    from ntmplan.cli.templates import told
    from ntmplan.export.shown import blocks, cells, remarks, titles
    from ntmplan.render import filled
    from ntmplan.render.answer import answer_page
    from ntmplan.repository import find_root

    page = answer_page(
        table.question,
        "; ".join(one.name for one in table.matched),
        titles=titles(table),
        blocks=((head, [cells(table, row) for row in rows]) for head, rows in blocks(table)),
        notes=remarks(table),
    )
    return told(lambda: filled("answer", form, page, find_root(Path.cwd())))
