"""Periods and timeframes, as real plans write them, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan import language
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import UnreadableError

NEVER = (None, None)
"""What words without a date give."""


def _year(first: int, last: int | None = None) -> tuple[date, date]:
    return date(first, 1, 1), date(last or first, 12, 31)


IN_REAL_PLANS = [
    ("2025", *_year(2025)),
    ("2026 - 2030", *_year(2026, 2030)),
    ("12/2025", date(2025, 12, 1), date(2025, 12, 31)),
    ("6/2025", date(2025, 6, 1), date(2025, 6, 30)),
    ("2026", *_year(2026)),
    ("2026-2030", *_year(2026, 2030)),
    ("Quý IV/2026", date(2026, 10, 1), date(2026, 12, 31)),
    ("9/2025", date(2025, 9, 1), date(2025, 9, 30)),
    ("2025 và những năm tiếp theo", date(2025, 1, 1), None),
    ("03/2025", date(2025, 3, 1), date(2025, 3, 31)),
    ("06/2025", date(2025, 6, 1), date(2025, 6, 30)),
    ("12/2028", date(2028, 12, 1), date(2028, 12, 31)),
    ("Năm 2025-2030", *_year(2025, 2030)),
    ("Năm 2025 - 2026", *_year(2025, 2026)),
    ("Sau khi có Quy chế của TW", *NEVER),
    ("Theo Kế hoạch riêng", *NEVER),
    ("Theo kế hoạch", *NEVER),
    ("01/2025", date(2025, 1, 1), date(2025, 1, 31)),
    ("2/2025", date(2025, 2, 1), date(2025, 2, 28)),
    ("Tháng 10/2025", date(2025, 10, 1), date(2025, 10, 31)),
    ("Tháng 5/2025", date(2025, 5, 1), date(2025, 5, 31)),
    ("năm tiếp theo", *NEVER),
    ("Quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
    ("Trước ngày 30/11/2025", None, date(2025, 11, 29)),
    ("Quý III Năm 2026", date(2026, 7, 1), date(2026, 9, 30)),
    ("Quý IV/2025- Quý II/2026", date(2025, 10, 1), date(2026, 6, 30)),
    ("Quý I/2030", date(2030, 1, 1), date(2030, 3, 31)),
    ("Năm 2026", *_year(2026)),
    ("Khi có phát sinh.", *NEVER),
]
OTHER_FORMS = [
    ("2023–2025", *_year(2023, 2025)),
    ("giai đoạn 2023-2025", *_year(2023, 2025)),
    ("từ năm 2023 đến năm 2025", *_year(2023, 2025)),
    ("Từ tháng 6/2023 đến hết tháng 2/2024", date(2023, 6, 1), date(2024, 2, 29)),
    ("01/6/2023 - 31/12/2023", date(2023, 6, 1), date(2023, 12, 31)),
    ("ngày 30 tháng 11 năm 2025", date(2025, 11, 30), date(2025, 11, 30)),
    ("30/11/2025", date(2025, 11, 30), date(2025, 11, 30)),
    ("30-11-2025", date(2025, 11, 30), date(2025, 11, 30)),
    ("30.11.2025", date(2025, 11, 30), date(2025, 11, 30)),
    ("2025-11-30", date(2025, 11, 30), date(2025, 11, 30)),
    ("2025-01-15 - 2025-06-30", date(2025, 1, 15), date(2025, 6, 30)),
    ("tháng 02 năm 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ("quý 3 năm 2025", date(2025, 7, 1), date(2025, 9, 30)),
    ("Quý  II  2025", date(2025, 4, 1), date(2025, 6, 30)),
    ("trước 30/11/2025", None, date(2025, 11, 29)),
    ("Hoàn thành trước ngày 01/3/2024.", None, date(2024, 2, 29)),
    ("Trước tháng 6/2025", None, date(2025, 5, 31)),
    ("trước năm 2026", None, date(2025, 12, 31)),
    ("đến 30/6/2025", None, date(2025, 6, 30)),
    ("Đến hết năm 2025", None, date(2025, 12, 31)),
    ("Chậm nhất là ngày 15/7/2025", None, date(2025, 7, 15)),
    ("Hoàn thành chậm nhất 15/7/2025", None, date(2025, 7, 15)),
    ("Từ nay đến hết năm 2025", None, date(2025, 12, 31)),
    ("Trong năm 2025", *_year(2025)),
    ("Hoàn thành trong quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
    ("Hoàn thành năm 2023", date(2023, 1, 1), date(2023, 12, 31)),
    ("Xong tháng 5/2024", date(2024, 5, 1), date(2024, 5, 31)),
    ("Từ năm 2025", date(2025, 1, 1), None),
    ("từ quý II/2025 và các năm sau", date(2025, 4, 1), None),
    ("Quý II - III/2024", date(2024, 4, 1), date(2024, 9, 30)),
    ("Quý II đến Quý III năm 2024", date(2024, 4, 1), date(2024, 9, 30)),
    ("Tháng 8-10/2025", date(2025, 8, 1), date(2025, 10, 31)),
    ("Từ 01/8 đến 31/8/2025", date(2025, 8, 1), date(2025, 8, 31)),
    ("15 - 30/9/2025", date(2025, 9, 15), date(2025, 9, 30)),
    ("từ ngày 15 đến ngày 30/9/2025", date(2025, 9, 15), date(2025, 9, 30)),
    ("6 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 6, 30)),
    ("nửa cuối năm 2025", date(2025, 7, 1), date(2025, 12, 31)),
    ("Đến cuối năm 2025", None, date(2025, 12, 31)),
    ("cuối quý II/2025", None, date(2025, 6, 30)),
    ("Quý IV - I/2025", *NEVER),
    ("8 - 10/2025", *NEVER),
    ("trước ngày 30/11", *NEVER),
    ("12 tháng", *NEVER),
    ("?", *NEVER),
    ("Quý I, quý II/2025", date(2025, 1, 1), date(2025, 6, 30)),
    ("Tháng 2, 3 và 4 năm 2026", date(2026, 2, 1), date(2026, 4, 30)),
    ("Tháng 3, tháng 9/2026", date(2026, 3, 1), date(2026, 9, 30)),
    ("trước quý III, IV/2026", None, date(2026, 6, 30)),
    ("Năm 2025, 2027", date(2025, 1, 1), date(2027, 12, 31)),
    ("Quý III, quý I/2026", *NEVER),
    ("Quý I, tháng 5/2026", *NEVER),
    ("Tháng 2, 3", *NEVER),
]


@pytest.mark.parametrize(("words", "start", "end"), IN_REAL_PLANS + OTHER_FORMS)
def test_a_timeframe_has_a_first_and_a_last_day(
    words: str, start: date | None, end: date | None
) -> None:
    timeframe = Timeframe.parse(words)
    assert timeframe == Timeframe(words, start, end)
    assert timeframe.dated is (start is not None or end is not None)


@pytest.mark.parametrize(
    ("words", "recurs"),
    [
        ("Thường xuyên", "always"),
        ("Nhiệm vụ thường xuyên", "always"),
        ("Hằng năm", "year"),
        ("Hằng năm.", "year"),
        ("Hàng năm", "year"),
        ("hằng năm", "year"),
        ("Tháng 12 hằng năm", "year"),
        ("Thường xuyên, định kỳ hằng quý báo cáo về Sở Tài chính", "always"),
        ("Định kỳ hằng quý", "quarter"),
        ("hàng tháng", "month"),
        ("Báo cáo hằng tuần", "week"),
        ("Định kỳ", "always"),
        ("trước ngày 30/11 hằng năm", "year"),
    ],
)
def test_what_comes_again_has_no_days_of_its_own(words: str, recurs: str) -> None:
    timeframe = Timeframe.parse(words)
    assert timeframe == Timeframe(words, recurs=recurs)
    assert not timeframe.dated


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2025-2023", date(2025, 1, 1), date(2023, 12, 31)),
        ("Quý IV/2025 - Quý II/2025", date(2025, 10, 1), date(2025, 6, 30)),
    ],
)
def test_a_range_turned_round_is_kept_as_it_is_written(words: str, start: date, end: date) -> None:
    assert Timeframe.parse(words) == Timeframe(words, start, end)


def _refused(kind: type[Timeframe | Period], words: str) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        kind.parse(words)
    return [caught.value.kind.code, language.say(caught.value.kind.message, caught.value.facts)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("31/02/2025", "There is no 31/02/2025: that month has 28 days."),
        ("trước ngày 31/6/2025", "There is no ngày 31/6/2025: that month has 30 days."),
        ("13/2025", "There is no 13/2025: a year has 12 months."),
        ("0/2025", "There is no 0/2025: a year has 12 months."),
        ("Quý V/2025", "There is no Quý V/2025: a year has four quarters, I to IV."),
        ("Quý 0/2025", "There is no Quý 0/2025: a year has four quarters, I to IV."),
        ("2025-02-30", "There is no 2025-02-30: that month has 28 days."),
        (
            "01/01/2025 - 29/02/2025",
            "There is no 01/01/2025 - 29/02/2025: that month has 28 days.",
        ),
    ],
)
def test_a_day_month_or_quarter_that_no_calendar_has_is_refused(words: str, said: str) -> None:
    assert _refused(Timeframe, words) == ["Y108", said]


def test_a_year_before_a_thousand_is_no_date() -> None:
    assert _refused(Timeframe, "0999") == ["Y107", '"0999" is no date.']


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2023", 2023, 2023),
        ("2023-2025", 2023, 2025),
        ("2023 - 2025", 2023, 2025),
        ("2023–2025", 2023, 2025),
        ("năm 2023", 2023, 2023),
        ("Giai đoạn 2021-2025", 2021, 2025),
        ("2023 đến năm 2025", 2023, 2025),
        (" 2025-2023 ", 2025, 2023),
    ],
)
def test_a_period_is_a_year_or_two(words: str, first: int, last: int) -> None:
    period = Period.parse(words)
    assert period == Period(words.strip(), first, last)
    assert (period.start, period.end) == (date(first, 1, 1), date(last, 12, 31))


@pytest.mark.parametrize("words", ["23-25", "2023-25", "6/2023", "2023, 2024", "?", "0000", ""])
def test_what_is_no_period_is_refused_in_its_own_words(words: str) -> None:
    assert _refused(Period, words) == ["Y109", f'"{words}" is no period.']


@given(st.text(st.sampled_from("0123456789/-. –đếnquýIVtrướcnăm\n"), max_size=40))
def test_any_words_are_a_timeframe_or_refused_and_keep_their_words(words: str) -> None:
    refused = ""
    kept = words.strip()
    try:
        kept = Timeframe.parse(words).words
    except UnreadableError as error:
        refused = error.kind.code
    assert kept == words.strip()
    assert refused in {"", "Y107", "Y108"}


@pytest.mark.parametrize("filler", ["-", " ", "-2", " đến ", "9"])
def test_words_too_long_for_a_date_are_kept_without_being_searched(filler: str) -> None:
    words = f"từ 2025{filler * 20_000}x"
    assert Timeframe.parse(words) == Timeframe(words)
