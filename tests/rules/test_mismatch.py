from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import mismatch
from ntmplan.problem import Kind

FAMILIES = [mismatch.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


IDLE = """\
tasks: [{{task: A, lead: {lead}}}]
organization:
  - {{unit: Sở Y tế, duty: Mở 2 lớp}}
  - {{unit: Sở Tài chính, duty: Cấp 3 tỷ}}
  - {{unit: "các sở, ngành liên quan", duty: In 20 tờ}}
  - {{unit: Sở Xây dựng, duty: Xây 1 trạm}}
"""


def test_all_units_without_a_task_are_one_finding_and_catch_alls_are_none(tmp_path: Path) -> None:
    plan = IDLE.format(lead="Sở Y tế")
    assert _own(plan, tmp_path) == [("U314", 6, {"units": "Sở Tài chính; Sở Xây dựng"})]


def test_a_plan_that_assigns_by_duties_alone_has_no_idle_units(tmp_path: Path) -> None:
    assert _own(IDLE.replace(", lead: {lead}", "").format(), tmp_path) == []


def test_who_leads_under_an_unclear_name_may_be_the_idle_one(tmp_path: Path) -> None:
    names = ("Sở Y tế", "Sở Tài chính", "Sở Xây dựng", "các sở, ngành liên quan")
    units = "".join(f'  - {{unit: "{name}"}}\n' for name in names)
    (tmp_path / "units.yaml").write_text(f"units:\n{units}", "utf-8")
    plan = IDLE.format(lead="Sở Tài chín")
    assert codes(plan, tmp_path, FAMILIES) == ["U101"]


def test_a_group_works_where_a_member_does(tmp_path: Path) -> None:
    units = "units:\n  - {unit: các hội, kind: group, members: [Hội A, Hội B]}\n"
    (tmp_path / "units.yaml").write_text(units + "  - unit: Hội A\n  - unit: Hội B\n", "utf-8")
    plan = "tasks: [{task: A, lead: Hội A}]\norganization: [{unit: các hội, duty: Mở 2 lớp}]\n"
    assert _own(plan, tmp_path) == []


def test_a_unit_under_the_name_of_its_group_works_with_it(tmp_path: Path) -> None:
    plan = """\
tasks: [{task: A, lead: "UBND các huyện, thành phố"}]
organization:
  - unit: UBND các huyện, thành phố
    items: [Xây 2 trạm, {unit: UBND huyện Ba Bể, duty: Xây 1 chợ}]
"""
    assert _own(plan, tmp_path) == []


WATER = """\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - {{task: A, lead: Sở Xây dựng, support: {support}}}
  - area: Công tác vệ sinh
    items:
      - {{task: B, lead: Sở Y tế}}
organization:
  - unit: Sở Xây dựng
    items: [Xây 3 trạm xử lý nước thải sinh hoạt]
  - unit: Sở Y tế
    items:
      - duty: {duty}
        {role}: Sở Y tế
"""


def _water(duty: str, folder: Path, support: str = "Sở Tư pháp", role: str = "lead") -> list[str]:
    plan = WATER.format(duty=duty, support=support, role=role)
    return [code for code, _, _ in _own(plan, folder)]


def test_a_duty_on_an_area_asks_for_a_part_in_its_tasks(tmp_path: Path) -> None:
    assert _water("Lấy 20 mẫu nước thải sinh hoạt", tmp_path) == ["U315"]
    assert _water("Lấy 20 mẫu nước thải sinh hoạt", tmp_path, "Sở Tư pháp; SYT") == ["U316"]
    assert _water("Lấy 20 mẫu nước giếng", tmp_path) == []


def test_who_only_helps_may_be_meant_by_a_catch_all(tmp_path: Path) -> None:
    said = "Phối hợp với Sở Xây dựng lấy mẫu nước thải sinh hoạt"
    assert _water(said, tmp_path, "các đơn vị liên quan", role="support") == []
    assert _water(said, tmp_path, role="support") == ["U315"]


def test_an_area_with_the_programmes_name_is_in_every_mouth(tmp_path: Path) -> None:
    duty = "Lấy 20 mẫu nước thải sinh hoạt"
    plan = WATER.format(duty=duty, support="Sở Tư pháp", role="lead")
    titled = f"title: Chương trình xử lý nước thải sinh hoạt\n{plan}"
    assert _own(titled, tmp_path) == []


@pytest.mark.parametrize(
    "duty",
    [
        "Bố trí kinh phí cho nước thải sinh hoạt",
        "Điều tra, đánh giá hiện trạng nước thải sinh hoạt",
        "Kiểm tra việc xả nước thải sinh hoạt",
    ],
)
def test_money_surveys_and_inspection_are_other_works_than_the_tasks(
    duty: str, tmp_path: Path
) -> None:
    assert _water(duty, tmp_path, "Sở Y tế") == []


def test_who_leads_a_task_together_with_whom_it_supports_in_duties_has_one_role(
    tmp_path: Path,
) -> None:
    plan = """\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - {task: A, lead: Sở Xây dựng; Sở Y tế}
organization:
  - unit: Sở Xây dựng
    items:
      - duty: Xây 3 trạm xử lý nước thải sinh hoạt
        lead: Sở Xây dựng
        support: Sở Y tế
"""
    assert _own(plan, tmp_path) == []
    other = plan.replace("lead: Sở Xây dựng; Sở Y tế", "lead: Sở Y tế")
    facts = {
        "unit": "Sở Y tế",
        "there": "supports",
        "here": "leads",
        "area": "Nước thải sinh hoạt",
        "duties": "line 10",
        "tasks": "line 6",
    }
    found_there = [one for one in _own(other, tmp_path) if one[0] == "U316"]
    assert found_there == [("U316", 10, facts)]


SNN = "Sở Nông nghiệp và Phát triển nông thôn"
VPDP = "Văn phòng Điều phối nông thôn mới tỉnh"


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    both = {"area": "Cảnh quan môi trường nông thôn", "duties": "V.2.1, V.2.4"}
    leads = {"unit": SNN, "there": "leads", "here": "supports", "tasks": "7.1"}
    supports = {"unit": VPDP, "there": "supports", "here": "leads", "tasks": "7.2"}
    idle = (
        "Sở Kế hoạch và Đầu tư; Sở Tài chính; Sở Khoa học và Công nghệ;"
        " Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
    )
    waste = {"unit": SNN, "area": "Nước thải sinh hoạt", "duties": "V.2.1, V.2.3"}
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"] == [
        ("U315", 399, waste),
        ("U316", 399, leads | both),
        ("U316", 399, supports | both),
        ("U314", 442, {"units": idle}),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
