"""The page of findings: what the linter found in all files, the same things together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.language import advice, message
from ntmplan.problem import Problem
from ntmplan.repository import PlanFile
from ntmplan.site.facts import PlanFacts
from ntmplan.site.page import Desk, Link, Page, Place, plain_page

_SHOWN = 40
"""So many findings of one kind are listed; each plan's own page lists all of its own."""
_ORDER = {"error": 0, "warning": 1}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: in which plan, what is wrong, where."""

    plan: Link
    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Kind:
    """The findings of one kind and severity."""

    code: str
    name: str
    severity: str
    label: str
    advice: str
    count: int
    found: tuple[Found, ...]
    more: str


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What the template of the findings shows; `unread` are files that hold no plan."""

    errors: int
    warnings: int
    kinds: tuple[Kind, ...]
    unread: tuple[Place, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The page of findings."""
    found = desk.facts.findings
    plans: dict[str, PlanFacts] = {plan.file.path: plan for plan in desk.facts.plans}
    every = [*found.others, *(one for each in found.by_plan.values() for one in each)]
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for one in every:
        kinds.setdefault((one.severity.value, one.kind.code), []).append(one)
    order = sorted(kinds, key=lambda key: (_ORDER[key[0]], -len(kinds[key]), key[1]))
    severities = [one.severity.value for one in every]
    page = FindingsPage(
        severities.count("error"),
        severities.count("warning"),
        tuple(_kind(desk, kinds[key], plans) for key in order),
        tuple(_unread(desk, file) for file in desk.facts.unread),
    )
    yield plain_page("findings.html", "findings", desk.words["findings"], page)


def _kind(desk: Desk, found: list[Problem], plans: dict[str, PlanFacts]) -> Kind:
    first = found[0]
    said = {advice(one) for one in found[:_SHOWN]}
    severity = first.severity.value
    return Kind(
        first.kind.code,
        first.kind.name,
        severity,
        desk.words[severity],
        said.pop() if len(said) == 1 else "",
        len(found),
        tuple(_found(desk, one, plans.get(one.place.path)) for one in found[:_SHOWN]),
        desk.said("findings_more", n=len(found)) if len(found) > _SHOWN else "",
    )


def _found(desk: Desk, one: Problem, plan: PlanFacts | None) -> Found:
    if plan is None:
        place = Place(f"{one.place.path}:{one.place.line}")
        return Found(Link(one.place.path), message(one), place)
    link = desk.plan(plan, plan.anchor_of(one.route))
    return Found(link, message(one), desk.place(plan, one.place.line))


def _unread(desk: Desk, file: PlanFile) -> Place:
    """A file that could not be read as a plan; why stands among the findings."""
    return Place(file.path, desk.sources.link(file.path, 1) if file.root else "")
