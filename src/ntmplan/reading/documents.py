"""Documents that a plan cites: type, number, date, issuer, and whether in full."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.model.day import Day
from ntmplan.model.number import TYPES, UNNUMBERED, Key, Number, numbers
from ntmplan.model.outline import Entry
from ntmplan.model.plan import LegalDocument
from ntmplan.model.value import UnreadableError
from ntmplan.problem import Fact, Route
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import printed
from ntmplan.reading.search import EVERYWHERE, Block, Hit, lowered
from ntmplan.reading.times import FULL_DAY
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, beginning, one_line, regex

_TYPES = tuple(sorted(TYPES, key=len, reverse=True))
_LAW = "|".join(sorted(UNNUMBERED, key=len, reverse=True))
_LAW_BEFORE = regex(r"\b(?:bộ )?luật(?=(?:\s+\w+,?){1,12}$)", needs=("luật",))
_NEAR = 120
"""So many letters before a number say what it is the number of."""
_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_DATE_ANYWHERE = regex(rf"\bngày\s+({_DAY})", re.IGNORECASE)
_IN_YEAR, _DIGITS = "năm", 4
_DATES = ("ký ngày", "ngày", _IN_YEAR)
"""What stands before the date or the year of what is cited."""
_ISSUER = regex(
    r"\s*,?\s*(?:của|do|giữa)\s+(?P<issuer>.{3,100}?)(?=\s+(?:về|phê duyệt|ban hành|quy định"
    r"|hướng dẫn|sửa đổi|triển khai|thực hiện|công nhận|công bố|giao|ký|đề nghị|v/v|thành lập"
    r"|kiện toàn|điều chỉnh|bổ sung)\b"
    r"|[,;:.()\"]|[“”]|$)",
    re.IGNORECASE,
)
_ASIDE = regex(r"\s*\([^()]{1,40}\)")
_ABOUT = (
    *("v/v", "về", "phê duyệt", "ban hành", "quy định", "hướng dẫn", "sửa đổi", "triển khai"),
    *("thực hiện", "công nhận", "công bố", "giao", "đề nghị", "kết luận"),
    *("thành lập", "kiện toàn", "điều chỉnh", "bổ sung"),
)
_CARRIED_OUT = ("thực hiện", "triển khai", "triển khai thực hiện", "thi hành", "của", "theo")
_LIST = regex(r"\s*(?:,|;|và|hoặc)\s+(?:số:?\s*)?$", re.IGNORECASE)
_DATED_LATER = regex(rf"^[^;]{{0,80}}?\bngày\s+(?:{_DAY})", re.IGNORECASE)
_LAW_NAME = regex(
    rf"\b(?P<name>(?:{_LAW})\s+[^\W\d_][^;.:()]*?)(?=,?\s+(?:ngày|năm|số)\b|[;.:()]|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def _key(number: Number) -> Key:
    return number.key


class Cited(NamedTuple):
    """A document as a plan cites it.

    Attributes:
        route: the way to the words that cite it.
        text: these words on one line.
        start, end: where in them type and number stand.
        type: its type in small letters; "" where none stands before the number.
        number: its number; None for a law that is cited by its name.
        date: its date; None where none is given, or none that a calendar has.
        year: the year, where only that is given.
        no_day: the date as it is written, where no calendar has it.
        issuer: who issued it; "" where that is not said.
        in_full: whether its subject is given too.
        basis: the place in the legal basis; None elsewhere.
        entry: the passage that cites it, or None.
        grouped: whether a date that stands behind a list of numbers may be its date too.
        quoted: whether it stands in the subject of another, which is cited as it reads.
    """

    route: Route
    text: str
    start: int
    end: int
    type: str
    number: Number | None
    date: Day | None = None
    year: int | None = None
    no_day: str = ""
    issuer: str = ""
    in_full: bool = False
    basis: int | None = None
    entry: Entry | None = None
    grouped: bool = False
    quoted: bool = False

    @property
    def words(self) -> str:
        """Type and number as they are written."""
        return self.text[self.start : self.end]

    def found(self, file: PlanFile, **facts: Fact) -> Finding:
        """A finding on it."""
        words = seen(file, self.route, self.text, self.start, self.end)
        return finding(self.route, words=words, document=self.words, **facts)

    def found_at(self, file: PlanFile, key: str, **facts: Fact) -> Finding:
        """A finding on its `date` or `issuer`, where the legal basis has that for itself."""
        at = self.basis
        if file.plan is None or at is None:
            return self.found(file, **facts)
        apart = getattr(file.plan.legal_basis[at], key)
        if apart is None or apart != getattr(self, key):
            return self.found(file, **facts)
        return finding(("legal_basis", at, key), words="", document=self.words, **facts)

    @property
    def key(self) -> Key | str:
        """What is the same wherever it is cited."""
        return _key(self.number) if self.number else self.words.casefold()

    @property
    def dated(self) -> bool:
        """Whether it is told from documents of other years."""
        named_year = self.number is not None and self.number.year is not None
        given = self.date is not None or self.year is not None or self.no_day != ""
        return given or named_year or self.grouped


def _numbered(block: Block) -> Iterator[Hit]:
    """Each text that cites a document by number, the whole of it."""
    for start, end, number in block.holding("/"):
        if _in_text(block.texts[number]):
            yield start, end, 0


_NUMBERED = EVERYWHERE.add(_numbered)


@lru_cache(maxsize=1)
def documents(file: PlanFile) -> tuple[Cited, ...]:
    """Every document that a plan cites, in its order: the legal basis first."""
    plan = file.plan
    if plan is None:
        return ()
    entries = {entry.route: entry for entry in file.entries}
    found: list[Cited] = []
    for at, basis in enumerate(plan.legal_basis):
        found += _of_basis(basis, at)
    for spot in printed(file).spots(_NUMBERED):
        route = spot.route
        if not (route[0] in ("legal_basis", "appendix") or "in_appendix" in route):
            entry = entries.get(route[:-1])
            found += [one._replace(route=route, entry=entry) for one in _in_text(spot.text)]
    return tuple(found)


def bases(file: PlanFile) -> list[Cited]:
    """The entries of the legal basis, without what their subjects cite."""
    first: dict[int, Cited] = {}
    for one in documents(file):
        if one.basis is not None:
            first.setdefault(one.basis, one)
    return list(first.values())


def _of_basis(basis: LegalDocument, at: int) -> Iterator[Cited]:
    """The document of an entry, with what its keys say, then those that its subject names."""
    route = ("legal_basis", at, "document")
    text = one_line(basis.document)
    first, *others = _in_text(text) or (_unnumbered(text),)
    if others and not first.issuer and _series(first) == _series(others[-1]):
        first = first._replace(issuer=others[-1].issuer, in_full=others[-1].in_full)
    yield first._replace(
        route=route,
        basis=at,
        date=basis.date or first.date,
        issuer=basis.issuer or first.issuer,
        in_full=basis.subject is not None or first.in_full,
    )
    for one in others:  # the date behind several is the date of each
        yield one._replace(route=route, basis=at, grouped=one.grouped or basis.date is not None)
    for key in ("issuer", "subject"):
        for one in _in_text(getattr(basis, key) or ""):
            quoted = one.quoted or key == "subject"
            yield one._replace(route=("legal_basis", at, key), basis=at, quoted=quoted)


def _series(one: Cited) -> tuple[str, str]:
    """The type and the letters of a number: documents with the same are of one body.

    `Quyết định số 318/QĐ-TTg và Quyết định số 320/QĐ-TTg của Thủ tướng Chính phủ`: of both.
    """
    return one.type, one.words.rpartition("/")[2]


@lru_cache(maxsize=KEPT)
def _unnumbered(text: str) -> Cited:
    """An entry without a number, as far as it can be understood."""
    base = Cited((), text, 0, len(text), "", None)
    kind = next(
        (one for one in sorted(TYPES, key=len, reverse=True) if base.text.lower().startswith(one)),
        "",
    )
    law = _LAW_NAME.match(base.text) if kind in UNNUMBERED else None
    if law:
        return _with_rest(base._replace(type=kind, end=law.end("name")))
    dated = _DATE_ANYWHERE.search(base.text)
    return base._replace(type=kind, date=_day(dated[1]) if dated else None)


def in_sentence(text: str) -> tuple[Cited, ...]:
    """The documents that a text cites by number; places are those of the text on one line."""
    return _in_text(text)


@lru_cache(maxsize=KEPT)
def _in_text(words: str) -> tuple[Cited, ...]:
    """The documents that a text cites by number, wherever it stands."""
    return tuple(_cited(one_line(words)))


def _cited(text: str) -> Iterator[Cited]:
    """The numbers in a text with what stands around them."""
    base = Cited((), text, 0, 0, "", None)
    last: Cited | None = None
    for number, start, end in numbers(text):
        before = text[:start]
        named = _named(before)
        listed = last is not None and _LIST.match(text[last.end : start])
        if named is None and not listed and before.strip():
            continue
        kind, begin = named or ("", start)
        quoted = last is not None and _quotes(last, begin)
        one = base._replace(start=begin, end=end, type=kind, number=number, quoted=quoted)
        last = _with_rest(one)
        yield last


def _named(before: str) -> tuple[str, int] | None:
    """The type that stands before a number, and where; "" and the end where only `số` does."""
    small = lowered(before[-_NEAR:])
    words = small.rstrip().removesuffix(":")
    by_number = words.endswith("số") and not words[:-2][-1:].isalnum()
    words = words[:-2] if by_number else small
    kept = words.rstrip()
    if kept != words:
        skipped = len(before) - len(small)
        for kind in _TYPES:
            if kept.endswith(kind) and not kept[: -len(kind)][-1:].isalnum():
                return kind, skipped + len(kept) - len(kind)
        if by_number and (law := _LAW_BEFORE.search(kept)):
            return law[0], skipped + law.start()
    return ("", len(before)) if by_number else None


def _quotes(last: Cited, begin: int) -> bool:
    """Whether the subject of a citation names what is cited next: `… về thực hiện Nghị quyết …`."""
    between = last.text[last.end : begin].strip().casefold()
    apart = ";" in between or ". " in between or between.rpartition(",")[2].strip() in _CARRIED_OUT
    return (last.in_full or last.quoted) and not apart and between.endswith(_CARRIED_OUT)


def _with_rest(one: Cited) -> Cited:
    """A citation with the date, the issuer and the subject that follow the number."""
    rest = one.text[one.end :]
    at = 0
    if given := _date_next(rest):
        day, year, at = given
        one = _dated(one, day)._replace(year=year)
    else:
        one = one._replace(grouped="ngày" in rest.lower() and bool(_DATED_LATER.match(rest)))
    if said := _ISSUER.match(rest, at):
        issuer, _, day = said["issuer"].partition(" ngày ")  # the date may stand behind it
        one = one if at else _dated(one, day.strip())
        one, at = one._replace(issuer=issuer.strip()), said.end()
    return one._replace(in_full=_is_subject(rest[at:]))


def _date_next(rest: str) -> tuple[str, int | None, int] | None:
    """The day or the year with which the words behind a number begin, and where it ends."""
    words = rest.lstrip(" ,")
    lead = beginning(words, _DATES).lower()
    behind = words[len(lead) :].lstrip()
    at = len(rest) - len(behind)
    if lead == _IN_YEAR:
        year = behind[:_DIGITS]
        known = len(year) == _DIGITS and year.isdecimal()
        return ("", int(year), at + _DIGITS) if known else None
    day = FULL_DAY.match(behind) if lead else None
    return (day[0], None, at + day.end()) if day else None


def _is_subject(words: str) -> bool:
    """Whether some words behind a citation say what the document is about."""
    aside = _ASIDE.match(words)
    behind = (words, words[aside.end() :]) if aside else (words,)
    bare = (one.lstrip().removeprefix(",").lstrip().removeprefix("(") for one in behind)
    return any(beginning(one, _ABOUT) for one in bare)


def _dated(one: Cited, words: str) -> Cited:
    """A citation with its date, where some words are one; none that a calendar has is kept too."""
    date = _day(words) if words else None
    no_day = words if date is None and FULL_DAY.fullmatch(words) else ""
    return one._replace(date=date, no_day=no_day)


def _day(words: str) -> Day | None:
    try:
        return Day.parse(words)
    except UnreadableError:
        return None
