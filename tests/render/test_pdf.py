"""Plans as PDF: every word, pages as the decree asks for, and nothing that a text could do."""

from __future__ import annotations

import io
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from tests.export.hostile import TEXTS
from tests.render.rendered import plain, plan
from tests.render.test_render_hostile import HOSTILE, quoted
from tests.render.worded import opened, said

from ntmplan.language import say
from ntmplan.model.plan import Plan
from ntmplan.render import BrokenTemplateError, MissingExtraError, UnreadPlanError, pdf, render
from ntmplan.render.document import Document, document
from ntmplan.render.pdf import FAMILIES, LAST_RESORT, font, plan_pdf
from ntmplan.repository import PlanFile, load

ROOT = Path(__file__).parents[2]
NAMES = ("bac-kan-2023-2025", "lang-son-2023")
HEAD = "TT Nội dung Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời gian thực hiện"


def shipped(name: str) -> PlanFile:
    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    return file


def pages(data: bytes) -> list[pdfplumber.page.Page]:
    return pdfplumber.open(io.BytesIO(data)).pages


def words(data: bytes) -> Counter[str]:
    """The words of all pages, without the numbers of the pages."""
    found: Counter[str] = Counter()
    for number, page in enumerate(pages(data)):
        body = page.crop((0, 50, page.width, page.height)) if number else page
        found.update(str(one["text"]) for one in body.extract_words(x_tolerance_ratio=0.15))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_says_every_word_of_the_word_document_and_no_other(name: str) -> None:
    file = shipped(name)
    made = plan_pdf(file)
    wanted = Counter(" ".join(said(opened(render(file, format="docx")))).split())
    found = words(made.data)
    again = Counter(HEAD.split())  # the head of the table stands on every page of it
    more = sum(page.width > page.height for page in pages(made.data)) - 1
    for word, count in again.items():
        found[word] -= count * max(more, 0)
    assert found - wanted == Counter()
    assert wanted - found == Counter()
    assert made.archival


@pytest.mark.parametrize(("name", "upright"), [(NAMES[0], 9), (NAMES[1], 2)])
def test_pages_are_a4_and_the_appendix_lies_in_landscape(name: str, upright: int) -> None:
    shapes = [
        (round(page.width), round(page.height)) for page in pages(plan_pdf(shipped(name)).data)
    ]
    assert abs(shapes.count((595, 842)) - upright) <= 1  # another font is wider
    assert set(shapes[upright + 1 :]) <= {(842, 595)}
    assert ((842, 595) in shapes) == (name == NAMES[0])


def test_pages_are_numbered_at_the_top_but_the_first_and_the_appendix_anew() -> None:
    found = []
    for page in pages(plan_pdf(shipped(NAMES[0])).data):
        top = page.crop((0, 0, page.width, 50)).extract_words()
        found.append((page.width > page.height, "".join(str(one["text"]) for one in top)))
    body = [number for lies, number in found if not lies]
    annex = [number for lies, number in found if lies]
    assert body == ["", *(str(at) for at in range(2, len(body) + 1))]
    assert annex == ["", *(str(at) for at in range(2, len(annex) + 1))]


def test_it_names_itself_and_its_language_and_is_tagged_and_to_be_kept() -> None:
    data = plan_pdf(shipped(NAMES[1])).data
    document = pdfplumber.open(io.BytesIO(data)).doc
    title = document.info[0]["Title"]
    assert title.decode("utf-16") == (
        "Về việc thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2023"
    )
    assert document.catalog["MarkInfo"]["Marked"] is True
    assert document.catalog["Lang"] == b"vi-VN"
    metadata = document.catalog["Metadata"].resolve().get_data()
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in metadata


@pytest.mark.parametrize("name", NAMES)
def test_the_same_plan_makes_the_same_bytes(name: str) -> None:
    assert plan_pdf(shipped(name)).data == plan_pdf(shipped(name)).data


def test_each_letter_comes_from_the_font_of_the_document() -> None:
    names = {
        str(one["fontname"]).split("+")[1].split("-")[0]
        for name in NAMES
        for page in pages(plan_pdf(shipped(name)).data)
        for one in page.chars
    }
    assert names == {font().replace(" ", "")}


HOSTILE_PLAN = """
title: T
tasks: [{{area: A, items: [{{task: {text}, lead: Sở A}}]}}]
closing: {text}
recipients: [{text}]
signature: {{office: G, name: {text}}}
appendix: {{title: B}}
"""


DRAWN = [text for text in HOSTILE if max(text) < "\U00010000"]
"""What a font has signs for."""


@pytest.mark.parametrize("text", [*DRAWN, "#eval(1+1) $x^2$ @a <b> `c` *d* = e // f /* g */"])
def test_hostile_words_stay_words(text: str) -> None:
    file = plan(HOSTILE_PLAN.format(text=quoted(text)))
    assert file.plan is not None
    found = "".join(words(plan_pdf(file).data).elements())
    wanted = "".join(" ".join(said(opened(render(file, format="docx")))).split())
    assert Counter(found) == Counter(wanted)


@pytest.mark.parametrize("text", [*TEXTS, "\ud800", "\x00\x1b", "\ue000", "\U000f0000", "\u0378"])
def test_whatever_a_plan_says_makes_a_pdf(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def said_by(file: PlanFile, made: Plan) -> Document:
        return replace(document(file, made), closing=(text,))

    monkeypatch.setattr(pdf, "document", said_by)
    made = plan_pdf(plan("title: T"))
    assert made.data.startswith(b"%PDF-1.7")
    assert len(pages(made.data)) == 1


def test_a_sign_that_no_font_has_costs_the_archive_and_not_the_pdf() -> None:
    assert plan_pdf(plan("title: T\nclosing: A")).archival
    assert not plan_pdf(plan('title: T\nclosing: "\\U00000378"')).archival


def test_a_plan_of_two_lines_is_a_pdf_too() -> None:
    made = plan_pdf(plan("title: T\ntasks: [Một]"))
    shown = " ".join(str(one["text"]) for one in pages(made.data)[0].extract_words())
    assert (
        plain(shown)
        == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc KẾ HOẠCH T Một"
    )


def test_a_font_is_taken_only_with_every_vietnamese_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert pdf._is_whole(LAST_RESORT)  # noqa: SLF001 - what it is made of
    font.cache_clear()
    monkeypatch.setattr(pdf, "FAMILIES", ("No Such Font", "DejaVu Sans Mono"))
    assert font() == "DejaVu Sans Mono"  # the compiler brings it
    font.cache_clear()
    monkeypatch.setattr(pdf, "_letters", lambda: "a\u0378")
    assert font() == LAST_RESORT
    font.cache_clear()


def test_the_letters_are_all_that_there_are() -> None:
    letters = pdf._letters().split()  # noqa: SLF001 - what it is made of
    assert len(letters) == len(set(letters)) == 2 * (12 * 6 + 1)
    assert {"Ặ", "ữ", "Đ", "ỹ", "ơ"} <= set(letters)
    assert FAMILIES[0] == "Times New Roman"


def test_without_the_compiler_the_command_that_brings_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for cached in (font, pdf._fonts):  # noqa: SLF001 - what is remembered
        cached.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError) as caught:
        plan_pdf(plan("title: T"))
    assert caught.value.advice is not None
    assert say(*caught.value.advice) == 'Install it: pip install "ntmplan[pdf]"'


def test_a_plan_that_could_not_be_read_makes_no_pdf() -> None:
    with pytest.raises(UnreadPlanError):
        plan_pdf(plan("- a list"))


def test_a_layout_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.typ").write_text("#panic()", "utf-8")
    monkeypatch.setattr(pdf, "built_in", lambda: tmp_path)
    with pytest.raises(BrokenTemplateError) as caught:
        plan_pdf(plan("title: T"))
    assert say(*caught.value.phrase).endswith("plan.typ can't be used: panicked")
