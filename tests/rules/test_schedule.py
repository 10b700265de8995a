from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import schedule
from ntmplan.problem import Kind
from ntmplan.reading.workdays import day_off, working_day_before

FAMILIES = [schedule.RULES]
FULL = """\
period: 2023-2025
objectives: 15 xã đạt chuẩn.
recipients:
  - Sở Y tế
  - "Lưu: VT"
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả.
"""
THREE = """\
period: 2023-2025
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước{first}
    - task: Trồng 5 km cây xanh{second}
    - task: Mở 2 lớp tập huấn{third}
"""


def three(first: str = "", second: str = "", third: str = "") -> str:
    """A plan of three tasks with these timeframes."""
    times = {"first": first, "second": second, "third": third}
    lines = {key: f"\n      timeframe: {time}" if time else "" for key, time in times.items()}
    return THREE.format(**lines)


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "time",
    ["Quý II/2024", "2024", "đến năm 2024", "trước ngày 15/3/2024", "từ tháng 5/2023", "12/2023"],
)
def test_one_date_of_its_own_is_enough_for_a_plan(time: str, tmp_path: Path) -> None:
    assert codes(three("2023-2025", "2023-2025", time), tmp_path, FAMILIES) == []


def test_a_date_in_the_words_of_a_task_is_a_milestone(tmp_path: Path) -> None:
    plan = three("2023-2025", "2023-2025", "2023-2025")
    assert codes(plan, tmp_path, FAMILIES) == ["T201"]
    dated = plan.replace("tập huấn", "tập huấn trước ngày 15/3/2024")
    assert codes(dated, tmp_path, FAMILIES) == []
    cited = plan.replace("tập huấn", "tập huấn theo Quyết định số 12/QĐ-UBND ngày 15/3/2024")
    assert codes(cited, tmp_path, FAMILIES) == ["T201"]


def test_two_tasks_or_a_plan_without_period_say_nothing_about_milestones(tmp_path: Path) -> None:
    plan = three("2023-2025", "2023-2025", "2023-2025")
    assert codes(plan.replace("period: 2023-2025\n", ""), tmp_path, FAMILIES) == []
    two = plan.rsplit("    - task:", 1)[0]
    assert codes(two, tmp_path, FAMILIES) == []


def test_what_could_not_be_read_may_be_the_milestone(tmp_path: Path) -> None:
    plan = three("2023-2025", "2023-2025", "2023-2025")
    plan += "    - task: Kiểm tra 5 xã\n      timeframe: ngày 31/02/2024\n"
    assert codes(plan, tmp_path, FAMILIES) == ["Y108"]


def test_tasks_that_recur_have_a_time(tmp_path: Path) -> None:
    plan = three("Quý I/2024", "Thường xuyên", "").replace("tập huấn", "tập huấn hằng năm")
    assert codes(plan, tmp_path, FAMILIES) == []
    assert codes(three("Quý I/2024", "", ""), tmp_path, FAMILIES) == ["T202", "T202"]


def test_a_short_plan_without_leads_is_not_asked_for_times(tmp_path: Path) -> None:
    plan = three().replace("  lead: Sở Y tế\n", "")
    assert "T203" not in codes(plan, tmp_path, FAMILIES)
    assert codes(three(), tmp_path, FAMILIES) == ["T203"]


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("30/11/2025", ["30/11/2025 (Sunday), last working day before: 28/11/2025"]),
        ("đến 30/4/2024", ["30/4/2024 (a public holiday), last working day before: 26/4/2024"]),
        ("trước ngày 30/11/2024", ["30/11/2024 (Saturday), last working day before: 29/11/2024"]),
        (
            "trước ngày 03/9/2025",
            ["02/9/2025 (a public holiday), last working day before: 29/8/2025"],
        ),
        ("từ 01/3/2024 đến 15/3/2024", []),
        ("trước ngày 29/11/2024", []),
        ("11/2025", []),
        ("2025", []),
        ("Quý IV/2025", []),
    ],
)
def test_a_deadline_on_a_day_off_names_the_last_working_day(
    deadline: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n    timeframe: {deadline}\n"
    assert [told(one)[2]["days"] for one in found(plan, tmp_path, FAMILIES)] == expected


def test_a_day_of_every_year_is_told_in_a_plan_of_one_year(tmp_path: Path) -> None:
    plan = "period: {}\nreporting:\n  - report: Báo cáo UBND tỉnh.\n    before: 30/11\n"
    assert codes(plan.format("2024"), tmp_path, FAMILIES) == ["T204"]
    assert codes(plan.format("2026"), tmp_path, FAMILIES) == ["T205"]  # Sunday 29/11 before it
    assert codes(plan.format("2023-2026"), tmp_path, FAMILIES) == []  # some year always has one
    assert codes(plan.format("2023"), tmp_path, FAMILIES) == []
    assert codes(plan.format("1000-9998"), tmp_path, FAMILIES) == []
    assert codes(plan.format("2025").replace("30/11", "29/02"), tmp_path, FAMILIES) == []


def test_working_days_know_holidays_and_the_days_that_stand_in_for_them() -> None:
    day = datetime.date
    assert day_off(day(2024, 2, 9))  # Tết
    assert day_off(day(2023, 5, 3))  # in place of a holiday on a Sunday
    assert day_off(day(2024, 3, 4)) is None
    assert day_off(day(1890, 4, 30)) is None  # nobody knows
    assert working_day_before(day(2024, 2, 15)) == day(2024, 2, 7)


def test_the_calendar_is_loaded_for_days_alone_that_can_be_holidays() -> None:
    script = (
        "import sys, datetime; from ntmplan.reading.workdays import day_off\n"
        "day_off(datetime.date(2025, 11, 30)); assert 'holidays' not in sys.modules\n"
        "day_off(datetime.date(2025, 4, 30)); assert 'holidays' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    "words",
    [
        "Thực hiện theo kế hoạch đã được phê duyệt.",
        "Tổ chức thực hiện quy định của pháp luật.",
        "Sau khi xây dựng quy chế, tổ chức tập huấn.",
        "Xây dựng kế hoạch hằng năm.",
        "Xây dựng kế hoạch trong quý I/2024.",
        "Xây dựng, hướng dẫn thực hiện các mô hình.",
        "Xây dựng 03 mô hình.",
    ],
)
def test_documents_that_exist_or_have_a_date_are_not_asked_for_one(
    words: str, tmp_path: Path
) -> None:
    plan = FULL.replace("Báo cáo UBND tỉnh", f"{words} Báo cáo UBND tỉnh")
    assert codes(plan, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("Tham mưu UBND tỉnh ban hành Quy chế phối hợp.", "ban hành Quy chế"),
        ("Xây dựng, rà soát và hoàn thiện các đề án.", "Xây dựng, rà soát và hoàn thiện các đề án"),
        ("Xây dựng văn bản hướng dẫn.", "Xây dựng văn bản hướng dẫn"),
    ],
)
def test_documents_to_be_issued_are_named_in_the_words_of_the_plan(
    words: str, product: str, tmp_path: Path
) -> None:
    plan = FULL.replace("Báo cáo UBND tỉnh", f"{words} Báo cáo UBND tỉnh")
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("T206", 11, {"product": product})
    ]


def test_ten_lines_are_not_asked_for_the_dates_of_documents(tmp_path: Path) -> None:
    plan = "organization:\n  - unit: Sở Y tế\n    items:\n      - Ban hành quy chế phối hợp.\n"
    assert codes(plan, tmp_path, FAMILIES) == []


def test_the_shipped_plans_have_these_faults() -> None:
    assert in_plan("bac-kan", FAMILIES) == [
        ("T201", 57, {"tasks": "24", "count": "24", "period": "2023-2025"}),
        ("T206", 117, {"product": "xây dựng phương án"}),
        ("T206", 425, {"product": "xây dựng quy định"}),
        ("T206", 469, {"product": "ban hành quy chuẩn"}),
        ("T206", 499, {"product": "Xây dựng kế hoạch cụ thể"}),
        ("T206", 524, {"product": "lập và triển khai thực hiện dự án"}),
    ]
    assert in_plan("lang-son", FAMILIES) == [("T203", 33, {"tasks": "8"})]
