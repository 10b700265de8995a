"""What is wrong is told once; what only follows from it is not told too."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ntmplan.model.check import Checked, check
from ntmplan.model.plan import Plan
from ntmplan.problem import Problem, Route
from ntmplan.tree import read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]


def _checked(text: str) -> Checked[Plan]:
    return check(read_bytes(text.encode(), "p"), Plan)


@pytest.mark.parametrize(
    ("text", "expected", "left_out"),
    [
        ("titel: A\n", ["1:1-6 Y102"], [("title",), ("titel",)]),
        ("title:\n", ["1:1-6 Y105"], [("title",), ("title",)]),
        ("title: [A]\n", ["1:1-6 Y104"], [("title",), ("title",)]),
        (
            "title: A\ntasks:\n  - tsk: B\n    lead: C\n",
            ["3:5-8 Y102"],
            [("tasks", "items", 0, "tsk"), ("tasks", "items", 0)],
        ),
        (
            "title: A\ntasks:\n  - task:\n    lead: C\n",
            ["3:5-9 Y105"],
            [("tasks", "items", 0, "task"), ("tasks", "items", 0)],
        ),
        (
            "title: A\nrecipients:\n  - A\n  -\n  - {}\n",
            ["4:4-4 Y105", "5:5-6 Y112"],
            [("recipients", "items", 1), ("recipients", "items", 2)],
        ),
        ("title: A\ntasks:\n  items: B\n", ["3:10-11 Y104"], [("tasks", "items"), ("tasks",)]),
        (
            "title: A\ntasks:\n  - - - lead: B\n",
            ["3:9-13 Y112"],
            [("tasks", "items", 0, "items", 0, "items", 0)],
        ),
        (
            "title: A\ntasks:\n  - task: B\n    in_appendix:\n      - led: C\n        task: D\n",
            ["5:9-12 Y102"],
            [("tasks", "items", 0, "in_appendix", 0, "led")],
        ),
    ],
)
def test_one_mistake_is_one_problem_and_its_route_is_left_out(
    text: str, expected: list[str], left_out: list[Route], codes: Lines
) -> None:
    checked = _checked(text)
    assert codes(checked.problems) == expected
    assert list(checked.left_out) == left_out
    assert checked.model is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: *x\n", ["1:8-10 Y010"]),
        ("title: A\ntasks:\n  - ?\n  - B\n", ["3:6-6 Y015"]),
        ("title: !x\n", ["1:8-10 Y012"]),
        ("title: #12\n", ["1:8-9 Y016"]),
    ],
)
def test_what_the_file_was_told_already_is_not_a_missing_value_too(
    text: str, expected: list[str], codes: Lines
) -> None:
    tree = read_bytes(text.encode(), "p")
    checked = check(tree, Plan)
    assert codes([*tree.problems, *checked.problems]) == expected


def test_a_missing_key_is_told_for_each_entry_by_itself(codes: Lines) -> None:
    text = "title: A\nlegal_basis:\n  - document:\n    issuer: B\n  - issuer: C\n  - documnt: D\n"
    assert codes(_checked(text).problems) == ["3:5-13 Y105", "5:5-11 Y103", "6:5-12 Y102"]


def test_many_mistakes_are_told_at_once(codes: Lines) -> None:
    text = """\
titel: A
date: 31/02/2023
period: ab
ntmplan: 3
tasks:
  - task: B
    leed: C
    timeframe: 13/2025
    run_in: maybe
  - lead: D
  -
budget:
  - need: E
    source: F
    amount: 1,500.00 đồng
  - need: G
    amount: 5
    year: 23
signature: H
"""
    assert sorted(codes(_checked(text).problems), key=lambda line: int(line.split(":")[0])) == [
        "1:1-6 Y102",
        "2:7-17 Y108",
        "3:9-11 Y109",
        "4:10-11 Y114",
        "7:5-9 Y102",
        "8:16-23 Y108",
        "9:13-18 Y106",
        "10:5-9 Y112",
        "11:4-4 Y105",
        "13:5-9 Y113",
        "17:13-14 Y110",
        "18:11-13 Y109",
        "19:12-13 Y104",
    ]


def test_what_is_left_out_keeps_the_places_of_what_comes_after() -> None:
    plan = _checked("title: A\ntasks:\n  -\n  - lead: B\n  - task: [C]\n  - task: D\n").model
    assert plan is not None
    assert plan.tasks is not None
    assert [entry.sentence for entry in plan.tasks.items] == ["?", "?", "?", "D"]


def test_what_can_be_understood_is_in_the_model_in_spite_of_the_rest() -> None:
    plan = _checked("title: A\ndate: x\nperiod: 2023\ntasks:\n  - task: B\n    leed: C\n").model
    assert plan is not None
    assert (plan.title, plan.date) == ("A", None)
    assert plan.period is not None
    assert plan.period.words == "2023"
    assert plan.tasks is not None
    assert plan.tasks.items[0].sentence == "B"


def test_problems_have_the_routes_that_the_models_know(codes: Lines) -> None:
    checked = _checked(
        "title: A\ntasks:\n  - area: B\n    items:\n      - task: C\n        led: D\n"
    )
    assert codes(checked.problems) == ["6:9-12 Y102"]
    assert checked.problems[0].route == ("tasks", "items", 0, "items", 0, "led")
