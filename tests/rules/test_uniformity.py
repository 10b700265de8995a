from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.pages import told
from tests.rules.text_rules import in_sentence, own


def _mixed(text: str, folder: Path) -> list[tuple[str, str, str, str]]:
    """Code, words, what they would be, and how often the plan has it so."""
    facts = [told(one) for one in in_sentence(text, folder, "X4")]
    return [(code, fact["wrong"], fact["fix"], fact["count"]) for code, _, fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoá, thủy, ủy, Ủy", [("X401", "hoá", "hóa", "3")]),
        ("hoá, khoẻ, Uỷ, thủy", [("X401", "thủy", "thuỷ", "3")]),
        ("VĂN HOÁ; văn hóa, xóa", [("X401", "HOÁ", "HÓA", "2")]),
        ("Uỷ ban và Ủy ban, ủy quyền", [("X401", "Uỷ", "Ủy", "2")]),
    ],
)
def test_the_rarer_way_to_place_a_tone_mark_is_reported(
    text: str, expected: list[tuple[str, ...]], tmp_path: Path
) -> None:
    assert _mixed(text, tmp_path) == expected


def test_the_other_way_is_shown_by_the_same_word_where_it_stands_there(tmp_path: Path) -> None:
    plan = "objectives: [thủy sản, thủy lợi, xã hội hóa, văn hoá]\n"
    [one] = own(plan, tmp_path, "X4")
    assert told(one)[2]["other"] == "hóa"


@pytest.mark.parametrize(
    "text",
    [
        "xã hội hóa, thủy sản, quý, quỹ, quỳ, của, mía",
        "văn hoá ở Thanh Hóa và Hòa Bình",
        "hằng năm, hằng quý; xử lý; tỷ lệ, tỉ mỉ; công ty, ti vi",
        "hàng năm, khách hàng năm nay; hằng ngày",
        "giai đoạn 2021-2025, 2023-2025; số 12 - 15",
        "chính trị - xã hội; 5 – 7 ngày",
        'phong trào "Xanh" và "Sạch"; 5"',
    ],
)  # fmt: skip
def test_what_is_uniform_is_let_pass(text: str, tmp_path: Path) -> None:
    assert _mixed(text, tmp_path) == []


def test_the_name_of_who_signs_keeps_its_spelling(tmp_path: Path) -> None:
    plan = "objectives: [xã hội hoá, thuỷ sản]\nsignature: {name: Nguyễn Thị Thúy}\n"
    assert own(plan, tmp_path, "X4") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hằng năm, Hàng năm, hằng năm", [("X402", "Hàng năm", "Hằng năm", "2")]),
        ("hằng năm, hàng năm", [("X402", "hàng năm", "hằng năm", "1")]),
        ("xử lí, xử lí, XỬ LÝ", [("X402", "XỬ LÝ", "XỬ LÍ", "2")]),
        ("hằng năm, hàng năm 2023, mặt hàng năm nay", []),
        ("qui định và quy định, quy định", [("X402", "qui định", "quy định", "2")]),
    ],
)
def test_the_rarer_spelling_of_a_word_is_reported(
    text: str, expected: list[tuple[str, ...]], tmp_path: Path
) -> None:
    assert _mixed(text, tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“a”, “b c”, "d e"', [("X403", '"d e"', "“d e”", "2")]),
        ('"a", "b", “d e”', [("X403", "“d e”", '"d e"', "2")]),
        ('“a”, "b"', [("X403", '"b"', "“b”", "1")]),
        ("2023 - 2025, 2021-2025, 2023-2025", [("X404", "2023 - 2025", "2023-2025", "2")]),
        ("2021–2025, 2021-2025, 2026-2030", [("X404", "2021–2025", "2021-2025", "2")]),
        ("a - b, c - d, e – f", [("X405", "e – f", "e - f", "2")]),
    ],
)
def test_the_rarer_marks_are_reported(
    text: str, expected: list[tuple[str, ...]], tmp_path: Path
) -> None:
    assert _mixed(text, tmp_path) == expected
