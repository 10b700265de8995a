"""A plan as plain words in reading order: all that a template gets to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmplan.model.day import Day
from ntmplan.model.passage import Passage
from ntmplan.model.plan import Plan
from ntmplan.render.annex import Annex, annex
from ntmplan.render.block import Block, blocks
from ntmplan.render.lines import Line, lines
from ntmplan.render.words import ended, line, listed, paragraphs
from ntmplan.repository import PlanFile

_GAP = re.compile(r"\s*(?:\?+|…+|\.{2,})\s*")
_PADDED_DAYS = 9
_PADDED_MONTHS = 2


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the parts that are printed; "" is left open."""

    day: str = ""
    month: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a citation: its `by`, `document`, `date` …, or "" for what joins those."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A document that a plan rests on, in pieces with blanks between them, and what ends it."""

    pieces: tuple[Piece, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who gets the document: a heading of its own if it has one, lines, and a list."""

    heading: str
    lines: tuple[str, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs; the office on one line, and in the lines that the plan gives it."""

    authority: tuple[str, ...]
    office: str
    offices: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A plan, ready to be printed.

    Attributes:
        number: the number in pieces; between each two something was left open.
        date: when it was issued; None where neither a date nor a place is given.
        draft: whether it is a draft.
        basis: what it rests on, a paragraph each. A single document stands in the opening.
        cited: that single document, as it stands at the beginning of the opening.
        opened: the opening without it.
        grounds: the same citations, or that single one, in pieces.
        parts: the body.
        annex: the appendix, or None.
    """

    type: str
    title: str
    superior: str
    issuer: str
    number: tuple[str, ...]
    place: str
    date: Date | None
    draft: bool
    basis: tuple[str, ...]
    opening: tuple[str, ...]
    cited: str
    opened: tuple[str, ...]
    grounds: tuple[Ground, ...]
    parts: tuple[Block, ...]
    closing: tuple[str, ...]
    recipients: Recipients | None
    signature: Signature | None
    annex: Annex | None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The body paragraph by paragraph, for documents whose paragraphs have styles."""
        return tuple(lines(self.parts))


def document(file: PlanFile, plan: Plan) -> Document:
    """The document that a plan file holds.

    Args:
        file: the file.
        plan: its plan.
    """
    basis, cited = _basis(plan)
    opened = paragraphs(plan.opening)
    number = line(plan.number)
    return Document(
        type=line(plan.type),
        title=line(plan.title),
        superior=line(plan.superior),
        issuer=line(plan.issuer),
        number=tuple(_GAP.split(number)) if number else (),
        place=line(plan.place),
        date=_date(plan.date) if plan.date or plan.place else None,
        draft=plan.draft,
        basis=basis,
        opening=(f"{cited} {opened[0]}", *opened[1:]) if cited else opened,
        cited=cited,
        opened=opened,
        grounds=_grounds(plan, (cited,) if cited else basis),
        parts=blocks(file),
        closing=_closing(plan.closing) if plan.closing else (),
        recipients=_recipients(plan.recipients) if plan.recipients else None,
        signature=_signature(plan),
        annex=annex(file),
    )


def _basis(plan: Plan) -> tuple[tuple[str, ...], str]:
    """The legal basis in paragraphs; a single document before an opening stands in that."""
    citations = [line(cited.citation) for cited in plan.legal_basis]
    if len(citations) == 1 and paragraphs(plan.opening):
        return (), ended(citations[0], ",")
    return listed(citations), ""


def _grounds(plan: Plan, printed: tuple[str, ...]) -> tuple[Ground, ...]:
    """The citations in pieces; each ends as it is printed."""
    found = []
    for cited, words in zip(plan.legal_basis, printed, strict=True):
        day = cited.date.words if cited.date else ""
        said = (
            ("by", cited.by),
            ("document", cited.document),
            ("", "ngày" if day and not day.casefold().startswith("ngày ") else ""),
            ("date", day),
            ("", "của" if cited.issuer else ""),
            ("issuer", cited.issuer),
            ("subject", cited.subject),
        )
        pieces = tuple(Piece(kind, line(one)) for kind, one in said if line(one))
        bare = " ".join(piece.words for piece in pieces)
        found.append(Ground(pieces, words[len(bare) :]))
    return tuple(found)


def _date(day: Day | None) -> Date:
    if day is None:
        return Date()
    return Date(
        _digits(day.day, _PADDED_DAYS), _digits(day.month, _PADDED_MONTHS), _digits(day.year)
    )


def _digits(number: int | None, padded: int = 0) -> str:
    """A number of a date; up to `padded` it takes a 0, so that nobody can put a digit before it."""
    if number is None:
        return ""
    return f"{number:02}" if number <= padded else str(number)


def _words(passages: Iterable[Passage]) -> Iterator[str]:
    """Everything that passages and those in them say, headings and sentences alike."""
    for passage in passages:
        yield from filter(None, (passage.title, passage.sentence))
        yield from _words(passage.items)


def _closing(passage: Passage) -> tuple[str, ...]:
    return tuple(words for text in _words([passage]) for words in paragraphs(text))


def _recipients(passage: Passage) -> Recipients:
    entries = listed([line(words) for words in _words(passage.items)])
    return Recipients(line(passage.heading), paragraphs(passage.text), entries)


def _signature(plan: Plan) -> Signature | None:
    signed = plan.signature
    if signed is None:
        return None
    authority = tuple(words for text in signed.authority for words in paragraphs(text))
    office = paragraphs(signed.office)
    return Signature(authority, line(signed.office), office, line(signed.name))
