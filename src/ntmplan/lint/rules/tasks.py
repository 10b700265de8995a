"""Rules on time: a timeframe runs forward and stays within the plan's period."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.passage import TaskPassage
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.repository import PlanFile

RULES = Rules()
_E = Severity.ERROR
_BEFOREHAND = datetime.timedelta(92)
"""A quarter; what is due in the last one before a period readies it."""

TURNED_ROUND = Kind(
    "T101",
    "task-ends-before-it-starts",
    _E,
    marked('The timeframe "{timeframe}" ends before it starts.'),
    marked("Write the earlier date first."),
    why=marked(
        "No day lies within such a timeframe: the unit can't tell when to begin, and nobody when"
        " it is late."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2025-2024
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2024-2025
""",
)
OUTSIDE_PERIOD = Kind(
    "T102",
    "timeframe-outside-period",
    _E,
    marked('The timeframe "{timeframe}" lies outside the plan\'s period ({period}).'),
    marked("Correct the timeframe, or the plan's period."),
    why=marked(
        "Money and reports of a plan cover its period alone; work outside it is neither paid for"
        " nor reported on."
    ),
    bad="""\
period: 2023-2025
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2026
""",
    good="""\
period: 2023-2025
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2025
""",
)


@lru_cache(maxsize=1)
def timeframes(file: PlanFile) -> list[tuple[Route, Timeframe, str]]:
    """Every timeframe that a plan writes, with the way to it and what is to be done, or ""."""
    return list(_timeframes(file))


def _timeframes(file: PlanFile) -> Iterator[tuple[Route, Timeframe, str]]:
    for entry in file.entries:
        if entry.passage.timeframe:
            said = entry.passage.sentence or ""
            yield (*entry.route, "timeframe"), entry.passage.timeframe, said
        if isinstance(entry.passage, TaskPassage):
            for at, row in enumerate(entry.passage.in_appendix):
                if row.timeframe:
                    yield (*entry.route, "in_appendix", at, "timeframe"), row.timeframe, row.task


@RULES.plan(TURNED_ROUND)
def task_ends_before_it_starts(file: PlanFile) -> Iterator[Finding]:
    """Time runs forward."""
    for route, time, _ in timeframes(file):
        if time.start and time.end and time.end < time.start:
            yield finding(route, timeframe=time.words)


@RULES.plan(OUTSIDE_PERIOD)
def timeframe_outside_period(file: PlanFile) -> Iterator[Finding]:
    """What a plan assigns is to be done within its period."""
    period = file.plan.period if file.plan else None
    if period is None or period.last < period.first:
        return
    several = period.first != period.last  # work of several years stands in plans of one year
    for route, time, _ in timeframes(file):
        if time.start and time.end and time.end < time.start:
            continue
        early = time.start is not None and time.start < period.start
        late = time.end is not None and time.end > period.end
        after = time.start is not None and time.start > period.end
        before = time.end is not None and time.end < period.start
        overlaps = time.start is not None and time.end is not None and not (after or before)
        over = (early or late) and (several or not overlaps)
        if (over or after or before) and not (before and _readies(file, time, period)):
            yield finding(route, timeframe=time.words, period=period.words)


def _readies(file: PlanFile, time: Timeframe, period: Period) -> bool:
    """Whether work just before the period readies it: it can be done once the plan is issued."""
    issued = file.plan.date.earliest if file.plan and file.plan.date else None
    if issued is None or time.end is None:
        return False
    near = period.start - _BEFOREHAND
    starts = time.start or time.end
    return starts >= near and time.end >= issued
