"""The command `budget`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("The money: needs, sources, what has no amount, and totals.")


class Grouping(StrEnum):
    """How amounts are parted."""

    SOURCE = "source"
    UNIT = "unit"
    YEAR = "year"
    AREA = "area"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    by: Annotated[
        Grouping | None,
        typer.Option(
            "--by", help=say(marked("Part the amounts, with a total each.")), show_default=False
        ),
    ] = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer how much money is needed, and from where."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.budget import budget

    grouping = by.value if by else None
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: budget(files, grouping, day), scope, form.value, output)
