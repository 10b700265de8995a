"""Periods and timeframes, as real plans write them."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from ntmplan.model.day import real_day
from ntmplan.model.kinds import BAD_PERIOD, NO_SUCH_DAY
from ntmplan.model.value import LONGEST, Parsed, UnreadableError, fitted
from ntmplan.problem import Phrase, marked
from ntmplan.text import one_line, regex

_DASH = r"\s*(?:-|–|—|đến hết|đến|tới)\s*"
_PERIOD = regex(rf"(?:giai đoạn|năm)?\s*(\d{{4}})(?:{_DASH}(?:năm\s+)?(\d{{4}}))?", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_POINT = regex(
    r"(?:"
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)(?P<year>\d{4})"
    r"|quý\s+(?P<quarter>[ivx]+|\d+)\s*(?:/|\s+năm\s+|\s+)\s*(?P<quarter_year>\d{4})"
    r"|(?:tháng\s+)?(?P<only_month>\d{1,2})(?:/|\s+năm\s+)(?P<month_year>\d{4})"
    r"|(?P<dashed>\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})"
    r"|(?:giai đoạn\s+|năm\s+)?(?P<only_year>\d{4})"
    r")",
    re.IGNORECASE,
)
_SPLIT = regex(_DASH, re.IGNORECASE)
_AND = r"\s*(?:,|;|\bvà\b)\s*"
_LIST = regex(
    rf"(?P<kind>quý|tháng)\s+(?P<points>\w+(?:{_AND}(?:(?P=kind)\s+)?\w+)+)"
    r"(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4})"
    rf"|(?:năm\s+)?(?P<years>\d{{4}}(?:{_AND}(?:năm\s+)?\d{{4}})+)",
    re.IGNORECASE,
)
_ITEM = regex(rf"(?:{_AND})?(?:(?:quý|tháng|năm)\s+)?(\w+)", re.IGNORECASE)
_KIND = regex(r"(?:từ\s+)?(?P<kind>quý|tháng|ngày|)\s*(?P<number>\S.*)", re.IGNORECASE)
_HALF = regex(
    r"(?:(?:6|sáu)\s+tháng|nửa)\s+(?P<half>đầu|cuối)(?:\s+của)?\s+năm\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_DONE = r"(?:(?:hoàn thành|xong)\s+)?"
_BEFORE = regex(rf"{_DONE}trước\s+(.+)", re.IGNORECASE)
_BY = regex(
    rf"{_DONE}(?:từ nay\s+)?(?:chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|(?:đến\s+)?cuối"
    r"|đến|hết)\s+(.+)",
    re.IGNORECASE,
)
_WITHIN = regex(rf"(?:{_DONE}trong|hoàn thành|xong)\s+(.+)", re.IGNORECASE)
_ONWARDS = regex(
    r"(?:từ\s+)?(.+?)\s+(?:và|đến)\s+(?:những|các)\s+năm\s+(?:tiếp theo|sau)|từ\s+(.+)",
    re.IGNORECASE,
)
_RECURS = regex(
    r"\b(?:định kỳ\s+)?h[ằà]ng\s+(năm|quý|tháng|tuần)\b|\bđịnh kỳ\b|\bthường xuyên\b",
    re.IGNORECASE,
    needs=("hằng", "hàng", "định kỳ", "thường xuyên"),
)
_EACH = {"năm": "year", "quý": "quarter", "tháng": "month", "tuần": "week"}

Span = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Period(Parsed):
    """The years that a plan is for; `first` may lie after `last` where the file says so."""

    words: str
    first: int
    last: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2023` or `2023-2025`."""
        found = fitted(_PERIOD, text)
        if not found:
            raise UnreadableError(BAD_PERIOD, value=text)
        first, last = found.groups()
        if "0000" in (first, last):
            raise UnreadableError(BAD_PERIOD, value=text)
        return cls(text.strip(), int(first), int(last or first))

    @property
    def start(self) -> datetime.date:
        """The first day."""
        return datetime.date(self.first, 1, 1)

    @property
    def end(self) -> datetime.date:
        """The last day."""
        return datetime.date(self.last, 12, 31)


@dataclass(frozen=True, slots=True)
class Timeframe(Parsed):
    """When something is to be done.

    Attributes:
        words: as the document writes it.
        start: the first day, or None where it names none.
        end: the last day on which it may still be done, or None. "Trước ngày 30/11" ends on
            29/11: the day itself is too late.
        recurs: `year`, `quarter`, `month`, `week` or `always`; "" for what happens once.
    """

    words: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    recurs: str = ""

    @property
    def dated(self) -> bool:
        """Whether it names a day, a month, a quarter or a year at all."""
        return self.start is not None or self.end is not None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a timeframe; words that hold no date are kept as they are.

        Raises:
            UnreadableError: it names a day, a month or a quarter that does not exist.
        """
        words = text.strip()
        said = one_line(words).rstrip(". ")
        if recurs := _recurs(said):
            return cls(words, recurs=recurs)
        start, end = _read(said) if len(said) <= LONGEST else (None, None)
        return cls(words, start, end)


def _recurs(said: str) -> str:
    found = _RECURS.search(said)
    if not found:
        return ""
    return _EACH[found[1].casefold()] if found[1] else "always"


def _read(said: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day of what is said; None where it is open or not a date."""
    if span := _span(said):
        return span
    if (found := _BEFORE.fullmatch(said)) and (span := _span(found[1])):
        return None, span[0] - datetime.timedelta(days=1)
    if (found := _BY.fullmatch(said)) and (span := _span(found[1])):
        return None, span[1]
    if (found := _WITHIN.fullmatch(said)) and (span := _span(found[1])):
        return span
    if (found := _ONWARDS.fullmatch(said)) and (span := _span(found[1] or found[2])):
        return span[0], None
    return None, None


def _span(said: str) -> Span | None:
    """The days of a point in time, or from one point to another."""
    said = said.strip()
    if found := _POINT.fullmatch(said):
        return _point(found, said)
    for dash in _SPLIT.finditer(said):
        first = said[: dash.start()].strip()
        first = first[3:].strip() if first.casefold().startswith("từ ") else first
        begin, end = _POINT.fullmatch(first), _POINT.fullmatch(said[dash.end() :].strip())
        if begin and end:
            return _point(begin, said)[0], _point(end, said)[1]
    if found := _HALF.fullmatch(said):
        month = 1 if found["half"].casefold() == "đầu" else 7
        return _months(int(found["year"]), month, month + 5, said)
    return _listed(said) or _shared(said)


def _listed(said: str) -> Span | None:
    """Several points of one kind, from the first to the last: `Quý I, Quý III/2024`."""
    found = _LIST.fullmatch(said)
    if found is None:
        return None
    kind, year = found["kind"], found["year"]
    items = _ITEM.findall(found["points"] or found["years"])
    points = [_POINT.fullmatch(f"{kind} {one}/{year}" if kind else one) for one in items]
    spans = [_point(one, said) for one in points if one]
    ascending = all(one[1] < other[0] for one, other in pairwise(spans))
    return (spans[0][0], spans[-1][1]) if len(spans) == len(items) and ascending else None


def _shared(said: str) -> Span | None:
    """Two points of which the last alone has the year: `Quý II - III/2024`, `15 - 30/9/2025`."""
    for join in _SPLIT.finditer(said):
        first, last = _KIND.fullmatch(said[: join.start()]), said[join.end() :]
        if first is None:
            continue
        end = _POINT.fullmatch(last) or _POINT.fullmatch(f"{first['kind']} {last}".strip())
        begin = _completed(first, end) if end else None
        if begin and end:
            span = _point(begin, said)[0], _point(end, said)[1]
            return span if span[0] <= span[1] else None
    return None


def _completed(first: re.Match[str], end: re.Match[str]) -> re.Match[str] | None:
    """The first of several points with the year, and for a bare day the month, of the last."""
    words = f"{first['kind']} {first['number']}".strip()
    if begin := _POINT.fullmatch(words):
        return begin
    if first["number"].isdecimal() and end["day"]:
        return _POINT.fullmatch(f"{words}/{end['month']}/{end['year']}")
    year = end["year"] or end["quarter_year"] or end["month_year"]
    alike = end["day"] or first["kind"] or not first["number"].isdecimal()
    return _POINT.fullmatch(f"{words}/{year}") if year and alike else None


def _point(found: re.Match[str], words: str) -> Span:
    """The first and the last day of a day, a month, a quarter or a year."""
    if found["day"]:
        day = real_day(int(found["year"]), int(found["month"]), int(found["day"]), words)
        return day, day
    if found["quarter"]:
        quarter = _QUARTERS.get(found["quarter"].casefold())
        if quarter is None:
            reason = Phrase(marked("a year has four quarters, I to IV"))
            raise UnreadableError(NO_SUCH_DAY, value=words, reason=reason)
        return _months(int(found["quarter_year"]), quarter * 3 - 2, quarter * 3, words)
    if found["dashed"]:
        numbers = re.split(r"[.-]", found["dashed"])
        number, month, year = map(int, numbers if len(numbers[-1]) > len("31") else numbers[::-1])
        day = real_day(year, month, number, words)
        return day, day
    if found["only_month"]:
        month = int(found["only_month"])
        return _months(int(found["month_year"]), month, month, words)
    return _months(int(found["only_year"]), 1, 12, words)


def _months(year: int, first: int, last: int, words: str) -> Span:
    start = real_day(year, first, 1, words)
    return start, datetime.date(year, last, calendar.monthrange(year, last)[1])
