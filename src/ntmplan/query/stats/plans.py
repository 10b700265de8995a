"""How checkable plans are: how many tasks say who leads alone, by which day, with what result."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from ntmplan.language import say
from ntmplan.model.outline import Task
from ntmplan.problem import marked
from ntmplan.query.given import Given
from ntmplan.query.stats.row import ALONE, COUNTS, DATE, LEAD, MONEY, NOTHING, RESULT, SUPPORT
from ntmplan.reading.money import money_in, money_of
from ntmplan.reading.results import countable
from ntmplan.reading.times import names_date, own_date
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Row, text

_ALL = marked("All plans")


def plan_row(file: PlanFile, given: Iterable[Given]) -> Row:
    """The row of a plan: how many of its tasks say what makes a task checkable.

    Args:
        file: the plan.
        given: its tasks, in its order.
    """
    amounts = [passage for _, passage in money_of(file) if passage.amount]
    paid = {name for one in amounts for name in re.split(r"\s*;\s*", one.refers_to or "") if name}
    counts: Counter[str] = Counter()
    for one, task in zip(given, file.tasks, strict=True):
        counts.update(_said(one))
        counts.update(_told(file, task, paid))
    return _row("plan", counts, len(amounts), len(file.tasks), file)


def total_row(rows: Iterable[Row]) -> Row:
    """The row of all plans together."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update({key: _number(row, key) for key in (*COUNTS, "amounts", "tasks")})
    return _row("total", counts, counts["amounts"], counts["tasks"], None)


def _row(kind: str, counts: Counter[str], amounts: int, tasks: int, file: PlanFile | None) -> Row:
    return {
        **NOTHING,
        "kind": kind,
        "plan": file.id if file else None,
        "tasks": tasks,
        **{key: counts[key] for key in COUNTS},
        "amounts": amounts,
        "path": file.path if file else None,
        "line": 1 if file else None,
    }


def _said(one: Given) -> Iterator[str]:
    """What the cells of a task say: who leads, who supports."""
    if one.led:
        yield LEAD
    if one.led_alone:
        yield ALONE
    if one.supported:
        yield SUPPORT


def _told(file: PlanFile, task: Task, paid: set[str]) -> Iterator[str]:
    """What a task tells: a day that is not merely the plan's period, a result, money."""
    period = file.plan.period if file.plan else None
    if own_date(task.timeframe, period) or names_date(task.text):
        yield DATE
    if countable(file, task):
        yield RESULT
    if task.entry.passage.id in paid or money_in(task.text):
        yield MONEY


def _number(row: Row, key: str) -> int:
    value = row[key]
    return value if isinstance(value, int) else 0


def _share(key: str, row: Row) -> str:
    """A count and its share of the tasks; a plan without tasks has no shares."""
    tasks, count = _number(row, "tasks"), _number(row, key)
    return f"{count} ({(200 * count + tasks) // (2 * tasks)}%)" if tasks else ""


def _plan(row: Row) -> str:
    return text(row, "plan") if row["kind"] == "plan" else say(_ALL)


COLUMNS = (
    Column(marked("Plan"), _plan, whole=True),
    Column(marked("Number of tasks"), lambda row: text(row, "tasks")),
    *(
        Column(title, partial(_share, key))
        for title, key in (
            (marked("A lead is named"), LEAD),
            (marked("One leads alone"), ALONE),
            (marked("A support is named"), SUPPORT),
            (marked("Date of its own"), DATE),
            (marked("Countable result"), RESULT),
            (marked("Money for it"), MONEY),
        )
    ),
    Column(marked("Amounts in the plan"), lambda row: text(row, "amounts")),
)
