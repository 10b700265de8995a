"""The command `matrix`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Units and areas: who leads (C, c) and who supports (P) where.")


class Columns(StrEnum):
    """What a column stands for."""

    AREA = "area"
    TASK = "task"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    by: Annotated[
        Columns, typer.Option("--by", help=say(marked("What a column stands for.")))
    ] = Columns.AREA,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer who works where."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.matrix import matrix

    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: matrix(files, by.value, day), scope, form.value, output)
