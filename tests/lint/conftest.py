"""What the tests of the linter share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ntmplan.lint import lint
from ntmplan.problem import Problem
from ntmplan.repository import Repository

Judge = Callable[[Repository], list[Problem]]

TESTED = frozenset(
    [
        *("D101", "D102", "D103", "D104", "D105", "D106", "L101", "P101", "T101", "T102"),
        *("U101", "U102", "U201", "U202", "U203"),
    ]
)
"""The rules whose tests these are; what other rules find in the same plans is not looked at."""


@pytest.fixture
def tested() -> frozenset[str]:
    """The codes of the rules under test."""
    return TESTED


@pytest.fixture
def judge() -> Judge:
    """What the rules under test find, and what is wrong with files, their shape and registers."""

    def findings(repository: Repository) -> list[Problem]:
        return [
            found
            for found in lint(repository)
            if found.kind.code in TESTED or found.kind.code.startswith(("Y", "U10"))
        ]

    return findings
