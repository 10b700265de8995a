"""What of a plan is printed, and in which words."""

from __future__ import annotations

import pytest
from tests.render.rendered import markdown, page

HEAD = "title: Kế hoạch mẫu\n"
TOP = ["KẾ HOẠCH", "Kế hoạch mẫu"]


def below(text: str) -> list[str]:
    """What the Markdown of a plan says below its title."""
    said = markdown(HEAD + text)
    assert said[:2] == TOP
    return said[2:]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("?/KH-UBND", "Số: /KH-UBND"),
        ("…/KH-UBND", "Số: /KH-UBND"),
        (".../KH-UBND", "Số: /KH-UBND"),
        ("0130/KH-UBND", "Số: 0130/KH-UBND"),
        ("5/KH-UBND", "Số: 5/KH-UBND"),
        ("?", "Số:"),
        ("12/?", "Số: 12/"),
    ],
)
def test_a_number_is_printed_as_written_with_gaps_for_what_is_open(
    written: str, printed: str
) -> None:
    assert markdown(f'{HEAD}number: "{written}"') == [printed, *TOP]


@pytest.mark.parametrize(
    ("place", "date", "printed"),
    [
        ("Bắc Kạn", "?/?/2023", "Bắc Kạn, ngày tháng năm 2023"),
        ("Lạng Sơn", "?/7/2022", "Lạng Sơn, ngày tháng 7 năm 2022"),
        ("Huế", "5/2/2024", "Huế, ngày 05 tháng 02 năm 2024"),
        ("Huế", "10/3/2024", "Huế, ngày 10 tháng 3 năm 2024"),
        ("Huế", "9/12/2024", "Huế, ngày 09 tháng 12 năm 2024"),
        ("Huế", "ngày 1 tháng 1 năm 2024", "Huế, ngày 01 tháng 01 năm 2024"),
        ("Huế", "15/8/?", "Huế, ngày 15 tháng 8 năm"),
        ("Huế", None, "Huế, ngày tháng năm"),
        (None, "5/2/2024", "Ngày 05 tháng 02 năm 2024"),
    ],
)
def test_a_date_takes_its_zeros_and_leaves_gaps_open(
    place: str | None, date: str | None, printed: str
) -> None:
    text = HEAD + (f"place: {place}\n" if place else "") + (f"date: {date}\n" if date else "")

    assert markdown(text) == [printed, *TOP]
    assert printed in page(text).said("p")


def test_a_letterhead_gives_superior_and_issuer_as_written() -> None:
    text = HEAD + "superior: UBND tỉnh Lào Cai\nissuer: Sở Y tế\n"

    assert markdown(text) == ["UBND tỉnh Lào Cai", "Sở Y tế", *TOP]


def test_a_single_document_opens_the_first_sentence() -> None:
    text = "legal_basis: [Luật Đất đai]\nopening: UBND huyện ban hành Kế hoạch."

    assert below(text) == ["Căn cứ Luật Đất đai, UBND huyện ban hành Kế hoạch."]


def test_several_documents_stand_each_on_its_own_before_the_opening() -> None:
    text = """
legal_basis:
  - Luật Đất đai
  - {document: Quyết định số 1/QĐ-TTg, date: 02/8/2022, issuer: Thủ tướng, subject: về A}
  - Luật Thủy lợi,
  - Luật Lâm nghiệp
opening: |
  Sở ban hành Kế hoạch.
  Cụ thể như sau:
"""

    assert below(text) == [
        "Căn cứ Luật Đất đai;",
        "Căn cứ Quyết định số 1/QĐ-TTg ngày 02/8/2022 của Thủ tướng về A;",
        "Căn cứ Luật Thủy lợi,",
        "Căn cứ Luật Lâm nghiệp.",
        "Sở ban hành Kế hoạch.",
        "Cụ thể như sau:",
    ]


def test_a_single_document_without_an_opening_ends_its_own_sentence() -> None:
    assert below("legal_basis: [Luật Đất đai]") == ["Căn cứ Luật Đất đai."]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("[Sở A, Sở B, 'Lưu: VT']", ["- Sở A;", "- Sở B;", "- Lưu: VT."]),
        ("['Sở A;', Sở B., 'Lưu: VT;']", ["- Sở A;", "- Sở B.", "- Lưu: VT;"]),
        ("{text: 'Gửi:', items: [Sở A]}", ["Gửi:", "- Sở A."]),
        ("[Như trên, {text: Các sở, items: [Sở A]}]", ["- Như trên;", "- Các sở;", "- Sở A."]),
    ],
)
def test_recipients_end_as_documents_end_them(written: str, printed: list[str]) -> None:
    text = f"recipients: {written}"

    assert below(text) == ["Nơi nhận:", *printed]
    assert page(HEAD + text).said("li") == [line for line in printed if line.startswith("-")]


def test_recipients_may_have_a_heading_of_their_own() -> None:
    text = "recipients: {heading: 'Kính gửi:', items: [Sở A]}"

    assert below(text) == ["Kính gửi:", "- Sở A."]


def test_a_signature_is_printed_line_by_line() -> None:
    text = 'signature: {authority: "TM. ỦY BAN\\nKT. CHỦ TỊCH", office: PHÓ CHỦ TỊCH, name: A}'

    assert below(text) == ["TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "A"]
    assert below("signature: {name: A}") == ["A"]


def test_a_closing_says_all_that_is_in_it() -> None:
    text = "closing: {heading: Kết luận, text: Trên đây là Kế hoạch., items: [Một, Hai]}"

    assert below(text) == ["Kết luận", "Trên đây là Kế hoạch.", "Một", "Hai"]


def test_a_plan_that_may_still_change_is_marked_as_a_draft_on_its_page() -> None:
    assert "DỰ THẢO" in page(HEAD).said("p")
    assert "DỰ THẢO" not in page(HEAD + "status: issued").said("p")
    assert "DỰ THẢO" not in page(HEAD + "number: 1/KH\ndate: 1/1/2024").said("p")
