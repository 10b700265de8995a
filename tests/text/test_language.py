"""What the tool says, in the language in use, and which language that is."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack

import pytest
from babel.messages.mofile import read_mo

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


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_catalogue_is_read_whatever_machine_compiled_it(order: str) -> None:
    entries = [
        (b"", b"head"),
        (b"a", "á".encode()),
        (b"{n} b\0{n} bs", b"{n} x"),
        (b"{n} bs", b"y"),
    ]
    catalogue = language.Catalogue(compiled(sorted(entries), order))
    assert [catalogue.find(words) for words in ("a", "{n} b", "{n} bs")] == ["á", "{n} x", "y"]
    assert [catalogue.find(words) for words in ("A", "{n}", "b", "ø", "\ud800")] == [None] * 5


def test_every_text_of_the_catalogue_is_found() -> None:
    file = language.CATALOGUES / "vi" / "LC_MESSAGES" / "ntmplan.mo"
    catalogue = language.Catalogue(file.read_bytes())
    with file.open("rb") as stream:
        said = {texts(one.id)[0]: texts(one.string)[0] for one in read_mo(stream) if one.id}
    assert {words: catalogue.find(words) for words in said} == said


def test_counted_texts_have_one_form_in_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.language._State.name", "vi")
    assert [language.count("{n} plan", "{n} plans", number) for number in (1, 2)] == [
        "1 kế hoạch",
        "2 kế hoạch",
    ]


def texts(value: str | Sequence[str] | None) -> Sequence[str]:
    return [value] if isinstance(value, str) else value or [""]


def compiled(entries: list[tuple[bytes, bytes]], order: str) -> bytes:
    """A catalogue of these texts, as gettext's manual describes it, for a kind of machine."""
    size = len(entries)
    tables, heap, start = [b"", b""], b"", 28 + 16 * size
    for at in (0, 1):
        for entry in entries:
            tables[at] += pack(f"{order}2I", len(entry[at]), start + len(heap))
            heap += entry[at] + b"\0"
    head = pack(f"{order}7I", 0x950412DE, 0, size, 28, 28 + 8 * size, 0, 0)
    return head + tables[0] + tables[1] + heap


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
