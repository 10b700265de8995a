"""What every page repeats: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ntmplan.importers.readers.pdf.lines import Line

Rows = list[list[Line]]
_NUMBER = re.compile(
    r"(?:[-–]\s*)?(?:trang|page)?\s*\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_EDGE = 0.12
"""The share of a page's height at its top and its bottom where such lines stand."""
_FEWEST = 3
"""A line on fewer pages than these is not taken for one that repeats."""


def without_running(pages: Sequence[tuple[Rows, float]]) -> tuple[list[Rows], int]:
    """The heights of each page without what every page repeats, and how many were left out.

    Args:
        pages: the heights of each page, and how high it is.
    """
    seen: Counter[tuple[bool, str]] = Counter()
    for rows, height in pages:
        seen.update({_key(row, height) for row in rows if _outer(row, height)})
    often = max(_FEWEST, (len(pages) + 1) // 2)
    kept: list[Rows] = []
    left = 0
    for rows, height in pages:
        stay = [row for row in rows if not _numbers(row, rows)]
        stay = [row for row in stay if not _outer(row, height) or seen[_key(row, height)] < often]
        left += len(rows) - len(stay)
        kept.append(stay)
    return kept, left


def _numbers(row: list[Line], rows: Rows) -> bool:
    """Whether a height is the first or the last of its page and only says which page it is."""
    return (row is rows[0] or row is rows[-1]) and bool(_NUMBER.fullmatch(_words(row)))


def _outer(row: Sequence[Line], height: float) -> bool:
    """Whether a height is at the edge of its page."""
    return row[0].bottom < height * _EDGE or row[0].top > height * (1 - _EDGE)


def _words(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _key(row: Sequence[Line], height: float) -> tuple[bool, str]:
    """What makes two lines of two pages the same: their side and their words but numbers."""
    return row[0].top > height / 2, _DIGITS.sub("#", _words(row))
