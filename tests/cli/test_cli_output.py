"""Answers into files: what is written where, and what is refused."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from ntmplan.cli import console
from tests.cli.conftest import Call, Make
from tests.cli.plans import TWO

ASK = ("who-leads", "Sở Y tế")


@pytest.mark.parametrize("form", ["table", "md", "csv", "json"])
def test_a_file_holds_what_a_pipe_would_have_got(form: str, call: Call, make: Make) -> None:
    folder = make(a=TWO)
    printed = call(*ASK, "--format", form)
    written = call(*ASK, "--format", form, "-o", "answer.txt")
    assert (written.code, written.out) == (0, "")
    assert written.err == f"Written: answer.txt\n{printed.err}"
    assert (folder / "answer.txt").read_bytes().decode() == printed.out


@pytest.mark.parametrize("form", ["md", "csv", "json"])
@pytest.mark.parametrize("ending", [str.lower, str.upper])
def test_the_ending_of_the_file_says_the_format(
    form: str, ending: Callable[[str], str], call: Call, make: Make
) -> None:
    folder = make(a=TWO)
    name = f"a.{ending(form)}"
    assert call(*ASK, "-o", name).code == 0
    assert (folder / name).read_bytes().decode() == call(*ASK, "--format", form).out
    assert call(*ASK, "-o", f"b.{form}", "--format", "csv").code == 0  # what is asked for wins
    assert (folder / f"b.{form}").read_bytes().decode() == call(*ASK, "--format", "csv").out


@pytest.mark.parametrize("more", [(), ("--format", "xlsx")])
def test_a_workbook_is_written_and_can_be_read(
    more: tuple[str, ...], call: Call, make: Make
) -> None:
    folder = make(a=TWO)
    assert call(*ASK, "-o", "x.xlsx", *more).err == "Written: x.xlsx\n"
    book = openpyxl.load_workbook(folder / "x.xlsx")
    assert [cell.value for cell in book.worksheets[0]["A"]] == ["No.", "I.1"]


def test_a_file_that_is_there_is_replaced(call: Call, make: Make) -> None:
    folder = make(a=TWO)
    target = folder / "answer.json"
    target.write_text("cũ" * 10_000, "utf-8")
    assert call(*ASK, "-o", "answer.json").code == 0
    assert json.loads(target.read_text("utf-8"))["question"] == "who-leads"
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_folders_on_the_way_are_made(call: Call, make: Make) -> None:
    folder = make(a=TWO)
    assert call(*ASK, "-o", "kết quả/năm/a.csv").err == "Written: kết quả/năm/a.csv\n"
    assert (folder / "kết quả" / "năm" / "a.csv").is_file()


@pytest.mark.parametrize("target", ["out", "out/", "new/", "."])
def test_a_folder_is_refused(target: str, call: Call, make: Make) -> None:
    folder = make(a=TWO)
    (folder / "out").mkdir()
    said = call(*ASK, "-o", target)
    assert (said.code, said.out) == (2, "")
    assert said.err == f"{target} is a folder; name a file for the answer.\n"
    assert list((folder / "out").iterdir()) == []
    assert not (folder / "new").exists()


def test_a_place_without_permission_is_named(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(a=TWO)

    def closed(path: Path, _: str | bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("ntmplan.cli.writing.write_file", closed)
    said = call(*ASK, "-o", "closed/a.csv")
    assert (said.code, said.out) == (2, "")
    assert said.err == "closed/a.csv can't be written: you have no permission to write there.\n"
    assert not (folder / "closed").exists()


def test_a_file_on_the_way_is_named(call: Call, make: Make) -> None:
    make(a=TWO)
    said = call(*ASK, "-o", "plans/a.yaml/x.csv")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "plans/a.yaml/x.csv can't be written: a part of the path is a file, not a folder.\n"
    )


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_a_workbook_is_not_for_terminals(
    output: tuple[str, ...], call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=TWO)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    said = call(*ASK, "--format", "xlsx", *output)
    assert (said.code, said.out, said.err) == (
        2,
        "",
        "The format xlsx needs a file: -o FILE.xlsx\n",
    )


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_a_workbook_goes_through_a_pipe(output: tuple[str, ...], make: Make) -> None:
    folder = make(a=TWO)
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan", *ASK, "--format", "xlsx", *output],
        cwd=folder,
        env={**os.environ, "NTMPLAN_LANG": "en"},
        capture_output=True,
        check=True,
    )
    book = openpyxl.load_workbook(io.BytesIO(done.stdout))
    assert [cell.value for cell in book.worksheets[0]["A"]] == ["No.", "I.1"]
    assert done.stderr == b""


def test_a_dash_is_standard_output(call: Call, make: Make) -> None:
    folder = make(a=TWO)
    assert call(*ASK, "-o", "-") == call(*ASK)
    assert not (folder / "-").exists()


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.md", "a.txt"])
def test_no_answer_spoils_no_file(name: str, call: Call, make: Make) -> None:
    folder = make(a=TWO)
    (folder / name).write_text("cũ", "utf-8")
    said = call("who-leads", "zzzz", "-o", name)
    assert (said.code, said.out) == (1, "")
    assert said.err == 'Nothing in these plans is called "zzzz".\n'
    assert (folder / name).read_text("utf-8") == "cũ"


def test_json_says_itself_that_there_is_no_answer(call: Call, make: Make) -> None:
    folder = make(a=TWO)
    assert call("who-leads", "zzzz", "-o", "a.json").code == 1
    assert json.loads((folder / "a.json").read_text("utf-8"))["rows"] == []


def test_a_query_that_is_no_text_is_borne(call: Call, make: Make) -> None:
    """What a terminal hands over can hold bytes that are no UTF-8."""
    folder = make(a=TWO)
    for name in ("a.xlsx", "a.csv"):
        assert call("who-leads", "Sở Y tế\udcff", "-o", name).code in (0, 1)
    assert [path.name for path in folder.glob("*.part")] == []


def test_a_day_that_is_none_is_refused(call: Call, make: Make) -> None:
    make(a=TWO)
    for day in ("30/02/2025", "2025", "ngày mai"):
        said = call(*ASK, "--as-of", day)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f'--as-of can\'t be "{day}"')
    assert call(*ASK, "--as-of", "01/07/2025").out == call(*ASK, "--as-of", "2025-07-01").out
    assert call(*ASK, "--as-of", "1/7/2025").out == call(*ASK, "--as-of", "2025-07-01").out
