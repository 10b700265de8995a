"""Which words of a file to underline for a stretch of a text that the file breaks into lines."""

from __future__ import annotations

import re

from ntmplan.problem import Route
from ntmplan.repository import PlanFile

_MORE = 40
"""So many characters behind a stretch may be underlined with it."""
_LEAST = 8
"""A beginning of a stretch that has fewer characters says nothing."""


def seen(file: PlanFile, route: Route, text: str, start: int, end: int) -> str:
    """The words of a stretch that stand on one line of the file, and on no line before.

    The stretch itself, if need be with words behind it that tell it from others; else its longest
    beginning for which that is so; "" where there is none.
    """
    lines = _lines(file, route)
    before = _before(lines, text, start)
    ends = [one.end() for one in re.finditer(r"\S+", text) if start + 1 < one.end() <= end + _MORE]
    for stop in (end, *sorted(ends, key=lambda stop: (stop < end, abs(stop - end)))):
        words = text[start:stop]
        if stop >= min(end, start + _LEAST) and _first_at(lines, words) == before:
            return words
    return ""


def _lines(file: PlanFile, route: Route) -> list[str]:
    """The lines of a value, without the blanks around them."""
    place = file.place(route)
    lines = file.tree.text.split("\n")[place.line - 1 : place.end_line]
    if len(lines) == 1:
        return [lines[0][place.column - 1 : place.end_column - 1]]
    return [line.strip() for line in lines]


def _before(lines: list[str], text: str, start: int) -> int | None:
    """How many characters stand before a place of the text in its lines, as one text."""
    begin = " ".join(lines).find(text)
    return begin + start if begin >= 0 else None


def _first_at(lines: list[str], words: str) -> int | None:
    """How many characters stand before the first line-long place of some words."""
    passed = 0
    for line in lines:
        if (at := line.find(words)) >= 0:
            return passed + at
        passed += len(line) + 1
    return None
