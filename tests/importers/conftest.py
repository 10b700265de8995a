"""Calls of `import` inside this process, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ntmplan.cli import run


class Said(NamedTuple):
    """What a call says: its exit code and both streams."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Call a command in English, in an empty folder."""
    monkeypatch.setenv("NTMPLAN_LANG", "en")
    monkeypatch.chdir(tmp_path)

    def called(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = run([str(one) for one in arguments])
        return Said(code, *capsys.readouterr())

    return called
