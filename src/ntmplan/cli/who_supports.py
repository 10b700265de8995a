"""The command `who-supports`."""

from __future__ import annotations

from ntmplan.cli.options import AnswerFormat, Format, Paths, PlanName, Query
from ntmplan.problem import marked

HELP = marked("Who supports an area or a task; what a unit supports.")


def command(
    query: Query,
    paths: Paths = None,
    plan: PlanName = None,
    form: Format = AnswerFormat.TABLE,
) -> int:
    """Answer who supports."""
    from ntmplan.cli.answering import print_answer
    from ntmplan.cli.reading import choose, read_plans
    from ntmplan.query.rows import SUPPORT
    from ntmplan.query.who import who

    files = choose(read_plans(paths or []), plan)
    return print_answer(who(query, files, SUPPORT), form.value)
