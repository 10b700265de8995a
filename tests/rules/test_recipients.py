from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import recipients
from ntmplan.problem import Kind

FAMILIES = [recipients.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


def _sent(lead: str, line: str, folder: Path, issuer: str = "UBND tỉnh Bắc Kạn") -> bool:
    """Whether a plan with this line among its recipients is sent to who leads."""
    plan = f"issuer: {issuer}\ntasks:\n  - task: A\n    lead: {lead}\n"
    return not _own(f"{plan}recipients:\n  - '{line}'\n  - 'Lưu: VT.'\n", folder)


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("Sở Y tế", "Sở Y tế (t/h);"),
        ("Sở Y tế", "SYT, SCT"),
        ("Sở Y tế", "Các sở, ban, ngành tỉnh"),
        ("Sở Y tế", "Các sở: Y tế, Công Thương"),
        ("Sở Y tế", "Như trên"),
        ("Sở Y tế", "Các cơ quan, đơn vị có tên tại Mục V"),
        ("Công an tỉnh", "Các sở, ban, ngành, đoàn thể tỉnh"),
        ("Hội Nông dân tỉnh", "Các sở, ban, ngành, đoàn thể tỉnh"),
        ("Hội Nông dân tỉnh", "UBMTTQ và các tổ chức chính trị - xã hội tỉnh"),
        ("UBND các huyện, thành phố", "UBND các huyện, thị xã, thành phố"),
        ("UBND các xã, phường", "Các địa phương"),
    ],
)
def test_a_line_means_a_unit_by_name_or_with_many(lead: str, line: str, tmp_path: Path) -> None:
    assert _sent(lead, line, tmp_path)


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("Sở Y tế", "Sở Công Thương"),
        ("Sở Y tế", "Các tổ chức chính trị - xã hội tỉnh"),
        ("Sở Y tế", "UBND các huyện, thành phố"),
        ("Hội Nông dân tỉnh", "Các sở, ban, ngành tỉnh"),
        ("UBND các xã, phường", "Các sở, ban, ngành, đoàn thể tỉnh"),
    ],
)
def test_a_line_for_others_is_none_for_it(lead: str, line: str, tmp_path: Path) -> None:
    assert not _sent(lead, line, tmp_path)


def test_the_issuer_and_catch_alls_need_no_copy(tmp_path: Path) -> None:
    assert _sent("Sở Y tế", "Sở Xây dựng", tmp_path, issuer="Sở Y tế")
    assert _sent("các đơn vị liên quan", "Sở Xây dựng", tmp_path)


def test_all_who_are_left_out_are_one_finding(tmp_path: Path) -> None:
    plan = (
        "tasks: [{task: A, lead: Sở Y tế, support: SCT}]\n"
        "organization: [{unit: Sở Tư pháp, duty: Mở 2 lớp}]\n"
        "recipients: [Sở Xây dựng, 'Lưu: VT.']\n"
    )
    units = {"units": "Sở Y tế; Sở Công Thương; Sở Tư pháp"}
    assert _own(plan, tmp_path) == [("U308", 5, units)]


def test_a_plan_without_recipients_or_with_the_archive_alone_is_not_judged(tmp_path: Path) -> None:
    plan = "tasks: [{task: A, lead: Sở Y tế}]\n"
    assert _own(plan, tmp_path) == []
    assert _own(plan + "recipients: ['Lưu: VT.']\n", tmp_path) == []


def test_a_group_gets_it_through_its_members_and_a_part_through_the_unit_above(
    tmp_path: Path,
) -> None:
    register = """\
units:
  - {unit: UBND các huyện, kind: group, members: [UBND huyện A]}
  - {unit: UBND huyện A}
  - {unit: Sở Y tế}
  - {unit: Chi cục Dân số, parent: Sở Y tế}
  - {unit: Các phòng thuộc Sở, kind: group, parent: Sở Y tế}
"""
    (tmp_path / "units.yaml").write_text(register, "utf-8")
    assert _sent("UBND các huyện", "UBND huyện A", tmp_path, issuer="Sở Y tế")
    assert _sent("Chi cục Dân số", "Sở Y tế", tmp_path)
    assert _sent("Chi cục Dân số", "Các phòng thuộc Sở", tmp_path, issuer="Sở Y tế")


def test_who_issues_a_plan_passes_nothing_on_by_getting_its_own_copy(tmp_path: Path) -> None:
    register = """\
units:
  - {unit: UBND tỉnh, also: ["Chủ tịch, các Phó Chủ tịch UBND tỉnh"]}
  - {unit: UBND huyện A, parent: UBND tỉnh}
  - {unit: Sở Nội vụ, parent: UBND tỉnh}
  - {unit: UBND các huyện, kind: group, parent: UBND tỉnh, members: [UBND huyện A]}
"""
    (tmp_path / "units.yaml").write_text(register, "utf-8")
    leaders = "Chủ tịch, các Phó Chủ tịch UBND tỉnh"
    assert not _sent("UBND huyện A", leaders, tmp_path, issuer="UBND tỉnh")
    assert _sent("UBND huyện A", leaders, tmp_path, issuer="Sở Y tế")
    assert _sent("UBND huyện A", "UBND các huyện", tmp_path, issuer="UBND tỉnh")
    assert not _sent("Sở Nội vụ", "UBND các huyện", tmp_path, issuer="UBND tỉnh")


@pytest.mark.parametrize(
    ("lead", "line", "gets_it"),
    [
        ("Sở Tài chính", "Các phòng, đơn vị thuộc Sở", False),
        ("Hội Nông dân tỉnh", "Các đơn vị trực thuộc Sở", False),
        ("Chi cục Dân số", "Các phòng, đơn vị thuộc Sở", True),
        ("Sở Tài chính", "Các cơ quan, đơn vị thuộc UBND tỉnh", True),
        ("Sở Tài chính", "Các sở, ban, ngành và các đơn vị thuộc Sở", True),
    ],
)
def test_what_stands_under_a_department_is_no_other_department(
    lead: str, line: str, *, gets_it: bool, tmp_path: Path
) -> None:
    assert _sent(lead, line, tmp_path, issuer="Sở Y tế") == gets_it


RELIED = """\
issuer: UBND tỉnh
organization:
  - unit: Sở Y tế
    items: [{duty}]
reporting:
  - report: Báo cáo trước ngày 30/11
    before: 30/11
    by: Sở Y tế
    to: {to}
recipients: [Sở Y tế, Bộ Y tế, "Lưu: VT."]
"""


@pytest.mark.parametrize(
    ("duty", "to", "expected"),
    [
        ("Mở 2 lớp", "UBND tỉnh", []),
        ("Mở 2 lớp", "Bộ Y tế", []),
        ("Mở 2 lớp", "Bộ Xây dựng", ["Bộ Xây dựng"]),
        ("Phối hợp với Sở Tư pháp mở 2 lớp", "UBND tỉnh", ["Sở Tư pháp"]),
        ("Phối hợp với các đơn vị liên quan mở 2 lớp", "UBND tỉnh", []),
    ],
)
def test_who_is_relied_on_has_a_part_or_gets_the_plan(
    duty: str, to: str, expected: list[str], tmp_path: Path
) -> None:
    plan = RELIED.format(duty=duty, to=to)
    assert [facts["unit"] for _, _, facts in _own(plan, tmp_path)] == expected


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    fund = "Quỹ Phát triển đất, rừng và bảo vệ môi trường tỉnh"
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"] == [
        ("U307", 431, {"unit": fund})
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
