"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ntmplan.cli import completing
from ntmplan.language import say
from ntmplan.problem import marked


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    MD = "md"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"


class FindingsFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class Role(StrEnum):
    """What a unit does in a task."""

    LEAD = "lead"
    SUPPORT = "support"


DAYS = ["%Y-%m-%d", "%d/%m/%Y"]
"""How a day can be written."""
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar=marked("PATH"),
        help=say(
            marked(
                "Plan files and folders; `-` is standard input. Without any: the repository here."
            )
        ),
        show_default=False,
    ),
]
PlanName = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar=marked("ID"),
        help=say(marked("Ask this plan alone.")),
        show_default=False,
        autocompletion=completing.plans,
    ),
]
Format = Annotated[
    AnswerFormat, typer.Option("--format", help=say(marked("How the answer is written.")))
]
Query = Annotated[
    str,
    typer.Argument(
        metavar=marked("QUERY"),
        help=say(marked("An area, a task's number or words, a unit, a criterion, or a document.")),
        show_default=False,
        autocompletion=completing.queries,
    ),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        metavar=marked("DAY"),
        formats=DAYS,
        help=say(marked("Who holds it on this day, after mergers; as 2025-07-01 or 01/07/2025.")),
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=marked("FILE"),
        help=say(marked("Write the answer to this file.")),
        show_default=False,
    ),
]
