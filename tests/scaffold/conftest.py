"""The command line inside this process, in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call, Said, call

__all__ = ["Call", "Said", "call", "empty"]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, as the working folder."""
    folder = tmp_path / "kho"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
