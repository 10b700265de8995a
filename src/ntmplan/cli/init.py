"""The command `init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Begin a plan repository: settings, units, a first plan, editor and CI files.")


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar=marked("FOLDER"),
            help=say(marked("Where; without it, the folder you are in.")),
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            "--place",
            metavar=marked("PROVINCE"),
            help=say(marked("The province whose plans these are, such as Lạng Sơn.")),
            show_default=False,
        ),
    ] = None,
    force: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--force", help=say(marked("Write over files that are there already.")))
    ] = False,
) -> int:
    """Lay the files of a new repository."""
    import os

    from ntmplan.cli import console
    from ntmplan.cli.writing import write_out
    from ntmplan.export.shown import flat
    from ntmplan.layout import OPEN, fit, repository
    from ntmplan.repository import shown

    target = folder or Path()
    laid = repository(fit(place or "") or OPEN)
    there = [name for name in laid if os.path.lexists(target / name)] if not force else []
    missing = {name: text for name, text in laid.items() if name not in there}
    write_out(missing, f"{target}{os.sep}", folder=True)  # a folder may be called `-` too
    for name in there:
        left = marked("Left as it is: {path}")
        console.tell(flat(say(left, {"path": shown(target / name)})))
    if there:
        console.tell(say(marked("--force writes over files that are there already.")))
    console.tell(say(marked("Next: `ntmplan validate` checks the plans.")))
    return status.OK
