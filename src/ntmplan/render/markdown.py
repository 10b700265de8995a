"""Words of a plan in Markdown: every sign that would mean something there gets a backslash."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html.entities import html5
from typing import TypeVar

_SIGN = re.compile(
    r"[\\`*_\[\]|~$]"  # emphasis, code, links, table cells, formulas: anywhere
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
    changed: object = value
    if type(value) is str:
        changed = literal(value)
    elif isinstance(value, tuple):
        changed = tuple(map(in_markdown, value))
    elif is_dataclass(value) and not isinstance(value, type):
        inside = {field.name: in_markdown(getattr(value, field.name)) for field in fields(value)}
        changed = replace(value, **inside)
    return changed  # type: ignore[return-value]
