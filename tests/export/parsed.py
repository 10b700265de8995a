"""Formats read back by public readers."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

STILL = {"text", "text_special"}
"""What a cell may be made of: words, and signs behind a backslash."""
TABLE = {"table", "thead", "tbody", "tr", "th", "td", "heading"}


@dataclass
class Part:
    """A table of a Markdown text, with the heading above it."""

    heading: str = ""
    rows: list[list[str]] = field(default_factory=list)


def from_csv(text: str) -> list[list[str]]:
    """The rows of a CSV text, the heads first."""
    return list(csv.reader(io.StringIO(text, newline="")))


def from_markdown(text: str) -> list[Part]:
    """The tables of a Markdown text; it may hold nothing but tables and headings."""
    parts = [Part()]
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        assert kind in {*TABLE, "inline"}, token
        if token.type == "heading_open":
            parts.append(Part())
        elif token.type == "tr_open":
            parts[-1].rows.append([])
        elif kind == "inline" and token.level == 1:
            parts[-1].heading = words(token)
        elif kind == "inline":
            parts[-1].rows[-1].append(words(token))
    return [part for part in parts if part.rows]


def words(token: Token) -> str:
    """The words of a cell, in which nothing means anything."""
    children = token.children or []
    assert {child.type for child in children} <= STILL, token
    return "".join(child.content for child in children)
