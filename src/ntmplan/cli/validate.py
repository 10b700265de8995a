"""The command `validate`."""

from __future__ import annotations

import os
from collections.abc import Mapping
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
            metavar=marked("CODES"),
            help=say(marked("Only these: codes, beginnings of codes, names; parted by commas.")),
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar=marked("CODES"),
            help=say(marked("Not these, written as for --select.")),
            show_default=False,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar=marked("FILE"),
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
            metavar=marked("[REVISION]"),
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
    from ntmplan.repository import STDIN

    _check_alone(
        six,
        {
            "--fix": fix,
            "--diff": diff,
            "--unsafe-fixes": unsafe_fixes,
            "--strict": strict,
            "--notes": notes,
            "--select": select,
            "--ignore": ignore,
            "--baseline": baseline,
            "--changed": changed is not None,
        },
    )
    if six:
        from ntmplan.cli.scoring import score

        return score(paths or [], form.value if form else FindingsFormat.TEXT.value)
    if write_baseline and baseline is None:
        raise StopError(status.USAGE, marked("--write-baseline needs --baseline FILE."))
    if write_baseline and (fix or diff):
        raise StopError(status.USAGE, marked("First --fix, then --write-baseline: one at a time."))
    if unsafe_fixes and not (fix or diff):
        raise StopError(status.USAGE, marked("--unsafe-fixes needs --fix or --diff."))
    if changed is not None and not changed.strip():  # as where a script's variable is empty
        raise StopError(status.USAGE, marked("{name} needs a value."), name="--changed")
    if str(baseline) == STDIN:
        raise StopError(status.USAGE, marked("{name} can't have that value."), name="--baseline")
    if form is None:
        form = FindingsFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") else FindingsFormat.TEXT
    wanted = Wanted(
        form.value,
        strict,
        notes,
        _codes("--select", select),
        _codes("--ignore", ignore),
        None if write_baseline else baseline,
        changed,
    )
    if fix or diff:
        from ntmplan.cli.mending import compare, mend

        return (compare if diff else mend)(paths or [], wanted, unsafe=unsafe_fixes)
    if write_baseline and baseline is not None:
        from ntmplan.cli.knowing import keep

        return keep(paths or [], wanted, baseline)
    return report(paths or [], wanted)


def _check_alone(six: bool, others: Mapping[str, object]) -> None:  # noqa: FBT001 - an option's value
    """Check that scores are asked for without what only concerns findings.

    Raises:
        StopError: they are not.
    """
    if six and (said := [name for name, value in others.items() if value]):
        sentence = marked("--six shows scores, no findings: {option} does not go with it.")
        raise StopError(status.USAGE, sentence, option=said[0])


def _codes(option: str, said: list[str] | None) -> tuple[str, ...]:
    """The codes that an option lists.

    Raises:
        StopError: it lists none, as where a script's variable is empty.
    """
    from ntmplan.model.settings import parted

    listed = [parted(part) for part in said or ()]
    if not all(listed):
        sentence = marked("{option} needs a code, such as U201; without the option all count.")
        raise StopError(status.USAGE, sentence, option=option)
    return tuple(code for codes in listed for code in codes)
