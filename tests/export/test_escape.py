"""Text that stays text: in a Markdown table and in a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ntmplan.export.answer import write
from ntmplan.export.answer.csv import BYTE_ORDER_MARK
from ntmplan.markdown import escape
from ntmplan.query.columns import TASK
from ntmplan.table import Table
from ntmplan.text import one_line, visible
from tests.export.hostile import TEXTS, row
from tests.export.parsed import from_csv, from_markdown

ONE_LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(one_line)
LIVELY = st.text("\\`*_{}[]<>#|~&$!-+=.:;()1a \"'@/", max_size=20).map(one_line)


@given(text=st.one_of(ONE_LINE, LIVELY))
@example("| -- |")
@example("\\|")
@example("![a](b)")
@example("&amp;&#60;&lt")
@example("https://example.org/a_b?c=*d*")
@example("---")
@example("~~x~~ __y__ **z**")
def test_any_line_comes_out_of_a_markdown_table_as_it_went_in(text: str) -> None:
    source = f"| Đầu |\n| --- |\n| {escape(text)} |\n"
    (part,) = from_markdown(source)
    assert part.rows == [["Đầu"], [text]]


@given(text=st.one_of(ONE_LINE, LIVELY))
def test_any_line_comes_out_of_a_heading_as_it_went_in(text: str) -> None:
    source = f"## {escape(text)}\n\n| Đầu |\n| --- |\n| a |\n"
    assert [part.heading for part in from_markdown(source)] == [text]


def test_words_without_signs_are_not_touched() -> None:
    assert escape("Sở Y tế (8.1), 100%; a/b - c + d = e") == "Sở Y tế (8.1), 100%; a/b - c + d = e"
    assert escape("a|b*c") == "a\\|b\\*c"


@pytest.mark.parametrize("text", TEXTS)
def test_each_hostile_text_is_a_cell_like_any_other(text: str) -> None:
    table = Table("tasks", "", TASK, (row(text),))
    expected = visible(one_line(text))
    (part,) = from_markdown(write(table, "md")[0])
    assert part.rows[1][:3] == [expected] * 3
    csv = from_csv(write(table, "csv")[0].removeprefix(BYTE_ORDER_MARK))
    assert csv[1][0] in (expected, f"'{expected}")


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@a", "  =1", "\t=1", "::a"])
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    table = Table("tasks", "", TASK, (row(text),))
    cells = from_csv(write(table, "csv")[0])[1]
    assert cells[0] == f"'{text.strip()}"
    assert cells[3].startswith(f"'{text.strip()} [group]; Sở Y tế (joint)")


@given(text=st.text(max_size=30))
def test_any_text_comes_out_of_csv_as_one_cell(text: str) -> None:
    table = Table("tasks", "", TASK, (row(text),))
    cells = from_csv(write(table, "csv")[0].removeprefix(BYTE_ORDER_MARK))[1]
    assert len(cells) == 7
    assert cells[0].removeprefix("'") == visible(one_line(text)).removeprefix("'")
