"""What YAML has and a plan file may not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ntmplan.problem import Place, Problem, Severity
from ntmplan.tree import Value, read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]


def test_a_duplicate_key_names_both_lines(told: Lines) -> None:
    tree = read_bytes(b"title: a\nissuer: b\ntitle: c\n", "p")
    assert told(tree.problems) == [
        (
            "3:1-6 | The key `title` stands twice here; the first is in line 1."
            " | Keep one of the two, or put both values under one key."
        )
    ]
    assert tree.problems[0].also == (Place("p", 1, 1, 1, 6),)
    assert tree.value == {"title": "a", "issuer": "b"}


def test_every_duplicate_is_told_and_the_same_key_in_two_maps_is_none(codes: Lines) -> None:
    tree = read_bytes(b"a: 1\na: 2\nb: {a: 3, a: 4}\na: 5\nc:\n  - a: 6\n  - a: 7\n", "p")
    assert codes(tree.problems) == ["2:1-2 Y009", "3:11-12 Y009", "4:1-2 Y009"]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("a: &x b\nc: *x\n", {"a": "b", "c": None}, ["1:4-8 Y010", "2:4-6 Y010"]),
        ("a: &x\n  - b\n", {"a": ["b"]}, ["1:4-2:3 Y010"]),
        ("a: &x {b: c}\n", {"a": {"b": "c"}}, ["1:4-8 Y010"]),
        ("&x a: b\n", {"a": "b"}, ["1:1-5 Y010"]),
        ("*x : b\n", {}, ["1:1-3 Y015"]),
        ("*x\n", None, ["1:1-3 Y010"]),
        ("- *x\n- b\n", [None, "b"], ["1:3-5 Y010"]),
        ("a: !!int 5\n", {"a": "5"}, ["1:4-11 Y012"]),
        ("a: !x [b]\n", {"a": ["b"]}, ["1:4-8 Y012"]),
        ("a: !x\n", {"a": ""}, ["1:4-6 Y012"]),
        ("!x a: b\n", {"a": "b"}, ["1:1-5 Y012"]),
        ("a: &y !x b\n", {"a": "b"}, ["1:4-11 Y010", "1:4-11 Y012"]),
        ("<<: {a: b}\nc: d\n", {"c": "d"}, ["1:1-3 Y011"]),
        ("<<: *x\nc: d\n", {"c": "d"}, ["1:5-7 Y010", "1:1-3 Y011"]),
        ("[a, b]: c\nd: e\n", {"d": "e"}, ["1:1-2 Y015"]),
        ("{a: b}: c\n", {}, ["1:1-2 Y015"]),
        ("? \n: c\n", {}, ["1:2-2 Y015"]),
        ("~: c\n", {}, ["1:1-2 Y015"]),
        ("- ?\n", [{}], ["1:4-4 Y015"]),
        ("a: b\n---\nc: d\n", {"a": "b"}, ["2:1-4 Y013"]),
        ("--- a\n--- b\n--- c\n", "a", ["2:1-4 Y013"]),
    ],
)
def test_what_a_plan_may_not_have_is_refused_and_the_rest_is_read(
    text: str, value: Value, expected: list[str], codes: Lines
) -> None:
    tree = read_bytes(text.encode(), "p")
    assert (tree.value, codes(tree.problems)) == (value, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: *x",
            (
                "A plan file has no anchors and aliases (`&name`, `*name`)."
                " | Write the text itself; put a text that begins with & or * in quotes."
            ),
        ),
        (
            "a: !!str b",
            (
                "A plan file has no tags (`!!str`)."
                " | Leave the tag out; put a text that begins with ! in quotes."
            ),
        ),
        (
            "<<: {}",
            (
                "A plan file has no merge keys (`<<`)."
                " | Write the keys out; what is the same for many tasks can stand on their area."
            ),
        ),
        (
            "a: b\n---\n",
            (
                "A second document begins here (`---`); a file holds one plan."
                " | Put each plan in a file of its own."
            ),
        ),
        (
            "- ?",
            (
                "A key must be a word, such as `title`."
                " | Write `key: value`; put brackets, braces and a ? that are text in quotes."
            ),
        ),
        (
            "[" * 3000,
            (
                "More than 40 levels inside each other."
                " | No plan is that deep; look for brackets that are never closed."
            ),
        ),
        (
            "a: mục #3",
            (
                "The text ends before `#`; the rest of the line is taken for a comment."
                " | Put the whole text in quotes. Is it a comment? Write a blank after the `#`."
            ),
        ),
    ],
)
def test_the_sentence_says_what_is_wrong_and_what_to_do(
    text: str, expected: str, told: Lines
) -> None:
    (said,) = told(read_bytes(text.encode(), "p").problems)
    assert said.partition(" | ")[2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: mục #3 của Kế hoạch\n", ["1:8-9 Y016"]),
        ("a: mục\n  ba \t#3\nb: c\n", ["2:7-8 Y016"]),
        ("a: #12/KH\n", ["1:4-5 Y016"]),
        ("- b #c\n- [d #e\n  ]\n", ["1:5-6 Y016", "2:6-7 Y016"]),
        ("a: b # ghi chú\nc: d ## e\n#f\n", []),
        ("a: 'b #c'\nd: >-\n  e #f\n", []),
        ("a: 'b' #c\nd: e\n", []),
    ],
)
def test_a_text_that_a_hash_sign_cuts_short_is_noticed(
    text: str, expected: list[str], codes: Lines
) -> None:
    problems = read_bytes(text.encode(), "p").problems
    assert codes(problems) == expected
    assert {found.severity for found in problems} <= {Severity.WARNING}


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "a: {", "[{a: "])
def test_a_file_that_nests_without_end_is_left_at_once(opening: str, codes: Lines) -> None:
    tree = read_bytes((opening * 3000).encode(), "p")
    assert tree.value is None
    assert [line.split()[1] for line in codes(tree.problems)] in (["Y014"], ["Y007"])


def test_forty_levels_are_read_and_the_next_is_too_deep(codes: Lines) -> None:
    assert read_bytes(b"[" * 40 + b"]" * 40, "p").problems == []
    tree = read_bytes(b"a: b\nc: " + b"[" * 40 + b"]" * 40, "p")
    assert (tree.value, codes(tree.problems)) == (None, ["2:43-44 Y014"])


def test_a_billion_laughs_are_refused_one_by_one() -> None:
    lines = ["a: &a [ha, ha]"] + [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    tree = read_bytes("\n".join(lines).encode(), "p")
    assert {found.kind.code for found in tree.problems} == {"Y010"}
    assert len(tree.problems) == 9 + 8 * 9
