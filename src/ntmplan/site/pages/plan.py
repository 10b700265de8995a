"""The page of a plan: its document passage by passage, its tasks, its times, what is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ntmplan.language import advice, message
from ntmplan.problem import Problem, Route
from ntmplan.render.block import Block
from ntmplan.render.document import Document
from ntmplan.site.chart import Chart
from ntmplan.site.facts import PlanFacts, anchor
from ntmplan.site.page import Day, Desk, Line, Link, Page, Place
from ntmplan.site.pages.timeline import chart_of_plan
from ntmplan.text import one_line


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the linter found, at its place."""

    code: str
    severity: str
    label: str
    message: str
    help: str
    place: Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the document with what is known of it besides.

    Attributes:
        anchor: its name on the page.
        mark, title, run_in, paragraphs: as the document prints it.
        to: the page of the unit or the area that its title names, or "".
        level: the level of its heading, from 2.
        tasks: who leads and supports it, and when, for a task.
        findings: what is wrong with it.
        passages: the passages in it.
    """

    anchor: str
    mark: str
    title: str
    run_in: bool
    paragraphs: tuple[str, ...]
    to: str
    level: int
    tasks: tuple[Line, ...]
    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What the template of a plan shows."""

    name: str
    title: str
    draft: bool
    issuer: Link
    date: str
    period: str
    place: Place
    document: Document
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    errors: int
    warnings: int
    tasks: tuple[Line, ...]
    due: tuple[Day, ...]
    chart: Chart | None
    cites: tuple[tuple[Link, bool], ...]
    criteria: tuple[Link, ...]


class _Own(NamedTuple):
    """What the plan cites (and whether it rests on it), which criteria it touches, its issuer."""

    cites: tuple[tuple[Link, bool], ...]
    criteria: tuple[Link, ...]
    issuer: Link


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each plan; it hangs on the plan, on its findings, and on what it cites."""
    cites, criteria = _cited(desk), _touched(desk)
    for plan in desk.facts.plans:
        findings = desk.facts.findings.of(plan.file)
        own = _Own(tuple(cites[plan]), tuple(criteria[plan]), _issuer(desk, plan))
        address = desk.facts.places.plan(plan)
        key = (plan, findings, own)
        yield Page(address, "plan", plan.name, key, partial(_page, desk, plan, own))


def _cited(desk: Desk) -> defaultdict[PlanFacts, dict[tuple[Link, bool], None]]:
    """The documents that each plan cites, each once, those that it rests on first."""
    found: defaultdict[PlanFacts, dict[tuple[Link, bool], None]] = defaultdict(dict)
    for one in desk.facts.documents.values():
        link = Link(one.name, desk.facts.places.documents[one.name])
        rests = {plan for plan, cited in one.citations if cited.basis}
        for plan, _ in one.citations:
            found[plan][link, plan in rests] = None
    return found


def _touched(desk: Desk) -> defaultdict[PlanFacts, dict[Link, None]]:
    """The criteria that each plan touches, each once."""
    found: defaultdict[PlanFacts, dict[Link, None]] = defaultdict(dict)
    for key, one in desk.facts.criteria.items():
        words = f"{one.name} ({one.of.title})" if one.criterion else one.of.title
        for plan, _ in one.touches:
            found[plan][Link(words, desk.facts.places.criteria[key])] = None
    return found


def _issuer(desk: Desk, plan: PlanFacts) -> Link:
    """Who issued the plan; it has a page where some plan gives it something to do."""
    units = plan.file.units(plan.plan.issuer)
    return desk.unit(units[0].name) if len(units) == 1 else Link(one_line(plan.plan.issuer or ""))


def _page(desk: Desk, plan: PlanFacts, own: _Own) -> PlanPage:
    made = plan.document
    findings = desk.facts.findings.of(plan.file)
    body = _Body(desk, plan, findings)
    passages = tuple(body.passage(block) for block in made.parts)
    days = [desk.due(plan, row) for row in plan.due]
    severities = [one.severity.value for one in findings]
    return PlanPage(
        name=plan.name,
        title=plan.title,
        draft=plan.plan.draft,
        issuer=own.issuer,
        date=one_line(plan.plan.date.words) if plan.plan.date else "",
        period=plan.plan.period.words if plan.plan.period else "",
        place=desk.place(plan, 1),
        document=made,
        passages=passages,
        findings=tuple(body.rest()),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        tasks=tuple(desk.line(plan, one) for one in plan.tasks),
        due=tuple(days),
        chart=chart_of_plan(desk, plan),
        cites=own.cites,
        criteria=own.criteria,
    )


class _Body:
    """Puts what is known of a plan to the passages of its document."""

    def __init__(self, desk: Desk, plan: PlanFacts, findings: tuple[Problem, ...]) -> None:
        self.desk = desk
        self.plan = plan
        self.tasks: defaultdict[Route, list[Line]] = defaultdict(list)
        for one in plan.tasks:
            self.tasks[one.route].append(desk.line(plan, one))
        self.titles = {entry.route: self._leads_to(entry.passage) for entry in plan.file.entries}
        self.findings: defaultdict[Route, list[Finding]] = defaultdict(list)
        for found in findings:
            route = found.route
            while route and route not in self.titles:
                route = route[:-1]
            self.findings[route].append(self._finding(found))

    def _leads_to(self, passage: object) -> str:
        """The page of the area or of the unit that a passage is about."""
        if area := getattr(passage, "area", None):
            return self.desk.area(one_line(area)).to
        units = self.plan.file.units(getattr(passage, "unit", None))
        return self.desk.unit(units[0].name).to if len(units) == 1 else ""

    def _finding(self, found: Problem) -> Finding:
        return Finding(
            found.kind.code,
            found.severity.value,
            self.desk.words[found.severity.value],
            message(found),
            advice(found),
            self.desk.place(self.plan, found.place.line),
        )

    def passage(self, block: Block) -> Passage:
        """A passage with those in it."""
        inner = tuple(map(self.passage, block.blocks))
        return Passage(
            anchor(block.route),
            block.mark,
            block.title,
            block.run_in,
            block.paragraphs,
            self.titles.get(block.route, ""),
            min(block.level + 3, 6),
            tuple(self.tasks.get(block.route, ())),
            tuple(self.findings.pop(block.route, ())),
            inner,
        )

    def rest(self) -> Iterator[Finding]:
        """The findings that stand at no passage: in the head, in what is not printed."""
        for found in self.findings.values():
            yield from found
