"""What sentences and timeframes say of time: days, months, years, how often."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from functools import lru_cache

from ntmplan.model.day import DayOfYear
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import UnreadableError
from ntmplan.text import KEPT, regex, says

_PADDED_MONTHS = 2
_LEAP_DAY = (2, 29)
_LONGEST = 30
"""Of a longer period not every year is looked at."""
_DAY = r"(?:\d{1,2}|\?|…|\.{2,}|_+)"
"""The number of a day or a month, or the gap that a draft leaves for it."""
CITED = regex(
    rf"\bsố:?\s*\d[^\s,;()]*\s+ngày\s+{_DAY}"
    rf"(?:\s*/\s*{_DAY}\s*/\s*\d{{4}}|\s+tháng\s+{_DAY}\s+năm\s+\d{{4}})",
    re.IGNORECASE,
    needs=("ngày",),
)
DATE = regex(
    r"\b\d{1,2}/(?:0?[1-9]|1[0-2])(?:/\d{4})?\b(?!\s+(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|tiêu"
    r" chí|chỉ tiêu|hộ|công trình|nhiệm vụ|đơn vị|tuyến|mô hình|trường|trạm|sản phẩm|điểm|cơ sở)\b)"
    r"|\b\d{1,2}/\d{4}\b|(?<!mỗi )\b(?:ngày|tháng)\s+(?:m[ùồ]ng\s+)?\d{1,2}\b"
    r"|\bquý\s+(?:IV|I{1,3}|[1-4])\b",
    re.IGNORECASE,
    needs=("/", "ngày", "tháng", "quý"),
)
"""A day, a month or a quarter; `9/11 xã` is a share, and `mỗi tháng 02 buổi` how often."""
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_BY_THEN = regex(
    r"\b(?:trong vòng|thời hạn|(?:chậm|muộn) nhất|không quá)(?:\s+(?:là|sau|trong))*"
    r"\s+\d{1,3}\s+(?:ngày|giờ|tuần|tháng)\b"
    r"|\b(?:trong|sau)\s+\d{1,3}\s+(?:ngày|giờ|tuần|tháng)\b[^;.]{0,30}?"
    r"\b(?:kể từ|từ khi|sau khi)\b"
    r"|\b(?:ngày|tuần) (?:đầu|cuối)(?:\s+(?:cùng|tiên))?(?:\s+của)?\s+(?:tháng|quý|năm)\b"
    rf"|\bvào\s+(?:(?:sáng|chiều|tối|ngày|các)\s+)*{_WEEKDAY}\b"
    rf"|\b{_WEEKDAY}\s+(?=h[ằà]ng\s+tuần)",
    re.IGNORECASE,
    needs=(
        *("trong vòng", "thời hạn", "chậm nhất", "muộn nhất", "không quá", "kể từ"),
        *("từ khi", "sau khi", "ngày đầu", "ngày cuối", "tuần đầu", "tuần cuối", "thứ hai"),
        *("thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"),
    ),
)
"""A day that hangs on what happens, or on the week."""
_YEAR = regex(r"(?<!đoạn )\b(?:năm\s+)?(20\d{2})\b(?!\s*[-–])", needs=("20",))
_IN_YEAR = regex(
    r"\b(?:đến|trong|vào|hết|cuối|đầu|trước|từ)\s+năm\s+20\d{2}\b", re.IGNORECASE, needs=("20",)
)
_RECURS = regex(
    r"\bh[ằà]ng\s+(?:năm|quý|tháng|tuần)\b|\bđịnh kỳ\b|\bthường xuyên\b"
    r"|\bmỗi\s+(?:năm|quý|tháng|tuần|ngày)\b"
    r"|\b(?:lần|buổi|phiên|cuộc|kỳ|số|đợt|lớp|hội nghị|chuyến)/(?:năm|quý|tháng|tuần|ngày)\b"
    r"|\b(?:năm|quý|tháng|tuần) một lần\b",
    re.IGNORECASE,
    needs=(
        *("hằng", "hàng", "định kỳ", "thường xuyên", "mỗi", "một lần"),
        *("/năm", "/quý", "/tháng", "/tuần", "/ngày"),
    ),
)
FULL_DAY = regex(
    r"\b(\d{1,2})(?:\s*/\s*|\s*[.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*/\s*|\s*[.-]\s*|\s+năm\s+)(\d{4})\b",
    re.IGNORECASE,
)
_BY = (
    *("trước ngày", "trước", "chậm nhất ngày", "chậm nhất là ngày", "chậm nhất"),
    *("muộn nhất ngày", "không quá ngày"),
)
"""What stands before a day in a sentence that makes it a deadline; a day up to which work goes on,
`đến hết ngày`, is none."""
_MARKS = ("trước", "nhất", "không quá")


@lru_cache(maxsize=KEPT)
def names_date(text: str) -> bool:
    """Whether a sentence names a day, a month or a quarter; a cited document's date is none.

    A day may hang on what happens: `chậm nhất 03 ngày kể từ khi thiên tai kết thúc`.
    """
    bare = CITED.sub(" ", text)
    return DATE.search(bare) is not None or _BY_THEN.search(bare) is not None


def names_time(text: str, period: Period | None) -> bool:
    """Whether a sentence says when: a date, how often, or a year before the plan's last one.

    In a plan without a period it is any year by which or in which something is done.
    """
    return _times(text)[0] or names_year(text, period)


def names_year(text: str, period: Period | None) -> bool:
    """Whether a sentence that names no date says in which year, and that is not the last one."""
    years = _times(text)[1]
    if period is None:
        return bool(years) and _IN_YEAR.search(text) is not None
    return any(period.first <= year < period.last for year in years)


def how_often(text: str) -> str:
    """The words with which a sentence says how often, or that it never ends; or ""."""
    found = _RECURS.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=KEPT)
def _times(text: str) -> tuple[bool, tuple[int, ...]]:
    """Whether a sentence names a date or how often; if not, the years that it names."""
    bare = CITED.sub(" ", text)
    if DATE.search(bare) or _RECURS.search(bare) or _BY_THEN.search(bare):
        return True, ()
    return False, tuple(int(year) for year in _YEAR.findall(bare))


def own_date(time: Timeframe | None, period: Period | None) -> bool:
    """Whether a timeframe gives a date of its own, and not merely the plan's whole period.

    A day of every year is one, and so is a month or a quarter without its year.
    """
    if time is None:
        return False
    if not time.dated:
        return names_date(time.words) or (not time.recurs and names_time(time.words, period))
    if period is None or full_day(time.words):
        return True
    later = time.start is not None and time.start > period.start
    return later or (time.end is not None and time.end < period.end)


@lru_cache(maxsize=KEPT)
def full_day(words: str) -> tuple[int, int, int] | None:
    """The last full day in some words: day, month and year; None where they name none."""
    found = FULL_DAY.findall(words)
    if not found:
        return None
    day, month, year = map(int, found[-1])
    return day, month, year


def whole_period(time: Timeframe | None, period: Period) -> bool:
    """Whether a timeframe is the plan's period and nothing else."""
    return time is not None and time.start == period.start and time.end == period.end


def day_words(day: datetime.date) -> str:
    """A day as documents write it: small days, and the first two months, take a 0."""
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def days_each_year(due: DayOfYear | None, period: Period | None) -> list[datetime.date]:
    """A day of the year in each year of a period; none for a period without an end in sight."""
    if due is None or period is None or not 0 <= period.last - period.first <= _LONGEST:
        return []
    years = range(period.first, period.last + 1)
    leap_only = (due.month, due.day) == _LEAP_DAY
    return [datetime.date(year, due.month, due.day) for year in years if not leap_only]


@lru_cache(maxsize=KEPT)
def due_times(text: str) -> tuple[Timeframe, ...]:
    """The full days by which a sentence says that something is due."""
    found: list[Timeframe] = []
    for day in FULL_DAY.finditer(text) if says(text, _MARKS) else ():
        before = text[: day.start()].rstrip()
        by = next((word for word in _BY if f" {before}".lower().endswith(f" {word}")), "")
        with suppress(UnreadableError):  # there may be no such day
            found += [Timeframe.parse(text[len(before) - len(by) : day.end()])] if by else []
    return tuple(found)


def last_named(time: Timeframe | None) -> datetime.date | None:
    """The day by which something is due; None for a month or a year, or from one day to another."""
    named = full_day(time.words) if time else None
    if not time or not named or time.end is None:
        return None
    if time.start is not None and time.start < time.end:
        return None
    ends = (time.end, time.end + datetime.timedelta(days=1))
    return next((end for end in ends if (end.day, end.month, end.year) == named), None)
