"""The command `criteria`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli.options import AnswerFormat, AsOf, Format, Output, Paths, PlanName
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Which criteria plans touch: who guides, who appraises, and which nobody covers.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    query: Annotated[
        str,
        typer.Argument(
            metavar=marked("QUERY"),
            help=say(marked("A number as 17 or 17.2, or the name of a criterion. Without: all.")),
            show_default=False,
        ),
    ] = "",
    paths: Paths = None,
    among: Annotated[
        str | None,
        typer.Option(
            "--set",
            metavar=marked("NAME"),
            help=say(marked('Criteria of this set, such as "xã nông thôn mới nâng cao".')),
            show_default=False,
        ),
    ] = None,
    missing: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--missing", help=say(marked("Those that no plan covers.")))
    ] = False,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Format = AnswerFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer who does what with criteria."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.cli.reading import words_or_path
    from ntmplan.query.criteria import Wanted, criteria

    query, paths = words_or_path(query, paths)
    wanted = Wanted(query, among, missing)
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: criteria(wanted, files, day), scope, form.value, output)
