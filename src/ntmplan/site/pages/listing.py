"""Tasks and duties in lists by plan; of very many only how many each plan has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ntmplan.site.facts import PlanFacts, Stated
from ntmplan.site.page import MOST, Desk, Line, Link


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one plan."""

    plan: Link
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines by plan, or where these are too many, their number by plan.

    Attributes:
        code: what they have in common; a code that never changes.
        heading: their heading.
        count: how many there are.
        groups: the lines; none where they are too many.
        plans: how many each plan has, where they are too many.
    """

    code: str
    heading: str
    count: int
    groups: tuple[Group, ...] = ()
    plans: tuple[tuple[Link, int], ...] = ()


def listing(
    desk: Desk, code: str, heading: str, entries: Iterable[tuple[PlanFacts, Stated]]
) -> Listing:
    """A list of tasks and duties, plan by plan.

    Args:
        desk: what pages are made with.
        code: what they have in common; a code that never changes.
        heading: that in words.
        entries: the tasks and duties, those of a plan after each other.
    """
    by_plan: dict[PlanFacts, list[Stated]] = {}
    for plan, one in entries:
        by_plan.setdefault(plan, []).append(one)
    count = sum(map(len, by_plan.values()))
    if count > MOST:
        plans = tuple((desk.plan(plan), len(found)) for plan, found in by_plan.items())
        return Listing(code, heading, count, plans=plans)
    groups = tuple(
        Group(desk.plan(plan), tuple(desk.line(plan, one) for one in found))
        for plan, found in by_plan.items()
    )
    return Listing(code, heading, count, groups)
