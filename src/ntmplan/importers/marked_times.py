"""Columns of quarters, months or years in which a cross says when: `Quý I, Quý II/2026`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ntmplan.text import folded

_MARK = re.compile(r"[xX×✓✔✗✘√vV☑☒●•■+*]")
_YEAR = r"(?:(?:nam )?(?P<year>20\d\d))"
_QUARTERS = ("i", "ii", "iii", "iv")
_QUARTER = re.compile(rf"(?P<said>quy |q)?(?P<number>i|ii|iii|iv|[1-4])(?: {_YEAR})?")
_MONTH = re.compile(rf"(?P<said>thang |t ?)?(?P<number>\d{{1,2}})(?: {_YEAR})?")
_ONLY_YEAR = re.compile(_YEAR)
_MONTHS = 12
_FEW = 3
"""So many points are named each; more that follow each other are told by the first and last."""


class Point(NamedTuple):
    """A stretch of time that is the head of a column.

    Attributes:
        kind: `quarter`, `month` or `year`.
        number: which one of its year, from 1; 0 for a year.
        year: its year, "" where the head does not say.
    """

    kind: str
    number: int
    year: str


def is_mark(words: str) -> bool:
    """Whether a cell holds nothing but a cross, a tick or a dot."""
    return _MARK.fullmatch(words.strip()) is not None


def point(title: str, above: str = "") -> Point | None:
    """The stretch of time that a column stands for; None where its head names none.

    Args:
        title: the words right over the column.
        above: the words over several columns together: `Năm 2026`, `Tháng thực hiện`.
    """
    words, upper = " ".join(folded(title)), folded(above)
    years = [word for word in upper if _ONLY_YEAR.fullmatch(word)]
    year = years[0] if len(years) == 1 else ""
    for kind, pattern, name in (("quarter", _QUARTER, "quy"), ("month", _MONTH, "thang")):
        found = pattern.fullmatch(words)
        if found and (found["said"] or name in upper):
            number = _number(found["number"])
            if number <= (_MONTHS if kind == "month" else len(_QUARTERS)) and number:
                return Point(kind, number, found["year"] or year)
    only = _ONLY_YEAR.fullmatch(words)
    return Point("year", 0, only["year"]) if only else None


def _number(words: str) -> int:
    return _QUARTERS.index(words) + 1 if words in _QUARTERS else int(words)


def worded(points: Sequence[Point], year: str = "") -> str:
    """The marked columns of a row as one time, as a plan writes it.

    Args:
        points: the columns with a mark, in their order.
        year: the year that the plan is for, for columns whose head names none.
    """
    said = [one._replace(year=one.year or year) for one in dict.fromkeys(points)]
    if all(one.kind == "year" for one in said):
        return _joined("", [one.year for one in said], row=_follow([int(one.year) for one in said]))
    years = [_of_year(list(same)) for _, same in groupby(said, lambda one: (one.year, one.kind))]
    return "; ".join(years)


def _of_year(points: Sequence[Point]) -> str:
    """The marked quarters, or months, of one year."""
    row = _follow([one.number for one in points])
    year = f"/{points[0].year}" if points[0].year else ""
    if points[0].kind == "year":
        return points[0].year
    if points[0].kind == "month":
        return f"Tháng {_joined('', [str(one.number) for one in points], row=row)}{year}"
    names = [_QUARTERS[one.number - 1].upper() for one in points]
    if row and len(points) > _FEW:
        return f"Quý {names[0]} - {names[-1]}{year}"
    return f"{_joined('Quý ', names, row=False)}{year}"


def _joined(before: str, names: Sequence[str], *, row: bool) -> str:
    if row and len(names) > _FEW:
        return f"{names[0]} - {names[-1]}"
    return ", ".join(f"{before}{name}" for name in names)


def _follow(numbers: Sequence[int]) -> bool:
    """Whether each comes right behind the one before."""
    return all(second == first + 1 for first, second in pairwise(numbers))
