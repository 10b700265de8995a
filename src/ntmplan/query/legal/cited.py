"""The documents that plans cite, each once, with every place that cites it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmplan.model.number import TYPES, UNNUMBERED, Number
from ntmplan.reading.documents import Cited, bases, documents
from ntmplan.reading.programmes import programmes
from ntmplan.registry.legal import KnownDocument
from ntmplan.repository import PlanFile
from ntmplan.text import Words, folded, one_line

_NUMBER_WORD = " số "
Same = tuple[object, ...]
"""What is the same of all citations of a document but for its year."""


class Citation(NamedTuple):
    """A place in a plan that cites a document.

    Attributes:
        file, cited: the plan, and the words in it.
        basis: whether the plan rests on the document.
        by_name: whether the words only name what the document puts in place.
    """

    file: PlanFile
    cited: Cited
    basis: bool
    by_name: bool = False


@dataclass(slots=True)
class Document:
    """A document, as far as those who cite it and the lists of documents tell.

    Attributes:
        type: its type in small letters; "" where none is told.
        number: its number; None for a law that is cited by its name, or where none is given.
        title: the name of a law, or the words that stand for a document without a number.
        date: its date as it is written, or "".
        year: its year, where it is told.
        issuer, subject: as they are cited, or "".
        known: what the lists say of it.
        citations: where it is cited, the legal bases first.
    """

    type: str = ""
    number: Number | None = None
    title: str = ""
    date: datetime.date | None = None
    year: int | None = None
    issuer: str = ""
    subject: str = ""
    known: KnownDocument | None = None
    citations: list[Citation] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Type and number; of a law its name, and the number where it is told."""
        if self.title:
            return f"{self.title}{_NUMBER_WORD}{self.written}" if self.written else self.title
        return f"{self.type[:1].upper()}{self.type[1:]} {self.written}".strip()

    @property
    def written(self) -> str:
        """Its number in one spelling; "" where it has none."""
        return self.number.written(self.number.parts) if self.number else ""

    @property
    def full_name(self) -> str:
        """Its name with its date and its issuer, which tell it from others of that number."""
        date = f"{self.date:%d/%m/%Y}" if self.date else str(self.year or "")
        return ", ".join(filter(None, (self.name, date, self.issuer)))

    @property
    def parts(self) -> Words:
        """The words of its number without accents; the serial without zeros before it."""
        first, *rest = folded(self.written) or ("",)
        return first.lstrip("0"), *rest


def cited_in(files: list[PlanFile], *, by_name: bool = False) -> list[Document]:
    """The documents that the plans cite, in the order in which they come.

    Args:
        files: the plans.
        by_name: whether places count too that only name what a known document puts in place.
    """
    citations = [one for file in files for one in _citations(file)]
    if by_name:
        citations += [one for file in files for one in _by_name(file)]
    years = _years(citations)
    found: dict[Same, Document] = {}
    for one in citations:
        same = _same(one)
        year = _year(one) or _only(years[one.file.path, *same]) or _only(years["", *same])
        _add(found.setdefault((*same, year), Document(year=year)), one)
    for document in found.values():
        document.citations.sort(key=lambda one: not one.basis)
    return list(found.values())


def _citations(file: PlanFile) -> Iterator[Citation]:
    """The places in a plan where it is clear which document is meant."""
    grounds = bases(file)
    for one in documents(file):
        ground = any(one is each for each in grounds)
        if one.number is not None or ground:
            yield Citation(file, one, ground)


def _by_name(file: PlanFile) -> Iterator[Citation]:
    """The sentences that name what a known document puts in place, and don't give its number.

    What the legal basis says that a document is about names the document itself, or belongs to
    another one.
    """
    entries = {entry.route: entry for entry in file.entries}
    told = {(one.key, one.route) for one in documents(file)}
    for spot, known in programmes(file):
        number, route = known.number, spot.route
        inner = route[0] == "legal_basis" or "in_appendix" in route
        if number is None or inner or (number.key, route) in told:
            continue
        told.add((number.key, route))
        kind, _ = kind_in(folded(known.document))
        place = (spot.text, spot.start, spot.end)
        cited = Cited(route, *place, kind, number, known.date, entry=entries.get(route[:-1]))
        yield Citation(file, cited, basis=False, by_name=True)


def _years(citations: list[Citation]) -> defaultdict[Same, set[int]]:
    """The years in which documents of a number were issued: in each plan, and in all of them."""
    years: defaultdict[Same, set[int]] = defaultdict(set)
    for one in citations:
        if year := _year(one):
            same = _same(one)
            years[one.file.path, *same].add(year)
            years["", *same].add(year)
    return years


def _only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None


def _known(one: Citation) -> KnownDocument | None:
    cited = one.cited
    return one.file.library.legal.cited(cited.number, cited.words, cited.date, cited.year)


def _year(one: Citation) -> int | None:
    """The year of a cited document; one that nobody tells is that of the one known document."""
    cited, known = one.cited, _known(one)
    told = (cited.date.year if cited.date else None) or cited.year
    numbered = cited.number.year if cited.number else None
    return told or numbered or (known.date.year if known else None)


def _same(one: Citation) -> Same:
    """What tells a document from others: its number or name, and where many give such numbers."""
    cited, known = one.cited, _known(one)
    number = cited.number or (known.number if known else None)
    if number is None:
        return (folded(cited.words),)
    sign = one.file.library.legal.sign(number.organ)
    return (number.key, _home(one) if sign is None or sign.many else "")


def _home(one: Citation) -> str:
    """The province in which a document was issued, where each of them has documents so numbered."""
    units = [unit for mention in one.file.units(one.cited.issuer) for unit in mention.units]
    within = units[0].within if len(units) == 1 else None
    place = one.file.plan.place if one.file.plan else None
    return within or place or one.file.path


def _add(document: Document, one: Citation) -> None:
    """What a citation tells of a document, where nothing was told before."""
    cited, known = one.cited, _known(one)
    document.known = document.known or known
    document.type = document.type or cited.type
    document.number = document.number or cited.number or (known.number if known else None)
    document.title = document.title or _title(cited, known)
    date = cited.date or (known.date if known else None)
    if document.date is None and date and date.complete:
        document.date = date.earliest
    document.issuer = document.issuer or cited.issuer or (known.issuer if known else "")
    document.subject = document.subject or _subject(one) or (known.subject if known else "")
    document.citations.append(one)


def _title(cited: Cited, known: KnownDocument | None) -> str:
    """The name of a law; of another document its words where it has no number."""
    if known and cited.type in UNNUMBERED:
        return known.document.partition(_NUMBER_WORD)[0]
    named = cited.type in UNNUMBERED or cited.number is None
    return cited.words if named else ""


def _subject(one: Citation) -> str:
    """What the legal basis says that a document is about; only of the entry's own document."""
    at, plan = one.cited.basis, one.file.plan
    subject = plan.legal_basis[at].subject if one.basis and plan and at is not None else None
    return one_line(subject or "")


def of_known(known: KnownDocument) -> Document:
    """A document that is known and that nobody need cite."""
    kind, _ = kind_in(folded(known.document))
    law = known.document.partition(_NUMBER_WORD)[0] if kind in UNNUMBERED else ""
    return Document(
        kind,
        known.number,
        law or ("" if known.number else known.document),
        known.date.earliest,
        known.date.year,
        known.issuer,
        known.subject,
        known,
    )


def kind_in(words: Words) -> tuple[str, Words]:
    """The type with which some words without accents begin, and the words after it."""
    for begin, kind in _KINDS:
        if words[: len(begin)] == begin:
            return kind, words[len(begin) :]
    return "", words


def _kinds() -> list[tuple[Words, str]]:
    """How types begin a name: in words, and in the letters of numbers; the longest first."""
    named = {folded(kind): kind for kind in TYPES}
    letters = {folded(sign): kind for kind, signs in TYPES.items() for sign in sorted(signs)[:1]}
    every = {**letters, folded("CV"): "công văn", **_USUAL, **named}
    return sorted(every.items(), key=lambda pair: -len(pair[0]))


_USUAL = {folded(sign): kind for sign, kind in (("QĐ", "quyết định"), ("CT", "chỉ thị"))}
"""What letters stand for that several types share."""
_KINDS = _kinds()
