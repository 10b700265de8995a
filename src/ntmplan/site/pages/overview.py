"""The first page: the plans, what is due next, what nobody leads, how many findings there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.site.facts import PlanFacts
from ntmplan.site.page import Day, Desk, Line, Link, Page, plain_page
from ntmplan.table import Row, text
from ntmplan.text import one_line

_NEXT = 10
"""So many days are shown that come next."""
_OWNERLESS = 30
"""So many tasks are shown that nobody leads."""
_BUSIEST = 8


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan as the list of plans shows it."""

    plan: Link
    title: str
    draft: bool
    date: str
    issuer: str
    period: str
    tasks: int
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Total:
    """A number with what it counts, and where that is told."""

    count: int
    of: Link
    alarming: bool = False


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the template of the first page shows."""

    totals: tuple[Total, ...]
    plans: tuple[PlanRow, ...]
    due: tuple[Day, ...]
    due_none: str
    ownerless: tuple[tuple[Link, Line], ...]
    ownerless_count: int
    busiest: tuple[tuple[Link, int, int], ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The first page."""
    facts = desk.facts
    rows = tuple(_row(desk, plan) for plan in facts.plans)
    ownerless = [(plan, one) for plan in facts.plans for one in plan.tasks if one.unled]
    page = OverviewPage(
        totals=_totals(desk, rows, len(ownerless)),
        plans=rows,
        due=tuple(desk.due(plan, row) for plan, row in _coming(desk)[:_NEXT]),
        due_none=desk.said("due_none", day=f"{desk.day:%d/%m/%Y}"),
        ownerless=tuple(
            (desk.plan(plan), desk.line(plan, one)) for plan, one in ownerless[:_OWNERLESS]
        ),
        ownerless_count=len(ownerless),
        busiest=tuple(_busiest(desk)),
    )
    yield plain_page("index.html", "overview", desk.words["overview"], page)


def _coming(desk: Desk) -> list[tuple[PlanFacts, Row]]:
    """What is due from today on, by day; what comes again only when it is due next."""
    coming: dict[tuple[PlanFacts, object], Row] = {}
    for plan in desk.facts.plans:
        for row in plan.due:  # in the order of days
            if text(row, "day") >= desk.day.isoformat():
                coming.setdefault((plan, row["line"]), row)
    return sorted(
        ((plan, row) for (plan, _), row in coming.items()), key=lambda one: text(one[1], "day")
    )


def _row(desk: Desk, plan: PlanFacts) -> PlanRow:
    severities = [one.severity.value for one in desk.facts.findings.of(plan.file)]
    own = plan.plan
    return PlanRow(
        desk.plan(plan),
        plan.title,
        own.draft,
        one_line(own.date.words) if own.date else "",
        one_line(own.issuer or ""),
        own.period.words if own.period else "",
        len(plan.tasks),
        severities.count("error"),
        severities.count("warning"),
    )


def _totals(desk: Desk, rows: tuple[PlanRow, ...], ownerless: int) -> tuple[Total, ...]:
    facts, words = desk.facts, desk.words
    errors = sum(row.errors for row in rows)
    return (
        Total(len(rows), Link(words["plans"], "plans/index.html")),
        Total(sum(row.tasks for row in rows), Link(words["tasks_alone"], "tasks.html")),
        Total(len(facts.units), Link(words["units"], "units/index.html")),
        Total(ownerless, Link(words["ownerless"], "#ownerless"), bool(ownerless)),
        Total(errors, Link(words["errors"], "findings.html"), bool(errors)),
        Total(sum(row.warnings for row in rows), Link(words["warnings"], "findings.html")),
    )


def _busiest(desk: Desk) -> Iterator[tuple[Link, int, int]]:
    """The units that lead most tasks, with how many they lead and support."""
    every = [one for one in desk.facts.units.values() if one.counts["lead"] and not one.vague]
    every.sort(key=lambda one: (-one.counts["lead"], -one.counts["support"], one.name))
    for one in every[:_BUSIEST]:
        yield desk.unit(one.name), one.counts["lead"], one.counts["support"]
