"""Where everything stands: lines and columns from 1, the end exclusive."""

from __future__ import annotations

import pytest

from ntmplan.problem import Place, Route
from ntmplan.tree import Tree, Value, read_bytes

TEXT = """\
title: >-
  Kế hoạch
  năm 2023
tasks:
  - area: Nước
    items:
      - Rà soát
      - task: 'Xây dựng'
        lead: "Sở Y tế"
  - []
  - {}
  -
budget: {items: [a, {need: b}]}
empty:
"""
TREE = read_bytes(TEXT.encode(), "p")


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("title",), (1, 8, 4, 1)),
        (("tasks", 0, "area"), (5, 11, 5, 15)),
        (("tasks", 0, "items", 0), (7, 9, 7, 16)),
        (("tasks", 0, "items", 1, "task"), (8, 15, 8, 25)),
        (("tasks", 0, "items", 1, "lead"), (9, 15, 9, 24)),
        (("budget", "items", 0), (13, 18, 13, 19)),
        (("budget", "items", 1, "need"), (13, 28, 13, 29)),
        (("empty",), (14, 7, 14, 7)),
        (("tasks", 3), (12, 4, 12, 4)),
    ],
)
def test_a_value_stands_where_its_words_stand(route: Route, place: tuple[int, ...]) -> None:
    assert TREE.place(route) == Place("p", *place)


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("tasks",), (4, 1, 4, 6)),
        (("tasks", 0), (5, 5, 5, 9)),
        (("tasks", 0, "items"), (6, 5, 6, 10)),
        (("tasks", 0, "items", 1), (8, 9, 8, 13)),
        (("tasks", 1), (10, 5, 10, 6)),
        (("tasks", 2), (11, 5, 11, 6)),
        ((), (1, 1, 1, 6)),
    ],
)
def test_a_map_or_list_stands_at_its_key_or_else_at_its_first(
    route: Route, place: tuple[int, ...]
) -> None:
    assert TREE.place(route) == Place("p", *place)


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("title",), (1, 1, 1, 6)),
        (("tasks", 0, "items", 1, "lead"), (9, 9, 9, 13)),
        (("empty",), (14, 1, 14, 6)),
        (("tasks", 0), (5, 5, 5, 9)),
        (("tasks", 0, "items", 0), (7, 9, 7, 16)),
    ],
)
def test_a_key_stands_at_its_own_words(route: Route, place: tuple[int, ...]) -> None:
    assert TREE.place(route, key=True) == Place("p", *place)


@pytest.mark.parametrize(
    ("route", "there"),
    [
        (("tasks", "items", 0, "items", 1), ("tasks", 0, "items", 1)),
        (("tasks", 0, "items", 1, "timeframe"), ("tasks", 0, "items", 1)),
        (("tasks", 0, "items", 0, "task"), ("tasks", 0, "items", 0)),
        (("tasks", 9), ("tasks",)),
        (("number",), ()),
        (("title", "text"), ("title",)),
    ],
)
def test_steps_that_the_file_leaves_out_are_passed_over(route: Route, there: Route) -> None:
    assert TREE.place(route) == TREE.place(there)
    assert TREE.at(route) == TREE.at(there)


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("title",), "Kế hoạch năm 2023"),
        (("tasks", 0, "items", 1, "lead"), "Sở Y tế"),
        (("budget", "items"), ["a", {"need": "b"}]),
        (("empty",), None),
    ],
)
def test_the_value_at_a_route_is_what_stands_there(route: Route, value: Value) -> None:
    assert TREE.at(route) == value


def test_in_a_tree_without_anything_every_route_leads_to_the_beginning() -> None:
    assert Tree("p").place(("tasks", 0)) == Place("p", 1, 1, 1, 1)
    assert read_bytes(b"[]", "p").place((3, "a")) == Place("p", 1, 1, 1, 2)
    assert read_bytes(b"[[a]]", "p").place(()) == Place("p", 1, 3, 1, 4)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Sở Y tế", (2, 12, 2, 19)),
        ("các huyện", (3, 3, 3, 12)),
        ("UBND các huyện", (2, 21, 3, 12)),
        ("; UBND các", (2, 19, 3, 6)),
        ("UBND  các", (1, 7, 4, 1)),
        ("support", (1, 7, 4, 1)),
        ("", (1, 7, 4, 1)),
    ],
)
def test_words_are_found_inside_a_place_on_one_line_or_with_a_line_end_between_them(
    words: str, place: tuple[int, ...]
) -> None:
    text = "lead: >-\n  Bộ Y tế; Sở Y tế; UBND\n  các huyện\nsupport: a\n"
    tree = read_bytes(text.encode(), "p")
    assert tree.narrowed(tree.place(("lead",)), words) == Place("p", *place)


def test_of_words_that_stand_several_times_the_first_are_found_though_a_line_ends_in_them() -> None:
    tree = read_bytes("lead: các đơn\n  vị; các đơn vị\n".encode(), "p")
    assert tree.narrowed(tree.place(("lead",)), "đơn vị") == Place("p", 1, 11, 2, 5)


def test_the_words_at_a_place_are_those_of_the_file() -> None:
    assert TREE.words(TREE.place(("tasks", 0, "items", 1, "lead"))) == '"Sở Y tế"'
    assert TREE.words(TREE.place(("tasks",))) == "tasks"
    assert TREE.words(TREE.place(("title",))) == ""


COMMENTED = """\
a: b # c
d: 'e # f'
g: >- # h
  i # j

  k
l: m
"""


@pytest.mark.parametrize(
    ("line", "column", "inside"),
    [
        (1, 1, True),
        (1, 2, False),
        (1, 4, True),
        (1, 6, False),
        (2, 7, True),
        (2, 11, False),
        (3, 7, False),
        (4, 5, True),
        (6, 3, True),
        (7, 1, True),
        (7, 5, False),
    ],
)
def test_a_character_belongs_to_a_text_or_to_a_comment(
    line: int, column: int, *, inside: bool
) -> None:
    assert read_bytes(COMMENTED.encode(), "p").inside_text()(line, column) is inside
    assert read_bytes(b"- - x", "p").inside_text()(1, 5)


def test_words_are_not_looked_for_in_the_comment_at_the_head_of_a_block() -> None:
    tree = read_bytes("a: | # đơn đốc\n  Việc\n  đơn đốc\n".encode(), "p")
    assert tree.narrowed(tree.place(("a",)), "đơn đốc") == Place("p", 3, 3, 3, 10)
    tree = read_bytes("a: >- # đơn\n  đốc đơn\n".encode(), "p")
    assert tree.narrowed(tree.place(("a",)), "đơn đốc") == tree.place(("a",))
