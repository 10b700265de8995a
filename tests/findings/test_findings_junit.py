from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from ntmplan.export.findings.junit import write
from ntmplan.export.findings.plain import plain, sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Problem, Severity
from tests.findings import runner
from tests.findings.samples import ANY, HOSTILE, KNOWN, NOTHING, PATHS, PLAN, SUMMARY, problem

etree: Any = importlib.import_module("lxml.etree")  # it tells nothing of its types
SCHEMA = etree.XMLSchema(file=str(Path(__file__).parent / "schemas" / "junit-10.xsd"))

EXPECTED = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ntmplan" tests="3" failures="1" errors="0">
  <testsuite name="ntmplan" tests="3" failures="1" errors="0">
    <testcase classname="ntmplan" name="plans/bac-kan.yaml">
      <failure type="U101" message="No unit is registered as &quot;Sở Y tê&quot;.">\
plans/bac-kan.yaml:3:5: error U101 No unit is registered as "Sở Y tê".
  Did you mean "Sở Y tế"?</failure>
      <system-out>plans/bac-kan.yaml:7:1: warning T101 Ends 2023, starts 6/2024.</system-out>
    </testcase>
    <testcase classname="ntmplan" name="plans/lang-son.yaml" />
    <testcase classname="ntmplan" name="units.yaml">
      <system-out>units.yaml:8:3: note Y003 `unit` stands twice, first in line 2.</system-out>
    </testcase>
    <system-out>2 plans: 1 error, 1 warning, 1 note.</system-out>
  </testsuite>
</testsuites>
"""


def read(text: str) -> Any:  # noqa: ANN401 - elements have no types
    """The report; it is valid, and its figures are those of its tests."""
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    (suite,) = root
    for counted in (root, suite):
        assert int(counted.get("tests")) == len(root.findall(".//testcase"))
        assert int(counted.get("failures")) == len(root.findall(".//failure"))
        assert counted.get("errors") == "0"
    return root


def outputs(root: Any) -> str:  # noqa: ANN401 - elements have no types
    return "\n".join(root.xpath(".//testcase/*/text()"))


def test_each_file_is_a_test_that_errors_fail() -> None:
    text = write(KNOWN, SUMMARY, files=[PLAN, "plans/lang-son.yaml"])
    assert text == EXPECTED
    read(text)


def test_the_order_of_the_files_changes_nothing() -> None:
    assert write(KNOWN, SUMMARY, files=["plans/lang-son.yaml", PLAN]) == EXPECTED


def test_a_warning_fails_a_test_where_it_fails_the_run() -> None:
    root = read(write(KNOWN, SUMMARY, strict=True))
    (failure,) = root.findall(".//failure")
    assert failure.get("type") == "U101, T101"
    assert "warning T101" in failure.text
    assert outputs(root).count("T101") == 1


def test_without_findings_every_file_passes() -> None:
    root = read(write([], NOTHING, files=["a.yaml", "b.yaml"]))
    assert [case.get("name") for case in root.iter("testcase")] == ["a.yaml", "b.yaml"]
    assert root.findtext(".//system-out") == "2 plans: 0 errors, 0 warnings."


def test_without_files_the_suite_is_empty() -> None:
    assert read(write([], NOTHING)).get("tests") == "0"


@pytest.mark.parametrize("path", [path for path in PATHS if path.isprintable()])
def test_a_test_is_called_as_its_file(path: str) -> None:
    (case,) = read(write([problem(path=path)], SUMMARY)).iter("testcase")
    assert case.get("name") == path


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    found = problem(name)
    text = write([found], SUMMARY)
    root = read(text)
    first, second = (said.replace("[[", "[ [") for said in sentences(found))
    assert outputs(root) == f"{PLAN}:3:5: error U101 {first}\n  {second}"
    assert root.find(".//failure").get("message") == sentences(found)[0]
    assert not any(map(runner.read, runner.lines(text)))


@given(ANY)
def test_any_findings_give_a_valid_report(problems: list[Problem]) -> None:
    text = write(problems, Summary.of(problems, 1), files=[PLAN])
    root = read(text)
    failing = {one.place.path for one in problems if one.severity is Severity.ERROR}
    assert {case.get("name") for case in root.findall(".//failure/..")} == set(map(plain, failing))
    assert not any(map(runner.read, runner.lines(text)))
