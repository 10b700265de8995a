"""Words of a plan in Markdown: every sign that would mean something there gets a backslash."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from ntmplan.markdown import escape

T = TypeVar("T")


def in_markdown(value: T) -> T:
    """The same plain data with every text as Markdown.

    A template gets nothing else to print, so that none can forget to escape. What is of a
    class of its own (a mark of the outline) is Markdown already.
    """
    return cast("T", _changed(value))


def _changed(value: object) -> object:
    if type(value) is str:
        return escape(value)
    if isinstance(value, tuple):
        return tuple(map(_changed, value))
    if is_dataclass(value) and not isinstance(value, type):
        inside = {field.name: _changed(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **inside)
    return value
