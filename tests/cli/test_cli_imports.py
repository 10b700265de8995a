"""What a call loads: no more than it needs, since it runs at every save."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN = "plans/lang-son-2023.yaml"
WATCHED = """
import json, os, sys
def leave(code):
    raise SystemExit(code)
os._exit = leave  # the program ends at once, and would take the answer along
sys.argv = ["ntmplan", *sys.argv[1:]]
from ntmplan.__main__ import main
try:
    main()
except SystemExit:
    pass
sys.stdout.write("\\n" + json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: str) -> set[str]:
    """The modules that a call has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments],
        cwd=ROOT,
        env=_bare(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def _bare() -> dict[str, str]:
    """The environment without what measures coverage, which loads modules of its own."""
    hidden = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG", "COV_CORE_SOURCE")
    kept = {key: value for key, value in os.environ.items() if key not in hidden}
    kept.pop("GITHUB_ACTIONS", None)
    return {**kept, "NTMPLAN_LANG": "en"}


HEAVY = {
    ("--version",): ["pydantic", "yaml", "typer", "click", "rich", "jinja2", "ntmplan.cli"],
    ("--help",): ["pydantic", "yaml", "jinja2", "rich.console", "ntmplan.query", "ntmplan.lint"],
    ("validate", PLAN): [
        "rich",
        "jinja2",
        "typer",
        "click",
        "markdown_it",
        "ntmplan.query",
        "ntmplan.render",
        "difflib",
    ],
    ("validate", "--strict", PLAN, "--notes"): ["rich", "jinja2", "typer", "click"],
    ("validate", "--format", "json", PLAN): ["rich.console", "jinja2", "ntmplan.query"],
    ("who-leads", "nước thải", "--format", "json"): ["rich.console", "jinja2", "ntmplan.render"],
    ("tasks", "--format", "csv"): ["rich.console", "jinja2", "ntmplan.render"],
    ("render", "-o", "-", PLAN): ["rich.console", "ntmplan.query", "docx", "typst", "xlsxwriter"],
    ("tasks", "--help"): ["yaml", "jinja2", "rich.console", "ntmplan.query", "ntmplan.model"],
}


@pytest.mark.parametrize("arguments", HEAVY)
def test_a_call_loads_nothing_that_it_does_not_need(arguments: tuple[str, ...]) -> None:
    modules = loaded(*arguments)
    assert "ntmplan" in modules
    unneeded = HEAVY[arguments]
    assert [
        name
        for name in unneeded
        if any(module == name or module.startswith(f"{name}.") for module in modules)
    ] == []
