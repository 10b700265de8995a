"""Patterns that are compiled when they are used, and tried only where they can fit."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.text import regex

_EXPRESSION = r"(?<=\d )(xã|thôn)\b"
NEEDING = regex(_EXPRESSION, re.IGNORECASE, needs=("xã", "thôn"))
PLAIN = regex(_EXPRESSION, re.IGNORECASE)
ORDINARY = re.compile(_EXPRESSION, re.IGNORECASE)
TEXTS = st.lists(st.sampled_from(["2 ", "xã", "XÃ", "Thôn", "th", " ", "bản"])).map("".join)


@given(TEXTS)
def test_a_pattern_finds_what_an_ordinary_one_finds(text: str) -> None:
    for pattern in (NEEDING, PLAIN):
        found, expected = pattern.search(text), ORDINARY.search(text)
        assert (found and found.span()) == (expected and expected.span())
        every = [one.span() for one in pattern.finditer(text)]
        assert every == [one.span() for one in ORDINARY.finditer(text)]
        assert pattern.findall(text) == ORDINARY.findall(text)
        assert pattern.sub("-", text) == ORDINARY.sub("-", text)
        assert pattern.split(text) == ORDINARY.split(text)


def test_a_search_begins_where_it_is_told_to() -> None:
    assert PLAIN.search("2 xã, 3 thôn", 5) is not None
    found = NEEDING.search("2 xã, 3 thôn", 5)
    assert found is not None
    assert found[0] == "thôn"


def test_a_pattern_that_is_never_used_is_never_compiled() -> None:
    unused = regex("(")
    needing = regex("(", needs=("xã",))
    assert needing.search("huyện") is None
    for pattern in (unused, needing):
        with pytest.raises(re.error):
            pattern.search("xã")


def test_a_pattern_knows_what_it_was_made_of() -> None:
    assert PLAIN.pattern == _EXPRESSION
