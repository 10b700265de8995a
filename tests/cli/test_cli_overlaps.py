"""The command `overlaps` as users call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make

TASK = "Thu gom, xử lý rác thải sinh hoạt tại các xã điểm"


def plan(name: str, *tasks: str) -> str:
    lines = "".join(f"  - task: {task}\n    lead: Sở Y tế\n" for task in tasks)
    return f"title: Kế hoạch\nid: {name}\ntasks:\n{lines}"


def places(said: str) -> list[tuple[str, int | None]]:
    return [(row["plan"], row["likeness"]) for row in json.loads(said)["rows"]]


@pytest.fixture
def three(make: Make) -> Path:
    """Three plans that all say one thing, one of them twice."""
    return make(a=plan("a", TASK), b=plan("b", TASK), c=plan("c", TASK, f"{TASK}."))


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], [("a", None), ("b", 100), ("c", 100), ("c", 100)]),
        (["a", "b"], [("a", None), ("b", 100)]),
        (["plans/a.yaml", "b"], [("a", None), ("b", 100)]),
        (["plans"], [("a", None), ("b", 100), ("c", 100), ("c", 100)]),
        (["c", "plans/c.yaml", "c"], [("c", None), ("c", 100)]),
        (["--plan", "c"], [("c", None), ("c", 100)]),
        (["--within"], [("c", None), ("c", 100)]),
        (["--between"], [("a", None), ("b", 100), ("c", 100), ("c", 100)]),
        (["--between", "--plan", "c"], []),
    ],
)
def test_plans_are_named_by_ids_and_files(
    arguments: list[str], expected: list[tuple[str, int | None]], call: Call
) -> None:
    said = call("overlaps", *arguments, "--format", "json")
    assert said.code == 0
    assert places(said.out) == expected


def test_a_plan_on_standard_input_is_compared(call: Call, make: Make) -> None:
    make(a=plan("a", TASK))
    said = call("overlaps", "-", "a", "--format", "json", stdin=plan("x", TASK).encode())
    assert places(said.out) == [("x", None), ("a", 100)]


@pytest.mark.usefixtures("three")
def test_the_same_words_are_told_as_such(call: Call) -> None:
    assert call("overlaps", "a", "b", "--format", "md") == (
        0,
        (
            "## Group 1: 2 places in 2 plans\n"
            "\n"
            "| Task | Alike | Words, or how they differ | Lead | Where |\n"
            "| --- | --- | --- | --- | --- |\n"
            f"| a:4 |  | {TASK} | Sở Y tế | plans/a.yaml:4 |\n"
            "| b:4 | 100% a:4 | (the same words) | Sở Y tế | plans/b.yaml:4 |\n"
        ),
        "2 places say the same or nearly the same; groups: 1.\n",
    )


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--within", "--between"], "--within and --between exclude each other.\n"),
        (["d"], 'No plan has the id "d". There is: a, b, c.\n'),
        (["plans/d.yaml"], "There is no file or folder plans/d.yaml.\n"),
        (["x" * 300], f'No plan has the id "{"x" * 300}". There is: a, b, c.\n'),
    ],
)
def test_what_is_not_there_is_told(arguments: list[str], sentence: str, call: Call) -> None:
    assert call("overlaps", *arguments) == (2, "", sentence)


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("share", ["0.2", "1.5", "nan", "x"])
def test_a_share_that_is_none_is_refused(share: str, call: Call) -> None:
    said = call("overlaps", "--least", share)
    assert (said.code, said.out) == (2, "")
    assert "--least" in said.err


def test_clauses_and_sentences_are_compared_if_asked_for(call: Call, shipped: Path) -> None:
    said = call("overlaps", shipped, "--clauses", "--all", "--least", "1", "--format", "json")
    found = {(row["task"], row["other_task"]) for row in json.loads(said.out)["rows"]}
    assert ("III.2.5", "V.10.3") in found
    assert json.loads(said.out)["query"] == "least: 1; all; clauses"
