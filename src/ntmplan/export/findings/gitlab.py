"""Findings as a Code Quality report of GitLab, which shows them in merge requests."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.export.dumped import dumped
from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.export.findings.plain import plain, sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Problem, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
"""Nothing in a plan is `critical` or a `blocker`: no service stands still for it."""


def write(problems: Sequence[Problem], summary: Summary) -> str:  # noqa: ARG001 - as each format
    """The findings as a JSON array; GitLab counts them itself."""
    marks = fingerprints(problems)
    return dumped([_entry(found, mark) for found, mark in zip(problems, marks, strict=True)])


def _entry(found: Problem, mark: str) -> dict[str, object]:
    return {
        "description": f"{found.kind.code}: {' '.join(sentences(found))}",
        "check_name": found.kind.name,
        "fingerprint": mark,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": plain(found.place.path), "lines": {"begin": found.place.line}},
    }
