from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.rules.example import HEAD
from tests.rules.pages import told
from tests.rules.text_rules import FAMILIES, in_sentence, own

from ntmplan.lint import lint
from ntmplan.problem import Problem
from ntmplan.repository import load


def _wrong(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Code, wrong words and right words of each finding, in the order of the text."""
    facts = [told(one) for one in in_sentence(text, folder, "X1")]
    return [(code, fact["wrong"], fact.get("fix", "")) for code, _, fact in facts]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Kiểm tra, đơn đốc các xã", "đơn đốc", "đôn đốc"),
        ("Đơn đốc các xã", "Đơn đốc", "Đôn đốc"),
        ("ĐƠN ĐỐC CÁC XÃ", "ĐƠN ĐỐC", "ĐÔN ĐỐC"),
        ("xã Nông Thông Mới", "Nông Thông Mới", "Nông Thôn Mới"),
        ("(bổ xung)", "bổ xung", "bổ sung"),
    ],
)
def test_a_misspelling_keeps_the_capitals_of_the_words(
    text: str, wrong: str, right: str, tmp_path: Path
) -> None:
    assert _wrong(text, tmp_path) == [("X102", wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "phát triển khái niệm",
        "vật tu bổ",
        "khách hàng tuân thủ",
        "chuyên giao dịch",
        "Chiến đấu tư tưởng",
        "nông thôn mới",
        "công nhân dâng hương",
        "môi trường",
    ],
)
def test_the_same_letters_in_right_words_are_no_misspelling(text: str, tmp_path: Path) -> None:
    assert in_sentence(text, tmp_path, "X1") == []


def test_words_that_stand_twice_are_found_at_both_places(tmp_path: Path) -> None:
    problems = in_sentence("Rà xoát xã, rà xoát thôn, bản", tmp_path, "X1")
    assert [(one.place.column, one.fix.text if one.fix else "") for one in problems] == [
        (6, "Rà soát"),
        (18, "rà soát"),
    ]
    again = in_sentence("thôn rà xoát và xã rà xoát", tmp_path, "X1")
    assert [one.fix.text if one.fix else "" for one in again] == ["rà soát", "xã rà soát"]


def test_headings_cells_recipients_and_the_signature_are_read_too(tmp_path: Path) -> None:
    plan = (
        "title: Kế hoạch bổ xung\nlegal_basis:\n  - document: Kế hoạch\n    subject: bổ xung\n"
        "tasks:\n  - area: Bổ xung\n    items:\n      - task: A\n        lead: Sở Bổ xung\n"
        "        product: bổ xung\n        in_appendix:\n          - task: bổ xung\n"
        "closing: bổ xung\nrecipients: [Sở bổ xung]\nsignature: {office: BỔ XUNG}\n"
        "appendix: {note: bổ xung}\n"
    )
    assert [one.place.line for one in own(plan, tmp_path, "X1")] == [
        1,
        4,
        6,
        9,
        10,
        12,
        13,
        14,
        15,
        16,
    ]


def test_ids_comments_and_facts_that_are_not_printed_are_not_read(tmp_path: Path) -> None:
    plan = (
        "# bổ xung\norganization:\n  - unit: Sở Y tế\n    id: bổ xung\n    lead: bổ xung\n"
        "    duty: Hướng dẫn.\n"
    )
    assert own(plan, tmp_path, "X1") == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Hướng dẫn thực hiện chỉ môi trường",
            "thực hiện chỉ môi trường",
            "thực hiện chỉ tiêu môi trường",
        ),
        (
            "Chương trình mục tiêu quốc gia xây dựng nông thôn hằng năm",
            "xây dựng nông thôn hằng năm",
            "xây dựng nông thôn mới hằng năm",
        ),
        (
            "Mục tiêu quốc gia xây dựng nông thôn bền vững",
            "Mục tiêu quốc gia xây dựng nông thôn",
            "Mục tiêu quốc gia xây dựng nông thôn mới",
        ),
    ],
)
def test_a_missing_word_is_reported_once(text: str, wrong: str, right: str, tmp_path: Path) -> None:
    assert _wrong(text, tmp_path) == [("X103", wrong, right)]


def test_a_whole_term_misses_nothing(tmp_path: Path) -> None:
    assert (
        in_sentence(
            "Chương trình mục tiêu quốc gia xây dựng nông thôn mới hằng năm", tmp_path, "X1"
        )
        == []
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("họach", "hoạch"),
        ("Tòan", "Toàn"),
        ("KHỎAN", "KHOẢN"),
        ("qúy", "quý"),
        ("qủan", "quản"),
        ("gíup", "giúp"),
        ("nứơc", "nước"),
        ("tíên", "tiến"),
        ("thúê", "thuế"),
        ("thụât", "thuật"),
        ("ngòai", "ngoài"),
    ],
)
def test_a_tone_mark_on_the_wrong_letter_moves(wrong: str, right: str, tmp_path: Path) -> None:
    assert _wrong(f"Ghi {wrong} này", tmp_path) == [("X104", wrong, right)]


def test_right_words_have_their_tone_marks_where_they_belong(tmp_path: Path) -> None:
    text = (
        "Hòa, hoà, khỏe, khoẻ, ủy, uỷ, quý, của, mía, ngoài, hoạch, khoản, thuế, chuyển, nguyễn,"
        " giữa, gìn giữ, giếng, khuỷu, ngoằn ngoèo, rượu, bưởi, người, đòi, thúi, mùi, xoáy"
    )
    assert in_sentence(text, tmp_path, "X1") == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Đào tạo đội ngǜ, cán bộ", "ngǜ", "ngũ"),
        ("định kǶ", "kǶ", "kỳ"),
        ("Ðường giao thông", "Ðường", "Đường"),
        ("nông thӡn", "thӡn", ""),
        ("a \uf0b7 b", "\uf0b7", ""),
    ],
)
def test_letters_of_broken_fonts_are_found(
    text: str, wrong: str, right: str, tmp_path: Path
) -> None:
    assert _wrong(text, tmp_path) == [("X105", wrong, right)]


@pytest.mark.parametrize(
    "text",
    ["xã Čư Êbur, buôn Ƀuôr", "60 µg/m³, 5 kΩ, α, 2 m²", "café, Zürich, São Paulo", "Ê-đê, Mnông"],
)
def test_letters_of_names_and_units_of_measure_are_no_residue(text: str, tmp_path: Path) -> None:
    assert in_sentence(text, tmp_path, "X1") == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Hỗ trợ các các xã", "các các", "các"),
        ("Các các xã", "Các các", "Các"),
        ("Giám đốc Sở Sở Y tế", "Sở Sở", "Sở"),
        ("trình UBND UBND tỉnh", "UBND UBND", "UBND"),
        ("xã và và thôn", "và và", "và"),
    ],
)
def test_a_doubled_word_loses_one(text: str, wrong: str, right: str, tmp_path: Path) -> None:
    assert _wrong(text, tmp_path) == [("X106", wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "cây xanh xanh, từ từ, ngày ngày, luôn luôn, dần dần, nhà nhà, người người",
        "trụ sở Sở Y tế, cán bộ Bộ Y tế, cơ sở sở hữu, TRỤ SỞ SỞ Y TẾ, CÁN BỘ BỘ Y TẾ",
        "kết quả đạt được được tổng hợp, hiện tại tại xã, nêu trên trên địa bàn",
        "tiền của của Nhân dân; các, các; và (và)",
    ],
)
def test_what_is_rightly_said_twice_is_let_pass(text: str, tmp_path: Path) -> None:
    assert in_sentence(text, tmp_path, "X1") == []


def test_two_texts_that_end_and_begin_alike_are_no_doubling(tmp_path: Path) -> None:
    assert own("objectives:\n  - gồm các\n  - các xã\n", tmp_path, "X1") == []


def test_each_line_with_decomposed_letters_is_reported_once_at_its_place(tmp_path: Path) -> None:
    lines = "objectives:\n  - >-\n    Cấp nước sạch,\n    ABC,\n    xử lý nước.\n  - Đủ.\n"
    problems = own(unicodedata.normalize("NFD", lines), tmp_path, "X1")
    assert [(one.kind.code, one.place.line, one.place.column) for one in problems] == [
        ("X101", 5, 5),
        ("X101", 7, 5),
        ("X101", 8, 5),
    ]
    assert [one.fix.text if one.fix else "" for one in problems] == [
        "Cấp nước sạch,",
        "xử lý nước.",
        "Đủ.",
    ]


def test_decomposed_letters_in_comments_are_nobody_s_business(tmp_path: Path) -> None:
    comment = unicodedata.normalize("NFD", "# Cấp nước sạch\n")
    assert own(f"{comment}objectives: [A.]\n", tmp_path, "X1") == []


OWN = """\
confusions:
  - {wrong: Đồng Hỉ, right: Đồng Hỷ}
  - {wrong: vpđp, right: VPĐP, unless: vpđp ntm}
accepted: [chuyên giao]
"""


def _in_repository(confusions: str, text: str, folder: Path) -> list[Problem]:
    (folder / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")
    (folder / "confusions.yaml").write_text(confusions, "utf-8")
    (folder / "plan.yaml").write_text(f"{HEAD}objectives: [{text}]\n", "utf-8")
    return lint(load([folder]), FAMILIES)


def test_a_repository_adds_confusions_and_accepts_words(tmp_path: Path) -> None:
    text = "huyện ĐỒNG HỈ và đồng hỉ. Gửi vpđp. Gửi vpđp ntm. Chuyên giao. Đơn đốc"
    problems = _in_repository(OWN, text, tmp_path)
    assert [told(one)[2]["fix"] for one in problems] == ["ĐỒNG HỶ", "Đồng Hỷ", "VPĐP", "Đôn đốc"]


def test_what_is_wrong_with_a_repository_s_confusions_is_said(tmp_path: Path) -> None:
    problems = _in_repository("confusions:\n  - {wrong: a b}\n  - {wrong: c}\n", "a b c", tmp_path)
    assert [(one.place.path[-15:], one.kind.code) for one in problems] == [
        ("confusions.yaml", "Y103"),
        ("confusions.yaml", "Y103"),
    ]
