"""Which words to underline for a stretch of a text, which its file may break into lines."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from ntmplan.problem import Route
from ntmplan.repository import PlanFile
from ntmplan.text import regex

_WORD = regex(r"\S+")
_MORE = 40
"""So many characters behind a stretch may be underlined with it."""
_LEAST = 8
"""A beginning of a stretch that has fewer characters says nothing."""


def seen(file: PlanFile, route: Route, text: str, start: int, end: int) -> str:
    """The words by which a stretch is found in its value, where they stand nowhere before.

    The stretch itself, if need be with words behind it that tell it from others, else its longest
    beginning: what stands on one line of the file, or else with the line ends that are in it. ""
    where nothing tells it from what stands before.
    """
    lines = _lines(file, route)
    joined = " ".join(lines)
    whole = joined.find(text)
    if whole < 0:
        return ""
    before = whole + start
    line_end = next((at for at in accumulate(len(line) + 1 for line in lines) if at > before), 0)
    if before + end - start < line_end and joined.find(text[start:end]) == before:
        return text[start:end]
    more = [one.end() for one in _WORD.finditer(text, start, end + _MORE + 1)]
    more = [stop for stop in more if start + 1 < stop <= end + _MORE]
    ends = (end, *sorted(more, key=lambda stop: (stop < end, abs(stop - end))))
    told = [
        text[start:stop]
        for stop in ends
        if stop >= min(end, start + _LEAST) and joined.find(text[start:stop]) == before
    ]
    on_one_line = (words for words in told if before + len(words) < line_end)
    return next(on_one_line, next((words for words in told if len(words) >= end - start), ""))


@lru_cache(maxsize=1)
def _all_lines(file: PlanFile) -> list[str]:
    return file.tree.text.split("\n")


def _lines(file: PlanFile, route: Route) -> list[str]:
    """The lines of a value, without the blanks around them."""
    place = file.place(route)
    lines = _all_lines(file)[place.line - 1 : place.end_line]
    if len(lines) == 1:
        return [lines[0][place.column - 1 : place.end_column - 1]]
    return [line.strip() for line in lines]
