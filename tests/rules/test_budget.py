from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import amounts, budget
from ntmplan.problem import Kind, Severity

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


def need(sentence: str, amount: str = "", more: str = "") -> str:
    """A plan with one need of money."""
    told_amount = f"    amount: {amount}\n" if amount else ""
    return f"budget:\n  - need: {sentence}\n{told_amount}{more}"


def parts(total: str, *amounts_: str, key: str = "need", year: str = "") -> str:
    """A plan with a total and the amounts that it is made of."""
    items = "".join(
        f"      - {key}: Việc {at}\n        amount: {amount}\n{year}"
        for at, amount in enumerate(amounts_, 1)
    )
    return need("Tổng kinh phí", total, f"    items:\n{items}")


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "plan",
    [
        "budget: Lồng ghép các nguồn.\n",
        FULL + "budget: Kinh phí 50 triệu đồng từ ngân sách tỉnh.\n",
        FULL + "budget: Theo Biểu dự toán kèm theo.\n",
        FULL + "budget:\n  - source: Ngân sách tỉnh\n    amount: nhiều\n",
    ],
)
def test_amounts_may_stand_elsewhere_or_be_unreadable(plan: str, tmp_path: Path) -> None:
    assert "B101" not in codes(plan, tmp_path, FAMILIES)


@pytest.mark.parametrize(
    "plan",
    [
        need("Mở 2 lớp tập huấn", "50 triệu đồng"),
        FULL + need("Mở 2 lớp tập huấn, vốn lồng ghép", "50 triệu đồng"),
        FULL + need("Mở 2 lớp tập huấn", "50 triệu đồng", "  - source: Ngân sách tỉnh\n"),
        FULL + "budget:\n  - heading: Ngân sách tỉnh\n    items:\n      - need: Mở 2 lớp\n"
        "        amount: 50 triệu đồng\n",
    ],
)
def test_a_source_may_stand_in_the_sentence_above_it_or_beside_it(
    plan: str, tmp_path: Path
) -> None:
    assert codes(plan, tmp_path, FAMILIES) == []


def test_water_is_no_source_of_money(tmp_path: Path) -> None:
    plan = FULL + need("Khảo sát nguồn nước", "50 triệu đồng")
    assert codes(plan, tmp_path, FAMILIES) == ["B102"]


def test_amounts_without_source_are_one_finding(tmp_path: Path) -> None:
    plan = FULL + need("Mở 2 lớp", "50 triệu đồng", "  - need: In\n    amount: 5 triệu đồng\n")
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("B102", 13, {"amounts": "50 triệu đồng; 5 triệu đồng"})
    ]


def test_two_works_may_share_a_sum(tmp_path: Path) -> None:
    assert codes(need("Tập huấn và tuyên truyền", "50 triệu đồng"), tmp_path, FAMILIES) == []


def test_a_total_alone_for_all_tasks_says_nothing_of_them(tmp_path: Path) -> None:
    tasks = "tasks:\n  lead: Sở Y tế\n  timeframe: Quý I/2024\n  items:\n"
    tasks += "    - Lắp 3 trạm\n    - Trồng 5 km cây\n    - Mở 2 lớp\n"
    plan = FULL + tasks + need("Tổng kinh phí từ ngân sách tỉnh", "50 triệu đồng")
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("B103", 20, {"amount": "50 triệu đồng", "works": "the plan's 3 tasks"})
    ]
    assert codes(plan.replace("    - Mở 2 lớp\n", ""), tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "plan",
    [
        parts("45 triệu đồng", "20 triệu đồng", "25.000.000 đồng"),
        parts("45 triệu đồng", "20 triệu đồng", "25 triệu đồng", "20 triệu đồng", "25 triệu đồng"),
        parts("45 triệu đồng", "20 triệu đồng/năm", "20 triệu đồng"),
        parts("45 triệu đồng", "20 triệu đồng"),
        parts("45 triệu đồng", "20 triệu đồng", "20 triệu đồng").replace("phí", "phí, trong đó"),
        parts(
            "45 triệu đồng", "20 triệu đồng", "20 triệu đồng", year="        year: 2024\n"
        ).replace("items:", "year: 2023\n    items:"),
        parts("45 triệu đồng", "20 triệu đồng") + "      - need: phần còn lại\n",
    ],
)
def test_what_is_not_surely_one_sum_is_not_added_up(plan: str, tmp_path: Path) -> None:
    assert codes(plan, tmp_path, FAMILIES) == []


def test_a_wrong_sum_names_both_numbers(tmp_path: Path) -> None:
    plan = parts("45 triệu đồng", "20 triệu đồng", "26,5 triệu đồng")
    facts = {"sum": "46.500.000", "total": "45.000.000", "count": "2"}
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [("B104", 5, facts)]
    more_than_all = plan.replace("kinh phí", "kinh phí, trong đó")
    assert codes(more_than_all, tmp_path, FAMILIES) == ["B104"]


def test_a_heading_can_state_the_total(tmp_path: Path) -> None:
    plan = """\
budget:
  - heading: "Tổng kinh phí: 45 triệu đồng"
    items:
      - need: Mở 2 lớp
        amount: 20 triệu đồng
      - need: In tờ rơi
        amount: 20 triệu đồng
"""
    problems = found(plan, tmp_path, FAMILIES)
    assert [(one.kind.code, one.place.line, one.severity) for one in problems] == [
        ("B104", 4, Severity.ERROR)
    ]


def test_per_year_is_fine_in_a_plan_of_several_years(tmp_path: Path) -> None:
    for plan in ("period: 2023-2025\n", ""):
        assert codes(plan + need("Mở 2 lớp", "50 triệu đồng/năm"), tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Mở 2 lớp, 50 triệu đồng", "50.000.000 đồng"),
        ("Mở 2 lớp, 50 triệu đồng/năm trong ba năm", "150 triệu đồng"),
        ("Mở 3 lớp x 50 triệu đồng", "150 triệu đồng"),
        ("Mỗi lớp 50 triệu đồng", "150 triệu đồng"),
        ("Mở 2 lớp 50 triệu đồng, in tờ rơi 5 triệu đồng", "55 triệu đồng"),
        ("Mở 2 lớp cho 5 triệu người", "15 triệu đồng"),
    ],
)
def test_sentences_that_reckon_are_not_compared(sentence: str, amount: str, tmp_path: Path) -> None:
    assert codes(need(sentence, amount), tmp_path, FAMILIES) == []


def test_an_amount_under_a_sentence_counts_for_it(tmp_path: Path) -> None:
    below = "    items:\n      - need: Mở lớp\n        amount: 50 triệu đồng\n"
    assert codes(need("Mở 2 lớp, 50 triệu đồng", "", below), tmp_path, FAMILIES) == []
    assert codes(need("Mở 2 lớp, 5.0.0 đồng"), tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Đề xuất kinh phí mở 2 lớp, trình cấp có thẩm quyền",
        "Đề nghị Sở Tài chính bố trí kinh phí",
        "Đề xuất, gửi cơ quan tài chính",
        "Mở 2 lớp tập huấn",
    ],
)
def test_a_proposal_that_names_its_body_is_fine(sentence: str, tmp_path: Path) -> None:
    assert codes(need(sentence, "50 triệu đồng"), tmp_path, FAMILIES) == []


def test_criteria_and_works_are_no_bodies_that_decide(tmp_path: Path) -> None:
    sentence = "Đề xuất kinh phí sửa công trình theo Bộ tiêu chí"
    assert codes(need(sentence, "50 triệu đồng"), tmp_path, FAMILIES) == ["B108"]


@pytest.mark.parametrize(
    "duty",
    [
        "Tham mưu UBND tỉnh bố trí kinh phí.",
        "Đề nghị bố trí kinh phí.",
        "Bố trí vốn vay.",
        "Bố trí mặt bằng.",
        "Thẩm định nhu cầu; phân bổ kinh phí.",
    ],
)
def test_who_advises_or_does_another_step_is_no_second_owner(duty: str, tmp_path: Path) -> None:
    plan = "organization:\n  - unit: Sở Tài chính\n    items:\n      - Bố trí kinh phí.\n"
    plan += f"  - unit: Sở Y tế\n    items:\n      - {duty}\n"
    assert codes(plan, tmp_path, FAMILIES) == []


def test_groups_have_money_of_their_own(tmp_path: Path) -> None:
    plan = "organization:\n  - unit: Sở Tài chính\n    items:\n      - Bố trí kinh phí.\n"
    plan += "  - unit: các đơn vị liên quan\n    items:\n      - Bố trí kinh phí.\n"
    assert "B109" not in codes(plan, tmp_path, FAMILIES)


def test_the_shipped_plans_have_these_faults() -> None:
    assert in_plan("bac-kan", FAMILIES) == [
        ("B101", 353, {}),
        (
            "B109",
            406,
            {
                "step": "bố trí kinh phí",
                "units": "Văn phòng Điều phối nông thôn mới tỉnh; "
                "Sở Nông nghiệp và Phát triển nông thôn",
            },
        ),
    ]
    amount = "50 triệu đồng/năm"
    assert in_plan("lang-son", FAMILIES) == [
        ("B108", 81, {"amount": amount}),
        ("B102", 85, {"amounts": amount}),
        ("B103", 85, {"amount": amount, "works": "tập huấn, tuyên truyền, kiểm tra, thẩm định"}),
        ("B105", 85, {"amount": amount, "period": "2023"}),
    ]
