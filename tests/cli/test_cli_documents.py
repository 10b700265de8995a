"""`render`, `diff` and answers as files that are no texts: to where they go, and how they fail."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ntmplan.cli import console
from ntmplan.render import pdf
from ntmplan.render.pdf import FAMILIES, LAST_RESORT
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
@pytest.mark.parametrize("form", [*FILES, "pdf"])
def test_no_terminal_gets_what_it_can_not_show(
    form: str, output: tuple[str, ...], call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    sentence = f"The format {form} needs a file: -o FILE.{form}\n"
    assert call("render", "--format", form, *output) == (2, "", sentence)


@pytest.mark.parametrize("form", [*FILES, "pdf"])
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
@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_a_format_with_its_own_layout_takes_no_template(
    form: str, options: tuple[str, ...], call: Call, make: Make
) -> None:
    make(a=CLEAN)
    assert call("render", "-o", f"a.{form}", *options) == (
        2,
        "",
        f"The format {form} takes no template; leave --template out.\n",
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


ASK = ("tasks", "plans/a.yaml")


@pytest.mark.parametrize("form", ["docx", "html"])
def test_an_answer_is_printed_through_a_template(form: str, call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    for options in (("--format", form), ()):
        assert call(*ASK, *options, "-o", f"a.{form}") == (0, "", f"Written: a.{form}\n")
        assert kind(folder / f"a.{form}") == form


@pytest.mark.parametrize("form", ["docx", "html"])
def test_what_is_due_is_printed_through_a_template(form: str, call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    said = call("due", "--all", "--format", form, "-o", f"a.{form}")
    assert (said.code, said.out) == (0, "")
    assert kind(folder / f"a.{form}") == form


def test_what_there_is_to_know_besides_an_answer_is_told_too(call: Call, make: Make) -> None:
    make(a=CLEAN.replace("lead:", "product:"))
    said = call(*ASK, "--format", "html")
    note = "The plan does not say who leads task I.1."
    assert (said.code, said.err) == (0, f"{note}\n")
    assert f"<li>{note}</li>" in said.out


def test_nothing_is_written_where_a_name_means_nothing(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    said = call("who-leads", "zzzz", "-o", "a.docx")
    assert said.code == 1
    assert not (folder / "a.docx").exists()


@pytest.mark.parametrize("command", [ASK, ("diff", "plans/a.yaml", "plans/b.yaml")])
def test_no_terminal_gets_an_answer_in_word(
    command: tuple[str, ...], call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN, b=TWO)
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    sentence = "The format docx needs a file: -o FILE.docx\n"
    assert call(*command, "--format", "docx") == (2, "", sentence)


def test_a_comparison_is_written_in_word(call: Call, make: Make) -> None:
    folder = make(a=CLEAN, b=TWO)
    said = call("diff", "plans/a.yaml", "plans/b.yaml", "--format", "docx", "-o", "d.docx")
    assert said == (0, "", "Written: d.docx\n")
    assert kind(folder / "d.docx") == "docx"


def test_a_unit_s_page_is_written_in_word(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    unit = call("units", "--format", "csv").out.splitlines()[1].split(",")[0]
    said = call("render", "--template", "unit", "--unit", unit, "--format", "docx", "-o", "x/")
    assert said.code == 0
    [made] = (folder / "x").iterdir()
    assert (kind(made), made.name) == ("docx", f"{unit}.docx")


def test_a_broken_template_of_an_answer_is_told(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / "templates").mkdir()
    (folder / "templates" / "answer.html.j2").write_text("{{ document.zz }}", "utf-8")
    assert call(*ASK, "--format", "html") == (
        2,
        "",
        "The template templates/answer.html.j2 is broken in line 1: `zz` is not there.\n",
    )


FONT = (
    f"No font with all Vietnamese letters is here out of {', '.join(FAMILIES)}; "
    f"the PDF is in {LAST_RESORT}.\n"
)


@pytest.fixture(params=[FAMILIES[0], LAST_RESORT])
def told(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is told of the font: nothing where it is that of documents."""
    monkeypatch.setattr(pdf, "font", lambda: request.param)
    return "" if request.param == FAMILIES[0] else FONT


def test_a_pdf_is_written_and_its_font_is_told_once(told: str, call: Call, make: Make) -> None:
    folder = make(a=CLEAN, b=TWO)
    assert call("render", "a", "-o", "a.pdf") == (0, "", f"{told}Written: a.pdf\n")
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")
    said = call("render", "--format", "pdf", "-o", "out/")
    assert said == (0, "", f"{told}Written: out/a.pdf\nWritten: out/b.pdf\n")


def test_a_pdf_that_is_no_pdf_a_is_told(call: Call, make: Make) -> None:
    make(a=CLEAN.replace("cấp nước sạch", "\u0378"))
    said = call("render", "-o", "a.pdf")
    sentence = "plans/a.yaml: the PDF is no PDF/A, since no font here has all of its signs.\n"
    assert said.err.removeprefix(FONT) == f"{sentence}Written: a.pdf\n"


def test_without_the_compiler_no_pdf_is_made(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    for cached in (pdf.font, pdf._fonts):  # noqa: SLF001 - what is remembered
        cached.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    assert call("render", "-o", "a.pdf") == (
        2,
        "",
        'This format needs more than is installed. Install it: pip install "ntmplan[pdf]"\n',
    )


@pytest.mark.parametrize("name", ["answer", "comparison"])
def test_the_templates_of_other_commands_show_no_plan(name: str, call: Call, make: Make) -> None:
    make(a=CLEAN)
    sentence = f"The template `{name}` shows no plan; answers and `diff` use it.\n"
    assert call("render", "--template", name, "--format", "html") == (2, "", sentence)
