"""The command `new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Add a plan to the repository: a file to be filled in.")


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar=marked("NAME"),
            help=say(marked("The file's name, such as nuoc-sach-2026.")),
            show_default=False,
        ),
    ],
    title: Annotated[
        str | None,
        typer.Option(
            "--title",
            metavar=marked("TITLE"),
            help=say(marked("What the plan is about; without it, that stays open.")),
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            "--place",
            metavar=marked("PROVINCE"),
            help=say(marked("The province that issues it, such as Lạng Sơn.")),
            show_default=False,
        ),
    ] = None,
) -> int:
    """Add a plan to the repository around."""
    import os

    from ntmplan.cli.writing import write_out
    from ntmplan.export.write import file_name
    from ntmplan.layout import OPEN, fit, plan
    from ntmplan.repository import NOT_PLANS, PLANS, find_root, shown

    root = find_root(Path.cwd())
    if root is None:
        raise StopError(
            status.NOTHING, marked("There is no plan repository here; `ntmplan init` begins one.")
        )
    file = file_name(_bare(fit(name))) + ".yaml"
    if file in NOT_PLANS:
        sentence = marked("{file} is the name of something else in a repository; take another.")
        raise StopError(status.USAGE, sentence, file=file)
    path = root / PLANS / file
    if os.path.lexists(path):
        sentence = marked("{path} is there already and stays as it is.")
        raise StopError(status.USAGE, sentence, path=shown(path))
    text = plan(f"{PLANS}/{file}", fit(title or "") or OPEN, fit(place or "") or OPEN)
    write_out({file: text}, str(path.parent), folder=True)
    return status.OK


def _bare(name: str) -> str:
    """A name without what is added to it anyway: the folder of the plans and the ending."""
    for before in ("plans/", "plans\\"):
        name = name.removeprefix(before) or name
    bare, dot, ending = name.rpartition(".")
    return bare if dot and ending.lower() in {"yaml", "yml"} else name
