"""Days off in Vietnam: weekends and public holidays."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Protocol

from ntmplan.problem import Phrase, marked

_SATURDAY, _SUNDAY = 5, 6
_KNOWN = range(1990, 2100)
"""The years whose holidays are known."""
_SEASONS = (
    ((1, 1), (2, 29)),
    ((3, 20), (5, 31)),
    ((8, 15), (9, 30)),
    ((11, 17), (11, 27)),
    ((12, 27), (12, 31)),
)
"""When holidays, and working days put in place of others, can fall at all."""


class _Calendar(Protocol):
    def is_working_day(self, key: datetime.date, /) -> bool: ...


@lru_cache(maxsize=1)
def _calendar() -> _Calendar:
    import holidays

    return holidays.country_holidays("VN")


def day_off(day: datetime.date) -> Phrase | None:
    """Why a day is none on which people work; None where they do.

    To load the calendar takes longer than all rules together, so it is asked only about days that
    can be holidays.
    """
    season = any(first <= (day.month, day.day) <= last for first, last in _SEASONS)
    if season and day.year in _KNOWN and _calendar().is_working_day(day):
        return None
    if day.weekday() == _SATURDAY:
        return Phrase(marked("Saturday"))
    if day.weekday() == _SUNDAY:
        return Phrase(marked("Sunday"))
    return Phrase(marked("a public holiday")) if season and day.year in _KNOWN else None


def working_day_before(day: datetime.date) -> datetime.date:
    """The last day before on which people work."""
    day -= datetime.timedelta(days=1)
    while day_off(day):
        day -= datetime.timedelta(days=1)
    return day
