"""`matrix`: as people call for it."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import TWO


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        ((), 10),
        (("--plan", "bac-kan-2023-2025"), 9),
        (("--by", "task"), 32),
        (("--by", "task", "--plan", "lang-son-2023"), 8),
        (("--as-of", "2025-07-01"), 10),
    ],
)
def test_a_row_has_a_cell_for_each_column(
    arguments: tuple[str, ...], columns: int, call: Call
) -> None:
    said = call("matrix", *arguments, "--format", "json")
    answer = json.loads(said.out)
    assert (said.code, said.err, answer["question"]) == (0, "", "matrix")
    assert {(len(row["areas"]), len(row["roles"])) for row in answer["rows"]} == {
        (columns, columns)
    }


def test_the_matrix_is_drawn_with_its_sums(call: Call, make: Make) -> None:
    make(a=TWO)
    said = call("matrix", "--format", "md")
    assert said == (
        0,
        (
            "| Unit | Outside areas | C | c | P | Duties |\n"
            "| --- | --- | --- | --- | --- | --- |\n"
            "| Sở Y tế | C P | 1 |  | 1 |  |\n"
            "| Sở Tài chính | C | 1 |  |  |  |\n"
            "| Number of tasks | 2 | 2 |  | 1 |  |\n"
        ),
        "C: leads alone; c: leads with others; P: supports; ×2: in two tasks.\n",
    )


def test_a_plan_without_tasks_is_told_and_answered(call: Call, make: Make) -> None:
    make(a="title: Kế hoạch\n")
    assert call("matrix") == (0, "", "These plans have no tasks.\n")
