"""The command `search`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Every sentence of every plan that holds some words, with its place.")
_SHOWN = 50


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    words: Annotated[
        str,
        typer.Argument(
            metavar=marked("WORDS"),
            help=say(marked('Words; a "phrase" in quotes; a word after a hyphen is left out.')),
            show_default=False,
        ),
    ],
    paths: Paths = None,
    plan: PlanName = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            metavar=marked("COUNT"),
            min=0,
            help=say(marked("How many sentences; 0 for all.")),
        ),
    ] = _SHOWN,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer where words stand."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.search import search

    scope = Scope(paths, plan)
    return ask(
        lambda files, day: search(words, files, day, limit=limit or None),
        scope,
        form.value,
        output,
    )
