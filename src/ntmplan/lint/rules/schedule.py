"""Rules on when: each task has a date that somebody can be held to."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.tasks import timeframes
from ntmplan.model.passage import ReportPassage
from ntmplan.model.timeframe import Timeframe
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.results import to_issue
from ntmplan.reading.sentences import (
    inspects,
    is_full,
    joined,
    misread,
    sentence_of,
    sentences,
)
from ntmplan.reading.times import (
    day_words,
    days_each_year,
    due_times,
    last_named,
    names_time,
    own_date,
    whole_period,
)
from ntmplan.reading.workdays import day_off, working_day_before
from ntmplan.repository import PlanFile
from ntmplan.text import beginning, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_SEVERAL = 3
"""Fewer tasks are too few to say that a plan as a whole has no dates."""

NO_MILESTONE = Kind(
    "T201",
    "no-task-has-a-milestone",
    _W,
    marked(
        "None of the plan's {tasks} tasks has a date of its own: {count} have the plan's whole"
        " period ({period}) as their timeframe."
    ),
    marked("Give a task the day, the quarter or the year by which it, or a step of it, is done."),
    why=marked(
        "What is due at the end of the period can't be late before it; nobody can follow such a"
        " task, or warn in time."
    ),
    bad="""\
period: 2023-2025
tasks:
  lead: Sở Y tế
  timeframe: 2023-2025
  items:
    - Lắp 3 trạm cấp nước
    - Trồng 5 km cây xanh
    - Mở 2 lớp tập huấn
""",
    good="""\
period: 2023-2025
tasks:
  lead: Sở Y tế
  timeframe: 2023-2025
  items:
    - Lắp 3 trạm cấp nước
    - Trồng 5 km cây xanh
    - task: Mở 2 lớp tập huấn
      timeframe: Quý II/2024
""",
)
NO_TIME = Kind(
    "T202",
    "task-without-time",
    _W,
    marked("The task has no timeframe; others of this plan have one."),
    marked("Write `timeframe: …` on the task, or on the area when it is the same for all of it."),
    why=marked("A task without a time is nobody's next task, and no list of what is due has it."),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước
      timeframe: Quý I/2024
    - Mở 2 lớp tập huấn
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước
      timeframe: Quý I/2024
    - Mở 2 lớp tập huấn trước ngày 15/3/2024
""",
)
NO_TIME_AT_ALL = Kind(
    "T203",
    "no-task-has-a-time",
    _W,
    marked("None of the plan's {tasks} tasks says when it is to be done."),
    marked("Write `timeframe: …` on each task, or here when it is the same for all of them."),
    why=marked("Without times a plan can't be followed: nothing in it is ever due or late."),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - Lắp 3 trạm cấp nước
    - Trồng 5 km cây xanh
    - Mở 2 lớp tập huấn
""",
    good="""\
tasks:
  lead: Sở Y tế
  timeframe: Quý II/2024
  items:
    - Lắp 3 trạm cấp nước
    - Trồng 5 km cây xanh
    - Mở 2 lớp tập huấn
""",
)
DAY_OFF = Kind(
    "T204",
    "deadline-on-day-off",
    _N,
    marked('The deadline "{deadline}" falls on a day off: {days}.'),
    marked("Choose a working day, or say that the last working day before it counts."),
    why=marked(
        "On a day off nobody takes in what is due, so people read the deadline two ways. Of a day"
        " that comes every year only a plan of one year is told: over several years it always"
        " meets a weekend."
    ),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Mở 2 lớp tập huấn
      timeframe: trước ngày 30/11/2025
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Mở 2 lớp tập huấn
      timeframe: trước ngày 28/11/2025
""",
)
LAST_DAY_OFF = Kind(
    "T205",
    "last-day-on-day-off",
    _N,
    marked('The last day for "{deadline}" is a day off, since the day itself is late: {days}.'),
    marked("Choose a deadline that follows a working day, or say that the day itself counts."),
    why=marked(
        "“Trước ngày” leaves out the day that it names; where the day before is a day off, the"
        " time ends earlier than people think."
    ),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Mở 2 lớp tập huấn
      timeframe: trước ngày 01/12/2025
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Mở 2 lớp tập huấn
      timeframe: trước ngày 02/12/2025
""",
)
PRODUCT_UNDATED = Kind(
    "T206",
    "document-to-issue-without-date",
    _N,
    marked('"{product}": by when it is to be issued is not said.'),
    marked("Write the day, the month or the quarter by which it is issued."),
    why=marked(
        "Others wait for a document that is to be issued under the plan; without a date nobody can"
        " ask where it is."
    ),
    bad="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Ban hành quy chế phối hợp; báo cáo UBND tỉnh kết quả.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Ban hành quy chế phối hợp trước ngày 15/3/2024; báo cáo UBND tỉnh kết quả.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
_ALL_YEAR = ("trong năm", "cả năm")
_EVENTS = ("tổ chức", "liên hoan", "hội thi", "ngày hội", "lễ", "ra quân", "giải", "hội chợ")
"""What is held on the day that is named: days off are often chosen for it."""
_DAY_OFF = marked("{day} ({why}), last working day before: {last}")
_IN_PLACES = marked("{days}; this deadline stands in {places} places")


@RULES.plan(NO_MILESTONE)
def no_task_has_a_milestone(file: PlanFile) -> Iterator[Finding]:
    """Some date lies before the end of the period."""
    plan, tasks = file.plan, file.tasks
    if plan is None or plan.period is None or plan.tasks is None or misread(file, "tasks"):
        return
    period = plan.period
    whole = [task for task in tasks if whole_period(task.timeframe, period)]
    dated = any(own_date(task.timeframe, period) or names_time(task.text, period) for task in tasks)
    if len(whole) >= _SEVERAL and not dated:
        route: Route = ("tasks", "timeframe") if plan.tasks.timeframe else ("tasks",)
        yield finding(route, tasks=len(tasks), count=len(whole), period=period.words)


@RULES.plan(NO_TIME)
def task_without_time(file: PlanFile) -> Iterator[Finding]:
    """Each task has a time; a plan in which none has one is one finding."""
    period = file.plan.period if file.plan else None
    if any(task.timeframe for task in file.tasks):
        for task in file.tasks:
            above = names_time(task.entry.area or "", period)  # `Quý II/2026:` over its tasks
            said = task.timeframe or above or names_time(task.text, period)
            if not said and not _in_table(file, task.entry.route):
                yield finding(task.route)


def _in_table(file: PlanFile, route: Route) -> bool:
    """Whether a task has its time in a row of the table that has its words."""
    from ntmplan.reading.rows import twins  # most tasks have a time

    return route in twins(file)


@RULES.plan(NO_TIME_AT_ALL)
def no_task_has_a_time(file: PlanFile) -> Iterator[Finding]:
    """The tasks of a plan have times."""
    tasks, period = file.tasks, file.plan.period if file.plan else None
    said = any(task.timeframe or names_time(task.text, period) for task in tasks)
    assigned = is_full(file) or all(task.lead for task in tasks)
    if len(tasks) < _SEVERAL or not assigned or said or misread(file, "tasks"):
        return
    from ntmplan.reading.assigned import times_all, under_units  # few plans have no time at all

    if not (inspects(file) or times_all(file) or under_units(file)):
        yield finding(("tasks",), tasks=len(tasks))


@RULES.plan(DAY_OFF)
def deadline_on_day_off(file: PlanFile) -> Iterator[Finding]:
    """A deadline is a working day; where it stands in several places, it is one finding."""
    for route, words, days, _, places in _deadlines(file):
        if free := [told for day in days if (told := _told(day, day))]:
            yield finding(route, deadline=words, days=_counted(joined(free), places))


@RULES.plan(LAST_DAY_OFF)
def last_day_on_day_off(file: PlanFile) -> Iterator[Finding]:
    """So is the day before a deadline that leaves out its own day."""
    one = datetime.timedelta(days=1)
    for route, words, days, exclusive, places in _deadlines(file):
        working = [day for day in days if exclusive and not day_off(day)]
        if free := [told for day in working if (told := _told(day - one, day))]:
            yield finding(route, deadline=words, days=_counted(joined(free), places))


def _told(day: datetime.date, deadline: datetime.date) -> Phrase | None:
    """A day off with the last working day before the deadline; None for a working day."""
    why = day_off(day)
    if why is None:
        return None
    last = day_words(working_day_before(deadline))
    return Phrase(_DAY_OFF, {"day": day_words(day), "why": why, "last": last})


def _counted(days: Fact, places: int) -> Fact:
    """The days, and in how many places the deadline stands where they are several."""
    return days if places == 1 else Phrase(_IN_PLACES, {"days": days, "places": places})


class _Deadline(NamedTuple):
    """A deadline that is a full day: its words, its days, and whether it leaves out the day."""

    route: Route
    words: str
    days: tuple[datetime.date, ...]
    exclusive: bool
    places: int = 1


@lru_cache(maxsize=1)
def _deadlines(file: PlanFile) -> list[_Deadline]:
    """Every deadline once, at the first of the places in which it stands, however it is worded."""
    found: dict[tuple[object, ...], _Deadline] = {}
    for due in _due(file):
        key = (due.days, due.exclusive)
        known = found.setdefault(key, due)
        if known is not due:
            found[key] = known._replace(places=known.places + 1)
    return list(found.values())


def _due(file: PlanFile) -> Iterator[_Deadline]:
    for route, time, task in timeframes(file):
        takes_place = time.start is not None and beginning(task, _EVENTS)
        for day, one in () if takes_place else _days(time).items():
            yield _Deadline(route, one.words, (day,), one.end != day)
    yield from _in_sentences(file)
    period = file.plan.period if file.plan else None
    for entry in file.entries:
        if isinstance(entry.passage, ReportPassage) and (due := entry.passage.before):
            days = tuple(days_each_year(due, period))
            if len(days) == 1:  # over several years each day meets a weekend
                yield _Deadline((*entry.route, "before"), due.words, days, exclusive=True)


def _days(time: Timeframe | None) -> dict[datetime.date, Timeframe]:
    """The days by which a timeframe says that something is due, each with its words.

    They are several in `đợt 1 trước 30/4/2026, đợt 2 trước 30/9/2026`.
    """
    if time is None:
        return {}
    several = time.start is None and time.end is None
    said = due_times(time.words) if several else (time,)
    return {day: one for one in said if (day := last_named(one))}


def _in_sentences(file: PlanFile) -> Iterator[_Deadline]:
    """The days by which tasks and duties are due in their own words, after the plan was made.

    What a task's timeframe says too is told there.
    """
    issued = file.plan.date if file.plan else None
    made = (issued and issued.latest) or datetime.date.min
    timed = {(task.entry.route, day) for task in file.tasks for day in _days(task.timeframe)}
    for route, text, entry in sentences(file, "tasks", "organization"):
        for time in due_times(text):
            day = last_named(time)
            if day and day > made and (entry.route, day) not in timed:
                yield _Deadline(route, time.words, (day,), time.end != day)


def _told_as_timeless(file: PlanFile) -> bool:
    """Whether tasks without a time are told as such, each of them or all as one."""
    tasks, period = file.tasks, file.plan.period if file.plan else None
    if any(task.timeframe for task in tasks):
        return True
    return len(tasks) >= _SEVERAL and not any(names_time(task.text, period) for task in tasks)


@RULES.plan(PRODUCT_UNDATED)
def document_to_issue_without_date(file: PlanFile) -> Iterator[Finding]:
    """What is to be issued has a date."""
    period = file.plan.period if file.plan else None
    if not is_full(file):
        return
    told = _told_as_timeless(file)
    said = [
        (sentence_of(task), task.text, task.timeframe)
        for task in file.tasks
        if (task.timeframe or not told) and not names_time(task.entry.area or "", period)
    ]
    said += [(way, text, one.timeframe) for way, text, one in sentences(file, "organization")]
    for route, text, time in said:
        found = to_issue(text)
        worded = time is not None and not time.dated and not time.recurs
        worded = worded and not says(time.words if time else "", _ALL_YEAR)
        if found and not worded and not own_date(time, period) and not names_time(text, period):
            product = " ".join(found.split())
            yield finding(route, words=product, product=product)
