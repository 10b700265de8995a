"""The command `units`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli import completing
from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("List units: spellings, kind, members, how much they do.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    query: Annotated[
        str,
        typer.Argument(
            metavar=marked("QUERY"),
            help=say(marked("A name, an abbreviation, or part of a name.")),
            show_default=False,
            autocompletion=completing.units,
        ),
    ] = "",
    paths: Paths = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """List units."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.cli.reading import words_or_path
    from ntmplan.query.units import list_units

    query, paths = words_or_path(query, paths)
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: list_units(query, files, day), scope, form.value, output)
