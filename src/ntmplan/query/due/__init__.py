"""What is due, and when: deadlines and recurring reports, each with its last working day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.model.timeframe import Period
from ntmplan.problem import Phrase, marked
from ntmplan.query.due.columns import COLUMNS
from ntmplan.query.due.silence import silence
from ntmplan.query.due.works import REPORT, Standing, Work, works_of
from ntmplan.query.held import match_on, on_day, with_predecessors
from ntmplan.query.match import UNIT, Match
from ntmplan.query.unclear import unclear
from ntmplan.reading.deadlines import Deadline
from ntmplan.reading.workdays import day_off, working_day_before
from ntmplan.repository import PlanFile
from ntmplan.table import Row, Section, Table, note

QUESTION = "due"
_UNDATED = Phrase(marked("Without a day"))
_NOTHING = marked("Nothing in these plans is due then.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; None leaves a thing open.

    Attributes:
        first, last: the days between which it is due.
        unit: who has to do it.
        every: whether what has no day of its own is listed too.
    """

    first: datetime.date | None = None
    last: datetime.date | None = None
    unit: str | None = None
    every: bool = False

    def __str__(self) -> str:
        """The question as a query."""
        named = {"from": self.first, "to": self.last, "unit": self.unit}
        return "; ".join(f"{key}: {value}" for key, value in named.items() if value is not None)

    def holds(self, day: datetime.date, last: datetime.date) -> bool:
        """Whether something is due in these days: its day, or its last working day."""
        return (self.last is None or last <= self.last) and (
            self.first is None or self.first <= day
        )

    def years(self, file: PlanFile) -> Period | None:
        """The years in which what recurs in a plan is looked at: its period, or those asked for."""
        if file.plan and file.plan.period:
            return file.plan.period
        if self.first and self.last:
            return Period("", self.first.year, self.last.year)
        return None


@dataclass(frozen=True, slots=True)
class Due:
    """Something with a day on which it is due; None where it is not known.

    Attributes:
        work: what is due.
        deadline: what sets the day; None where nothing does.
        day, last: the day that is named, and the last working day on which it is in time.
        standing: what the unit that is asked for does in it.
    """

    work: Work
    deadline: Deadline | None
    day: datetime.date | None
    last: datetime.date | None
    standing: Standing

    @property
    def kind(self) -> str:
        """`report`, `deadline`, `period-end`, or `undated`."""
        if self.work.is_report(self.deadline):
            return "report"
        if self.deadline is None and self.work.whole:
            return "period-end"
        return "deadline" if self.day else "undated"

    @property
    def row(self) -> Row:
        """The row by the contract."""
        work, deadline = self.work, self.deadline
        row = dict(work.stated.row(self.standing.role))
        every = deadline.every if deadline else work.every
        timeframe = deadline.words if deadline else row["timeframe"]
        for key in ("start", "end", "joint"):
            del row[key]
        return {
            "day": self.day.isoformat() if self.day else None,
            "last_working_day": self.last.isoformat() if self.last else None,
            "inclusive": deadline.inclusive if deadline else True,
            "kind": self.kind,
            "every": every or None,
            **row,
            "timeframe": timeframe,
            "through": self.standing.through,
            "may": self.standing.may,
            "to": tuple(mention.name for mention in work.to),
            "via": tuple(mention.name for mention in work.via),
        }


def due(asked: Asked, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """What is due in some days, the earliest first; then what has no day.

    Args:
        asked: the days and the unit.
        files: the plans that are asked.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    meant = None
    if asked.unit is not None:
        meant = with_predecessors(match_on(asked.unit, files, day, only=UNIT), files, day)
        if meant.kind != UNIT:
            return unclear(QUESTION, str(asked), COLUMNS, meant, words=asked.unit)
    works = [one for file in files for one in _of_units(file, meant)]
    found = [one for work, standing in works for one in _when(work, standing, asked)]
    dated = sorted((one for one in found if one.day), key=_order)
    undated = [one for one in found if not one.day]
    rows = tuple(one.row for one in (*dated, *undated))
    sections = (Section(_UNDATED, len(dated)),) if undated else ()
    notes = tuple(silence([work for work, _ in works], asked.years, listed=asked.every))
    if not dated:
        notes = (note("nothing-due", _NOTHING), *notes)
    names = meant.names if meant else ()
    table = Table(QUESTION, str(asked), COLUMNS, rows, names, notes=notes, sections=sections)
    return on_day(table, files, day)


def _order(one: Due) -> tuple[str, str]:
    return str(one.day), str(one.last)


def _of_units(file: PlanFile, meant: Match | None) -> Iterator[tuple[Work, Standing]]:
    """What may be due in a plan, with what the unit that is asked for does in it."""
    units = meant.units_in(file) if meant else ()
    for work in works_of(file):
        if meant is None:
            yield work, Standing()
        elif standing := next((found for one in units if (found := work.standing(one))), None):
            yield work, standing


def _when(work: Work, standing: Standing, asked: Asked) -> Iterator[Due]:
    """The days on which something is due, as far as they are asked for."""
    years = asked.years(work.stated.file)
    named: list[tuple[Deadline | None, datetime.date]] = [
        (one, day) for one in work.deadlines for day in one.days(years)
    ]
    if not work.deadlines and work.whole and asked.every and years:
        named = [(None, years.end)]
    for deadline, day in named:
        last = last_working_day(day, inclusive=deadline is None or deadline.inclusive)
        if asked.holds(day, last):
            yield Due(work, deadline, day, last, standing)
    if not named and (asked.every or work.stated.source == REPORT):
        first = next(iter(work.deadlines), None)
        yield Due(work, first, None, None, standing)


def last_working_day(day: datetime.date, *, inclusive: bool) -> datetime.date:
    """The last working day on which something is in time that is due by a day.

    Args:
        day: the day that is named.
        inclusive: whether it is in time on that day.
    """
    return day if inclusive and not day_off(day) else working_day_before(day)
