"""Deadlines in timeframes and sentences: the day, whether it counts, how often it comes."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.reading.deadlines import deadlines, of_timeframe, recurrence

THREE = Period.parse("2023-2025")
Said = tuple[str, bool, str]
"""ISO day ("" where none is known; of what recurs month and day count), inclusive, how often."""


def said(sentence: str, period: Period | None = THREE) -> list[Said]:
    found = deadlines(sentence, period)
    return [(str(one.day or ""), one.inclusive, one.every) for one in found]


SENTENCES: dict[str, list[Said]] = {
    "hoàn thành trước 30/6/2024": [("2024-06-30", False, "")],
    "Hoàn thành trước ngày 30 tháng 6 năm 2024;": [("2024-06-30", False, "")],
    "báo cáo trước ngày 15.6.2024 và trước ngày 15-12-2024": [
        ("2024-06-15", False, ""),
        ("2024-12-15", False, ""),
    ],
    "chậm nhất là ngày 15 tháng 12 năm 2024": [("2024-12-15", True, "")],
    "Chậm nhất đến hết ngày 30/6/2024": [("2024-06-30", True, "")],
    "muộn nhất vào ngày 30/6/2024": [("2024-06-30", True, "")],
    "đến hết ngày 30/6/2024": [("2024-06-30", True, "")],
    "không muộn hơn 30/6/2024": [("2024-06-30", True, "")],
    "gửi trước 17 giờ 00 ngày 15/6/2024": [("2024-06-15", True, "")],
    "gửi trước 17h00, ngày 15/6/2024": [("2024-06-15", True, "")],
    "xong trong Quý II/2024": [("2024-06-30", True, "")],
    "hoàn thành trong tháng 2/2024": [("2024-02-29", True, "")],
    "hoàn thành vào quý 3 năm 2024": [("2024-09-30", True, "")],
    "hết năm 2024": [("2024-12-31", True, "")],
    "trước tháng 6/2024": [("2024-06-01", False, "")],
    "trước quý III/2024": [("2024-07-01", False, "")],
    "trước năm 2025": [("2025-01-01", False, "")],
    "trước ngày 30/11 hằng năm": [("2000-11-30", False, "year")],
    "TRƯỚC NGÀY 30 THÁNG 11 HÀNG NĂM": [("2000-11-30", False, "year")],
    "định kỳ hằng năm báo cáo kết quả (qua Sở Y tế) trước ngày 30 tháng 11 để tổng hợp": [
        ("2000-11-30", False, "year")
    ],
    "báo cáo trước ngày 01/6 và 15/11 hằng năm": [
        ("2000-06-01", False, "year"),
        ("2000-11-15", False, "year"),
    ],
    "6 tháng trước ngày 15/6; năm trước ngày 15/12 hằng năm": [
        ("2000-06-15", False, "year"),
        ("2000-12-15", False, "year"),
    ],
    "ngày 30/11 hằng năm": [("2000-11-30", True, "year")],
    "vào tháng 12 hằng năm": [("2000-12-31", True, "year")],
    "trước tháng 12 hằng năm": [("2000-12-01", False, "year")],
    "trong Quý I hằng năm": [("2000-03-31", True, "year")],
    "trước ngày 25 hằng tháng": [("2000-01-25", False, "month")],
    "báo cáo ngày 20 mỗi tháng": [("2000-01-20", True, "month")],
    "trước ngày 15 của tháng cuối quý": [("2000-03-15", False, "quarter")],
    "trước ngày 10 tháng đầu tiên của quý": [("2000-01-10", False, "quarter")],
    "trước ngày 15/6, 15/12/2024": [("2024-06-15", False, ""), ("2024-12-15", False, "")],
    "trước ngày 30/11": [("", False, "")],
    "trước ngày 31/6/2024": [("", False, "")],
    "trước quý IX/2024": [("", False, "")],
    "phải được phê duyệt trước ngày 15/6/2024": [("2024-06-15", False, "")],
    "các dự án được phê duyệt trước ngày 01/01/2024": [],
    "các công trình đã hoàn thành trước 30/6/2024": [],
    "tính đến hết ngày 31/12/2024": [],
    "Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng": [],
    "trong 5 ngày": [],
    "trước ngày khai giảng": [],
    "đến năm 2025 đạt 55%": [],
    "giai đoạn 2021-2025": [],
    "không quá 5 ngày làm việc": [],
    "trong năm 2024": [],
    "": [],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_states_its_deadlines(sentence: str) -> None:
    assert said(sentence) == SENTENCES[sentence]


def test_in_a_plan_of_one_year_a_day_without_a_year_is_of_that_year() -> None:
    assert said("trước ngày 30/11", Period.parse("2024")) == [("2024-11-30", False, "")]


def test_a_deadline_keeps_the_words_that_state_it() -> None:
    text = "Rà soát;\nbáo cáo trước ngày 01/6 và\n15/11 hằng năm, gửi Sở Y tế trước 20/6/2024."
    words = [one.words for one in deadlines(text, THREE)]
    assert words == [*["trước ngày 01/6 và 15/11 hằng năm"] * 2, "trước 20/6/2024"]


TIMEFRAMES: dict[str, list[Said]] = {
    "2025": [("2025-12-31", True, "")],
    "2026 - 2030": [("2030-12-31", True, "")],
    "12/2025": [("2025-12-31", True, "")],
    "Quý IV/2025- Quý II/2026": [("2026-06-30", True, "")],
    "Quý III Năm 2026": [("2026-09-30", True, "")],
    "Trước ngày 30/11/2025": [("2025-11-30", False, "")],
    "trước quý IV/2025": [("2025-10-01", False, "")],
    "Trước 17 giờ ngày 30/11/2025": [("2025-11-30", True, "")],
    "đến hết 30/11/2025": [("2025-11-30", True, "")],
    "Tháng 12 hằng năm": [("2000-12-31", True, "year")],
    "Trước ngày 30/11 hằng năm": [("2000-11-30", False, "year")],
    "2025 và những năm tiếp theo": [],
    "Thường xuyên": [],
    "Hằng quý": [],
    "Theo Kế hoạch riêng": [],
    "Sau khi có Quy chế của TW": [],
    "Khi có phát sinh.": [],
    "năm tiếp theo": [],
}
"""As real plans write them."""


@pytest.mark.parametrize("words", TIMEFRAMES)
def test_a_timeframe_ends_on_the_last_day_of_what_it_names(words: str) -> None:
    found = of_timeframe(Timeframe.parse(words), None)
    assert [(str(one.day), one.inclusive, one.every) for one in found] == TIMEFRAMES[words]


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("Thường xuyên, định kỳ hằng quý báo cáo về Sở Tài chính", "quarter"),
        ("Hàng năm", "year"),
        ("mỗi tháng", "month"),
        ("hằng tuần", "week"),
        ("6 tháng một lần", "half-year"),
        ("thường xuyên", ""),
    ],
)
def test_words_say_how_often(words: str, every: str) -> None:
    assert recurrence(words) == every


def days(sentence: str, period: str | None) -> list[str]:
    years = Period.parse(period) if period else None
    return [str(day) for one in deadlines(sentence, years) for day in one.days(years)]


def test_what_recurs_comes_in_each_year_of_the_period() -> None:
    assert days("trước ngày 30/11 hằng năm", "2023-2025") == [
        "2023-11-30",
        "2024-11-30",
        "2025-11-30",
    ]
    assert days("trước ngày 15 của tháng cuối quý", "2024") == [
        "2024-03-15",
        "2024-06-15",
        "2024-09-15",
        "2024-12-15",
    ]
    assert days("ngày 31 hằng tháng", "2023")[:4] == [
        "2023-01-31",
        "2023-02-28",
        "2023-03-31",
        "2023-04-30",
    ]


@pytest.mark.parametrize("period", [None, "2025-2023", "2000-2031"])
def test_without_years_that_can_be_told_nothing_comes_again(period: str | None) -> None:
    assert days("trước ngày 30/11 hằng năm", period) == []


def test_what_is_due_once_needs_no_period() -> None:
    assert days("trước ngày 30/11/2024", None) == ["2024-11-30"]
    assert days("trước ngày 31/11/2024", "2024") == []


WORDS = (
    *("trước", "ngày", "tháng", "quý", "năm", "hằng", "đến", "hết", "và", "cuối", "giờ", "đã"),
    *("chậm nhất", "IV", "31", "/", "2024", "0", "9999", ",", "."),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text())
def test_no_sentence_is_too_odd(sentence: str) -> None:
    for one in deadlines(sentence, THREE):
        assert one.words in " ".join(sentence.split())
        assert all(datetime.date(1000, 1, 1) <= day for day in one.days(THREE))
