from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import work
from ntmplan.problem import Kind, Severity
from ntmplan.reading.results import countable, has_figure, works
from ntmplan.repository import load

FAMILIES = [work.RULES]
TASK = "tasks:\n  - lead: Sở Y tế\n    task: {}\n"


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nâng cao tỷ lệ hộ phân loại rác lên 80%",
        "Tiếp tục xây dựng 03 mô hình phân loại rác",
        "Tiếp tục triển khai một mô hình phân loại rác",
        "Nâng cấp công trình cấp nước",
        "Xây dựng cơ chế khuyến khích, ưu tiên",
    ],
)
def test_a_verb_with_a_figure_can_be_checked(words: str, tmp_path: Path) -> None:
    assert codes(TASK.format(words), tmp_path, FAMILIES) == []


def test_a_verb_with_an_indicator_can_be_checked(tmp_path: Path) -> None:
    plan = TASK.format("Tăng cường tuyên truyền")
    assert codes(plan, tmp_path, FAMILIES) == ["T211"]
    assert codes(plan + "    indicator: 12 buổi\n", tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("15 xã đạt chuẩn", True),
        ("100% hộ dân", True),
        ("ít nhất 60 lít một người", True),
        ("một mô hình", True),
        ("một số mô hình", False),
        ("một phần kinh phí", False),
        ("giai đoạn 2021-2025", False),
        ("năm 2025 hoàn thành", False),
        ("trước ngày 30/11/2025", False),
        ("trước ngày 30 tháng 11 năm 2025", False),
        ("Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng", False),
        ("tiêu chí 17 và 18 đạt chuẩn", False),
        ("tiêu chí số 17 Môi trường", False),
        ("chỉ tiêu 17.2, 17.3, 17.6 đạt", False),
        ("tiêu chí 17 Môi trường và 18 Chất lượng môi trường sống", False),
        ("công trình cấp 4 tại xã", False),
    ],
)
def test_figures_count_things_and_not_years_criteria_or_documents(
    words: str, *, counted: bool
) -> None:
    assert has_figure(words) is counted


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("Tuyên truyền, kinh phí 5 triệu đồng", False),
        ("Hỗ trợ 1.500.000 đồng/hộ", False),
        ("Hỗ trợ 500 nghìn đồng một hộ từ ngân sách", False),
        ("Bố trí 5 tỷ từ ngân sách tỉnh; huy động 2,5 tỷ", False),
        ("Bố trí 300 tr.", False),
        ("Trồng 5 triệu cây xanh, kinh phí 2 tỷ đồng", True),
        ("Hỗ trợ 3 mô hình, mỗi mô hình 20 triệu đồng", True),
        ("Cử 5 đồng chí theo dõi", True),
        ("Nâng thu nhập bình quân lên 60 triệu đồng/người/năm", True),
        ("Doanh thu sản phẩm OCOP đạt 2 tỷ đồng", True),
        ("Giải ngân 100% kế hoạch vốn", True),
    ],
)
def test_money_is_no_countable_result_of_a_task_unless_it_is_earned(
    words: str, *, counted: bool, tmp_path: Path
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(TASK.format(words), "utf-8")
    (plan,) = load([file]).plans
    (task,) = plan.tasks
    assert countable(plan, task) is counted


def test_an_amount_of_money_makes_an_objective_quantified() -> None:
    assert has_figure("huy động 5 tỷ đồng")
    assert has_figure("thu nhập đạt 60 triệu đồng/người/năm")


@pytest.mark.parametrize(
    "words",
    [
        "Xây dựng mô hình thu gom rác",
        "Đánh giá hiệu quả theo các mô hình",
        "Thực hiện một số điều của Nghị định",
        "Kiểm tra các xã",
        "Sửa chữa các công trình cấp nước",
    ],
)
def test_what_is_all_of_them_needs_no_number(words: str, tmp_path: Path) -> None:
    assert codes(TASK.format(words), tmp_path, FAMILIES) == []


def test_open_quantities_are_one_finding_for_a_plan(tmp_path: Path) -> None:
    plan = """\
tasks:
  lead: Sở Y tế
  items:
    - Xây dựng các mô hình tại một số xã
    - Tổ chức các hội nghị
    - task: Mở các lớp tập huấn
      indicator: 5 lớp
"""
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        (
            "T212",
            6,
            {
                "said": 'các mô hình", "một số xã", "các hội nghị',
                "tasks": "“Xây dựng các mô hình tại một…”, “Tổ chức các hội nghị”",
            },
        )
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Kiểm tra các xã đạt chuẩn; các xã nâng cao; các xã kiểu mẫu", (1, 1)),
        ("Hướng dẫn các nội dung về: phân loại; thu gom; xử lý", (1, 1)),
        ("Tập huấn các nội dung về phân loại rác; thu gom rác; xử lý rác", (1, 1)),
        ("Sửa chữa, cải tạo, nâng cấp công trình", (1, 1)),
        ("Lắp 3 trạm (xây dựng bể; trồng cây; mở đường)", (1, 1)),
        ("Lắp 3 trạm; trồng cây", (2, 1)),
        ("Lắp 3 trạm; trồng cây; mở 2 lớp", (3, 1)),
        ("Quản lý công trình. Rà soát công trình.", (2, 2)),
        ("Xây dựng trụ sở TP. Bắc Kạn.", (1, 1)),
    ],
)
def test_works_are_clauses_that_begin_with_a_verb(words: str, count: tuple[int, int]) -> None:
    assert works(words) == count


@pytest.mark.parametrize(
    "words",
    [
        "Nếu có khó khăn, báo cáo Sở Y tế",
        "Di chuyển cơ sở gây ô nhiễm (nếu có) theo quyết định của UBND tỉnh",
        "Trong trường hợp cần thiết, trình UBND tỉnh xem xét, quyết định",
    ],
)
def test_a_condition_that_somebody_settles_is_fine(words: str, tmp_path: Path) -> None:
    assert codes(TASK.format(words), tmp_path, FAMILIES) == []


def test_the_word_trinh_inside_other_words_settles_nothing(tmp_path: Path) -> None:
    words = "Sửa công trình, chương trình (nếu có) trong kế hoạch được phê duyệt"
    assert codes(TASK.format(words), tmp_path, FAMILIES) == ["T214"]


def test_a_project_needs_a_name_and_a_place_to_be_asked_for_as_a_task(tmp_path: Path) -> None:
    plan = TASK.format("Lắp 3 trạm cấp nước") + (
        "organization:\n  - unit: Sở Y tế\n    items:\n      - {}\n"
    )
    for duty in (
        'Thực hiện mô hình "Sạch nhà, sạch bếp" của phụ nữ.',
        "Thực hiện mô hình điểm tại xã Dương Quang.",
        'Thực hiện phong trào "Toàn dân chung sức" tại xã Dương Quang.',
        'Thực hiện mô hình "Sạch nhà, sạch bếp" tại các xã nông thôn mới.',
    ):
        assert codes(plan.format(duty), tmp_path, FAMILIES) == []
    duty = "Thực hiện mô hình “Sạch nhà, sạch bếp” tại xã Dương Quang."
    assert codes(plan.format(duty), tmp_path, FAMILIES) == ["T215"]


def test_a_plan_without_tasks_lacks_more_than_that_project(tmp_path: Path) -> None:
    plan = 'organization:\n  - Thực hiện mô hình "Sạch nhà, sạch bếp" tại xã Dương Quang.\n'
    assert codes(plan, tmp_path, FAMILIES) == []


def test_results_that_an_area_states_count_for_its_tasks(tmp_path: Path) -> None:
    plan = """\
objectives: 15 xã đạt chuẩn.
tasks:
  heading: NHIỆM VỤ
  lead: Sở Y tế
  items:
    - area: Rác
      indicator: 80% hộ
      items:
        - Phân loại rác
        - Thu gom rác
    - area: Nước
      items:
        - Lọc nước
organization: Sở Y tế báo cáo UBND tỉnh.
recipients: ["Lưu: VT"]
"""
    assert [told(one) for one in found(plan, tmp_path, FAMILIES)] == [
        ("T216", 4, {"count": "1", "tasks": "3", "numbers": "I.2.1"})
    ]


def test_countable_results_weigh_more_once_a_plan_is_issued(tmp_path: Path) -> None:
    page = next(kind for kind in kinds(FAMILIES) if kind.code == "T216")
    draft = [one.severity for one in found(page.bad, tmp_path, FAMILIES)]
    plan = page.bad + "number: 05/KH-SYT\ndate: 15/3/2024\nsignature:\n  name: Lê Văn A\n"
    plan += "issuer: Sở Y tế\nplace: Lạng Sơn\n"
    issued = [one.severity for one in found(plan, tmp_path, FAMILIES)]
    assert (draft, issued) == ([Severity.NOTE], [Severity.WARNING])


def test_the_shipped_plans_have_these_faults() -> None:
    assert in_plan("bac-kan", FAMILIES) == [
        (
            "T216",
            55,
            {"count": "22", "tasks": "24", "numbers": "1.1, 1.2, 1.3, 2.1, 2.2, 2.3 and 16 more"},
        ),
        ("T213", 67, {"works": "2"}),
        ("T213", 92, {"works": "4"}),
        (
            "T212",
            123,
            {"said": 'các mô hình", "một số trường học', "tasks": "3.2, 4.1, 5.2, 7.2, 8.2, 9.3"},
        ),
        ("T213", 182, {"works": "3"}),
        ("T211", 210, {"verb": "Khuyến khích"}),
        ("T213", 214, {"works": "3"}),
        ("T213", 231, {"works": "3"}),
        ("T211", 232, {"verb": "Từng bước"}),
        ("T214", 471, {"condition": "trong trường hợp cần thiết"}),
        ("T214", 510, {"condition": "nếu có"}),
        (
            "T215",
            525,
            {
                "project": "Cải tạo cảnh quan môi trường làng du lịch nông nghiệp nông thôn "
                "tại xã Dương Quang, thành phố Bắc Kạn"
            },
        ),
    ]
    assert in_plan("lang-son", FAMILIES) == [
        (
            "T216",
            33,
            {
                "count": "8",
                "tasks": "8",
                "numbers": "II.1, II.2, II.3, II.4, II.5, II.6 and 2 more",
            },
        ),
        ("T212", 43, {"said": 'các hội nghị", "các mô hình', "tasks": "II.2, II.7"}),
        ("T211", 61, {"verb": "Tiếp tục"}),
        ("T213", 65, {"works": "5"}),
        ("T211", 74, {"verb": "Tăng cường"}),
    ]
