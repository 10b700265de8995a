"""The two plans as Word documents: every word, and a document that Word and people can use."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.render.test_readings import LETTERHEADS, ROOT, reading
from tests.render.worded import opened, said, word
from tools.__main__ import FOLDER, TEMPLATES

from ntmplan.render import render
from ntmplan.repository import load

STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def made(name: str) -> bytes:
    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    data = render(file, format="docx")
    assert isinstance(data, bytes)
    return data


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_the_one_that_its_script_makes(name: str) -> None:
    assert (FOLDER / f"{name}.docx").read_bytes() == TEMPLATES[name]()


def test_every_word_template_has_a_script() -> None:
    assert {file.stem for file in FOLDER.glob("*.docx")} == set(TEMPLATES)


@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_document_says_every_word_of_its_source_and_no_other(name: str) -> None:
    number, date, *rest = reading(name)
    letterhead = [words.upper() for words in LETTERHEADS[name]]
    assert said(opened(made(name))) == [*letterhead, *STATE, number, date, *rest]


@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_same_plan_makes_the_same_bytes(name: str) -> None:
    first = made(name)
    assert made(name) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        names = parts.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(("name", "sections"), [("bac-kan-2023-2025", 2), ("lang-son-2023", 1)])
def test_only_a_plan_with_an_appendix_has_a_page_in_landscape(name: str, sections: int) -> None:
    shapes = [
        (round(one.page_width.cm, 1), round(one.page_height.cm, 1), one.orientation)
        for one in opened(made(name)).sections
    ]
    assert shapes == [(21.0, 29.7, 0), (29.7, 21.0, 1)][:sections]


def test_the_title_of_the_document_is_the_plan_s() -> None:
    assert opened(made("lang-son-2023")).core_properties.title == (
        "Về việc thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2023"
    )


def test_a_title_longer_than_a_property_is_cut_there_and_nowhere_else() -> None:
    long = "Kế hoạch " * 60
    document = word(f"title: {long}")
    assert document.core_properties.title == long[:255]
    assert said(document)[-1] == long.strip()


@pytest.mark.parametrize("name", LETTERHEADS)
def test_every_cell_has_a_paragraph(name: str) -> None:
    """Word calls a file damaged in which one has none."""
    assert opened(made(name)).element.body.xpath(".//w:tc[not(w:p)]") == []


def test_a_plan_of_two_lines_is_a_document_too() -> None:
    document = word("title: T\ntasks: [Một]")
    assert said(document) == [*STATE, "KẾ HOẠCH", "T", "Một"]
    assert document.element.body.xpath(".//w:tc[not(w:p)]") == []
    assert len(document.tables) == 1
