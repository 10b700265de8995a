"""Findings as workflow commands of GitHub Actions, which shows them beside the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntmplan.export.findings.plain import plain, sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Place, Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def write(problems: Sequence[Problem], summary: Summary) -> str:
    """The findings as one command a line, then the figures for whoever reads the log."""
    return "".join(f"{line}\n" for line in (*map(_command, problems), summary))


def _command(found: Problem) -> str:
    title = f"{found.kind.code} {found.kind.name}"
    named = {"file": found.place.path, **dict(_region(found.place)), "title": title}
    properties = ",".join(
        f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in named.items()
    )
    data = _escaped("\n".join(sentences(found)), _DATA)
    return f"::{_COMMANDS[found.severity]} {properties}::{data}"


def _region(place: Place) -> Iterator[tuple[str, int]]:
    """The lines, and the columns where there is one line: GitHub refuses columns of several."""
    to_line_end = place.end_column == 1 and place.end_line > place.line
    end = place.end_line - to_line_end
    yield "line", place.line
    yield "endLine", end
    if end == place.line:
        yield "col", place.column
        if not to_line_end:
            yield "endColumn", place.end_column


def _escaped(text: str, signs: dict[str, str]) -> str:
    """The text with the signs that end a command or a property as the runner reads them back."""
    return plain("".join(signs.get(sign, sign) for sign in text))
