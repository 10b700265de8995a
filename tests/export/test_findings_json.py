"""Findings as JSON: a contract, the same in every language but for its sentences."""

from __future__ import annotations

import json
from typing import Any

from ntmplan import language
from ntmplan.export.findings.json import write
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Kind, Place, Problem, Severity, problem

KIND = Kind("X101", "bad-word", Severity.WARNING, 'The word "{word}" is bad.', "Use another.")
HINT = Kind("X102", "hint", Severity.NOTE, "Hint.")


def data(*problems: Problem, plans: int = 1) -> dict[str, Any]:
    text = write(problems, Summary.of(problems, plans))
    assert text.endswith("}\n")
    found: dict[str, Any] = json.loads(text)
    return found


def test_a_problem_has_exactly_these_keys() -> None:
    place = Place("plans/a.yaml", 3, 5, 4, 1)
    found = Problem(
        KIND, place, {"word": "xấu"}, Severity.WARNING, "a", ("tasks", "items", 0, "lead")
    )
    assert data(found) == {
        "ntmplan": 1,
        "question": "validate",
        "problems": [
            {
                "code": "X101",
                "rule": "bad-word",
                "severity": "warning",
                "message": 'The word "xấu" is bad.',
                "path": "plans/a.yaml",
                "line": 3,
                "column": 5,
                "end_line": 4,
                "end_column": 1,
                "plan": "a",
                "route": ["tasks", "items", 0, "lead"],
                "help": "Use another.",
                "fix": None,
            }
        ],
        "summary": {"plans": 1, "errors": 0, "warnings": 1, "notes": 0},
    }
    assert list(data(found)["problems"][0]) == [
        "code",
        "rule",
        "severity",
        "message",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "plan",
        "route",
        "help",
        "fix",
    ]


def test_what_is_not_there_is_null() -> None:
    (found,) = data(problem(HINT, Place("units.yaml")))["problems"]
    assert (found["plan"], found["route"], found["help"], found["fix"]) == (None, [], None, None)


def test_nothing_found_is_an_answer_too() -> None:
    assert data(plans=2) == {
        "ntmplan": 1,
        "question": "validate",
        "problems": [],
        "summary": {"plans": 2, "errors": 0, "warnings": 0, "notes": 0},
    }


def test_the_language_changes_sentences_alone() -> None:
    english = data(problem(KIND, Place("a.yaml"), word="x"))
    language.use("vi")
    vietnamese = data(problem(KIND, Place("a.yaml"), word="x"))
    for said in (english, vietnamese):
        for found in said["problems"]:
            assert found.pop("message")
            assert found.pop("help")
    assert vietnamese == english


def test_no_sign_steers_the_terminal_that_shows_it() -> None:
    hostile = "\x1b[31m \x9b0m \u202e \u200b \ufeff \x7f"
    text = write([problem(KIND, Place(hostile), word=hostile)], Summary(1, 0, 1, 0))
    assert {sign for sign in text if not sign.isprintable()} == {"\n"}
    (found,) = json.loads(text)["problems"]
    assert found["path"] == hostile
    assert found["message"] == f'The word "{hostile}" is bad.'
