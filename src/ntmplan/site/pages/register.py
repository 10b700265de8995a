"""The registers: every plan, unit, area, criterion and document with a link to its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmplan.site.facts import DUTY
from ntmplan.site.page import Desk, Link, Page, plain_page


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a register: what it is, what else to know of it, and its numbers."""

    link: Link
    note: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """What the template of a register shows; `heads` stand over the numbers."""

    title: str
    what: str
    heads: tuple[str, ...]
    entries: tuple[Entry, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The five registers, and the page of what is not there."""
    yield _page(desk, "plans", "plan", ("tasks_alone",), _plans(desk))
    yield _page(desk, "units", "unit", ("leads_in", "supports_in", "duties_of"), _units(desk))
    yield _page(desk, "areas", "area", ("plans", "tasks_alone"), _areas(desk))
    yield _page(desk, "criteria", "criterion", ("places_touching",), _criteria(desk))
    yield _page(desk, "documents", "document", ("cited_in",), _documents(desk))
    yield plain_page("404.html", "missing", desk.words["missing"], None)


def _page(
    desk: Desk, folder: str, what: str, heads: tuple[str, ...], entries: Iterable[Entry]
) -> Page:
    title = desk.words[folder]
    shown = tuple(desk.words[head] for head in heads)
    page = RegisterPage(title, desk.words[what], shown, tuple(entries))
    return plain_page(f"{folder}/index.html", "register", title, page)


def _plans(desk: Desk) -> Iterator[Entry]:
    for plan in desk.facts.plans:
        yield Entry(desk.plan(plan), plan.title, (len(plan.tasks),))


def _units(desk: Desk) -> Iterator[Entry]:
    for one in desk.facts.units.values():
        counts = tuple(one.counts[role] for role in ("lead", "support", DUTY))
        yield Entry(desk.unit(one.name), "", counts)


def _areas(desk: Desk) -> Iterator[Entry]:
    for one in desk.facts.areas.values():
        yield Entry(desk.area(one.title), "", (len(one.places), len(one.tasks)))


def _criteria(desk: Desk) -> Iterator[Entry]:
    for key, one in desk.facts.criteria.items():
        link = Link(one.name, desk.facts.places.criteria[key])
        yield Entry(link, one.of.title if one.criterion else "", (len(one.touches),))


def _documents(desk: Desk) -> Iterator[Entry]:
    for one in desk.facts.documents.values():
        link = Link(one.name, desk.facts.places.documents[one.name])
        yield Entry(link, one.document.subject, (len(one.citations),))
