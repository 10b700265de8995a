"""Deadlines as timeframes and sentences state them: the day, whether it counts, how often.

"Trước ngày 30/11" leaves the day itself out; "chậm nhất ngày 30/11", "đến hết ngày 30/11" and
"trong Quý IV/2025" do not. What recurs is read where it names a day, a month or a quarter; "hằng
quý" alone names none.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.day import real_day
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.text import one_line, regex

STEPS = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
"""What recurs on a day of a month, and after how many months."""
_LONGEST = 30
"""Of a longer period not every year is looked at."""
_LEAP = 2000
_MARK = regex(
    r"\b(?P<before>trước) (?P<hour>\d{1,2} ?(?:giờ|h) ?(?:\d{2})?(?: phút)?,? )?"
    r"(?=ngày|tháng|quý|năm|\d)"
    r"|\b(?:(?:chậm|muộn) nhất|không muộn hơn|không quá|(?:hoàn thành|xong) (?:vào|trong)"
    r"|(?:đến )?hết)(?: (?:là|vào|trong|đến|hết))* (?=ngày|tháng|quý|năm|\d)"
    r"|\b(?:trong|vào) (?=ngày|tháng|quý)"
    r"|\b(?=(?:ngày|tháng|quý) [\d/ivx]{1,5}(?: tháng \d{1,2})? (?:của )?(?:h[ằà]ng|mỗi|từng)"
    r" (?:năm|tháng)|ngày \d{1,2} (?:của )?tháng (?:đầu|cuối)(?: cùng)? )",
    re.IGNORECASE,
)
"""What stands before a deadline; the last two begin one without any word before it. Before an hour
of a day is still on that day."""
_POINT = regex(
    r"(?:ngày )?(?P<day>\d{1,2}) ?(?:[/.-]| tháng) ?(?P<month>\d{1,2}) ?(?:[/.-]|,? năm) ?"
    r"(?P<year>\d{4})(?!\d)"
    r"|ngày (?P<quarter_day>\d{1,2}) (?:của )?tháng (?P<which>đầu|cuối)(?: (?:cùng|tiên))? "
    r"(?:(?:của|mỗi|từng|h[ằà]ng) )*quý\b"
    r"|ngày (?P<month_day>\d{1,2}) (?:của )?(?:h[ằà]ng|mỗi|từng) tháng\b"
    r"|(?:ngày )?(?P<day_only>\d{1,2})(?: ?/ ?| tháng )(?P<month_of>\d{1,2})(?![\d/])"
    r"|(?:tháng )?(?P<month_only>\d{1,2})(?: ?/ ?(?:năm )?| năm )(?P<month_year>\d{4})(?!\d)"
    r"|quý (?P<quarter>[ivx]{1,3}|[1-4])(?: ?/ ?(?:năm )?| năm | )(?P<quarter_year>\d{4})(?!\d)"
    r"|tháng (?P<each_month>\d{1,2})(?![\d/])|quý (?P<each_quarter>[ivx]{1,3}|[1-4])\b"
    r"|(?:năm )?(?P<year_only>\d{4})(?![\d/]| ?[-–] ?\d)",
    re.IGNORECASE,
)
_AND = regex(
    r",? (?:và )?(?=(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2}(?!\d)(?:/\d{4})?(?!/))", re.IGNORECASE
)
"""What parts the days of a list: "trước ngày 01/6 và 15/11 hằng năm"."""
_EACH_YEAR = regex(r"\b(?:h[ằà]ng|mỗi|từng) năm\b", re.IGNORECASE)
_NO_DEADLINE = regex(
    r"(?:\btính |\bđã\b[^;]*|\b(?:phát sinh|có hiệu lực|tồn tại) "
    r"|(?<!phải )(?<!cần )\bđược \w+(?: \w+)? )$",
    re.IGNORECASE,
)
"""What makes a day one before which something was so: "các dự án được phê duyệt trước ngày …"."""
_AGAIN = regex(r" (?:h[ằà]ng|mỗi|từng) năm\b", re.IGNORECASE)
_EVERY = regex(
    r"\b(?:h[ằà]ng|mỗi|từng) (năm|quý|tháng|tuần)\b|\b(?:6|sáu) tháng (?:một|1) lần\b",
    re.IGNORECASE,
)
_WORDS = {"năm": "year", "quý": "quarter", "tháng": "month", "tuần": "week"}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SIGNS = ("trước", "nhất", "hết", "trong", "vào", "ngày", "tháng", "quý", "không")


class Deadline(NamedTuple):
    """A day by which something is due.

    Attributes:
        words: as it is written.
        day: the day that is named; the last one of a month, a quarter or a year. Of what recurs
            the day and the month count alone. None where the year is not said.
        inclusive: whether it may still be done on that day.
        every: `year`, `half-year`, `quarter` or `month`; "" for what is due once.
    """

    words: str
    day: datetime.date | None
    inclusive: bool
    every: str = ""

    def days(self, period: Period | None) -> list[datetime.date]:
        """The days on which it is due; those of what recurs within the years of a period."""
        if self.day is None:
            return []
        if not self.every:
            return [self.day]
        step = STEPS[self.every]
        return [
            last_day(year, month, self.day.day)
            for year in known_years(period)
            for month in range(1, 13)
            if (month - self.day.month) % step == 0
        ]


def known_years(period: Period | None) -> range:
    """The years of a period; none of one that is turned round or has no end in sight."""
    if period is None or period.last - period.first > _LONGEST:
        return range(0)
    return range(period.first, period.last + 1)


def last_day(year: int, month: int, day: int = 31) -> datetime.date:
    """That day of a month, or the month's last day where it is shorter."""
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def of_timeframe(time: Timeframe, period: Period | None) -> list[Deadline]:
    """The deadlines that a timeframe sets; none where it names no day, month, quarter or year.

    Args:
        time: the timeframe.
        period: the years of its plan.
    """
    said = one_line(time.words)
    if time.end is None:
        return [] if time.start else list(deadlines(said, period))
    if time.start is None and "trước" in said.lower():  # it leaves out the day that it names
        return [Deadline(said, time.end + datetime.timedelta(days=1), inclusive=False)]
    return [Deadline(said, time.end, inclusive=True)]


def recurrence(words: str) -> str:
    """How often something recurs, by its words; "" where they do not say."""
    found = _EVERY.search(words)
    if found is None:
        return ""
    return _WORDS[found[1].lower()] if found[1] else "half-year"


def deadlines(sentence: str, period: Period | None) -> Iterator[Deadline]:
    """The deadlines that a sentence states.

    Args:
        sentence: the sentence.
        period: the years of its plan; in a plan of one year a day without a year is of that year.
    """
    if not any(sign in sentence.lower() for sign in _SIGNS):
        return
    text = one_line(sentence)
    ended = 0
    for mark in _MARK.finditer(text):
        begin = max(text.rfind(sign, 0, mark.start()) for sign in ("; ", ". ")) + 1
        if mark.start() < ended or _NO_DEADLINE.search(text[begin : mark.start()]):
            continue
        begin, end = _sentence(text, mark.start())
        yearly = _EACH_YEAR.search(text, begin, end) is not None
        inclusive = mark["before"] is None or mark["hour"] is not None
        points = list(_points(text, mark.end(), end))
        ended = points[-1].end() if points else ended
        again = _AGAIN.match(text, ended)
        words = text[mark.start() : again.end() if again else ended]
        year = next((int(one["year"]) for one in points if one["year"]), _only(period))
        for point in points:
            if found := _named(point, year, yearly=yearly, inclusive=inclusive):
                yield Deadline(words, found[0], inclusive, found[1])


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends that a place is in."""
    end = text.find(". ", at)
    return text.rfind(". ", 0, at) + 1, end if end >= 0 else len(text)


def _only(period: Period | None) -> int | None:
    """The year of a plan for one year."""
    return period.first if period and period.first == period.last else None


def _points(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """The points in time that follow each other from a place on."""
    while point := _POINT.match(text, at, end):
        yield point
        more = _AND.match(text, point.end(), end)
        if more is None or not (point["day"] or point["day_only"]):
            return
        at = more.end()


def _named(
    point: re.Match[str], year: int | None, *, yearly: bool, inclusive: bool
) -> tuple[datetime.date | None, str] | None:
    """The day that a point in time names, and how often it comes.

    Args:
        point: the point.
        year: the year of a day that names none.
        yearly: whether the sentence says that it comes each year.
        inclusive: whether the last day of a month, a quarter or a year is meant, or the first.

    Returns:
        No day where its year is not said or no calendar has it; None where it is no deadline.
    """
    try:
        if found := _recurring(point, yearly=yearly, inclusive=inclusive):
            return found
        if point["day_only"]:
            day = _real(year or _LEAP, point["month_of"], point["day_only"])
            return (day if year else None), ""
        if point["day"]:
            return _real(int(point["year"]), point["month"], point["day"]), ""
        span = _span(point)
        return (_months(*span, inclusive=inclusive), "") if span else None
    except ValueError:  # no calendar has it
        return None, ""


def _recurring(
    point: re.Match[str], *, yearly: bool, inclusive: bool
) -> tuple[datetime.date, str] | None:
    """The day of a point in time that comes again."""
    if point["month_day"]:
        return _real(_LEAP, 1, point["month_day"]), "month"
    if point["quarter_day"]:
        month = 1 if point["which"].lower() == "đầu" else 3
        return _real(_LEAP, month, point["quarter_day"]), "quarter"
    if not yearly:
        return None
    if point["day_only"]:
        return _real(_LEAP, point["month_of"], point["day_only"]), "year"
    if month := int(point["each_month"] or 0):
        months = month, month
    elif point["each_quarter"]:
        months = _quarter(point["each_quarter"])
    else:
        return None
    return _months(_LEAP, *months, inclusive=inclusive), "year"


def _span(point: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, first and last month of a month, a quarter or a year; None for what has no year."""
    if point["month_only"]:
        month = int(point["month_only"])
        return int(point["month_year"]), month, month
    if point["quarter"]:
        return int(point["quarter_year"]), *_quarter(point["quarter"])
    return (int(point["year_only"]), 1, 12) if point["year_only"] else None


def _quarter(words: str) -> tuple[int, int]:
    """First and last month of a quarter; months that no year has where there is no such quarter."""
    last = _QUARTERS.get(words.lower(), 0) * 3
    return last - 2, last


def _months(year: int, first: int, last: int, *, inclusive: bool) -> datetime.date:
    begin = _real(year, first, 1)
    return last_day(year, last) if inclusive else begin


def _real(year: int, month: str | int, day: str | int) -> datetime.date:
    """The day of the calendar; a `ValueError` where there is none."""
    return real_day(year, int(month), int(day), "")
