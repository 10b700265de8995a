"""The command `who-leads`."""

from __future__ import annotations

from ntmplan.cli.options import AnswerFormat, Format, Paths, PlanName, Query
from ntmplan.problem import marked

HELP = marked("Who leads an area or a task; what a unit leads.")


def command(
    query: Query,
    paths: Paths = None,
    plan: PlanName = None,
    form: Format = AnswerFormat.TABLE,
) -> int:
    """Answer who leads."""
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.reading import choose, read_plans
    from ntmplan.query.rows import LEAD
    from ntmplan.query.who import who

    files = choose(read_plans(paths or []), plan)
    return print_answer(who(query, files, LEAD), form.value)
