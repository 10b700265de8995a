"""Findings as JSON, version 1."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.export.dumped import dumped
from ntmplan.export.findings.summary import Summary
from ntmplan.language import advice, message
from ntmplan.problem import Fix, Problem

VERSION = 1


def write(problems: Sequence[Problem], summary: Summary) -> str:
    """The findings as one JSON object."""
    return dumped(
        {
            "ntmplan": VERSION,
            "question": "validate",
            "problems": [_problem(found) for found in problems],
            "summary": {
                "plans": summary.plans,
                "errors": summary.errors,
                "warnings": summary.warnings,
                "notes": summary.notes,
            },
        }
    )


def _problem(found: Problem) -> dict[str, object]:
    place = found.place
    return {
        "code": found.kind.code,
        "rule": found.kind.name,
        "severity": str(found.severity),
        "message": message(found),
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "plan": found.plan or None,
        "route": list(found.route),
        "help": advice(found) or None,
        "fix": _fix(found.fix),
    }


def _fix(fix: Fix | None) -> dict[str, object] | None:
    """What would stand at the place instead."""
    if fix is None:
        return None
    place = fix.place
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": fix.text,
    }
