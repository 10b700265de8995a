"""The rendered plans say what their documents say: every word, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.render.rendered import Page, markdown_blocks, plain

from ntmplan.render import render
from ntmplan.repository import load

ROOT = Path(__file__).parents[2]
LETTERHEADS = {
    "bac-kan-2023-2025": ["UBND tỉnh Bắc Kạn"],
    "lang-son-2023": ["UBND tỉnh Lạng Sơn", "Sở Tài nguyên và Môi trường tỉnh Lạng Sơn"],
}


def reading(name: str) -> list[str]:
    text = (ROOT / "tests" / "readings" / f"{name}.txt").read_text("utf-8")
    return ["\t".join(map(plain, line.split("\t"))) for line in text.splitlines()]


def rendered(name: str, form: str) -> str:
    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    text = render(file, format=form)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_markdown_is_the_letterhead_and_the_reading(name: str) -> None:
    assert markdown_blocks(rendered(name, "md")) == LETTERHEADS[name] + reading(name)


@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_page_says_the_same_in_the_same_order(name: str) -> None:
    page = Page(rendered(name, "html"))
    lines = reading(name)
    table = [line for line in lines if "\t" in line]
    said = page.said("p", "h1", "h2", "h3", "li")
    start = said.index("KẾ HOẠCH")

    assert said[start:] == [line for line in lines if "\t" not in line][2:]
    assert ["\t".join(row) for row in page.rows()] == table
    assert said[:start] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        *LETTERHEADS[name],
        lines[0],
        "DỰ THẢO",
        lines[1],
    ]


@pytest.mark.parametrize("name", LETTERHEADS)
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_plan_is_rendered_to_the_same_bytes_twice(name: str, form: str) -> None:
    assert rendered(name, form) == rendered(name, form)
