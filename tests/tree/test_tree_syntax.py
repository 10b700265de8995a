"""Broken YAML, explained to a person who has never seen YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
import yaml

from ntmplan.problem import Problem
from ntmplan.tree import read_bytes
from ntmplan.tree.syntax import explain

Lines = Callable[[Iterable[Problem]], list[str]]

COLON = (
    "a colon followed by a blank stands inside a text."
    " | Put the whole text in quotes, or write `key: >-` and the text on the next lines."
)
FURTHER_RIGHT = (
    "the key stands further to the right than the keys above it."
    " | Keys of one map stand exactly under each other; put a text with a colon in quotes."
)
NEITHER = (
    "this line is neither `key: value` nor part of a text."
    " | Write `key: value`, begin a list entry with `- `, or indent the line further."
)
NEVER_CLOSED = (
    "a quotation mark is opened and never closed."
    " | Close it; a text that holds quotation marks itself goes on the lines under `key: >-`."
)
GOES_ON = (
    "the text goes on after the quotation mark or bracket that ends it."
    " | Put the whole text on the lines under `key: >-`; look for a quote above, too."
)
BACKSLASH = (
    "a backslash stands in a text with double quotes."
    " | Use single quotes: nothing is special inside them."
)
SPECIAL = (
    "a text begins with a character that has a meaning of its own in YAML."
    " | Put the text in quotes."
)
QUESTION = 'a question mark followed by a blank begins the text. | Put the text in quotes: "?".'
ARROW = (
    "a text begins on the same line as `>` or `|`."
    " | Begin it on the next line; put a text that begins with > or | in quotes."
)
BRACKET = (
    "a bracket or brace is opened and not closed, or a comma is missing."
    " | Close it; put a text that holds brackets in quotes."
)
KEYS = (
    "the line is not indented like the lines above it."
    " | Keys of one map stand exactly under each other."
)
ENTRIES = (
    "the line is not indented like the list entries above it."
    " | Entries of one list begin with `- ` exactly under each other."
)
NO_LIST_HERE = (
    "a list entry begins where none can stand."
    " | Begin the list on a line of its own, under its key."
)
OUTSIDE = (
    "the line stands outside of everything before it."
    " | Check its indentation, and that the lines above end as they should."
)
TASK = "tasks:\n  - task: Rà soát\n"


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("title: Kế hoạch: năm 2023\n", "1:16-17", COLON),
        (TASK + "    lead: Sở Y tế: phòng NV\n", "3:18-19", COLON),
        ("title: a\n  nội dung: b\n", "2:11-12", COLON),
        (TASK + "     lead: Sở Y tế\n", "3:10-11", FURTHER_RIGHT),
        ("title: a\n issuer: b\n", "2:8-9", FURTHER_RIGHT),
        ("title: a\nlead Sở Y tế\nissuer: b\n", "2:1-2", NEITHER),
        ("title: a\nlead:Sở Y tế\nissuer: b\n", "2:1-2", NEITHER),
        ("title: a\nhết\n", "2:1-2", NEITHER),
        ("title: >-\nKế hoạch\n", "2:1-2", NEITHER),
        ('title: "Kế hoạch\n' + TASK, "1:8-9", NEVER_CLOSED),
        ("title: 'Kế hoạch\n" + TASK, "1:8-9", NEVER_CLOSED),
        ('title: "a\n---\nb: c\n', "1:8-9", NEVER_CLOSED),
        ('title: "Mô hình "Xanh" tốt"\n', "1:18-19", GOES_ON),
        ("title: 'Mô hình 'Xanh' tốt'\n", "1:18-19", GOES_ON),
        ('- "Mô hình "Xanh""\n', "1:13-14", GOES_ON),
        ("title: [1] Rà soát\n", "1:12-13", GOES_ON),
        ('title: "C:\\data"\n', "1:11-12", BACKSLASH),
        ('title: "\\xyz"\n', "1:11-12", BACKSLASH),
        ('title: "\\uD800"\n', "1:11-12", BACKSLASH),
        ("title: @UBND\n", "1:8-9", SPECIAL),
        ("title: `x`\n", "1:8-9", SPECIAL),
        ("title: %50 hộ\n", "1:8-9", SPECIAL),
        ("title: * x\n", "1:8-9", SPECIAL),
        ("title: **x** y\n", "1:8-9", SPECIAL),
        ("title: & x\n", "1:8-9", SPECIAL),
        ("title: ] x\n", "1:8-9", SPECIAL),
        ("title: , x\n", "1:8-9", SPECIAL),
        ("% của hộ\n", "1:1-2", SPECIAL),
        ("number: ?\n", "1:9-10", QUESTION),
        ("number: ? /KH-UBND\n", "1:9-10", QUESTION),
        ("indicator: > 50 %\n", "1:12-13", ARROW),
        ("indicator: >=80 hộ\n", "1:12-13", ARROW),
        ("title: |Kế hoạch\n", "1:8-9", ARROW),
        ("title: [a\nissuer: b\n", "1:8-9", BRACKET),
        ("title: {a: b\nissuer: c\n", "1:8-9", BRACKET),
        ('title: ["a" "b"]\n', "1:13-14", BRACKET),
        ("tasks:\n    - a: b\n  - c: d\n", "3:3-4", KEYS),
        ("tasks:\n  - task: a\n    - b\n", "3:5-6", KEYS),
        ("title: a\n- b\n", "2:1-2", KEYS),
        ("title: |\n  a\n b\nissuer: c\n", "3:2-3", KEYS),
        (TASK + "  task: b\n", "3:3-4", ENTRIES),
        (TASK + "   - task: b\n", "3:4-5", ENTRIES),
        (TASK + "   lead: b\n", "3:4-5", ENTRIES),
        ("- a\nb: c\n", "2:1-2", ENTRIES),
        ("title: - a\n", "1:8-9", NO_LIST_HERE),
        (" title: a\nissuer: b\n", "2:1-2", OUTSIDE),
        ("title: a\n...\nissuer: b\n", "3:1-2", OUTSIDE),
    ],
)
def test_a_common_mistake_is_explained_where_it_was_made(
    text: str, place: str, reason: str, told: Lines
) -> None:
    tree = read_bytes(text.encode(), "p")
    assert tree.value is None
    assert told(tree.problems) == [f"{place} | This can't be read as YAML: {reason}"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ttitle: a\n", "1:1-2"),
        ("tasks:\n\t- a\n", "2:1-2"),
        ("tasks:\n  - task: a\n  \tlead: b\n", "3:3-4"),
        ("tasks:\n  -\ttask: a\n", "2:4-5"),
        ("title: |\n\ta\n", "2:1-2"),
    ],
)
def test_a_tab_in_the_indentation_is_called_by_its_name(text: str, place: str, told: Lines) -> None:
    assert told(read_bytes(text.encode(), "p").problems) == [
        f"{place} | The line is indented with a tab. | Indent with spaces, two for each level."
    ]


def test_an_error_without_an_explanation_of_its_own_still_says_where_to_look(told: Lines) -> None:
    assert told(read_bytes(b"title: !<a b\n", "p").problems) == [
        (
            "1:11-12 | This can't be read as YAML: the line doesn't follow from the lines above it."
            " | Check indentation, quotes, colons and brackets here and just above."
        )
    ]


def test_an_error_at_the_end_of_the_file_is_shown_on_its_last_words(codes: Lines) -> None:
    assert codes(read_bytes(b"a: b\nc: [d,\n\n  \n", "p").problems) == ["2:6-7 Y007"]


def test_an_error_without_a_place_is_shown_at_the_beginning(told: Lines) -> None:
    found = explain(yaml.YAMLError("odd"), "a: b\n", "p", 3)
    assert [line.partition(" |")[0] for line in told([found])] == ["4:1-2"]
    nowhere = explain(yaml.YAMLError("odd"), "", "p", 0)
    assert [line.partition(" |")[0] for line in told([nowhere])] == ["1:1-2"]
