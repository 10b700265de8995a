"""The page of a criterion: what it asks for, and the sentences of plans that touch it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.query.criteria.touched import Touch
from ntmplan.site.facts import PlanFacts, anchor
from ntmplan.site.index import CriterionFacts
from ntmplan.site.page import MOST, Desk, Link, Page, Place, plain_page
from ntmplan.text import one_line


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that touches the criterion.

    Attributes:
        plan: the plan, with the passage.
        number: how a reader finds the passage, or "".
        text: its words.
        codes: the indicators that it names.
        acts: what it has done with it.
        leads: who leads that.
        place: where it stands.
    """

    plan: Link
    number: str
    text: str
    codes: str
    acts: str
    leads: tuple[Link, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """What the template of a criterion shows; `more` counts sentences where some are left out."""

    name: str
    of: str
    indicators: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]
    more: int


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each criterion that a plan surely touches."""
    for key, facts in desk.facts.criteria.items():
        address = desk.facts.places.criteria[key]
        yield plain_page(address, "criterion", facts.name, _page(desk, facts))


def _page(desk: Desk, facts: CriterionFacts) -> CriterionPage:
    shown = facts.touches[:MOST]
    return CriterionPage(
        facts.name,
        facts.of.name,
        tuple(facts.criterion.indicators) if facts.criterion else (),
        tuple(_sentence(desk, plan, touch) for plan, touch in shown),
        len(facts.touches) if len(facts.touches) > MOST else 0,
    )


def _sentence(desk: Desk, plan: PlanFacts, touch: Touch) -> Sentence:
    stated = touch.stated
    row = stated.row(None)
    return Sentence(
        desk.plan(plan, anchor(stated.entry.route)),
        stated.number,
        one_line(touch.text),
        ", ".join(touch.codes),
        ", ".join(desk.words[f"act_{act}"] for act in touch.acts),
        desk.units(row, "leads"),
        desk.place(plan, stated.line),
    )
