from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.export.findings.gitlab import write
from ntmplan.export.findings.plain import sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Problem
from tests.findings.samples import ANY, HOSTILE, KNOWN, NOTHING, PATHS, SUMMARY, problem

TEXT = {"type": "string", "minLength": 1, "pattern": r"^[^\n\r]+$"}
REPORT = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "description": TEXT,
                "check_name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "properties": {
                        "path": TEXT,
                        "lines": {
                            "type": "object",
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                            "required": ["begin"],
                            "additionalProperties": False,
                        },
                    },
                    "required": ["path", "lines"],
                    "additionalProperties": False,
                },
            },
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": False,
        },
    }
)
"""A Code Quality report as GitLab documents it, and nothing beside."""

EXPECTED = """\
[
  {
    "description": "U101: No unit is registered as \\"Sở Y tê\\". Did you mean \\"Sở Y tế\\"?",
    "check_name": "unknown-unit",
    "fingerprint": "@1",
    "severity": "major",
    "location": {
      "path": "plans/bac-kan.yaml",
      "lines": {
        "begin": 3
      }
    }
  },
  {
    "description": "T101: Ends 2023, starts 6/2024.",
    "check_name": "task-ends-before-it-starts",
    "fingerprint": "@2",
    "severity": "minor",
    "location": {
      "path": "plans/bac-kan.yaml",
      "lines": {
        "begin": 7
      }
    }
  },
  {
    "description": "Y003: `unit` stands twice, first in line 2.",
    "check_name": "duplicate-key",
    "fingerprint": "@3",
    "severity": "info",
    "location": {
      "path": "units.yaml",
      "lines": {
        "begin": 8
      }
    }
  }
]
"""


def read(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    report = json.loads(text)
    REPORT.validate(report)
    return report


def test_each_finding_is_an_entry_of_the_report() -> None:
    expected = EXPECTED
    for number, mark in enumerate(fingerprints(KNOWN), 1):
        expected = expected.replace(f"@{number}", mark)
    assert write(KNOWN, SUMMARY) == expected


def test_without_findings_the_report_is_an_empty_list() -> None:
    assert write([], NOTHING) == "[]\n"


@pytest.mark.parametrize("path", [path for path in PATHS if path.isprintable()])
def test_a_path_stays_as_the_repository_has_it(path: str) -> None:
    assert read(write([problem(path=path)], SUMMARY))[0]["location"]["path"] == path


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    found = problem(name)
    said = read(write([found], SUMMARY))[0]["description"]
    assert said == f"U101: {' '.join(sentences(found))}"
    assert "\x1b" not in said


@given(ANY)
def test_any_findings_give_a_valid_report(problems: list[Problem]) -> None:
    text = write(problems, Summary.of(problems, 1))
    assert len(read(text)) == len(problems)
    assert text.encode().decode() == text
