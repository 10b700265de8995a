"""Money as plans of many offices write it: what is right is let pass, what is wrong is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import Told, told

from ntmplan.lint.rules import amounts, budget

FAMILIES = [budget.RULES, amounts.RULES]
FULL = """\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
"""


def _told(plan: str, folder: Path) -> list[Told]:
    return [told(one) for one in found(plan, folder, FAMILIES)]


def _said(text: str) -> str:
    return f"budget:\n  heading: KINH PHÍ\n  text: '{text}'\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ ngân sách nhà nước và các nguồn hợp pháp khác.", ["B101"]),
        ("Bố trí trong dự toán ngân sách nhà nước hằng năm.", ["B101"]),
        ("Vốn chi thường xuyên và vốn đầu tư phát triển.", ["B101"]),
        ("Theo Nghị quyết số 25/2021/QH15 về đầu tư công.", ["B101"]),
        ("Từ nguồn chi thường xuyên của Hội năm 2024.", []),
        ("Từ nguồn kinh phí hoạt động của Ban Chỉ đạo năm 2024.", []),
        ("Trong dự toán năm 2024 đã được giao cho Sở.", []),
        ("Kinh phí được cấp trong dự toán năm 2024 của Hội.", []),
        ("Các đơn vị cân đối trong nguồn kinh phí được giao năm 2024.", []),
        ("Không phát sinh kinh phí; không sử dụng ngân sách nhà nước.", []),
        ("Các đơn vị lập dự toán, trình cấp có thẩm quyền phê duyệt.", ["B101"]),
        ("Đã được HĐND xã phê duyệt tại Nghị quyết số 09/NQ-HĐND.", []),
    ],
)
def test_money_that_a_unit_has_already_needs_no_amount_of_its_own(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(FULL + _said(text), tmp_path, FAMILIES) == expected


TASKS = """\
tasks:
  - task: Nâng cấp cổng dịch vụ công
    lead: Sở Y tế
    timeframe: Quý I/2024
    items: ['{cost}']
  - task: Số hóa 5.000 hồ sơ địa chính
    lead: Sở Y tế
    timeframe: Quý II/2024
  - task: Lắp 3 trạm quan trắc
    lead: Sở Y tế
    timeframe: Quý III/2024
"""


@pytest.mark.parametrize(
    ("cost", "known"),
    [
        ("Kinh phí (triệu đồng): 2.500", True),
        ("Kinh phí NSTW: 450 triệu đồng", True),
        ("Kinh phí thực hiện 450 triệu đồng", True),
        ("Tặng 10 suất quà, mỗi suất 500.000 đồng", False),
        ("Kinh phí theo Kế hoạch số 12/KH-UBND", False),
    ],
)
def test_a_table_of_tasks_can_have_a_column_for_their_money(
    cost: str, tmp_path: Path, *, known: bool
) -> None:
    plan = FULL + TASKS.format(cost=cost)
    text = _said("Từ ngân sách nhà nước.")
    assert codes(plan + text, tmp_path, FAMILIES) == ([] if known else ["B101"])
    total = "budget:\n  - need: Tổng kinh phí từ ngân sách tỉnh\n    amount: 3 tỷ đồng\n"
    assert codes(plan + total, tmp_path, FAMILIES) == ([] if known else ["B103"])


WITH_SOURCES = """\
budget:
  - need: Dặm vá đường liên ấp
    amount: 650 triệu đồng
    items: ['Nguồn vốn: {first}']
  - need: Lắp đèn chiếu sáng
    amount: 480 triệu đồng
    items: ['{second}']
  - need: Cộng
    amount: 1.130 triệu đồng
"""


def test_a_source_may_stand_below_its_amount_and_a_total_has_those_of_its_parts(
    tmp_path: Path,
) -> None:
    plan = FULL + WITH_SOURCES
    assert _told(plan.format(first="NSX", second="XHH"), tmp_path) == []
    assert _told(plan.format(first="NSX", second="Tháng 5"), tmp_path) == [
        ("B102", 16, {"amounts": "480 triệu đồng"})
    ]


def test_of_many_amounts_without_source_the_first_ones_are_told(tmp_path: Path) -> None:
    given = (5, 6, 5, 7, 8, 9)
    needs = "".join(f"  - need: Lớp {at}\n    amount: {at} tỷ đồng\n" for at in given)
    assert _told(f"{FULL}budget:\n{needs}", tmp_path) == [
        ("B102", 13, {"amounts": "5 tỷ đồng; 6 tỷ đồng; 7 tỷ đồng; 8 tỷ đồng; …"})
    ]


@pytest.mark.parametrize("need", ["Kinh phí chi thường xuyên năm 2026", "Trong dự toán của Sở"])
def test_what_a_unit_gets_every_year_is_a_source(need: str, tmp_path: Path) -> None:
    plan = f"{FULL}budget:\n  - need: {need}\n    amount: 1.350.000.000 đồng\n"
    assert codes(plan, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("text", "added", "total", "count"),
    [
        (
            "Tổng kinh phí: 30 tỷ đồng, bao gồm: NSTW 20 tỷ đồng, huyện 6 tỷ đồng, dân 5 tỷ đồng.",
            *("31.000.000.000", "30.000.000.000", "3"),
        ),
        (
            "Dự kiến 30 tỷ đồng (Ba mươi tỷ đồng), trong đó tỉnh 20 tỷ đồng; xã 11.000 triệu đồng.",
            *("31.000.000.000", "30.000.000.000", "2"),
        ),
        (
            "Năm 2024 cần 9 tỷ đồng (gồm tỉnh 5 tỷ đồng, xã 3 tỷ đồng), tăng 12% so với năm trước.",
            *("8.000.000.000", "9.000.000.000", "2"),
        ),
    ],
)
def test_a_sentence_that_names_a_total_and_its_parts_adds_up(
    text: str, added: str, total: str, count: str, tmp_path: Path
) -> None:
    facts = {"sum": added, "total": total, "count": count}
    (wrong, alone) = _told(_said(text), tmp_path)
    assert (wrong, alone[:2]) == (("B104", 5, facts), ("B107", 5))


@pytest.mark.parametrize(
    "text",
    [
        "Tổng 30 tỷ đồng, trong đó NSTW 20 tỷ đồng, huyện 6 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm NSTW 20 tỷ đồng, huyện 6 tỷ đồng và các nguồn khác.",
        "Tổng 30 tỷ đồng, gồm NSTW 20 tỷ, huyện 6 tỷ đồng, xã 3 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm NSTW 20 tỷ đồng, trong đó đầu tư 15 tỷ đồng, huyện 10 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm NSTW 20 tỷ đồng (trong đó đầu tư 15 tỷ đồng), huyện 10 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm tỉnh 20 tỷ đồng, xã 10 tỷ đồng, năm đầu 30 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm 3 lớp x 5 tỷ đồng, mua sắm 5 tỷ đồng.",
        "Tổng 30 tỷ đồng, gồm tỉnh 20 tỷ đồng/năm, xã 12 tỷ đồng/năm.",
        "Tổng 30 tỷ đồng. Hội thi gồm 2 giải nhất 5 triệu đồng, 3 giải nhì 3 triệu đồng.",
    ],
)
def test_a_sentence_whose_amounts_may_be_no_parts_of_one_total_is_let_pass(
    text: str, tmp_path: Path
) -> None:
    assert codes(_said(text), tmp_path, FAMILIES) == ["B107"]


YEARS = """\
period: 2023-2025
budget:
  - need: Đường giao thông
    amount: {total}
    items:
      - {{need: Năm 2023, year: 2023, amount: 120 tỷ đồng}}
      - {{need: Hai năm sau, year: {later}, amount: 330 tỷ đồng}}
"""


@pytest.mark.parametrize(
    ("total", "later", "expected"),
    [
        ("450 tỷ đồng", "2024-2025", []),
        ("460 tỷ đồng", "2024-2025", ["B104"]),
        ("440 tỷ đồng", "2024-2025", ["B104"]),
        ("460 tỷ đồng", "2025", []),
        ("440 tỷ đồng", "2023-2025", []),
    ],
)
def test_the_amounts_of_each_year_add_up_to_that_of_all_years(
    total: str, later: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(YEARS.format(total=total, later=later), tmp_path, FAMILIES) == expected
    anytime = YEARS.format(total=total, later=later).partition("\n")[2]
    assert codes(anytime, tmp_path, FAMILIES) == []
    mixed = YEARS.format(total=total, later=later) + "      - {need: In, amount: 1 tỷ đồng}\n"
    assert codes(mixed, tmp_path, FAMILIES) == []


SPLIT = """\
budget:
  - need: Tổng nhu cầu
    amount: {total}
  - source: Ngân sách tỉnh 3,5 tỷ đồng; xã hội hóa 1,05 tỷ đồng
"""


def test_a_total_that_is_counted_is_not_counted_again_by_its_sources(tmp_path: Path) -> None:
    assert _told(SPLIT.format(total="4,55 tỷ đồng"), tmp_path) == []
    assert _told(SPLIT.format(total="5 tỷ đồng"), tmp_path) == [
        ("B107", 6, {"amount": "3,5 tỷ đồng"})
    ]


STEPS = """\
organization:
  - unit: {first}
    items: ['{one}']
  - unit: {second}
    items: ['{two}']
"""


@pytest.mark.parametrize(
    ("units", "duties", "expected"),
    [
        (("Sở Y tế", "Sở Nội vụ"), ("Bố trí kinh phí", "Bố trí vốn sự nghiệp"), ["B109"]),
        (("Sở Y tế", "Sở Nội vụ"), ("Bố trí vốn đầu tư", "Bố trí vốn đầu tư"), ["B109"]),
        (("Sở Y tế", "Sở Nội vụ"), ("Phân bổ vốn đầu tư", "Phân bổ kinh phí sự nghiệp"), []),
        (("Vụ Kế hoạch", "UBND các tỉnh"), ("Bố trí kinh phí", "Bố trí ngân sách"), []),
        (("Sở Y tế", "Sở Nội vụ"), ("Bố trí vốn", "Phối hợp Sở Y tế bố trí vốn"), []),
        (("Sở Y tế", "Sở Nội vụ"), ("Bố trí vốn", "Chủ trì, phối hợp bố trí vốn"), ["B109"]),
        (("Sở Y tế", "Sở Nội vụ"), ("Bố trí vốn", "Bố trí kinh phí được giao của mình"), []),
    ],
)
def test_whoever_has_money_of_its_own_takes_a_step_of_its_own(
    units: tuple[str, str], duties: tuple[str, str], expected: list[str], tmp_path: Path
) -> None:
    plan = STEPS.format(first=units[0], one=duties[0], second=units[1], two=duties[1])
    assert [code for code, _, _ in _told(plan, tmp_path) if code == "B109"] == expected


def test_what_stands_in_a_total_is_no_part_beside_the_others(tmp_path: Path) -> None:
    plan = """\
budget:
  - need: Tổng kinh phí
    amount: 100 triệu đồng
    items:
      - {{need: Đợt 1, amount: 40 triệu đồng}}
      - {{need: Đợt 2, amount: 60 triệu đồng}}
      - {{need: "{last}", amount: 70 triệu đồng}}
"""
    assert codes(plan.format(last="Trong đó: ngân sách tỉnh"), tmp_path, FAMILIES) == []
    assert codes(plan.format(last="Đợt 3"), tmp_path, FAMILIES) == ["B104"]


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ("Hỗ trợ 5 mô hình, mức 40 triệu đồng", []),
        ("Mua 2 máy bơm, đơn giá 40 triệu đồng", []),
        ("Mở 5 lớp × 40 triệu đồng", []),
        ("Hỗ trợ 5 xã 40 triệu đồng", ["B106"]),
    ],
)
def test_an_amount_for_one_of_several_is_not_that_for_all(
    need: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"budget:\n  - need: {need}\n    amount: 200 triệu đồng\n"
    assert codes(plan, tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ("UBND xã đề xuất kinh phí 300 triệu đồng", ["B108"]),
        ("UBND xã đề xuất kinh phí 300 triệu đồng, trình HĐND tỉnh", []),
        ("Báo cáo UBND tỉnh đề nghị hỗ trợ 300 triệu đồng", []),
    ],
)
def test_who_proposes_is_not_who_decides(need: str, expected: list[str], tmp_path: Path) -> None:
    plan = f"budget:\n  - need: {need}\n    amount: 300 triệu đồng\n"
    assert codes(plan, tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng: 30.000 triệu đồng (năm 2024: 12.500; năm 2025: 17.500).", []),
        ("Tổng: 30.000 triệu đồng (năm 2024: 12.500, 2025: 16.500).", ["B104"]),
        ("Tổng: 2,5 tỷ đồng (2024: 1; 2025: 1,25), lồng ghép.", ["B104"]),
        ("Tổng: 30.000 triệu đồng (năm 2024: 12.500; năm 2026: 16.500).", []),
        ("Tổng: 30 tỷ đồng cho hai năm (năm 2024: 12; năm 2025: 16).", []),
        ("Tổng: 3 tỷ 500 triệu đồng (năm 2024: 1; năm 2025: 2).", []),
        ("Tổng: 30 tỷ đồng (năm 2024: 12 xã; năm 2025: 16 xã).", []),
    ],
)
def test_the_years_in_brackets_behind_a_total_make_it_up(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"period: 2024-2025\n{_said(text)}"
    assert codes(plan, tmp_path, FAMILIES) == [*expected, "B107"]
    assert codes(plan.partition("\n")[2], tmp_path, FAMILIES) == ["B107"]
