"""Words of a plan in Markdown: every sign that would mean something there gets a backslash."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html.entities import html5
from typing import TypeVar, cast

_SIGN = re.compile(
    r"[\\`*\[\]|~$]"  # emphasis, code, links, table cells, formulas: anywhere
    r"|_(?![^\W_])|(?<![^\W_])_"  # emphasis, but not inside a word or an address
    r"|<(?=[a-zA-Z/!?]|$)"  # a tag
    r"|^[-+=#>:]"  # a list, a heading, a quotation, a table's rule: where a line begins
    r"|(?:(?<=\s)|^)#(?=#*$)"  # the closing signs of a heading
)
_ORDINAL = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_ENTITY = re.compile(r"&(#?[0-9a-zA-Z]+)(?=;|$)")

T = TypeVar("T")


def literal(text: str) -> str:
    """A line of text so that CommonMark shows it as it is, wherever a template puts it."""
    text = _SIGN.sub(r"\\\g<0>", text)
    text = _ORDINAL.sub(r"\1\\\2", text)
    return _ENTITY.sub(_shielded, text) if "&" in text else text


def _shielded(entity: re.Match[str]) -> str:
    """An ampersand with a backslash if it begins an entity; that of `NN&PTNT` needs none."""
    name = entity[1]
    known = name.startswith("#") or f"{name};" in html5
    return rf"\{entity[0]}" if known else entity[0]


def in_markdown(value: T) -> T:
    """The same plain data with every text as Markdown.

    A template gets nothing else to print, so that none can forget to escape. What is of a
    class of its own (a mark of the outline) is Markdown already.
    """
    return cast("T", _changed(value))


def _changed(value: object) -> object:
    if type(value) is str:
        return literal(value)
    if isinstance(value, tuple):
        return tuple(map(_changed, value))
    if is_dataclass(value) and not isinstance(value, type):
        inside = {field.name: _changed(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **inside)
    return value
