"""The files through which other tools call the program."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from ntmplan.cli.options import FindingsFormat
from tests.scaffold.conftest import Call

ROOT = Path(__file__).parents[2]


def parsed(path: Path) -> Any:  # noqa: ANN401 - a YAML file
    return yaml.safe_load(path.read_text("utf-8"))


def test_the_hook_checks_the_whole_repository() -> None:
    (hook,) = parsed(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"]) == ("ntmplan-validate", "python")
    assert hook["entry"] == "ntmplan validate"
    assert hook["pass_filenames"] is False
    files = re.compile(hook["files"])
    assert all(map(files.search, ("plans/a.yaml", "plans/b/a.yml", "units.yaml", "ntmplan.yaml")))
    assert not any(map(files.search, ("a.yaml", "docs/plans/a.yaml", "plans/a.md")))


@pytest.fixture
def action() -> Any:  # noqa: ANN401 - a YAML file
    return parsed(ROOT / "action.yml")


def test_the_action_has_what_github_asks_for(action: dict[str, Any]) -> None:
    assert {"name", "description", "inputs", "runs"} <= set(action)
    assert {"paths", "strict", "version"} <= set(action["inputs"])
    assert all("description" in one and "default" in one for one in action["inputs"].values())
    assert action["runs"]["using"] == "composite"
    steps = action["runs"]["steps"]
    assert steps[0]["uses"].startswith("actions/setup-python@")
    assert all("shell" in step for step in steps if "run" in step)


def test_no_input_of_the_action_stands_in_a_script(action: dict[str, Any]) -> None:
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("paths", "strict", "expected"),
    [
        ("", "false", ["validate", "--format", "github", "--"]),
        ("", "true", ["validate", "--format", "github", "--strict", "--"]),
        (
            "plans/a b.yaml\n\n$(touch x);`y`\n",
            "",
            ["validate", "--format", "github", "--", "plans/a b.yaml", "$(touch x);`y`"],
        ),
    ],
)
def test_the_action_calls_validate(
    action: dict[str, Any], tmp_path: Path, paths: str, strict: str, expected: list[str]
) -> None:
    program = tmp_path / "ntmplan"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', "utf-8")
    program.chmod(0o755)
    script = action["runs"]["steps"][-1]["run"]
    done = subprocess.run(
        [shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "PATHS": paths, "STRICT": strict},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines() == expected
    assert [path.name for path in tmp_path.iterdir()] == ["ntmplan"]


def test_the_laid_files_call_validate(call: Call, empty: Path) -> None:
    call("init")
    (repo,) = parsed(empty / ".pre-commit-config.yaml")["repos"]
    assert (repo["repo"], repo["hooks"][0]["entry"]) == ("local", "ntmplan validate")
    workflow = parsed(empty / ".github/workflows/plans.yml")
    assert set(workflow["on"]) == {"push", "pull_request"}
    assert workflow["permissions"] == {"contents": "read"}
    said = [step.get("run") for step in workflow["jobs"]["validate"]["steps"]]
    assert said[-2:] == ["pip install ntmplan", "ntmplan validate --format github"]
    job = parsed(empty / ".gitlab-ci.yml")["plans"]
    report = job["artifacts"]["reports"]["codequality"]
    assert job["script"][-1] == f"ntmplan validate --format gitlab > {report}"
    assert job["artifacts"]["when"] == "always"
    assert isinstance(json.loads(call("validate", "--format", "gitlab").out), list)
    assert call("validate", "--format", "github", "--").code == 0


def test_the_page_on_ci_names_formats_that_there_are() -> None:
    text = (ROOT / "docs/ci.md").read_text("utf-8")
    named = set(re.findall(r"--format (\w+)", text))
    assert named
    assert named <= {form.value for form in FindingsFormat}
    for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        assert yaml.safe_load(block)


def test_the_rules_on_the_page_on_ci_are_right(call: Call, empty: Path) -> None:
    text = (ROOT / "docs/ci.md").read_text("utf-8")
    (rules,) = (
        block
        for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
        if block.startswith("rules:")
    )
    (empty / "ntmplan.yaml").write_text(rules, "utf-8")
    (empty / "plans").mkdir()
    (empty / "plans/a.yaml").write_text("title: A\nnumber: ?/KH-SNN\ntasks: [B]\n", "utf-8")
    found = json.loads(call("validate", "--select", "Z", "--format", "json").out)["problems"]
    assert [one["code"] for one in found] == ["Z103", "Z101"]
