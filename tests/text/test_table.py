"""The shape of an answer."""

from __future__ import annotations

from ntmplan import language
from ntmplan.problem import Phrase
from ntmplan.table import Column, Note, Table, names, note


def test_a_table_needs_a_question_a_query_and_its_columns_alone() -> None:
    table = Table("who-leads", "nước thải", (Column("task", "No."),))
    assert (table.rows, table.matched, table.candidates) == ((), (), ())
    assert (table.notes, table.groups) == ((), ())


def test_a_note_keeps_its_code_and_says_its_sentence() -> None:
    said = note("no-lead", "{n} tasks name nobody.", n=3)
    assert said == Note("no-lead", Phrase("{n} tasks name nobody.", {"n": 3}))
    assert language.say(said.message.template, said.message.facts) == "3 tasks name nobody."


def test_the_names_of_a_row_are_a_list_even_where_it_has_none() -> None:
    row = {"leads": ("Sở Y tế", "Sở Tài chính"), "supports": None, "text": "Rà soát"}
    assert names(row, "leads") == ("Sở Y tế", "Sở Tài chính")
    assert names(row, "supports") == ()
    assert names(row, "text") == ()
