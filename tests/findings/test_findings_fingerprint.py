from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given

from ntmplan import language
from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.problem import Phrase, Place, Problem
from tests.findings.samples import ANY, EARLY, KNOWN, TWICE, problem


def fingerprint(found: Problem) -> str:
    return fingerprints([found])[0]


def test_fingerprints_are_the_same_tomorrow() -> None:
    assert [mark[:8] for mark in fingerprints(KNOWN)] == ["4c59921d", "2562d98e", "312c910d"]


def moved(found: Problem) -> Problem:
    place = found.place
    there = Place(place.path, place.line + 4, place.column + 2, place.end_line + 4, 99)
    facts = {key: 77 if key == "line" else fact for key, fact in found.facts.items()}
    return found._replace(place=there, facts=facts, also=())


@given(ANY)
def test_lines_that_move_change_no_fingerprint(problems: list[Problem]) -> None:
    assert fingerprints(problems) == fingerprints([moved(found) for found in problems])


@given(ANY)
def test_no_two_findings_have_the_same_fingerprint(problems: list[Problem]) -> None:
    marks = fingerprints(problems * 2)
    assert len(set(marks)) == len(problems) * 2
    assert all(re.fullmatch("[0-9a-f]{64}", mark) for mark in marks)


def test_findings_that_are_gone_change_no_other_fingerprint() -> None:
    assert fingerprints(KNOWN[1:]) == fingerprints(KNOWN)[1:]


@pytest.mark.parametrize(
    "other",
    [
        problem("y"),
        problem(path="plans/other.yaml"),
        problem(kind=EARLY),
        problem()._replace(plan="bac-kan"),
        problem()._replace(route=("tasks", 0)),
        problem()._replace(facts={"name": "x", "other": 1}),
        problem()._replace(facts={"name": Phrase("x")}),
    ],
)
def test_what_a_finding_says_changes_its_fingerprint(other: Problem) -> None:
    assert fingerprint(other) != fingerprint(problem())


def test_severity_and_language_change_no_fingerprint() -> None:
    found = KNOWN[2]._replace(facts={"key": Phrase("error"), "line": 2})
    english = fingerprint(found)
    language.use("vi")
    assert fingerprint(found._replace(severity=KNOWN[0].severity)) == english


def test_the_order_of_the_facts_changes_no_fingerprint() -> None:
    one = problem(kind=TWICE)._replace(facts={"key": "a", "name": "b"})
    assert fingerprint(one) == fingerprint(one._replace(facts={"name": "b", "key": "a"}))


def test_a_file_name_is_the_same_in_every_form_of_its_marks() -> None:
    path = "plans/kế hoạch.yaml"
    assert fingerprint(problem(path=unicodedata.normalize("NFD", path))) == fingerprint(
        problem(path=path)
    )
