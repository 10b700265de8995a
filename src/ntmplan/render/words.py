"""Words of a plan on their way to the page: on one line, in paragraphs, with what ends them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from ntmplan.text import one_line

T = TypeVar("T")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENDS = (".", ";", ":", ",", "…", "!", "?")


def line(text: str | None) -> str:
    """The words on one line; "" where there are none."""
    return one_line(text) if text else ""


def paragraphs(text: str | None) -> tuple[str, ...]:
    """The words in paragraphs: a line end that the file keeps begins a new one."""
    return tuple(words for part in (text or "").splitlines() if (words := one_line(part)))


def ended(words: str, sign: str) -> str:
    """The words with the sign at their end, unless they end with punctuation already."""
    return words if words.endswith(_ENDS) else words + sign


def listed(entries: list[str]) -> tuple[str, ...]:
    """The entries of a list as documents write it: each ends with `;`, the last with `.`."""
    last = len(entries) - 1
    return tuple(ended(words, "." if at == last else ";") for at, words in enumerate(entries))


def holdable(words: str) -> str:
    """The words without the signs that no XML and no JSON can hold, such as halves of pairs."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", words)


def each_text(value: T, change: Callable[[str], str]) -> T:
    """The same plain data with every text changed, whatever it stands in.

    What is of a class of its own (a mark of the outline) comes from the program, and stays.
    """
    return cast("T", _changed(value, change))


def _changed(value: object, change: Callable[[str], str]) -> object:
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        inside = {one.name: _changed(getattr(value, one.name), change) for one in fields(value)}
        return replace(value, **inside)
    return value
