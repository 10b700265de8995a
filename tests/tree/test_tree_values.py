"""YAML to words: every scalar is a text, and nothing is guessed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ntmplan.problem import Place
from ntmplan.tree import Value, read_bytes

PATH = "plan.yaml"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: yes", {"a": "yes"}),
        ("a: 17.10", {"a": "17.10"}),
        ("a: 1.500", {"a": "1.500"}),
        ("a: 02/8/2022", {"a": "02/8/2022"}),
        ("a: 2022-08-02", {"a": "2022-08-02"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: .inf", {"a": ".inf"}),
        ("a: ?/7/2022", {"a": "?/7/2022"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: ~", {"a": None}),
        ("a: null", {"a": None}),
        ("a: Null", {"a": None}),
        ("a:", {"a": None}),
        ('a: "~"', {"a": "~"}),
        ("a: 'null'", {"a": "null"}),
        ('a: ""', {"a": ""}),
        ("no: 1", {"no": "1"}),
        ("17.10: a", {"17.10": "a"}),
        ('"": a', {"": "a"}),
        ("a: =", {"a": "="}),
        ("a: <<", {"a": "<<"}),
        ('"<<": a', {"<<": "a"}),
        ("a: ''", {"a": ""}),
        ("- a\n-\n- - b", ["a", None, ["b"]]),
        ("a: {b: [c, d]}", {"a": {"b": ["c", "d"]}}),
        ("a: {}\nb: []", {"a": {}, "b": []}),
        ("a: >-\n  x\n  y\n\n  z", {"a": "x y\nz"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a: x\n  y", {"a": "x y"}),
        ("a: 'x''y'", {"a": "x'y"}),
        ('a: "x\\ny"', {"a": "x\ny"}),
        ('a: "B\\u0103\\u0301c"', {"a": "Bắc"}),
        ("? a\n: b", {"a": "b"}),
        ("chỉ là một câu", "chỉ là một câu"),
        ("--- # ghi chú\na: b\n...\n", {"a": "b"}),
        ("%YAML 1.1\n---\na: b\n", {"a": "b"}),
        ("a: b #\nc: d # ghi chú", {"a": "b", "c": "d"}),
        ("a: b#c", {"a": "b#c"}),
    ],
)
def test_what_is_written_comes_back_as_words(text: str, value: Value) -> None:
    tree = read_bytes(text.encode(), PATH)
    assert (tree.value, tree.problems) == (value, [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_kind_of_line_end_gives_the_same_tree_and_the_same_lines(end: str) -> None:
    text = end.join(["a: b", "", "c: 'd", "  e'", "f:", "  - g", ""])
    tree = read_bytes(text.encode(), PATH)
    assert tree.value == {"a": "b", "c": "d e", "f": ["g"]}
    assert tree.place(("f", 0)) == Place(PATH, 6, 5, 6, 6)
    assert tree.text == "a: b\n\nc: 'd\n  e'\nf:\n  - g\n"


def test_decomposed_letters_come_back_composed_and_columns_count_the_file_s_own() -> None:
    text = unicodedata.normalize("NFD", "[{cấp: Bắc Kạn, x: đủ}]")
    tree = read_bytes(text.encode(), PATH)
    assert tree.value == [{"cấp": "Bắc Kạn", "x": "đủ"}]
    assert (tree.place((0, "cấp")).column, tree.place((0, "cấp")).end_column) == (10, 20)
    assert text[9:19] == unicodedata.normalize("NFD", "Bắc Kạn")
    assert tree.text == text


def test_a_key_is_the_same_key_composed_or_decomposed() -> None:
    text = "cấp: 1\n" + unicodedata.normalize("NFD", "cấp") + ": 2\n"
    tree = read_bytes(text.encode(), PATH)
    assert [found.kind.name for found in tree.problems] == ["duplicate-key"]
    assert tree.value == {"cấp": "1"}


def test_a_very_long_line_is_a_line_like_others() -> None:
    words = "nước " * 200_000
    tree = read_bytes(f"title: {words}\nlead: x\n".encode(), PATH)
    assert tree.value == {"title": words.strip(), "lead": "x"}
    assert tree.place(("title",)) == Place(PATH, 1, 8, 1, 8 + len(words) - 1)


def test_the_shipped_plans_are_read_without_a_problem() -> None:
    for file in sorted((Path(__file__).parents[2] / "plans").glob("*.yaml")):
        tree = read_bytes(file.read_bytes(), file.name)
        assert tree.problems == []
        assert isinstance(tree.value, dict)
        assert {"title", "tasks", "organization", "signature"} <= tree.value.keys()
