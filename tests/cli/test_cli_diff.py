"""The command `diff` as people call it."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import BROKEN, CLEAN

EDITED = CLEAN.replace("Quý II/2025", "Quý III/2025")
CHANGE = """\
a
  I.1 Rà soát các công trình cấp nước. plans/a.yaml:12
    time changed: [-Quý II/2025-]{+Quý III/2025+}

"""
SAME = "Both say the same.\n"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607 - the tester's git


@pytest.fixture
def history(make: Make) -> Path:
    """A git repository: `v1` has a plan; `v2`, and what lies here, has it edited, and another."""
    root = make(a=CLEAN)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    git(root, "tag", "v1")
    make(a=EDITED, b=CLEAN)
    git(root, "add", ".")
    git(root, "commit", "-qm", "second")
    git(root, "tag", "v2")
    return root


def test_two_files_are_compared(make: Make, call: Call) -> None:
    root = make(a=EDITED)
    (root / "old.yaml").write_text(CLEAN, "utf-8")
    assert call("diff", "old.yaml", "plans/a.yaml") == (0, CHANGE, "")


def test_two_folders_are_compared_plan_by_plan(make: Make, call: Call) -> None:
    root = make(a=EDITED, b=CLEAN)
    (root / "old").mkdir()
    for name in ("a", "c"):
        (root / "old" / f"{name}.yaml").write_text(CLEAN.replace("2025", "2024", 0), "utf-8")
    said = call("diff", "old", "plans", "--format", "json")
    rows = json.loads(said.out)["rows"]
    assert [(row["plan"], row["change"]) for row in rows] == [("a", "timeframe")]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("arguments", [("v1..v2",), ("v1", "v2"), ("HEAD~1",), ("v1..",)])
def test_revisions_are_compared(arguments: tuple[str, ...], call: Call) -> None:
    said = call("diff", *arguments, "--format", "json")
    rows = json.loads(said.out)["rows"]
    assert said.code == 0
    assert [(row["plan"], row["change"], row["old"], row["new"]) for row in rows] == [
        ("a", "timeframe", "Quý II/2025", "Quý III/2025"),
        ("b", "plan-added", None, "Kế hoạch cấp nước sạch năm 2025"),
    ]
    here = arguments == ("HEAD~1",)
    at = "" if here else "v2:" if "v2" in " ".join(arguments) else "HEAD:"
    assert rows[0]["path"] == f"{at}plans/a.yaml"
    assert rows[0]["old_path"] == f"{'HEAD~1' if here else 'v1'}:plans/a.yaml"


@pytest.mark.usefixtures("history")
def test_one_plan_of_a_revision_is_compared(call: Call) -> None:
    assert call("diff", "v1", "--plan", "a") == (0, CHANGE, "")
    assert call("diff", "v1", "--plan", "zz") == (
        2,
        "",
        'Neither side has a plan with the id "zz".\n',
    )


@pytest.mark.usefixtures("history")
def test_with_exit_code_a_difference_is_one(call: Call) -> None:
    assert call("diff", "v1", "--plan", "a", "--exit-code").code == 1
    assert call("diff", "v2", "--exit-code") == (0, "", SAME)


@pytest.mark.usefixtures("history")
def test_what_is_neither_file_nor_revision_is_told(call: Call) -> None:
    for name in ("v9", "-x", "v1:plans"):
        arguments = ("diff", "--", name) if name.startswith("-") else ("diff", name)
        assert call(*arguments) == (
            2,
            "",
            f'There is no file, no folder and no git revision "{name}".\n',
        )


def test_a_folder_without_git_has_no_revisions(make: Make, call: Call) -> None:
    make(a=CLEAN)
    assert call("diff", "HEAD") == (
        2,
        "",
        'There is no file, no folder and no git revision "HEAD".\n',
    )


def test_where_no_side_has_a_plan_there_is_nothing_to_compare(
    make: Make, call: Call, tmp_path: Path
) -> None:
    root = make(a=CLEAN)
    git(root, "init", "-q")
    git(root, "commit", "-qm", "nothing", "--allow-empty")
    (tmp_path / "plans" / "a.yaml").unlink()
    (tmp_path / "plans" / "b.yaml").write_text(BROKEN, "utf-8")
    assert call("diff", "HEAD", "HEAD") == (3, "", "Neither side has a plan.\n")


@pytest.mark.usefixtures("history")
def test_a_difference_is_written_into_a_file(call: Call, tmp_path: Path) -> None:
    for form in ("text", "md", "html", "csv", "xlsx", "json"):
        file = tmp_path / f"d.{form}"
        said = call("diff", "v1", "--format", form, "-o", file)
        assert (said.code, said.out) == (0, "")
        assert file.stat().st_size > 100
    assert zipfile.is_zipfile(tmp_path / "d.xlsx")
    assert "\x1b" not in (tmp_path / "d.text").read_text("utf-8")


@pytest.mark.usefixtures("history")
def test_a_broken_template_of_the_repository_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "comparison.md.j2").write_text("{{ document.zz }}", "utf-8")
    said = call("diff", "v1", "--format", "md")
    assert (said.code, said.out) == (2, "")
    assert "comparison.md.j2" in said.err
