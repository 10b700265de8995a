"""Who leads and who has duties, in documents that nobody wrote the rules for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found
from tests.rules.pages import Told, told

from ntmplan.lint.rules import duties, mismatch, names

FAMILIES = [duties.RULES, mismatch.RULES, names.RULES]
OWN = ("U310", "U311", "U312", "U313", "U314", "U315", "U316")


def _own(plan: str, folder: Path) -> list[Told]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code in OWN]


def _plan(leads: str, units: str, head: str = "") -> str:
    """A plan in which some lead a task each, and some have a duty of their own."""
    tasks = "".join(f"  - {{task: Mở lớp số {at}, lead: {one}}}\n" for at, one in _each(leads))
    org = "".join(f"  - {{unit: '{one}', duty: Xây cầu số {at}}}\n" for at, one in _each(units))
    return f"{head}tasks:\n{tasks}organization:\n{org}"


def _each(names: str) -> list[tuple[int, str]]:
    return list(enumerate(names.split("|"), 1))


@pytest.mark.parametrize(
    ("lead", "unit"),
    [
        ("Phòng Nghiệp vụ", "Trưởng phòng Nghiệp vụ"),
        ("Sở Y tế", "Giám đốc Sở Y tế"),
        ("Phòng Nông nghiệp và PTNT", "Phòng Nông nghiệp và PTNT huyện"),
        ("Phòng CCHC", "Phòng Cải cách hành chính"),
        ("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã"),
        ("Ban điều hành các khu phố", "Ban điều hành 26 khu phố"),
        ("UBND thành phố Hội An", "UBND các huyện, thị xã, thành phố"),
        ("UBND các xã", "Chủ tịch UBND các xã, phường"),
        ("Đảng ủy UBND xã", "Đảng ủy các cơ quan Đảng, Đảng ủy UBND xã và các chi bộ trực thuộc"),
    ],
)
def test_a_body_has_its_duties_under_any_of_its_names(lead: str, unit: str, tmp_path: Path) -> None:
    assert _own(_plan(f"{lead}|Sở Tư pháp", f"{unit}|Sở Tư pháp"), tmp_path) == []


@pytest.mark.parametrize(
    "passage",
    [
        '"Ông Trần Hòa - Giám đốc Sở Y tế: duyệt 3 thiết kế"',
        "Sở Y tế bố trí 2 xe cứu thương",
        "{heading: Giao Sở Y tế, items: [Bố trí 2 xe, Trực 24 giờ]}",
    ],
)
def test_a_sentence_under_no_unit_can_speak_to_one(passage: str, tmp_path: Path) -> None:
    plan = _plan("Sở Y tế|Sở Tư pháp", "Sở Tư pháp|Sở Xây dựng")
    assert [code for code, _, _ in _own(f"{plan}  - {passage}\n", tmp_path)] == ["U314"]


def test_who_stands_over_its_tasks_is_told_there_what_it_does(tmp_path: Path) -> None:
    plan = """\
tasks:
  - area: Bộ Tài chính
    lead: Bộ Tài chính
    items: [{task: Hướng dẫn bảo hiểm nông nghiệp}]
  - area: Bộ Nội vụ
    lead: Bộ Nội vụ
    items: [{task: Mở 2 lớp}]
organization:
  - {unit: Bộ Nội vụ, duty: Đôn đốc}
  - {unit: Bộ Y tế, duty: Báo cáo}
"""
    assert _own(plan, tmp_path) == []


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Chỉ đạo Hội Liên hiệp Phụ nữ phường ra quân 2 đợt", []),
        ("Hỗ trợ Hội Liên hiệp Phụ nữ phường ra quân 2 đợt", ["U311"]),
    ],
)
def test_a_body_can_have_its_duties_through_another(
    duty: str, expected: list[str], tmp_path: Path
) -> None:
    plan = _plan("Hội LHPN phường|Sở Tư pháp|Sở Y tế", "Sở Tư pháp")
    found = _own(f"{plan}  - {{unit: Sở Y tế, duty: {duty}}}\n", tmp_path)
    assert [code for code, _, _ in found] == expected


def test_where_most_leads_have_no_duties_they_are_one_finding(tmp_path: Path) -> None:
    facts = {"unit": "Sở Y tế; Sở Tài chính", "tasks": "line 4, 5"}
    plan = _plan("Sở Y tế|Sở Tài chính|Sở Tư pháp", "Sở Tư pháp|Sở Tư pháp và Sở Nội vụ")
    assert _own(plan, tmp_path)[:1] == [("U311", 4, facts)]


def test_where_most_leads_have_duties_each_that_has_none_is_told(tmp_path: Path) -> None:
    units = "Sở Tư pháp|Sở Nội vụ"
    assert _own(_plan(f"Sở Y tế|Sở Tài chính|{units}", units), tmp_path) == [
        ("U311", 4, {"unit": "Sở Y tế", "tasks": "line 4"}),
        ("U311", 5, {"unit": "Sở Tài chính", "tasks": "line 5"}),
    ]


def test_those_whom_one_name_for_all_means_are_one_finding(tmp_path: Path) -> None:
    said = "Thủ trưởng các sở, ban, ngành"
    facts = {"unit": "Sở Y tế; Sở Tài chính", "tasks": "line 4, 5", "said": said}
    plan = _plan("Sở Y tế|Sở Tài chính|Sở Tư pháp", f"{said}|Sở Tư pháp")
    assert _own(plan, tmp_path) == [("U312", 4, facts)]


def test_a_sentence_for_all_is_as_good_as_a_paragraph_for_all(tmp_path: Path) -> None:
    facts = {"unit": "Sở Y tế", "tasks": "line 4", "said": "Các sở, ngành theo dõi"}
    plan = _plan("Sở Y tế|Sở Tư pháp", "Sở Tư pháp")
    assert _own(f"{plan}  - Các sở, ngành theo dõi\n", tmp_path) == [("U312", 4, facts)]
    long = "Các sở, ban, ngành; UBND các phường, xã căn cứ Kế hoạch này tổ chức thực hiện"
    facts["said"] = "Các sở, ban, ngành; UBND các phường, xã căn cứ Kế hoạch này …"
    assert _own(f"{plan}  - {long}\n", tmp_path) == [("U312", 4, facts)]


@pytest.mark.parametrize(
    ("lead", "said", "code"),
    [
        ("Ban Tuyên giáo Tỉnh ủy", "các tổ chức chính trị - xã hội", "U311"),
        ("Hội Nông dân tỉnh", "các tổ chức chính trị - xã hội", "U312"),
        ("Trạm Y tế", "Các phòng, khoa", "U311"),
    ],
)
def test_a_name_for_all_of_a_kind_does_not_mean_others(
    lead: str, said: str, code: str, tmp_path: Path
) -> None:
    plan = _plan(f"{lead}|Sở Tư pháp", f"{said}|Sở Tư pháp")
    assert [told for told, _, _ in _own(plan, tmp_path)] == [code]


def test_bodies_under_the_issuer_may_be_told_together(tmp_path: Path) -> None:
    said = "Chi cục trưởng các Chi cục, Giám đốc các đơn vị trực thuộc"
    assert _own(_plan("Chi cục Thủy lợi|Văn phòng Sở", f"{said}|Văn phòng Sở"), tmp_path) == []


def test_where_no_lead_has_a_paragraph_one_for_all_is_the_plans_way(tmp_path: Path) -> None:
    assert _own(_plan("Sở Y tế|Sở Tài chính", "các sở, ban, ngành"), tmp_path) == []


def test_of_many_tasks_the_first_are_named(tmp_path: Path) -> None:
    leads = "|".join(["Sở Y tế"] * 14 + ["Sở Tư pháp"])
    ((code, _, facts),) = _own(_plan(leads, "Sở Tư pháp|Sở Tư pháp; Sở Tài chính"), tmp_path)[:1]
    assert (code, facts["tasks"]) == (
        "U311",
        "line 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 and 2 more",
    )


AREA = """\
tasks:
  - area: Kiểm tra, giám sát
    items:
      - {{task: "{task}", lead: Văn phòng Sở}}
      - {{task: Kiểm tra 3 xã, lead: Thanh tra Sở}}
organization:
  - {{unit: Văn phòng Sở, duty: "{duty}"}}
  - {{unit: Thanh tra Sở, duty: Lập chương trình kiểm tra và giám sát}}
"""


@pytest.mark.parametrize(
    ("task", "duty", "expected"),
    [
        ("Xử lý 100% cơ sở vi phạm trên địa bàn", "Xử lý cơ sở vi phạm theo thẩm quyền", []),
        ("Tham mưu sơ kết 3 năm", "Theo dõi, đôn đốc, báo cáo Giám đốc Sở", []),
        ("Mở 2 lớp", "Theo dõi, đôn đốc, báo cáo Giám đốc Sở", ["U313"]),
        ("Xử lý 100% cơ sở vi phạm trên địa bàn", "Cấp 3 xe", ["U313"]),
    ],
)
def test_a_duty_on_the_task_itself_is_no_silence_on_its_area(
    task: str, duty: str, expected: list[str], tmp_path: Path
) -> None:
    told = _own(AREA.format(task=task, duty=duty), tmp_path)
    assert [code for code, _, _ in told] == expected


IDLE = """\
{head}tasks: [{{task: A, lead: Sở Y tế, support: "{support}"}}]
organization:
  - {{unit: Sở Y tế, duty: Mở 2 lớp}}
  - {{unit: "{unit}", duty: "{duty}"}}
"""


def _idle(
    folder: Path, unit: str, duty: str = "Xây 1 trạm", support: str = "", head: str = ""
) -> bool:
    plan = IDLE.format(unit=unit, duty=duty, support=support or "Sở Tư pháp", head=head)
    return any(code == "U314" for code, _, _ in _own(plan, folder))


@pytest.mark.parametrize(
    "duty",
    [
        "Tham mưu bố trí kinh phí thực hiện Kế hoạch",
        "Theo dõi, đôn đốc, tổng hợp, báo cáo trước ngày 15/12/2024",
        "Tuyên truyền, vận động Nhân dân hiến đất",
        "Xây dựng kế hoạch của đơn vị",
    ],
)
def test_what_many_have_as_a_duty_asks_for_no_task(duty: str, tmp_path: Path) -> None:
    assert not _idle(tmp_path, "Sở Xây dựng", duty)


@pytest.mark.parametrize(
    "duty",
    ["Giám sát 12 công trình", "Ban hành 3 mẫu nhà", "Tổ chức xúc tiến thương mại sản phẩm OCOP"],
)
def test_a_duty_of_its_own_asks_for_one(duty: str, tmp_path: Path) -> None:
    assert _idle(tmp_path, "Sở Xây dựng", duty)


def test_beside_one_with_a_duty_of_its_own_the_others_are_named_too(tmp_path: Path) -> None:
    plan = IDLE.format(unit="Sở Tài chính", duty="Bố trí kinh phí", support="Sở Tư pháp", head="")
    more = "  - {unit: Sở Xây dựng, duty: Xây 1 trạm}\n"
    assert _own(plan + more, tmp_path) == [("U314", 6, {"units": "Sở Tài chính; Sở Xây dựng"})]


@pytest.mark.parametrize(
    "unit",
    ["Các phòng, đơn vị", "Thủ trưởng các đơn vị", "đặc khu Hoàng Sa", "Trưởng phòng Tư pháp"],
)
def test_who_is_nobody_or_a_place_or_busy_under_another_name_is_not_idle(
    unit: str, tmp_path: Path
) -> None:
    assert not _idle(tmp_path, unit, support="Phòng Tư pháp")


def test_who_is_asked_and_not_told_needs_no_task(tmp_path: Path) -> None:
    plan = IDLE.format(unit="Sở Y tế", duty="Mở 3 lớp", support="Sở Tư pháp", head="")
    asked = (
        "  - {heading: Đề nghị Hội Nông dân tỉnh, unit: Hội Nông dân tỉnh, items: [Xây 1 trạm, B]}"
    )
    duty = "  - {unit: Hội Nông dân tỉnh, duty: Đề nghị Hội Nông dân tỉnh xây 1 trạm}"
    assert _own(f"{plan}{asked}\n{duty}\n", tmp_path) == []
    assert _own(f"{plan}{duty.replace('Đề nghị ', '')}\n", tmp_path) == [
        ("U314", 7, {"units": "Hội Nông dân tỉnh"})
    ]


def test_the_issuer_is_never_idle(tmp_path: Path) -> None:
    head = "title: Kế hoạch thử\nntmplan: 1\nissuer: PHÒNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\n"
    assert not _idle(tmp_path, "Phòng Nông nghiệp và PTNT", head=head)


def test_where_few_tasks_have_a_lead_the_plan_assigns_by_duties(tmp_path: Path) -> None:
    plan = _plan("Sở Y tế", "Sở Y tế|Sở Xây dựng")
    assert [code for code, _, _ in _own(plan, tmp_path)] == ["U314"]
    more = "  - {task: A}\n  - {task: B}\norganization"
    assert _own(plan.replace("organization", more), tmp_path) == []


WATER = """\
tasks:
  - {{area: Nước thải làng nghề, items: [{{task: A, lead: Sở Xây dựng}}]}}
  - {{area: Công tác vệ sinh, items: [{{task: B, lead: Sở Y tế}}]}}
organization:
  - {{unit: Sở Xây dựng, duty: Xử lý nước thải làng nghề}}
  - {{unit: Sở Y tế, items: [{duties}]}}
"""


@pytest.mark.parametrize(
    ("duties", "expected"),
    [
        ("Kiểm tra việc xả nước thải làng nghề", []),
        ("Vận động hội viên giám sát nước thải làng nghề", []),
        ("Xử lý nước thải làng nghề", ["U315"]),
        ("Khảo sát nước thải làng nghề, Xử lý nước thải làng nghề", ["U315"]),
    ],
)
def test_inspecting_an_area_is_no_part_of_its_tasks(
    duties: str, expected: list[str], tmp_path: Path
) -> None:
    found = [one for one in _own(WATER.format(duties=duties), tmp_path) if one[0] != "U311"]
    assert [code for code, _, _ in found] == expected


def test_roles_are_weighed_under_any_name_of_a_body(tmp_path: Path) -> None:
    plan = """\
tasks:
  - area: Cải tạo vườn tạp
    items: [{task: Cải tạo 120 ha, lead: Phòng Kinh tế, support: Trạm KHKT huyện}]
organization:
  - {unit: Phòng Kinh tế, duty: Cải tạo vườn tạp}
  - unit: Trạm Khoa học kỹ thuật
    items: [{duty: Chủ trì cải tạo vườn tạp ở 5 xã, lead: Trạm Khoa học kỹ thuật}]
"""
    facts = {
        "unit": "Trạm KHKT huyện",
        "there": "leads",
        "here": "supports",
        "area": "Cải tạo vườn tạp",
        "duties": "line 9",
        "tasks": "line 5",
    }
    assert _own(plan, tmp_path) == [("U316", 9, facts)]


def test_a_name_over_a_paragraph_is_no_cell(tmp_path: Path) -> None:
    plan = _plan("Sở Y tế|Sở Tư pháp", "Sở Y tế, Sở Tư pháp")
    assert _own(plan, tmp_path) == []
    plan = _plan("Sở Y tế và Sở Tư pháp", "Sở Y tế")
    assert [one[:2] for one in _own(plan, tmp_path)] == [("U310", 4)]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh", []),
        ("Sở Y tế và các trạm", ["U310"]),
        ("Hội Nông dân xã, Đoàn Thanh niên xã", ["U310"]),
    ],
)
def test_what_may_be_one_bodys_name_is_not_told_as_two(
    lead: str, expected: list[str], tmp_path: Path
) -> None:
    found = _own(f"tasks: [{{task: A, lead: '{lead}'}}]\n", tmp_path)
    assert [code for code, _, _ in found] == expected


def test_two_words_of_an_area_that_follow_each_other_may_mean_it(tmp_path: Path) -> None:
    plan = """\
tasks:
  - area: Cấp nước sạch nông thôn
    items: [{task: Ngoại kiểm 32 nhà máy, lead: Sở Y tế}, {task: Xây 2 trạm, lead: Sở Xây dựng}]
organization:
  - {unit: Sở Xây dựng, duty: Cấp nước sạch nông thôn cho 21 xã}
  - {unit: Sở Y tế, duty: Kiểm tra chất lượng nước sạch}
"""
    assert _own(plan, tmp_path) == []
    other = plan.replace("chất lượng nước sạch", "chất lượng nông thôn")
    assert [code for code, _, _ in _own(other, tmp_path)] == ["U313"]
