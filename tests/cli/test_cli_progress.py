"""A bar tells how far a long work is, on a terminal alone."""

from __future__ import annotations

import io
import sys

import pytest

from ntmplan.cli import progress


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NTMPLAN_LANG", "en")
    return made


def test_a_long_work_shows_how_far_it_is(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    assert list(progress.over("abc", "Reading plans")) == ["a", "b", "c"]
    assert "0/3" in terminal.getvalue() or "2/3" in terminal.getvalue()


def test_a_short_work_shows_nothing(terminal: Terminal) -> None:
    assert list(progress.over("abc", "Reading plans")) == ["a", "b", "c"]
    assert terminal.getvalue() == ""


def test_of_one_thing_nothing_is_shown(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    assert list(progress.over("a", "Reading plans")) == ["a"]
    assert terminal.getvalue() == ""


def test_where_nobody_looks_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    for stream in (io.StringIO(), None):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(progress.over("abc", "Reading plans")) == ["a", "b", "c"]


def test_a_bar_is_gone_when_the_work_breaks_off(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    for item in progress.over("abc", "Reading plans"):
        if item == "b":
            break
    assert terminal.getvalue().endswith("\x1b[2K")
