"""`--changed` whatever git's settings, the names of files and the place of the repository are."""

from __future__ import annotations

import json
import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from ntmplan.cli.changes import changed_lines
from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

OPEN = CLEAN.replace("12/KH-UBND", "?/KH-UBND")
FOUND = ["D101"]
POSIX = pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take")


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    allowed = ["-c", "protocol.file.allow=always"]
    subprocess.run(["git", *who, *allowed, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607 - the git that --changed asks too


def committed(folder: Path) -> Path:
    """The folder as a repository of git with everything in it committed."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=x")
    return folder


def found(call: Call, *arguments: str | Path, stdin: bytes = b"") -> list[str]:
    """The codes that a check with `--changed` finds."""
    options = ("--select", "D1", "--format", "json", "--changed", "HEAD")
    said = call("validate", *options, *arguments, stdin=stdin)
    return [one["code"] for one in json.loads(said.out)["problems"]]


@pytest.mark.parametrize(
    "setting",
    [
        "diff.mnemonicPrefix=true",
        "diff.noprefix=true",
        "diff.interHunkContext=50",
        "diff.context=9",
        "diff.relative=true",
        "color.ui=always",
        "core.quotePath=true",
    ],
)
def test_no_setting_of_git_changes_what_is_found(setting: str, call: Call, make: Make) -> None:
    folder = committed(make(a=CLEAN, b=CLEAN + "\n" * 9 + "closing: x\n"))
    git(folder, "config", *setting.split("="))
    (folder / "plans" / "a.yaml").write_text(OPEN, "utf-8")
    assert found(call) == FOUND
    assert found(call, "plans/a.yaml") == FOUND


def test_lines_between_two_changes_did_not_change(call: Call, make: Make) -> None:
    folder = committed(make(a=OPEN))
    git(folder, "config", "diff.interHunkContext", "50")
    text = OPEN.replace("năm 2025", "năm 2025 này").replace("Quý II/", "Quý III/")
    (folder / "plans" / "a.yaml").write_text(text, "utf-8")
    assert found(call) == []


@POSIX
@pytest.mark.parametrize(
    "name",
    [
        'a"b',
        "a\tb",
        "a b",
        "a\nb",
        "a\\b",
        "a\\101",
        "kế hoạch",
        unicodedata.normalize("NFD", "kế hoạch"),
        "\udcff",
    ],
)
def test_files_of_any_name_are_found(name: str, call: Call, make: Make) -> None:
    folder = make()
    file = folder / "plans" / f"{name}.yaml"
    file.write_text(CLEAN, "utf-8")
    committed(folder)
    assert found(call) == []
    file.write_text(OPEN, "utf-8")
    assert found(call) == FOUND
    file.unlink()
    file.with_suffix(".yml").write_text(OPEN, "utf-8")  # a name that git doesn't know yet
    assert found(call) == FOUND


def test_what_stands_in_a_line_is_no_name_of_a_file(make: Make) -> None:
    folder = committed(make(a="title: A\n", b=OPEN))
    hostile = "title: A\n++ b/plans/b.yaml\n@@ -1 +1,99 @@\n\f+++ b/plans/b.yaml\n"
    (folder / "plans" / "a.yaml").write_text(hostile, "utf-8")
    changes = changed_lines("HEAD", ["plans/a.yaml", "plans/b.yaml"])
    assert {Path(file).name: lines for file, lines in changes.items()} == {"a.yaml": [range(2, 5)]}


def test_a_last_line_without_end_shifts_no_lines(call: Call, make: Make) -> None:
    folder = committed(make(a=CLEAN.rstrip("\n"), b=CLEAN))
    (folder / "plans" / "a.yaml").write_text(CLEAN.rstrip("\n") + ".", "utf-8")
    (folder / "plans" / "b.yaml").write_text(OPEN, "utf-8")
    assert found(call) == FOUND


def test_files_that_are_not_to_be_compared_are_compared(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / ".gitattributes").write_text("*.yaml -diff\n", "utf-8")
    committed(folder)
    (folder / "plans" / "a.yaml").write_text(OPEN, "utf-8")
    assert found(call) == FOUND


def test_a_file_that_moved_has_changed_where_its_lines_did(call: Call, make: Make) -> None:
    folder = committed(make(a=OPEN))
    git(folder, "mv", "plans/a.yaml", "plans/b.yaml")
    git(folder, "config", "diff.renames", "false")
    assert found(call) == []


def test_before_the_first_commit_everything_is_new(call: Call, make: Make) -> None:
    folder = make(a=OPEN, b=OPEN)
    git(folder, "init", "--quiet")
    git(folder, "add", "plans/a.yaml")
    assert found(call) == FOUND * 2


def test_each_plan_is_compared_in_the_repository_that_it_lies_in(
    call: Call,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    inner = tmp_path_factory.mktemp("inner")
    (inner / "plans").mkdir()
    (inner / "plans" / "s.yaml").write_text(CLEAN, "utf-8")
    committed(inner)
    folder = make(a=CLEAN)
    git(folder, "init", "--quiet")
    git(folder, "submodule", "--quiet", "add", str(inner), "plans/inner")
    committed(folder)
    (folder / "plans" / "inner" / "plans" / "s.yaml").write_text(OPEN, "utf-8")
    assert found(call) == FOUND
    monkeypatch.chdir(inner)
    assert found(call) == []
    assert found(call, folder / "plans") == FOUND
    monkeypatch.chdir(inner.parent)  # itself in no repository
    assert found(call, folder / "plans", inner) == FOUND


def test_standard_input_is_all_new(call: Call, make: Make) -> None:
    committed(make(a=OPEN))
    assert found(call, "-", stdin=OPEN.encode()) == FOUND


def test_what_a_shallow_clone_has_not_is_to_be_fetched(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = committed(make(a=CLEAN))
    git(folder, "commit", "--quiet", "--allow-empty", "--message=y")
    git(folder, "clone", "--quiet", "--depth=1", folder.as_uri(), "clone")
    monkeypatch.chdir(folder / "clone")
    sentence = (
        "git can't tell what changed since \"HEAD~1\" here: bad revision 'HEAD~1'. Only the newest"
        " commits were fetched; `git fetch --unshallow`, or `fetch-depth: 0` in CI, fetches them"
        " all.\n"
    )
    assert call("validate", "--changed", "HEAD~1") == (2, "", sentence)


def test_a_revision_that_a_script_left_empty_is_told(call: Call, make: Make) -> None:
    committed(make(a=OPEN))
    empty = (
        "A path or a value behind `ntmplan validate` is empty; is a variable of a script not set?\n"
    )
    assert call("validate", "--changed", "") == (2, "", empty)
    assert call("validate", "--changed=") == (2, "", "--changed needs a value.\n")
