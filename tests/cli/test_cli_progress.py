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


def worked(monkeypatch: pytest.MonkeyPatch, items: str, patience: float, stop: str = "") -> str:
    """What a terminal shows while these items are worked through, up to one where it breaks off."""
    terminal = Terminal()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", terminal)
    done = []
    for item in progress.over(items, "Reading plans"):
        done.append(item)
        if item == stop:
            break
    assert done == list(items)[: len(done)]
    assert stop or len(done) == len(items)
    return terminal.getvalue()


def test_a_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = worked(monkeypatch, "abc", -1.0)
    assert "0/3" in shown
    assert "2/3" in shown


def test_a_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked(monkeypatch, "abc", 60.0) == ""


def test_of_one_thing_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked(monkeypatch, "a", -1.0) == ""


def test_a_bar_is_gone_when_the_work_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked(monkeypatch, "abc", -1.0, stop="b").endswith("\x1b[2K")


def test_where_nobody_looks_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    for stream in (io.StringIO(), None):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(progress.over("abc", "Reading plans")) == ["a", "b", "c"]
