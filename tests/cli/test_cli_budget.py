"""`budget`: as people call for it."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call, Make

MONEY = """\
title: Kế hoạch
budget:
  - {need: Lớp học, amount: 20 triệu đồng, year: 2023}
  - {need: Tờ rơi, amount: 500.000 đồng, year: 2024}
"""


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        ((), 8),
        (("--plan", "bac-kan-2023-2025"), 5),
        (("--by", "unit"), 8),
        (("--by", "year", "--plan", "lang-son-2023"), 3),
        (("--as-of", "2025-07-01"), 8),
    ],
)
def test_what_plans_say_of_money_is_an_answer(
    arguments: tuple[str, ...], rows: int, call: Call
) -> None:
    said = call("budget", *arguments, "--format", "json")
    answer = json.loads(said.out)
    assert (said.code, said.err, answer["question"]) == (0, "", "budget")
    assert len(answer["rows"]) == rows


def test_totals_stand_under_what_they_are_made_of(call: Call, make: Make) -> None:
    make(a=MONEY)
    said = call("budget", "--by", "year", "--format", "md")
    assert (said.code, said.err) == (0, "")
    assert [line for line in said.out.splitlines() if line and "---" not in line] == [
        "## 2023",
        HEADS,
        (
            "|  | need | Lớp học | 20 triệu đồng | 20.000.000 đồng | 2023 |  |  |  |  |  "
            "| plans/a.yaml:3 |"
        ),
        "| Total |  | 2023 |  | 20.000.000 đồng |  |  |  |  |  | plans/a.yaml:3 |  |",
        "## 2024",
        HEADS,
        "|  | need | Tờ rơi | 500.000 đồng | 500.000 đồng | 2024 |  |  |  |  |  | plans/a.yaml:4 |",
        "| Total |  | 2024 |  | 500.000 đồng |  |  |  |  |  | plans/a.yaml:4 |  |",
        "## Altogether",
        HEADS,
        "| Total |  |  |  | 20.500.000 đồng |  |  |  |  |  | a |  |",
    ]


HEADS = (
    "| No. | Kind of line | Content | Amount | In the total | Year | Source | Unit | Area"
    " | Purpose | Made of | Where |"
)


def test_a_plan_without_money_is_told_and_answered(call: Call, make: Make) -> None:
    make(a="title: Kế hoạch\n")
    assert call("budget") == (0, "", "No part on money: a.\n")
