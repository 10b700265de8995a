from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.pages import told
from tests.rules.text_rules import in_sentence, own

NBSP = "\N{NO-BREAK SPACE}"


def _mended(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Code, wrong words and right words of what the family finds in one printed sentence."""
    facts = [told(one) for one in in_sentence(text, folder, "X2")]
    return [(code, fact.get("wrong", ""), fact.get("fix", "")) for code, _, fact in facts]


@pytest.mark.parametrize(
    ("text", "code", "wrong", "right"),
    [
        ("Rà soát , sửa", "X201", "soát ,", "soát,"),
        ("Rà soát ;", "X201", "soát ;", "soát;"),
        ("gồm có : xã", "X201", "có :", "có:"),
        ("Hết năm . Tiếp", "X201", "năm .", "năm."),
        ("Rà soát ,sửa", "X201", "soát ,sửa", "soát, sửa"),
        ("(nếu cần) , sửa", "X201", "cần) ,", "cần),"),
        ("Rà soát,sửa", "X202", "soát,sửa", "soát, sửa"),
        ("Lưu:VPĐP", "X202", "Lưu:VPĐP", "Lưu: VPĐP"),
        ("(xã);thôn", "X202", "(xã);thôn", "(xã); thôn"),
        ("thực hiện.Rà soát", "X202", "hiện.Rà", "hiện. Rà"),
        ("năm 2023,các xã", "X202", "2023,các", "2023, các"),
        ("Rà   soát", "X203", "Rà   soát", "Rà soát"),
        ("kế hoạch.  Rà", "X203", "hoạch.  Rà", "hoạch. Rà"),
        ("xã ( nếu cần)", "X204", "( nếu", "(nếu"),
        ("xã (nếu cần )", "X204", "cần )", "cần)"),
        ("phong trào “ Xanh”", "X204", "“ Xanh”", "“Xanh”"),
        ("gồm (xã", "X205", "(xã", ""),
        ("gồm xã) và", "X205", "xã)", ""),
        ('phong trào "Xanh', "X205", '"Xanh', ""),
        ("phong trào “Xanh, sạch", "X205", "“Xanh,", ""),
        ("<p>Rà soát", "X206", "<p>Rà", "Rà"),
        ("a<br/>b", "X206", "a<br/>b", "a b"),
        ('<span style="x: y">Rà', "X206", '<span style="x: y">Rà', "Rà"),
        ("xã&nbsp;A", "X206", "xã&nbsp;A", f"xã{NBSP}A"),
        ("A&amp;B", "X206", "A&amp;B", "A&B"),
        ("**Rà soát** quy", "X206", "**Rà soát**", "Rà soát"),
        ("## Mục tiêu", "X206", "## Mục", "Mục"),
        ("xem [Nghị định](https://a.vn/b) này", "X206", "[Nghị định](https://a.vn/b)", "Nghị định"),
        (r"chính trị \- xã", "X206", r"\-", "-"),
        ("dòng_x000D_ mới", "X206", "dòng_x000D_", "dòng"),
        ("Error! Bookmark not defined. A", "X206", "Error! Bookmark not defined.", ""),
        (f"quy{NBSP}hoạch", "X207", "", "quy hoạch"),
        ("giống,... và", "X208", "giống,...", "giống..."),
        ("giống, … và", "X208", "giống, …", "giống…"),
    ],
)  # fmt: skip
def test_what_is_typed_wrong_is_found_with_what_is_right(
    text: str, code: str, wrong: str, right: str, tmp_path: Path
) -> None:
    [(rule, words, fix)] = _mended(text, tmp_path)
    assert (rule, fix) == (code, right)
    assert words.replace(NBSP, " ") == (wrong or f"quy{NBSP}hoạch").replace(NBSP, " ")


@pytest.mark.parametrize(
    "text",
    [
        # Marks in numbers, gaps, addresses, abbreviations.
        "tăng 2,5 lần; 1.500 hộ; tiêu chí 17.2, 17.3; lúc 7:30; tỷ lệ 1 : 1000",
        "ngày ... tháng ... năm 2023; số …/KH; / , /; a ... , b",
        "xem https://a.vn/b,c hoặc gửi mail:ab@c.vn, www.d.vn;e",
        "v.v. và TP.Hồ Chí Minh, tp.Bắc Kạn, Ths.Nguyễn A, Sở VH,TT&DL, Q.Ba Đình",
        "theo TCVN:2015, QCVN 14:2008/BTNMT, github:a/b, mục I.Một",
        # Blanks that are to be filled in.
        "Số:      /KH-UBND, ngày     tháng     năm 2023",
        "họ tên:   …   , chức vụ   ____",
        # Brackets.
        'điểm a) khoản 1, mục 2), ý iv) và (một) [hai] “ba” "bốn"',
        "a) Rà soát (nếu cần); b) Hoàn thiện",
        'ống 21" và 5" (hai loại)',
        "( ) có, [ ] không, (…), ( / )",
        # What only looks like markup.
        "mức < 5 %, > 3; A&B; R&D; 2 * 3 * 4; (*) và (**); a_b_c; #3; C:\\ba",
        "số p<0,05 và i > 1",
        # Blanks that keep things together.
        f"50{NBSP}triệu đồng, Điều{NBSP}5, số{NBSP}925",
        # Dots.
        "chế phẩm... và (HTX...), xã, thôn",
        "các xã ........., thôn",
    ],
)  # fmt: skip
def test_what_is_typed_right_is_let_pass(text: str, tmp_path: Path) -> None:
    assert _mended(text, tmp_path) == []


def test_a_quotation_of_several_paragraphs_closes_in_a_later_one(tmp_path: Path) -> None:
    plan = "objectives:\n  - Phong trào “Xanh\n  - sạch, đẹp”.\n  - (một\n"
    assert [told(one) for one in own(plan, tmp_path, "X2")] == [
        ("X205", 6, {"wrong": "(một", "sign": "("})
    ]


def test_a_curly_mark_closed_by_a_straight_one_is_closed(tmp_path: Path) -> None:
    assert _mended('phong trào “Xanh" và "Sạch”', tmp_path) == []


def test_residue_at_several_places_of_a_word_is_one_finding(tmp_path: Path) -> None:
    assert _mended("Rà <b>soát</b>&nbsp;xã", tmp_path) == [
        ("X206", "<b>soát</b>&nbsp;xã", f"soát{NBSP}xã")
    ]
