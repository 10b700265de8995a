from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import ending, form, signing
from ntmplan.problem import Kind

FAMILIES = [form.RULES, signing.RULES, ending.RULES]
FULL = """\
objectives: {aim}
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
"""


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def test_ten_lines_are_a_good_plan(tmp_path: Path) -> None:
    plan = """\
title: Cấp nước sạch nông thôn năm 2025
issuer: UBND tỉnh Bắc Kạn
number: ?/KH-UBND
date: ?/?/2025
period: 2025
objectives: Người dân có nước sạch.
tasks:
  - task: Rà soát công trình cấp nước.
    lead: Sở Y tế
"""
    assert codes(plan, tmp_path, FAMILIES) == ["D101", "D102"]


def test_an_indicator_is_a_figure_too(tmp_path: Path) -> None:
    plan = FULL.format(aim="Môi trường sạch hơn trong giai đoạn 2023-2025.")
    assert codes(plan, tmp_path, FAMILIES) == ["D201"]
    tasks = "tasks:\n  - task: Thu gom rác\n    lead: Sở Y tế\n    indicator: 80% hộ\n"
    counted = plan.replace("organization:", f"{tasks}organization:")
    assert codes(counted, tmp_path, FAMILIES) == []


def test_what_is_missing_in_the_head_is_one_finding(tmp_path: Path) -> None:
    plan = FULL.format(aim="15 xã đạt chuẩn.") + "signature:\n  name: Lê Văn A\n"
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("D202", 2, {"missing": "`issuer`, `number`, `place`, `date`"})
    ]
    issued = [told(one) for one in found(f"status: issued\n{plan}", tmp_path, FAMILIES)]
    assert [one[0] for one in issued] == ["D202", "D101", "D102"]
    assert issued[0][2] == {"missing": "`issuer`, `place`"}


NUMBERS = [
    ("05/KH-UBND", ""),
    ("15/KH-UBND", ""),
    ("0130/KH-UBND", ""),
    ("?/KH-UBND", ""),
    ("…/KH-UBND", ""),
    ("12-KH/TU", ""),
    ("15/QyĐ-UBND", ""),
    ("Số: 15/KH-UBND", ""),
    ("15/2024/KH-UBND", ""),
    ("1424/KH-SNN-KHTC", ""),
    ("5/kh-ubnd", "05/KH-UBND"),
    ("15/ KH-UBND", "15/KH-UBND"),
    ("15/KH - UBND", "15/KH-UBND"),
    ("15/KH-Ubnd", "15/KH-UBND"),
    ("? / KH-UBND", ""),
    ("?/KH- UBND", "?/KH-UBND"),
]


@pytest.mark.parametrize(("number", "right"), NUMBERS)
def test_a_number_is_digits_type_and_body_without_blanks(
    number: str, right: str, tmp_path: Path
) -> None:
    problems = found(f'number: "{number}"\n', tmp_path, FAMILIES)
    rights = [told(one)[2]["right"] for one in problems if one.kind.code == "D203"]
    assert rights == ([right] if right else [])


def test_all_that_is_wrong_with_a_number_is_one_finding(tmp_path: Path) -> None:
    assert [told(one) for one in found("number: 5/kh - ubnd\n", tmp_path, FAMILIES)] == [
        (
            "D203",
            3,
            {
                "number": "5/kh - ubnd",
                "reasons": "a number under 10 takes a 0; no blanks stand around “/” and “-”; "
                "its letters are capitals",
                "right": "05/KH-UBND",
            },
        )
    ]


@pytest.mark.parametrize(
    ("type_", "number", "expected"),
    [
        ("KẾ HOẠCH", "15/KH-UBND", []),
        ("KẾ HOẠCH HÀNH ĐỘNG", "15/KH-UBND", []),
        ("Quy định", "15/QyĐ-UBND", []),
        ("KẾ HOẠCH", "15/KHLN-UBND", []),
        ("PHƯƠNG ÁN", "15/KH-UBND", ["D204"]),
        ("KẾ HOẠCH", "15/CTr-UBND", ["D204"]),
    ],
)
def test_the_letters_of_a_number_fit_the_type(
    type_: str, number: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"type: {type_}\nnumber: {number}\n", tmp_path, FAMILIES) == expected


def test_a_plan_that_comes_with_a_decision_may_have_its_number(tmp_path: Path) -> None:
    plan = "number: 15/QĐ-UBND\nopening: (Ban hành kèm theo Quyết định của UBND tỉnh)\n"
    assert codes(plan, tmp_path, FAMILIES) == []


def test_a_misspelt_type_is_asked_back(tmp_path: Path) -> None:
    assert [told(one) for one in found("type: KẾ HOẠNH\n", tmp_path, FAMILIES)] == [
        ("D205", 3, {"type": "KẾ HOẠNH", "nearest": "KẾ HOẠCH"})
    ]


@pytest.mark.parametrize(
    ("issuer", "number", "expected"),
    [
        ("UBND tỉnh Lạng Sơn", "15/KH-UBND", []),
        ("Ủy ban nhân dân xã Dương Quang", "15/KH-UBND", []),
        ("Sở Tài nguyên và Môi trường tỉnh Lạng Sơn", "15/KH-STNMT", []),
        ("Sở Nông nghiệp và PTNT", "15/KH-SNN", []),
        ("Ban Chỉ đạo nông thôn mới", "15/KH-BCĐ", []),
        ("Sở Y tế", "15/KH-SYT-NVY", []),
        ("Sở Y tế", "15/KH-XYZ", []),
        ("Sở Y tế", "15/KH", []),
        ("Sở Y tế", "15/KH-UBND", ["D206"]),
        ("UBND tỉnh", "15/KH-SYT", ["D206"]),
    ],
)
def test_the_last_letters_of_a_number_fit_the_issuer(
    issuer: str, number: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"issuer: {issuer}\nnumber: {number}\n", tmp_path, FAMILIES) == expected


def test_the_order_of_the_file_is_told_once(tmp_path: Path) -> None:
    plan = "organization: Sở Y tế tập huấn.\ntasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n"
    plan += "objectives: 15 xã.\nsituation: Còn khó khăn.\n"
    assert [told(one)[2] for one in found(plan, tmp_path, FAMILIES)] == [
        {"earlier": "situation", "later": "tasks"}
    ]


def signed(issuer: str, office: str, *authority: str) -> str:
    """A plan with this signature."""
    lines = "".join(f"    - {line}\n" for line in authority)
    above = f"  authority:\n{lines}" if authority else ""
    below = f"  office: {office}\n" if office else ""
    return f"issuer: {issuer}\nsignature:\n{above}{below}  name: Lê Văn A\n"


@pytest.mark.parametrize(
    "plan",
    [
        signed("UBND tỉnh", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        signed("UBND tỉnh", "CHỦ TỊCH", "TM. UỶ BAN NHÂN DÂN"),
        signed("UBND tỉnh", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "TM. UBND TỈNH", "KT. CHỦ TỊCH"),
        signed("UBND tỉnh", "CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH"),
        signed("UBND tỉnh", "GIÁM ĐỐC SỞ Y TẾ", "TUQ. CHỦ TỊCH"),
        signed("UBND tỉnh", "", "TM. ỦY BAN NHÂN DÂN"),
        signed("Sở Y tế", "GIÁM ĐỐC"),
        signed("Sở Y tế", "Q. GIÁM ĐỐC"),
        signed("Sở Y tế", "PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        signed("Sở Y tế", "Phó Giám đốc", "KT. GIÁM ĐỐC SỞ"),
        signed("Chi cục Bảo vệ môi trường", "CHI CỤC TRƯỞNG"),
        signed("Ban Chỉ đạo nông thôn mới", "TRƯỞNG BAN", "TM. BAN CHỈ ĐẠO"),
        signed("Ban Chỉ đạo nông thôn mới", "PHÓ TRƯỞNG BAN", "KT. TRƯỞNG BAN"),
    ],
)
def test_signatures_as_offices_write_them_are_fine(plan: str, tmp_path: Path) -> None:
    assert codes(plan, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (signed("UBND tỉnh", "CHỦ TỊCH"), ["D211"]),
        (signed("Sở Y tế", "PHÓ GIÁM ĐỐC", "TM. SỞ Y TẾ", "KT. GIÁM ĐỐC"), ["D212"]),
        (signed("UBND tỉnh", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"), ["D213"]),
        (signed("Sở Y tế", "GIÁM ĐỐC", "KT. GIÁM ĐỐC"), ["D214"]),
        (signed("Sở Y tế", "PHÓ GIÁM ĐỐC", "KT. CHỦ TỊCH"), ["D214"]),
        (signed("UBND tỉnh", "GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN"), ["D214"]),
        (signed("Sở Y tế", "CHỦ TỊCH"), ["D214"]),
        (signed("Sở Y tế", "", "KT. CHỦ TỊCH"), ["D214"]),
    ],
)
def test_signatures_that_do_not_fit_are_found_once(
    plan: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(plan, tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("PGS. TS. Nguyễn Văn A", "PGS. TS."),
        ("ThS Nguyễn Văn A", "ThS"),
        ("Tiến sĩ Nguyễn Văn A", "Tiến sĩ"),
        ("Nguyễn Hữu Trục", ""),
        ("Tsần Văn A", ""),
        ("Bs Nguyễn Văn A", "Bs"),
    ],
)
def test_titles_before_a_name_are_named(name: str, title: str, tmp_path: Path) -> None:
    plan = f"signature:\n  name: {name}\n"
    assert [told(one)[2]["title"] for one in found(plan, tmp_path, FAMILIES)] == (
        [title] if title else []
    )
    assert codes(f"issuer: Bệnh viện tỉnh\n{plan}", tmp_path, FAMILIES) == []


def test_drafts_and_short_plans_need_no_signature(tmp_path: Path) -> None:
    plan = FULL.format(aim="15 xã đạt chuẩn.") + "number: ?/KH-SYT\ndate: 15/3/2024\n"
    assert codes(plan, tmp_path, FAMILIES) == ["D101"]
    assert codes("number: 15/KH-SYT\ndate: 15/3/2024\n", tmp_path, FAMILIES) == []


def recipients(*lines: str) -> str:
    """A plan with these recipients."""
    return "recipients:\n" + "".join(f'  - "{line}"\n' for line in lines)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (recipients("Sở Y tế;", "Lưu: VT, NVY."), []),
        (recipients("Sở Y tế", "- Lưu: VT, CT."), []),
        (recipients("Sở Y tế"), []),
        (recipients("Sở Y tế", "LĐVP (Ô. Chính)", "Lưu: VT", "Lưu: hồ sơ"), []),
        (recipients("Sở Y tế", "Lưu: VT, CT.", "09 KH"), ["D222"]),
        (recipients("Sở Y tế", "Lưu: VT,"), ["D223"]),
    ],
)
def test_recipients_end_with_the_archive_and_a_full_stop(
    plan: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(plan, tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Phụ lục ban hành kèm theo Quyết định số 318/QĐ-TTg.",
        "Thực hiện Nghị định 30/2020/NĐ-CP và biểu mẫu tại Phụ lục I.",
        "Bảng phân công kèm theo.",
        "Lập phụ lục hợp đồng.",
    ],
)
def test_appendices_of_other_documents_are_not_looked_for(sentence: str, tmp_path: Path) -> None:
    assert codes(f"closing: {sentence}\n", tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("(Có Phụ lục nội dung, nhiệm vụ gửi kèm)", "Phụ lục nội dung, nhiệm vụ gửi kèm"),
        ("Phân công tại Phụ lục.", "tại Phụ lục"),
    ],
)
def test_an_announced_appendix_is_looked_for(sentence: str, words: str, tmp_path: Path) -> None:
    assert [told(one) for one in found(f"closing: {sentence}\n", tmp_path, FAMILIES)] == [
        ("D225", 3, {"announced": words})
    ]


def noted(note: str) -> str:
    """A plan of Sở Y tế whose appendix has this note."""
    head = "issuer: Sở Y tế\nnumber: 05/KH-SYT\ndate: 15/3/2024\nclosing: (Có Phụ lục kèm theo)\n"
    return f'{head}appendix:\n  note: "{note}"\n'


@pytest.mark.parametrize(
    ("note", "differences"),
    [
        ("(Kèm theo Kế hoạch số 05/KH-SYT ngày 15/3/2024 của Sở Y tế)", ""),
        ("(Kèm theo Kế hoạch số 5/KH-SYT ngày 15 tháng 3 năm 2024 của Sở Y tế)", ""),
        ("(Kèm theo Kế hoạch số 05/KH-SYT của ngành y tế)", ""),
        ("(Kèm theo Quyết định số 16/QĐ-SYT ngày 16/3/2024 của Sở Y tế)", ""),
        ("(Kèm theo Kế hoạch của Sở Tài chính)", "issuer Sở Tài chính instead of Sở Y tế"),
        (
            "(Kèm theo Kế hoạch số 05/KH-STC ngày 16/3/2024 của Sở Y tế)",
            "number 05/KH-STC instead of 05/KH-SYT; date 16/3/2024 instead of 15/3/2024",
        ),
    ],
)
def test_the_note_of_an_appendix_says_the_same_as_the_head(
    note: str, differences: str, tmp_path: Path
) -> None:
    problems = found(noted(note), tmp_path, FAMILIES)
    expected = [differences] if differences else []
    assert [told(one)[2]["differences"] for one in problems] == expected


def test_what_is_open_in_the_note_or_the_head_is_not_compared(tmp_path: Path) -> None:
    note = noted("(Kèm theo Kế hoạch số 16/KH-SYT ngày 16/3/2024)")
    draft = note.replace("05/KH-SYT", "?/KH-SYT").replace("date: 15/3/2024", "date: ?/3/2024")
    assert codes(draft, tmp_path, FAMILIES) == ["D101", "D102"]
    other_month = draft.replace("date: ?/3/2024", "date: ?/4/2024")
    assert codes(other_month, tmp_path, FAMILIES) == ["D101", "D102", "D227"]
    no_day = noted("(Kèm theo Kế hoạch ngày 31/02/2024)")
    assert codes(no_day, tmp_path, FAMILIES) == []


def test_the_shipped_plans_have_these_faults() -> None:
    assert in_plan("bac-kan", FAMILIES) == [("D201", 25, {})]
    assert in_plan("lang-son", FAMILIES) == [
        ("D201", 22, {}),
        ("D223", 126, {"line": "Lưu: VT, BVMT;"}),
    ]
