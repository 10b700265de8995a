"""The command `units`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, Format, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("List units: spellings, kind, members, how much they do.")


def command(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help=say(marked("A name, an abbreviation, or part of a name.")),
            show_default=False,
        ),
    ] = "",
    paths: Paths = None,
    plan: PlanName = None,
    form: Format = AnswerFormat.TABLE,
) -> int:
    """List units."""
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.reading import choose, read_plans
    from ntmplan.query.units import list_units

    files = choose(read_plans(paths or []), plan)
    return print_answer(list_units(query, files), form.value)
