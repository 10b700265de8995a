from __future__ import annotations

import re
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
DOCUMENTS = [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "docs/decisions.md"]


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", READMES)
def test_what_the_readme_shows_is_what_the_commands_say(
    name: str, request: pytest.FixtureRequest
) -> None:
    real = console.renewed(text(name), READMES[name])
    if request.config.getoption("--golden-update"):
        (ROOT / name).write_text(real, "utf-8", newline="\n")
    assert text(name) == real


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_command_and_no_other(name: str) -> None:
    listed = re.findall(r"^\| `ntmplan ([a-z-]+)", text(name), re.MULTILINE)
    assert listed == list(COMMANDS)


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
