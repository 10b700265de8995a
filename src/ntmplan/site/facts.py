"""What a site tells of one plan: read off once, and anew only when the plan changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ntmplan.model.plan import Plan
from ntmplan.problem import Route
from ntmplan.query.criteria.touched import Touch, touches
from ntmplan.query.due import Asked, due
from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.render.document import Document, document
from ntmplan.repository import PlanFile
from ntmplan.table import Row, names, text
from ntmplan.text import one_line

DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Stated:
    """A task or a duty.

    Attributes:
        row: it by the contract of answers.
        anchor: the passage that states it, on its plan's page.
        route: the way to it in the file.
    """

    row: Row
    anchor: str
    route: Route

    @property
    def is_duty(self) -> bool:
        """Whether it is a duty, not a task."""
        return self.row["source"] == DUTY

    @property
    def unled(self) -> bool:
        """Whether it names nobody who leads: no unit at all, or only "whom it concerns"."""
        return set(names(self.row, "leads")) <= set(names(self.row, "catch_alls"))

    @property
    def units(self) -> Iterator[tuple[str, str]]:
        """Each unit that it names, with its role: `lead`, `support`, or `duty`."""
        for name in dict.fromkeys(names(self.row, "leads")):
            yield name, DUTY if self.is_duty else "lead"
        for name in dict.fromkeys(names(self.row, "supports")):
            yield name, "support"


@dataclass(frozen=True, eq=False)
class PlanFacts:
    """A plan as the site knows it. Each reading of a file gives another one, equal to itself alone.

    Attributes:
        file, plan: the file, and what it holds.
        stated: its tasks, then its duties.
        due: what has a day, as rows of the question `due`.
        criteria: where it touches criteria.
    """

    file: PlanFile
    plan: Plan
    stated: tuple[Stated, ...]
    due: tuple[Row, ...]
    criteria: tuple[Touch, ...]

    @cached_property
    def path(self) -> str:
        """The file's path in its repository, with `/`."""
        if self.file.root is None:
            return self.file.path
        found = os.path.relpath(self.file.path, self.file.root)
        return self.file.path if found.startswith("..") else Path(found).as_posix()

    @cached_property
    def title(self) -> str:
        """Its title; its id where it has none."""
        return one_line(self.plan.title or "") or self.file.id

    @cached_property
    def document(self) -> Document:
        """Its document as it is printed."""
        return document(self.file, self.plan)

    @cached_property
    def name(self) -> str:
        """Type and number, as people call it; who issued it for when, where the number is open."""
        plan = self.plan
        kind = one_line(plan.type)
        kind = f"{kind[:1].upper()}{kind[1:].lower()}"
        if plan.number and not plan.number_open:
            return f"{kind} {one_line(plan.number)}"
        said = (one_line(plan.issuer or ""), plan.period.words if plan.period else "")
        return " · ".join(filter(None, (kind, *said))) if any(said) else self.file.id

    @cached_property
    def tasks(self) -> list[Stated]:
        """Its tasks."""
        return [one for one in self.stated if not one.is_duty]

    @cached_property
    def areas(self) -> dict[str, str]:
        """The areas of its document: title -> the anchor at which it begins."""
        found: dict[str, str] = {}
        for entry in self.file.entries:
            if entry.part == "tasks" and (
                title := one_line(getattr(entry.passage, "area", None) or "")
            ):
                found.setdefault(title, anchor(entry.route))
        return found

    @cached_property
    def _anchors(self) -> dict[int, str]:
        places = self.file.place
        return {places(entry.route).line: anchor(entry.route) for entry in self.file.entries}

    def anchor_at(self, line: int) -> str:
        """The passage that begins in a line of the file; "" where none does."""
        return self._anchors.get(line, "")

    def anchor_of(self, route: Route) -> str:
        """The passage that something stands in; "" where it stands in none."""
        known = self._routes
        while route and route not in known:
            route = route[:-1]
        return anchor(route) if route else ""

    @cached_property
    def _routes(self) -> frozenset[Route]:
        return frozenset(entry.route for entry in self.file.entries)


def plan_facts(file: PlanFile) -> PlanFacts | None:
    """What the site tells of a plan; None where the file could not be read as one."""
    if file.plan is None:
        return None
    every = (*tasks_of(file), *duties_of(file))
    rows = tuple(row for row in due(Asked(), [file]).rows if row["day"])
    return PlanFacts(file, file.plan, tuple(map(_stated, every)), rows, tuple(touches(file)))


def _stated(one: Assignment) -> Stated:
    row = one.row(None)
    shown = {**row, "text": one_line(text(row, "text")), "area": one_line(text(row, "area"))}
    return Stated(shown, anchor(one.entry.route), one.entry.route)


def anchor(route: Route) -> str:
    """The name of a passage on its plan's page: `tasks-3-2` for the third item's second item."""
    steps = [str(step + 1) if isinstance(step, int) else step for step in route]
    return "-".join(step for step in steps if step != "items")
