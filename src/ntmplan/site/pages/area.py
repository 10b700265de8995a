"""The page of an area of work: which plans speak of it, and its tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.site.index import AreaFacts
from ntmplan.site.page import Desk, Link, Page, plain_page
from ntmplan.site.pages.listing import Listing, listing
from ntmplan.table import names


@dataclass(frozen=True, slots=True)
class AreaPage:
    """What the template of an area shows.

    Attributes:
        title: its title.
        plans: the plans that have it, each with the place where it begins.
        leads: who leads in it, in how many tasks, those with most first.
        tasks: its tasks.
    """

    title: str
    plans: tuple[Link, ...]
    leads: tuple[tuple[Link, int], ...]
    tasks: Listing


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each area."""
    for facts in desk.facts.areas.values():
        address = desk.facts.places.areas[facts.title]
        yield plain_page(address, "area", facts.title, _page(desk, facts))


def _page(desk: Desk, facts: AreaFacts) -> AreaPage:
    leads = Counter(
        name for _, one in facts.tasks for name in dict.fromkeys(names(one.row, "leads"))
    )
    most = sorted(leads.items(), key=lambda one: (-one[1], one[0]))
    return AreaPage(
        facts.title,
        tuple(desk.plan(plan, anchor) for plan, anchor in facts.places),
        tuple((desk.unit(name), count) for name, count in most),
        listing(desk, "tasks", desk.words["tasks"], facts.tasks),
    )
