"""The command `coverage` as users call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make

WORK = "Thu gom rác thải sinh hoạt tại các xã"


def plan(name: str, more: str = "") -> str:
    return f"title: Kế hoạch\nid: {name}\ntasks:\n  - {{task: {WORK}{more}}}\n"


def children(said: str) -> list[tuple[str, str]]:
    return [(row["child_plan"], row["how"]) for row in json.loads(said)["rows"]]


@pytest.fixture
def three(make: Make) -> Path:
    """A higher plan, one that carries it out and says so, and one that does not say so."""
    return make(tinh=plan("tinh"), a=plan("a", ", implements: tinh#1"), b=plan("b"))


@pytest.fixture
def numbered(make: Make) -> Path:
    """The same with a number in the higher plan."""
    higher = f"title: Kế hoạch\nid: tinh\ntasks:\n  heading: NHIỆM VỤ\n  items: [{WORK}]\n"
    return make(tinh=higher, a=plan("a", ", implements: tinh#I.1"), b=plan("b"))


@pytest.mark.usefixtures("numbered")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["tinh"], [("a", "declared"), ("b", "proposed")]),
        (["plans/tinh.yaml"], [("a", "declared"), ("b", "proposed")]),
        (["tinh", "b"], [("b", "proposed")]),
        (["tinh", "plans/a.yaml", "b"], [("a", "declared"), ("b", "proposed")]),
        (["tinh", "plans"], [("a", "declared"), ("b", "proposed")]),
        (["tinh", "--plan", "a"], [("a", "declared")]),
    ],
)
def test_plans_are_named_by_ids_and_files(
    arguments: list[str], expected: list[tuple[str, str]], call: Call
) -> None:
    said = call("coverage", *arguments, "--format", "json")
    assert (said.code, said.err) == (0, "")
    assert children(said.out) == expected


@pytest.mark.usefixtures("numbered")
def test_the_answer_as_people_see_it(call: Call) -> None:
    silent = "(the plan does not say)"
    assert call("coverage", "tinh", "a", "--format", "md") == (
        0,
        (
            "| No. | Task of the higher plan | Lead | Child task | How"
            " | Words of the child, or how they differ | Lead of the child | Where |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
            f"| I.1 | {WORK} | {silent} | a:4 | declared"
            f" | (the same words) | {silent} | plans/a.yaml:4 |\n"
        ),
        "Tasks of tinh with a child task that says so: 1 of 1.\n",
    )


@pytest.mark.usefixtures("three")
def test_a_reference_by_a_number_that_there_is_not_is_told(call: Call) -> None:
    said = call("coverage", "tinh", "a", "--format", "csv")
    assert said.err.splitlines()[-1] == (
        'a says that it implements "tinh#1"; there is no such task.'
    )


@pytest.mark.usefixtures("numbered")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["plans"], "plans holds several plans; name the higher one.\n"),
        (["tinh", "c"], 'No plan has the id "c". There is: a, b, tinh.\n'),
        (["c.yaml"], "There is no file or folder c.yaml.\n"),
    ],
)
def test_what_is_not_there_is_told(arguments: list[str], sentence: str, call: Call) -> None:
    assert call("coverage", *arguments) == (2, "", sentence)


def test_a_plan_alone_has_no_children(call: Call, make: Make) -> None:
    make(tinh=plan("tinh"))
    said = call("coverage", "tinh", "--format", "json")
    assert said.code == 0
    assert [one["code"] for one in json.loads(said.out)["notes"]] == [
        "no-children",
        "covered",
        "uncovered",
    ]
