"""Words and marks as offices type them: what is right is let pass, what is wrong is mended well."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.pages import told
from tests.rules.text_rules import in_sentence, own


def _found(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Code, wrong words and right words of what is found in one printed sentence."""
    facts = [told(one) for one in in_sentence(text, folder)]
    return [(code, fact.get("wrong", ""), fact.get("fix", "")) for code, _, fact in facts]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("cuả", "của"),
        ("chưã", "chữa"),
        ("nghiã", "nghĩa"),
        ("TAỊ", "TẠI"),
        ("ngươì", "người"),
        ("thuỷ lơị", "thuỷ lợi"),
        ("tuí", "túi"),
        ("ngaỳ", "ngày"),
        ("đâỳ", "đầy"),
        ("caó", "cáo"),
        ("keó", "kéo"),
        ("đâù", "đầu"),
        ("niú", "níu"),
        ("hưũ", "hữu"),
    ],
)
def test_a_tone_that_was_typed_too_late_belongs_to_the_letter_before(
    wrong: str, right: str, tmp_path: Path
) -> None:
    spelt = [(wrong.rsplit(maxsplit=1)[-1], right.rsplit(maxsplit=1)[-1])]
    told_of = [
        (word, fix)
        for code, word, fix in _found(f"Rà soát {wrong} xã.", tmp_path)
        if code == "X104"
    ]
    assert told_of == spelt


@pytest.mark.parametrize(
    "text",
    [
        "Quả, quá, quí, quỉ, giá, giả, giã, già, giạ; cái, người, túi, kéo, đầu, rượu, khuỷu.",
        "Uỷ ban, hoá, khoẻ, thuý; ấy, ngày, mỹ; hữu, níu, chịu, nếu.",
        "Ông A Piá, làng Kon Chiá, sông Tuaí của người Mnông.",
        "Nhân dân đóng góp tiền của của mình. Tiền của của dân.",
        "Hỗ trợ không những những xã nghèo mà cả những thôn khó khăn.",
        "Thôn Thuỵ, xã Hoà, ông Khoá; văn hóa, thủy lợi, khóa học.",
        "Số: __/KH-UBND ngày __/__/2025; số __KH ngày __ tháng __ năm 2025.",
    ],
)
def test_words_that_only_look_wrong_are_let_pass(text: str, tmp_path: Path) -> None:
    assert _found(text, tmp_path) == []


def test_a_word_that_a_capital_begins_with_the_sentence_is_no_name(tmp_path: Path) -> None:
    text = "Xã hóa, thủy lợi. Hoá chất độc; xem thuỵ."
    assert _found(text, tmp_path) == [("X401", "Hoá", "Hóa"), ("X401", "thuỵ", "thụy")]


@pytest.mark.parametrize(
    ("text", "code", "wrong", "right"),
    [
        ("Sông Ba ,hồ Ayun", "X201", "Ba ,hồ", "Ba, hồ"),
        ("Các xã ;thôn", "X201", "xã ;thôn", "xã; thôn"),
        ("Thôn( bản) A", "X204", "Thôn( bản)", "Thôn (bản)"),
        ("Thôn (bản )và xã", "X204", "(bản )và", "(bản) và"),
        ("Thu gom rác“ không túi”", "X204", "rác“ không", "rác “không"),
        ("Thôn (bản ), xã", "X204", "(bản ),", "(bản),"),
    ],
)
def test_what_is_mended_leaves_the_blank_where_it_belongs(
    text: str, code: str, wrong: str, right: str, tmp_path: Path
) -> None:
    assert _found(text, tmp_path) == [(code, wrong, right)]


def _list(*entries: str) -> str:
    return "objectives:\n" + "".join(f"  - '{entry}'\n" for entry in entries)


def _unended(plan: str, folder: Path) -> list[int]:
    return [one.place.line for one in own(plan, folder, "X302")]


def test_an_aside_behind_the_full_stop_ends_an_entry(tmp_path: Path) -> None:
    aside = "Ra quân mỗi tuần. (Đoàn phường chủ trì)"
    assert _unended(_list("Thu rác.", aside, "Trồng hoa."), tmp_path) == []
    assert _unended(_list("Thu rác.", "Ra quân (Đoàn chủ trì)", "Trồng hoa."), tmp_path) == [5]
    assert _unended(_list("Thu rác.", "Ra quân Đoàn)", "Trồng hoa."), tmp_path) == [5]


def test_the_name_of_an_amount_and_a_row_of_the_appendix_need_no_mark(tmp_path: Path) -> None:
    money = """\
budget:
  - source: Ngân sách trung ương
    amount: 25 tỷ đồng
  - source: Ngân sách địa phương theo phân cấp.
  - source: Nguồn vốn huy động hợp pháp.
  - source: {last}
"""
    assert _unended(money.format(last="Vốn vay."), tmp_path) == []
    assert _unended(money.format(last="Vốn vay"), tmp_path) == [8]
    rows = """\
tasks:
  - task: Thu gom rác.
  - task: Trồng hoa.
  - text: 'Tổng cộng: 600 triệu đồng'
    only_in: {where}
appendix: {{heading: PHỤ LỤC}}
"""
    assert _unended(rows.format(where="appendix"), tmp_path) == []
    assert _unended(rows.format(where="body"), tmp_path) == [6]


OBJECTS = """\
tasks:
  - area: A
    items: ['{first}']
  - area: B
    items: ['{second}']
"""
GROW = (
    "Xây dựng phương án phát triển {} phù hợp với quy hoạch và điều kiện từng vùng, bảo đảm khả thi"
)
DO = (
    "Phối hợp các xã {} các quy định về thu gom và xử lý chất thải rắn sinh hoạt nông thôn tại"
    " các khu dân cư tập trung"
)
LOOK = "{} việc thu gom và xử lý chất thải rắn sinh hoạt tại các xã trên địa bàn {}"


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        (GROW.format("ngao"), GROW.format("quế"), []),
        (GROW.format("cây bưởi"), GROW.format("gà thả vườn"), []),
        (GROW.format("quế"), GROW.format("cây quế"), ["X305"]),
        (GROW.format("quế"), GROW.format("quế"), ["X304"]),
        (DO.format("triển khai"), DO.format("thực hiện"), ["X305"]),
        (DO.format("kiểm tra hằng năm"), DO.format("kiểm tra hàng năm"), ["X305"]),
        (DO.format("kiểm tra"), DO.format("sửa đổi"), []),
        (LOOK.format("Kiểm tra", "huyện"), LOOK.format("Giám sát", "huyện"), ["X305"]),
        (LOOK.format("Kiểm tra", "huyện"), LOOK.format("Kiểm tra", "tỉnh"), ["X305"]),
    ],
)
def test_works_that_differ_in_what_they_are_about_are_two(
    first: str, second: str, codes: list[str], tmp_path: Path
) -> None:
    plan = OBJECTS.format(first=first, second=second)
    assert [one.kind.code for one in own(plan, tmp_path, "X30")] == codes


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("đuợc", "được"),
        ("Nguời", "Người"),
        ("TRUỜNG", "TRƯỜNG"),
        ("nuớc", "nước"),
        ("phưong", "phương"),
        ("TRƯÒNG", "TRƯỜNG"),
        ("ngưòi", "người"),
        ("nưóc", "nước"),
        ("thưỏng", "thưởng"),
        ("ngừoi", "người"),
        ("Địa Phuơng", "Địa Phương"),
    ],
)
def test_a_word_with_half_a_horned_pair_of_letters_is_misspelt(
    wrong: str, right: str, tmp_path: Path
) -> None:
    last, mended = wrong.split()[-1:], right.split()[-1:]
    assert _found(f"Hỗ trợ {wrong} dân.", tmp_path) == [("X102", *last, *mended)]


def test_a_word_of_the_list_is_told_once(tmp_path: Path) -> None:
    assert _found("Bảo vệ môi trưòng.", tmp_path) == [("X102", "môi trưòng", "môi trường")]


def test_words_that_have_one_horn_are_let_pass(tmp_path: Path) -> None:
    text = "Thuở trước, huơ tay, quờ quạng, quơ; ươm cây, bước; buôn Cuơr, xã Kuơp, Puơih."
    assert _found(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ('“Sạch”, “Xanh", "Đẹp”', ["“Xanh”", "“Đẹp”"]),
        ('"Sạch", "Gọn", “Xanh"', ['"Xanh"']),
        ('"Sạch", “Xanh”', ["“Sạch”"]),
        ('“Xanh"', []),
    ],
)
def test_a_quotation_that_opens_and_closes_in_two_ways_is_one_of_two_kinds(
    text: str, fixes: list[str], tmp_path: Path
) -> None:
    assert [(code, fix) for code, _, fix in _found(text, tmp_path)] == [
        ("X403", fix) for fix in fixes
    ]


def test_words_between_low_lines_are_marked_as_bold(tmp_path: Path) -> None:
    assert _found("Xã __Tân Lập__ A", tmp_path) == [("X206", "__Tân Lập__", "Tân Lập")]
