"""Times as communes, the Party and mass organisations write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import schedule
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.reading.times import names_date, names_time, own_date

FAMILIES = [schedule.RULES]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thống kê thiệt hại chậm nhất sau 03 ngày kể từ khi thiên tai kết thúc", True),
        ("Gửi báo cáo trong vòng 05 ngày làm việc", True),
        ("Công bố danh sách; thời hạn 05 ngày sau khi có quyết định", True),
        ("Thẩm định trong 10 ngày kể từ ngày nhận đủ hồ sơ", True),
        ("Xây dựng kế hoạch sau khi nhận được văn bản này, chậm nhất 10 ngày", True),
        ("Báo cáo vào tuần cuối của quý", True),
        ("Báo cáo vào chiều thứ Sáu", True),
        ("Mở lớp tập huấn trong 03 ngày", False),  # how long, not by when
        ("Đại hội đại biểu toàn quốc lần thứ hai", False),
        ("Sinh hoạt mỗi tháng 01 buổi", False),  # how often
        ("Phấn đấu có 12/16 xã đạt chuẩn", False),
        ("Hoàn thành 9/11 tiêu chí", False),
        ("Đảm nhận 7/10 tuyến đường", False),
        ("Xong trước 30/6", True),
        ("Xong trước ngày 30/6 xã báo cáo", True),
    ],
)
def test_a_day_may_be_told_by_what_happens_and_a_share_is_none(
    words: str, *, expected: bool
) -> None:
    assert names_date(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Phát tin trên loa truyền thanh 02 lần/tuần", True),
        ("Ra quân mỗi tuần 01 buổi vào sáng thứ Bảy", True),
        ("Thu gom rác 06 buôn, tối thiểu 02 chuyến/tuần", True),
        ("Giám sát 06 tháng một lần", True),
        ("Sinh hoạt mỗi tháng 01 buổi", True),
        ("Họp Hội đồng thẩm định (02 phiên/năm)", True),
        ("Nâng công suất lên 500 m3/ngày", False),
        ("Tổng vệ sinh vào thứ Bảy tuần cuối tháng", True),
        ("Thu nhập đạt 60 triệu đồng/người/năm", False),
        ("Thực hiện một lần cho mỗi hộ", False),
    ],
)
def test_how_often_is_a_time(words: str, *, expected: bool) -> None:
    assert names_time(words, None) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Phấn đấu đến năm 2025 tỉnh đạt chuẩn", True),
        ("Hoàn thành trong năm 2026", True),
        ("Thực hiện Chương trình giai đoạn 2021-2025", False),
        ("Rà soát hộ nghèo năm 2025 theo chuẩn mới", False),
    ],
)
def test_without_a_period_a_year_is_a_time_where_it_is_said_as_one(
    words: str, *, expected: bool
) -> None:
    assert names_time(words, None) is expected


@pytest.mark.parametrize(
    ("time", "period", "expected"),
    [
        ("Trước 31/8 hằng năm", "2026-2027", True),
        ("ngày 20 hằng tháng", "2026", True),
        ("15 giờ thứ Năm hằng tuần", "2025", True),
        ("Hằng năm", "2026-2030", False),
        ("Thường xuyên", "2026", False),
        ("Tháng 01", "2026", True),
        ("Quý II - III", "2024", True),
        ("30/11", "2024", True),
        ("Khởi động quý IV/2026; báo cáo quý II/2027.", "2026-2030", True),
        ("Giai đoạn 1: 2026 - 2027; Giai đoạn 2: 2028 - 2030", "2026-2030", True),
        ("cả năm", "2024", False),
        ("Khi có tình huống", "2026-2030", False),
    ],
)
def test_a_date_of_its_own_need_not_have_its_year(
    time: str, period: str, *, expected: bool
) -> None:
    assert own_date(Timeframe.parse(time), Period.parse(period)) is expected


def test_a_task_whose_time_hangs_on_an_event_or_on_weeks_has_one(tmp_path: Path) -> None:
    plan = """\
period: 2025
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước
      timeframe: Quý I/2025
    - Thống kê thiệt hại chậm nhất sau 03 ngày kể từ khi thiên tai kết thúc
    - Phát tin trên loa truyền thanh 02 lần/tuần
    - Trồng 5 km cây xanh
"""
    assert [told(one)[:2] for one in found(plan, tmp_path, FAMILIES)] == [("T202", 11)]


THREE = """\
period: 2026-2027
tasks:
  lead: Sở Y tế
  timeframe: 2026-2027
  items:
    - Lắp 3 trạm cấp nước
    - Mở 2 lớp tập huấn
    - task: Trồng 5 km cây xanh
    - task: Phấn đấu có 12/16 xã đạt chuẩn
      timeframe: {}
"""


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("Trước 31/8 hằng năm", []),
        ("Khởi động quý IV/2026; báo cáo quý II/2027", []),
        ("2026-2027", ["T201"]),
        ("Thường xuyên", ["T201"]),
    ],
)
def test_a_day_of_every_year_is_a_milestone(time: str, expected: list[str], tmp_path: Path) -> None:
    assert codes(THREE.format(time), tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("date", "time", "told"),
    [
        ("03/11/2025", "Trước ngày 31/12/2025", False),  # readied between issue and start
        ("03/11/2025", "Quý IV/2025", False),
        ("03/11/2025", "Tháng 12/2025", False),
        ("03/11/2025", "Tháng 10/2025", True),  # over on the day of issue
        ("15/7/2025", "Quý III/2025", True),  # long before: rather a slip in the year
        ("03/11/2025", "2025", True),
        ("03/11/2025", "2025-2027", True),
        ("02/01/2026", "Quý IV/2025", True),
    ],
)
def test_what_is_readied_before_the_period_comes_after_the_date_of_issue(
    date: str, time: str, tmp_path: Path, *, told: bool
) -> None:
    plan = f"date: {date}\nperiod: 2026-2030\ntasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n"
    assert codes(f"{plan}    timeframe: {time}\n", tmp_path) == (["T102"] if told else [])


def test_work_from_one_day_to_another_is_no_deadline(tmp_path: Path) -> None:
    plan = "tasks:\n  - task: Kiểm tra 5 chợ\n    lead: Sở Y tế\n    timeframe: {}\n"
    for time in ("từ ngày 20/9 đến ngày 05/10/2025", "01/8/2025 - 31/8/2025"):
        assert codes(plan.format(time), tmp_path, FAMILIES) == []
    assert codes(plan.format("đến ngày 05/10/2025"), tmp_path, FAMILIES) == ["T204"]


@pytest.mark.parametrize(
    ("task", "time", "told"),
    [
        ("Liên hoan văn nghệ quần chúng", "02/9/2023", False),
        ("Ra quân tổng vệ sinh", "30/8/2025", False),
        ("Tổ chức Hội thi cán bộ giỏi", "trước ngày 30/8/2025", True),
        ("Chuẩn hóa dữ liệu", "30/11/2025", True),
    ],
)
def test_what_is_held_on_a_day_off_is_meant_to_be(
    task: str, time: str, tmp_path: Path, *, told: bool
) -> None:
    plan = f"tasks:\n  - task: {task}\n    lead: Sở Y tế\n    timeframe: {time}\n"
    assert codes(plan, tmp_path, FAMILIES) == (["T204"] if told else [])


def test_one_deadline_in_many_places_is_one_finding(tmp_path: Path) -> None:
    times = ["Trước 15/11/2026", "Trước 15/11/2026", "Trước 16/11/2026", "Trước 16/11/2026"]
    plan = "tasks:\n  lead: Sở Y tế\n  items:\n"
    for number, time in enumerate((*times, "Trước 15/11/2026")):
        plan += f"    - task: Mở lớp {number}\n      timeframe: {time}\n"
    last = "15/11/2026 (Sunday), last working day before: 13/11/2026"
    shown = [(code, line, facts["days"]) for code, line, facts in _told(plan, tmp_path)]
    assert shown == [
        ("T204", 7, f"{last}; this deadline stands in 3 places"),
        ("T205", 11, f"{last}; this deadline stands in 2 places"),
    ]


def _told(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    return [told(one) for one in found(plan, folder, FAMILIES)]


FULL = """\
objectives: 15 xã đạt chuẩn.
recipients: [Sở Y tế, "Lưu: VT"]
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả.
tasks:
  lead: Sở Y tế
  items:
    - task: {}
"""
LATER = "    - task: Mở 2 lớp\n      timeframe: Quý I/2024\n"


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Xây dựng Nghị định sửa đổi về nông thôn mới", "Xây dựng Nghị định"),
        ("Xây dựng Thông tư hướng dẫn thẩm định", "Xây dựng Thông tư"),
        ("Tuyên truyền Nghị định do Chính phủ ban hành Nghị định số 27/2022/NĐ-CP", ""),
        ("Thực hiện văn bản ban hành quy định số 12/2023/QĐ-UBND", ""),
    ],
)
def test_decrees_and_circulars_are_issued_and_cited_documents_are_not(
    task: str, expected: str, tmp_path: Path
) -> None:
    shown = [facts["product"] for _, _, facts in _told(FULL.format(task), tmp_path)]
    assert shown == ([expected] if expected else [])


def test_a_task_without_a_time_is_told_once(tmp_path: Path) -> None:
    plan = FULL.format("Ban hành quy chế phối hợp")
    assert codes(plan, tmp_path, FAMILIES) == ["T206"]
    assert codes(plan + LATER, tmp_path, FAMILIES) == ["T202"]
    assert codes(plan + "    - Mở 2 lớp\n    - Trồng 3 ha\n", tmp_path, FAMILIES) == ["T203"]


@pytest.mark.parametrize("time", ["Trong năm", "Cả năm", "Thường xuyên"])
def test_the_whole_year_is_no_date_for_a_document(time: str, tmp_path: Path) -> None:
    plan = FULL.format(f"Ban hành kế hoạch kiểm tra\n      timeframe: {time}")
    assert codes(plan, tmp_path, FAMILIES) == ["T206"]


@pytest.mark.parametrize("time", ["Trước 31/01 hằng năm", "Tháng 01", "Trong quý II"])
def test_a_document_that_recurs_on_a_day_has_its_date(time: str, tmp_path: Path) -> None:
    plan = FULL.format(f"Ban hành kế hoạch kiểm tra\n      timeframe: {time}")
    assert codes(plan, tmp_path, FAMILIES) == []
