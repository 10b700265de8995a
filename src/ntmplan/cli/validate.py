"""The command `validate`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli.options import FindingsFormat, Paths
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Check plans: what is wrong, where, and what to do.")


def command(
    paths: Paths = None,
    form: Annotated[
        FindingsFormat, typer.Option("--format", help=say(marked("How findings are written.")))
    ] = FindingsFormat.TEXT,
    strict: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--strict", help=say(marked("Let warnings fail the run too.")))
    ] = False,
    notes: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--notes", help=say(marked("Show notes (hints) too.")))
    ] = False,
) -> int:
    """Check plans."""
    from ntmplan.cli.report import report

    return report(paths or [], form=form.value, strict=strict, notes=notes)
