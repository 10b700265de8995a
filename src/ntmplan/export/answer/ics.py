"""What is due as a calendar (RFC 5545), for phones and mail programs.

Each deadline is a whole day: the last working day on which it is in time, with reminders before.
What recurs is one event with a rule; its days that fall on days off are moved one by one.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from textwrap import shorten
from typing import TYPE_CHECKING

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.columns import units_shown
from ntmplan.query.due.columns import shown_day, told
from ntmplan.reading.deadlines import STEPS
from ntmplan.table import Row, Table, names, text
from ntmplan.text import one_line, visible

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//ntmplan//ntmplan//VI"
_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""The same answer gives the same bytes."""
_REMINDERS = (7, 3, 1)
"""So many days before, as the tracking systems of the administration warn."""
_ONE = datetime.timedelta(days=1)
_SHORTEST = 28
"""So many days has the shortest month."""
_GLIMPSE = 120
_DUE = marked("Due: {what}")
_DEADLINE = marked("Deadline: {words}")
_LINES: tuple[tuple[str, Callable[[Row], str]], ...] = (
    (marked("In the plan: {words}"), lambda row: text(row, "timeframe")),
    (marked("Lead: {words}"), lambda row: units_shown(row, "leads")),
    (marked("Held by: {words}"), lambda row: "; ".join(_holders(row))),
    (marked("Support: {words}"), lambda row: "; ".join(names(row, "supports"))),
    (marked("Plan: {words}"), lambda row: text(row, "plan")),
    (marked("Number: {words}"), lambda row: text(row, "task")),
)


def write(table: Table) -> str:
    """The dated rows of an answer to `due` as a calendar; line ends as the format asks for."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    taken: Counter[str] = Counter()
    for rows, days in _series(table.rows):
        for event in _events(rows, _uid(rows[0], days, taken)):
            calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made.decode("utf-8")


def _series(rows: Iterable[Row]) -> Iterator[tuple[list[Row], str]]:
    """The rows with a day, those together that one deadline brings by a rule; and by what days."""
    found: dict[object, list[Row]] = {}
    for at, row in enumerate(rows):
        if row["day"]:
            known = tuple(row[key] for key in ("path", "line", "task", "text", "timeframe"))
            found.setdefault((*known, _anchor(row)) if row["every"] else at, []).append(row)
    for together in found.values():
        if _regular(together):
            yield together, _anchor(together[0])
        else:
            yield from (([row], text(row, "day")) for row in together)


def _anchor(row: Row) -> str:
    """What is the same of all days on which something comes again; of what comes once the day."""
    day = datetime.date.fromisoformat(text(row, "day"))
    every = text(row, "every")
    if every not in STEPS:
        return day.isoformat()
    of_month = "end" if day.day >= _SHORTEST else day.day  # it may be cut in a short month
    return f"{every} {day.month % STEPS[every]} {of_month}"


def _regular(rows: list[Row]) -> bool:
    """Whether a rule can say on which days something comes: the same day of each so many months."""
    step = STEPS.get(text(rows[0], "every"), 0)
    days = [_in_time(row) for row in rows]
    return all(
        (after.year - day.year) * 12 + after.month - day.month == step and after.day == day.day
        for day, after in pairwise(days)
    )


def _in_time(row: Row) -> datetime.date:
    """The last day on which it is in time, whether people work on it or not."""
    day = datetime.date.fromisoformat(text(row, "day"))
    return day if row["inclusive"] else day - _ONE


def _working(row: Row) -> datetime.date:
    return datetime.date.fromisoformat(text(row, "last_working_day"))


def _events(rows: list[Row], uid: str) -> Iterator[Event]:
    """The event of something that is due; of what recurs those too that are moved."""
    if len(rows) == 1:
        yield _alone(rows[0], uid)
        return
    event = _event(rows[0], uid, _in_time(rows[0]), _described(rows[0]))
    step = STEPS[text(rows[0], "every")]
    yearly = {"FREQ": "YEARLY"} if step == STEPS["year"] else {"FREQ": "MONTHLY"}
    interval = {"INTERVAL": step} if step not in (1, STEPS["year"]) else {}
    event.add("RRULE", {**yearly, **interval, "UNTIL": _in_time(rows[-1])})
    yield event
    for row in rows:
        if _working(row) != _in_time(row):
            moved = _alone(row, uid)
            moved.add("RECURRENCE-ID", _in_time(row))
            yield moved


def _uid(row: Row, days: str, taken: Counter[str]) -> str:
    """An id that stays when lines move: of the plan, of what is due, and of its days.

    What is due has its own id, or else its words; of two that are the same the second is counted.
    """
    what = text(row, "id") or one_line(text(row, "text"))
    key = "\n".join((text(row, "plan"), what, days))
    taken[key] += 1
    digest = hashlib.sha256(f"{key}\n{taken[key]}".encode()).hexdigest()
    return f"{digest[:32]}@ntmplan"


def _alone(row: Row, uid: str) -> Event:
    """An event on one day: the last working day on which something is in time."""
    deadline = say(_DEADLINE, {"words": shown_day(row)})
    return _event(row, uid, _working(row), [*_described(row), deadline])


def _event(row: Row, uid: str, day: datetime.date, described: Iterable[str]) -> Event:
    """A whole day with what is due on it, and reminders before it."""
    from icalendar import Event

    event = Event()
    event.add("UID", uid)
    event.add("DTSTAMP", _MADE)
    event.add("DTSTART", day)
    event.add("DTEND", day + _ONE)
    title = say(_DUE, {"what": shorten(_safe(told(row)), _GLIMPSE, placeholder="…")})
    event.add("SUMMARY", title)
    event.add("DESCRIPTION", "\n".join(described))
    event.add("CATEGORIES", [text(row, "kind")])
    event.add("TRANSP", "TRANSPARENT")
    for days in _REMINDERS:
        event.add_component(_reminder(title, days))
    return event


def _described(row: Row) -> Iterator[str]:
    """What is due in full, and what else is known of it, a line each."""
    yield _safe(text(row, "text"))
    for sentence, words in _LINES:
        if said := _safe(words(row)):
            yield say(sentence, {"words": said})


def _reminder(title: str, days: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", datetime.timedelta(days=-days))
    return alarm


def _holders(row: Row) -> tuple[str, ...]:
    """Who holds it on the day that was asked for."""
    return names(row, "lead_holders") if "lead_holders" in row else ()


def _safe(words: str) -> str:
    """Words on one line that steer nothing."""
    return visible(one_line(words))
