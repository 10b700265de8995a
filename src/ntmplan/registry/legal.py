"""Documents that plans cite: their dates, what became of them, and the letters of their issuers.

The list that comes along lies in `data/legal.yaml`; a repository's own `legal.yaml` goes before.
"""

import datetime
from collections import defaultdict
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ntmplan.model.day import Day
from ntmplan.model.number import Key, Number, number_of
from ntmplan.model.timeframe import Period
from ntmplan.problem import Problem
from ntmplan.registry.shipped import shipped
from ntmplan.text import KEPT, Words, accented
from ntmplan.tree import Tree

if TYPE_CHECKING:
    from ntmplan.model import legal as model

_MINISTER = accented("Bộ trưởng")
_REQUIRED = ((), ("document",), ("date",), ("signs",), ("issuers",))
BUILT_IN = Path(__file__).parent.parent / "data" / "legal.yaml"


class KnownDocument(NamedTuple):
    """A document that plans cite.

    Attributes:
        document: its type and number.
        date: the day on which it was issued.
        names: what it puts in place, as plans name that.
        period: the years that it is for, where it names them.
        to: the last day on which it is in force, where that is known.
        replaced_by: the document in its place afterwards, or "".
        issuer, subject: who issued it and what it is about, as it is cited; "" where not known.
        start: the first day on which it is in force, where that is known.
    """

    document: str
    date: Day
    names: tuple[str, ...] = ()
    period: Period | None = None
    to: datetime.date | None = None
    replaced_by: str = ""
    issuer: str = ""
    subject: str = ""
    start: datetime.date | None = None

    @property
    def number(self) -> Number | None:
        """Its number."""
        return _number(self.document)

    @property
    def title(self) -> Words:
        """What stands before its number: the name of a law, or no more than a type."""
        return accented(self.document.partition(" số ")[0])


@lru_cache(maxsize=KEPT)
def _number(document: str) -> Number | None:
    return number_of(document)


class Sign(NamedTuple):
    """The letters of an issuer, and how its name begins; `many` where many issuers share them."""

    signs: tuple[str, ...]
    issuers: tuple[str, ...]
    many: bool = False

    @property
    def name(self) -> str:
        """The issuer, with the letters."""
        return f"{self.issuers[0]} ({self.signs[0]})"


class Legal:
    """The documents and letters that plans lean on, a repository's own first."""

    def __init__(
        self,
        documents: tuple[KnownDocument, ...] = (),
        signs: tuple[Sign, ...] = (),
        problems: tuple[Problem, ...] = (),
    ) -> None:
        self.documents = documents
        self.signs = signs
        self.problems = problems

    def before(self, other: "Legal") -> "Legal":
        """Both, these first; what has the same number and year takes the other's place."""
        own = {_identity(one) for one in self.documents}
        rest = (one for one in other.documents if _identity(one) not in own)
        return Legal((*self.documents, *rest), (*self.signs, *other.signs), self.problems)

    def numbered(self, number: Number) -> list[KnownDocument]:
        """The documents with a number; a number comes again every year."""
        serial = number.serial.lstrip("0")
        near = (one for one in self.documents if serial in one.document)  # before it is read
        return [one for one in near if one.number and one.number.key == number.key]

    def cited(
        self, number: Number | None, words: str, date: Day | None, year: int | None
    ) -> KnownDocument | None:
        """The document that is cited, if it is known: by number, a law by its name and its year."""
        if number:
            fitting = self.numbered(number)
            same = [one for one in fitting if date is None or date.year in (None, one.date.year)]
            return same[0] if len(same) == 1 else None
        of = date.year if date else year
        title = accented(words)
        laws = [one for one in self.documents if one.title == title and one.date.year == of]
        same = [one for one in laws if date and one.date.earliest == date.earliest]
        meant = same or laws
        return meant[0] if len(meant) == 1 else None  # two laws of one name may be of one year

    @cached_property
    def named(self) -> dict[str, list[KnownDocument]]:
        """The documents by the names, in small letters, of what they put in place."""
        found: defaultdict[str, list[KnownDocument]] = defaultdict(list)
        for one in self.documents:
            for name in dict.fromkeys(map(str.lower, one.names)):
                found[name].append(one)
        return dict(found)

    def sign(self, letters: str) -> Sign | None:
        """The issuer that letters stand for."""
        return next((one for one in self.signs if letters in one.signs), None)

    def issuer(self, name: str) -> Sign | None:
        """The letters of an issuer, found by how its name begins; the longest beginning wins."""
        words = accented(name)
        words = words[len(_MINISTER) :] if words[: len(_MINISTER)] == _MINISTER else words
        fitting = [
            (len(begin), at)
            for at, one in enumerate(self.signs)
            for begin in map(accented, one.issuers)
            if words[: len(begin)] == begin
        ]
        return self.signs[max(fitting, key=lambda one: one[0])[1]] if fitting else None


def _identity(one: KnownDocument) -> tuple[Key | str, int | None]:
    return one.number.key if one.number else one.document, one.date.year


@lru_cache(maxsize=1)
def built_in_legal() -> Legal:
    """The list that comes along. A test holds it against the model, so it is read without it."""
    value: Any = shipped(BUILT_IN)
    documents = (
        KnownDocument(
            one["document"],
            Day.parse(one["date"]),
            tuple(_listed(one.get("names"))),
            Period.parse(one["period"]) if "period" in one else None,
            Day.parse(one["to"]).latest if "to" in one else None,
            one.get("replaced_by", ""),
            one.get("issuer", ""),
            one.get("subject", ""),
            Day.parse(one["from"]).earliest if "from" in one else None,
        )
        for one in value["documents"]
    )
    signs = (
        Sign(tuple(_listed(one["signs"])), tuple(_listed(one["issuers"])), "many" in one)
        for one in value["signs"]
    )
    return Legal(tuple(documents), tuple(signs))


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def read_legal(tree: Tree) -> Legal:
    """The documents of a repository's own file, and what is wrong with the file."""
    from ntmplan.model.check import check
    from ntmplan.model.legal import LegalFile
    from ntmplan.registry.criteria import lacking

    checked = check(tree, LegalFile)
    problems = [*tree.problems, *checked.problems]
    if checked.model is None:
        return Legal(problems=tuple(problems))
    misread = {route[:2] for route in checked.left_out if len(route) > 1 and route[2:] in _REQUIRED}
    documents: list[KnownDocument] = []
    for at, document in enumerate(checked.model.documents):
        route = ("documents", at)
        if document.date and route not in misread:
            documents.append(_checked(document, document.date))
        elif route not in misread:
            problems.append(lacking(tree, route, "date"))
    signs = (
        Sign(one.signs, one.issuers, bool(one.many))
        for at, one in enumerate(checked.model.signs)
        if ("signs", at) not in misread and one.signs and one.issuers
    )
    return Legal(tuple(documents), tuple(signs), tuple(problems))


def _checked(one: "model.KnownDocument", date: Day) -> KnownDocument:
    to = one.to.latest if one.to else None
    start = one.start.earliest if one.start else None
    after, issuer, subject = one.replaced_by or "", one.issuer or "", one.subject or ""
    return KnownDocument(
        one.document, date, one.names, one.period, to, after, issuer, subject, start
    )
