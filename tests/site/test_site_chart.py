from __future__ import annotations

import datetime

from ntmplan.site.chart import Chart, Lane, Mark, Span, Tick, chart


def day(month: int, number: int, year: int = 2024) -> datetime.date:
    return datetime.date(year, month, number)


def test_without_a_time_there_is_no_picture() -> None:
    assert chart([], day(1, 1)) is None
    assert chart([("a", "", ())], day(1, 1)) is None


def test_a_year_is_drawn_from_its_first_to_its_last_day() -> None:
    # 366 days on 660 units of width: the day n stands at 300 + n * 660 / 366
    rows = [
        ("Nước", "#a", (Span(day(1, 1), day(12, 31), "2024"),)),
        ("Rác", "", (Span(day(7, 1), day(7, 1), "01/07", "due"),)),
    ]
    assert chart(rows, day(7, 1)) == Chart(
        960,
        92,
        "2024-01-01",
        "2024-12-31",
        300,
        960,
        628.2,
        (
            Tick(300, "I/2024"),
            Tick(464.1, "II/2024"),
            Tick(628.2, "III/2024"),
            Tick(794.1, "IV/2024"),
        ),
        (
            Lane(
                30,
                "Nước",
                "Nước",
                "#a",
                (Mark("task", "M300.0 36h660.0v14h-660.0z", "Nước – 2024"),),
            ),
            Lane(56, "Rác", "Rác", "", (Mark("due", "M628.2 62l7 7l-7 7l-7 -7z", "Rác – 01/07"),)),
        ),
    )


def test_a_day_outside_is_not_marked() -> None:
    made = chart([("a", "", (Span(day(1, 1), day(2, 1), "x"),))], day(1, 1, 2026))
    assert made is not None
    assert made.today is None


def test_many_years_are_parted_by_years_and_very_many_by_some_of_them() -> None:
    few = chart([("a", "", (Span(day(1, 1, 2021), day(12, 31, 2025), "x"),))], day(1, 1))
    many = chart([("a", "", (Span(day(1, 1, 1), day(12, 31, 9999), "x"),))], day(1, 1))
    assert few is not None
    assert many is not None
    assert [tick.label for tick in few.ticks] == ["2021", "2022", "2023", "2024", "2025"]
    assert [tick.label for tick in many.ticks] == [str(n * 1000) for n in range(1, 10)]


def test_a_long_name_is_cut_and_points_are_drawn_above_bars() -> None:
    spans = (Span(day(2, 1), day(2, 1), "p", "due"), Span(day(1, 1), day(3, 1), "b"))
    made = chart([("x" * 60, "", spans)], day(1, 1))
    assert made is not None
    assert made.lanes[0].label == "x" * 43 + "…"
    assert made.lanes[0].title == "x" * 60
    assert [mark.kind for mark in made.lanes[0].marks] == ["task", "due"]


def test_a_short_bar_can_still_be_seen() -> None:
    spans = (
        Span(day(1, 1, 1000), day(1, 2, 1000), "b"),
        Span(day(1, 1, 3000), day(1, 1, 3000), "e"),
    )
    made = chart([("a", "", spans)], day(1, 1))
    assert made is not None
    assert made.lanes[0].marks[0].outline == "M300.0 36h2v14h-2z"
