"""Words as documents hold them, cleaned of what only the layout needs."""

from __future__ import annotations

import re

from ntmplan.text import CONTROL, nfc

_INVISIBLE = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
"""Soft hyphens, blanks of no width, marks of direction: they part words that the eye sees whole."""
_BLANK = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAK = re.compile(r"\r\n|[\r\x0b\x85\u2028\u2029]")
_HYPHEN = re.compile(r"[\u2010\u2011]")
_SIMPLE = re.compile(r"[\x20-\x7e\n]*")


def clean(text: str) -> str:
    """The text in NFC with ordinary blanks, hyphens and line ends, and nothing invisible.

    Blanks are neither joined nor stripped, so that what was counted before can be counted again.
    """
    if _SIMPLE.fullmatch(text):
        return text
    text = _INVISIBLE.sub("", _BREAK.sub("\n", text))
    text = _HYPHEN.sub("-", _BLANK.sub(" ", text))
    return nfc(CONTROL.sub(" ", text))


def tags(names: str) -> frozenset[str]:
    """The names of elements that stand in a text."""
    return frozenset(names.split())
