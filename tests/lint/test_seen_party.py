"""What ministries, mass organisations, Party committees and districts write, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import WHOLE
from tests.rules.pages import Told, told_by

from ntmplan.lint.rules import amounts, budget, citations, criteria, form, names, numbers, signing


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Sử dụng kinh phí chi thường xuyên được giao năm 2026 của Sở.", False),
        ("Từ nguồn hoạt động thường xuyên của Hội và nguồn hỗ trợ khác.", False),
        ("Từ kinh phí chi thường xuyên và vốn đầu tư phát triển.", True),
        ("Từ nguồn ngân sách nhà nước và các nguồn hợp pháp khác.", True),
    ],
)
def test_what_a_body_spends_every_year_needs_no_amount(
    text: str, *, told_of: bool, tmp_path: Path
) -> None:
    plan = f"objectives: 15 xã đạt chuẩn.\nbudget:\n  text: {text}\n{WHOLE}"
    expected: list[Told] = [("B101", 4, {})] if told_of else []
    assert told_by(plan, tmp_path, budget.RULES, "B101") == expected


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("Nhóm tiêu chí Quy hoạch và hạ tầng kinh tế - xã hội", []),
        ("Nhóm tiêu chí Kinh tế, Văn hóa", []),
        ("Tiêu chí Quy hoạch", ["I.1"]),
    ],
)
def test_a_group_of_criteria_is_no_criterion(
    area: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
title: Xây dựng xã đạt chuẩn nông thôn mới nâng cao
ntmplan: 1
period: 2023
tasks:
  heading: NHIỆM VỤ
  items:
    - area: {area}
      items: [Dựng 5 cầu]
"""
    seen = told_by(plan, tmp_path, criteria.RULES, "C105")
    assert [facts["places"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Làm 2 lớp. Sở Y tế, Sở Tài chính chủ trì.", []),
        ("Làm 2 lớp.", [("U310", 5, {"lines": "5"})]),
    ],
)
def test_a_lead_that_the_sentence_names_is_no_cell(
    task: str, expected: list[Told], tmp_path: Path
) -> None:
    plan = f"tasks:\n  - task: {task}\n    lead: Sở Y tế, Sở Tài chính\n"
    assert told_by(plan, tmp_path, names.RULES, "U310") == expected


FIRST = "Quyết định số 318/QĐ-TTg ngày 08/3/2022"
LAST = "Quyết định số 320/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ"
OTHER = "Nghị quyết số 25/2021/QH15"


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (f"{FIRST} và {LAST}", [("Quyết định số 318/QĐ-TTg", "its subject")]),
        (f"{FIRST} và {LAST} về Bộ tiêu chí", []),
        (f"{OTHER} ngày 28/7/2021 và {LAST}", [(OTHER, "its issuer and its subject")]),
    ],
)
def test_what_stands_behind_two_documents_of_one_body_is_said_of_both(
    document: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    plan = f"date: 15/6/2023\nlegal_basis:\n  - document: {document}\n{WHOLE}"
    seen = told_by(plan, tmp_path, citations.RULES, "L202")
    assert [(facts["document"], facts["missing"]) for _, _, facts in seen] == expected


@pytest.mark.parametrize(("total", "told_of"), [(160, False), (170, True)])
def test_sums_whose_total_stands_beside_them_are_counted(
    total: int, *, told_of: bool, tmp_path: Path
) -> None:
    plan = f"""\
budget:
  - source: "Vốn đầu tư phát triển: 98,6 tỷ đồng (NSTW 89,6 tỷ đồng, NSĐP 9,0 tỷ đồng)."
  - source: "Vốn sự nghiệp: 61,4 tỷ đồng (NSTW 55,8 tỷ đồng, NSĐP 5,6 tỷ đồng)."
  - need: "Tổng: {total} tỷ đồng."
    amount: {total} tỷ đồng
"""
    amount = [("98,6 tỷ đồng", 4), ("61,4 tỷ đồng", 5)] if told_of else []
    expected = [("B107", line, {"amount": words}) for words, line in amount]
    assert told_by(plan, tmp_path, amounts.RULES, "B107") == expected


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        ("Kinh phí năm 2024: 3 tỷ đồng, đã được giao tại {decision}", []),
        ("Kinh phí giao cho các sở, ngành, đơn vị theo {decision}", []),
        ("Việc quản lý, sử dụng kinh phí theo {decision}", ["Quyết định số 2515/QĐ-UBND"]),
    ],
)
def test_the_decision_that_gave_the_money_is_no_ground(
    money: str, expected: list[str], tmp_path: Path
) -> None:
    decision = "Quyết định số 2515/QĐ-UBND ngày 12/12/2023 của UBND tỉnh."
    plan = f"""\
legal_basis:
  - document: Kế hoạch số 645/KH-UBND
    date: 19/01/2024
    issuer: UBND tỉnh
    subject: về xây dựng nông thôn mới năm 2024
budget:
  text: "{money.format(decision=decision)}"
"""
    seen = told_by(plan, tmp_path, citations.RULES, "L203")
    assert [facts["document"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("issuer", "above", "office", "expected"),
    [
        ("Ủy ban Dân tộc", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "THỨ TRƯỞNG, PHÓ CHỦ NHIỆM", []),
        ("Bộ Y tế", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", []),
        ("Ủy ban Dân tộc", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CỤC TRƯỞNG", ["PHÓ CỤC TRƯỞNG"]),
        ("Sở Y tế", "", "QUYỀN GIÁM ĐỐC", []),
        ("Sở Y tế", "", "QUYỀN CHỦ TỊCH", ["QUYỀN CHỦ TỊCH"]),
        ("Sở Y tế", "KT. GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC", ["QUYỀN GIÁM ĐỐC"]),
    ],
)
def test_who_holds_two_offices_or_one_for_the_time_being_signs(
    issuer: str, above: str, office: str, expected: list[str], tmp_path: Path
) -> None:
    authority = f"  authority: ['{above}']\n" if above else ""
    plan = f"issuer: {issuer}\nsignature:\n{authority}  office: {office}\n"
    seen = told_by(plan, tmp_path, signing.RULES, "D213", "D214")
    assert [facts["office"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("issuer", "told_of"),
    [("Văn phòng Điều phối nông thôn mới Trung ương", False), ("Sở Y tế", True)],
)
def test_bodies_of_two_levels_have_the_same_letters(
    issuer: str, *, told_of: bool, tmp_path: Path
) -> None:
    plan = f"issuer: {issuer}\nnumber: 31/KH-VPĐP\n"
    facts = {"number": "31/KH-VPĐP", "code": "VPĐP", "issuer": issuer}
    expected: list[Told] = [("D206", 4, facts)] if told_of else []
    assert told_by(plan, tmp_path, form.RULES, "D206") == expected


JOINT = "Chương trình phối hợp số 03/CTPH-BYT-HPN ngày 12/8/2025"


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("Nghị quyết số 12-NQ/ĐH ngày 25/9/2025 của Đại hội đại biểu Đảng bộ tỉnh lần thứ I", []),
        (f"{JOINT} giữa Bộ Y tế và Hội Phụ nữ về nước sạch", []),
        (f"{JOINT} giữa Bộ Y tế và Hội Phụ nữ", ["its subject"]),
        ("Kết luận số 77-KL/TU ngày 01/12/2025 của Tỉnh ủy", ["its subject"]),
    ],
)
def test_a_congress_and_two_bodies_together_are_issuers(
    document: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"date: 15/01/2026\nlegal_basis:\n  - document: {document}\n{WHOLE}"
    seen = told_by(plan, tmp_path, citations.RULES, "L202")
    assert [facts["missing"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("19/NQ-TW", [("L216", 3, {"number": "19/NQ-TW", "fix": "19-NQ/TW"})]),
        ("12/CTr-TU", [("L216", 3, {"number": "12/CTr-TU", "fix": "12-CTr/TU"})]),
        ("19-NQ/TW", []),
        ("05/HD-MTTW", []),
        ("12/KH-UBND", []),
    ],
)
def test_the_numbers_of_the_party_have_their_own_form(
    number: str, expected: list[Told], tmp_path: Path
) -> None:
    plan = f"opening: Căn cứ văn bản số {number} ngày 16/6/2022.\n"
    assert told_by(plan, tmp_path, numbers.RULES, "L216") == expected


@pytest.mark.parametrize(
    ("number", "date", "told_of"),
    [
        ("1489/QĐ-TTg", "06/7/2025", False),
        ("22-CT/TU", "30/3/2024", False),
        ("18-NQ/ĐU", "20/12/2025", False),
        ("22/KH-UBND", "30/3/2024", True),
    ],
)
def test_the_prime_minister_and_party_committees_sign_on_any_day(
    number: str, date: str, *, told_of: bool, tmp_path: Path
) -> None:
    plan = f"opening: Thực hiện văn bản số {number} ngày {date}.\n"
    assert bool(told_by(plan, tmp_path, numbers.RULES, "L213")) is told_of


@pytest.mark.parametrize(("second", "told_of"), [("3", False), ("2", True)])
def test_parts_come_from_where_their_total_does(
    second: str, *, told_of: bool, tmp_path: Path
) -> None:
    plan = f"""\
objectives: 15 xã đạt chuẩn.
budget:
  - need: Kinh phí thực hiện, từ nguồn sự nghiệp môi trường
    amount: 4 tỷ đồng
  - need: Tập huấn
    amount: 1 tỷ đồng
  - need: Mua thùng rác
    amount: {second} tỷ đồng
{WHOLE}"""
    facts = {"amounts": f"1 tỷ đồng; {second} tỷ đồng"}
    expected: list[Told] = [("B102", 8, facts)] if told_of else []
    assert told_by(plan, tmp_path, budget.RULES, "B102") == expected


def test_the_name_of_a_criterion_ends_before_its_set(tmp_path: Path) -> None:
    duty = "Hướng dẫn tiêu chí số 13 về Hình thức tổ chức sản xuất của xã nông thôn mới."
    plan = f"period: 2023\norganization:\n  - unit: Sở Y tế\n    items:\n      - {duty}\n"
    seen = told_by(plan, tmp_path, criteria.RULES, "C101")
    assert [facts["name"] for _, _, facts in seen] == ["Hình thức tổ chức sản xuất"]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Quy hoạch", [('Quy hoạch", "Y tế", "Điện', "I.1, I.2, I.3")]),
        ("số 1 về Quy hoạch", [("Y tế", "I.2"), ("Điện", "I.3")]),
        ("Y tế", [("Y tế", "I.1, I.2"), ("Điện", "I.3")]),
    ],
)
def test_a_plan_that_never_gives_numbers_is_told_once(
    first: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    plan = f"""\
title: Xây dựng xã đạt chuẩn nông thôn mới nâng cao
ntmplan: 1
period: 2023
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - Hướng dẫn tiêu chí {first}
    - Hướng dẫn tiêu chí Y tế
    - Hướng dẫn tiêu chí Điện
"""
    seen = told_by(plan, tmp_path, criteria.RULES, "C105")
    assert [(facts["name"], facts["places"]) for _, _, facts in seen] == expected


def test_the_front_is_everywhere_that_of_viet_nam(tmp_path: Path) -> None:
    plan = """\
issuer: UBND tỉnh A
tasks:
  - task: Mở 2 lớp
    lead: Ban Thường trực Ủy ban MTTQ tỉnh
  - task: Mở 3 lớp
    lead: Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
  - task: Mở 4 lớp
    lead: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh
"""
    assert told_by(plan, tmp_path, names.RULES, "U309") == []
