"""Citations of documents inside sentences: "Quyết định số 925/QĐ-TTg ngày 02/8/2022"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.day import Day
from ntmplan.model.value import UnreadableError
from ntmplan.text import one_line, regex

_CITATION = regex(
    r"(?P<document>\b[A-ZĐ]\w+(?: \w+){0,3} số \d[^\s,;()]*)"
    r"\s+ngày\s+(?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)


class Citation(NamedTuple):
    """A document that a sentence names with its number and date."""

    document: str
    date: Day


def citations(sentence: str) -> Iterator[Citation]:
    """The documents that a sentence names; a date that no calendar has is passed over."""
    if "số" not in sentence:
        return
    for found in _CITATION.finditer(one_line(sentence)):
        try:
            date = Day.parse(found["date"])
        except UnreadableError:
            continue
        yield Citation(found["document"], date)
