"""The command `schema`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import status
from ntmplan.language import say
from ntmplan.problem import marked

if TYPE_CHECKING:
    from pydantic import BaseModel

HELP = marked("Write the JSON Schema of plan files, for editors.")


class Subject(StrEnum):
    """Which files a schema describes."""

    PLAN = "plan"
    UNITS = "units"
    SETTINGS = "settings"


def command(
    of: Annotated[
        Subject, typer.Option("--of", help=say(marked("Of which files.")))
    ] = Subject.PLAN,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=marked("FILE"),
            help=say(marked("Where to write; else to standard output.")),
            show_default=False,
        ),
    ] = None,
) -> int:
    """Write the JSON Schema."""
    import json

    from ntmplan.cli.writing import write_out
    from ntmplan.model.plan import Plan
    from ntmplan.model.schema import schema
    from ntmplan.model.settings import Settings
    from ntmplan.registry.unit import UnitFile

    models: dict[Subject, type[BaseModel]] = {
        Subject.PLAN: Plan,
        Subject.UNITS: UnitFile,
        Subject.SETTINGS: Settings,
    }
    text = json.dumps(schema(models[of]), ensure_ascii=False, indent=2) + "\n"
    write_out({"schema.json": text}, output, folder=False)
    return status.OK
