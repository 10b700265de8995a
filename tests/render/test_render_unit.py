"""The page of a unit: what it says in both formats, and that words stay words."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from tests.render.rendered import Page, markdown_blocks, plain, plan
from tests.render.test_render_hostile import HOSTILE, quoted

from ntmplan.query.duties import duties_of_unit
from ntmplan.render import filled
from ntmplan.render.unit import UnitPage, unit_page
from ntmplan.repository import PlanFile, load

FILES = load([Path(__file__).parents[2]]).plans


def made(query: str, files: list[PlanFile] = FILES) -> UnitPage:
    return unit_page(duties_of_unit(query, files), files)


def page(query: str, files: list[PlanFile] = FILES) -> Page:
    return Page(filled("unit", "html", made(query, files), None))


def test_a_section_shows_the_columns_that_say_something() -> None:
    shown = {one.code: [cell.key for cell in one.columns] for one in made("Sở TN&MT").sections}
    task = ["number", "area", "content", "lead", "support", "time", "place"]
    assert shown == {
        "leads-alone": [key for key in task if key != "lead"],
        "leads-joint": task,
        "supports": task,
        "duties": ["number", "content", "lead", "support", "place"],
        "reports": ["content", "report", "time", "through", "place"],
        "money": ["number", "content", "support", "amount", "time", "place"],
        "may": ["number", "content", "through", "place"],
    }


def test_a_column_that_a_day_adds_has_a_name_too() -> None:
    table = duties_of_unit("SNNMT", FILES, datetime.date(2025, 4, 1))
    first = unit_page(table, FILES).sections[0]
    assert [cell.key for cell in first.columns][3:5] == ["support", "held"]
    assert first.rows[0][4].words.startswith("Sở Nông nghiệp và Môi trường ← ")


def test_both_formats_say_the_same() -> None:
    said = markdown_blocks(filled("unit", "md", made("Sở Y tế"), None))
    shown = page("Sở Y tế")
    rows = ["\t".join(row) for row in shown.rows()]
    assert [block for block in said if "\t" in block] == rows
    heads = [re.sub(r" \d+$", "", words) for words in shown.said("h2")]
    assert [block for block in said if block in heads] == heads
    assert shown.said("h1") == ["Sở Y tế"]


def test_a_page_is_one_file_that_needs_nothing_from_elsewhere() -> None:
    shown = page("Sở TN&MT")
    tags = {tag for tag, _ in shown.tags}
    assert tags & {"script", "link", "img", "iframe", "form", "a"} == set()
    assert not {name for _, found in shown.tags for name in found} & {"src", "href", "style"}
    levels = [tag for tag, _ in shown.tags if re.fullmatch("h[1-6]", tag)]
    assert levels == ["h1", *["h2"] * 8]


def test_of_a_unit_in_no_plan_the_page_says_so() -> None:
    shown = page("Thủ tướng")
    assert shown.said("p") == [
        "Duties of a unit",
        "In 0 of 2 plans.",
        "These plans say nothing of it.",
    ]
    assert list(shown.rows()) == []
    assert shown.said("li") == [
        "Thủ tướng Chính phủ leads, supports and carries nothing in these plans."
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_they_are(words: str) -> None:
    text = quoted(words)
    file = plan(
        f"title: {text}\nissuer: {text}\nnumber: {text}\n"
        f"tasks: [{{area: {text}, items: [{{task: {text}, lead: Sở Y tế}}]}}]\n"
    )
    assert file.plan is not None
    kept = plain(file.plan.title)
    shown = made("Sở Y tế", [file])
    said = markdown_blocks(filled("unit", "md", shown, None))
    html = Page(filled("unit", "html", shown, None))
    assert said[-1] == f"{kept}\t{kept}\t-:4"
    assert list(html.rows())[-1] == said[-1].split("\t")
    assert f"- KẾ HOẠCH {kept} (draft), {kept}: {kept} (-)" in said
    assert html.said("li") == [f"KẾ HOẠCH {kept} (draft), {kept}: {kept} -"]
