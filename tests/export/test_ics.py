"""The calendar of what is due: read back with the library, it says what the answer says."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from ntmplan.export.answer import write
from ntmplan.export.answer.ics import write as calendar
from ntmplan.language import use
from ntmplan.query.due import Asked, due
from ntmplan.query.due.columns import COLUMNS
from ntmplan.repository import load
from ntmplan.table import Row, Table
from tests.export.hostile import TEXTS
from tests.query.made import made

PLANS = load([Path(__file__).parents[2]]).plans
DAY = datetime.date


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use("en")
    yield
    use("vi")


def events(text: str) -> list[Any]:
    """The events of a calendar; the library's types say little of what each key holds."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def start(event: Mapping[str, Any]) -> datetime.date:
    day: datetime.date = event["DTSTART"].dt
    return day


def row(text: str = "Mở lớp", day: str = "2024-06-28", **other: str | bool | None) -> Row:
    kept = due(Asked(), PLANS).rows[0]
    return {
        **kept,
        "text": text,
        "day": day,
        "last_working_day": day,
        "inclusive": True,
        "kind": "deadline",
        "every": None,
        "source": "table",
        "to": (),
        "via": (),
        **other,
    }


def table(*rows: Row) -> Table:
    return Table("due", "", COLUMNS, rows)


def test_a_report_that_comes_each_year_is_one_event_with_its_moved_day() -> None:
    text, said = write(due(Asked(), PLANS), "ics")
    series, moved = events(text)
    assert start(series) == DAY(2023, 11, 29)
    assert series["DTEND"].dt == DAY(2023, 11, 30)
    assert series["DTSTART"].params["VALUE"] == "DATE"
    assert series["RRULE"].to_ical() == b"FREQ=YEARLY;UNTIL=20251129"
    assert moved["RECURRENCE-ID"].dt == DAY(2025, 11, 29)  # a Saturday
    assert start(moved) == DAY(2025, 11, 28)
    assert series["UID"] == moved["UID"]
    title = "Due: Report to UBND tỉnh Bắc Kạn, through Văn phòng Điều phối nông thôn mới tỉnh"
    assert series["SUMMARY"] == moved["SUMMARY"] == title
    lines = str(moved["DESCRIPTION"]).split("\n")
    assert lines[0].startswith("Trên đây là Kế hoạch triển khai")
    assert lines[1:] == [
        "In the plan: trước ngày 30 tháng 11",
        "Lead: các sở, ban, ngành, cơ quan, đơn vị, địa phương [catch-all]",
        "Plan: bac-kan-2023-2025",
        "Deadline: before 30/11/2025",
    ]
    assert said.startswith("bac-kan-2023-2025: tasks with only")


def test_each_event_reminds_seven_three_and_one_day_before() -> None:
    for event in events(calendar(due(Asked(), PLANS))):
        alarms = list(event.walk("VALARM"))
        assert [alarm["TRIGGER"].dt.days for alarm in alarms] == [-7, -3, -1]
        assert {(alarm["ACTION"], alarm["DESCRIPTION"]) for alarm in alarms} == {
            ("DISPLAY", event["SUMMARY"])
        }


def test_the_head_says_what_the_format_asks_for() -> None:
    text = calendar(table())
    assert text == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ntmplan//ntmplan//VI\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"
    )


REPORTS = """\
period: 2023-2024
reporting:
  - {report: Báo cáo quý, every: quarter, before: 15/3}
  - {report: Báo cáo tháng, every: month, before: 21/01}
  - {report: Báo cáo 6 tháng, every: half-year, before: 15/12}
  - {report: Cuối tháng, every: month, before: 31/01}
  - {report: Đầu tháng Ba, every: year, before: 01/3}
"""


def test_what_recurs_has_a_rule_where_one_fits(tmp_path: Path) -> None:
    text = calendar(due(Asked(), made(tmp_path, REPORTS)))
    rules = {
        str(one["SUMMARY"]): (start(one), one["RRULE"].to_ical())
        for one in events(text)
        if "RRULE" in one
    }
    assert rules == {
        "Due: Báo cáo quý": (DAY(2023, 3, 14), b"FREQ=MONTHLY;UNTIL=20241214;INTERVAL=3"),
        "Due: Báo cáo tháng": (DAY(2023, 1, 20), b"FREQ=MONTHLY;UNTIL=20241220"),
        "Due: Báo cáo 6 tháng": (DAY(2023, 6, 14), b"FREQ=MONTHLY;UNTIL=20241214;INTERVAL=6"),
    }
    alone = [one for one in events(text) if one["SUMMARY"] == "Due: Đầu tháng Ba"]
    assert [start(one) for one in alone] == [DAY(2023, 2, 28), DAY(2024, 2, 29)]
    ends = [start(one) for one in events(text) if one["SUMMARY"] == "Due: Cuối tháng"]
    assert len(ends) == 24
    assert ends[:3] == [DAY(2023, 1, 30), DAY(2023, 2, 27), DAY(2023, 3, 30)]


def occurrences(text: str) -> list[datetime.date]:
    """The days of a calendar's events, its rules carried out and its moved days moved."""
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

    found: dict[tuple[str, datetime.date], datetime.date] = {}
    for one in events(text):
        days = [start(one)]
        if "RRULE" in one:
            begin = datetime.datetime.combine(start(one), datetime.time())
            rule = rrulestr(one["RRULE"].to_ical().decode(), dtstart=begin)
            days = [each.date() for each in rule]
        for day in days:
            planned = one["RECURRENCE-ID"].dt if "RECURRENCE-ID" in one else day
            found[str(one["UID"]), planned] = day
    return sorted(found.values())


def test_a_calendar_program_gets_the_last_working_days(tmp_path: Path) -> None:
    answer = due(Asked(), made(tmp_path, REPORTS))
    wanted = sorted(DAY.fromisoformat(str(one["last_working_day"])) for one in answer.rows)
    assert occurrences(calendar(answer)) == wanted


@settings(deadline=None)
@given(st.integers(1, 12), st.integers(1, 31), st.sampled_from(["year", "half-year", "quarter"]))
def test_for_any_day_a_calendar_program_gets_the_last_working_days(
    month: int, day: int, every: str
) -> None:
    from ntmplan.model.timeframe import Period
    from ntmplan.query.due import last_working_day
    from ntmplan.reading.deadlines import Deadline, last_day

    deadline = Deadline("x", last_day(2000, month, day), inclusive=False, every=every)
    rows = []
    for each in deadline.days(Period("", 2021, 2024)):
        last = last_working_day(each, inclusive=False).isoformat()
        said = row(day=each.isoformat(), every=every, inclusive=False)
        rows.append({**said, "last_working_day": last})
    wanted = [DAY.fromisoformat(str(one["last_working_day"])) for one in rows]
    assert occurrences(calendar(table(*rows))) == wanted


def uids(answer: Table) -> list[str]:
    return [str(one["UID"]) for one in events(calendar(answer))]


def test_an_id_stays_when_lines_move_and_differs_where_things_differ() -> None:
    rows = [
        row(),
        row(day="2024-07-01"),
        row("Khác"),
        row(plan="b"),
        row(),  # the same again
        row(id="t1"),
        row("Khác hẳn", id="t1", day="2024-07-01"),
    ]
    found = uids(table(*rows))
    assert len(set(found)) == len(rows)
    assert uids(table(*({**one, "line": 999, "task": "9.9"} for one in rows))) == found
    assert uids(table(row("Viết lại", id="t1"))) == [found[5]]
    assert all(one.endswith("@ntmplan") for one in found)


def test_a_part_of_a_series_keeps_its_id() -> None:
    whole = uids(due(Asked(), PLANS))
    part = uids(due(Asked(DAY(2024, 1, 1), DAY(2024, 12, 31)), PLANS))
    assert part == whole[:1]


def test_what_has_no_day_is_left_out() -> None:
    assert events(calendar(table({**row(), "day": None, "last_working_day": None}))) == []


@pytest.mark.parametrize("text", [*TEXTS, "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:x", "ộ" * 500])
def test_no_text_gets_out_of_its_line(text: str) -> None:
    made_of = calendar(
        table(row(text, plan=text, task=text, timeframe=text, leads=(text,)))  # type: ignore[arg-type]
    )
    assert "\n" not in made_of.replace("\r\n", "")
    for line in made_of.split("\r\n"):
        assert len(line.encode()) <= 75
        assert "\r" not in line
    (event,) = events(made_of)
    assert sorted({str(key) for key in event}) == [
        *("CATEGORIES", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID")
    ]
    assert str(event["DESCRIPTION"]).count("\n") <= 8
    assert made_of.count("BEGIN:VEVENT\r\n") == 1


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_words_read_back_as_they_are(text: str) -> None:
    from ntmplan.text import one_line, visible

    (event,) = events(calendar(table(row(text))))
    first = str(event["DESCRIPTION"]).split("\n")[0]
    assert first == visible(one_line(text))


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert calendar(due(Asked(), PLANS)) == calendar(due(Asked(), PLANS))


def test_who_holds_it_now_is_told() -> None:
    answer = due(Asked(), PLANS, DAY(2025, 7, 2))
    description = str(events(calendar(answer))[0]["DESCRIPTION"])
    assert "Held by: các sở, ban, ngành, cơ quan, đơn vị, địa phương" in description
