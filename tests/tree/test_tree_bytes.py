"""Bytes to text: UTF-8 and nothing else, and what a file may not hold at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ntmplan.problem import Problem
from ntmplan.tree import read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]

PLAN = "title: Kế hoạch thực hiện Chương trình\nissuer: Ủy ban nhân dân tỉnh\n"
IN_WINDOWS_1258 = (
    b"title: K\xea\xec hoa\xf2ch th\xfd\xf2c hi\xea\xf2n\nissuer: U\xd2y ban nh\xe2n d\xe2n\n"
)
IN_TCVN3 = b"title: K\xd5 ho\xb9ch th\xf9c hi\xd6n\nissuer: \xf1y ban nh\xa9n d\xa9n\n"


def _not_utf8(place: str, encoding: str) -> list[str]:
    return [
        (
            f"{place} | The file is not in UTF-8; it looks like {encoding}."
            ' | Open it in your editor and save it again with the encoding "UTF-8".'
        )
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [PLAN, "title: a\n", "title: Ắằẳẵặ\n"])
def test_utf_16_is_named_with_and_without_its_mark(text: str, encoding: str, told: Lines) -> None:
    tree = read_bytes(text.encode(encoding), "p")
    assert told(tree.problems) == _not_utf8("1:1-2", "UTF-16")
    assert (tree.value, tree.text) == (None, "")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_utf_16_mark_alone_is_named_too(mark: bytes, told: Lines) -> None:
    assert told(read_bytes(mark, "p").problems) == _not_utf8("1:1-2", "UTF-16")


@pytest.mark.parametrize(
    ("data", "place", "encoding"),
    [
        (IN_WINDOWS_1258, "1:9-10", "windows-1258"),
        (IN_TCVN3, "1:9-10", "TCVN3 / VNI / windows-1252"),
        ("a: b\nc: Kế ".encode() + b"\xff", "2:7-8", "TCVN3 / VNI / windows-1252"),
        (b"\xef\xbb\xbfa: \xff", "1:4-5", "TCVN3 / VNI / windows-1252"),
        ("a: Kế".encode()[:-1], "1:5-6", "TCVN3 / VNI / windows-1252"),
    ],
)
def test_other_encodings_are_guessed_at_the_first_byte_that_is_wrong(
    data: bytes, place: str, encoding: str, told: Lines
) -> None:
    assert told(read_bytes(data, "p").problems)[-1:] == _not_utf8(place, encoding)


def test_a_byte_order_mark_is_told_and_the_rest_is_read(told: Lines) -> None:
    tree = read_bytes(PLAN.encode("utf-8-sig"), "p")
    assert told(tree.problems) == [
        (
            "1:1-2 | The file begins with a byte order mark (BOM), which nobody sees."
            ' | Save it again with the encoding "UTF-8", not "UTF-8 with BOM".'
        )
    ]
    assert tree.value == read_bytes(PLAN.encode(), "p").value
    assert tree.place(("title",)).column == 8


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: b\x00c\n", "1:5-6", "U+0000"),
        ("a: b\nc: \x1bd\n", "2:4-5", "U+001B"),
        ("a: b\x85c\n", "1:5-6", "U+0085"),
        ("a: b\u2028c\n", "1:5-6", "U+2028"),
        ("a: S\u200bở\n", "1:5-6", "U+200B"),
        ("a: b\r\nc: \x7f\r\n", "2:4-5", "U+007F"),
        ('a: "b\\ec"\n', "1:4-10", "U+001B"),
        ('a: "\\x00"\n', "1:4-10", "U+0000"),
        ('"a\\0": b\n', "1:1-6", "U+0000"),
        ('a: "\\u202E"\n', "1:4-12", "U+202E"),
    ],
)
def test_a_control_character_is_told_and_read_as_a_blank(
    text: str, place: str, code: str, told: Lines
) -> None:
    tree = read_bytes(text.encode(), "p")
    assert told(tree.problems) == [
        (
            f"{place} | There is an invisible control character ({code}) here."
            " | Delete it; it often comes with text copied from another program."
        )
    ]
    assert not set(str(tree.value)) & {"\x00", "\x1b", "\x85", "\u2028", "\u200b", "\u202e"}


def test_after_twenty_control_characters_the_rest_is_left_out(codes: Lines) -> None:
    problems = read_bytes(b"a: " + b"\x07" * 1000, "p").problems
    assert codes(problems)[:2] == ["1:4-5 Y006", "1:5-6 Y006"]
    assert [found.kind.code for found in problems] == ["Y006"] * 20


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "# ghi chú\n", "---\n", "~\n", "null", "--- # x\n"]
)
def test_a_file_that_holds_nothing_is_empty(text: str, told: Lines) -> None:
    tree = read_bytes(text.encode(), "p")
    assert tree.value is None
    assert told(tree.problems) == [
        (
            "1:1-1 | The file is empty."
            " | Write a plan into it, beginning with `ntmplan: 1` and `title: …`, or delete it."
        )
    ]


def test_a_mark_alone_is_an_empty_file_with_a_mark(codes: Lines) -> None:
    assert codes(read_bytes(b"\xef\xbb\xbf", "p").problems) == ["1:1-2 Y005", "1:1-1 Y003"]
