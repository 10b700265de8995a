"""`render`, `diff` and answers as files that are no texts: to where they go, and how they fail."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ntmplan.cli import console
from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN, TWO

FILES = ("docx", "xlsx")


@pytest.mark.parametrize("form", FILES)
def test_a_document_is_written_to_a_file_or_into_a_folder(
    form: str, call: Call, make: Make
) -> None:
    folder = make(a=CLEAN, b=TWO)
    said = call("render", "a", "--format", form, "-o", f"x/a.{form}")
    assert said == (0, "", f"Written: x/a.{form}\n")
    said = call("render", "--format", form, "-o", "out/")
    assert said == (0, "", f"Written: out/a.{form}\nWritten: out/b.{form}\n")
    made = (folder / "out" / f"a.{form}").read_bytes()
    assert made == (folder / "x" / f"a.{form}").read_bytes()
    assert zipfile.is_zipfile(folder / "x" / f"a.{form}")


def kind(path: Path) -> str:
    """What a file is by what it holds."""
    if not zipfile.is_zipfile(path):
        return "html" if path.read_text("utf-8").startswith("<!doctype html>") else "md"
    with zipfile.ZipFile(path) as parts:
        return "docx" if "word/document.xml" in parts.namelist() else "xlsx"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.docx", "docx"), ("a.XLSX", "xlsx"), ("a.html", "html"), ("a.md", "md"), ("a.txt", "md")],
)
def test_the_ending_of_a_file_says_the_format(name: str, form: str, call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    assert call("render", "-o", name) == (0, "", f"Written: {name}\n")
    assert kind(folder / name) == form
    assert call("render", "-o", name, "--format", "html").code == 0
    assert kind(folder / name) == "html"


@pytest.mark.parametrize("output", [(), ("-o", "-")])
@pytest.mark.parametrize("form", FILES)
def test_no_terminal_gets_what_it_can_not_show(
    form: str, output: tuple[str, ...], call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    sentence = f"The format {form} needs a file: -o FILE.{form}\n"
    assert call("render", "--format", form, *output) == (2, "", sentence)


@pytest.mark.parametrize("form", FILES)
def test_a_pipe_gets_the_bytes_of_the_file(form: str, call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan", "render", "--format", form],
        cwd=folder,
        env={**os.environ, "NTMPLAN_LANG": "en"},
        capture_output=True,
        check=True,
    )
    assert call("render", "-o", f"a.{form}").code == 0
    assert done.stdout == (folder / f"a.{form}").read_bytes()


@pytest.mark.parametrize("form", FILES)
def test_several_files_do_not_go_into_one_pipe(form: str, call: Call, make: Make) -> None:
    make(a=CLEAN, b=TWO)
    said = call("render", "--format", form, "-o", "-")
    assert said == (2, "", "These are 2 plans; name a folder for them: -o FOLDER/\n")


@pytest.mark.parametrize("options", [("--template", "x"), ("--template", "unit", "--unit", "SYT")])
def test_a_workbook_has_no_template(options: tuple[str, ...], call: Call, make: Make) -> None:
    make(a=CLEAN)
    assert call("render", "-o", "a.xlsx", *options) == (
        2,
        "",
        "Workbooks are made without templates; leave --template out.\n",
    )


def test_a_broken_word_template_is_told_and_nothing_is_written(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / "templates").mkdir()
    (folder / "templates" / "plan.docx").write_bytes(b"x")
    assert call("render", "-o", "out/", "--format", "docx") == (
        2,
        "",
        (
            "The template templates/plan.docx can't be used: plan.docx is damaged and can't be "
            "read as Word. Open it in the program that made it, and save it again.\n"
        ),
    )
    assert not (folder / "out").exists()


def test_without_the_library_the_command_that_brings_it_is_told(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    monkeypatch.delitem(sys.modules, "ntmplan.render.word_file", raising=False)
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    assert call("render", "-o", "a.docx") == (
        2,
        "",
        'This format needs more than is installed. Install it: pip install "ntmplan[docx]"\n',
    )


def test_word_templates_are_listed(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / "templates").mkdir()
    (folder / "templates" / "plan.docx").write_bytes(b"x")
    (folder / "templates" / "letter.docx").write_bytes(b"x")
    lines = call("render", "--list-templates").out.splitlines()
    assert [line for line in lines if "own" in line] == [
        "letter  docx  this repository's own",
        "plan  docx  this repository's own",
    ]
