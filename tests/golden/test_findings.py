from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.cli import run
from ntmplan.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
CALLS = {
    "findings": ["validate"],
    "findings-json": ["validate", "--format", "json"],
    "help": ["--help"],
    **{f"help-{name}": [name, "--help"] for name in COMMANDS},
    "units": ["units", "--format", "md"],
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", CALLS)
def test_the_shipped_repository_says_what_was_read_and_approved(
    name: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NTMPLAN_LANG", language)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert run(CALLS[name]) == 0
    said = capsys.readouterr().out
    golden = Path(__file__).parent / f"{name}.{language}.txt"
    if request.config.getoption("--golden-update"):
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")
