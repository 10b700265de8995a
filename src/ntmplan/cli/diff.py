"""The command `diff`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.options import Output, PlanName
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile, Repository
    from ntmplan.table import Table

HELP = marked("What changed between two versions of plans, by meaning.")
_HERE = "."


class DifferenceFormat(StrEnum):
    """How a difference is written."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    old: Annotated[
        str,
        typer.Argument(
            metavar=marked("OLD"),
            help=say(marked("A file, a folder, or a git revision; `OLD..NEW` are two revisions.")),
            show_default=False,
        ),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar=marked("NEW"),
            help=say(marked("The same; without it, the plans of this folder.")),
            show_default=False,
        ),
    ] = None,
    plan: PlanName = None,
    form: Annotated[
        DifferenceFormat, typer.Option("--format", help=say(marked("How it is written.")))
    ] = DifferenceFormat.TEXT,
    output: Output = None,
    exit_code: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option("--exit-code", help=say(marked("End with 1 where the two differ."))),
    ] = False,
) -> int:
    """Compare two versions of plans."""
    from ntmplan.diff import difference

    first, second = _sides(old, new)
    before, after = _plans(first, plan), _plans(second, plan)
    _check_any(before, after, plan)
    table = difference(before, after, f"{first} → {second}")
    _write(table, form, output)
    return status.FOUND if exit_code and table.rows else status.OK


def _sides(old: str, new: str | None) -> tuple[str, str]:
    """What is compared with what; `A..B` are two revisions, and nothing is what lies here."""
    if new is None and ".." in old and not Path(old).exists():
        first, _, second = old.partition("..")
        return first or "HEAD", second.lstrip(".") or "HEAD"
    return old, _HERE if new is None else new


def _plans(side: str, plan: str | None) -> list[PlanFile]:
    """The plans of a file, a folder or a revision.

    Raises:
        StopError: there is none of that name.
    """
    from ntmplan.cli.reading import read_plans, readable
    from ntmplan.cli.revisions import is_revision, plans_at
    from ntmplan.repository import STDIN

    repository: Repository
    if side == _HERE:
        repository = read_plans([])
    elif side == STDIN or Path(side).exists():
        repository = read_plans([Path(side)])
    elif is_revision(side, Path.cwd()):
        repository = plans_at(side, Path.cwd())
    else:
        sentence = marked('There is no file, no folder and no git revision "{name}".')
        raise StopError(status.USAGE, sentence, name=side)
    files = readable(repository) if repository.plans else []
    return [file for file in files if plan in (None, file.id, file.path)]


def _check_any(before: list[PlanFile], after: list[PlanFile], plan: str | None) -> None:
    if not before and not after:
        if plan is not None:
            raise StopError(
                status.USAGE, marked('Neither side has a plan with the id "{plan}".'), plan=plan
            )
        raise StopError(status.NOTHING, marked("Neither side has a plan."))


def _write(table: Table, form: DifferenceFormat, output: str | None) -> None:
    from ntmplan.cli import console
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.writing import check_target, write_out
    from ntmplan.diff.grouped import grouped

    if form in (DifferenceFormat.JSON, DifferenceFormat.CSV, DifferenceFormat.XLSX):
        print_answer(table, form.value, output)
        return
    if form is DifferenceFormat.TEXT:
        from ntmplan.export.comparison import write

        color = output is None and console.color()
        write_out({"": write(grouped(table), color=color)}, output, folder=False)
        if not table.rows:
            console.tell(say(marked("Both say the same.")))
        return
    from ntmplan.cli.templates import told
    from ntmplan.render.comparison import render_comparison
    from ntmplan.repository import find_root

    check_target(form, output)
    root = find_root(Path.cwd())
    made = told(lambda: render_comparison(grouped(table), table.query, form=form, root=root))
    write_out({"": made}, output, folder=False)
