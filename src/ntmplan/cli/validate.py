"""The command `validate`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.options import FindingsFormat, Paths
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Check plans: what is wrong, where, and what to do.")


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    form: Annotated[
        FindingsFormat | None,
        typer.Option(
            "--format",
            help=say(marked("How findings are written; in GitHub Actions `github`, else `text`.")),
            show_default=False,
        ),
    ] = None,
    strict: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--strict", help=say(marked("Let warnings fail the run too.")))
    ] = False,
    notes: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--notes", help=say(marked("Show notes (hints) too.")))
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODES",
            help=say(marked("Only these: codes, beginnings of codes, names; parted by commas.")),
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODES",
            help=say(marked("Not these, written as for --select.")),
            show_default=False,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help=say(marked("Findings that this file holds stay quiet.")),
            show_default=False,
        ),
    ] = None,
    write_baseline: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--write-baseline", help=say(marked("Write what is found now into --baseline."))
        ),
    ] = False,
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar="[REVISION]",
            help=say(marked("Only findings on lines that changed since a git revision (HEAD).")),
            show_default=False,
        ),
    ] = None,
    six: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--six", help=say(marked("Score each task by the six clear points.")))
    ] = False,
    fix: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--fix", help=say(marked("Mend what has one right answer.")))
    ] = False,
    diff: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--diff", help=say(marked("Show what --fix would change.")))
    ] = False,
    unsafe_fixes: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option("--unsafe-fixes", help=say(marked("Mend also what a person should look at."))),
    ] = False,
) -> int:
    """Check plans."""
    from ntmplan.cli.report import Wanted, report
    from ntmplan.model.settings import parted

    if form is None:
        form = FindingsFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") else FindingsFormat.TEXT
    if write_baseline and baseline is None:
        raise StopError(status.USAGE, marked("--write-baseline needs --baseline FILE."))
    wanted = Wanted(
        form.value,
        strict,
        notes,
        tuple(code for part in select or () for code in parted(part)),
        tuple(code for part in ignore or () for code in parted(part)),
        None if write_baseline else baseline,
        changed,
    )
    if six:
        from ntmplan.cli.scoring import score

        return score(paths or [], form.value)
    if fix or diff:
        from ntmplan.cli.mending import mend

        mended = mend(paths or [], wanted, unsafe=unsafe_fixes, write=not diff)
        return mended if diff else report(paths or [], wanted)
    if write_baseline and baseline is not None:
        from ntmplan.cli.knowing import keep

        return keep(paths or [], wanted, baseline)
    return report(paths or [], wanted)
