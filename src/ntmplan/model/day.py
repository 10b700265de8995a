"""Dates as drafts write them: with gaps, or without a year."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Self

from ntmplan.model.kinds import BAD_DATE, BAD_DAY_OF_YEAR, NO_SUCH_DAY
from ntmplan.model.value import Parsed, UnreadableError, fitted
from ntmplan.problem import Phrase, marked
from ntmplan.text import regex

_GAP = r"\?+|…|\.{2,}"
_SLASHES = regex(rf"(\d{{1,2}}|{_GAP})\s*[/.-]\s*(\d{{1,2}}|{_GAP})\s*[/.-]\s*(\d{{4}}|{_GAP})")
_WORDS = regex(
    rf"(?:ngày\s+)?(\d{{1,2}}|{_GAP})\s+tháng\s+(\d{{1,2}}|{_GAP})\s+năm\s+(\d{{4}}|{_GAP})",
    re.IGNORECASE,
)
_ISO = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_MONTH = regex(r"(?:ngày\s+)?(\d{1,2})(?:\s*/\s*|\s+tháng\s+)(\d{1,2})", re.IGNORECASE)
_LEAP = 2000


def real_day(year: int, month: int, day: int, words: str) -> datetime.date:
    """The day of the calendar.

    Raises:
        UnreadableError: there is no such day.
    """
    check_day(year, month, day, words)
    return datetime.date(year, month, day)


def check_day(year: int | None, month: int | None, day: int | None, words: str) -> None:
    """Check the parts that are known.

    Raises:
        UnreadableError: no calendar has such a day.
    """
    if year is not None and not 1000 <= year <= 9998:  # noqa: PLR2004 - years of four digits
        raise UnreadableError(BAD_DATE, value=words)
    if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        reason = Phrase(marked("a year has 12 months"))
        raise UnreadableError(NO_SUCH_DAY, value=words, reason=reason)
    longest = calendar.monthrange(year or _LEAP, month)[1] if month else 31
    if day is not None and not 1 <= day <= longest:
        reason = Phrase(marked("that month has {days} days"), {"days": longest})
        raise UnreadableError(NO_SUCH_DAY, value=words, reason=reason)


@dataclass(frozen=True, slots=True)
class Day(Parsed):
    """A date of which day, month or year may still be open (None)."""

    words: str
    year: int | None
    month: int | None
    day: int | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `02/8/2022`, `?/7/2022`, `ngày 02 tháng 8 năm 2022` or `2022-08-02`."""
        words = text.strip()
        if found := fitted(_ISO, text):
            year, month, day = found.groups()
        elif found := fitted(_SLASHES, text) or fitted(_WORDS, text):
            day, month, year = found.groups()
        else:
            raise UnreadableError(BAD_DATE, value=text)
        known = (int(part) if part.isdecimal() else None for part in (year, month, day))
        date = cls(words, *known)
        check_day(date.year, date.month, date.day, words)
        return date

    @property
    def complete(self) -> bool:
        """Whether nothing is open."""
        return None not in (self.year, self.month, self.day)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can be; None without a year."""
        if self.year is None:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can be; None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, day)


@dataclass(frozen=True, slots=True)
class DayOfYear(Parsed):
    """A day of every year, such as `30/11`."""

    words: str
    month: int
    day: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `30/11` or `ngày 30 tháng 11`."""
        found = fitted(_DAY_MONTH, text)
        if not found:
            raise UnreadableError(BAD_DAY_OF_YEAR, value=text)
        day, month = map(int, found.groups())
        check_day(None, month, day, text)
        return cls(text.strip(), month, day)
