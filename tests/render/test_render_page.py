"""The HTML page: one file that needs nothing else, and says what its parts are."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.render.rendered import Page

from ntmplan.render import render
from ntmplan.repository import load

ROOT = Path(__file__).parents[2]
PLANS = ["bac-kan-2023-2025", "lang-son-2023"]


@pytest.fixture(params=PLANS)
def text(request: pytest.FixtureRequest) -> str:
    [file] = load([ROOT / "plans" / f"{request.param}.yaml"]).plans
    return render(file, format="html")


def test_a_page_is_a_whole_vietnamese_document(text: str) -> None:
    page = Page(text)

    assert text.startswith('<!doctype html>\n<html lang="vi">\n')
    assert [attributes for tag, attributes in page.tags if tag == "meta"] == [
        {"charset": "utf-8"},
        {"name": "viewport", "content": "width=device-width, initial-scale=1"},
        {
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            "form-action 'none'",
        },
        {"name": "color-scheme", "content": "light dark"},
    ]


def test_a_page_needs_nothing_from_elsewhere(text: str) -> None:
    tags = {tag for tag, _ in Page(text).tags}
    attributes = {name for _, found in Page(text).tags for name in found}

    assert tags & {"script", "link", "img", "iframe", "object", "base", "form", "a"} == set()
    assert attributes & {"src", "href", "style"} == set()
    assert not [name for name in attributes if name.startswith("on")]
    assert re.findall(r"https?:|//|url\(|@import", text) == []


def test_a_page_has_one_title_and_headings_without_gaps(text: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(text).tags if re.fullmatch("h[1-6]", tag)]

    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_page_names_its_parts(text: str) -> None:
    tags = [tag for tag, _ in Page(text).tags]

    assert [tags.count(tag) for tag in ("main", "article", "header", "footer", "h1")] == [1] * 5


def test_a_table_has_a_caption_and_scopes() -> None:
    [file] = load([ROOT / "plans" / "bac-kan-2023-2025.yaml"]).plans
    page = Page(render(file, format="html"))
    scopes = [attributes.get("scope") for tag, attributes in page.tags if tag == "th"]

    assert page.said("caption") == [
        "Nhiệm vụ, đơn vị chủ trì, đơn vị phối hợp và thời gian thực hiện"
    ]
    assert scopes == ["col"] * 6 + ["rowgroup"] * 9
