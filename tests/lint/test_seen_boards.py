"""What communes, boards and a ministry write of tasks, units and time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import appendix, mismatch, responsibility, schedule, units
from ntmplan.reading.assigned import names_lead
from ntmplan.reading.products import makes_one_thing
from ntmplan.reading.results import works


def _registered(folder: Path, *names: str) -> None:
    """A register of the repository's own with these units."""
    listed = "ntmplan: 1\nunits:\n" + "".join(f'  - unit: "{name}"\n' for name in names)
    (folder / "units.yaml").write_text(listed, "utf-8")
    (folder / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")


# ---- U202: a task's own words say whose it is ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã làm chủ đầu tư các tuyến đường xã; ban giám sát cộng đồng giám sát.", True),
        ("Giao thôn tự quản các tuyến đường thôn, phát quang 02 lần/năm.", True),
        ("Trưởng ban, các Phó trưởng ban đi cơ sở mỗi tháng ít nhất 01 lần.", True),
        ("Phát động phong trào thi đua (Phòng Nội vụ; tháng 4).", True),
        ("Mở 03 lớp cho cán bộ xã (Phòng Nội vụ, Phòng Tài chính; quý II).", True),
        ("Mở 03 lớp tập huấn (Phòng Nội vụ, Phòng Tài chính, UBND các xã).", False),
        ("Mở 03 lớp tập huấn (Hội nghị trực tuyến; quý II).", False),
        ("Mở 03 lớp tập huấn (Phòng họp số 1; 30 người).", False),
        ("Phòng, chống cháy rừng theo phương án của chủ đầu tư.", False),
        ("Trạm bơm Đông Hà do nhà thầu thi công.", False),
        ("Giao đất cho 30 hộ.", False),
        ("Hội nghị nhà đầu tư do xã làm chủ đầu tư.", False),
    ],
)
def test_a_task_may_say_itself_whose_it_is(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of texts and answers
    assert names_lead(text) is expected


# ---- U101: names ----


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Hội Nông dân huyện", ""),
        ("Ủy ban MTTQ Việt Nam xã", ""),
        ("Hội LHPN huyện", ""),
        ("UBMTTQVN các xã, thị trấn", ""),
        ("Hội Nông dan tỉnh", "Hội Nông dân tỉnh"),
        ("Phòng Kinh tê huyện", "Phòng Kinh tế huyện"),
    ],
)
def test_a_body_of_another_level_is_not_suggested(name: str, nearest: str, tmp_path: Path) -> None:
    _registered(tmp_path, "Phòng Kinh tế huyện")
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: {name}\n"
    assert [told(one) for one in found(plan, tmp_path, [units.RULES])] == [
        ("U101", 5, {"name": name, "nearest": nearest})
    ]


@pytest.mark.parametrize(
    ("issuer", "name", "expected"),
    [
        ("UBND huyện Văn Lãng", "UBND huyện", []),
        ("Ủy ban nhân dân xã Mỹ Đức", "UBND xã", []),
        ("UBND huyện Văn Lãng", "Ủy ban nhân dân huyện Văn Lãng", []),
        ("UBND huyện Văn Lãng", "UBND xã", ["U101"]),
        ("UBND huyện Văn Lãng", "UBND huyện Tràng Định", ["U101"]),
    ],
)
def test_who_issues_the_plan_need_not_be_registered(
    issuer: str, name: str, expected: list[str], tmp_path: Path
) -> None:
    _registered(tmp_path, "Sở Y tế")
    plan = f"issuer: {issuer}\nreporting:\n  - report: Báo cáo quý.\n    to: {name}\n"
    assert codes(plan, tmp_path, [units.RULES]) == expected


@pytest.mark.parametrize("name", ["Các phòng", "Các phòng, ban", "các phòng chuyên môn, đơn vị"])
def test_offices_of_a_kind_are_a_catch_all(name: str, tmp_path: Path) -> None:
    _registered(tmp_path, "Sở Y tế")
    plan = (
        f"tasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n    support: {name}\n"
        f"  - task: Mở 3 lớp\n    lead: {name}\n    support: {name} liên quan\n"
        f"organization:\n  - unit: {name}\n    items: [Báo cáo quý.]\n"
    )
    families = [units.RULES, responsibility.RULES]
    assert [told(one) for one in found(plan, tmp_path, families)] == [
        ("U303", 8, {"said": f'"{name}"', "tasks": "line 7"}),
        ("U302", 9, {"said": f'"{name} liên quan"', "tasks": "line 7"}),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("các thành viên Hội đồng", []),
        ("các bản", ["U101"]),
        ("Các phòng khám", ["U101"]),
        ("Các", ["U101"]),
    ],
)
def test_members_are_no_body_and_villages_are(
    name: str, expected: list[str], tmp_path: Path
) -> None:
    _registered(tmp_path, "Sở Y tế")
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n    support: {name}\n"
    assert codes(plan, tmp_path, [units.RULES]) == expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("group", "thôn Vĩnh Lạc, thôn Kim Bôi", []),
        ("group", "Thôn Vĩnh Lạc", []),
        ("unit", "thôn Vĩnh Lạc", ["U101"]),
        ("group", "ấp Tân Lập", ["U101"]),
    ],
)
def test_a_village_is_one_of_all_that_are_registered(
    kind: str, name: str, expected: list[str], tmp_path: Path
) -> None:
    listed = f"ntmplan: 1\nunits:\n  - unit: Các thôn\n    kind: {kind}\n"
    (tmp_path / "units.yaml").write_text(listed, "utf-8")
    (tmp_path / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: {name}\n"
    assert codes(plan, tmp_path, [units.RULES]) == expected


# ---- U203: duties that give the tasks out by their numbers ----


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Chủ trì thực hiện các nhiệm vụ tại khoản 1 và khoản 2 Mục II.", []),
        ("Chủ trì thực hiện mục 2 (trừ điểm c).", []),
        ("Thực hiện các nội dung tại điểm 1.3, 1.4.", []),
        ("Thực hiện khoản 3 Điều 5 Luật Đầu tư công.", ["U203"]),
        ("Hướng dẫn các xã về khoản 1 Mục II.", ["U203"]),
        ("Thực hiện đúng mục tiêu của Kế hoạch.", ["U203"]),
    ],
)
def test_who_leads_may_be_said_by_the_numbers_of_tasks(
    duty: str, expected: list[str], tmp_path: Path
) -> None:
    plan = (
        "tasks:\n  - task: Ban hành sổ tay\n  - task: Chọn 12 xã\n"
        f"organization:\n  - unit: Cục Chuyển đổi số\n    items: ['{duty}']\n"
    )
    assert codes(plan, tmp_path, [units.RULES]) == expected


# ---- T213: who else is asked ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vận động hiến đất. UBND các xã chủ trì; đề nghị Mặt trận huyện phối hợp.", (1, 1)),
        ("Lập hồ sơ; đề nghị Thủ tướng công nhận huyện đạt chuẩn", (2, 1)),
    ],
)
def test_whom_a_task_asks_for_help_is_no_work(text: str, expected: tuple[int, int]) -> None:
    assert works(text) == expected


# ---- U306, U314: bodies of the issuer's own level ----


def test_a_name_in_a_commune_s_plan_is_not_told_as_the_province_s(tmp_path: Path) -> None:
    plan = """\
issuer: {}
tasks:
  - task: Cải tạo 68 vườn tạp
    lead: Hội Nông dân
    support: Trạm Y tế
organization:
  - unit: Ủy ban MTTQ
    items: [Nhận đỡ đầu 01 vườn mẫu.]
  - unit: Mặt trận Tổ quốc
    items: [Giám sát 12 vườn mẫu.]
"""
    families = [responsibility.RULES, mismatch.RULES]
    lead, front = "Hội Nông dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"
    for issuer, tail in (("UBND xã Gia Phố", ""), ("UBND tỉnh Hà Tĩnh", " tỉnh")):
        assert [told(one) for one in found(plan.format(issuer), tmp_path, families)] == [
            ("U306", 6, {"unit": f"{lead}{tail}", "tasks": "line 5"}),
            ("U314", 9, {"units": f"{front}{tail}"}),
        ]


# ---- U315: an area in which words say who leads ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [("UBND xã làm chủ đầu tư 5 tuyến đường xã", []), ("Xây 5 tuyến đường xã", ["U202", "U315"])],
)
def test_who_works_in_an_area_may_stand_in_a_task_s_words(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
tasks:
  - area: Tổ chức thi công
    items:
      - {{task: Cấp 300 tấn xi măng, lead: Phòng Kinh tế}}
      - {{task: "{text}"}}
  - area: Huy động
    items: [{{task: Vận động hiến 5 ha đất, lead: "UBND các xã, thị trấn"}}]
organization:
  - unit: Phòng Kinh tế
    items: [Cấp xi măng.]
  - unit: UBND các xã, thị trấn
    items: [Tổ chức thi công và nghiệm thu.]
"""
    families = [units.RULES, mismatch.RULES]
    assert sorted(codes(plan, tmp_path, families)) == expected


# ---- T216: one event, one board ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ chức Hội chợ OCOP kết hợp Festival Biển Nha Trang.", True),
        ("Tổ chức cuộc thi trực tuyến tìm hiểu Nghị quyết.", True),
        ("Tổ chức Hội nghị biểu dương nông dân giỏi cấp tỉnh.", True),
        ("Phát động phong trào thi đua chung sức.", True),
        ("Kiện toàn Hội đồng đánh giá sản phẩm cấp tỉnh.", True),
        ("Thành lập Ban Quản lý chợ", True),
        ("Tổ chức các hội thi ở cơ sở.", False),
        ("Tổ chức hội thi tại các xã.", False),
        ("Tổ chức hội nghị tập huấn.", False),
        ("Kiện toàn Ban Chỉ đạo các cấp.", False),
        ("Thành lập tổ hợp tác.", False),
        ("Tham gia hội chợ.", False),
    ],
)
def test_one_event_and_one_board_are_results(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of texts and answers
    assert makes_one_thing(text) is expected


# ---- A101: a row that is much shorter ----


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Tổ chức lễ hội chùa Hương",
            'leaves out "an toàn, văn minh, từ mùng 6 tháng Giêng đến hết tháng Ba âm lịch"',
        ),
        ("Bảo vệ lễ hội", "hardly any of the body's words are there"),
    ],
)
def test_what_a_short_row_leaves_out_is_told(row: str, expected: str, tmp_path: Path) -> None:
    body = "Tổ chức lễ hội chùa Hương an toàn, văn minh, từ mùng 6 tháng Giêng đến hết tháng Ba"
    plan = (
        f"tasks:\n  - task: {body} âm lịch.\n    lead: Ban Quản lý di tích\n"
        f"    in_appendix: {row}\nappendix: {{heading: Phụ lục}}\n"
    )
    assert [told(one) for one in found(plan, tmp_path, [appendix.RULES])] == [
        ("A101", 6, {"changes": expected})
    ]


# ---- T204, T205: days in a timeframe of several ----


def test_each_day_of_a_timeframe_of_several_is_looked_at(tmp_path: Path) -> None:
    plan = (
        "period: 2025-2026\ntasks:\n  - task: Tiếp nhận 60 hồ sơ\n    lead: Sở Y tế\n"
        "    timeframe: 'năm 2025: trước ngày 20/11/2025; năm 2026: đợt 1 trước 30/4/2026'\n"
        "  - task: Họp 3 phiên\n    lead: Sở Y tế\n"
        "    timeframe: trước 15/12/2025; quý II và quý IV năm 2026\n"
        "  - task: Trồng 5 km cây, hoàn thành trước 30/4/2027.\n    lead: Sở Y tế\n"
        "    timeframe: quý II, trước 30/4/2027\n"
    )
    problems = sorted(found(plan, tmp_path, [schedule.RULES]), key=lambda one: one.place.line)
    assert [told(one) for one in problems] == [
        (
            "T204",
            7,
            {
                "deadline": "trước 30/4/2026",
                "days": "30/4/2026 (a public holiday), last working day before: 29/4/2026",
            },
        ),
        (
            "T205",
            10,
            {
                "deadline": "trước 15/12/2025",
                "days": "14/12/2025 (Sunday), last working day before: 12/12/2025",
            },
        ),
        (
            "T204",
            13,  # told once, though the task's words say it too
            {
                "deadline": "trước 30/4/2027",
                "days": "30/4/2027 (a public holiday), last working day before: 29/4/2027",
            },
        ),
    ]
