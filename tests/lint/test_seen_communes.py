"""What communes, provinces and coordinating offices write of tasks, units and time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import (
    appendix,
    repetition,
    responsibility,
    schedule,
    work,
)
from ntmplan.lint.six import score
from ntmplan.reading.products import makes_one_thing
from ntmplan.reading.results import works
from ntmplan.repository import load

FULL = "objectives: 15 xã đạt chuẩn.\nrecipients: [Sở Y tế]\nsignature: {name: Lê A}\n"


# ---- T204, T205: deadlines ----


def test_a_day_of_every_year_is_looked_at_in_a_plan_of_one_year_alone(tmp_path: Path) -> None:
    plan = "period: {}\nreporting:\n  - report: Báo cáo UBND tỉnh.\n    before: 30/11\n"
    families = [schedule.RULES]
    assert codes(plan.format("2021-2025"), tmp_path, families) == []
    assert codes(plan.format("2025-2026"), tmp_path, families) == []
    assert codes(plan.format("2025"), tmp_path, families) == ["T204"]  # a Sunday
    assert codes(plan.format("2026"), tmp_path, families) == ["T205"]  # behind a Sunday


def test_one_deadline_in_two_wordings_is_one_finding(tmp_path: Path) -> None:
    plan = (
        "tasks:\n  lead: Sở Y tế\n  items:\n"
        "    - task: Ký cam kết với 14 thôn\n      timeframe: trước ngày 15/02/2026\n"
        "    - task: Mở 2 lớp tập huấn\n      timeframe: Trước 15/02/2026\n"
    )
    [only] = found(plan, tmp_path, [schedule.RULES])
    assert told(only) == (
        "T204",
        7,
        {
            "deadline": "trước ngày 15/02/2026",
            "days": "15/02/2026 (Sunday), last working day before: 13/02/2026; this deadline"
            " stands in 2 places",
        },
    )


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Gửi kế hoạch trước ngày 30/11/2025.", [("T204", "trước ngày 30/11/2025")]),
        (
            "Gửi hồ sơ chậm nhất ngày 30 tháng 11 năm 2025.",
            [("T204", "chậm nhất ngày 30 tháng 11 năm 2025")],
        ),
        ("Hoàn thành trước 01/12/2025.", [("T205", "trước 01/12/2025")]),
        ("Gửi kế hoạch trước ngày 28/11/2025.", []),
        ("Áp dụng cho hộ có đất trước ngày 15/10/2023.", []),  # a Sunday before the plan
        ("Căn cứ Quyết định số 12/QĐ-UBND ngày 30/11/2025.", []),
        ("Gửi kế hoạch trước ngày 31/11/2025.", []),  # no such day
        ("Tổ chức vào ngày 30/11/2025.", []),
    ],
)
def test_deadlines_in_duties_are_deadlines_too(
    duty: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    plan = (
        "title: A\nnumber: 12/KH-UBND\ndate: 02/6/2025\nperiod: 2025\ntasks:\n"
        "  - task: Mở 2 lớp\n    lead: Sở Y tế\n"
        f"organization:\n  - unit: Sở Y tế\n    items: [{duty}]\n"
    )
    problems = [told(one) for one in found(plan, tmp_path, [schedule.RULES])]
    days_off = [
        (code, facts["deadline"]) for code, _, facts in problems if code in {"T204", "T205"}
    ]
    assert days_off == expected


def test_a_deadline_is_counted_once_for_a_task_that_says_it_itself(tmp_path: Path) -> None:
    plan = (
        "tasks:\n  lead: Sở Y tế\n  items:\n"
        "    - task: Mở 2 lớp; xong trước ngày 30/11/2025.\n"
        "      timeframe: trước ngày 30/11/2025\n"
        "    - task: Mở 3 lớp; xong trước ngày 29/11/2025.\n"
        "      timeframe: tháng 11/2025\n"
    )
    days = [told(one)[2]["days"] for one in found(plan, tmp_path, [schedule.RULES])]
    assert days == [
        "30/11/2025 (Sunday), last working day before: 28/11/2025",
        "29/11/2025 (Saturday), last working day before: 28/11/2025",
    ]


# ---- U202, U203, T203: who leads and when, said elsewhere ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phá bỏ 35 chuồng trại. Giao ban phát triển thôn Tân Thuận.", []),
        ("Lắp 15 hệ thống tưới. Thời gian: quý I. Giao Hội Nông dân xã.", []),
        ("Xây dựng 02 tuyến đường hoa do Hội Liên hiệp Phụ nữ xã đảm nhận.", []),
        ("Quyết toán kinh phí năm 2023. Phòng Hành chính - Tổng hợp thực hiện.", []),
        ("Trình phân bổ vốn. Phòng Tổng hợp thực hiện, Phòng Nghiệp vụ phối hợp.", []),
        ("Xây 40 nhà tiêu. Trạm Y tế hướng dẫn; các bản thực hiện xong trước 15/11/2025.", []),
        ("Dọn vệ sinh vào thứ Bảy hằng tuần. Các đoàn thể xã đảm nhận.", []),
        ("Mở 2 lớp. Hội nghị tổng kết thực hiện vào tháng 12.", ["U202"]),
        ("Giao đất cho 20 hộ.", ["U202"]),
        ("Xây dựng 02 tuyến đường hoa do huyện hỗ trợ xi măng.", ["U202"]),
        ("Mở 2 lớp tập huấn. Thời gian thực hiện: quý I.", ["U202"]),
    ],
)
def test_a_sentence_may_name_who_leads(text: str, expected: list[str], tmp_path: Path) -> None:
    plan = f"tasks:\n  - task: >-\n      {text}\n  - task: Mở 2 lớp tập huấn\n    lead: Sở Y tế\n"
    assert codes(plan, tmp_path) == expected


def test_the_six_points_see_who_a_sentence_names(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    texts = ("Mở 2 lớp. Giao Hội Phụ nữ xã.", "Mở 2 lớp.")
    tasks = "".join(f"  - task: {text}\n    timeframe: quý I/2024\n" for text in texts)
    file.write_text(f"ntmplan: 1\ntitle: A\nperiod: 2024\ntasks:\n{tasks}", "utf-8")
    [plan] = load([file]).plans
    nobody = {"who": "nobody", "answers": "nobody", "authority": "nobody"}
    unclear = [{term: why.code for term, why in row.unclear.items()} for row in score(plan)]
    assert unclear == [{}, nobody]


UNDER_UNITS = f"""\
{FULL}period: 2023-2025
tasks:
  - Rà soát sản phẩm theo 6 nhóm ngành hàng
  - Đào tạo kỹ năng quản trị cho chủ thể
  - Đưa sản phẩm lên sàn thương mại điện tử
organization:
  - unit: Sở Nông nghiệp và Môi trường
    items:
      - Tổ chức 02 đợt đánh giá mỗi năm, đợt 1 xong trước ngày 31 tháng 7.
      - Mỗi năm tổ chức ít nhất 05 lớp tập huấn.
  - unit: Sở Công Thương
    items:
      - Công bố danh sách điểm bán sản phẩm; hoàn thành trong quý III/2023.
      - Hằng năm tổ chức 02 hội nghị kết nối cung - cầu.
"""


def test_where_the_work_stands_under_its_units_the_tasks_are_only_headings(tmp_path: Path) -> None:
    assert codes(UNDER_UNITS, tmp_path, [schedule.RULES]) == []
    reports = UNDER_UNITS.replace("Mỗi năm tổ chức ít nhất 05 lớp tập huấn", "Tuyên truyền")
    reports = reports.replace("Công bố danh sách điểm bán sản phẩm; hoàn thành", "Báo cáo kết quả")
    reports = reports.replace("Hằng năm tổ chức 02 hội nghị", "Tuyên truyền")
    assert codes(reports, tmp_path, [schedule.RULES]) == ["T203", "U203"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kế hoạch kiểm tra, giám sát việc xây dựng nông thôn mới", []),
        ("Kế hoạch xây dựng nông thôn mới", ["T203", "T216", "U203"]),
        ("Ra quân tháng cao điểm xây dựng nông thôn mới", ["T203", "T216", "U203"]),
    ],
)
def test_what_an_inspection_looks_at_is_no_task(
    title: str, expected: list[str], tmp_path: Path
) -> None:
    plan = (
        f"title: {title}\nnumber: 12/KH-UBND\ndate: 02/8/2023\n{FULL}"
        "tasks: [Công tác chỉ đạo, Việc giải ngân vốn, Chất lượng các tiêu chí]\n"
    )
    families = [schedule.RULES, work.RULES]
    told_of = [code for code in codes(plan, tmp_path, families) if code in {"T203", "T216", "U203"}]
    assert sorted(told_of) == expected


def test_the_scope_may_say_when_all_is_done(tmp_path: Path) -> None:
    plan = (
        f"{FULL}scope: SCOPE\ntasks:\n  lead: Sở Y tế\n"
        "  items: [Trồng 5 km cây, Mở 2 lớp, Dọn 3 bãi rác]\n"
    )
    families = [schedule.RULES]
    dated = plan.replace("SCOPE", '"Thời gian: Từ ngày 01/3/2025 đến ngày 31/3/2025."')
    assert codes(dated, tmp_path, families) == []
    assert codes(plan.replace("SCOPE", "Trên địa bàn tỉnh."), tmp_path, families) == ["T203"]


def test_criteria_given_out_to_several_units_say_who_leads(tmp_path: Path) -> None:
    plan = """\
tasks:
  - Nâng cấp 22 km đường giao thông
  - Xây dựng 18 phòng học
  - Hỗ trợ 10 mô hình phân loại rác
organization:
  - unit: Phòng Kinh tế và Hạ tầng
    items: [Chủ trì hướng dẫn thực hiện các tiêu chí Quy hoạch và Giao thông.]
  - unit: Phòng Giáo dục và Đào tạo
    items: [Chủ trì tiêu chí Trường học.]
  - unit: Phòng Tài nguyên và Môi trường
    items: [Chủ trì tiêu chí Môi trường.]
"""
    assert codes(plan, tmp_path) == []
    assert codes(plan.replace("Chủ trì tiêu chí", "Tuyên truyền"), tmp_path) == ["U203"]


# ---- T213, T216: works and results ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phá bỏ 35 chuồng trại. Giao ban phát triển thôn Tân Thuận, thôn Sơn Nam.", (1, 1)),
        ("Vận động 100% hộ phân loại rác. Giao Hội Phụ nữ xã.", (1, 1)),
        ("Mở 2 lớp tập huấn. Giao đồng chí Nguyễn Thị Hằng.", (1, 1)),
        ("Mở 2 lớp tập huấn. Giao đất cho 20 hộ.", (2, 2)),
        ("Xây dựng Nghị quyết. Sở A chủ trì; trình tại kỳ họp giữa năm.", (1, 1)),
        ("Xây dựng Nghị quyết. Trình HĐND tỉnh 02 đề án.", (2, 2)),
    ],
)
def test_whose_the_work_is_makes_no_second_work(text: str, expected: tuple[int, int]) -> None:
    assert works(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xây dựng Trung tâm Văn hóa - Thể thao xã tại ấp Bình Hòa", True),
        ("Nâng cấp nhà văn hóa, khu thể thao thôn Sơn Nam", True),
        ("Xây dựng trung tâm giới thiệu sản phẩm tại thành phố Tuyên Quang", True),
        ("Xây dựng các trung tâm văn hóa tại thôn Sơn Nam", False),
        ("Xây dựng trung tâm văn hóa", False),
    ],
)
def test_a_centre_with_a_place_is_one_thing(text: str, *, expected: bool) -> None:
    assert makes_one_thing(text) is expected


# ---- A101, A105, A106: body and table ----

TWINS = f"""\
{FULL}tasks:
  - area: Phát triển hạ tầng
    items:
      - task: Lắp đặt 06 điểm wifi công cộng tại các khu sinh hoạt cộng đồng.
        only_in: body
      - task: Mở 2 lớp tập huấn
        lead: Phòng Kinh tế
        timeframe: Quý I/2026
      - task: Trồng 5 km cây xanh
        lead: Phòng Kinh tế
        timeframe: Quý I/2026
  - task: Lắp đặt 06 điểm wifi công cộng
    lead: Phòng Kinh tế
    timeframe: Quý III/2026
    only_in: appendix
appendix: {{heading: Phụ lục}}
"""
PAIRED = [appendix.RULES, schedule.RULES, work.RULES]


def test_a_row_with_a_task_s_first_words_is_that_task(tmp_path: Path) -> None:
    assert [told(one) for one in found(TWINS, tmp_path, PAIRED)] == [
        (
            "A101",
            17,
            {"changes": 'leaves out "tại các khu sinh hoạt cộng đồng"'},
        )
    ]
    other = TWINS.replace("Lắp đặt 06 điểm wifi công cộng\n", "Cấp 500 chữ ký số cho dân\n")
    assert sorted(codes(other, tmp_path, PAIRED)) == ["A105", "A106", "T202", "U202"]


def test_what_the_table_leaves_out_keeps_its_marks(tmp_path: Path) -> None:
    plan = (
        "tasks:\n  - task: Vận động 80% hộ tại chợ Mai, chợ An Hải Đông thanh toán qua thẻ.\n"
        "    lead: Phòng Kinh tế\n"
        "    in_appendix: Vận động 80% hộ tại chợ thanh toán qua thẻ\n"
        "appendix: {heading: Phụ lục}\n"
    )
    assert [told(one) for one in found(plan, tmp_path, [appendix.RULES])] == [
        ("A101", 6, {"changes": 'leaves out "Mai, chợ An Hải Đông"'})
    ]


# ---- U301: councils of several levels ----


def test_each_leads_at_its_own_level(tmp_path: Path) -> None:
    plan = "tasks:\n  - task: {}\n    lead: Sở Nông nghiệp và Môi trường; UBND các xã, phường\n"
    families = [responsibility.RULES]
    both = "Kiện toàn Hội đồng đánh giá sản phẩm cấp tỉnh, cấp xã"
    assert codes(plan.format(both), tmp_path, families) == []
    assert codes(plan.format("Kiện toàn Hội đồng cấp tỉnh"), tmp_path, families) == ["U301"]


# ---- X304: what is said of each work ----


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("Sở Nông nghiệp và Môi trường tỉnh chủ trì.", []),
        ("Sở Nông nghiệp và Môi trường mở lớp tập huấn chung.", ["X304"]),
    ],
)
def test_whose_the_work_is_may_be_said_of_each(
    ending: str, expected: list[str], tmp_path: Path
) -> None:
    plan = (
        "tasks:\n  - area: A\n    items:\n"
        f"      - {{task: Trồng 5 km cây. {ending}, lead: Sở Y tế}}\n"
        f"  - area: B\n    items:\n      - {{task: Xây 2 bể nước. {ending}, lead: Sở Y tế}}\n"
    )
    assert codes(plan, tmp_path, [repetition.RULES]) == expected
