"""Why a text is no YAML, in words that a person who has never seen YAML can act on."""

from __future__ import annotations

import re

import yaml

from ntmplan.problem import Phrase, Place, Problem, marked, problem
from ntmplan.text import regex
from ntmplan.tree import kinds

_TOP_KEY = regex(r"^[A-Za-z_][\w-]*:(?=\s|$)", re.MULTILINE)
_TAB = regex(r"[ ]*\t")
_LONE_KEY = regex(r"\s*(?:- +)?[A-Za-z_]+$")

_SPECIAL = (
    marked("a text begins with a character that has a meaning of its own in YAML"),
    marked("Put the text in quotes."),
)
_NEVER_CLOSED = (
    marked("a quotation mark is opened and never closed"),
    marked("Close it; a text that holds quotation marks itself goes on the lines under `key: >-`."),
)
_BACKSLASH = (
    marked("a backslash stands in a text with double quotes"),
    marked("Use single quotes: nothing is special inside them."),
)
_GOES_ON = (
    marked("the text goes on after the quotation mark or bracket that ends it"),
    marked("Put the whole text on the lines under `key: >-`; look for a quote above, too."),
)
_FURTHER_RIGHT = (
    marked("the key stands further to the right than the keys above it"),
    marked("Keys of one map stand exactly under each other; put a text with a colon in quotes."),
)
_REASONS: tuple[tuple[str, tuple[str, str]], ...] = (
    (
        "mapping values are not allowed",
        (
            marked("a colon followed by a blank stands inside a text"),
            marked(
                "Put the whole text in quotes, or write `key: >-` and the text on the next lines."
            ),
        ),
    ),
    (
        "mapping keys are not allowed",
        (
            marked("a question mark followed by a blank begins the text"),
            marked('Put the text in quotes: "?".'),
        ),
    ),
    (
        "could not find expected ':'",
        (
            marked("this line is neither `key: value` nor part of a text"),
            marked("Write `key: value`, begin a list entry with `- `, or indent the line further."),
        ),
    ),
    ("unexpected end of stream", _NEVER_CLOSED),
    ("document indicator", _NEVER_CLOSED),
    ("unknown escape", _BACKSLASH),
    ("hexdecimal number", _BACKSLASH),
    ("escape code", _BACKSLASH),
    (
        "comment or line break",
        (
            marked("a text begins on the same line as `>` or `|`"),
            marked("Begin it on the next line; put a text that begins with > or | in quotes."),
        ),
    ),
    (
        "expected ',' or",
        (
            marked("a bracket or brace is opened and not closed, or a comma is missing"),
            marked("Close it; put a text that holds brackets in quotes."),
        ),
    ),
    (
        "expected key",
        (
            marked("the line is not indented like the lines above it"),
            marked("Keys of one map stand exactly under each other."),
        ),
    ),
    (
        "expected '-' indicator",
        (
            marked("the line is not indented like the list entries above it"),
            marked("Entries of one list begin with `- ` exactly under each other."),
        ),
    ),
    ("cannot start any token", _SPECIAL),
    ("alphabetic or numeric character", _SPECIAL),
    ("expected node content", _SPECIAL),
    ("directive", _SPECIAL),
    (
        "block sequence entries are not allowed",
        (
            marked("a list entry begins where none can stand"),
            marked("Begin the list on a line of its own, under its key."),
        ),
    ),
    (
        "expected <document start>",
        (
            marked("the line stands outside of everything before it"),
            marked("Check its indentation, and that the lines above end as they should."),
        ),
    ),
)
_UNKNOWN = (
    marked("the line doesn't follow from the lines above it"),
    marked("Check indentation, quotes, colons and brackets here and just above."),
)
_FROM_ITS_BEGINNING = (
    "unexpected end of stream",
    "document indicator",
    "could not find expected ':'",
    "alphabetic or numeric character",
    "comment or line break",
    "directive",
)
"""Errors for which the place to look is where the broken thing begins, not where it was noticed."""


def explain(error: yaml.YAMLError, text: str, path: str, lines: int) -> Problem:
    """The problem behind a parser's error.

    Args:
        error: what the parser raised.
        text: what it was reading.
        path: the file's name.
        lines: how many lines of the file stand before the text.
    """
    said = str(getattr(error, "problem", None) or error)
    line, column = _where(error, said)
    words = text.split("\n")
    if line >= len(words) or (not words[line].strip() and line == len(words) - 1):
        line, column = _last_written(words)
    place = Place(path, lines + line + 1, column + 1, lines + line + 1, column + 2)
    if _TAB.match(words[line]) or words[line][column : column + 1] == "\t":
        return problem(kinds.TAB, place)
    reason, remedy = _because(said, words[line][:column])
    return problem(kinds.SYNTAX, place, reason=Phrase(reason), remedy=Phrase(remedy))


def _where(error: yaml.YAMLError, said: str) -> tuple[int, int]:
    """Line and column of the place to look at, counted from 0."""
    noticed = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None) or noticed
    if begun is None or noticed is None:
        return 0, 0
    never_closed = "expected ',' or" in said and begun.line < noticed.line
    mark = begun if never_closed or any(sign in said for sign in _FROM_ITS_BEGINNING) else noticed
    return mark.line, mark.column


def _because(said: str, before: str) -> tuple[str, str]:
    """Reason and remedy for what the parser said, after these words of the line."""
    if "mapping values are not allowed" in said and _LONE_KEY.match(before):
        return _FURTHER_RIGHT
    if before.strip(" -") and ("expected key" in said or "expected '-' indicator" in said):
        return _GOES_ON
    return next((told for sign, told in _REASONS if sign in said), _UNKNOWN)


def _last_written(words: list[str]) -> tuple[int, int]:
    """The end of the last line that is not blank, counted from 0."""
    for line in range(len(words) - 1, -1, -1):
        if words[line].strip():
            return line, max(len(words[line].rstrip()) - 1, 0)
    return 0, 0


def next_part(text: str, line: int) -> int | None:
    """Where the next top-level key begins after a line (counted from 0), or None.

    A plan is cut at its top-level keys, so that what is wrong in one part hides nothing in the
    next.
    """
    start = 0
    for _ in range(line + 1):
        start = text.find("\n", start) + 1
        if not start:
            return None
    found = _TOP_KEY.search(text, start)
    return found.start() if found else None
