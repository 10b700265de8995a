from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.site_builder import TWO, WASTE, repository

from ntmplan.site.facts import PlanFacts, anchor, plan_facts
from ntmplan.site.findings import Checker, Findings
from ntmplan.site.index import Facts


def facts(root: Path, text: str) -> PlanFacts:
    """What a site tells of one plan."""
    [file] = repository(root, {"plans/a.yaml": text}).plans
    found = plan_facts(file)
    assert found is not None
    return found


def index(root: Path) -> Facts:
    """What a site tells of the two plans."""
    found = (plan_facts(file) for file in repository(root).plans)
    return Facts([one for one in found if one], Findings())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("type: KẾ HOẠCH\nnumber: 12/KH-UBND", "Kế hoạch 12/KH-UBND"),
        ("number: ?/KH-UBND\nissuer: UBND tỉnh\nperiod: 2024", "Kế hoạch · UBND tỉnh · 2024"),
        ("issuer: UBND tỉnh", "Kế hoạch · UBND tỉnh"),
        ("place: Bắc Kạn", "a"),
    ],
)
def test_a_plan_is_called_by_its_number_or_by_who_issued_it_for_when(
    tmp_path: Path, head: str, name: str
) -> None:
    assert facts(tmp_path, f"title: Thu gom\n{head}\n").name == name


def test_a_passage_is_named_by_its_way_in_the_file() -> None:
    assert anchor(("tasks", "items", 2, "items", 0)) == "tasks-3-1"
    assert anchor(("tasks", "items", 0, "in_appendix", 1)) == "tasks-1-in_appendix-2"


def test_a_task_that_names_nobody_or_only_whom_it_concerns_is_not_led(tmp_path: Path) -> None:
    lead = "\n    lead: các đơn vị liên quan\n"
    found = facts(
        tmp_path,
        f"title: T\ntasks:\n  - task: Một.{lead}  - Hai.\n  - task: Ba.\n    lead: Sở Y tế\n",
    )
    assert [one.unled for one in found.stated] == [True, True, False]


def test_the_path_of_a_plan_starts_at_its_repository(tmp_path: Path) -> None:
    assert facts(tmp_path, WASTE).path == "plans/a.yaml"


def test_a_place_in_the_file_is_found_on_the_page(tmp_path: Path) -> None:
    found = facts(tmp_path, WASTE)
    assert found.anchor_of(("tasks", "items", 0, "lead")) == "tasks-1"
    assert not found.anchor_of(("title",))
    assert found.anchor_at(5) == "tasks-1"
    assert not found.anchor_at(1)


def test_units_know_what_they_lead_support_and_owe(tmp_path: Path) -> None:
    found = index(tmp_path)
    assert {name: dict(one.counts) for name, one in found.units.items()} == {
        "Sở Tài chính": {"support": 1, "duty": 1},
        "Sở Y tế": {"lead": 2},
        "UBND tỉnh Bắc Kạn": {},
    }
    health, province = found.units["Sở Y tế"], found.units["UBND tỉnh Bắc Kạn"]
    assert [(str(row["day"]), role) for _, row, role in health.due] == [
        ("2024-11-30", "lead"),
        ("2024-12-31", "lead"),
        ("2025-11-30", "lead"),
        ("2024-06-30", "lead"),
    ]
    assert [(str(row["day"]), role) for _, row, role in province.due] == [
        ("2024-11-30", "to"),
        ("2025-11-30", "to"),
    ]
    assert health.unit is not None
    assert health.unit.also == ("SYT",)


def test_an_area_is_one_whatever_its_capitals(tmp_path: Path) -> None:
    found = index(tmp_path)
    assert found.find_area("NƯỚC SẠCH") is found.find_area("Nước sạch")
    assert found.find_area("Nước thải") is None
    assert found.find_area("") is None


def test_findings_are_those_of_the_command_without_notes(tmp_path: Path) -> None:
    from ntmplan.lint.run import run, selected
    from ntmplan.problem import Severity

    found = repository(tmp_path, {**TWO, "ntmplan.yaml": "lint:\n  ignore: [D]\n"})
    checked = Checker().check(found)
    every = run(found, selected(found.settings)).problems
    wanted = [one for one in every if one.severity is not Severity.NOTE]
    got = [one for file in found.plans for one in checked.of(file)]
    assert wanted
    assert got == wanted


def test_what_was_found_in_a_plan_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = repository(tmp_path)
    checker = Checker()
    first = checker.check(found)
    monkeypatch.setattr("ntmplan.site.findings.lint", lambda *_: pytest.fail("looked again"))
    assert checker.check(found) == first


def test_findings_of_other_files_stand_apart(tmp_path: Path) -> None:
    found = repository(tmp_path, {**TWO, "units.yaml": "units:\n  - unit: A\n    parent: B\n"})
    checked = Checker().check(found)
    assert [Path(one.place.path).name for one in checked.others] == ["units.yaml"]
