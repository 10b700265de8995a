from __future__ import annotations

import pytest
from hypothesis import given

from ntmplan.export.findings.github import write
from ntmplan.export.findings.plain import sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Place, Problem, Severity
from tests.findings import runner
from tests.findings.samples import (
    ANY,
    HOSTILE,
    KNOWN,
    NOTHING,
    PATHS,
    SUMMARY,
    UNKNOWN,
    problem,
)

EXPECTED = """\
::error file=plans/bac-kan.yaml,line=3,endLine=3,col=5,endColumn=12,title=U101 unknown-unit\
::No unit is registered as "Sở Y tê".%0ADid you mean "Sở Y tế"?
::warning file=plans/bac-kan.yaml,line=7,endLine=9,title=T101 task-ends-before-it-starts\
::Ends 2023, starts 6/2024.
::notice file=units.yaml,line=8,endLine=8,col=3,title=Y003 duplicate-key\
::`unit` stands twice, first in line 2.
2 plans: 1 error, 1 warning, 1 note.
"""


def test_each_finding_is_a_command_and_the_figures_end_the_log() -> None:
    assert write(KNOWN, SUMMARY) == EXPECTED


def test_without_findings_there_are_only_the_figures() -> None:
    assert write([], NOTHING) == "2 plans: 0 errors, 0 warnings.\n"


@pytest.mark.parametrize(
    ("place", "region"),
    [
        (Place("a", 3, 5, 3, 9), {"line": "3", "endLine": "3", "col": "5", "endColumn": "9"}),
        (Place("a", 3, 5, 3, 5), {"line": "3", "endLine": "3", "col": "5", "endColumn": "5"}),
        (Place("a", 3, 5, 4, 1), {"line": "3", "endLine": "3", "col": "5"}),
        (Place("a", 3, 5, 4, 2), {"line": "3", "endLine": "4"}),
        (Place("a", 3, 5, 5, 1), {"line": "3", "endLine": "4"}),
        (Place("a"), {"line": "1", "endLine": "1", "col": "1", "endColumn": "1"}),
    ],
)
def test_columns_are_given_for_one_line_alone(place: Place, region: dict[str, str]) -> None:
    said = write([Problem(UNKNOWN, place, {"name": "x"}, Severity.ERROR)], SUMMARY)
    command = runner.read(said.split("\n")[0])
    assert command is not None
    assert command.properties == {"file": "a", **region, "title": "U101 unknown-unit"}


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a:b,c%3A.yaml", "file=a%3Ab%2Cc%253A.yaml,"),
        ("a\r\nb.yaml", "file=a%0D%0Ab.yaml,"),
        ("::error::.yaml", "file=%3A%3Aerror%3A%3A.yaml,"),
        ("kế hoạch\\a=b.yaml", "file=kế hoạch\\a=b.yaml,"),
        ("\x1b\u202e\udcff.yaml", "file=\ufffd\ufffd\ufffd.yaml,"),
    ],
)
def test_a_path_can_end_no_property(path: str, written: str) -> None:
    assert written in write([problem(path=path)], SUMMARY)


@pytest.mark.parametrize("path", [path for path in PATHS if "\udcff" not in path])
def test_the_runner_reads_a_path_back(path: str) -> None:
    command = runner.read(write([problem(path=path)], SUMMARY).split("\n")[0])
    assert command is not None
    assert command.properties["file"] == path


@pytest.mark.parametrize("name", HOSTILE)
def test_words_of_a_plan_begin_no_command_of_their_own(name: str) -> None:
    said = [runner.read(line) for line in runner.lines(write([problem(name)], SUMMARY))]
    assert [command and command.name for command in said] == ["error", None]


@given(ANY)
def test_the_runner_reads_one_command_for_each_finding(problems: list[Problem]) -> None:
    summary = Summary.of(problems, 1)
    *commands, last = runner.lines(write(problems, summary))
    assert last == str(summary)
    assert runner.read(last) is None
    assert len(commands) == len(problems)
    for line, found in zip(commands, problems, strict=True):
        command = runner.read(line)
        assert command is not None
        assert command.name in ("error", "warning", "notice")
        assert command.data == "\n".join(sentences(found))
        assert command.properties["title"] == f"{found.kind.code} {found.kind.name}"
        assert command.properties["line"] == str(found.place.line)
