"""`stats`: as people call for it."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import TWO


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        ((), 3),
        (("--plan", "lang-son-2023"), 1),
        (("--by", "unit"), 25),
        (("--by", "unit", "--plan", "lang-son-2023"), 2),
        (("--by", "plan", "--as-of", "2025-07-01"), 3),
    ],
)
def test_plans_and_units_are_counted(arguments: tuple[str, ...], rows: int, call: Call) -> None:
    said = call("stats", *arguments, "--format", "json")
    answer = json.loads(said.out)
    assert (said.code, said.err, answer["question"]) == (0, "", "stats")
    assert len(answer["rows"]) == rows


def test_counts_stand_with_their_shares(call: Call, make: Make) -> None:
    make(a=TWO)
    said = call("stats", "--format", "md")
    heads = (
        "| Plan | Number of tasks | A lead is named | One leads alone | A support is named"
        " | Date of its own | Countable result | Money for it | Amounts in the plan |\n"
    )
    rule = "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
    row = "| a | 2 | 2 (100%) | 2 (100%) | 1 (50%) | 0 (0%) | 0 (0%) | 0 (0%) | 0 |\n"
    assert said == (0, heads + rule + row, "")


def test_a_plan_without_tasks_is_told_and_answered(call: Call, make: Make) -> None:
    make(a="title: Kế hoạch\n")
    assert call("stats", "--by", "unit") == (
        0,
        "",
        "No tasks: a.\nThese plans give nobody anything to do.\n",
    )
