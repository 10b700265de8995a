from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs import console

from ntmplan.cli.app import COMMANDS

CALLS = {
    "findings": "validate --notes",
    "findings-json": "validate --format json",
    "help": "--help",
    **{f"help-{name}": f"{name} --help" for name in COMMANDS},
    "explain": "explain U301",
    "units": "units --format md",
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", CALLS)
def test_the_shipped_repository_says_what_was_read_and_approved(
    name: str, language: str, request: pytest.FixtureRequest
) -> None:
    said = console.run(f"ntmplan {CALLS[name]}", language)
    golden = Path(__file__).parent / f"{name}.{language}.txt"
    if request.config.getoption("--golden-update"):
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")
