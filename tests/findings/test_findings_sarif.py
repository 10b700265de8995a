from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema import Draft4Validator

from ntmplan import __version__, language
from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.export.findings.plain import sentences
from ntmplan.export.findings.sarif import write
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Place, Problem
from ntmplan.registry.kinds import UNKNOWN_UNIT
from tests.findings.samples import (
    ANY,
    EARLY,
    HOSTILE,
    KINDS,
    KNOWN,
    NOTHING,
    PATHS,
    SUMMARY,
    problem,
)

HERE = Path(__file__).parent
LOG = Draft4Validator(json.loads((HERE / "schemas/sarif-2.1.0-rtm.4.json").read_text("utf-8")))
_URI = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+|file:///(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})*")


def read(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    """The log's run; it is valid, and says nothing that the schema can't see to be wrong."""
    log = json.loads(text)
    LOG.validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert not re.search(r"\]\(|(?<!\{)\{(\{\{)*\d", result["message"]["text"])
        for location in result["locations"] + result.get("relatedLocations", []):
            _check(location["physicalLocation"], run["originalUriBaseIds"])
    return run


def _check(where: Any, roots: Any) -> None:  # noqa: ANN401 - what JSON holds
    """A place has a URI, relative to a root that is declared, and ends where it begins or below."""
    artifact, region = where["artifactLocation"], where["region"]
    assert _URI.fullmatch(artifact["uri"])
    assert artifact["uri"].startswith("file:///") or artifact["uriBaseId"] in roots
    begin = (region["startLine"], region["startColumn"])
    assert begin <= (region["endLine"], region["endColumn"])


def artifact(path: str) -> Any:  # noqa: ANN401 - what JSON holds
    (result,) = read(write([problem(path=path)], SUMMARY))["results"]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]


def test_the_whole_log_is_the_one_that_was_read_and_approved() -> None:
    expected = (HERE / "expected.sarif").read_text("utf-8").replace("@version", __version__)
    for number, mark in enumerate(fingerprints(KNOWN), 1):
        expected = expected.replace(f"@{number}", mark)
    assert write(KNOWN, SUMMARY) == expected
    read(expected)


def test_without_findings_the_log_has_a_run_with_no_results() -> None:
    run = read(write([], NOTHING))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_only_kinds_that_occur_are_described() -> None:
    run = read(write(KNOWN[1:2], SUMMARY))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["T101"]


def test_all_kinds_are_described_where_they_are_given() -> None:
    run = read(write(KNOWN[1:2], SUMMARY, kinds=reversed(KINDS)))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["T101", "U101", "Y003"]
    assert run["results"][0]["ruleIndex"] == 0


def test_a_kind_that_is_found_is_described_though_it_is_not_among_those_given() -> None:
    run = read(write(KNOWN, SUMMARY, kinds=[EARLY]))
    assert len(run["tool"]["driver"]["rules"]) == 3


def test_a_vietnamese_log_says_so() -> None:
    language.use("vi")
    found = problem(kind=UNKNOWN_UNIT)
    run = read(write([found], SUMMARY))
    assert run["language"] == run["tool"]["driver"]["language"] == "vi"
    assert run["results"][0]["message"]["text"].startswith(language.message(found))
    assert run["results"][0]["level"] == "error"


@pytest.mark.parametrize("path", PATHS)
def test_a_path_can_be_read_back_from_its_uri(path: str) -> None:
    uri = artifact(path)["uri"]
    relative = re.sub("^file://(?:/(?=C:))?", "", uri)
    assert unquote(relative, errors="surrogateescape") == path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("plans/kế a.yaml", {"uri": "plans/k%E1%BA%BF%20a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("plans\\a:b.yaml", {"uri": "plans%5Ca%3Ab.yaml", "uriBaseId": "%SRCROOT%"}),
        ("100%/#1?.yaml", {"uri": "100%25/%231%3F.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/kế/a.yaml", {"uri": "file:///k%E1%BA%BF/a.yaml"}),
        ("C:/a b.yaml", {"uri": "file:///C:/a%20b.yaml"}),
    ],
)
def test_a_uri_is_percent_encoded_and_relative_where_the_path_is(
    path: str, expected: dict[str, str]
) -> None:
    assert artifact(path) == expected


def test_a_further_place_is_given_once() -> None:
    (result,) = read(write(KNOWN[2:], SUMMARY))["results"]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"]["startLine"] == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("{0} {{1}}", '"{{0}} {{{{1}}}}"'),
        ("[click](https://example.org)", '"[click] (https://example.org)"'),
        ("a\n\nb\x1b", '"a  b\ufffd"'),
    ],
)
def test_a_message_has_neither_placeholders_nor_links(name: str, said: str) -> None:
    (result,) = read(write([problem(name)], SUMMARY))["results"]
    assert said in result["message"]["text"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    found = problem(name)
    (result,) = read(write([found], SUMMARY))["results"]
    meant = result["message"]["text"].replace("{{", "{").replace("}}", "}").replace("] (", "](")
    assert meant == " ".join(sentences(found))


def test_places_count_characters_as_the_log_says() -> None:
    found = Problem(EARLY, Place("a", 2, 3, 4, 5), {"start": "", "end": ""}, EARLY.severity)
    (result,) = read(write([found], SUMMARY))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 3, "endLine": 4, "endColumn": 5}


@given(ANY)
def test_any_findings_give_a_valid_log(problems: list[Problem]) -> None:
    text = write(problems, Summary.of(problems, 1))
    run = read(text)
    assert [one["level"] for one in run["results"]] == [one.severity for one in problems]
    assert text.encode().decode() == text
