from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import names
from ntmplan.problem import Kind

FAMILIES = [names.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


def _leads(*leads: str) -> str:
    return "tasks:\n" + "".join(f"  - task: A\n    lead: {lead}\n" for lead in leads)


def test_the_rarer_ways_are_told_with_their_lines(tmp_path: Path) -> None:
    plan = _leads("Sở Công Thương", "SCT", "Sở Công thương", "Sở Công Thương", "SCT")
    facts = {"usual": "Sở Công Thương", "others": '"SCT" (line 7, 13); "Sở Công thương" (line 9)'}
    assert _own(plan, tmp_path) == [("U309", 7, facts)]


def test_of_many_lines_the_first_are_told(tmp_path: Path) -> None:
    plan = _leads(*["Sở Công Thương"] * 6, *["SCT"] * 5)
    ((_, _, facts),) = _own(plan, tmp_path)
    assert facts["others"] == '"SCT" (line 17, 19, 21, 23 …)'


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sở Y tế", "Sở Y tế (đầu mối)"),
        ("các địa phương", "địa phương"),
        ("UBND các huyện, thành phố", "UBND các xã, phường"),
        ("Sở Lạ", "Sở Lạ lẫm"),
    ],
)
def test_asides_catch_alls_and_other_units_are_no_other_spelling(
    first: str, second: str, tmp_path: Path
) -> None:
    assert _own(_leads(first, second), tmp_path) == []


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Sở Y tế; Sở Công Thương", []),
        ("Sở Y tế, Sở Công Thương", ["U310"]),
        ("Sở Y tế và các đơn vị liên quan", ["U310"]),
        ("Sở Nông nghiệp và PTNT", []),
        ("UBND các huyện, thành phố", []),
        ("Sở Y tế; UBND các huyện, thành phố;", []),
    ],
)
def test_commas_inside_a_name_part_nothing(lead: str, expected: list[str], tmp_path: Path) -> None:
    assert [code for code, _, _ in _own(_leads(lead), tmp_path)] == expected


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    spelling = {
        "usual": "UBND các huyện, thành phố",
        "others": '"UBND huyện, thành phố" (line 61, 85)',
    }
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"] == [
        ("U309", 61, spelling),
        ("U310", 61, {"lines": "61, 85, 121, 186"}),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
