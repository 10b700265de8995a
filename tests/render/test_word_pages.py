"""Working papers in Word and HTML: answers, a unit's page, what parts two versions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from tests.export.answers import ANSWERS, PLANS
from tests.export.hostile import TEXTS
from tests.render.rendered import Page, plain, plan
from tests.render.test_render_hostile import HOSTILE, quoted
from tests.render.worded import opened

from ntmplan.diff import difference
from ntmplan.diff.grouped import grouped
from ntmplan.export.shown import blocks, cells, remarks, titles
from ntmplan.query.duties import duties_of_unit
from ntmplan.render import filled
from ntmplan.render.answer import AnswerPage, answer_page
from ntmplan.render.comparison import render_comparison
from ntmplan.render.unit import unit_page
from ntmplan.repository import PlanFile, load
from ntmplan.table import Table

every_answer = pytest.mark.parametrize("name", ANSWERS)
A4_LANDSCAPE = (29.7, 21.0, 1)


def page(table: Table) -> AnswerPage:
    return answer_page(
        table.question,
        "; ".join(one.name for one in table.matched),
        titles=titles(table),
        blocks=((head, [cells(table, row) for row in rows]) for head, rows in blocks(table)),
        notes=remarks(table),
    )


def expected(table: Table) -> list[list[list[str]]]:
    """The tables that an answer makes, each with a head, without columns that say nothing."""
    found = []
    for _, rows in blocks(table):
        shown = [[plain(cell) for cell in cells(table, row)] for row in rows]
        kept = [at for at in range(len(table.columns)) if any(row[at] for row in shown)]
        head = [plain(title) for title in titles(table)]
        found.append([[row[at] for at in kept] for row in (head, *shown)])
    return found


def grids(document: Any) -> list[list[list[str]]]:  # noqa: ANN401 - the library has no types
    return [
        [[plain(cell.text) for cell in row.cells] for row in table.rows]
        for table in document.tables
    ]


def word(made: AnswerPage) -> Any:  # noqa: ANN401 - the library has no types
    return opened(filled("answer", "docx", made, None))


@every_answer
def test_an_answer_in_word_says_what_it_says(name: str) -> None:
    table = ANSWERS[name]
    document = word(page(table))
    assert grids(document) == expected(table)
    said = [plain(one.text) for one in document.paragraphs]
    headings = [plain(heading) for heading, _ in blocks(table) if heading]
    notes = [f"- {plain(words)}".rstrip() for words in remarks(table)]
    assert said[0] == page(table).title
    assert [words for words in said if words in headings] == headings
    assert said[-len(notes) - 1 : -1] == notes
    assert ("Nothing is found." in said) == (not table.rows)
    shapes = [
        (round(one.page_width.cm, 1), round(one.page_height.cm, 1), one.orientation)
        for one in document.sections
    ]
    assert shapes == [A4_LANDSCAPE]


@every_answer
def test_an_answer_as_a_page_says_what_it_says(name: str) -> None:
    table = ANSWERS[name]
    html = filled("answer", "html", page(table), None)
    assert isinstance(html, str)
    shown = Page(html)
    assert list(shown.rows()) == [row for one in expected(table) for row in one]
    notes = [plain(words) for words in remarks(table)]
    assert shown.said("li") == [words for words in notes if words]
    assert shown.said("h1") == [page(table).title]
    tags = {tag for tag, _ in shown.tags}
    assert tags & {"script", "link", "img", "iframe", "form", "a"} == set()


@every_answer
def test_an_answer_has_a_title_that_is_no_code(name: str) -> None:
    assert page(ANSWERS[name]).title != ANSWERS[name].question


def test_an_unknown_question_is_its_own_title() -> None:
    assert page(Table("mine", "", ())).title == "mine"


@every_answer
def test_columns_fill_a_line_and_bear_their_longest_words(name: str) -> None:
    document = word(page(ANSWERS[name]))
    for table in document.tables:
        wide = [column.width.cm for column in table.columns]
        assert round(sum(wide), 1) == 26.2
        assert [cell.width.cm for cell in table.rows[-1].cells] == wide
        assert min(wide) > 26 / 60
        assert table._tbl.xpath(".//w:tblHeader")  # noqa: SLF001 - the library has no call


@pytest.mark.parametrize("form", ["docx", "html"])
def test_the_same_answer_makes_the_same_bytes(form: str) -> None:
    made = page(ANSWERS["units and areas"])
    assert filled("answer", form, made, None) == filled("answer", form, made, None)


def unit(query: str, files: list[PlanFile]) -> Any:  # noqa: ANN401 - the library has no types
    made = unit_page(duties_of_unit(query, files), files)
    return made, opened(filled("unit", "docx", made, None))


@pytest.mark.parametrize("name", ["Sở TN&MT", "Sở Y tế", "Thủ tướng"])
def test_a_unit_s_page_in_word_says_what_it_says_elsewhere(name: str) -> None:
    made, document = unit(name, PLANS)
    html = Page(str(filled("unit", "html", made, None)))
    assert [row for grid in grids(document) for row in grid] == list(html.rows())
    said = [plain(one.text) for one in document.paragraphs if one.text]
    assert said[:2] == [made.title, made.name]
    headings = [section.heading for section in made.sections]
    assert [words for words in said if words in headings] == headings
    listed = [words.removeprefix("- ") for words in said if words.startswith("- ")]
    assert [words.replace("(", "").replace(")", "") for words in listed] == [
        words.replace("(", "").replace(")", "") for words in html.said("li")
    ]
    assert (made.empty in said) == (not made.sections)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_on_a_unit_s_page_stay_words(words: str) -> None:
    text = quoted(words)
    file = plan(
        f"title: {text}\nissuer: {text}\nnumber: {text}\n"
        f"tasks: [{{area: {text}, items: [{{task: {text}, lead: Sở Y tế}}]}}]\n"
    )
    assert file.plan is not None
    kept = plain(file.plan.title)
    _, document = unit("Sở Y tế", [file])
    assert grids(document)[-1][-1] == [kept, kept, "-:4"]
    said = [plain(one.text) for one in document.paragraphs]
    assert f"- KẾ HOẠCH {kept} (draft), {kept}: {kept} (-)" in said


OLD = "title: Kế hoạch\ntasks:\n  - task: Thu gom rác tại chợ.\n    lead: A; B\n"


def compared(folder: Path, new: str) -> Any:  # noqa: ANN401 - the library has no types
    sides = []
    for name, text in (("1", OLD), ("2", new)):
        file = folder / name / "a.yaml"
        file.parent.mkdir()
        file.write_text(text, "utf-8")
        sides.append(load([file]).plans)
    before, after = sides
    table = difference(before, after, "1 → 2")
    return opened(render_comparison(grouped(table), table.query, form="docx", root=None))


def runs(cell: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - the library has no types
    """The words of a cell, each with how they look."""
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            if run.text:
                new = run.bold and run.underline
                yield run.text, "gone" if run.font.strike else "come" if new else "same"


def test_words_that_went_are_struck_and_new_ones_bold_and_underlined(tmp_path: Path) -> None:
    document = compared(tmp_path, OLD.replace("chợ", "xã").replace("A; B", "A; C"))
    [table] = document.tables
    head, *rows = [[plain(cell.text) for cell in row.cells] for row in table.rows]
    assert head == ["No.", "Item", "Change", "Old version", "New version"]
    assert [row[2:] for row in rows] == [
        ["wording", "Thu gom rác tại chợ.", "Thu gom rác tại xã."],
        ["lead changed", "A; B", "A; C"],
    ]
    looks = [[list(runs(cell)) for cell in row.cells[3:]] for row in table.rows[1:]]
    assert looks == [
        [
            [("Thu gom rác tại ", "same"), ("chợ", "gone"), (".", "same")],
            [("Thu gom rác tại ", "same"), ("xã", "come"), (".", "same")],
        ],
        [
            [("A", "same"), ("; ", "same"), ("B", "gone")],
            [("A", "same"), ("; ", "same"), ("C", "come")],
        ],
    ]
    merged = [
        [cell.xpath("./w:tcPr/w:vMerge/@w:val") for cell in row.iter(qn("w:tc"))]
        for row in document.element.body.iter(qn("w:tr"))
    ]
    assert merged == [[[]] * 5, [["restart"]] * 2 + [[]] * 3, [["continue"]] * 2 + [[]] * 3]


def test_where_nothing_changed_the_document_says_so(tmp_path: Path) -> None:
    document = compared(tmp_path, OLD)
    assert [one.text for one in document.paragraphs if one.text] == [
        "Comparison of two versions",
        "1 → 2",
        "Both say the same.",
    ]


@pytest.mark.parametrize("words", TEXTS)
def test_hostile_words_in_a_comparison_stay_words(tmp_path: Path, words: str) -> None:
    new = OLD.replace("Thu gom rác tại chợ.", quoted(f"{words} việc"))
    document = compared(tmp_path, new)
    [table] = document.tables
    text = plain(load([tmp_path / "2"]).plans[0].tasks[0].text)
    assert text in {plain(cell.text) for row in table.rows for cell in row.cells}
