"""What tests share: messages in English, and problems as lines that a test can compare."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ntmplan import language
from ntmplan.problem import Place, Problem


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` write the expected outputs anew."""
    parser.addoption("--golden-update", action="store_true", help="write expected outputs anew")


Lines = Callable[[Iterable[Problem]], list[str]]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English, whatever language the machine speaks."""
    monkeypatch.setenv("LANGUAGE", "en")  # so that the variable is put back afterwards
    language.use("en")


@pytest.fixture
def told() -> Lines:
    """Each problem as a person reads it: the place, what is wrong, what to do."""
    return lambda problems: [
        " | ".join(
            filter(None, (_where(found.place), language.message(found), language.advice(found)))
        )
        for found in problems
    ]


@pytest.fixture
def codes() -> Lines:
    """Each problem as its place and its code."""
    return lambda problems: [f"{_where(found.place)} {found.kind.code}" for found in problems]


def _where(place: Place) -> str:
    end = "" if place.end_line == place.line else f"{place.end_line}:"
    return f"{place.line}:{place.column}-{end}{place.end_column}"
