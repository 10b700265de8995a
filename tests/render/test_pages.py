"""The pages of Word and PDF files, as a printer sees them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from tools.pictures import OFFICE, PAGES, missing, pictures

from ntmplan.render import render
from ntmplan.render.pdf import plan_pdf
from ntmplan.repository import PlanFile, load

ROOT = Path(__file__).parents[2]
DOTS = 40
CM = DOTS / 2.54
PLANS = {file.id: file for file in load([ROOT]).plans}
LACKING = missing(OFFICE, PAGES)


class Page(NamedTuple):
    """A page in shades of gray, line by line from the top."""

    width: int
    height: int
    shades: bytes

    def ink(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many dark dots a part of the page has; its edges are in centimetres."""
        lines = range(int(top * CM), min(int(bottom * CM), self.height))
        return sum(
            shade < 128
            for line in lines
            for shade in self.shades[
                line * self.width + int(left * CM) : line * self.width
                + min(int(right * CM), self.width)
            ]
        )


def read(file: Path) -> Page:
    kind, width, height, _, shades = file.read_bytes().split(maxsplit=4)
    assert kind == b"P5"
    return Page(int(width), int(height), shades)


def pages_of(plan: PlanFile, form: str, folder: Path) -> list[Page]:
    data = plan_pdf(plan).data if form == "pdf" else render(plan, format="docx")
    assert isinstance(data, bytes)
    file = folder / f"{plan.id}.{form}"
    file.write_bytes(data)
    return [read(page) for page in pictures(file, folder, dots=DOTS, gray=True)]


@pytest.mark.slow
@pytest.mark.skipif(LACKING != "", reason=f"{LACKING} is not installed")
@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("plan", PLANS)
def test_every_page_is_written_on_and_its_margins_are_empty(
    plan: str, form: str, tmp_path: Path
) -> None:
    pages = pages_of(PLANS[plan], form, tmp_path)
    assert pages
    for page in pages:
        across, down = page.width / CM, page.height / CM
        assert page.ink(2, 2, across - 1.5, down - 2) > 50
        assert page.ink(0, 0, 1.8, down) == 0
        assert page.ink(across - 1.2, 0, across, down) == 0
        assert page.ink(0, down - 1.5, across, down) == 0
    upright = [page.width < page.height for page in pages]
    assert upright == sorted(upright, reverse=True)  # the appendix in landscape comes last
    assert upright[0]
    assert all(upright) == (plan == "lang-son-2023")


@pytest.mark.slow
@pytest.mark.skipif(LACKING != "", reason=f"{LACKING} is not installed")
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_number_of_the_page_stands_above_it_but_on_the_first(form: str, tmp_path: Path) -> None:
    first, *others = pages_of(PLANS["lang-son-2023"], form, tmp_path)
    assert first.ink(8, 0.5, 13, 1.9) == 0
    assert others
    assert all(page.ink(8, 0.5, 13, 1.9) > 0 for page in others)
