"""The appendix: its head, and the table of tasks by area."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ntmplan.model.outline import Task
from ntmplan.render.words import line
from ntmplan.repository import PlanFile


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a task with who does it and when."""

    task: str
    lead: str
    support: str
    timeframe: str


@dataclass(frozen=True, slots=True)
class Area:
    """The rows of one area, with its number and title; a task outside areas has a number alone."""

    number: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The appendix of a plan."""

    heading: str
    title: str
    note: str
    areas: tuple[Area, ...]


def annex(file: PlanFile) -> Annex | None:
    """The appendix of a plan, or None where it has none."""
    head = file.plan.appendix if file.plan else None
    if head is None:
        return None
    rows = [task for task in file.tasks if task.source == "table"]
    areas = tuple(_area(list(tasks)) for _, tasks in groupby(rows, _group))
    return Annex(line(head.heading), line(head.title), line(head.note), areas)


def _group(task: Task) -> tuple[str, bool]:
    """What stands in the first column, and whether it is an area's number (`3` of `3.1`)."""
    number, inside, _ = task.number.partition(".")
    return number, bool(inside)


def _area(tasks: list[Task]) -> Area:
    number, inside = _group(tasks[0])
    title = line(tasks[0].entry.area) if inside else ""
    return Area(number, title, tuple(map(_row, tasks)))


def _row(task: Task) -> Row:
    timeframe = task.timeframe.words if task.timeframe else None
    return Row(line(task.text), line(task.lead), line(task.support), line(timeframe))
