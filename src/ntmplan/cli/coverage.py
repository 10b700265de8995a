"""The command `coverage`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli import completing, status
from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, PlanName
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Show which tasks of a higher plan lower plans carry out.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    parent: Annotated[
        str,
        typer.Argument(
            metavar=marked("PARENT"),
            autocompletion=completing.plans,
            help=say(marked("The higher plan, by its id or file.")),
            show_default=False,
        ),
    ],
    children: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=marked("CHILD"),
            autocompletion=completing.plans,
            help=say(marked("Lower plans by their ids or files. Without any: all others here.")),
            show_default=False,
        ),
    ] = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Show what is carried out."""
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.picked import picked
    from ntmplan.cli.reading import named
    from ntmplan.query.coverage import coverage

    above = picked([parent])
    if len(above) > 1:
        sentence = marked("{parent} holds several plans; name the higher one.")
        raise StopError(status.USAGE, sentence, parent=parent)
    below = [one for one in picked(children or []) if one.path != above[0].path]
    below = below if plan is None else named(below, plan)
    day = as_of.date() if as_of else None
    return print_answer(coverage(above[0], below, day), form.value, output)
