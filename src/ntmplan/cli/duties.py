"""The command `duties`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("All that plans say of a unit: what it leads, supports, reports and gets.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    unit: Annotated[
        str,
        typer.Argument(
            metavar=marked("UNIT"),
            help=say(marked("A unit: its name, an abbreviation, or part of its name.")),
            show_default=False,
        ),
    ],
    paths: Paths = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer what a unit has to do."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.duties import duties_of_unit

    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: duties_of_unit(unit, files, day), scope, form.value, output)
