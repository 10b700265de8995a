"""The command `due`."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.options import DAYS, AsOf, Output, Paths, PlanName
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("What is due and when: deadlines and recurring reports, with the last working day.")
_CENTURY = 36_525


class DueFormat(StrEnum):
    """How what is due is written: as every answer, or for a calendar."""

    TABLE = "table"
    MD = "md"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
    ICS = "ics"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    first: Annotated[
        datetime.datetime | None,
        typer.Option(
            "--from",
            metavar=marked("DAY"),
            formats=DAYS,
            help=say(marked("What is due from this day on; as 2025-07-01 or 01/07/2025.")),
            show_default=False,
        ),
    ] = None,
    last: Annotated[
        datetime.datetime | None,
        typer.Option(
            "--to",
            metavar=marked("DAY"),
            formats=DAYS,
            help=say(marked("What is due up to this day.")),
            show_default=False,
        ),
    ] = None,
    coming: Annotated[
        int | None,
        typer.Option(
            "--coming",
            metavar=marked("DAYS"),
            min=0,
            max=_CENTURY,
            help=say(marked("What is due today and in so many days after it.")),
            show_default=False,
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=marked("UNIT"),
            help=say(marked("What this unit leads, supports or reports.")),
            show_default=False,
        ),
    ] = None,
    every: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--all",
            help=say(marked("List tasks too that have only the plan's period, or no day at all.")),
        ),
    ] = False,
    plan: PlanName = None,
    as_of: AsOf = None,
    form: Annotated[
        DueFormat,
        typer.Option("--format", help=say(marked("How the answer is written; ics: a calendar."))),
    ] = DueFormat.TABLE,
    output: Output = None,
) -> int:
    """Answer what is due."""
    from ntmplan.cli.answering import Scope, ask
    from ntmplan.query.due import Asked, due

    begin, end = first.date() if first else None, last.date() if last else None
    if coming is not None:
        if begin or end:
            raise StopError(status.USAGE, marked("Give --coming, or --from and --to."))
        begin = _today()
        end = begin + datetime.timedelta(days=coming)
    if begin and end and end < begin:
        raise StopError(status.USAGE, marked("--to is before --from."))
    asked = Asked(begin, end, unit, every)
    scope = Scope(paths, plan, as_of)
    return ask(lambda files, day: due(asked, files, day), scope, form.value, output)


def _today() -> datetime.date:
    """The day that it is where the program runs."""
    return datetime.datetime.now().astimezone().date()
