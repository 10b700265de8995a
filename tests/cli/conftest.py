"""Calls of the command line inside this process, and small repositories to call it in."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ntmplan.cli import run

ROOT = Path(__file__).parents[2]
ENVIRONMENT = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS", "TERM")


class Said(NamedTuple):
    """What a call says: its exit code and both streams."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]
Make = Callable[..., Path]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call a command in English, without a terminal."""
    monkeypatch.setenv("NTMPLAN_LANG", "en")
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)

    def called(*arguments: str | Path, stdin: bytes = b"") -> Said:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return called


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository with the two documents, as the working folder."""
    monkeypatch.chdir(ROOT)
    return ROOT


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Make a repository of these files, as the working folder: `a="…"` is `plans/a.yaml`."""

    def made(**plans: str | bytes) -> Path:
        (tmp_path / "plans").mkdir(exist_ok=True)
        for name, text in plans.items():
            data = text.encode() if isinstance(text, str) else text
            (tmp_path / "plans" / f"{name}.yaml").write_bytes(data)
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return made
