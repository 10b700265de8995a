"""An edit of a plan as a person makes it, and where the lines of the file are afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Moved = Callable[[int], int]
"""From the number of a line before an edit to the one it has afterwards; 0 for no line any more."""


class Edit(NamedTuple):
    """Words that take the place of others.

    Attributes:
        old: the words to replace; they stand in the file exactly once, or once behind `after`.
        new: the words that take their place.
        after: words that stand in the file exactly once; the nearest `old` behind them is meant.
        until: words behind `old`; all up to the end of the nearest ones is replaced too.
    """

    old: str
    new: str
    after: str = ""
    until: str = ""


class NotFoundError(Exception):
    """The words of an edit are not in the file, or stand there several times."""


def changed(text: str, edit: Edit) -> str:
    """The text after an edit.

    Raises:
        NotFoundError: the words are not there once, or the edit changes nothing.
    """
    start = _only(text, edit.after) if edit.after else 0
    at = text.find(edit.old, start + len(edit.after)) if edit.after else _only(text, edit.old)
    end = text.find(edit.until, at + len(edit.old)) if edit.until else at + len(edit.old)
    if min(at, end) < 0 or edit.old == edit.new:
        raise NotFoundError(edit.old)
    return text[:at] + edit.new + text[end + len(edit.until) :]


def _only(text: str, words: str) -> int:
    """Where some words stand."""
    if text.count(words) != 1:
        raise NotFoundError(words)
    return text.index(words)


def moved(before: str, after: str) -> Moved:
    """Where the lines of a text are after one stretch of it was edited.

    Lines before and behind the stretch keep their order; in it, the first is the first, and so on.
    """
    old, new = before.split("\n"), after.split("\n")
    head = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
        min(len(old), len(new)),
    )
    rest = min(len(old), len(new)) - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)

    def now(line: int) -> int:
        if line > len(old) - tail:
            return line + len(new) - len(old)
        return line if line <= max(head, len(new) - tail) else 0

    return now
