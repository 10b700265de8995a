"""Rules on who leads and supports, on plans that nobody wrote them for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found
from tests.rules.pages import Told, told

from ntmplan.lint.rules import names, responsibility

FAMILIES = [responsibility.RULES, names.RULES]


def _told(plan: str, folder: Path, *codes: str) -> list[Told]:
    """What these rules find; a plan begins in line 3."""
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code in codes]


def _plan(issuer: str, *tasks: tuple[str, str, str], more: str = "") -> str:
    """A plan with tasks of these sentences, leads and supports: each has three lines from 5 on."""
    lines = "".join(
        f"  - task: {task}\n    lead: {lead}\n    support: {support}\n"
        for task, lead, support in tasks
    )
    return f"issuer: {issuer}\ntasks:\n{lines}{more}"


@pytest.mark.parametrize(
    "name",
    [
        *("UBND các xã, thị trấn", "UBND huyện", "Hội Liên hiệp Phụ nữ xã", "UBND các phường"),
        *("Phòng Nông nghiệp và PTNT", "Vụ Khoa học và Công nghệ", "Công an xã", "HĐND xã"),
        *("Sở Nông nghiệp và Môi trường các tỉnh", "Trung tâm Phục vụ hành chính công cấp xã"),
        *("các ngành, địa phương", "Ủy ban MTTQ Việt Nam huyện", "Thanh tra Sở", "Ban Dân vận"),
    ],
)
def test_a_name_of_another_level_or_place_is_not_misspelt(name: str, tmp_path: Path) -> None:
    assert _told(_plan("UBND huyện A", ("Mở 2 lớp", name, "Sở X")), tmp_path, "U101") == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Sở Công Thuơng", "Sở Công Thương"),
        ("UBND các huyện, thành phô", "UBND các huyện, thành phố"),
        ("Sở Nông nghệp và PTNT", "Sở Nông nghiệp và PTNT"),
        ("Sở Sở Công Thương", "Sở Công Thương"),
        ("Sở Nôngnghiệp và PTNT", "Sở Nông nghiệp và PTNT"),
        ("Sở Văn hóa, Thể thao Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_without_a_register_a_slip_of_the_pen_is_found(
    name: str, meant: str, tmp_path: Path
) -> None:
    plan = _plan("UBND tỉnh A", ("Mở 2 lớp", name, "Sở X"))
    assert _told(plan, tmp_path, "U101") == [("U101", 6, {"name": name, "nearest": meant})]


def test_what_the_plan_itself_has_more_often_may_be_meant(tmp_path: Path) -> None:
    right, wrong = "UBND các xã, thị trấn", "UBND các xã, thị trân"
    tasks = [("Mở 2 lớp", one, "Sở X") for one in (right, wrong, right)]
    facts = {"name": wrong, "nearest": right}
    assert _told(_plan("UBND huyện A", *tasks), tmp_path, "U101") == [("U101", 9, facts)]


def test_of_two_villages_neither_is_misspelt(tmp_path: Path) -> None:
    tasks = [("Mở 2 lớp", f"Trưởng thôn {one}", "Sở X") for one in ("Hà", "Hạ", "Hà")]
    assert _told(_plan("UBND xã A", *tasks), tmp_path, "U101") == []


def test_a_line_of_support_for_all_that_holds_leads_is_one_finding(tmp_path: Path) -> None:
    plan = """\
tasks:
  support: Sở Tài chính; UBND các phường, xã
  items:
    - task: Mở 2 lớp
      lead: UBND các xã, phường
    - task: Mở 3 lớp
      lead: Sở Y tế
    - task: Mở 4 lớp
      lead: UBND các xã, phường
    - task: Mở 5 lớp
      lead: Sở Tài chính
    - task: Mở 6 lớp
      lead: Sở Tài chính
      support: STC
"""
    communes = {"unit": "UBND các xã, phường", "tasks": "line 6, 10"}
    assert _told(plan, tmp_path, "U201") == [
        ("U201", 6, communes),
        ("U201", 12, {"unit": "Sở Tài chính", "tasks": "line 12"}),
        ("U201", 14, {"unit": "Sở Tài chính", "tasks": "line 14"}),
    ]


@pytest.mark.parametrize(
    ("lead", "support", "unit"),
    [
        ("Hội LHPN huyện", "Hội Liên hiệp Phụ nữ huyện", "Hội LHPN huyện"),
        ("Cục Tin học hóa", "cục Tin học hóa", "Cục Tin học hóa"),
        ("Phòng Nghiệp vụ (đầu mối)", "Phòng Nghiệp vụ", "Phòng Nghiệp vụ (đầu mối)"),
        ("Sở Y tế (CDC)", "Sở Y tế", "Sở Y tế"),
        ("Sở Y tế (CDC)", "Sở Y tế (Thanh tra Sở)", ""),
        ("Chủ tịch UBND các xã, phường", "UBND các xã, phường", ""),
        ("Sở Y tế và các đơn vị liên quan", "Sở Công Thương và các đơn vị liên quan", ""),
    ],
)
def test_the_same_unit_is_known_by_another_spelling(
    lead: str, support: str, unit: str, tmp_path: Path
) -> None:
    plan = _plan("Tỉnh ủy A", ("Mở 2 lớp", lead, support))
    units = [facts["unit"] for _, _, facts in _told(plan, tmp_path, "U201")]
    assert units == ([unit] if unit else [])


DUTIES = """\
organization:
  - unit: Sở Tài nguyên và Môi trường
    items: ["Chủ trì, phối hợp với Sở Y tế rà soát các làng nghề trên địa bàn"]
  - unit: {unit}
    items: [Chủ trì việc di dời các cơ sở gây ô nhiễm vào cụm công nghiệp]
"""
WORK = """\
tasks:
  - task: Rà soát 129 làng nghề trên địa bàn
  - task: Di dời 35 cơ sở gây ô nhiễm vào cụm công nghiệp
  - task: {third}
  - task: Mở 12 lớp tập huấn
"""


@pytest.mark.parametrize(
    ("unit", "third", "expected"),
    [
        ("Sở Công Thương", "Lập 1 danh mục", []),
        ("các sở, ngành liên quan", "Lập 1 danh mục", ["U203"]),
        ("các sở, ngành liên quan", "Rà soát lại các làng nghề trên địa bàn tỉnh", []),
    ],
)
def test_a_plan_may_say_in_its_organisation_part_alone_who_does_what(
    unit: str, third: str, expected: list[str], tmp_path: Path
) -> None:
    plan = WORK.format(third=third) + DUTIES.format(unit=unit)
    assert [code for code, _, _ in _told(plan, tmp_path, "U202", "U203")] == expected


def test_the_only_task_may_stand_among_the_duties(tmp_path: Path) -> None:
    task = "tasks: [Rà soát 129 làng nghề trên địa bàn]\n"
    assert _told(task, tmp_path, "U202", "U203") == [("U202", 3, {})]
    plan = task + DUTIES.format(unit="Sở Công Thương")
    assert _told(plan, tmp_path, "U202", "U203") == []


def test_where_some_tasks_have_a_lead_the_others_lack_one(tmp_path: Path) -> None:
    led = WORK.format(third="Lập 1 danh mục\n    lead: Sở Y tế")
    plan = led + DUTIES.format(unit="Sở Công Thương")
    assert [line for _, line, _ in _told(plan, tmp_path, "U202", "U203")] == [4, 5, 8]


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Y tế (thức ăn đường phố); Sở Công Thương (chợ)",
        "UBND thành phố Hội An, UBND huyện Tây Giang",
        "UBND xã Bình Nghi; Ủy ban nhân dân phường Đông Kinh",
        "Trung tâm Y tế huyện Ba Bể; Trung tâm Y tế thị xã Phú Mỹ",
        "Thôn Hạ; Thôn Thượng",
        "Văn phòng HĐND và UBND huyện",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "Sở Y tế (chủ trì); Sở Công Thương",
        "Sở Y tế (cơ quan thường trực), Sở Công Thương",
        "Sở Y tế; SYT",
    ],
)
def test_leads_with_a_part_of_their_own_need_no_principal(lead: str, tmp_path: Path) -> None:
    assert _told(_plan("UBND tỉnh A", ("Mở 2 lớp", lead, "Sở X")), tmp_path, "U301") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Y tế (Chi cục Dân số); Sở Công Thương (Phòng Thương mại)",
        "Sở Y tế (chợ); Sở Công Thương (chợ)",
        "Sở Y tế (chợ); Sở Công Thương",
        "UBND huyện Ba Bể; UBND xã Khang Ninh",
        "UBND huyện Ba Bể; Sở Y tế",
        "UBND xã Tân Lập; Trạm Y tế xã Tân Lập",
        "Sở Y tế; Thôn Hạ",
        "Thường trực HĐND tỉnh; Thường trực Tỉnh ủy",
        "UBND các huyện, thành phố; UBND các xã, phường",
        "Văn phòng Điều phối nông thôn mới tỉnh và UBND huyện Ba Bể",
    ],
)
def test_other_leads_do_need_one(lead: str, tmp_path: Path) -> None:
    found_there = _told(_plan("UBND tỉnh A", ("Mở 2 lớp", lead, "Sở X")), tmp_path, "U301")
    assert [(code, line) for code, line, _ in found_there] == [("U301", 6)]


@pytest.mark.parametrize(
    ("sentence", "duty", "expected"),
    [
        ("Mở 2 lớp; Sở Y tế là cơ quan đầu mối", "Mở 3 lớp", []),
        ("Xây 2 chợ đầu mối", "Mở 3 lớp", ["U301"]),
        ("Mở 2 lớp", "Là đầu mối tổng hợp", []),
        ("Mở 2 lớp", "Quản lý 2 Chợ đầu mối", ["U301"]),
    ],
)
def test_a_sentence_marks_the_principal_but_no_wholesale_market_does(
    sentence: str, duty: str, expected: list[str], tmp_path: Path
) -> None:
    duties = f"organization:\n  - unit: Sở Y tế\n    items: [{duty}, Mở 4 lớp]\n"
    plan = _plan("UBND tỉnh A", (sentence, "Sở Y tế; Sở Công Thương", "Sở X"), more=duties)
    assert [code for code, _, _ in _told(plan, tmp_path, "U301")] == expected


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("các bộ, ngành, địa phương", False),
        ("Các sở, ban, ngành", False),
        ("sở, ban, ngành", False),
        ("các tổ chức chính trị - xã hội", False),
        ("các bộ, ngành có liên quan", True),
        ("các cơ quan, đơn vị", True),
        ("những cơ quan liên quan", True),
        ("các ngành chức năng", True),
        ("đơn vị có liên quan", True),
        ("các cơ quan, đơn vị liên quan khác", True),
        ("Phòng Y tế và đơn vị liên quan", False),
        ("Bệnh viện Phục hồi chức năng", False),
    ],
)
def test_each_of_many_is_somebody_and_who_is_concerned_is_nobody(
    name: str, tmp_path: Path, *, nobody: bool
) -> None:
    duties = f"organization:\n  - unit: {name}\n    items: [Mở 3 lớp]\n"
    plan = _plan("UBND tỉnh A", ("Mở 2 lớp", "Sở Y tế", name), more=duties)
    codes = [code for code, _, _ in _told(plan, tmp_path, "U302", "U304")]
    assert codes == (["U302", "U304"] if nobody else [])


@pytest.mark.parametrize(
    ("issuer", "lead", "expected"),
    [
        ("UBND xã Hải Hậu", "Hội Nông dân xã", ["Hội Nông dân xã"]),
        ("UBND phường A", "Đoàn TNCS Hồ Chí Minh phường", ["Đoàn TNCS Hồ Chí Minh phường"]),
        ("UBND huyện A", "Ban Tuyên giáo Huyện ủy", ["Ban Tuyên giáo Huyện ủy"]),
        ("UBND tỉnh A", "Tỉnh ủy A", ["Tỉnh ủy A"]),
        ("UBND tỉnh A", "Hội Nước sạch tỉnh", []),
        ("Thủ tướng Chính phủ", "Trung ương Hội Nông dân", ["Trung ương Hội Nông dân"]),
        ("UBND tỉnh A", "HĐND tỉnh; Hội đồng nhân dân huyện", ["HĐND tỉnh"]),
        ("Ban Chỉ đạo các Chương trình MTQG xã A", "Hội Nông dân xã", []),
        ("BCĐ xây dựng nông thôn mới xã A", "Ủy ban MTTQ Việt Nam xã", []),
        ("Huyện ủy A", "Ban Tuyên giáo Huyện ủy", []),
        ("Ủy ban MTTQ Việt Nam huyện A", "Hội Nông dân huyện", []),
    ],
)
def test_a_party_or_mass_organisation_is_known_by_its_name_where_nobody_registered_it(
    issuer: str, lead: str, expected: list[str], tmp_path: Path
) -> None:
    units = _told(_plan(issuer, ("Mở 2 lớp", lead, "Sở X")), tmp_path, "U306")
    assert [facts["unit"] for _, _, facts in units] == expected


def test_the_register_can_say_that_such_a_unit_may_be_assigned(tmp_path: Path) -> None:
    units = "units:\n  - {{unit: Hội Nông dân xã{}}}\n  - {{unit: Sở X}}\n"
    plan = _plan("UBND xã A", ("Mở 2 lớp", "Hội Nông dân xã", "Sở X"))
    (tmp_path / "units.yaml").write_text(units.format(", requested: no"), "utf-8")
    assert _told(plan, tmp_path, "U306") == []
    (tmp_path / "units.yaml").write_text(units.format(""), "utf-8")
    facts = {"unit": "Hội Nông dân xã", "tasks": "line 5"}
    assert _told(plan, tmp_path, "U306") == [("U306", 6, facts)]


@pytest.mark.parametrize(
    "task",
    [
        "Đề nghị Hội Nông dân tỉnh chủ trì vận động 200 hộ",
        "Xây 20 mô hình; đề nghị Hội Nông dân tỉnh chủ trì",
    ],
)
def test_who_is_asked_in_the_sentence_may_lead(task: str, tmp_path: Path) -> None:
    assert _told(_plan("UBND tỉnh A", (task, "Hội Nông dân tỉnh", "Sở X")), tmp_path, "U306") == []


def test_who_is_asked_in_the_title_above_may_lead(tmp_path: Path) -> None:
    plan = """\
issuer: UBND tỉnh A
tasks:
  - area: Đề nghị Hội Nông dân tỉnh
    lead: Hội Nông dân tỉnh
    items: [Vận động 200 hộ]
"""
    assert _told(plan, tmp_path, "U306") == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Phòng Cải cách hành chính", "Phòng CCHC", ['"Phòng CCHC" (line 9)']),
        ("Hội Liên hiệp Phụ nữ xã", "Hội LHPN xã", ['"Hội LHPN xã" (line 9)']),
        ("UBND các phường, xã", "UBND các phường xã", ['"UBND các phường xã" (line 9)']),
        ("Văn phòng HĐND và UBND", "Văn phòng HĐND và UBND xã", []),
        ("UBND các xã, phường", "Ủy ban nhân dân các xã, phường", []),
        ("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", []),
        ("Phòng Nông nghiệp và PTNT", "Phòng Nông nghiệp và PTNT huyện", []),
        ("Phòng Nghiệp vụ", "Trưởng phòng Nghiệp vụ", []),
        ("Ban điều hành các khu phố", "Ban điều hành 26 khu phố", []),
    ],
)
def test_a_short_form_is_another_spelling_a_level_and_a_head_are_none(
    first: str, second: str, expected: list[str], tmp_path: Path
) -> None:
    plan = _plan("UBND xã A", ("Mở 2 lớp", first, "Sở X"), ("Mở 3 lớp", second, "Sở X"))
    assert [facts["others"] for _, _, facts in _told(plan, tmp_path, "U309")] == expected


def test_a_name_of_several_units_is_not_judged_by_what_it_says(tmp_path: Path) -> None:
    units = "\n".join(
        f"  - {{unit: Hội Nông dân xã {name}, also: [Hội Nông dân xã], requested: yes}}"
        for name in ("Bình Nghi", "Quốc Khánh")
    )
    (tmp_path / "units.yaml").write_text(f"units:\n{units}\n  - {{unit: Sở X}}\n", "utf-8")
    plan = _plan("UBND tỉnh A", ("Mở 2 lớp", "Hội Nông dân xã", "Sở X"))
    assert [code for code, _, _ in _told(plan, tmp_path, "U102", "U306")] == ["U102"]
