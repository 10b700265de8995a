"""A table with more columns than a terminal has room for is shown row by row."""

from __future__ import annotations

import pytest

from ntmplan.export.answer import FORMATS, write
from ntmplan.query.matrix import matrix
from ntmplan.repository import load
from tests.export.answers import ANSWERS


def test_many_columns_need_a_wide_terminal() -> None:
    table = ANSWERS["units and tasks"]
    narrow, _ = write(table, "table", width=200)
    wide, _ = write(table, "table", width=400)
    assert narrow.splitlines()[:2] == [
        "Unit UBND các huyện, thành phố [group]",
        "  bac-kan-2023-2025 1.1  P",
    ]
    assert wide.split("─")[0].split()[:2] != ["Unit", "UBND"]


def test_each_part_of_an_answer_has_its_own_room() -> None:
    text, _ = write(ANSWERS["units and tasks"], "table", width=200)
    heading = "Units without a task\n\n"
    assert heading in text
    assert text.split(heading)[1].split()[:2] == ["Unit", "Duties"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_title_that_a_plan_gives_to_a_column_does_nothing(form: str) -> None:
    text = """title: x
tasks:
  - {area: "=1+1", items: [{task: x, lead: A}]}
  - {area: "::error::[bold]|\\e[31m", items: [{task: x, lead: A}]}
"""
    (file,) = load([], stdin=text.encode()).plans
    shown, _ = write(matrix([file]), form, width=200)
    assert "\x1b" not in shown
    heads = shown.removeprefix("\ufeff").splitlines()[0]
    if form == "csv":
        assert heads.startswith("Unit,'=1+1,'::error::[bold]| [31m,C,")
    if form == "md":
        assert heads.startswith("| Unit | \\=1+1 | \\::error::\\[bold\\]\\| \\[31m | C |")
    if form == "table":
        assert "=1+1   ::error::[bold]| [31m   C" in shown
