"""Several broken parts in one file: each is told, not the first alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ntmplan.problem import Problem
from ntmplan.tree import read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]

BROKEN = """\
title: Kế hoạch: năm 2023
issuer: "UBND tỉnh
tasks:
  - task: a
   lead: b
  - task: c
number: ?
budget:
  - need: b
organization: [a, b
place: Bắc Kạn
"""


def test_every_part_that_is_broken_is_told_with_its_line(codes: Lines) -> None:
    tree = read_bytes(BROKEN.encode(), "p")
    assert tree.value is None
    assert tree.text == BROKEN
    assert codes(tree.problems) == [
        "1:16-17 Y007",
        "2:9-10 Y007",
        "5:4-5 Y007",
        "7:9-10 Y007",
        "10:15-16 Y007",
    ]


def test_lines_are_counted_from_the_top_with_any_line_end(codes: Lines) -> None:
    for end in ("\r\n", "\r"):
        assert codes(read_bytes(BROKEN.replace("\n", end).encode(), "p").problems) == codes(
            read_bytes(BROKEN.encode(), "p").problems
        )


def test_what_was_refused_before_the_break_is_told_too(codes: Lines) -> None:
    tree = read_bytes(b"\xef\xbb\xbfa: *x\na: \x07c\nb: c: d\n", "p")
    assert codes(tree.problems) == [
        "1:1-2 Y005",
        "2:4-5 Y006",
        "1:4-6 Y010",
        "2:1-2 Y009",
        "3:5-6 Y007",
    ]


def test_a_part_that_is_too_deep_ends_the_search(codes: Lines) -> None:
    text = "a: b: c\nd: " + "[" * 100 + "\ne: f: g\n"
    assert codes(read_bytes(text.encode(), "p").problems) == ["1:5-6 Y007"]


def test_what_was_told_before_a_file_was_too_deep_stays_told(codes: Lines) -> None:
    tree = read_bytes(b"a: &x b\nc: " + b"{" * 100, "p")
    assert codes(tree.problems) == ["1:4-8 Y010", "2:43-44 Y014"]


def test_no_more_than_twenty_broken_parts_are_looked_for() -> None:
    problems = read_bytes(b"a: b: c\n" * 1000, "p").problems
    assert [found.place.line for found in problems] == list(range(1, 21))
