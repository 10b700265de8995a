"""The command `reassign`: it shows, it changes files, and it leaves a record."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ntmplan.cli import reassigning
from ntmplan.export.write import write_file
from ntmplan.query.reassign import reassign
from tests.cli.conftest import ROOT, Call, Make
from tests.query.reassigning import UNITS

NEW = "Sở Nông nghiệp và Môi trường"
DAY = ("--as-of", "2025-07-01")
PLAN = """\
title: Kế hoạch   # tên
place: Bắc Kạn
tasks:
  - task: Việc
    lead: Sở NN&PTNT; Sở TN&MT
    support: Sở LĐ; UBND huyện, thành phố
"""
AFTER = PLAN.replace("Sở NN&PTNT; Sở TN&MT", "Sở NN&MT")
SEVERAL = (
    "Sở Lao động ended on 28/02/2025; Sở Nội vụ; Sở Y tế took over: ask which of them holds this.\n"
)
NOBODY = (
    "UBND các huyện, thành phố ended on 30/06/2025; nobody is named who holds its duties on"
    " 01/07/2025.\n"
)


def repository(make: Make, **plans: str | bytes) -> Path:
    folder = make(**plans)
    (folder / "units.yaml").write_text(f"units:\n{UNITS}", "utf-8")
    return folder


def states(out: str) -> list[tuple[object, ...]]:
    return [(row["line"], row["old"], row["state"]) for row in json.loads(out)["rows"]]


def test_without_write_nothing_is_written(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN)
    said = call("reassign", *DAY, "--format", "json")
    assert (said.code, said.err) == (0, "")
    assert states(said.out) == [
        (5, "Sở NN&PTNT", "change"),
        (5, "Sở TN&MT", "merge"),
        (6, "Sở LĐ", "ask"),
        (6, "UBND huyện, thành phố", "none-named"),
    ]
    answer = json.loads(said.out)
    assert (answer["question"], answer["query"]) == ("reassign", "")
    assert [note["code"] for note in answer["notes"]] == ["several-successors", "no-successor"]
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN
    assert not (folder / "changes").exists()


@pytest.mark.parametrize("form", ["table", "md", "csv"])
def test_people_see_each_place_with_what_is_done(form: str, call: Call, make: Make) -> None:
    repository(make, a=PLAN)
    said = call("reassign", *DAY, "--format", form)
    assert said.err == SEVERAL + NOBODY
    shown = " ".join(re.sub(r"[|,\"\s]+", " ", said.out).split())
    assert "plans/a.yaml:5 lead Sở NN&PTNT Sở NN&MT change" in shown
    assert "plans/a.yaml:5 lead Sở TN&MT – merge" in shown
    assert "Sở LĐ Sở Nội vụ or Sở Y tế (?) ask: several took over" in shown
    assert "UBND huyện thành phố" in shown
    assert "no successor is named" in shown


def test_the_difference_can_be_applied(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN)
    said = call("reassign", *DAY, "--diff")
    assert (said.code, said.err) == (0, "")
    assert (
        said.out
        == """\
--- a/plans/a.yaml
+++ b/plans/a.yaml
@@ -2,5 +2,5 @@
 place: Bắc Kạn
 tasks:
   - task: Việc
-    lead: Sở NN&PTNT; Sở TN&MT
+    lead: Sở NN&MT
     support: Sở LĐ; UBND huyện, thành phố
"""
    )
    assert call("reassign", *DAY, "--diff", "-o", "a.diff").err == "Written: a.diff\n"
    assert (folder / "a.diff").read_text("utf-8") == said.out


def test_files_are_changed_and_a_record_is_left(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN, b="title: Khác\ntasks: [{task: Việc, lead: Sở Y tế}]\n")
    untouched = (folder / "plans" / "b.yaml").stat().st_mtime_ns
    said = call("reassign", *DAY, "--write", "--format", "csv")
    assert said.code == 0
    assert said.err == (
        "Written: plans/a.yaml\nWritten: changes/reassign-2025-07-01.md\n1 file changed.\n"
        f"{SEVERAL}{NOBODY}"
    )
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == AFTER
    assert (folder / "plans" / "b.yaml").stat().st_mtime_ns == untouched
    record = folder / "changes" / "reassign-2025-07-01.md"
    assert record.read_text("utf-8") == (
        "# Units reassigned as of 01/07/2025\n\n"
        "- plans/a.yaml\n\n"
        "Lines are those of the files before the change.\n\n"
        "## Changed\n\n"
        "| Where | Key | Stands there | Will stand there | What is done |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| plans/a.yaml:5 | lead | Sở NN&PTNT | Sở NN&MT | change |\n"
        "| plans/a.yaml:5 | lead | Sở TN&MT | – | merge |\n\n"
        "## Left to ask\n\n"
        "| Where | Key | Stands there | Will stand there | What is done |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| plans/a.yaml:6 | support | Sở LĐ | Sở Nội vụ or Sở Y tế (?) | ask: several took over |\n"
        "| plans/a.yaml:6 | support | UBND huyện, thành phố |  | no successor is named |\n\n"
        f"- {SEVERAL}- {NOBODY}"
    )


def test_a_second_time_changes_nothing(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN)
    call("reassign", *DAY, "--write")
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    said = call("reassign", *DAY, "--write", "--format", "csv")
    assert (said.code, said.err) == (0, f"0 files changed.\n{SEVERAL}{NOBODY}")
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


def test_choices_settle_what_is_asked_and_the_next_record_gets_its_own_name(
    call: Call, make: Make
) -> None:
    folder = repository(make, a=PLAN)
    call("reassign", *DAY, "--write")
    choices = ("--choose", "Sở LĐ=Sở Nội vụ", "--choose", "UBND huyện, thành phố = UBND xã, phường")
    said = call("reassign", *DAY, "--write", *choices, "--format", "csv")
    assert (said.code, said.err) == (
        0,
        "Written: plans/a.yaml\nWritten: changes/reassign-2025-07-01-2.md\n1 file changed.\n",
    )
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == AFTER.replace(
        "Sở LĐ; UBND huyện, thành phố", "Sở Nội vụ; UBND xã, phường"
    )
    assert sorted(path.name for path in (folder / "changes").iterdir()) == [
        "reassign-2025-07-01-2.md",
        "reassign-2025-07-01.md",
    ]


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ("Sở LĐ", "`--choose` takes OLD=NEW, not: Sở LĐ"),
        ("=Sở Y tế", "`--choose` takes OLD=NEW, not: =Sở Y tế"),
        ("Sở LĐ=Sở Lạ", 'No unit is registered as "Sở Lạ".'),
        ("Sở Lạ=Sở Y tế", 'No unit is registered as "Sở Lạ".'),
        ("Sở LĐ=Sở KH&ĐT", "Sở Kế hoạch và Đầu tư is over on 01/07/2025 too."),
        (
            "Sở TN&MT=Sở Y tế",
            f"Nothing is to be chosen for Sở Tài nguyên và Môi trường: on 01/07/2025 it is {NEW}.",
        ),
        ("Sở Y tế=Sở Nội vụ", "Nothing is to be chosen for Sở Y tế: on 01/07/2025 it is Sở Y tế."),
    ],
)
def test_a_choice_that_is_none_is_refused(
    choice: str, sentence: str, call: Call, make: Make
) -> None:
    folder = repository(make, a=PLAN)
    said = call("reassign", *DAY, "--write", "--choose", choice)
    assert said == (2, "", f"{sentence}\n")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN


def test_a_choice_must_be_one_unit(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN.replace("place: Bắc Kạn\n", ""))
    with (folder / "units.yaml").open("a", encoding="utf-8") as units:
        for name, place in (("Sở Một", "Bắc Kạn"), ("Sở Hai", "Lạng Sơn")):
            units.write(f"  - {{unit: {name}, also: [Sở Chung], within: {place}}}\n")
    assert call("reassign", *DAY, "--choose", "Sở LĐ=Sở Chung") == (
        2,
        "",
        '"Sở Chung" can mean several units: Sở Một; Sở Hai.\n',
    )


@pytest.mark.parametrize(
    "raw", [b"\xef\xbb\xbf" + PLAN.encode(), PLAN.replace("\n", "\r\n").encode()]
)
def test_a_mark_and_line_ends_stay(raw: bytes, call: Call, make: Make) -> None:
    folder = repository(make, a=raw)
    assert call("reassign", *DAY, "--write").code == 0
    expected = raw.replace("Sở NN&PTNT; Sở TN&MT".encode(), "Sở NN&MT".encode())
    assert (folder / "plans" / "a.yaml").read_bytes() == expected


def test_a_plan_with_faults_is_left_and_named_and_the_others_are_changed(
    call: Call, make: Make
) -> None:
    faulty = f"{PLAN}    suport: Sở Y tế\n"
    folder = repository(make, a=faulty, b=PLAN, c="title: [\n")
    shown = call("reassign", *DAY)
    assert shown.code == 0
    said = call("reassign", *DAY, "--write", "--format", "csv")
    assert said.code == 1
    assert (
        "plans/a.yaml has faults of form and is left as it is; `ntmplan validate` says which.\n"
        in said.err
    )
    assert "plans/c.yaml can't be read and is left out; `ntmplan validate` says why.\n" in said.err
    assert "\n1 file changed.\n" in said.err
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == faulty
    assert (folder / "plans" / "b.yaml").read_text("utf-8") == AFTER
    record = (folder / "changes" / "reassign-2025-07-01.md").read_text("utf-8")
    assert "plans/a.yaml" not in record


def test_a_file_that_changes_meanwhile_stops_everything(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(make, a=PLAN, b=PLAN)
    other = folder / "plans" / "b.yaml"
    real = reassign

    def meanwhile(*arguments: Any) -> object:  # noqa: ANN401 - as the function itself
        found = real(*arguments)
        other.write_text("title: Của người khác\n", "utf-8")
        return found

    monkeypatch.setattr(reassigning, "reassign", meanwhile)
    said = call("reassign", *DAY, "--write")
    assert said.code == 1
    assert said.err == (
        "plans/b.yaml was changed by somebody else meanwhile; nothing is written.\n"
    )
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN
    assert not (folder / "changes").exists()


@pytest.mark.parametrize("at", ["plans/a.yaml", "changes/reassign-2025-07-01.md"])
def test_what_can_not_be_written_is_named(
    at: str, call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(make, a=PLAN)
    real = write_file

    def closed(path: Path, content: str | bytes) -> None:
        if path.as_posix().endswith(at):
            raise PermissionError(13, "Permission denied")
        real(path, content)

    monkeypatch.setattr(reassigning, "write_file", closed)
    said = call("reassign", *DAY, "--write", "--format", "csv")
    assert said.code == 2
    assert said.err.endswith(f"{at} can't be written.\n")


def test_what_was_written_before_something_failed_is_recorded(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(make, a=PLAN, b=PLAN)
    real = write_file

    def closed(path: Path, content: str | bytes) -> None:
        if path.name == "b.yaml":
            raise PermissionError(13, "Permission denied")
        real(path, content)

    monkeypatch.setattr(reassigning, "write_file", closed)
    said = call("reassign", *DAY, "--write")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "Written: plans/a.yaml\nWritten: changes/reassign-2025-07-01.md\n1 file changed.\n"
        "plans/b.yaml can't be written.\n"
    )
    record = (folder / "changes" / "reassign-2025-07-01.md").read_text("utf-8")
    assert ("plans/a.yaml" in record, "plans/b.yaml" in record) == (True, False)


def test_a_file_that_is_gone_is_named(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository(make, a=PLAN)
    real = reassign

    def meanwhile(*arguments: Any) -> object:  # noqa: ANN401 - as the function itself
        (folder / "plans" / "a.yaml").unlink()
        return real(*arguments)

    monkeypatch.setattr(reassigning, "reassign", meanwhile)
    assert call("reassign", *DAY, "--write") == (2, "", "plans/a.yaml can't be written.\n")


def test_standard_input_is_shown_but_not_changed(call: Call, make: Make) -> None:
    repository(make)
    said = call("reassign", "-", *DAY, "--format", "json", stdin=PLAN.encode())
    assert [row["path"] for row in json.loads(said.out)["rows"]] == ["-"] * 4
    assert call("reassign", "-", *DAY, "--write", stdin=PLAN.encode()) == (
        2,
        "",
        "Standard input can't be changed; name a file.\n",
    )


def test_a_file_outside_of_a_repository_has_its_record_beside_it(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("reassign", "a.yaml", *DAY, "--write").code == 0
    assert (tmp_path / "changes" / "reassign-2025-07-01.md").is_file()


def test_nothing_to_do_is_an_answer(call: Call, make: Make) -> None:
    repository(make, a="title: Kế hoạch\n")
    assert call("reassign", *DAY) == (
        0,
        "",
        "No unit that is over on 01/07/2025 stands in these plans.\n",
    )


def test_without_a_day_it_is_today(call: Call, make: Make) -> None:
    """The reform of 2025 is over whenever this runs."""
    repository(make, a=PLAN)
    rows = json.loads(call("reassign", "--format", "json").out)["rows"]
    assert [row["state"] for row in rows] == ["change", "merge", "ask", "none-named"]
    assert rows[0]["as_of"] > "2025-07-01"


def test_hostile_words_do_nothing_in_the_record(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN.replace("Sở NN&PTNT;", "'=1 | <b>` Sở NN&PTNT';"))
    hostile = 'title: x\ntasks:\n  - {task: v, lead: "SNN; [a](b) | <b>x"}\n'
    (folder / "plans" / "a.yaml").write_text(hostile, "utf-8")
    with (folder / "units.yaml").open("a", encoding="utf-8") as units:
        units.write("  - {unit: '[a](b) | <b>x', to: 01/01/2020, replaced_by: '=1|`c`'}\n")
    assert call("reassign", *DAY, "--write").code == 0
    record = (folder / "changes" / "reassign-2025-07-01.md").read_text("utf-8")
    assert r"| \[a\](b) \| \<b>x | \=1\|\`c\` | change |" in record


def test_the_whole_repository_can_be_reassigned(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    for name in ("units.yaml", "ntmplan.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    command = [sys.executable, "-m", "ntmplan"]
    environment = {**os.environ, "NTMPLAN_LANG": "en"}
    done = subprocess.run(
        [*command, "reassign", *DAY, "--write", "--format", "csv"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "\n2 files changed.\n" in done.stderr
    checked = subprocess.run(
        [*command, "validate", "--format", "json"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    findings = json.loads(checked.stdout)
    found = json.dumps(findings)
    assert '"severity": "error"' not in found


def test_a_wrong_destination_is_told_before_anything_is_changed(call: Call, make: Make) -> None:
    folder = repository(make, a=PLAN)
    assert call("reassign", *DAY, "--write", "-o", "plans").err == (
        "plans is a folder; name a file for the answer.\n"
    )
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN
