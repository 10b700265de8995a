"""Countable results as small plans state them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import HEAD, codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import work
from ntmplan.reading.results import countable, has_figure, works
from ntmplan.repository import load

FAMILIES = [work.RULES]


def _counted(task: str, folder: Path) -> bool:
    file = folder / "plan.yaml"
    file.write_text(f"{HEAD}tasks:\n  - lead: Sở Y tế\n    task: {task}\n", "utf-8")
    (plan,) = load([file]).plans
    return countable(plan, plan.tasks[0])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Phấn đấu hết năm 2025 có 12/16 xã đạt chuẩn", True),
        ("Hoàn thành 19/19 tiêu chí", True),
        ("Kiểm tra lại 8/8 huyện", True),
        ("Vận động hiến đất, mỗi buôn ít nhất một tuyến", True),
        ("Thực hiện cơ chế một cửa", False),
        ("Tuyên truyền Chương trình mỗi xã một sản phẩm", False),
        ("Sinh hoạt chi hội mỗi tháng 01 buổi", True),
        ("Hoàn thành trước 30/6", False),
        ("Trực ban 24/24 giờ", False),
    ],
)
def test_so_many_of_so_many_is_a_figure(words: str, *, expected: bool) -> None:
    assert has_figure(words) is expected


@pytest.mark.parametrize(
    "task",
    [
        "Đề án phát triển làng nghề gắn với du lịch",
        "Nghị quyết của HĐND tỉnh về hỗ trợ hợp tác xã",
        "Chương trình hành động của Đảng ủy về chuyển đổi số",
        "Báo cáo nhanh kết quả giải ngân",
        "Ban hành danh mục dữ liệu mở",
        "Tham mưu UBND tỉnh ban hành bộ tiêu chí thôn thông minh",
        "Trình HĐND tỉnh nghị quyết về học phí",
        "Trình UBND tỉnh quyết định phân bổ vốn đợt 1",
        "Trình phê duyệt phương án đơn giản hóa",
        "Hoàn thiện quy chế phối hợp",
        "Giao Vụ Tổ chức cán bộ hoàn thiện đề án vị trí việc làm",
        "Xây dựng Nghị định sửa đổi",
        "Xây dựng Thông tư hướng dẫn thẩm định",
    ],
)
def test_a_document_is_a_result(task: str, tmp_path: Path) -> None:
    assert _counted(task, tmp_path)


@pytest.mark.parametrize(
    "task",
    [
        "Ban hành các văn bản hướng dẫn",
        "Trình cấp có thẩm quyền các đề án",
        "Hoàn thiện các quy chế",
        "Hoàn thiện thủy lợi nội đồng theo kế hoạch",
        "Sửa chữa công trình theo kế hoạch được duyệt",
        "Tuyên truyền quy định mới ban hành",
        "Hướng dẫn sử dụng nhà văn hóa",
        "Chương trình mỗi xã một sản phẩm",
    ],
)
def test_documents_in_general_or_of_others_are_none(task: str, tmp_path: Path) -> None:
    assert not _counted(task, tmp_path)


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Cải tạo nhà văn hóa thôn Lân Đặt", True),
        ("Xây mới nhà văn hoá thôn Hạ với kinh phí 2,3 tỷ đồng", True),
        ("Duy tu, dặm vá đường liên ấp Tô Hạ - An Hòa", True),
        ("Sửa chữa cầu Nà Rược", True),
        ("Láng nhựa đường từ nhà ông Y Blul đến nhà văn hóa buôn Kram", True),
        ("Xây dựng trạm y tế xã Dương Quang", True),
        ("Cải tạo các nhà văn hóa thôn Lân Đặt, Khau Bao", False),
        ("Nâng cấp hệ thống đường xã Dương Quang", False),
        ("Nâng cấp đường giao thông nông thôn theo Chương trình", False),
        ("Sửa chữa nhà văn hóa các thôn", False),
        ("Xây dựng đời sống văn hóa", False),
        ("Xây dựng trường học", False),
        ("Tuyên truyền tại chợ xã Dương Quang", False),
    ],
)
def test_a_building_with_a_name_is_one(task: str, tmp_path: Path, *, expected: bool) -> None:
    assert _counted(task, tmp_path) is expected


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ("Nội dung: Tổ chức 02 lớp tập huấn cho cán bộ cấp xã.", True),
        ("Ghi chú: 01 đoàn", True),
        ("Kinh phí (triệu đồng): 2.500", False),
        ("Kinh phí: 150 triệu đồng.", False),
        ("Thời gian: 03 ngày", False),
        ("Lãnh đạo phụ trách: Đ/c Lê Minh Tâm", False),
    ],
)
def test_what_stands_under_a_task_belongs_to_it(
    detail: str, tmp_path: Path, *, expected: bool
) -> None:
    task = f'Tổ chức tập huấn\n    items:\n      - text: "{detail}"'
    assert _counted(task, tmp_path) is expected


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("product: 50 lớp tập huấn/năm", False),
        ("indicator: 50 lớp", False),
        ("indicator: hai lớp", False),
        ("indicator: học viên tham gia đầy đủ", True),
        ("product: Báo cáo", True),
    ],
)
def test_a_product_with_a_figure_says_how_many(facts: str, tmp_path: Path, *, told: bool) -> None:
    plan = f"tasks:\n  - task: Tổ chức các lớp tập huấn\n    lead: Sở Y tế\n    {facts}\n"
    assert codes(plan, tmp_path, FAMILIES) == (["T212"] if told else [])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (
            "Tổ chức diễn tập; do Bộ Chỉ huy Quân sự tỉnh chủ trì; thực hiện trong tháng 8/2025",
            (1, 1),
        ),
        ("Lắp 3 trạm; triển khai từ quý II/2025", (1, 1)),
        ("Lắp 3 trạm; thực hiện phân loại rác", (2, 1)),
        ("Thu gom rác 3 lần/tuần. Báo cáo kết quả về UBND xã.", (1, 1)),
        ("Hoàn thành 05 công trình; bảo đảm chất lượng; đảm bảo tiến độ", (1, 1)),
        ("Lắp 3 trạm; đảm bảo các trường học có nước sạch", (2, 1)),
    ],
)
def test_when_a_work_is_done_is_no_further_work(words: str, count: tuple[int, int]) -> None:
    assert works(words) == count


def test_tasks_without_a_result_are_still_told(tmp_path: Path) -> None:
    plan = """\
objectives: 15 xã đạt chuẩn.
tasks:
  lead: Sở Y tế
  items:
    - Đề án cấp nước nông thôn
    - Cải tạo chợ xã Dương Quang
    - Vận động hội viên giữ gìn vệ sinh
organization: Sở Y tế báo cáo UBND tỉnh.
recipients: ["Lưu: VT"]
"""
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("T216", 4, {"count": "1", "tasks": "3", "numbers": "“Vận động hội viên giữ gìn vệ…”"})
    ]


TASK = "tasks:\n  - lead: Sở Y tế\n    task: {}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Xây dựng các mô hình điểm (03 mô hình)", ""),
        ("Tổ chức các lớp tập huấn (05 lớp, 200 học viên)", ""),
        ("Nhân rộng 02 trong số các mô hình hiệu quả", ""),
        ("Tổ chức các cuộc họp giao ban hằng tháng", ""),
        ("Triển khai các mô hình đã được phê duyệt", ""),
        ("Tổ chức các lớp tập huấn hằng tháng", "các lớp"),
        ("Xây dựng các mô hình tại 5 xã", "các mô hình"),
        ("Tổ chức các cuộc họp giao ban", "các cuộc họp"),
        ("Hỗ trợ một số hộ nghèo", "một số hộ nghèo"),
    ],
)
def test_how_many_may_be_said_elsewhere_in_the_sentence(
    words: str, said: str, tmp_path: Path
) -> None:
    shown = [told(one)[2]["said"] for one in found(TASK.format(words), tmp_path, FAMILIES)]
    assert shown == ([said] if said else [])


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Báo cáo khó khăn, vướng mắc (nếu có) về Sở Y tế", ""),
        ("Trả lời kiến nghị của cử tri (nếu có)", ""),
        ("Gửi hồ sơ bổ sung (nếu có) trước ngày 15/10", ""),
        ("Xử lý sai phạm (nếu có)", ""),
        ("Di dời cơ sở gây ô nhiễm (nếu có)", "nếu có"),
        ("Giải quyết vướng mắc khi cần thiết", "khi cần thiết"),
        ("Thay đổi thành viên Tổ giúp việc khi cần thiết", "khi cần thiết"),
    ],
)
def test_what_is_found_or_not_needs_nobody_to_decide(
    words: str, condition: str, tmp_path: Path
) -> None:
    shown = [told(one)[2]["condition"] for one in found(TASK.format(words), tmp_path, FAMILIES)]
    assert shown == ([condition] if condition else [])


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        ('Theo dõi dự án "Cải tạo lưới điện nông thôn" tại huyện Na Rì.', False),
        ('Tuyên truyền mô hình "Sạch nhà, sạch ngõ" tại xã Tân Tú.', False),
        ('Nhân rộng mô hình "Sạch nhà, sạch ngõ" đã có tại xã Tân Tú.', False),
        ('Theo dõi tiến độ; thực hiện mô hình "Sạch nhà, sạch ngõ" tại xã Tân Tú.', True),
        ("Triển khai đề án “Bảo tồn nhà sàn” ở bản Pác Ngòi.", True),
    ],
)
def test_who_looks_at_a_project_does_not_carry_it_out(
    duty: str, tmp_path: Path, *, told: bool
) -> None:
    plan = TASK.format("Lắp 3 trạm") + f"organization:\n  - unit: Sở Y tế\n    duty: {duty}\n"
    assert codes(plan, tmp_path, FAMILIES) == (["T215"] if told else [])
