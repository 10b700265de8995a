from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from ntmplan.cli.app import COMMANDS
from ntmplan.lint import lint
from ntmplan.problem import Severity
from ntmplan.repository import load
from tests.docs import console

ROOT = console.ROOT
READMES = {"README.md": "en", "README.vi.md": "vi"}
SHOWN = {**READMES, "docs/import.md": "en"}
"""Documents with console blocks, and the language of what they show."""
DOCUMENTS = [
    *SHOWN,
    *("CONTRIBUTING.md", "CHANGELOG.md"),
    *("docs/answers.md", "docs/ci.md", "docs/decisions.md"),
]
LONGEST = 255
"""Lines of a README that somebody still reads."""


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_document_shows_is_what_the_commands_say(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    real = console.renewed(text(name), SHOWN[name], tmp_path)
    if request.config.getoption("--golden-update"):
        (ROOT / name).write_text(real, "utf-8", newline="\n")
    assert text(name) == real


def test_an_output_is_cut_where_the_document_cut_it() -> None:
    every = "".join(f"{number}\n" for number in range(20))
    block = f"```console\n$ ntmplan a\n$ ntmplan b\n1\n2\n…\n$ ntmplan c\n{every}```\n"
    found = [(call.command, call.kept) for call in console.calls(block)]
    assert found == [("ntmplan a", 12), ("ntmplan b", 2), ("ntmplan c", 20)]
    assert console.shortened(every, 2) == "0\n1\n…\n"
    assert console.shortened("0\n1\n2\n", 2) == "0\n1\n2\n"


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_command_and_no_other(name: str) -> None:
    listed = re.findall(r"^\| `ntmplan ([a-z-]+)", text(name), re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("name", READMES)
def test_a_readme_stays_readable(name: str) -> None:
    assert len(text(name).splitlines()) <= LONGEST


@pytest.mark.parametrize("name", READMES)
def test_the_plan_in_the_readme_has_no_error(name: str, tmp_path: Path) -> None:
    example = re.findall(r"```yaml\n(.*?)```", text(name), re.DOTALL)[0]
    assert yaml.safe_load(example)["ntmplan"] == 1
    file = tmp_path / "plan.yaml"
    file.write_text(example, "utf-8")
    found = lint(load([file]))
    assert [one.kind.code for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_links_to_is_there(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text(name))
    folder = (ROOT / name).parent
    assert [link for link in links if not (folder / link).exists()] == []


def test_both_readmes_show_the_same_commands() -> None:
    english, vietnamese = (console.calls(text(name)) for name in READMES)
    assert [call.command for call in english] == [call.command for call in vietnamese]


def test_the_contributing_page_names_the_targets_of_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", text("Makefile"), re.MULTILINE)
    listed = re.findall(r"^\| `make ([a-z]+)`", text("CONTRIBUTING.md"), re.MULTILINE)
    assert set(listed) <= set(targets)
    assert {"demo", "test", "check", "bench", "golden", "catalogue"} == set(listed)


def test_the_contributing_page_has_the_layers_that_are_checked() -> None:
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    [checked] = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    [line] = re.findall(r"^`cli` → .*$", text("CONTRIBUTING.md"), re.MULTILINE)
    listed = [set(re.findall(r"`(\w+)`", layer)) for layer in line.split("→")]
    assert listed == [set(layer.split(" | ")) for layer in checked if layer != "__main__"]


def test_the_contributing_page_says_what_each_module_is_for() -> None:
    listed = set(re.findall(r"`(\w+)/?`", _table(text("CONTRIBUTING.md"), "## Where things are")))
    modules = {
        path.stem
        for path in (ROOT / "src" / "ntmplan").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert modules - {"__init__", "__main__"} <= listed


def _table(document: str, heading: str) -> str:
    """The first cells of the tables under a heading."""
    part = document.partition(heading)[2].partition("\n## ")[0]
    return "\n".join(re.findall(r"^\| ([^|]*)\|", part, re.MULTILINE))


def test_the_changelog_begins_with_the_version_of_the_program() -> None:
    from ntmplan import __version__

    assert re.findall(r"^## (\S+)", text("CHANGELOG.md"), re.MULTILINE)[0] == __version__


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_list_of_rules_is_the_one_that_the_command_prints(
    language: str, request: pytest.FixtureRequest
) -> None:
    file = ROOT / "docs" / ("rules.md" if language == "en" else "rules.vi.md")
    title = "# Everything that can be found" if language == "en" else "# Mọi lỗi có thể phát hiện"
    real = f"{title}\n\n{console.run('ntmplan rules', language)}"
    if request.config.getoption("--golden-update"):
        file.write_text(real, "utf-8", newline="\n")
    assert file.read_text("utf-8") == real
