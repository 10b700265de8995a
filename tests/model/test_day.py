"""Dates as drafts write them: whole, with gaps, or without a year."""

from __future__ import annotations

from datetime import date

import pytest

from ntmplan import language
from ntmplan.model.day import Day, DayOfYear
from ntmplan.model.value import UnreadableError

PARTS = [
    ("02/8/2022", (2022, 8, 2)),
    (" 02/8/2022 ", (2022, 8, 2)),
    ("2/8/2022", (2022, 8, 2)),
    ("02 / 8 / 2022", (2022, 8, 2)),
    ("02-8-2022", (2022, 8, 2)),
    ("02.08.2022", (2022, 8, 2)),
    ("2022-08-02", (2022, 8, 2)),
    ("2022-8-2", (2022, 8, 2)),
    ("ngày 02 tháng 8 năm 2022", (2022, 8, 2)),
    ("02 tháng 8 năm 2022", (2022, 8, 2)),
    ("NGÀY 02  THÁNG 8 NĂM 2022", (2022, 8, 2)),
    ("?/7/2022", (2022, 7, None)),
    ("?/?/2023", (2023, None, None)),
    ("?/?/?", (None, None, None)),
    ("02/8/?", (None, 8, 2)),
    ("…/7/2022", (2022, 7, None)),
    ("..../7/2022", (2022, 7, None)),
    ("??/??/2022", (2022, None, None)),
    ("ngày ? tháng ? năm 2023", (2023, None, None)),
    ("ngày … tháng 7 năm 2022", (2022, 7, None)),
    ("29/02/2024", (2024, 2, 29)),
    ("29/02/2000", (2000, 2, 29)),
    ("29/02/?", (None, 2, 29)),
    ("31/?/2023", (2023, None, 31)),
]


@pytest.mark.parametrize(("words", "parts"), PARTS)
def test_a_date_is_read_with_its_gaps(
    words: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    day = Day.parse(words)
    assert (day.year, day.month, day.day) == parts
    assert day.words == words.strip()
    assert day.complete is (None not in parts)


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("02/8/2022", date(2022, 8, 2), date(2022, 8, 2)),
        ("?/2/2023", date(2023, 2, 1), date(2023, 2, 28)),
        ("?/2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("?/?/2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("31/?/2023", date(2023, 1, 31), date(2023, 12, 31)),
        ("02/8/?", None, None),
        ("?/?/?", None, None),
    ],
)
def test_an_open_date_lies_between_its_first_and_its_last_possible_day(
    words: str, earliest: date | None, latest: date | None
) -> None:
    day = Day.parse(words)
    assert (day.earliest, day.latest) == (earliest, latest)


def _refused(kind: type[Day | DayOfYear], words: str) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        kind.parse(words)
    error = caught.value
    facts = error.facts
    return [error.kind.code, language.say(error.kind.message, facts)]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("31/02/2023", "that month has 28 days"),
        ("30/02/2024", "that month has 29 days"),
        ("29/02/2023", "that month has 28 days"),
        ("29/02/1900", "that month has 28 days"),
        ("30/02/?", "that month has 29 days"),
        ("31/4/2023", "that month has 30 days"),
        ("00/8/2022", "that month has 31 days"),
        ("32/?/2022", "that month has 31 days"),
        ("01/13/2022", "a year has 12 months"),
        ("01/0/2022", "a year has 12 months"),
        ("2022-02-30", "that month has 28 days"),
        ("ngày 31 tháng 9 năm 2023", "that month has 30 days"),
    ],
)
def test_a_day_that_no_calendar_has_is_named_with_the_reason(words: str, reason: str) -> None:
    assert _refused(Day, words) == ["Y108", f"There is no {words}: {reason}."]


@pytest.mark.parametrize(
    "words",
    [
        "8/2022",
        "2022",
        "02/8",
        "02/8/22",
        "02/8/0022",
        "02/8/9999",
        "August 2, 2022",
        "2/8/2022 sáng",
        "02/8/2022/",
        "?",
        "",
        "x",
        "//",
        "ngày tháng năm 2023",
    ],
)
def test_what_is_no_date_is_refused_in_its_own_words(words: str) -> None:
    assert _refused(Day, words) == ["Y107", f'"{words}" is no date.']


@pytest.mark.parametrize(
    ("words", "month", "day"),
    [
        ("30/11", 11, 30),
        ("01/6", 6, 1),
        ("ngày 30 tháng 11", 11, 30),
        ("30 tháng 11", 11, 30),
        ("Ngày 17/12", 12, 17),
        ("29/02", 2, 29),
    ],
)
def test_a_day_of_every_year_has_no_year(words: str, month: int, day: int) -> None:
    assert DayOfYear.parse(words) == DayOfYear(words, month, day)


@pytest.mark.parametrize("words", ["30/11/2023", "30", "?/11", "trước 30/11", "cuối năm", ""])
def test_what_is_no_day_of_the_year_is_refused_in_its_own_words(words: str) -> None:
    assert _refused(DayOfYear, words) == ["Y116", f'"{words}" is no day of the year.']


@pytest.mark.parametrize(
    ("words", "reason"),
    [("31/11", "that month has 30 days"), ("30/02", "that month has 29 days")],
)
def test_a_day_that_no_year_has_is_named_with_the_reason(words: str, reason: str) -> None:
    assert _refused(DayOfYear, words) == ["Y108", f"There is no {words}: {reason}."]


@pytest.mark.parametrize("sign", ["?", ".", " ", "1", "/", "…"])
def test_a_text_too_long_for_a_date_is_refused_at_once_and_quoted_in_part(sign: str) -> None:
    words = f"1{sign * 50_000}x"
    assert _refused(Day, words) == ["Y107", f'"{words[:99]}…" is no date.']
