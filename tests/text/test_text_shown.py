"""What a terminal gets to see, and which characters no plan needs."""

from __future__ import annotations

import unicodedata

import pytest

from ntmplan.text import CONTROL, visible, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Bắc Kạn", 7),
        (unicodedata.normalize("NFD", "Bắc Kạn"), 7),
        ("農村", 4),
        ("ｗ", 2),
        ("", 0),
    ],
)
def test_the_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mđỏ", "\ufffd[31mđỏ"),
        ("a\rb", "a\ufffdb"),
        ("a\u202eb", "a\ufffdb"),
        ("a\tb\nc", "a\tb\nc"),
        ("Ủy ban", "Ủy ban"),
    ],
)
def test_nothing_visible_steers_a_terminal(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "sign", [0x00, 0x07, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x2028, 0x202E, 0xFEFF]
)
def test_a_character_that_nobody_sees_is_a_control_character(sign: int) -> None:
    assert CONTROL.search(chr(sign))


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", " ", "\u00a0", "ệ", "\u0301", "“", "…", "😀"])
def test_letters_marks_and_blanks_are_no_control_characters(sign: str) -> None:
    assert not CONTROL.search(sign)


def test_every_letter_of_vietnamese_takes_one_column() -> None:
    common = [*range(0x20, 0x300), *range(0x1E00, 0x1F00), *range(0x2010, 0x205F)]
    assert all(
        not unicodedata.combining(sign) and unicodedata.east_asian_width(sign) not in "WF"
        for sign in map(chr, common)
    )
    assert [width("Nước thải…"), width(unicodedata.normalize("NFD", "Nước thải…"))] == [10, 10]
    assert [width("水"), width("a水b"), width("")] == [2, 4, 0]
