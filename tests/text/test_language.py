"""What the tool says, in the language in use, and which language that is."""

from __future__ import annotations

import pytest

from ntmplan import language
from ntmplan.problem import Kind, Phrase, Place, Problem, Severity, problem

KIND = Kind("Y999", "odd-thing", Severity.WARNING, "{what} is odd.", "Change {what}.")
PLACE = Place("a.yaml", 2, 3, 2, 5)


def test_a_problem_takes_its_kind_s_severity_and_its_facts() -> None:
    first = Place("a.yaml")
    found = problem(KIND, PLACE, also=(first,), what="This")
    assert found == Problem(KIND, PLACE, {"what": "This"}, Severity.WARNING, also=(first,))
    assert language.message(found) == "This is odd."
    assert language.advice(found) == "Change This."


def test_a_phrase_among_the_facts_is_said_with_its_own_facts() -> None:
    found = problem(KIND, PLACE, what=Phrase("The key `{key}`", {"key": "lead"}))
    assert language.message(found) == "The key `lead` is odd."


def test_the_nearest_name_is_asked_for_instead_of_the_kind_s_help() -> None:
    assert language.advice(problem(KIND, PLACE, what="x", nearest="y")) == 'Did you mean "y"?'
    assert language.advice(problem(KIND, PLACE, what="x", nearest="")) == "Change x."


def test_facts_with_braces_are_said_as_they_stand() -> None:
    assert language.message(problem(KIND, PLACE, what="{0}{what}")) == "{0}{what} is odd."


def test_the_empty_text_stays_empty() -> None:
    assert language.say("") == ""
    assert language.say("No facts {here}") == "No facts {here}"


@pytest.mark.parametrize(("number", "said"), [(1, "1 plan"), (2, "2 plans"), (0, "0 plans")])
def test_counted_texts_have_their_number(number: int, said: str) -> None:
    assert language.count("{n} plan", "{n} plans", number) == said


def test_the_language_in_use_is_the_one_that_was_chosen() -> None:
    assert language.in_use() == "en"


@pytest.mark.parametrize(
    ("environment", "system", "chosen"),
    [
        ({}, None, "vi"),
        ({}, "en_GB", "en"),
        ({}, "vi_VN", "vi"),
        ({"LANG": "en_US.UTF-8"}, "vi_VN", "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, None, "vi"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, None, "en"),
        ({"LC_MESSAGES": "EN", "LANG": "vi_VN"}, None, "en"),
        ({"LANG": "C.UTF-8"}, "en", "vi"),
    ],
)
def test_the_locale_asks_for_english_or_else_it_is_vietnamese(
    environment: dict[str, str], system: str | None, chosen: str
) -> None:
    assert language.from_locale(environment, system) == chosen


def test_places_sort_by_file_then_line_then_column() -> None:
    later, earlier = Place("a", 2, 1, 2, 1), Place("a", 1, 9, 1, 9)
    assert sorted([Place("b"), later, earlier]) == [earlier, later, Place("b")]
