"""Every answer in every format says the same."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from rich.cells import cell_len

from ntmplan.export.answer import FORMATS, write
from ntmplan.export.answer.csv import BYTE_ORDER_MARK
from ntmplan.export.shown import blocks, cells, harmless, remarks, titles
from ntmplan.table import Table
from ntmplan.text import CONTROL
from tests.export.answers import ANSWERS
from tests.export.parsed import from_csv, from_markdown

WIDTHS = (60, 100, 130, 200)
COLOR = re.compile(r"\x1b\[[\d;]*m")
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

every_answer = pytest.mark.parametrize("name", ANSWERS)


def shown(table: Table) -> list[list[str]]:
    return [cells(table, row) for row in table.rows]


@every_answer
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("columns", WIDTHS)
def test_no_format_lets_a_text_do_anything(name: str, form: str, columns: int) -> None:
    for text in write(ANSWERS[name], form, width=columns):
        assert not UNSAFE.search(text.replace("\r\n", "\n"))
        assert text == "" or text.endswith("\n")
        if form != "csv":
            assert "##[" not in text
        if form in ("csv", "table"):
            assert not re.search(r"^\s*::", text.lstrip(BYTE_ORDER_MARK), re.MULTILINE)


@every_answer
@pytest.mark.parametrize("form", FORMATS)
def test_the_sentences_beside_an_answer_are_the_same_in_every_format_but_json(
    name: str, form: str
) -> None:
    _, said = write(ANSWERS[name], form)
    lines = said.splitlines()
    assert lines == ([] if form == "json" else [harmless(line) for line in remarks(ANSWERS[name])])


@every_answer
def test_csv_reads_back_to_the_same_cells(name: str) -> None:
    table = ANSWERS[name]
    text, _ = write(table, "csv")
    assert text.startswith(BYTE_ORDER_MARK)
    assert "\n" not in text.replace("\r\n", "")
    heads, *rows = from_csv(text.removeprefix(BYTE_ORDER_MARK))
    assert heads == titles(table)
    assert [[cell.removeprefix("'") for cell in row] for row in rows] == [
        [cell.removeprefix("'") for cell in row] for row in shown(table)
    ]


@every_answer
def test_no_cell_of_csv_is_a_formula(name: str) -> None:
    text, _ = write(ANSWERS[name], "csv")
    for row in from_csv(text.removeprefix(BYTE_ORDER_MARK)):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@every_answer
def test_markdown_reads_back_to_the_same_cells_under_the_same_headings(name: str) -> None:
    table = ANSWERS[name]
    text, _ = write(table, "md")
    parts = from_markdown(text)
    assert [part.heading for part in parts] == [heading for heading, _ in blocks(table)]
    assert [part.rows for part in parts] == [
        [titles(table), *(cells(table, row) for row in rows)] for _, rows in blocks(table)
    ]


@every_answer
def test_json_reads_back_to_the_rows_themselves(name: str) -> None:
    table = ANSWERS[name]
    text, _ = write(table, "json")
    rows = json.loads(text)["rows"]
    assert [
        {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        for row in rows
    ] == [dict(row) for row in table.rows]
    assert not CONTROL.search(text)


@every_answer
@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("color", [False, True])
def test_a_terminal_is_never_too_narrow_and_loses_no_sign(
    name: str, columns: int, *, color: bool
) -> None:
    table = ANSWERS[name]
    text, _ = write(table, "table", width=columns, color=color)
    plain = COLOR.sub("", text)
    assert max(map(cell_len, plain.splitlines()), default=0) <= columns
    said = Counter("".join(plain.split()))
    for heading, rows in blocks(table):
        said.subtract("".join(heading.split()))
        kept = [cells(table, row) for row in rows]
        for at, column in enumerate(table.columns):
            values = [row[at] for row in kept]
            once = column.shared and len(set(values)) == 1
            said.subtract("".join("".join(values[:1] if once else values).split()))
    lost = {sign: -count for sign, count in said.items() if count < 0}
    assert set(lost) <= {":", "#"}  # the first signs of `::` and `##[`
    assert sum(lost.values()) == said["\N{REPLACEMENT CHARACTER}"]


@every_answer
@pytest.mark.parametrize("columns", WIDTHS)
def test_colours_change_nothing_but_colours(name: str, columns: int) -> None:
    plain, _ = write(ANSWERS[name], "table", width=columns)
    colored, _ = write(ANSWERS[name], "table", width=columns, color=True)
    assert [line.rstrip() for line in COLOR.sub("", colored).splitlines()] == plain.splitlines()
    assert "\x1b" not in plain
    assert ("\x1b[" in colored) == bool(plain)


@pytest.mark.parametrize("color", [False, True])
def test_the_environment_changes_nothing_that_was_decided(
    monkeypatch: pytest.MonkeyPatch, *, color: bool
) -> None:
    table = ANSWERS["what a unit leads"]
    before = write(table, "table", width=200, color=color)
    for name, value in (("TERM", "dumb"), ("NO_COLOR", "1"), ("COLUMNS", "40")):
        monkeypatch.setenv(name, value)
        assert write(table, "table", width=200, color=color) == before


@pytest.mark.parametrize("columns", [1, 2, 7, 20, 40, 129, 400])
def test_any_width_is_borne(columns: int) -> None:
    for table in ANSWERS.values():
        text, _ = write(table, "table", width=columns)
        assert bool(text) == bool(table.rows)
