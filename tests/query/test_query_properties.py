"""What holds of every question: an answer or a word, and the order of files does not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.query.match import match
from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.query.units import list_units
from ntmplan.query.who import who
from ntmplan.repository import PlanFile, load
from ntmplan.table import Table
from tests.query.readings import ROOT, UNITS, plans
from tests.query.spellings import bare

QUESTIONS: dict[str, Callable[[str, list[PlanFile]], Table]] = {
    "who-leads": lambda query, files: who(query, files, LEAD),
    "who-supports": lambda query, files: who(query, files, SUPPORT),
    "units": list_units,
    "tasks of a unit": lambda query, files: list_tasks(Filter(unit=query), files),
    "tasks of an area": lambda query, files: list_tasks(Filter(area=query), files),
}
UNANSWERED = {"ambiguous", "nothing-matched", "no-task", "not-in-plan", "leads-nothing"}
UNANSWERED |= {"supports-nothing"}
VOCABULARY = sorted(
    {word for file in plans() for line in file.tree.text.splitlines() for word in line.split()}
)
QUERIES = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(VOCABULARY), max_size=5).map(" ".join),
    st.sampled_from(sorted(UNITS.values())),
)


@pytest.mark.parametrize("question", QUESTIONS)
@given(query=QUERIES)
@settings(max_examples=40, deadline=None)
def test_any_query_has_rows_or_a_note_that_says_why_not(question: str, query: str) -> None:
    answer = QUESTIONS[question](query, list(plans()))
    assert answer.rows or {note.code for note in answer.notes} & UNANSWERED
    assert len(answer.candidates) <= 10 or {note.code for note in answer.notes} == {"ambiguous"}
    assert all({*row} == {*answer.rows[0]} for row in answer.rows)


@given(query=QUERIES)
@settings(max_examples=40, deadline=None)
def test_marks_and_capitals_never_lose_a_row(query: str) -> None:
    files = list(plans())

    def rows(words: str) -> set[object]:
        return {(row["plan"], row["task"]) for row in who(words, files, LEAD).rows}

    assert rows(unicodedata.normalize("NFD", query)) == rows(query)
    assert rows(f"  {query}\n") == rows(query)


@pytest.mark.parametrize("question", QUESTIONS)
@given(query=QUERIES)
@settings(max_examples=30, deadline=None)
def test_the_order_of_files_changes_no_set_of_rows(question: str, query: str) -> None:
    there = QUESTIONS[question](query, list(plans()))
    back = QUESTIONS[question](query, list(reversed(plans())))

    def rows(answer: Table) -> set[str]:
        return {str(sorted(row.items(), key=lambda item: item[0])) for row in answer.rows}

    assert rows(there) == rows(back)
    assert {note.code for note in there.notes} == {note.code for note in back.notes}


def test_the_order_of_paths_changes_no_rows() -> None:
    paths = sorted((ROOT / "plans").glob("*.yaml"))
    one, other = (load(order).plans for order in (paths, paths[::-1]))
    for query in ("nước thải", "Sở Y tế", "UBND", "tập huấn", "units"):
        first, second = who(query, one, LEAD), who(query, other, LEAD)
        assert sorted(map(str, first.rows)) == sorted(map(str, second.rows))


@pytest.mark.parametrize("name", sorted(UNITS.values()))
def test_every_unit_is_found_without_its_marks(name: str) -> None:
    files = list(plans())
    assert match(bare(name), files).names == match(name, files).names
