"""Markdown inside a paragraph: what is bold, what is italic, and the signs taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import groupby

from ntmplan.importers.readers.spans import Span
from ntmplan.importers.readers.words import tags

_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | \\(?P<break>\n)
    | (?<!`)(?P<fence>`{1,9})(?P<code>[^`]+)(?P=fence)(?!`)
    | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,9})(?:\s[^<>]{0,1000})?/?>
    | (?P<entity>&\#?[0-9a-zA-Z]{1,31};)
    | !\[[^\[\]]{0,1000}\]\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)(?P<picture>)
    | \[(?P<link>[^\[\]]{1,1000})\]
      (?: \( (?:https?:|ftp:|mailto:|[#./]) [^()\s]{0,2000} (?:\s"[^"]{0,500}")? \)
          (?:\{[^{}]{0,200}\})?
        | \{[.#][^{}]{0,200}\} )
    | (?P<run>\*+|_+|~~)
    """,
    re.VERBOSE | re.DOTALL,
)
_TAGS = tags(
    "a b big center cite code del div em font h1 h2 h3 h4 h5 h6 i ins kbd mark p s small span"
    " strong sub sup u"
)
"""Tags that converters leave in Markdown; every other one is text in angle brackets."""
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em"))
_BREAKS = frozenset(("p", "div", "center"))
_OPENS = "*“\"('‘"
"""What an underscore may make italic beside letters; `__/__/2023` is a gap to fill in."""
_LONGEST = 3
"""The longest run of asterisks that can mean something."""


@dataclass(slots=True)
class _Opener:
    """A run of signs that may begin something bold or italic."""

    at: int
    left: int


@dataclass(slots=True)
class _Pieces:
    """The text so far, in pieces, and where bold and italic begin (+1) and end (-1)."""

    texts: list[str] = field(default_factory=list)
    bold: dict[int, int] = field(default_factory=dict)
    italic: dict[int, int] = field(default_factory=dict)
    openers: dict[str, list[_Opener]] = field(default_factory=lambda: {"*": [], "_": []})
    pictures: int = 0

    def between(self, kind: dict[int, int], begin: int, end: int) -> None:
        """Note that the pieces from `begin` to before `end` are bold or italic."""
        kind[begin] = kind.get(begin, 0) + 1
        kind[end] = kind.get(end, 0) - 1

    def spans(self) -> Iterator[Span]:
        """The pieces with their looks."""
        bold = italic = 0
        for at, text in enumerate(self.texts):
            bold = max(0, bold + self.bold.get(at, 0))
            italic = max(0, italic + self.italic.get(at, 0))
            if text:
                yield Span(text, bold > 0, italic > 0)


def spans_of(text: str) -> tuple[list[Span], int]:
    """The stretches of a Markdown text, and how many pictures were left out of it."""
    pieces = _Pieces()
    end = 0
    for token in _TOKEN.finditer(text):
        pieces.texts.append(text[end : token.start()])
        end = token.end()
        _take(pieces, token, text)
    pieces.texts.append(text[end:])
    looks = groupby(pieces.spans(), key=lambda span: span[1:])
    return [Span("".join(s.text for s in group), *look) for look, group in looks], pieces.pictures


def _take(pieces: _Pieces, token: re.Match[str], text: str) -> None:
    """Add what a token stands for."""
    kind = token.lastgroup
    if kind == "run":
        _run(pieces, token, text)
    elif kind == "tag":
        _tag(pieces, token)
    elif kind == "picture":
        pieces.pictures += 1
    elif kind == "link":
        _inner(pieces, token["link"])
    elif kind is not None:
        value = token[kind]
        pieces.texts.append(unescape(value) if kind == "entity" else value)


def _inner(pieces: _Pieces, text: str) -> None:
    """Add the text of a link, which can be bold itself."""
    spans, pictures = spans_of(text)
    pieces.pictures += pictures
    for span in spans:
        at = len(pieces.texts)
        if span.bold:
            pieces.between(pieces.bold, at, at + 1)
        if span.italic:
            pieces.between(pieces.italic, at, at + 1)
        pieces.texts.append(span.text)


def _tag(pieces: _Pieces, token: re.Match[str]) -> None:
    """Take a tag out; bold ones mark what is between them, breaks become line ends."""
    name, closes = token["tag"].lower(), bool(token["close"])
    at = len(pieces.texts)
    if name == "br":
        pieces.texts.append("\n")
    elif name in _BOLD or name in _ITALIC:
        kind = pieces.bold if name in _BOLD else pieces.italic
        kind[at] = kind.get(at, 0) + (-1 if closes else 1)
    elif name in _BREAKS:
        pieces.texts.append("\n")
    elif name not in _TAGS:
        pieces.texts.append(token[0])


def _run(pieces: _Pieces, token: re.Match[str], text: str) -> None:
    """Take a run of signs as the end of something, as its beginning, or as plain signs."""
    sign, count = token[0][0], len(token[0])
    before = text[token.start() - 1] if token.start() else " "
    after = text[token.end()] if token.end() < len(text) else " "
    inside_word = sign == "_" and before.isalnum() and after.isalnum()
    if sign == "~":
        return
    if count > _LONGEST or inside_word:
        pieces.texts.append(token[0])
        return
    if not before.isspace():
        count = _closed(pieces, sign, count)
    if count:
        at = len(pieces.texts)
        pieces.texts.append(sign * count)
        if not after.isspace() and (sign == "*" or after.isalnum() or after in _OPENS):
            pieces.openers[sign].append(_Opener(at, count))


def _closed(pieces: _Pieces, sign: str, count: int) -> int:
    """Close what this run can close; how many of its signs are left."""
    mine, others = pieces.openers[sign], pieces.openers["_" if sign == "*" else "*"]
    while count and mine:
        opener = mine[-1]
        used = 2 if count > 1 and opener.left > 1 else 1
        pieces.between(pieces.bold if used > 1 else pieces.italic, opener.at, len(pieces.texts))
        opener.left -= used
        count -= used
        pieces.texts[opener.at] = sign * opener.left
        while others and others[-1].at > opener.at:
            others.pop()
        if not opener.left:
            mine.pop()
    return count
