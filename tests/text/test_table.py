"""The shape of an answer."""

from __future__ import annotations

from ntmplan import language
from ntmplan.problem import Phrase
from ntmplan.table import Note, names, note, text

ROW = {"leads": ("Sở Y tế", "Sở Tài chính"), "supports": None, "text": "Rà soát", "line": 3}


def test_a_note_keeps_its_code_and_says_its_sentence() -> None:
    said = note("no-lead", "{n} tasks name nobody.", n=3)
    assert said == Note("no-lead", Phrase("{n} tasks name nobody.", {"n": 3}))
    assert language.say(said.message.template, said.message.facts) == "3 tasks name nobody."


def test_the_names_of_a_row_are_a_list_even_where_it_has_none() -> None:
    assert names(ROW, "leads") == ("Sở Y tế", "Sở Tài chính")
    assert names(ROW, "supports") == ()
    assert names(ROW, "text") == ()


def test_the_words_of_a_row_are_a_text_even_where_it_has_none() -> None:
    assert [text(ROW, key) for key in ("text", "line", "supports")] == ["Rà soát", "3", ""]
