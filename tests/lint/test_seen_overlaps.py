"""Duties beside each other, and the two lists of tasks, in documents from other hands."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found
from tests.rules.pages import Told, told

from ntmplan.lint.rules import appendix, overlaps

FAMILIES = [appendix.RULES, overlaps.RULES]
CODES = ("U317", "U318", "U319", "A101", "A102", "A103")


def _own(plan: str, folder: Path) -> list[Told]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code in CODES]


def _duties(*pairs: str) -> str:
    units = [pair.split("|") for pair in pairs]
    return "organization:\n" + "".join(f"  - {{unit: {u}, duty: '{d}'}}\n" for u, d in units)


@pytest.mark.parametrize(
    "duty",
    [
        "Hướng dẫn các xã lập hồ sơ công nhận xã đạt tiêu chí thuộc ngành phụ trách",
        "Lồng ghép nguồn vốn các dự án do đơn vị quản lý để làm đường liên xã",
        "Cung cấp số liệu, tài liệu cho đoàn đánh giá của tỉnh về tiêu chí môi trường",
        "Cử cán bộ có chuyên môn tham gia đoàn đánh giá liên ngành cấp tỉnh năm nay",
        "Bố trí xe đưa đón đoàn đánh giá liên ngành theo đề nghị của Văn phòng Điều phối",
        "Tuyên truyền người dân dùng nước sạch, xây dựng nhà tiêu hợp vệ sinh, giữ vệ sinh thôn",
    ],
)
def test_what_each_does_with_its_own_means_is_no_shared_duty(duty: str, tmp_path: Path) -> None:
    assert _own(_duties(f"Sở Y tế|{duty}", f"Sở Xây dựng|{duty}"), tmp_path) == []


def test_what_a_clause_tells_people_is_not_looked_at_part_by_part(tmp_path: Path) -> None:
    shared = "xây dựng nhà tiêu hợp vệ sinh hộ gia đình, lắp bồn chứa nước mưa ở thôn"
    told_to = f"vận động hội viên dùng nước giếng, {shared}"
    assert _own(_duties(f"Sở Y tế|{told_to}", f"Sở Xây dựng|{told_to}"), tmp_path) == []
    done = f"lắp 3 trạm bơm, {shared}"
    found = _own(_duties(f"Sở Y tế|{done}", f"Sở Xây dựng|{done}"), tmp_path)
    assert [code for code, _, _ in found] == ["U317"]


def test_a_body_under_two_names_is_not_two_units(tmp_path: Path) -> None:
    duty = "Lắp 3 trạm bơm cho khu dân cư mới ở hai xã vùng cao"
    names = ("Phòng TN&MT", "Phòng Tài nguyên và Môi trường huyện")
    assert _own(_duties(*(f"{name}|{duty}" for name in names)), tmp_path) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("các ban, ngành, đoàn thể xã", True),
        ("các phòng, ban chuyên môn", True),
        ("các cơ quan và đơn vị", True),
        ("các phòng ban", True),
        ("các xã", False),
        ("Sở Y tế", False),
        ("các sở, ngành: Y tế, Công Thương", False),
        ("các sở, ngành, Sở Y tế", False),
    ],
)
def test_a_list_of_kinds_names_nobody_to_support(
    said: str, tmp_path: Path, *, expected: bool
) -> None:
    plan = _duties(f"Công an xã|Phối hợp với {said} gác 2 chốt", "Sở Y tế|Gác 2 chốt")
    facts = {"unit": "Công an xã", "said": said}
    assert _own(plan, tmp_path) == ([("U318", 4, facts)] if expected else [])


@pytest.mark.parametrize(
    ("partner", "name", "duty", "expected"),
    [
        ("Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế và Hạ tầng", "Xây 2 cầu", True),
        ("Phòng KT&HT", "Phòng Kinh tế và Hạ tầng huyện", "Xây 2 cầu", False),
        ("Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế và Hạ tầng", "Hội thi vườn đẹp", False),
        ("Sở Y tế", "Sở Y tế", "Chủ trì, phối hợp tổ chức thực hiện Kế hoạch", False),
        ("Sở Y tế", "Sở Y tế", "Theo dõi việc thực hiện Kế hoạch", True),
    ],
)
def test_whoever_the_plan_names_can_be_the_one_to_support(
    partner: str, name: str, duty: str, tmp_path: Path, *, expected: bool
) -> None:
    own = f"Hội Nông dân huyện|Phối hợp với {partner} chấm hội thi vườn đẹp"
    found = _own(_duties(f"{name}|{duty}", own), tmp_path)
    assert [code for code, _, _ in found] == (["U319"] if expected else [])


@pytest.mark.parametrize("partner", ["các đơn vị liên quan", "Sở Y tế"])
def test_a_duty_can_say_later_on_who_leads(partner: str, tmp_path: Path) -> None:
    duty = f"Phối hợp với {partner} chấm hội thi do Sở Tư pháp chủ trì"
    assert _own(_duties(f"Công an tỉnh|{duty}", "Sở Y tế|Xây 2 cầu"), tmp_path) == []


def test_one_in_charge_of_the_plan_is_not_in_charge_for_the_other(tmp_path: Path) -> None:
    plan = _duties(
        "Sở Y tế|Chủ trì tổ chức thực hiện Kế hoạch",
        "Sở Tư pháp|In 20 tờ rơi",
        "Hội Nông dân tỉnh|Phối hợp với Sở Y tế, Sở Tư pháp chấm hội thi vườn đẹp",
    )
    partners = {"unit": "Hội Nông dân tỉnh", "partners": '"Sở Y tế"; "Sở Tư pháp"'}
    assert _own(plan, tmp_path) == [("U319", 6, partners)]


@pytest.mark.parametrize(
    ("area", "expected"),
    [("Bảo vệ môi trường làng nghề", []), ("Cấp nước sạch nông thôn", ["U319"])],
)
def test_who_leads_in_an_area_may_lead_what_others_support_there(
    area: str, expected: list[str], tmp_path: Path
) -> None:
    task = f"tasks: [{{area: {area}, items: [{{task: Di dời 48 hộ, lead: Sở Công Thương}}]}}]\n"
    duty = "Phối hợp với Sở Công Thương kiểm tra cơ sở gây ô nhiễm môi trường làng nghề"
    found = _own(task + _duties(f"Sở Y tế|{duty}"), tmp_path)
    assert [code for code, _, _ in found] == expected


def test_nothing_is_missing_with_a_partner_of_whom_nothing_is_known(tmp_path: Path) -> None:
    own = "Sở Y tế|Phối hợp với Sở Công Thương chấm hội thi vườn đẹp"
    assert _own(_duties(own), tmp_path) == []


def _rows(*pairs: str) -> str:
    """Tasks with the table's words behind a bar, where it has its own."""
    tasks = ""
    for pair in pairs:
        body, _, table = pair.partition("|")
        own = f"    in_appendix: {table}\n" if table else ""
        tasks += f"  - task: {body}\n    lead: Sở Y tế\n{own}"
    return f"tasks:\n{tasks}appendix: {{heading: Phụ lục}}\n"


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ("Mở 5 lớp cho Ủy ban nhân dân xã|Mở 5 lớp cho UBND xã", '"UBND" for "Ủy ban nhân dân"'),
        ("Mở 5 lớp|Mở 05 lớp", '"05" for "5"'),
        ("Làm 900 km đường|Làm 900km đường", '"900km" for "900 km"'),
    ],
)
def test_an_abbreviation_or_a_nought_before_a_figure_is_the_same_word(
    row: str, changes: str, tmp_path: Path
) -> None:
    assert _own(_rows(row), tmp_path) == [("A103", 6, {"changes": f"writes {changes}"})]


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ("Mở 50 lớp|Mở 5 lớp", 'writes "5" for "50"'),
        ("Cấp 320 tỷ đồng|Cấp 230 tỷ đồng", 'writes "230" for "320"'),
    ],
)
def test_another_figure_is_another_word(row: str, changes: str, tmp_path: Path) -> None:
    assert _own(_rows(row), tmp_path) == [("A101", 6, {"changes": changes})]


@pytest.mark.parametrize(
    ("rows", "tasks"),
    [
        (("Mở 2 lớp.|Mở 2 lớp", "Mở 3 lớp;|Mở 3 lớp"), ""),
        (("Mở 2 lớp.|Mở 2 lớp", "Mở 3 lớp;|Mở 3 lớp", "Mở 4 lớp"), ""),
        (("Mở 2 lớp.|Mở 2 lớp", "Mở 3 lớp;|Mở 3 lớp", "Mở 4 lớp."), "1, 2"),
        (("Mở 2 lớp.|Mở 2 lớp", "Mở 3 lớp|Mở 3 lớp."), "1, 2"),
        (("Mở 2 lớp.|Mở 2 lớp", "Mở 3 lớp;|Mở 3 lớp", "A|[Mở 1 lớp, Mở 3 lớp.]"), "1, 2"),
        (("Mở 2 lớp.|Mở 2 lớp",), "1"),
    ],
)
def test_a_table_whose_rows_never_end_with_a_mark_is_set_so(
    rows: tuple[str, ...], tasks: str, tmp_path: Path
) -> None:
    ends = [one for one in _own(_rows(*rows), tmp_path) if one[0] == "A102"]
    assert ends == ([("A102", 6, {"tasks": tasks})] if tasks else [])
