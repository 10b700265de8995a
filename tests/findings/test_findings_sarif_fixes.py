"""What mends a finding, as editors and code scanning servers read it out of SARIF."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.export.findings.sarif import write
from ntmplan.export.findings.summary import Summary
from ntmplan.lint import lint
from ntmplan.lint.fix import fixes, mended
from ntmplan.lint.rules.spelling import MISSPELT, WORD_MISSING
from ntmplan.problem import Fix, Place, Problem
from ntmplan.repository import load
from tests.findings.samples import ANY, HOSTILE, PATHS, PLAN, SUMMARY
from tests.findings.test_findings_sarif import read

PLAN_TEXT = """\
title: A
objectives:
  - Đơn đốc 😀 các xã; xã đơn đốc thôn.
  - >-
    Rà soát, đơn
    đốc các xã.
  - Hướng dẫn thực hiện chỉ môi trường.
"""


def fixed(fix: Fix, *, path: str = PLAN, safe: bool = True) -> Any:  # noqa: ANN401 - what JSON holds
    """The fixes of a finding in the log."""
    kind = MISSPELT if safe else WORD_MISSING
    facts = {"wrong": "đơn đốc", "fix": "đôn đốc"}
    found = Problem(kind, Place(path, 3, 5, 3, 12), facts, kind.severity, fix=fix)
    (result,) = read(write([found], SUMMARY))["results"]
    return result["fixes"]


def test_a_fix_is_a_replacement_in_the_file_with_what_to_do_as_its_name() -> None:
    assert fixed(Fix(Place(PLAN, 3, 5, 3, 12), "đôn đốc")) == [
        {
            "description": {"text": 'Write "đôn đốc".'},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "plans/bac-kan.yaml", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 3,
                                "startColumn": 5,
                                "endLine": 3,
                                "endColumn": 12,
                            },
                            "insertedContent": {"text": "đôn đốc"},
                        }
                    ],
                }
            ],
            "properties": {"applicability": "safe"},
        }
    ]


def test_a_fix_that_a_person_should_look_at_says_so() -> None:
    (told,) = fixed(Fix(Place(PLAN, 3, 5, 3, 12), "x"), safe=False)
    assert told["properties"] == {"applicability": "unsafe"}
    assert told["description"] == {"text": "Complete the term."}


def test_a_finding_without_a_fix_has_no_fixes() -> None:
    found = Problem(MISSPELT, Place(PLAN, 3, 5, 3, 12), {}, MISSPELT.severity)
    (result,) = read(write([found], SUMMARY))["results"]
    assert "fixes" not in result


@pytest.mark.parametrize("words", HOSTILE[:-4] + HOSTILE[-3:])
def test_hostile_words_are_inserted_as_they_are(words: str) -> None:
    ((change,),) = (one["artifactChanges"] for one in fixed(Fix(Place(PLAN, 3, 5, 3, 9), words)))
    assert change["replacements"][0]["insertedContent"] == {"text": words}


@pytest.mark.parametrize("path", PATHS)
def test_a_fix_names_the_file_as_its_finding_does(path: str) -> None:
    found = Problem(MISSPELT, Place(path), {}, MISSPELT.severity, fix=Fix(Place(path), "x"))
    (result,) = read(write([found], SUMMARY))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert (
        change["artifactLocation"]
        == (result["locations"][0]["physicalLocation"]["artifactLocation"])
    )


def test_whoever_makes_the_replacements_gets_what_the_program_makes_itself() -> None:
    problems = [one for one in lint(load(stdin=PLAN_TEXT.encode())) if one.kind.fix]
    run = read(write(problems, Summary.of(problems, 1)))
    assert run["columnKind"] == "unicodeCodePoints"
    lines = PLAN_TEXT.splitlines(keepends=True)
    edits = [
        (replaced["deletedRegion"], replaced["insertedContent"]["text"])
        for result in run["results"]
        for fix in result["fixes"]
        for change in fix["artifactChanges"]
        for replaced in change["replacements"]
    ]
    text = PLAN_TEXT
    for region, words in reversed(edits):
        start = sum(map(len, lines[: region["startLine"] - 1])) + region["startColumn"] - 1
        end = sum(map(len, lines[: region["endLine"] - 1])) + region["endColumn"] - 1
        text = text[:start] + words + text[end:]
    assert text == PLAN_TEXT.replace("đơn\n", "đôn\n").replace("Đơn", "Đôn").replace(
        "xã đơn đốc", "xã đôn đốc"
    ).replace("chỉ môi", "chỉ tiêu môi")
    assert text == mended(PLAN_TEXT, fixes(problems, unsafe=True)["-"])


@given(ANY, st.text())
def test_any_findings_with_fixes_give_a_valid_log(problems: list[Problem], words: str) -> None:
    broken = [one._replace(fix=Fix(one.place, words)) for one in problems]
    run = read(write(broken, Summary.of(broken, 1)))
    assert [len(one["fixes"]) for one in run["results"]] == [1 for _ in broken]
