"""The command `reassign`."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("After a merger: who holds it now, at every place where a unit stood.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    choose: Annotated[
        list[str] | None,
        typer.Option(
            "--choose",
            metavar=marked("OLD=NEW"),
            help=say(
                marked(
                    "Who takes over from a unit with several or no successors; can be given"
                    " several times."
                )
            ),
            show_default=False,
        ),
    ] = None,
    diff: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--diff", help=say(marked("Show what would change in the files.")))
    ] = False,
    write: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--write",
            help=say(marked("Change the files, and leave a record of it in changes/.")),
        ),
    ] = False,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer who holds it now, and change the plans."""
    from ntmplan.cli.answering import Scope
    from ntmplan.cli.reassigning import Wanted, run

    day = as_of.date() if as_of else datetime.datetime.now().astimezone().date()
    wanted = Wanted(tuple(choose or ()), diff=diff, write=write)
    return run(Scope(paths, plan), day, wanted, form.value, output)
