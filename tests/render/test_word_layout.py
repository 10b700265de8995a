"""The layout of Word documents, as Nghị định 30/2020/NĐ-CP (annexes I and III) asks for it."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from tests.render.worded import displayed, drawn, said, word

from ntmplan.model.plan import PARTS, Plan

LEFT, CENTRE, JUSTIFIED = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
PLAN = """
title: Cấp nước sạch
superior: UBND tỉnh Lào Cai
issuer: Sở Y tế
number: 05/KH-SYT
place: Lào Cai
date: 5/2/2025
status: issued
legal_basis: [Luật Đất đai, Luật Y tế]
opening: Sở Y tế ban hành Kế hoạch.
objectives: {heading: Mục tiêu, items: [{heading: Chung, items: [{heading: Nước, text: Sạch.}]}]}
tasks:
  heading: Nhiệm vụ
  items:
    - area: Nước
      lead: Sở A
      items: [{task: Rà soát.}, {task: Kiểm tra., support: Sở B, timeframe: "2025"}]
    - {task: Báo cáo., only_in: body, lead: Sở D}
    - {area: Rác, items: [Thu gom.]}
closing: Các đơn vị thực hiện./.
recipients: [UBND tỉnh, "Lưu: VT"]
signature: {authority: [KT. Giám đốc], office: Phó giám đốc, name: Nguyễn Văn A}
appendix: {title: BẢNG, note: (Kèm theo)}
"""
DOCUMENT = word(PLAN)


def paragraphs() -> list[Paragraph]:
    body = DOCUMENT.element.body
    return [Paragraph(one, DOCUMENT) for one in body.iter(qn("w:p"))]


def look(words: str) -> tuple[float, bool, bool, object]:
    """The size in points, bold, italic and the alignment of the paragraph that says this."""
    [found] = [one for one in paragraphs() if displayed(one) == words]
    style = found.style
    assert style is not None
    font = style.font
    assert (font.name, str(font.color.rgb)) == ("Times New Roman", "000000")
    bold = {run.bold for run in found.runs if run.text.strip() and run.bold is not None}
    assert len(bold) <= 1
    size = font.size
    assert size is not None
    shown = bold.pop() if bold else bool(font.bold)
    return size.pt, shown, bool(font.italic), style.paragraph_format.alignment


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (12, True, False, CENTRE)),
        ("Độc lập - Tự do - Hạnh phúc", (13, True, False, CENTRE)),
        ("UBND TỈNH LÀO CAI", (13, False, False, CENTRE)),
        ("SỞ Y TẾ", (13, True, False, CENTRE)),
        ("Số: 05/KH-SYT", (13, False, False, CENTRE)),
        ("Lào Cai, ngày 05 tháng 02 năm 2025", (13, False, True, CENTRE)),
        ("KẾ HOẠCH", (14, True, False, CENTRE)),
        ("Cấp nước sạch", (14, True, False, CENTRE)),
        ("Căn cứ Luật Đất đai;", (14, False, True, JUSTIFIED)),
        ("Căn cứ Luật Y tế.", (14, False, True, JUSTIFIED)),
        ("Sở Y tế ban hành Kế hoạch.", (14, False, False, JUSTIFIED)),
        ("I. MỤC TIÊU", (14, True, False, JUSTIFIED)),
        ("1. Chung", (14, True, False, JUSTIFIED)),
        ("a) Nước", (14, False, False, JUSTIFIED)),
        ("Sạch.", (14, False, False, JUSTIFIED)),
        ("Đơn vị chủ trì: Sở D", (13, False, False, JUSTIFIED)),
        ("Các đơn vị thực hiện./.", (14, False, False, JUSTIFIED)),
        ("Nơi nhận:", (12, True, True, LEFT)),
        ("- UBND tỉnh;", (11, False, False, LEFT)),
        ("- Lưu: VT.", (11, False, False, LEFT)),
        ("KT. GIÁM ĐỐC", (14, True, False, CENTRE)),
        ("PHÓ GIÁM ĐỐC", (14, True, False, CENTRE)),
        ("Nguyễn Văn A", (14, True, False, CENTRE)),
        ("PHỤ LỤC", (14, True, False, CENTRE)),
        ("BẢNG", (14, True, False, CENTRE)),
        ("(Kèm theo)", (14, False, True, CENTRE)),
    ],
)
def test_each_part_has_its_size_and_style(
    words: str, expected: tuple[float, bool, bool, object]
) -> None:
    assert look(words) == expected


def test_paper_and_margins_are_within_the_limits() -> None:
    body, annex = DOCUMENT.sections
    assert [round(side.cm, 1) for side in (body.page_width, body.page_height)] == [21.0, 29.7]
    assert [round(side.cm, 1) for side in (annex.page_width, annex.page_height)] == [29.7, 21.0]
    margins = (body.top_margin, body.bottom_margin, body.left_margin, body.right_margin)
    assert [round(side.cm, 1) for side in margins] == [2.0, 2.0, 3.0, 1.5]


def test_paragraphs_are_indented_and_parted() -> None:
    form = DOCUMENT.styles["Body Text"].paragraph_format
    assert (round(form.first_line_indent.cm, 2), form.space_before.pt) == (1.27, 6)
    assert form.line_spacing == 1


def test_pages_are_numbered_at_the_top_but_the_first_and_the_appendix_anew() -> None:
    for section in DOCUMENT.sections:
        assert section.different_first_page_header_footer
        [number] = section.header.paragraphs
        assert [one.text for one in number._p.iter(qn("w:instrText"))] == ["PAGE"]  # noqa: SLF001
        assert (number.style.font.size.pt, number.alignment or CENTRE) == (13, CENTRE)
        assert not section.first_page_header.paragraphs[0].runs
    starts = [one._sectPr.find(qn("w:pgNumType")) for one in DOCUMENT.sections]  # noqa: SLF001
    assert starts[0] is None
    assert starts[1].get(qn("w:start")) == "1"


def test_lines_stand_under_the_motto_the_issuer_and_the_subject() -> None:
    ruled = DOCUMENT.element.body.xpath(".//w:p[w:pPr/w:pBdr]")
    before = [one.getprevious() for one in ruled]
    assert ["".join(one.xpath(".//w:t/text()")) for one in before] == [
        "Sở Y tế",
        "Độc lập - Tự do - Hạnh phúc",
        "Cấp nước sạch",
    ]


def test_the_signature_never_stands_alone_on_a_page() -> None:
    texts = [one.text for one in paragraphs()]
    at = texts.index("Các đơn vị thực hiện./.")
    kept = [_kept(one) for one in paragraphs()[at - 1 : at + 2]]
    assert (kept, texts[at + 1]) == ([False, True, True], "")
    row = DOCUMENT.tables[1].rows[0]._tr  # noqa: SLF001
    assert row.xpath("./w:trPr/w:cantSplit")


def test_without_a_closing_the_last_sentence_stays_with_the_signature() -> None:
    document = word("title: T\nscope: [Một., Hai.]\nsignature: {office: Sở, name: A}")
    kept = {one.text: _kept(one) for one in document.paragraphs}
    assert (kept["Một."], kept["Hai."]) == (False, True)


def _kept(paragraph: Paragraph) -> bool:
    style = paragraph.style
    assert style is not None
    own = paragraph.paragraph_format.keep_with_next
    return bool(style.paragraph_format.keep_with_next if own is None else own)


def table(document: Any = DOCUMENT) -> Any:  # noqa: ANN401 - the library has no types
    [found] = drawn(document)
    return found


def test_the_head_of_the_table_stands_on_every_page_and_no_row_is_cut() -> None:
    rows = [row._tr for row in table().rows]  # noqa: SLF001
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * 3
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)


def test_the_cells_of_an_area_are_one() -> None:
    merged = [
        [
            (cell.xpath("./w:tcPr/w:vMerge/@w:val") or [""])[0]
            for cell in row._tr.iter(qn("w:tc"))  # noqa: SLF001
        ]
        for row in table().rows
    ]
    rest = [""] * 4
    assert merged == [
        [""] * 6,
        ["restart", "restart", *rest],
        ["continue", "continue", *rest],
        ["restart", "restart", *rest],
    ]
    assert said(DOCUMENT)[-4:] == [
        "TT\tNội dung\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện",
        "1\tNước\tRà soát.\tSở A\t\t",
        "\t\tKiểm tra.\tSở A\tSở B\t2025",
        "2\tRác\tThu gom.\t\t\t",
    ]


def test_a_table_without_areas_has_no_column_for_them() -> None:
    document = word("title: T\nappendix: {title: BẢNG}\ntasks: [{task: Một, lead: Sở A}, Hai]")
    assert said(document)[-3:] == [
        "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện",
        "1\tMột\tSở A\t\t",
        "2\tHai\t\t\t",
    ]
    for one in (document, DOCUMENT):
        wide = sum(column.width.cm for column in table(one).columns)
        assert round(wide, 1) == 26.2


def test_an_appendix_without_tasks_has_no_table() -> None:
    document = word("title: T\nappendix: {title: BẢNG}")
    assert said(document)[-2:] == ["PHỤ LỤC", "BẢNG"]
    assert drawn(document) == []


def test_a_document_says_in_which_language_it_is() -> None:
    [found] = DOCUMENT.styles.element.xpath("//w:docDefaults//w:lang/@w:val")
    assert found == "vi-VN"


def test_word_opens_it_without_a_word_on_compatibility() -> None:
    path = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert DOCUMENT.settings.element.xpath(path) == ["15"]


def test_for_all_that_a_sentence_of_a_part_can_be_there_is_a_style() -> None:
    names = {style.name for style in DOCUMENT.styles}
    for key in PARTS:
        passage = get_args(Plan.model_fields[key].annotation)[0]
        kinds = {*passage.titles, *passage.sentences, "text"}
        assert {f"NTM Ý {key}-{kind}" for kind in kinds} <= names
