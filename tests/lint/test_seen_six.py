"""The test of six on tasks of plans that nobody wrote it for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import HEAD

from ntmplan.lint.six import score
from ntmplan.repository import load

TIMELESS = """\
period: 2026-2030
tasks:
  items:
    - area: {area}
      items:
        - task: {task}
          lead: Sở Y tế
          timeframe: {time}
"""
PLAN = """\
period: {period}
tasks:
  heading: NHIỆM VỤ
  items:
    - heading: {heading}
      items:
        - area: {area}
          items:
            - task: Lắp 3 trạm
              lead: Sở Y tế
              timeframe: {time}
organization:
  - unit: Sở Y tế
    items:
      - {duty}
"""


FACTS = {
    "period": "2026",
    "heading": "NƯỚC SẠCH",
    "area": "Công trình cấp nước",
    "time": "Quý I/2026",
    "duty": "Hướng dẫn phân loại rác.",
}


def _unclear(folder: Path, unit: str = "Sở Y tế", **facts: str) -> dict[str, str]:
    """What is not clear of the only task, with the reasons' codes and words."""
    text = PLAN.format(**FACTS | facts).replace("unit: Sở Y tế", f"unit: {unit}")
    file = folder / "plan.yaml"
    file.write_text(HEAD + text, "utf-8")
    (row,) = score(load([file]).plans[0])
    return {term: f"{why.code} {why.words}".strip() for term, why in row.unclear.items()}


@pytest.mark.parametrize(
    "duty",
    [
        "Chủ trì, phối hợp với các ngành, địa phương triển khai Kế hoạch;",
        "Tham mưu UBND tỉnh tổ chức thực hiện Kế hoạch này trên địa bàn.",
        "Là cơ quan thường trực, theo dõi, đôn đốc.",
        "Cơ quan đầu mối, tổng hợp kết quả.",
        "Thực hiện các nhiệm vụ theo Phụ lục II.",
        "Thực hiện các nhiệm vụ được phân công.",
        "Căn cứ nhiệm vụ được phân công, chủ động triển khai.",
        "Triển khai thực hiện đúng tiến độ.",
        "Xây dựng kế hoạch chi tiết trước ngày 15/3/2026.",
        "Chỉ đạo xây dựng chương trình, kế hoạch cụ thể.",
        "Quản lý nước sạch nông thôn.",  # the heading above the area
        "Vận hành công trình cấp nước.",  # the area
        "Chủ trì lắp 3 trạm cấp nước.",  # the task itself
    ],
)
def test_a_duty_speaks_of_a_task_by_the_plan_the_heading_the_area_or_its_words(
    duty: str, tmp_path: Path
) -> None:
    assert _unclear(tmp_path, duty=duty) == {}


@pytest.mark.parametrize(
    "duty",
    [
        "Hướng dẫn phân loại rác.",
        "Xây dựng kế hoạch phân loại rác.",
        "Tổ chức thực hiện kế hoạch phòng, chống dịch.",
        "Tổng hợp nhiệm vụ chi thường xuyên.",  # the part's own heading is no matter
    ],
)
def test_another_duty_speaks_of_something_else(duty: str, tmp_path: Path) -> None:
    assert _unclear(tmp_path, duty=duty) == {"authority": "not-its-duty Sở Y tế"}


def test_what_a_unit_is_may_stand_behind_its_name(tmp_path: Path) -> None:
    assert _unclear(tmp_path, unit="Sở Y tế (cơ quan thường trực)") == {}


def test_a_month_over_tasks_is_no_matter_that_a_duty_could_speak_of(tmp_path: Path) -> None:
    assert _unclear(tmp_path, area="Tháng 01/2026", heading="Quý I/2026") == {}


@pytest.mark.parametrize(
    ("time", "period", "expected"),
    [
        ("Trước 31/8 hằng năm", "2026-2027", ""),
        ("15 giờ thứ Năm hằng tuần", "2026", ""),
        ("Tháng 01", "2026", ""),
        ("Quý II, III", "2026", ""),
        ("30/11", "2026", ""),
        ("Quý II", "2026-2030", "no-date Quý II"),  # of which year?
        ("Khởi động quý IV/2026; báo cáo quý II/2027.", "2026-2030", ""),
        ("Hằng quý", "2026", "no-date Hằng quý"),
        ("cả năm", "2026", "no-date cả năm"),
    ],
)
def test_a_date_without_its_year_is_one_in_a_plan_of_one_year(
    time: str, period: str, expected: str, tmp_path: Path
) -> None:
    found = _unclear(tmp_path, time=time, period=period, duty="Triển khai Kế hoạch.")
    assert found.get("when", "") == expected


@pytest.mark.parametrize(
    ("area", "task", "time", "expected"),
    [
        ("Quý I/2026", "Mở 2 lớp", "", ""),
        ("Nước", "Mở 2 lớp, xong trong năm 2027", "", ""),
        ("Nước", "Làm 350 km đường, trong đó năm 2027 làm 150 km", "2026-2030", ""),
        ("Nước", "Mở 2 lớp trước năm 2030", "2026-2030", "whole-period 2026-2030"),
        ("Nước", "Phát tin 02 lần/tuần", "", "no-date lần/tuần"),
        ("Nước", "Ra quân mỗi tuần 01 buổi", "", "no-date mỗi tuần"),
        ("Nước", "Mở 2 lớp", "", "no-time"),
    ],
)
def test_when_may_stand_over_the_task_or_in_its_words(
    area: str, task: str, time: str, expected: str, tmp_path: Path
) -> None:
    text = TIMELESS.format(area=area, task=task, time=time)
    file = tmp_path / "plan.yaml"
    file.write_text(HEAD + text.replace("          timeframe: \n", ""), "utf-8")
    why = score(load([file]).plans[0])[0].unclear.get("when")
    assert (f"{why.code} {why.words}".strip() if why else "") == expected
