"""Score tasks by the government's six clear points: the work of `validate --six`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli import status
from ntmplan.cli.answering import print_answer
from ntmplan.cli.reading import choose, read_plans
from ntmplan.cli.stop import StopError
from ntmplan.lint.six import six_table
from ntmplan.problem import marked

FORMATS = {"text": "table", "json": "json", "markdown": "md"}
"""The formats of findings in which scores can be written, as formats of answers."""


def score(paths: Sequence[Path], form: str) -> int:
    """Print each task's score and each plan's; the exit code.

    Raises:
        StopError: there is no plan, or the format is one for findings alone.
    """
    if form not in FORMATS:
        sentence = marked("--six can be written as text, json or markdown.")
        raise StopError(status.USAGE, sentence)
    return print_answer(six_table(choose(read_plans(paths), None)), FORMATS[form])
