"""The command `import`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Make plan files of documents: Word, Excel, web pages, PDF, plain text.")


class ReportFormat(StrEnum):
    """How the report of an import is written."""

    TEXT = "text"
    JSON = "json"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar=marked("DOCUMENT"),
            help=say(marked("Documents, and folders of them; `-` is a text on standard input.")),
            show_default=False,
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=marked("FILE|FOLDER/"),
            help=say(marked("Where to write; several documents need a folder.")),
            show_default=False,
        ),
    ] = None,
    force: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--force", help=say(marked("Write over plan files that are there.")))
    ] = False,
    report: Annotated[
        ReportFormat | None,
        typer.Option(
            "--report",
            help=say(
                marked(
                    "List what was taken for what, how sure that is, and where it stands in the"
                    " document; json needs -o."
                )
            ),
            show_default=False,
        ),
    ] = None,
    update: Annotated[
        Path | None,
        typer.Option(
            "--update",
            metavar=marked("PLAN"),
            help=say(
                marked(
                    "Write what a newer version of the document says into this plan file; comments,"
                    " ids and all that did not change stay as they are."
                )
            ),
            show_default=False,
        ),
    ] = None,
    diff: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--diff", help=say(marked("With --update: show what would change, write nothing."))
        ),
    ] = False,
) -> int:
    """Make plan files of documents."""
    if diff and update is None:
        raise StopError(status.USAGE, marked("--diff needs --update PLAN."))
    form = report.value if report else ""
    if update is not None:
        if output is not None:
            raise StopError(
                status.USAGE, marked("--update writes into the plan file itself; leave -o out.")
            )
        from ntmplan.cli.updating import update_plan

        return update_plan(documents, update, form, write=not diff)
    from ntmplan.cli.importing import import_all

    return import_all(documents, output, form, force=force)
