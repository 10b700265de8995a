"""Rules on the numbers and dates of cited documents: well written, and the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntmplan.lint.rule import Rules
from ntmplan.model.day import Day
from ntmplan.model.number import SIGNS, Number
from ntmplan.problem import Kind, Phrase, Severity, marked
from ntmplan.reading.documents import Cited, documents
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile
from ntmplan.text import accented

if TYPE_CHECKING:
    from ntmplan.registry.legal import KnownDocument, Legal

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_LAW = "Nghị định 30/2020/NĐ-CP, Phụ lục I"

TWO_DATES = Kind(
    "L211",
    "document-with-two-dates",
    _W,
    marked('"{document}" is dated {date} here, but {other} in line {line}.'),
    marked("Look the document up, and give it one date."),
    why=marked("A number is given once a year: with two dates, one of them is wrong."),
    bad="""\
opening: >-
  Căn cứ Quyết định số 25/QĐ-BYT ngày 14/02/2023 của Bộ Y tế; Quyết định số 25/QĐ-BYT ngày
  15/02/2023 của Bộ Y tế về nước sạch.
""",
    good="""\
opening: >-
  Căn cứ Quyết định số 25/QĐ-BYT ngày 14/02/2023 của Bộ Y tế; Quyết định số 26/QĐ-BYT ngày
  15/02/2023 của Bộ Y tế về nước sạch.
""",
)
OTHER_DATE = Kind(
    "L212",
    "date-differs-from-known-document",
    _W,
    marked('"{document}" is dated {date} here; as far as is known it is of {known}.'),
    marked("Look the document up; if the date is right, correct it in legal.yaml."),
    why=marked(
        "Numbers begin anew every year: with a wrong date, the citation points to another document."
    ),
    bad="""\
opening: Căn cứ Quyết định số 925/QĐ-TTg ngày 03/8/2022 của Thủ tướng Chính phủ.
""",
    good="""\
opening: Căn cứ Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ.
""",
)
DAY_OFF = Kind(
    "L213",
    "document-dated-on-day-off",
    _N,
    marked('"{document}" is dated {date}, which was a {weekday}.'),
    marked("Check the date: offices seldom issue documents on that day."),
    why=marked("A day off is often a slip of one digit in day, month or year."),
    bad="""\
opening: Căn cứ Quyết định số 1796/QĐ-BYT ngày 09/4/2023 của Bộ Y tế.
""",
    good="""\
opening: Căn cứ Quyết định số 1796/QĐ-BYT ngày 10/4/2023 của Bộ Y tế.
""",
)
OTHER_TYPE = Kind(
    "L214",
    "cited-number-of-another-type",
    _W,
    marked('"{document}": {sign} does not stand for that type of document.'),
    marked("Correct the type, or the number."),
    why=marked("The letters of a number tell what a document is; both can't be right."),
    bad="""\
opening: Căn cứ Quyết định số 12/KH-BYT ngày 14/02/2023 của Bộ Y tế.
""",
    good="""\
opening: Căn cứ Kế hoạch số 12/KH-BYT ngày 14/02/2023 của Bộ Y tế.
""",
    law="Nghị định 30/2020/NĐ-CP, Phụ lục III",
)
OTHER_ISSUER = Kind(
    "L215",
    "cited-number-of-another-issuer",
    _W,
    marked('"{document}" has the letters of {signed}, but is cited as of "{issuer}".'),
    marked("Correct the issuer, or the number."),
    why=marked("The letters of a number tell who issued a document; both can't be right."),
    bad="""\
opening: Căn cứ Quyết định số 25/QĐ-TTg ngày 14/02/2023 của Bộ Y tế.
""",
    good="""\
opening: Căn cứ Quyết định số 25/QĐ-TTg ngày 14/02/2023 của Thủ tướng Chính phủ.
""",
    law=_LAW,
)
MALFORMED = Kind(
    "L216",
    "malformed-document-number",
    _W,
    marked('The number "{number}" is not written as numbers are: "{fix}".'),
    marked("Write it without blanks, with a dash between its letters, and with all its marks."),
    why=marked("Whoever looks for a document by its number does not find it when it is misspelt."),
    bad="""\
opening: Căn cứ Quyết định số 25/QĐ -TTg ngày 14/02/2023 của Thủ tướng Chính phủ.
""",
    good="""\
opening: Căn cứ Quyết định số 25/QĐ-TTg ngày 14/02/2023 của Thủ tướng Chính phủ.
""",
    law=_LAW,
    fix="safe",
)
OTHER_YEAR = Kind(
    "L217",
    "year-of-number-differs",
    _W,
    marked('"{document}" has the year {year} in its number, but is dated {date}.'),
    marked("Look the document up, and correct the number or the date."),
    why=marked("The year in a number is the year in which the document was issued."),
    bad="""\
opening: Căn cứ Thông tư số 25/2022/TT-BYT ngày 14/02/2023 của Bộ Y tế.
""",
    good="""\
opening: Căn cứ Thông tư số 25/2023/TT-BYT ngày 14/02/2023 của Bộ Y tế.
""",
)
NO_DAY = Kind(
    "L218",
    "cited-day-does-not-exist",
    Severity.ERROR,
    marked('"{document}" is dated {date}, and there is no such day.'),
    marked("Look the document up, and correct the date."),
    why=marked("A date that no calendar has is a slip in any case."),
    bad="""\
opening: Căn cứ Thông tư số 25/2023/TT-BYT ngày 30/02/2023 của Bộ Y tế.
""",
    good="""\
opening: Căn cứ Thông tư số 25/2023/TT-BYT ngày 28/02/2023 của Bộ Y tế.
""",
)

SATURDAY = marked("Saturday")
SUNDAY = marked("Sunday")
_FRIDAY = 4
_JOINT = frozenset({"TTLT", "NQLT"})
"""Letters of documents that several bodies issue together."""
_MARKLESS = {"QD": "QĐ", "ND": "NĐ"}


def _line(file: PlanFile, one: Cited) -> int:
    return file.place(one.route, seen(file, one.route, one.text, one.start, one.end)).line


def _shared(legal: Legal, number: Number) -> bool:
    """Whether many issuers may give the same number, each to a document of its own."""
    sign = legal.sign(number.organ)
    return sign is None or sign.many


def _same_day(first: Day, second: Day) -> bool:
    return (first.year, first.month, first.day) == (second.year, second.month, second.day)


def _slip(first: Day, second: Day, number: Number) -> bool:
    """Whether two dates of one number are one date and a slip, and not two documents."""
    if _same_day(first, second) or not (first.complete and second.complete):
        return False
    same_day_of_year = (first.month, first.day) == (second.month, second.day)
    return number.year is not None or first.year == second.year or same_day_of_year


def _known(legal: Legal, one: Cited) -> list[KnownDocument]:
    """The known documents with the number of a citation, if that number is of one issuer."""
    if one.number is None or _shared(legal, one.number):
        return []
    return legal.numbered(one.number)


@RULES.plan(TWO_DATES)
def document_with_two_dates(file: PlanFile) -> Iterator[Finding]:
    """A document has the same date wherever the plan cites it; a known one is held against that."""
    first: dict[object, Cited] = {}
    for one in documents(file):
        if one.number is None or one.date is None or _known(file.library.legal, one):
            continue
        other = first.setdefault(one.key, one)
        same = bool(one.issuer) and accented(one.issuer) == accented(other.issuer)
        alone = same or not _shared(file.library.legal, one.number)
        if alone and other.date and _slip(other.date, one.date, one.number):
            line = _line(file, other)
            yield one.found_at(file, "date", date=one.date.words, other=other.date.words, line=line)


@RULES.plan(OTHER_DATE)
def date_differs_from_known_document(file: PlanFile) -> Iterator[Finding]:
    """A known document has the date that is known of it."""
    for one in documents(file):
        known = _known(file.library.legal, one)
        if one.date is None or one.number is None or not known:
            continue
        right = any(_same_day(each.date, one.date) for each in known)
        slips = [each for each in known if _slip(each.date, one.date, one.number)]
        if slips and not right:
            yield one.found_at(file, "date", date=one.date.words, known=slips[0].date.words)


_ANY_DAY = frozenset({"TW", "QH", "CP", "TTg", "TU", "HU", "ĐU"})
"""The Party's bodies issue documents on weekends too (57-NQ/TW; Thanh Hóa's 22-CT/TU), the National
Assembly passed laws on a Saturday (29/6/2024), the Government decrees on a Sunday (30/6/2024), the
Prime Minister decided on one (1489/QĐ-TTg of 06/7/2025)."""
_URGENT = "CĐ"
"""A telegram is sent when there is need."""


@RULES.plan(DAY_OFF)
def document_dated_on_day_off(file: PlanFile) -> Iterator[Finding]:
    """Offices issue documents on working days; a date that is known to be right is not asked."""
    told: set[object] = set()
    for one in documents(file):
        day = one.date.earliest if one.date and one.date.complete else None
        if one.date is None or day is None or day.weekday() <= _FRIDAY:
            continue
        sure = any(_same_day(each.date, one.date) for each in _known(file.library.legal, one))
        if one.number and (one.number.organ in _ANY_DAY or one.number.sign == _URGENT):
            continue
        if not sure and (one.key, day) not in told:
            told.add((one.key, day))
            weekday = Phrase(SATURDAY if day.weekday() == _FRIDAY + 1 else SUNDAY)
            yield one.found_at(file, "date", date=one.date.words, weekday=weekday)


@RULES.plan(OTHER_TYPE)
def number_of_another_type(file: PlanFile) -> Iterator[Finding]:
    """The letters of a number stand for the type before it."""
    for one in documents(file):
        if one.number and one.type and not one.number.suits(one.type):
            yield one.found(file, sign=one.number.sign)


@RULES.plan(OTHER_ISSUER)
def number_of_another_issuer(file: PlanFile) -> Iterator[Finding]:
    """The letters of a number stand for the issuer behind it."""
    for one in documents(file):
        if one.number is None or not one.issuer or one.number.sign in _JOINT:
            continue
        legal = file.library.legal
        signed, issuer = legal.sign(one.number.organ), legal.issuer(one.issuer)
        if signed and issuer and signed is not issuer:
            yield one.found_at(file, "issuer", signed=signed.name, issuer=one.issuer)


_OF_PARTY = (["TW"], ["TU"], ["HU"])
"""Letters of the Party alone, whose numbers have the dash before the type: `19-NQ/TW`."""


@RULES.plan(MALFORMED)
def malformed_document_number(file: PlanFile) -> Iterator[Finding]:
    """A number is written as its kind is."""
    for one in documents(file):
        if one.number and (right := _right(one.number, file.library.legal)):
            written = one.number.words
            start = one.text.find(written, one.start)
            words = written if seen(file, one.route, one.text, start, one.end) == written else ""
            yield finding(one.route, words=words, number=written, fix=right)


@RULES.plan(OTHER_YEAR)
def year_of_number_differs(file: PlanFile) -> Iterator[Finding]:
    """The year in a number is that of its date."""
    for one in documents(file):
        year = one.number.year if one.number else None
        if one.date and one.date.year and year and one.date.year != year:
            yield one.found(file, year=year, date=one.date.words)


@RULES.plan(NO_DAY)
def cited_day_does_not_exist(file: PlanFile) -> Iterator[Finding]:
    """A document was issued on a day that there is."""
    for one in documents(file):
        if one.no_day:
            yield one.found(file, date=one.no_day)


def _right(number: Number, legal: Legal) -> str:
    """How a number is written rightly; "" where nothing is surely wrong with it."""
    first, *rest = number.parts
    if number.sign and not number.party and rest in _OF_PARTY:
        return number._replace(party=True).written(number.parts)
    parts = [_MARKLESS.get(first, first) if rest else _parted(first, legal), *rest]
    right = number.written(parts)
    return "" if right == number.words.replace("–", "-").replace("Ð", "Đ") else right


def _parted(letters: str, legal: Legal) -> str:
    """Letters of a type and of an issuer, with the dash between them that they lack."""
    if legal.sign(letters):
        return letters
    for sign in sorted(SIGNS, key=len, reverse=True):
        if letters.startswith(sign) and legal.sign(letters[len(sign) :]):
            return f"{sign}-{letters[len(sign) :]}"
    return letters
