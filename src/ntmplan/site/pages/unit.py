"""The page of a unit: what it leads and supports, its duties, its days, the reports it gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.model.value import CATCH_ALL, GROUP
from ntmplan.site.facts import DUTY
from ntmplan.site.index import UnitFacts
from ntmplan.site.page import MOST, Day, Desk, Link, Page, plain_page
from ntmplan.site.pages.listing import Listing, listing

_SECTIONS = (("lead", "leads_in"), ("support", "supports_in"), (DUTY, "duties_of"))


@dataclass(frozen=True, slots=True)
class UnitPage:
    """What the template of a unit shows.

    Attributes:
        name: its registered name, or the words of a plan.
        note: that it is a group, that it names nobody, that nobody registered it; or "".
        facts: what the register says of it besides: a heading, and words or other units.
        sections: what it leads, supports and has for duties.
        due: its days.
        gets: the reports that come to it.
        more_due: how many days there are, where they are too many to list.
    """

    name: str
    note: str
    facts: tuple[tuple[str, tuple[Link, ...]], ...]
    sections: tuple[Listing, ...]
    due: tuple[Day, ...]
    gets: tuple[Day, ...]
    more_due: int


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each unit that a plan names."""
    for facts in desk.facts.units.values():
        address = desk.facts.places.units[facts.name]
        yield plain_page(address, "unit", facts.name, _page(desk, facts))


def _page(desk: Desk, facts: UnitFacts) -> UnitPage:
    sections = (
        listing(
            desk,
            code,
            desk.words[heading],
            ((plan, one) for plan, one, role in facts.assigned if role == code),
        )
        for code, heading in _SECTIONS
    )
    own = [one for one in facts.due if one[2] == "lead"]
    gets = [one for one in facts.due if one[2] != "lead"]
    coming = sorted(own, key=lambda one: str(one[1]["day"]))
    return UnitPage(
        facts.name,
        _note(desk, facts),
        tuple(_known(desk, facts)),
        tuple(one for one in sections if one.count),
        tuple(desk.due(plan, row) for plan, row, _ in coming[:MOST]),
        tuple(desk.due(plan, row) for plan, row, _ in gets[:MOST]),
        max(len(own), len(gets)) if max(len(own), len(gets)) > MOST else 0,
    )


def _note(desk: Desk, facts: UnitFacts) -> str:
    unit = facts.unit
    if unit is None:
        return desk.words["unregistered"]
    said = {GROUP: "group", CATCH_ALL: "catch_all"}.get(str(unit.kind))
    return desk.words[said] if said else ""


def _known(desk: Desk, facts: UnitFacts) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """What the register says of a unit."""
    unit = facts.unit
    if unit is None:
        return
    if unit.also:
        yield desk.words["also"], tuple(map(Link, unit.also))
    if unit.parent:
        yield desk.words["parent"], (desk.unit(unit.parent),)
    if unit.members:
        yield desk.words["members"], tuple(map(desk.unit, unit.members))
    if unit.start:
        yield desk.words["from_day"], (Link(unit.start.words),)
    if unit.to:
        yield desk.words["until"], (Link(unit.to.words),)
    if unit.replaced_by:
        yield desk.words["replaced_by"], tuple(map(desk.unit, unit.replaced_by))
