"""Questions as officials ask them, and the answers that stand in the two documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.query import questions, questions_matters, questions_units, questions_words
from tests.query.questioning import Cell, Question
from tests.query.readings import READ
from tests.query.spellings import spellings

MODULES = (questions, questions_units, questions_matters, questions_words)
ALL = tuple(one for module in MODULES for one in module.QUESTIONS)


def _asked() -> Iterator[Any]:
    """Each question once for each spelling of its words."""
    for one in ALL:
        for words in one.words or ("",):
            for spelled in spellings(words) if words else [""]:
                call = [part.replace("{}", spelled) for part in one.call]
                yield pytest.param(one, call, id=" ".join(call))


def test_there_are_questions_enough() -> None:
    assert len({(one.asked, one.call) for one in ALL}) == len(ALL) >= 70


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(("question", "call_with"), list(_asked()))
def test_an_official_gets_the_answer_of_the_documents(
    question: Question, call_with: list[str], call: Call
) -> None:
    said = call(*call_with, "--format", "json")
    assert (said.code, said.err) == (question.code, "")
    answer = json.loads(said.out)
    if question.tasks is not None:
        assert _tasks(answer) == _read(question.tasks)
    if question.rows is not None:
        assert sorted(_cells(answer, question), key=str) == sorted(question.rows, key=str)
    if question.notes is not None:
        assert sorted(one["code"] for one in answer["notes"]) == sorted(question.notes.split())
    if question.matched is not None:
        assert tuple(f"{one['kind']}: {one['name']}" for one in answer["matched"]) == (
            question.matched
        )
    if question.candidates is not None:
        assert {one["name"] for one in answer["candidates"]} == question.candidates


def _tasks(answer: dict[str, Any]) -> list[tuple[Cell, ...]]:
    return [(row["task"], tuple(row["leads"]), tuple(row["supports"])) for row in answer["rows"]]


def _read(numbers: str) -> list[tuple[object, ...]]:
    found = [READ[number] for number in numbers.split()]
    return [(one["task"], one["leads"], one["supports"]) for one in found]


def _cells(answer: dict[str, Any], question: Question) -> list[tuple[Cell, ...]]:
    """What stands under the keys of the question in the rows that it is about."""
    rows = [{key: _cell(value) for key, value in row.items()} for row in answer["rows"]]
    kept = [row for row in rows if all(row[key] == is_ for key, is_ in question.among.items())]
    return [tuple(row[key] for key in question.keys.split()) for row in kept]


def _cell(value: object) -> Any:  # noqa: ANN401 - what JSON can hold
    return tuple(value) if isinstance(value, list) else value
