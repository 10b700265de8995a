"""Findings as Markdown, for the summary of a run or a comment on a merge request."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.export.findings.plain import plain
from ntmplan.export.findings.summary import Summary
from ntmplan.export.findings.text import SEVERITIES
from ntmplan.language import advice, message, say
from ntmplan.markdown import escape
from ntmplan.problem import Problem, marked

_HEADS = (
    marked("Where"),
    marked("Severity"),
    marked("Code"),
    marked("Finding"),
    marked("What to do"),
)


def write(problems: Sequence[Problem], summary: Summary) -> str:
    """The figures, then the findings as a table if there are any."""
    lines = [f"**{escape(str(summary))}**"]
    if problems:
        lines += ["", _row(list(map(say, _HEADS))), _row(["---"] * len(_HEADS))]
        lines += [_row([escape(plain(cell)) for cell in _cells(found)]) for found in problems]
    return "\n".join(lines) + "\n"


def _cells(found: Problem) -> list[str]:
    place = found.place
    return [
        f"{place.path}:{place.line}:{place.column}",
        say(SEVERITIES[found.severity]),
        found.kind.code,
        message(found),
        advice(found),
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
