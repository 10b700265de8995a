"""The command `who-leads`."""

from __future__ import annotations

import typer

from ntmplan.cli.answering import print_answer
from ntmplan.cli.options import AnswerFormat, Format, Paths, PlanName, Query
from ntmplan.cli.reading import choose, read_plans
from ntmplan.problem import marked
from ntmplan.query.rows import LEAD
from ntmplan.query.who import who

HELP = marked("Who leads an area or a task; what a unit leads.")


def command(
    query: Query,
    paths: Paths = None,
    plan: PlanName = None,
    form: Format = AnswerFormat.TABLE,
) -> None:
    """Answer who leads."""
    files = choose(read_plans(paths or []), plan)
    raise typer.Exit(print_answer(who(query, files, LEAD), form.value))
