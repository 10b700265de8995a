"""The command `tasks`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli import completing, status
from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName, Role
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("List tasks by unit, role, area, plan and year.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=marked("UNIT"),
            help=say(marked("Tasks that this unit leads or supports.")),
            show_default=False,
            autocompletion=completing.units,
        ),
    ] = None,
    role: Annotated[
        Role | None,
        typer.Option("--role", help=say(marked("With --unit: what it does.")), show_default=False),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(
            "--area",
            metavar=marked("AREA"),
            help=say(marked("Tasks of this area.")),
            show_default=False,
            autocompletion=completing.areas,
        ),
    ] = None,
    plan: PlanName = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            metavar=marked("YEAR"),
            min=1900,
            max=2200,
            help=say(marked("Tasks to be worked on in this year.")),
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """List tasks."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.tasks import Filter, list_tasks

    if role is not None and unit is None:
        raise StopError(status.USAGE, marked("--role needs --unit: whose role?"))
    wanted = Filter(unit, role.value if role else None, area, year)
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: list_tasks(wanted, files, day), scope, form.value, output)
