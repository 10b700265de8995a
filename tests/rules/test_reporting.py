from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import reporting
from ntmplan.problem import Kind

FAMILIES = [reporting.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def test_a_report_may_be_asked_for_anywhere_but_a_reporter_is_none(tmp_path: Path) -> None:
    page = next(kind for kind in kinds(FAMILIES) if kind.code == "R101")
    assert codes(page.bad + "closing: Các đơn vị báo cáo kết quả.\n", tmp_path, FAMILIES) == []
    people = page.bad.replace("tập huấn", "tập huấn báo cáo viên")
    assert codes(people, tmp_path, FAMILIES) == ["R101"]
    assert codes(page.bad + "reporting:\n  every: year\n", tmp_path, FAMILIES) == ["Y112"]


def test_ten_lines_are_not_asked_for_reports(tmp_path: Path) -> None:
    plan = "organization:\n  - unit: Sở Y tế\n    items:\n      - Mở 2 lớp.\n"
    assert codes(plan, tmp_path, FAMILIES) == []


def report(sentence: str, *facts: str) -> str:
    """A plan with one report."""
    lines = "".join(f"    {fact}\n" for fact in facts)
    return f"period: 2024-2025\nreporting:\n  - report: {sentence}\n{lines}"


@pytest.mark.parametrize(
    "plan",
    [
        report("Báo cáo tuần.", "every: week"),
        report("Báo cáo trước ngày 20 hằng tháng.", "every: month"),
        report("Báo cáo.", "every: year", "before: 28/11"),
        report("Báo cáo đột xuất khi có yêu cầu."),
        report("Định kỳ hằng năm báo cáo trước ngày 28 tháng 11."),
    ],
)
def test_reports_with_a_day_are_fine(plan: str, tmp_path: Path) -> None:
    assert codes(plan, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("plan", "every"),
    [
        (report("Báo cáo kết quả.", "every: 6 tháng"), "6 tháng"),
        (report("Định kỳ 6 tháng báo cáo kết quả."), "Định kỳ 6 tháng"),
        (report("Báo cáo kết quả hằng quý."), "hằng quý"),
    ],
)
def test_reports_without_a_day_say_how_often_they_recur(
    plan: str, every: str, tmp_path: Path
) -> None:
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("R103", 6 if "every" in plan else 5, {"every": every})
    ]


def test_a_duty_to_report_leans_on_the_day_of_the_reporting_part(tmp_path: Path) -> None:
    duty = "organization:\n  - unit: Sở Y tế\n    items:\n      - Hằng năm báo cáo UBND tỉnh.\n"
    assert codes(duty, tmp_path, FAMILIES) == ["R103"]
    assert codes(duty + report("Báo cáo.", "before: 28/11"), tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "plan",
    [
        report("Gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh.", "to: UBND tỉnh", "before: 28/11"),
        report("Gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh trước ngày 15/12."),
        report("Gửi Sở Y tế để tổng hợp, tham mưu UBND tỉnh xem xét."),
        report("Gửi Sở Y tế để tổng hợp báo cáo."),
    ],
)
def test_the_report_that_is_asked_for_is_not_one_to_the_upper_level(
    plan: str, tmp_path: Path
) -> None:
    assert codes(plan, tmp_path, FAMILIES) == []


def test_the_upper_level_may_stand_in_the_closing(tmp_path: Path) -> None:
    plan = (
        "closing: Gửi về Sở Y tế trước ngày 15/11 để tổng hợp, báo cáo UBND tỉnh theo quy định.\n"
    )
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("R104", 3, {"report": "báo cáo UBND tỉnh"})
    ]


def test_a_unit_without_duties_is_not_asked_for_this_one(tmp_path: Path) -> None:
    plan = report("Báo cáo qua Sở Y tế.", "before: 28/11", "via: Sở Y tế")
    assert codes(plan, tmp_path, FAMILIES) == []


def test_a_group_is_somebody_and_an_open_cell_is_another_matter(tmp_path: Path) -> None:
    for by in ("Sở Y tế; các đơn vị liên quan", "Sở Y tế", "'?'"):
        plan = report("Báo cáo.", "before: 28/11", f"by: {by}")
        assert "R102" not in codes(plan, tmp_path, FAMILIES)


@pytest.mark.parametrize(
    ("date", "facts", "days"),
    [
        ("?/12/2024", ["before: 28/11"], "28/11/2024"),
        ("01/12/2025", ["before: 28/11"], "28/11/2024, 28/11/2025"),
        ("?/?/2024", ["before: 28/11"], ""),
        ("28/11/2024", ["before: 28/11"], "28/11/2024"),
        ("15/12/2024", ["timeframe: 28/11/2024"], "28/11/2024"),
        ("?/11/?", ["before: 28/11"], ""),
    ],
)
def test_a_report_is_due_after_the_first_day_on_which_the_plan_can_be_issued(
    date: str, facts: list[str], days: str, tmp_path: Path
) -> None:
    plan = f"date: {date}\n" + report("Báo cáo.", *facts)
    late = [one for one in found(plan, tmp_path, FAMILIES) if one.kind.code == "R106"]
    assert [told(one)[2]["days"] for one in late] == ([days] if days else [])


def test_the_shipped_plans_have_these_faults() -> None:
    office = "Văn phòng Điều phối nông thôn mới tỉnh"
    assert in_plan("bac-kan", FAMILIES) == [
        ("R104", 536, {"report": "báo cáo Bộ Nông nghiệp và PTNT"}),
        ("R102", 542, {"by": "các Sở, ban, ngành, cơ quan, đơn vị, địa phương"}),
        ("R105", 544, {"unit": office}),
    ]
    assert in_plan("lang-son", FAMILIES) == [("R101", 89, {})]
