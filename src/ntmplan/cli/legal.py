"""The command `legal`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from ntmplan.cli.options import DAYS, AnswerFormat, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("The documents that plans rest on, and every sentence that cites each.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    document: Annotated[
        str,
        typer.Argument(
            metavar=marked("DOC"),
            help=say(marked("A document's number, or the name of a law. Without: all of them.")),
            show_default=False,
        ),
    ] = "",
    paths: Paths = None,
    plan: PlanName = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            "--as-of",
            metavar=marked("DAY"),
            formats=DAYS,
            help=say(marked("What is in force on this day; without it, on the date of the plan.")),
            show_default=False,
        ),
    ] = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer what is cited."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.cli.reading import words_or_path
    from ntmplan.query.legal import legal

    document, paths = words_or_path(document, paths)
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: legal(document, files, day), scope, form.value, output)
