"""Word templates that people made: what they change, and what is said when one can't be used."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from tests.render.worded import TEMPLATE, opened, said

from ntmplan.language import say
from ntmplan.render import (
    BrokenTemplateError,
    MissingExtraError,
    RenderError,
    TemplateInfo,
    list_templates,
    render,
)
from ntmplan.render.word_file import WordFile
from ntmplan.repository import PlanFile, load


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PlanFile:
    """A plan in a repository of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("plans", "templates"):
        (tmp_path / name).mkdir()
    path = tmp_path / "plans" / "a.yaml"
    path.write_text("title: Kế hoạch A\ntasks: [Một, Hai]\n", "utf-8")
    [found] = load([path]).plans
    return found


def own(*paragraphs: str) -> None:
    """Write a template with these paragraphs."""
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    made.save("templates/own.docx")


def words(file: PlanFile) -> list[str]:
    return said(opened(render(file, template="own", format="docx")))


def sentences(error: RenderError) -> list[str]:
    phrases = [error.phrase] + ([error.advice] if error.advice else [])
    return [say(phrase.template, phrase.facts) for phrase in phrases]


def refused(file: PlanFile, data: bytes | None = None) -> list[str]:
    if data is not None:
        Path("templates/own.docx").write_bytes(data)
    with pytest.raises(BrokenTemplateError) as caught:
        render(file, template="own", format="docx")
    return sentences(caught.value)


def test_a_template_that_somebody_changed_in_word_is_used(file: PlanFile) -> None:
    before = opened(render(file, format="docx"))
    changed = docx.Document(str(TEMPLATE))
    changed.styles["NTM Trích yếu"].font.name = "Arial"
    changed.styles["NTM Trích yếu"].font.size = Pt(20)
    changed.paragraphs[0].insert_paragraph_before("Mẫu của huyện")
    changed.save("templates/plan.docx")
    made = opened(render(file, format="docx"))
    font = made.styles["NTM Trích yếu"].font
    assert (font.name, font.size.pt) == ("Arial", 20)
    assert set(said(made)) - set(said(before)) == {"Mẫu của huyện"}
    [found] = [one for one in list_templates(file.root) if one.own]
    assert found == TemplateInfo("plan", "docx", own=True)


def test_a_mark_may_be_parted_by_how_its_letters_look(file: PlanFile) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Về: {")
    paragraph.add_run("{ document").bold = True
    paragraph.add_run(".title }").italic = True
    paragraph.add_run("}!")
    made.save("templates/own.docx")
    assert words(file) == ["Về: Kế hoạch A!"]


def test_marks_in_headers_and_footers_are_filled(file: PlanFile) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "{{ document.title }}"
    made.save("templates/own.docx")
    found = opened(render(file, template="own", format="docx"))
    assert found.sections[0].header.paragraphs[0].text == "Kế hoạch A"


def test_a_cell_that_loses_its_paragraphs_gets_an_empty_one(file: PlanFile) -> None:
    made = docx.Document()
    made.add_table(1, 1).cell(0, 0).text = "{%p if document.issuer %}"
    cell = made.tables[0].cell(0, 0)
    cell.add_paragraph("{{ document.issuer }}")
    cell.add_paragraph("{%p endif %}")
    made.save("templates/own.docx")
    found = opened(render(file, template="own", format="docx"))
    assert [one.text for one in found.tables[0].cell(0, 0).paragraphs] == [""]


def test_what_a_program_leaves_beside_an_open_template_is_none(file: PlanFile) -> None:
    own("x")
    for name in ("~$own.docx", ".docx", ".~lock.docx"):
        Path("templates", name).write_bytes(b"x")
    assert [one.name for one in list_templates(file.root) if one.own] == ["own"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_that_leads_out_of_the_repository_is_no_template(
    file: PlanFile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.docx"
    own("secret")
    Path("templates/own.docx").rename(outside)
    for name in ("own", "plan"):
        Path(f"templates/{name}.docx").symlink_to(outside)
    assert [one for one in list_templates(file.root) if one.own] == []
    assert "secret" not in said(opened(render(file, format="docx")))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ document.titel }}", "`titel` is not there."),
        ("{{ plan.title }}", "`plan` is not there."),
        ("{{ document.title | nofilter }}", "No filter named 'nofilter'."),
        ("{% include 'plan.md.j2' %}", "there is no template `plan.md.j2`."),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{{ document.__class__ }}", "templates may not do that (access to attribute"),
        ("{{ document.title.__init__.__globals__ }}", "templates may not do that ("),
        ("{{ 9 ** 9 }}", "templates may not do that (`**`)."),
        ("{% for i in range(1000000000) %}x{% endfor %}", "templates may not do that (Range"),
    ],
)
def test_a_broken_template_is_named_with_the_words_at_which_it_is_broken(
    file: PlanFile, text: str, reason: str
) -> None:
    own("Đầu trang", text, "Cuối trang")
    [sentence] = refused(file)
    start = f'The template templates/own.docx is broken near "{text}": '
    assert sentence.startswith(start + reason)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("{% for x in document.lines %}", "{% for x in document.lines %}"),
        ("{{ document.title ", "{{ document.title Cuối trang"),
    ],
)
def test_what_a_template_leaves_open_is_named(file: PlanFile, text: str, near: str) -> None:
    own("Đầu trang", text, "Cuối trang")
    [sentence] = refused(file)
    assert sentence.startswith(f'The template templates/own.docx is broken near "{near}": ')


@pytest.mark.parametrize("data", [b"", b"x", b"PK\x03\x04" + b"x" * 50])
def test_what_is_no_word_file_is_told(file: PlanFile, data: bytes) -> None:
    assert refused(file, data) == [
        (
            "The template templates/own.docx can't be used: own.docx is damaged and can't be read "
            "as Word."
        ),
        "Open it in the program that made it, and save it again.",
    ]


def repacked(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """A Word file with some of its parts changed."""
    with zipfile.ZipFile(TEMPLATE) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "odd.bin"])
@pytest.mark.parametrize("data", [BOMB, BOMB.decode().encode("utf-16")])
def test_a_template_with_entities_is_refused(file: PlanFile, part: str, data: bytes) -> None:
    first, _ = refused(file, repacked(lambda parts: parts.update({part: data})))
    assert first == (
        "The template templates/own.docx can't be used: own.docx is not read, since it could do "
        "harm: its XML has a document type, by which it could grow."
    )


def test_a_template_that_grows_when_unpacked_is_refused(file: PlanFile) -> None:
    data = repacked(lambda parts: parts.update({"word/x.xml": b" " * 5_000_000}))
    assert "times as large when unpacked" in refused(file, data)[0]


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_template_without_a_part_is_told(file: PlanFile, part: str) -> None:
    [first, *_] = refused(file, repacked(lambda parts: parts.pop(part)))
    assert first.startswith("The template templates/own.docx can't be used: ")


def test_a_part_that_is_no_xml_is_told(file: PlanFile) -> None:
    data = repacked(lambda parts: parts.update({"word/document.xml": b"<w:document>"}))
    [first, _] = refused(file, data)
    assert first.startswith(
        "The template templates/own.docx can't be used: own.docx is damaged and can't be read as "
        "Word: "
    )


def test_a_file_that_is_too_large_is_not_read(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.FILE", 99)
    assert "it is larger than 0 MB." in refused(file, b"x" * 100)[0]


def test_without_the_library_the_command_that_brings_it_is_told(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "ntmplan.render.word_file", raising=False)
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(MissingExtraError) as caught:
        render(file, format="docx")
    assert sentences(caught.value) == [
        "This format needs more than is installed.",
        'Install it: pip install "ntmplan[docx]"',
    ]


def test_a_template_without_a_second_section_bears_a_plan_without_an_appendix(
    file: PlanFile,
) -> None:
    own("{{ document.title }}")
    assert words(file) == ["Kế hoạch A"]


def test_whatever_else_a_library_fails_with_is_told(
    file: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("x")  # noqa: EM101 - a stand-in

    own("x")
    monkeypatch.setattr(WordFile, "fix_tables", fail)
    assert refused(file) == ["The template templates/own.docx can't be used: RuntimeError: x"]
