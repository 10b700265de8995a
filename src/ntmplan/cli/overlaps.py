"""The command `overlaps`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli import completing, status
from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, PlanName
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("List what stands in two plans, or twice in one, in nearly the same words.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=marked("PLAN"),
            autocompletion=completing.plans,
            help=say(marked("Plans by their ids or files. Without any: the repository here.")),
            show_default=False,
        ),
    ] = None,
    plan: PlanName = None,
    least: Annotated[
        float,
        typer.Option(
            "--least",
            metavar=marked("SHARE"),
            min=0.3,
            max=1,
            help=say(marked("How much alike texts are at the least; 1 is the same words.")),
        ),
    ] = 0.6,
    within: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option("--within", help=say(marked("Only what stands twice in one plan."))),
    ] = False,
    between: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option("--between", help=say(marked("Only what stands in different plans."))),
    ] = False,
    every: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--all", help=say(marked("Compare every sentence, not only tasks and duties."))
        ),
    ] = False,
    clauses: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--clauses", help=say(marked("Compare clause by clause: work inside longer sentences."))
        ),
    ] = False,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """List overlaps."""
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.picked import picked
    from ntmplan.cli.reading import named
    from ntmplan.query.overlaps import Among, Wanted, overlaps

    if within and between:
        raise StopError(status.USAGE, marked("--within and --between exclude each other."))
    among = Among.WITHIN if within else Among.BETWEEN if between else Among.ALL
    files = picked(plans or [])
    files = files if plan is None else named(files, plan)
    day = as_of.date() if as_of else None
    wanted = Wanted(least, among, every, clauses)
    return print_answer(overlaps(files, day, wanted), form.value, output)
