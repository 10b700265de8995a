"""Who does what with a criterion, and who has work that rests on a document.

The expected answers were found by reading the organisation parts of the two documents.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.who import who
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import BAC_KAN, LANG_SON, ask, codes, meant, said
from tests.query.spellings import spellings

GUIDES = [("guide", "IV.1.1"), ("monitor", "IV.1.1")]
APPRAISES = [("appraise", "IV.1.2")]


def acts(table: Table) -> list[tuple[object, object]]:
    return [(row["role"], row["task"]) for row in table.rows]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (query, expected)
        for words, expected in (
            ("17.2", APPRAISES + GUIDES),  # IV.1.1 cites the criterion, IV.1.2 the indicator
            ("17.12", APPRAISES + GUIDES),
            ("18.8", APPRAISES + GUIDES),
            ("chỉ tiêu 18.7", APPRAISES + GUIDES),
            ("tiêu chí 17", APPRAISES + GUIDES),
            ("Tiêu chí số 18", APPRAISES + GUIDES),
            ("tiêu chí 7", GUIDES),
            ("tiêu chí 8", GUIDES),
        )
        for query in spellings(words)
    ],
)
def test_who_appraises_and_who_guides_a_criterion(
    query: str, expected: list[tuple[object, object]]
) -> None:
    answer = ask(query)
    assert acts(answer) == expected
    assert {row["leads"] for row in answer.rows} == {("Chi cục Bảo vệ môi trường",)}
    assert [one.split(":")[0] for one in meant(answer)][:1] in (["criterion"], ["indicator"])


def test_each_act_has_a_heading() -> None:
    heads = [(one.title.template, one.start) for one in ask("17.2").sections]
    assert heads == [("Who appraises it", 0), ("Who guides it", 1), ("Who checks it", 2)]


def test_a_number_of_a_task_is_a_task_and_not_an_indicator() -> None:
    assert meant(ask("7.1")) == [f"task: {BAC_KAN} 7.1"]


def test_a_criterion_that_no_plan_touches_matches_nothing() -> None:
    assert codes(ask("99.9")) == ["nothing-matched"]
    assert codes(ask("tiêu chí 16")) == ["nothing-matched"]


@pytest.mark.parametrize("query", [*spellings("Quyết định số 1796/QĐ-BNN-VPĐP"), "1796/QĐ-BNN"])
def test_work_that_rests_on_a_document_is_found(query: str) -> None:
    answer = ask(query)
    (row,) = answer.rows
    assert (row["task"], row["role"], row["leads"]) == (
        "V.10.7",
        "duty",
        ("UBND thành phố Bắc Kạn",),
    )
    assert meant(answer)[0].startswith("document: Quyết định 1796/QĐ-BNN-VPĐP")
    assert codes(answer) == []


@pytest.mark.parametrize("role", [LEAD, SUPPORT])
def test_a_ground_of_the_whole_plan_is_said_to_be_one(role: str) -> None:
    answer = ask("925/QĐ-TTg", role)
    assert said(answer) == []
    assert [(one.code, dict(one.message.facts)) for one in answer.notes] == [
        (
            "whole-plan",
            {
                "plan": BAC_KAN,
                "document": "Quyết định 925/QĐ-TTg, 02/08/2022, Thủ tướng Chính phủ",
            },
        ),
        (
            "cited-elsewhere",
            {
                "plan": BAC_KAN,
                "document": "Quyết định 925/QĐ-TTg, 02/08/2022, Thủ tướng Chính phủ",
                "places": "I.1.1",
            },
        ),
    ]


def test_a_letter_on_which_a_plan_rests_is_found_in_that_plan() -> None:
    answer = ask("công văn 1424/SNN-KHTC")
    assert [(one.code, one.message.facts["plan"]) for one in answer.notes] == [
        ("whole-plan", LANG_SON)
    ]


def test_a_document_that_nobody_cites_is_sought_in_the_texts() -> None:
    assert codes(ask("123/QĐ-XYZ")) == ["nothing-matched"]


def test_who_held_the_work_on_a_day_is_told_too(tmp_path: Path) -> None:
    plan = "tasks:\n  - task: Thẩm định tiêu chí 17 theo Quyết định số 1/QĐ-A.\n    lead: Sở A\n"
    units = (
        "  - unit: Sở A\n    to: 28/02/2025\n    replaced_by: Sở B\n  - unit: Sở B\n"
        "    from: 01/3/2025\n"
    )
    files = made(tmp_path, plan, units=units)
    for query in ("tiêu chí 17", "1/QĐ-A"):
        (row,) = who(query, files, LEAD, datetime.date(2025, 7, 1)).rows
        assert (row["leads"], row["lead_holders"]) == (("Sở A",), ("Sở B",))
