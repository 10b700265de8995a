"""The command `stats`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("How checkable plans are; with --by unit, how much each unit carries.")


class Counted(StrEnum):
    """What a row stands for."""

    PLAN = "plan"
    UNIT = "unit"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    by: Annotated[
        Counted, typer.Option("--by", help=say(marked("What a row stands for.")))
    ] = Counted.PLAN,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer how checkable plans are."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.stats import stats

    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: stats(files, by.value, day), scope, form.value, output)
