"""What tasks carry out of higher plans, and references that lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.query.made import made
from tests.rules.example import codes
from tests.rules.pages import told

from ntmplan.lint import lint
from ntmplan.lint.rules import plans
from ntmplan.reading.links import Links
from ntmplan.repository import PlanFile, load

PROVINCE = """\
id: tinh
appendix: {heading: PHỤ LỤC}
tasks:
  heading: NỘI DUNG
  items:
    - area: Rác
      items:
        - {task: Thu gom, id: thu-gom}
        - task: Xử lý
          in_appendix: [Đốt, Chôn]
organization:
  heading: TỔ CHỨC
  items:
    - unit: Sở Y tế
      items: [{duty: Tập huấn, id: tap-huan}]
"""
TO_FORM = "it does not name a plan and a task, parted by #"


def child(*implements: str) -> str:
    lines = "".join(
        f"  - {{task: A, lead: Sở Y tế, implements: '{words}'}}\n" for words in implements
    )
    return f"id: huyen\ntasks:\n{lines}"


def parents(files: list[PlanFile]) -> list[list[str]]:
    """For each task that carries out others, the numbers of those."""
    return [[spot.number for spot in spots] for spots in Links(files).parents.values()]


def found(folder: Path) -> list[tuple[str, int, str, str]]:
    """The findings: plan, line, reference and reason."""
    problems = lint(load([folder]), (plans.RULES,))
    facts = [(one.plan, *told(one)) for one in problems if one.kind.code == "P102"]
    return [(plan, line, said["reference"], said["reason"]) for plan, _, line, said in facts]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("tinh#1.1", ["1.1"]),
        ("tinh # 1.1.", ["1.1"]),
        ("tinh#thu-gom", ["1.1"]),
        ("tinh#I.1.1", ["1.1"]),
        ("tinh#1.3", ["1.3"]),
        ("tinh#I.1.2", ["1.2", "1.3"]),
        ("tinh#II.1.1", ["II.1.1"]),
        ("tinh#tap-huan", ["II.1.1"]),
        ("tinh#1.1; tinh#1.2;", ["1.1", "1.2"]),
    ],
)
def test_a_task_of_another_plan_is_named_by_its_number_or_its_id(
    words: str, numbers: list[str], tmp_path: Path
) -> None:
    assert parents(made(tmp_path, PROVINCE, child(words))) == [numbers]
    assert found(tmp_path) == []


def test_what_an_area_carries_out_its_tasks_do_unless_they_say_otherwise(tmp_path: Path) -> None:
    plan = """\
id: huyen
tasks:
  - area: Rác
    implements: tinh#1.1
    items:
      - task: A
      - {task: B, implements: tinh#1.2}
  - task: C
organization: [{unit: Sở Y tế, items: [Tập huấn]}]
"""
    files = made(tmp_path, PROVINCE, plan)
    assert parents(files) == [["1.1"], ["1.2"]]
    assert len(Links(files).references) == 2


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("tinh", TO_FORM),
        ("#1.1", TO_FORM),
        ("tinh#", TO_FORM),
        ("tỉnh#1.1", 'no plan here has the id "tỉnh"'),
        ("tinh#4.1", '"tinh" has no task and no duty "4.1"'),
        ("huyen#1", "it is a task of this very plan"),
    ],
)
def test_a_reference_that_leads_nowhere_is_found_with_its_reason(
    words: str, reason: str, tmp_path: Path
) -> None:
    assert parents(made(tmp_path, PROVINCE, child(f"tinh#1.1; {words}"))) == [["1.1"]]
    assert found(tmp_path) == [("huyen", 4, words, reason)]


def test_the_words_of_the_reference_are_underlined(tmp_path: Path) -> None:
    made(tmp_path, PROVINCE, child("tinh#1.1; tinh#9"))
    [problem] = [one for one in lint(load([tmp_path]), (plans.RULES,)) if one.kind.code == "P102"]
    place = problem.place
    line = (tmp_path / "plans" / "b.yaml").read_text("utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "tinh#9"


def test_a_plan_that_was_not_read_may_be_there(tmp_path: Path) -> None:
    made(tmp_path, PROVINCE, child("tinh#1.1"))
    alone = load([tmp_path / "plans" / "b.yaml"])
    assert lint(alone, (plans.RULES,)) == []
    (tmp_path / "plans" / "a.yaml").unlink()
    assert found(tmp_path) == [("huyen", 4, "tinh#1.1", 'no plan here has the id "tinh"')]


def test_a_plan_outside_of_repositories_may_have_its_parent_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert codes(child("tinh#1.1"), tmp_path) == []


@pytest.mark.parametrize(
    "broken", ["tasks: {bogus: 1}\n", "title: [\n", "tasks:\n  - {task: A, bogus: x}\n"]
)
def test_of_a_plan_that_could_not_be_read_whole_nothing_is_said(
    broken: str, tmp_path: Path
) -> None:
    made(tmp_path, f"id: tinh\n{broken}", child("tinh#1.1"))
    assert found(tmp_path) == []


def test_of_two_plans_with_one_id_the_first_is_meant(tmp_path: Path) -> None:
    files = made(tmp_path, PROVINCE, PROVINCE, child("tinh#1.1"))
    [spots] = Links(files).parents.values()
    assert [Path(spot.path).name for spot in spots] == ["a.yaml"]


def test_works_that_are_linked_through_others_are_one(tmp_path: Path) -> None:
    commune = "id: xa\ntasks:\n  - {task: B, implements: huyen#viec}\n"
    district = (
        "id: huyen\ntasks:\n  - C\n"
        "  - {task: A, id: viec, implements: tinh#1.1; tinh#thu-gom; xa-khac#1}\n"
    )
    other = (
        "id: khac\ntasks:\n"
        "  - {task: D, implements: xa-khac#1}\n  - {task: E, implements: tinh#1.2}\n"
    )
    links = Links(made(tmp_path, PROVINCE, district, commune, other))
    families: dict[object, list[str]] = {}
    for spot, work in links.families().items():
        families.setdefault(work, []).append(Path(spot.path).stem + spot.number)
    assert sorted(map(sorted, families.values())) == [
        ["a1.1", "b", "c", "d", "xa-khac1"],
        ["a1.2", "d"],
    ]
