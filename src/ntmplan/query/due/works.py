"""What of a plan may be due: its tasks, duties and reports, and other sentences with deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.outline import Entry
from ntmplan.model.passage import ReportPassage
from ntmplan.model.timeframe import Period
from ntmplan.model.value import CATCH_ALL
from ntmplan.query.rows import LEAD, SUPPORT, Assignment, duties_of, tasks_of
from ntmplan.reading.deadlines import (
    STEPS,
    Deadline,
    deadlines,
    last_day,
    of_timeframe,
    recurrence,
)
from ntmplan.reading.times import whole_period
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import one_line

REPORT = "reporting"
RECEIVE = "receive"
"""The role of a unit to which a report goes, or through whose hands."""
_OTHERS = frozenset({"objectives", "scope", "solutions", "budget"})
"""The other parts whose sentences set deadlines; that on the situation tells what was."""
_LEAP = 2000
_TELLS = "báo cáo"
_PARTS = ("; ", ". ")
"""What parts the clauses of a sentence."""


class Standing(NamedTuple):
    """What a unit does in something.

    Attributes:
        role: `lead`, `support` or `receive`.
        through: the group or the catch-all by which it is meant; None where it is named itself.
        may: whether it is only perhaps meant, by a catch-all.
    """

    role: str | None = None
    through: str | None = None
    may: bool = False


class Work(NamedTuple):
    """Something that may be due.

    Attributes:
        stated: the task, the duty, the report or the sentence; who reports leads a report.
        deadlines: when it is due.
        every: how often it comes where no day is named; "" where that is not said either.
        whole: whether its time is the plan's period and nothing else.
        to, via: to whom a report goes, and through whose hands.
    """

    stated: Assignment
    deadlines: tuple[Deadline, ...]
    every: str = ""
    whole: bool = False
    to: tuple[Mention, ...] = ()
    via: tuple[Mention, ...] = ()

    @property
    def is_task(self) -> bool:
        """Whether it is a task, which should have a time."""
        return self.stated.source in ("table", "body")

    def is_report(self, deadline: Deadline | None) -> bool:
        """Whether what is due is a report: of the reporting part, or of a clause that asks for one.

        The clause is the one that sets the deadline; without one the text must begin with it.
        """
        if self.stated.source == REPORT:
            return True
        text = one_line(self.stated.text)
        at = text.find(deadline.words) if deadline else -1
        if deadline is None or at < 0:
            return text.lower().startswith(_TELLS)
        begin = max(text.rfind(sign, 0, at) for sign in _PARTS) + 1
        ends = (end for sign in _PARTS if (end := text.find(sign, at)) >= 0)
        return _TELLS in text[begin : min(ends, default=len(text))].lower()

    def standing(self, unit: Unit) -> Standing | None:
        """What a unit does in it; None where it does nothing.

        A report that all owe is owed by each; that a catch-all supports a task says little.
        """
        stated = self.stated
        for role, mentions in ((LEAD, stated.leads), (SUPPORT, stated.supports)):
            named = [one for mention in mentions for one in mention.meant]
            if any(one.unit == unit.unit for one in named):
                return Standing(role)
            if group := next((one.unit for one in named if unit.unit in one.members), None):
                return Standing(role, group)
        if stated.source != REPORT:
            return None
        if self._receives(unit):
            return Standing(RECEIVE)
        owed = (one for mention in stated.leads for one in mention.meant)
        all_ = next((one.unit for one in owed if one.kind == CATCH_ALL), None)
        return Standing(LEAD, all_, may=True) if all_ else None

    def _receives(self, unit: Unit) -> bool:
        named = (one for mention in (*self.to, *self.via) for one in mention.meant)
        return any(one.unit == unit.unit for one in named)


def works_of(file: PlanFile) -> list[Work]:
    """All that may be due in a plan, in its order; of duties and other sentences what says when."""
    return sorted(_works(file), key=lambda work: work.stated.line)


def _works(file: PlanFile) -> Iterator[Work]:
    period = file.plan.period if file.plan else None
    for task in tasks_of(file):
        yield _timed(task, period)
    for duty in duties_of(file):
        yield from _telling(_timed(duty, period))
    for entry in file.entries:
        if isinstance(entry.passage, ReportPassage):
            yield from _report(file, entry, entry.passage, period)
        elif entry.part in _OTHERS and (words := entry.passage.sentence or entry.passage.title):
            own = entry._replace(timeframe=entry.passage.timeframe)
            yield from _telling(_timed(_stated(file, own, words), period))


def _telling(work: Work) -> Iterator[Work]:
    """The work where it says anything of a time but the plan's period."""
    if work.deadlines or (work.stated.timeframe and not work.whole):
        yield work


def _stated(file: PlanFile, entry: Entry, words: str) -> Assignment:
    """A sentence that is neither a task nor a duty, with who leads and supports it."""
    line = file.place(entry.route).line
    leads, supports = file.units(entry.lead), file.units(entry.support)
    return Assignment(
        file, entry, entry.number, words, entry.part, line, leads, supports, entry.timeframe
    )


def _timed(stated: Assignment, period: Period | None) -> Work:
    """What is stated with its deadlines: of its timeframe, then those that its words add."""
    time = stated.timeframe
    whole = period is not None and whole_period(time, period)
    found = [] if time is None or whole else of_timeframe(time, period)
    found = _with_said(found, stated.text, period)
    every = recurrence(time.words) if time else ""
    return Work(stated, tuple(found), every, whole)


def _with_said(found: list[Deadline], text: str, period: Period | None) -> list[Deadline]:
    """Deadlines with those that a sentence states besides; what ended before the plan is none."""
    known = {(one.day, one.every) for one in found}
    said = (one for one in deadlines(text, period) if (one.day, one.every) not in known)
    return found + [one for one in said if not _past(one, period)]


def _past(one: Deadline, period: Period | None) -> bool:
    """Whether a day lies before the plan's years."""
    return bool(one.day and period and not one.every and one.day < period.start)


def _report(
    file: PlanFile, entry: Entry, passage: ReportPassage, period: Period | None
) -> Iterator[Work]:
    """A report of the reporting part, where it says who reports, how often or until when."""
    text = passage.sentence or passage.title or ""
    by = file.units(passage.by) or file.units(entry.lead)
    line = file.place(entry.route).line
    stated = Assignment(file, entry, entry.number, text, REPORT, line, by, (), passage.timeframe)
    timed = _timed(stated, period)
    own = _yearly(passage, text)
    rest = (one for one in timed.deadlines if own is None or not _comes_with(one, own))
    found = (*((own,) if own else ()), *rest)
    if found or passage.every:
        every = str(passage.every or "") or timed.every
        to, via = file.units(passage.to), file.units(passage.via)
        yield timed._replace(deadlines=found, every=every, to=to, via=via)


def _yearly(passage: ReportPassage, text: str) -> Deadline | None:
    """The deadline that a report's `before` sets: before that day, unless its words count it."""
    if passage.before is None:
        return None
    day = last_day(_LEAP, passage.before.month, passage.before.day)
    said = deadlines(text, Period("", _LEAP, _LEAP))  # a day without a year has this one
    same = (one for one in said if one.day and one.day.replace(year=_LEAP) == day)
    own = next(same, Deadline(passage.before.words, day, inclusive=False))
    every = str(passage.every) if passage.every in STEPS else "year"
    return own._replace(day=day, every=every)


def _comes_with(one: Deadline, own: Deadline) -> bool:
    """Whether a deadline is one of those that another brings again and again."""
    if one.day is None or own.day is None:
        return True  # the same day, without its year
    months = one.day.month - own.day.month
    return one.day.day == own.day.day and months % STEPS[own.every] == 0
