"""The page of a legal document: what is known of it, and which plans cite it where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.query.legal.cited import Citation
from ntmplan.site.facts import PlanFacts, anchor
from ntmplan.site.index import DocumentFacts
from ntmplan.site.page import MOST, Desk, Link, Page, Place, plain_page
from ntmplan.text import one_line

_BASIS = "legal_basis"


@dataclass(frozen=True, slots=True)
class Cited:
    """A place that cites the document.

    Attributes:
        plan: the plan, with the passage.
        basis: whether the plan rests on it.
        text: the words that cite it.
        place: where they stand.
    """

    plan: Link
    basis: bool
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the template of a document shows; `more` counts citations where not all are shown."""

    name: str
    facts: tuple[tuple[str, str], ...]
    citations: tuple[Cited, ...]
    more: int


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each document that a plan cites."""
    for facts in desk.facts.documents.values():
        address = desk.facts.places.documents[facts.name]
        yield plain_page(address, "document", facts.name, _page(desk, facts))


def _page(desk: Desk, facts: DocumentFacts) -> DocumentPage:
    shown = facts.citations[:MOST]
    return DocumentPage(
        facts.document.name,
        tuple(_known(desk, facts)),
        tuple(_citation(desk, plan, one) for plan, one in shown),
        len(facts.citations) if len(facts.citations) > MOST else 0,
    )


def _known(desk: Desk, facts: DocumentFacts) -> Iterator[tuple[str, str]]:
    """What is known of it: of those who cite it, and of the list of documents."""
    one, known = facts.document, facts.document.known
    told = (
        ("issued_on", f"{one.date:%d/%m/%Y}" if one.date else str(one.year or "")),
        ("issuer", one_line(one.issuer)),
        ("subject", one_line(one.subject)),
        ("in_force_from", f"{known.start:%d/%m/%Y}" if known and known.start else ""),
        ("in_force_until", f"{known.to:%d/%m/%Y}" if known and known.to else ""),
        ("replaced_by", one_line(known.replaced_by) if known else ""),
    )
    for key, words in told:
        if words:
            yield desk.words[key], words


def _citation(desk: Desk, plan: PlanFacts, one: Citation) -> Cited:
    route = one.cited.route
    entry = one.cited.entry
    place = _BASIS if route[:1] == (_BASIS,) else anchor(entry.route) if entry else ""
    line = plan.file.place(route).line
    words = one_line(one.cited.text)
    return Cited(desk.plan(plan, place), one.basis, words, desk.place(plan, line))
