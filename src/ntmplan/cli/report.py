"""Check plans and report what is wrong: the work of `validate`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli import console, status
from ntmplan.cli.reading import read_plans
from ntmplan.export.findings import text
from ntmplan.export.findings.summary import Summary
from ntmplan.lint import lint
from ntmplan.problem import Severity


def report(
    paths: Sequence[Path], *, form: str = "text", strict: bool = False, notes: bool = False
) -> int:
    """Report everything that is wrong with the plans; the exit code.

    Raises:
        StopError: there is nothing to check.
    """
    repository = read_plans(paths, registers=True)
    found = lint(repository)
    problems = [one for one in found if notes or one.severity is not Severity.NOTE]
    summary = Summary.of(problems, len(repository.plans))
    if form == "json":
        from ntmplan.export.findings import json

        console.out(json.write(problems, summary))
    else:
        console.out(
            text.write(
                problems,
                summary,
                repository.texts,
                columns=console.columns(),
                color=console.color(),
            )
        )
    return status.FOUND if summary.errors or (strict and summary.warnings) else status.OK
