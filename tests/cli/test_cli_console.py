"""The two streams: colours, width, and what happens where nobody reads or nothing fits."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
import typer

from ntmplan.cli import console, run, status
from ntmplan.cli.stop import StopError
from tests.cli.conftest import ENVIRONMENT, Call, Make
from tests.cli.plans import CLEAN


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


class Refusing(io.StringIO):
    """A stream that takes nothing."""

    def __init__(self, error: int) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str) -> int:
        raise OSError(self.error, os.strerror(self.error))


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that wishes nothing."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "terminal", "plain"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),  # set to nothing, as if it were not set
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm-256color"}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    environment: dict[str, str],
    terminal: bool,  # noqa: FBT001 - a row of the table above
    plain: bool,  # noqa: FBT001 - as above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert console.color(Terminal()) is terminal
    assert console.color(io.StringIO()) is plain
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert console.color() is terminal


def test_forced_colours_reach_the_answers(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN.replace("12/KH", "?/KH"))
    assert "\x1b" not in call("tasks").out + call("validate").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in call("tasks").out
    assert "\x1b[1;33mwarning D101\x1b[0m" in call("validate").out
    assert "\x1b" not in call("tasks", "--format", "md").out
    assert "\x1b" not in call("validate", "--format", "json").out


def test_the_width_is_the_terminals_or_a_wide_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert console.columns() == 160
    monkeypatch.setenv("COLUMNS", "70")
    assert console.columns() == 70
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert console.columns() == 70
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((90, 24)))
    assert console.columns() == 90


def test_without_streams_nothing_is_written_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    console.prepare()
    console.out("x")
    console.tell("x")
    assert console.color() is False
    assert console.columns() == 160
    assert run(["validate", "-"]) == status.FOUND  # an empty file is no plan
    assert run(["x"]) == status.USAGE


def test_a_stream_that_cannot_be_configured_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    console.prepare()
    console.out("chào\n")
    assert out.getvalue() == "chào\n"


@pytest.fixture
def hushed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether standard output was pointed nowhere."""
    calls: list[bool] = []
    monkeypatch.setattr(console, "hush", lambda: calls.append(True))
    return calls


@pytest.mark.parametrize("error", [32, 22])
def test_a_closed_pipe_ends_quietly(
    error: int, hushed: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(error))
    with pytest.raises(StopError) as stop:
        console.out("x")
    assert (stop.value.code, stop.value.sentence) == (status.OK, "")
    assert hushed == [True]


@pytest.mark.parametrize("arguments", [["validate"], ["tasks"], ["--help"], ["--version"]])
def test_a_closed_pipe_ends_every_command_quietly(
    arguments: list[str],
    hushed: list[bool],
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(a=CLEAN)
    monkeypatch.setattr(sys, "stdout", Refusing(32))
    assert run(arguments) == 0
    assert capsys.readouterr().err == ""
    assert hushed == [True]


@pytest.mark.parametrize("arguments", [["validate"], ["tasks"]])
def test_a_full_disk_is_told(
    arguments: list[str],
    hushed: list[bool],
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(a=CLEAN)
    monkeypatch.setenv("NTMPLAN_LANG", "en")
    monkeypatch.setattr(sys, "stdout", Refusing(28))
    assert run(arguments) == 2
    sentence = f"The operating system refuses it: {os.strerror(28)}.\n"
    assert capsys.readouterr().err == sentence
    assert hushed == [True]


def test_where_even_complaints_are_not_heard_nothing_more_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", Refusing(32))
    assert run(["x"]) == 2


def test_what_is_told_ends_its_line_and_holds_no_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.tell("một")
    console.tell("hai\n")
    console.tell("")
    console.tell("::error::x")
    assert capsys.readouterr().err == "một\nhai\n\ufffd:error::x\n"


def test_a_folder_that_was_removed_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: object) -> Path:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", classmethod(gone))
    told = "The operating system refuses it: No such file or directory.\n"
    assert call("validate") == (2, "", told)
    assert call("tasks") == (2, "", told)
    assert tmp_path.exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["validate"], KeyboardInterrupt),
        (["tasks"], KeyboardInterrupt),
        (["validate", "--strict"], KeyboardInterrupt),
        (["tasks"], typer.Abort),  # what older versions of typer make of it
    ],
)
def test_an_interrupt_ends_without_a_word(
    arguments: list[str],
    reason: type[BaseException],
    call: Call,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise reason

    make(a=CLEAN)
    monkeypatch.setattr("ntmplan.cli.reading.load", interrupt)
    said = call(*arguments)
    assert (said.code, said.out, said.err.strip()) == (130, "", "")
