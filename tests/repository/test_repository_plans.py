"""What a plan knows of its repository: its id, its units, its tasks, its settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.problem import Place, Problem
from ntmplan.repository import load

Lines = Callable[[Iterable[Problem]], list[str]]

UNITS = """\
units:
  - unit: UBND tỉnh X
    also: [UBND tỉnh]
    within: X
  - unit: UBND tỉnh Y
    also: [UBND tỉnh]
    within: Y
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_id_is_the_one_that_the_plan_gives_or_its_file_s_name() -> None:
    _write("plans/a.yaml", "title: A\nid: kế hoạch A\n")
    _write("plans/b.c.yaml", "title: B\n")
    _write("plans/d.yaml", "title: [\n")
    assert [plan.id for plan in load().plans] == ["kế hoạch A", "b.c", "d"]


def test_a_plan_on_standard_input_belongs_to_the_repository_around() -> None:
    _write("units.yaml", UNITS)
    repository = load(stdin="title: A\nplace: Y\ntasks: [{task: B, lead: UBND tỉnh}]\n".encode())
    (plan,) = repository.plans
    assert (plan.path, plan.id, plan.root) == ("-", "stdin", Path.cwd())
    (mention,) = plan.units(plan.tasks[0].lead)
    assert mention.name == "UBND tỉnh Y"
    assert list(repository.texts) == ["units.yaml", "-"]


def test_standard_input_and_files_are_read_together() -> None:
    file = _write("a.yaml", "title: A\n")
    assert [plan.path for plan in load([file], stdin=b"title: B\n").plans] == ["a.yaml", "-"]


def test_each_plan_leans_on_the_register_of_its_own_root() -> None:
    for root, unit in (("one", "Sở A"), ("two", "Sở B")):
        _write(f"{root}/units.yaml", f"units: [unit: {unit}]\n")
        _write(f"{root}/plans/p.yaml", "title: A\n")
    _write("loose/q.yaml", "title: A\n")
    repository = load([Path("one"), Path("two"), Path("loose")])
    assert [plan.root and plan.root.name for plan in repository.plans] == ["one", "two", None]
    assert [list(registry.units) for registry in repository.registries] == [["Sở A"], ["Sở B"], []]
    first, second, loose = repository.plans
    assert [mention.name for mention in first.units("Sở A; Sở B")] == ["Sở A", "Sở B"]
    assert [len(mention.units) for mention in second.units("Sở A; Sở B")] == [0, 1]
    assert [len(mention.units) for mention in loose.units("Sở A; Sở Y tế")] == [0, 1]


def test_a_broken_register_is_told_once_and_the_plans_are_read(codes: Lines) -> None:
    _write("units.yaml", "units:\n  - unit: A: B\n")
    _write("plans/a.yaml", "title: A\n")
    _write("plans/b.yaml", "title: B\n")
    repository = load()
    assert codes(repository.problems) == ["2:12-13 Y007"]
    assert [plan.problems for plan in repository.plans] == [[], []]
    assert repository.problems[0].place.path == "units.yaml"


def test_a_register_with_one_wrong_unit_keeps_the_others(codes: Lines) -> None:
    _write("units.yaml", "units:\n  - unit: A\n    kind: grup\n  - unit: B\n")
    _write("plans/a.yaml", "title: A\n")
    repository = load()
    assert codes(repository.problems) == ["3:11-15 Y106"]
    assert list(repository.plans[0].registry.units) == ["A", "B"]


def test_the_settings_are_the_repository_s(codes: Lines) -> None:
    _write("plans/a.yaml", "title: A\n")
    assert load().settings.language is None
    _write("ntmplan.yaml", "language: tiếng Việt\n")
    assert load().settings.language == "vi"
    _write("ntmplan.yaml", "langage: en\n")
    repository = load()
    assert codes(repository.problems) == ["1:1-8 Y102"]
    _write("ntmplan.yaml", "[")
    assert codes(load().problems) == ["1:1-2 Y007"]
    assert load().settings.language is None


def test_a_register_that_is_named_is_checked_and_is_no_plan(codes: Lines) -> None:
    _write("units.yaml", "units:\n  - unit: A\n    parent: B\n")
    _write("ntmplan.yaml", "langage: en\n")
    repository = load([Path("units.yaml"), Path("ntmplan.yaml")])
    assert repository.plans == []
    assert codes(repository.problems) == ["3:13-14 U103", "1:1-8 Y102"]


def test_a_plan_that_cannot_be_read_has_no_entries_tasks_and_units() -> None:
    (plan,) = load(stdin=b"title: [").plans
    assert (plan.plan, plan.entries, plan.tasks) == (None, [], [])
    assert [mention.name for mention in plan.units("Sở YT")] == ["Sở YT"]
    assert plan.units(None) == ()
    assert plan.units("") == ()


def test_a_place_can_be_that_of_words_inside_a_value() -> None:
    (plan,) = load(stdin="title: A\ntasks:\n  - task: B\n    lead: Sở C; Sở D\n".encode()).plans
    route = ("tasks", "items", 0, "lead")
    assert plan.place(route) == Place("-", 4, 11, 4, 21)
    assert plan.place(route, "Sở D") == Place("-", 4, 17, 4, 21)
    assert [task.text for task in plan.tasks] == ["B"]
    assert [entry.route for entry in plan.entries] == [("tasks",), ("tasks", "items", 0)]
