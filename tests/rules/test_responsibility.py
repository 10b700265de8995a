from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import responsibility
from ntmplan.problem import Kind

FAMILIES = [responsibility.RULES]
TWO = "tasks:\n  - task: A\n    lead: {}\n  - task: B\n    lead: {}\n"


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    """What this family finds: example plans lean on units that others ask more of."""
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


def test_the_same_leads_in_another_order_are_one_finding(tmp_path: Path) -> None:
    plan = TWO.format("Sở Y tế; SCT", "Sở Công Thương; Sở Y tế")
    facts = {"units": "Sở Y tế; Sở Công Thương", "tasks": "line 4, 6"}
    assert _own(plan, tmp_path) == [("U301", 5, facts)]


def test_other_leads_are_another_finding(tmp_path: Path) -> None:
    plan = TWO.format("Sở Y tế; SCT", "Sở Tài chính; SCT")
    assert [code for code, _, _ in _own(plan, tmp_path)] == ["U301", "U301"]


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Y tế",
        "Sở Y tế (đầu mối); Sở Công Thương",
        "Sở Y tế (đơn vị đầu mối), Sở Công Thương",
        "Sở Y tế; các đơn vị liên quan",
        "Sở Y tế và các sở, ngành có liên quan",
        "UBND các huyện, thành phố",
    ],
)
def test_one_lead_or_a_marked_one_answers_for_the_task(lead: str, tmp_path: Path) -> None:
    assert _own(f"tasks:\n  - task: A\n    lead: {lead}\n", tmp_path) == []


def test_a_duty_may_say_who_the_principal_is(tmp_path: Path) -> None:
    tasks = "tasks:\n  - task: A\n    lead: Sở Y tế; Sở Công Thương\n"
    duty = "organization:\n  - unit: Sở Y tế\n    items: [{}, Mở 2 lớp]\n"
    assert _own(tasks + duty.format("Là đầu mối tổng hợp"), tmp_path) == []
    assert [code for code, _, _ in _own(tasks + duty.format("Mở 3 lớp"), tmp_path)] == ["U301"]


def test_leads_of_which_one_is_unclear_are_not_judged(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("units: [{unit: Sở Y tế}]\n", "utf-8")
    plan = "tasks:\n  - task: A\n    lead: Sở Y tế; Sở Công Nghiêp\n"
    assert codes(plan, tmp_path, FAMILIES) == ["U101"]


@pytest.mark.parametrize(
    ("support", "expected"),
    [
        ("các đơn vị liên quan", ["U302"]),
        ("các tổ chức tín dụng liên quan", ["U302"]),
        ("các sở, ngành liên quan; các đơn vị có liên quan", ["U302"]),
        ("các sở, ban, ngành; các đơn vị có liên quan", []),
        ("UBND các huyện, thành phố; các đơn vị liên quan", []),
        ("UBND các huyện, thành phố", []),
        ("Sở Công Thương và các đơn vị liên quan", []),
    ],
)
def test_a_catch_all_alone_supports_nothing(
    support: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"tasks:\n  - task: A\n    lead: Sở Y tế\n    support: {support}\n"
    assert [code for code, _, _ in _own(plan, tmp_path)] == expected


def test_tasks_with_a_catch_all_alone_are_one_finding(tmp_path: Path) -> None:
    plan = TWO.format("các địa phương", "các đơn vị liên quan")
    facts = {"said": '"các địa phương", "các đơn vị liên quan"', "tasks": "line 4, 6"}
    assert _own(plan, tmp_path) == [("U303", 5, facts)]


def test_a_group_is_somebody_to_give_a_duty_to(tmp_path: Path) -> None:
    duties = "organization:\n  - unit: {}\n    items: [Mở 2 lớp]\n"
    assert _own(duties.format("UBND các huyện, thành phố"), tmp_path) == []
    assert _own(duties.format("Các sở, ngành"), tmp_path) == []
    vague = duties.format("Các sở, ngành liên quan")
    assert [code for code, _, _ in _own(vague, tmp_path)] == ["U304"]


GROUP = "tasks:\n  - task: Mở 2 lớp\n    lead: UBND các huyện, thành phố\n"
DUTIES = "organization:\n  - unit: UBND các huyện, thành phố\n    items: [Mở 2 lớp]\n"


def test_a_short_plan_may_let_a_group_lead(tmp_path: Path) -> None:
    assert _own(GROUP, tmp_path) == []
    assert [code for code, _, _ in _own(GROUP + DUTIES, tmp_path)] == ["U305"]


def test_a_group_whose_members_are_registered_may_lead(tmp_path: Path) -> None:
    units = "units:\n  - unit: UBND các huyện, thành phố\n    kind: group\n"
    members = "    members: [UBND huyện Ba Bể]\n  - unit: UBND huyện Ba Bể\n"
    (tmp_path / "units.yaml").write_text(units + members, "utf-8")
    assert _own(GROUP + DUTIES, tmp_path) == []
    (tmp_path / "units.yaml").write_text(units, "utf-8")
    assert [code for code, _, _ in _own(GROUP + DUTIES, tmp_path)] == ["U305"]


@pytest.mark.parametrize(
    ("issuer", "lead", "expected"),
    [
        ("UBND tỉnh Bắc Kạn", "Hội Nông dân tỉnh", ["U306"]),
        ("Sở Y tế", "Hội Nông dân tỉnh", ["U306"]),
        ("UBND tỉnh Bắc Kạn", "Hội Nông dân tỉnh (đề nghị)", []),
        ("Tỉnh ủy Bắc Kạn", "Hội Nông dân tỉnh", []),
        ("Hội Nông dân tỉnh", "Hội Nông dân tỉnh", []),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Tỉnh đoàn", []),
    ],
)
def test_only_who_is_over_a_party_or_mass_organisation_lets_it_lead(
    issuer: str, lead: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"issuer: {issuer}\ntasks:\n  - task: A\n    lead: {lead}\n"
    assert [code for code, _, _ in _own(plan, tmp_path)] == expected


def test_a_plan_that_names_no_issuer_is_not_judged_for_whom_it_assigns(tmp_path: Path) -> None:
    assert _own("tasks:\n  - task: A\n    lead: Hội Nông dân tỉnh\n", tmp_path) == []


SNN, STNMT = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"
HUYEN, HPN = "UBND các huyện, thành phố", "Hội Liên hiệp Phụ nữ tỉnh"
VPDP = "Văn phòng Điều phối nông thôn mới tỉnh"


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    found_there = [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"]
    vague = "3.2, 3.3, 4.1, 4.2, 4.3, 5.1, 5.2, 6.1, 7.2, 8.4, 9.1, 9.3"
    assert found_there == [
        ("U301", 125, {"units": f"{STNMT}; {HUYEN}", "tasks": "3.2, 3.3"}),
        ("U302", 126, {"said": '"các đơn vị liên quan"', "tasks": vague}),
        ("U301", 135, {"units": f"{SNN}; {HUYEN}", "tasks": "4.1, 4.2, 4.3, 5.1"}),
        ("U301", 167, {"units": f"{SNN}; {STNMT}; {HUYEN}", "tasks": "6.1"}),
        ("U301", 186, {"units": f"{VPDP}; {HUYEN}", "tasks": "7.2"}),
        ("U301", 202, {"units": f"{SNN}; Sở Y tế", "tasks": "8.1"}),
        ("U301", 219, {"units": f"{SNN}; Sở Y tế; {HUYEN}", "tasks": "8.4"}),
        ("U301", 229, {"units": f"Sở Y tế; {HUYEN}", "tasks": "9.1"}),
        ("U301", 241, {"units": f"Sở Y tế; {HPN}; {HUYEN}", "tasks": "9.3"}),
        ("U306", 241, {"unit": HPN, "tasks": "9.3"}),
        ("U304", 473, {"said": "Các Sở, ban, ngành có liên quan"}),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
