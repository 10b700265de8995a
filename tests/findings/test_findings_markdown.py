from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from ntmplan import language
from ntmplan.export.findings.markdown import write
from ntmplan.export.findings.plain import plain
from ntmplan.export.findings.summary import Summary
from ntmplan.language import advice, message
from ntmplan.problem import Problem
from ntmplan.text import one_line
from tests.findings import runner
from tests.findings.samples import ANY, HOSTILE, KNOWN, NOTHING, PATHS, PLAN, SUMMARY, problem

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

EXPECTED = """\
**2 plans: 1 error, 1 warning, 1 note.**

| Where | Severity | Code | Finding | What to do |
| --- | --- | --- | --- | --- |
| plans/bac-kan.yaml:3:5 | error | U101 | No unit is registered as "Sở Y tê". \
| Did you mean "Sở Y tế"? |
| plans/bac-kan.yaml:7:1 | warning | T101 | Ends 2023, starts 6/2024. |  |
| units.yaml:8:3 | note | Y003 | \\`unit\\` stands twice, first in line 2. |  |
"""


def cells(text: str) -> list[list[str]]:
    """The rows of the table as a reader sees them; a cell holds text and nothing else."""
    rows: list[list[str]] = []
    table = False
    for token in READER.parse(text):
        if token.type == "tr_open":
            rows.append([])
        table = table or token.type == "table_open"
        if token.type == "inline" and table:
            assert {child.type for child in token.children or []} <= {"text"}
            rows[-1].append(one_line("".join(child.content for child in token.children or [])))
    return rows


def test_the_figures_come_first_then_a_table() -> None:
    assert write(KNOWN, SUMMARY) == EXPECTED


def test_without_findings_there_is_no_table() -> None:
    assert write([], NOTHING) == "**2 plans: 0 errors, 0 warnings.**\n"


def test_severities_are_said_in_the_reader_s_language() -> None:
    language.use("vi")
    said = write(KNOWN, SUMMARY)
    assert [row[1] for row in cells(said)[1:]] == ["lỗi", "cảnh báo", "lưu ý"]


@pytest.mark.parametrize("path", PATHS)
def test_a_path_is_shown_as_it_is(path: str) -> None:
    (_, row) = cells(write([problem(path=path)], SUMMARY))
    assert row[0] == one_line(plain(f"{path}:3:5"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_shown_as_they_are(name: str) -> None:
    found = problem(name)
    text = write([found], SUMMARY)
    (_, row) = cells(text)
    assert row == [f"{PLAN}:3:5", "error", "U101", one_line(plain(message(found))), found.kind.help]
    assert not any(map(runner.read, runner.lines(text)))


@given(ANY)
def test_any_findings_give_a_row_each(problems: list[Problem]) -> None:
    text = write(problems, Summary.of(problems, 1))
    shown = [row[3:] for row in cells(text)[1:]]
    assert shown == [
        [one_line(plain(message(one))), one_line(plain(advice(one)))] for one in problems
    ]
    assert not any(map(runner.read, runner.lines(text)))
