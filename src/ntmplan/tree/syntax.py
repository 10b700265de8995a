"""Why a text is no YAML, in words that a person who has never seen YAML can act on."""

from __future__ import annotations

import re

import yaml

from ntmplan.problem import Phrase, Place, Problem, marked, problem
from ntmplan.tree import kinds

_TOP_KEY = re.compile(r"^[A-Za-z_][\w-]*:(?=\s|$)", re.MULTILINE)
_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)

_REASONS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        marked("a colon followed by a blank stands inside a text"),
        marked("Put the whole text in quotes, or write `key: >-` and the text on the next lines."),
    ),
    (
        "could not find expected ':'",
        marked("this line is neither `key: value` nor part of a text"),
        marked("Write `key: value`, begin a list entry with `- `, or indent the line further."),
    ),
    (
        "unexpected end of stream",
        marked("a quotation mark is opened and never closed"),
        marked("Close it, or write quotes inside a quoted text twice."),
    ),
    (
        "document indicator",
        marked("a quotation mark is opened and never closed"),
        marked("Close it, or write quotes inside a quoted text twice."),
    ),
    (
        "unknown escape",
        marked("a backslash stands in a text with double quotes"),
        marked("Use single quotes: nothing is special inside them."),
    ),
    (
        "expected ',' or",
        marked("a bracket or brace is opened and not closed, or a comma is missing"),
        marked("Close it; put a text that holds brackets in quotes."),
    ),
    (
        "expected key",
        marked("the line is not indented like the lines above it, or a quote ends too early"),
        marked("Keys of one map stand exactly under each other."),
    ),
    (
        "expected '-' indicator",
        marked("the line is not indented like the list entries above it"),
        marked("Entries of one list begin with `- ` exactly under each other."),
    ),
    (
        "cannot start any token",
        marked("a text begins with a character that has a meaning of its own in YAML"),
        marked("Put the text in quotes."),
    ),
    (
        "block sequence entries are not allowed",
        marked("a list entry begins where none can stand"),
        marked("Begin the list on a line of its own, under its key."),
    ),
    (
        "expected the node content",
        marked("a value is missing, or begins with a character that has a meaning in YAML"),
        marked("Put the text in quotes."),
    ),
    (
        "expected <document start>",
        marked("the line stands outside of everything before it"),
        marked("Check its indentation, and that the lines above end as they should."),
    ),
)


def explain(error: yaml.YAMLError, text: str, path: str, lines: int) -> Problem:
    """The problem behind a parser's error.

    Args:
        error: what the parser raised.
        text: what it was reading.
        path: the file's name.
        lines: how many lines of the file stand before the text.
    """
    said = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    words = text.split("\n")
    opened = getattr(error, "context_mark", None)
    if "quoted scalar" in context and opened:  # the place to look is where the quote begins
        line, column = opened.line, opened.column
    if line >= len(words) or (not words[line].strip() and line == len(words) - 1):
        line, column = _last_written(words)
    place = Place(path, lines + line + 1, column + 1, lines + line + 1, column + 2)
    if _TAB.match(words[line]):
        return problem(kinds.TAB, place)
    for sign, reason, remedy in _REASONS:
        if sign in said:
            return problem(kinds.SYNTAX, place, reason=Phrase(reason), remedy=Phrase(remedy))
    reason = marked("the line doesn't follow from the lines above it")
    remedy = marked("Check indentation, quotes, colons and brackets here and just above.")
    return problem(kinds.SYNTAX, place, reason=Phrase(reason), remedy=Phrase(remedy))


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
