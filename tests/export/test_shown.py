"""What people see beside and in an answer: sentences, headings, cells."""

from __future__ import annotations

import pytest

from ntmplan import language
from ntmplan.export.answer import write
from ntmplan.export.shown import blocks, flat, harmless, remarks
from ntmplan.query.columns import TASK
from ntmplan.table import Table
from tests.export.answers import ANSWERS
from tests.export.hostile import row


def cell(name: str, at: int, number: int = 0) -> str:
    table = ANSWERS[name]
    return table.columns[at].show(table.rows[number])


def test_a_lead_is_told_to_be_alone_or_joint_and_what_kind_it_is() -> None:
    assert cell("who leads an area", 3, 0) == "UBND các huyện, thành phố [group] (alone)"
    assert (
        cell("who leads an area", 3, 1)
        == "Sở Tài nguyên và Môi trường; UBND các huyện, thành phố [group] (joint)"
    )
    assert (
        cell("who leads an area", 4, 0)
        == "Sở Tài nguyên và Môi trường; các đơn vị liên quan [catch-all]"
    )


def test_what_the_plan_does_not_say_is_a_cell_of_its_own() -> None:
    assert [cell("who leads a task", at) for at in (3, 4, 5)] == ["(the plan does not say)"] * 3


def test_a_duty_without_a_time_is_for_good() -> None:
    assert cell("a duty", 5) == ""


def test_where_it_stands_is_a_place_that_editors_open() -> None:
    assert cell("who leads an area", 6).endswith("plans/bac-kan-2023-2025.yaml:116")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("who leads an area", ["Understood as: Nước thải sinh hoạt (area)."]),
        ("where words stand", None),
        (
            "who leads a task",
            [
                "Understood as: lang-son-2023 II.7 (task).",
                "lang-son-2023: the plan does not say who leads task II.7.",
            ],
        ),
        ("what a unit leads", []),
        (
            "a unit that leads nothing",
            ["Sở Tài chính leads no task in these plans."],
        ),
        (
            "a name that fits several",
            [
                '"UBND" can mean several things; which one?',
                "It can be:",
                "  UBND tỉnh Bắc Kạn",
                "  UBND các huyện, thành phố",
                "  UBND thành phố Bắc Kạn",
                "  UBND tỉnh Lạng Sơn",
            ],
        ),
        (
            "a name of nothing",
            [
                'Nothing in these plans is called "nuoc thai sinh hoatt".',
                "Did you mean:",
                "  Nước thải sinh hoạt",
                "  Chất thải rắn sinh hoạt",
            ],
        ),
        ("no tasks", ["No task in these plans fits."]),
        ("no unit", ['No unit is registered as "zzzz".']),
    ],
)
def test_the_sentences_say_what_was_understood_and_what_is_missing(
    name: str, said: list[str] | None
) -> None:
    if said is None:
        said = ["lang-son-2023: the plan does not say who leads task II.2."]
    assert remarks(ANSWERS[name]) == said


def test_the_rows_before_the_first_heading_have_none() -> None:
    found = [(heading, len(rows)) for heading, rows in blocks(ANSWERS["who leads an area"])]
    assert found == [("", 3), ("Duties in the organisation part that speak of it", 3)]
    assert list(blocks(ANSWERS["no tasks"])) == []


def test_duties_alone_have_the_heading_alone() -> None:
    found = [(heading, len(rows)) for heading, rows in blocks(ANSWERS["a duty"])]
    assert found == [("Duties in the organisation part", 1)]


def test_a_value_that_all_rows_share_stands_once_above_a_wide_table() -> None:
    text, _ = write(ANSWERS["who leads an area"], "table", width=160)
    assert text.splitlines()[0] == "Area: Nước thải sinh hoạt"
    assert text.count("Area") == 2  # once above each table


def test_a_column_in_which_no_row_says_anything_is_left_out() -> None:
    bare = {**row("x"), "area": "", "timeframe": None, "source": "duty"}
    text, _ = write(Table("tasks", "", TASK, (bare,)), "table", width=160)
    assert text.split("─")[0].split() == ["No.", "Task", "Lead", "Support", "Where"]


def test_what_no_row_has_is_not_shared_either() -> None:
    bare = {**row("x"), "area": ""}
    text, _ = write(Table("tasks", "", TASK, (bare, bare)), "table", width=160)
    assert "Area" not in text


def test_a_narrow_terminal_gets_a_record_for_each_row() -> None:
    text, _ = write(ANSWERS["a duty"], "table", width=100)
    assert text.splitlines()[:2] == ["Duties in the organisation part", "No. V.9.2"]


def test_the_headings_speak_the_users_language() -> None:
    english, _ = write(ANSWERS["a unit"], "csv")
    language.use("vi")
    vietnamese, _ = write(ANSWERS["a unit"], "csv")
    assert english.splitlines()[1:] != []
    assert english.splitlines()[0] != vietnamese.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "on_one_line"),
    [
        ("một\nhai\r\nba\u2028bốn", "một hai ba bốn"),
        ("\x1b[31mđỏ", "\ufffd[31mđỏ"),
        ("hai  dấu cách", "hai  dấu cách"),
        ("", ""),
    ],
)
def test_a_sentence_stays_on_one_line(text: str, on_one_line: str) -> None:
    assert flat(text) == on_one_line


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("::error::x\n", "\ufffd:error::x\n"),
        ("a ::b\n  ::c", "a ::b\n  \ufffd:c"),
        ("\n\n::a", "\n\n\ufffd:a"),
        ("\x1b[1m ::a", "\x1b[1m \ufffd:a"),
        (": a: b", ": a: b"),
        ("a ##[error]b", "a \ufffd#[error]b"),
        ("## [a] #[b]", "## [a] #[b]"),
    ],
)
def test_no_line_begins_like_a_command(text: str, safe: str) -> None:
    assert harmless(text) == safe
