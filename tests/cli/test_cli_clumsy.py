"""What a clumsy or a hostile user types: always a sentence that says what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make

GIVE = "Give a name, a number or some words to look for.\n"
QUOTES = 'There is no file or folder thải. Several words go in quotes: "nước thải".\n'


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("words", ["", "   ", '"', "?", ".*", "[", "|", "😀", "\u200b", "\u0301"])
@pytest.mark.parametrize(
    "command",
    [
        ("who-leads", "--", "{}"),
        ("who-supports", "--", "{}"),
        ("duties", "--", "{}"),
        ("due", "--unit={}"),
        ("tasks", "--unit={}"),
        ("tasks", "--area={}"),
    ],
)
def test_signs_that_are_no_words_are_asked_about(
    command: tuple[str, ...], words: str, call: Call
) -> None:
    arguments = [part.replace("{}", words) for part in command]
    assert call(*arguments) == (1, "", GIVE)


@pytest.mark.usefixtures("shipped")
def test_a_search_that_finds_nothing_speaks_of_sentences(call: Call) -> None:
    assert call("search", "zzzz") == (1, "", 'No sentence in these plans holds "zzzz".\n')


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("command", ["who-leads", "tasks", "validate"])
def test_words_without_quotes_are_said_to_need_them(command: str, call: Call) -> None:
    assert call(command, *(["nước"] if command == "who-leads" else []), "thải") == (2, "", QUOTES)


@pytest.mark.parametrize(
    ("command", "count"), [(("units",), 1), (("legal",), 1), (("criteria",), 1)]
)
def test_a_file_in_place_of_words_is_the_file_that_is_asked(
    command: tuple[str, ...], count: int, call: Call, make: Make
) -> None:
    plan = """\
place: Bắc Kạn
period: 2021-2025
tasks:
  - task: Hướng dẫn tiêu chí {} về xã nông thôn mới nâng cao theo Quyết định số {}/QĐ-TTg
    lead: {}
"""
    folder = make(a=plan.format(17, 1, "Sở A"), b=plan.format(18, 2, "Sở B"))
    for path in ("plans/a.yaml", str(folder / "plans" / "a.yaml")):
        answer = json.loads(call(*command, path, "--format", "json").out)
        assert answer["query"] == ""
        assert len(answer["rows"]) == count
        if command != ("units",):
            assert {Path(row["path"]).name for row in answer["rows"]} == {"a.yaml"}


def test_a_file_behind_words_is_a_file_and_words_stay_words(call: Call, make: Make) -> None:
    make(a="tasks:\n  - task: Việc\n    lead: Sở A\n")
    said = call("units", "Sở A", "plans/a.yaml", "--format", "json")
    assert [row["unit"] for row in json.loads(said.out)["rows"]] == ["Sở A"]
    said = call("units", "plans/a.yaml", "plans/a.yaml")
    assert said == (1, "", 'No unit is registered as "plans/a.yaml".\n')
