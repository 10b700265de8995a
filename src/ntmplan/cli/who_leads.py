"""The command `who-leads`."""

from __future__ import annotations

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName, Query
from ntmplan.problem import marked

HELP = marked("Who leads an area or a task; what a unit leads.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    query: Query,
    paths: Paths = None,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer who leads."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.rows import LEAD
    from ntmplan.query.who import who

    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: who(query, files, LEAD, day), scope, form.value, output)
