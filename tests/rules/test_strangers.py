"""What other provinces and ministries write rightly is not told as a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes

from ntmplan.lint.rules import (
    appendix,
    citations,
    form,
    numbers,
    recipients,
    reporting,
    schedule,
    signing,
    work,
)

FAMILIES = [
    *(appendix.RULES, citations.RULES, form.RULES, numbers.RULES, recipients.RULES),
    *(reporting.RULES, schedule.RULES, signing.RULES, work.RULES),
]
FULL = """\
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
"""


def _told(code: str, plan: str, folder: Path) -> bool:
    return code in codes(plan, folder, FAMILIES)


def _table(shared: int, alone: int, where: str) -> str:
    """A plan with tasks that body and table share, and tasks that one of them has alone."""
    tasks = [f"  - task: Làm cầu số {number}\n" for number in range(shared)]
    tasks += [f"  - task: Làm mố số {number}\n    only_in: {where}\n" for number in range(alone)]
    return f"tasks:\n{''.join(tasks)}appendix: {{heading: Phụ lục}}\n"


@pytest.mark.parametrize(("code", "where"), [("A105", "body"), ("A106", "appendix")])
def test_a_table_that_was_not_meant_to_repeat_the_body_leaves_nothing_out(
    code: str, where: str, tmp_path: Path
) -> None:
    assert not _told(code, _table(0, 3, where), tmp_path)
    assert not _told(code, _table(1, 4, where), tmp_path)
    assert _told(code, _table(1, 3, where), tmp_path)


@pytest.mark.parametrize(
    ("time", "period", "told"),
    [
        ("2025-2026", "2025", False),
        ("2024-2025", "2025", False),
        ("2026", "2025", True),
        ("2025-2026", "2024-2025", True),
        ("Trước năm 2025", "2025", True),
    ],
)
def test_work_of_several_years_stands_in_the_plan_of_one_of_them(
    time: str, period: str, tmp_path: Path, *, told: bool
) -> None:
    plan = f"period: {period}\ntasks:\n  - task: Làm cầu\n    timeframe: {time}\n"
    assert _told("T102", plan, tmp_path) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hoàn thành 19/19 tiêu chí tại xã A.", False),
        ("Thực hiện văn bản ngày 22/7/2022 của tỉnh.", True),
    ],
)
def test_how_many_of_how_many_is_a_figure(text: str, tmp_path: Path, *, told: bool) -> None:
    assert _told("D201", f"objectives: {text}\n{FULL}recipients: [Sở Y tế]\n", tmp_path) is told


@pytest.mark.parametrize(
    ("number", "told"), [("68-NQ/TW ngày 04/5/2025", False), ("68/QĐ-BYT ngày 04/5/2025", True)]
)
def test_the_party_decides_on_sundays_too(number: str, tmp_path: Path, *, told: bool) -> None:
    assert _told("L213", f"opening: Thực hiện văn bản số {number}.\n", tmp_path) is told


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT", False),
        ("Tờ trình số 12/TTr-SYT", True),
    ],
)
def test_who_asks_stands_before_the_number_of_the_letter(
    document: str, tmp_path: Path, *, told: bool
) -> None:
    plan = f"legal_basis:\n  - document: {document}\n    date: 31/7/2020\n{FULL}recipients: [A]\n"
    assert _told("L202", plan, tmp_path) is told


@pytest.mark.parametrize(
    ("archive", "told"), [("Lưu: VT, VPĐP", False), ("Lưu: VT, NN", True), ("Lưu: VT", True)]
)
def test_who_drafted_the_plan_keeps_it(archive: str, tmp_path: Path, *, told: bool) -> None:
    plan = f"""\
place: Lạng Sơn
tasks:
  - task: Mở 2 lớp
    lead: Văn phòng Điều phối nông thôn mới tỉnh
recipients: [Sở Y tế, "{archive}"]
"""
    assert _told("U308", plan, tmp_path) is told


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        (
            "Nếu có khó khăn, vướng mắc, các đơn vị báo về Sở Y tế để tổng hợp, báo cáo Bộ Y tế.",
            False,
        ),
        ("Sở Y tế báo cáo trước ngày 30/11 để tổng hợp, báo cáo Bộ Y tế.", True),
    ],
)
def test_no_day_can_be_set_for_reporting_trouble(
    closing: str, tmp_path: Path, *, told: bool
) -> None:
    assert _told("R104", f"closing: {closing}\n", tmp_path) is told


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ('"PHÓ TRƯỞNG BAN\\nPHÓ CHỦ TỊCH UBND TỈNH"', False),
        ("PHÓ CHỦ TỊCH UBND TỈNH", True),
    ],
)
def test_one_of_two_offices_fits(office: str, tmp_path: Path, *, told: bool) -> None:
    plan = f"issuer: Ban Chỉ đạo\nsignature:\n  authority: KT. TRƯỞNG BAN\n  office: {office}\n"
    assert _told("D214", plan, tmp_path) is told


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        ("Hướng dẫn các xã xây dựng kế hoạch.", False),
        ("Đôn đốc các xã. Ban hành quy chế phối hợp.", True),
    ],
)
def test_what_others_make_has_its_date_with_them(duty: str, tmp_path: Path, *, told: bool) -> None:
    plan = f"objectives: 5 xã\n{FULL}      - {duty}\nrecipients: [Sở Y tế]\n"
    assert _told("T206", plan, tmp_path) is told


TWO = """\
tasks:
  items:
    - area: {area}
      items:
        - task: Ban hành kế hoạch
          {time}
    - area: Nước
      items:
        - task: Đào giếng
          timeframe: 2024
"""


@pytest.mark.parametrize(
    ("area", "time", "found"),
    [
        ("Tháng 01/2026", "product: Văn bản", []),
        ("Đường", "timeframe: Tháng 01", []),
        ("Đường", "timeframe: Thường xuyên", ["T206"]),
        ("Đường", "product: Văn bản", ["T202"]),
    ],
)
def test_a_time_above_the_tasks_and_one_without_its_year_are_times(
    area: str, time: str, found: list[str], tmp_path: Path
) -> None:
    plan = f"{TWO.format(area=area, time=time)}objectives: 5 xã\n{FULL}recipients: [Sở Y tế]\n"
    told = codes(plan, tmp_path, FAMILIES)
    assert sorted({code for code in told if code in ("T202", "T206")}) == found


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Nâng cấp đường. Hoàn thành trước 30/6/2024. Giao Hội Phụ nữ phụ trách.", False),
        ("Nâng cấp đường. Trồng cây xanh.", True),
    ],
)
def test_when_and_who_are_no_further_works(task: str, tmp_path: Path, *, told: bool) -> None:
    assert _told("T213", f"tasks:\n  - task: {task}\n", tmp_path) is told
