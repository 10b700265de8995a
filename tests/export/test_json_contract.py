"""The JSON of an answer is a contract: these keys, these types, the same in every language."""

from __future__ import annotations

import json
from types import NoneType
from typing import Any

import pytest

from ntmplan import language
from ntmplan.export.answer import write
from tests.export import contracts, contracts_alike, contracts_held, contracts_matters
from tests.export.answers import ANSWERS

TASK: dict[str, type | tuple[type, ...]] = {
    "plan": str,
    "task": str,
    "id": (str, NoneType),
    "area": str,
    "text": str,
    "leads": list,
    "supports": list,
    "role": (str, NoneType),
    "joint": bool,
    "start": (str, NoneType),
    "end": (str, NoneType),
    "timeframe": (str, NoneType),
    "source": str,
    "path": str,
    "line": int,
    "groups": list,
    "catch_alls": list,
}
"""What the design lists, and which of the units are groups and catch-alls."""
UNIT: dict[str, type | tuple[type, ...]] = {
    "unit": str,
    "kind": str,
    "also": list,
    "members": list,
    "parent": (str, NoneType),
    "within": (str, NoneType),
    "start": (str, NoneType),
    "end": (str, NoneType),
    "replaced_by": list,
    "leads": int,
    "supports": int,
    "duties": int,
}
ROWS = {
    "who-leads": TASK,
    "who-supports": TASK,
    "tasks": TASK,
    "units": UNIT,
    **contracts.ROWS,
    **contracts_matters.ROWS,
    **contracts_alike.ROWS,
    **contracts_held.ROWS,
}
CODES = {
    *contracts.CODES,
    *contracts_matters.CODES,
    *contracts_alike.CODES,
    *contracts_held.CODES,
    "ambiguous",
    "nothing-matched",
    "not-in-plan",
    "leads-nothing",
    "supports-nothing",
    "no-lead",
    "no-support",
    "no-task",
    "no-units",
}
ACTS = {"appraise", "guide", "monitor", "implement", "mention"}
"""What somebody does with a criterion or an indicator."""
ASKED: set[str | None] = {"lead", "support", "duty", *ACTS}
ROLES: dict[str, set[str | None]] = {
    "who-leads": ASKED,
    "who-supports": ASKED,
    "tasks": {None, "lead", "support", "duty"},
    "due": {None, "lead", "support", "receive"},
    "duties": {None, "lead", "support", "duty"},
}
"""What a row can say that a unit does, by question."""
KINDS = {"unit", "group", "catch-all", "area", "task", "text", *contracts_matters.KINDS}


def data(name: str) -> dict[str, Any]:
    text, said = write(ANSWERS[name], "json")
    assert said == ""
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_has_these_keys_in_this_order(name: str) -> None:
    answer = data(name)
    assert list(answer) == [
        "ntmplan",
        "question",
        "query",
        "matched",
        "candidates",
        "rows",
        "notes",
    ]
    assert answer["ntmplan"] == 1
    assert answer["question"] in ROWS
    assert answer["query"] == ANSWERS[name].query
    for named in (*answer["matched"], *answer["candidates"]):
        assert list(named) == ["name", "kind"]
        assert named["kind"] in KINDS
    for note in answer["notes"]:
        assert list(note) == ["code", "message"]
        assert note["code"] in CODES


@pytest.mark.parametrize("name", ANSWERS)
def test_a_row_has_these_keys_and_types(name: str) -> None:
    answer = data(name)
    contract = ROWS[answer["question"]]
    on_a_day = contract is TASK and any("as_of" in row for row in answer["rows"])
    contract = {**contract, **contracts_held.AS_OF} if on_a_day else contract
    for row in answer["rows"]:
        assert list(row) == list(contract)
        for key, kind in contract.items():
            assert isinstance(row[key], kind), key
            if kind is list:
                assert all(isinstance(name, str) for name in row[key])
        assert row.get("role") in ROLES.get(answer["question"], {None})
        if contract is TASK or on_a_day:
            assert row["source"] in {"table", "body", "duty"}


def test_a_row_says_what_the_document_says() -> None:
    answer = data("who leads an area")
    first = answer["rows"][0]
    assert first.pop("path").endswith("plans/bac-kan-2023-2025.yaml")
    assert first.pop("line") == 116
    assert first == {
        "plan": "bac-kan-2023-2025",
        "task": "3.1",
        "id": None,
        "area": "Nước thải sinh hoạt",
        "text": "Rà soát, xây dựng phương án tổ chức thoát nước và xử lý nước thải sinh hoạt, lồng"
        " ghép trong quy hoạch xây dựng nông thôn của xã và triển khai thực hiện các công trình"
        " thoát nước, xử lý nước thải sinh hoạt theo phương án đã được xây dựng.",
        "leads": ["UBND các huyện, thành phố"],
        "supports": ["Sở Tài nguyên và Môi trường", "các đơn vị liên quan"],
        "role": "lead",
        "joint": False,
        "start": "2023-01-01",
        "end": "2025-12-31",
        "timeframe": "2023 - 2025",
        "source": "table",
        "groups": ["UBND các huyện, thành phố"],
        "catch_alls": ["các đơn vị liên quan"],
    }
    assert answer["matched"] == [{"name": "Nước thải sinh hoạt", "kind": "area"}]
    assert [row["role"] for row in answer["rows"]] == ["lead"] * 3 + ["duty"] * 3


def test_a_row_on_an_indicator_says_what_is_done_with_it() -> None:
    rows = data("who has work on an indicator")["rows"]
    unit = ["Chi cục Bảo vệ môi trường"]
    assert [(row["role"], row["task"], row["leads"]) for row in rows] == [
        ("appraise", "IV.1.2", unit),
        ("guide", "IV.1.1", unit),
        ("monitor", "IV.1.1", unit),
    ]


def test_a_row_on_a_document_is_the_duty_that_cites_it() -> None:
    rows = data("who has work on a document")["rows"]
    assert [(row["role"], row["task"]) for row in rows] == [("duty", "V.10.7")]
    answer = data("a document that nobody's work cites")
    assert answer["rows"] == []
    assert [note["code"] for note in answer["notes"]] == ["whole-plan", "cited-elsewhere"]


def test_what_a_name_fits_stands_under_candidates() -> None:
    answer = data("a name that fits several")
    assert answer["matched"] == []
    assert answer["rows"] == []
    assert answer["candidates"] == [
        {"name": "UBND tỉnh Bắc Kạn", "kind": "unit"},
        {"name": "UBND các huyện, thành phố", "kind": "group"},
        {"name": "UBND thành phố Bắc Kạn", "kind": "unit"},
        {"name": "UBND tỉnh Lạng Sơn", "kind": "unit"},
    ]
    message = '"UBND" can mean several things; which one?'
    assert answer["notes"] == [{"code": "ambiguous", "message": message}]


def test_what_the_plan_does_not_say_stands_under_notes() -> None:
    message = "lang-son-2023: the plan does not say who leads task II.7."
    assert data("who leads a task")["notes"] == [{"code": "no-lead", "message": message}]


@pytest.mark.parametrize("name", ANSWERS)
def test_the_language_changes_sentences_alone(name: str) -> None:
    english = data(name)
    language.use("vi")
    vietnamese = data(name)
    for answer in (english, vietnamese):
        for note in answer["notes"]:
            assert note.pop("message")
    assert vietnamese == english
