"""Rules on what a plan rests on: cited in full, in the legal basis, in force, of its period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ntmplan.lint.cited_criteria import seen
from ntmplan.lint.cited_documents import Cited, documents
from ntmplan.lint.printed import Spot, printed
from ntmplan.lint.reading import is_full
from ntmplan.lint.rule import Finding, Rules, finding
from ntmplan.model.number import UNNUMBERED, number_of
from ntmplan.model.outline import Entry
from ntmplan.model.plan import Plan
from ntmplan.model.timeframe import Period
from ntmplan.problem import Fact, Kind, Phrase, Severity, marked
from ntmplan.registry.legal import KnownDocument
from ntmplan.repository import PlanFile
from ntmplan.text import one_line

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_LAW = "Nghị định 30/2020/NĐ-CP, Phụ lục I"

UNTOLD = Kind(
    "L201",
    "citation-without-number-or-date",
    _W,
    marked('"{document}" is cited without {missing}.'),
    marked("Write number and date; for a law, the date or the year."),
    draft=_N,
    why=marked(
        "Numbers begin anew every year, so that a document is known by its number and its date"
        " together."
    ),
    bad="""\
legal_basis:
  - Quyết định số 925/QĐ-TTg
""",
    good="""\
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
""",
    law=_LAW,
)
SHORT = Kind(
    "L202",
    "citation-not-in-full",
    _N,
    marked('"{document}" is cited in the legal basis without {missing}.'),
    marked("Cite it in full there; later in the text, type and number are enough."),
    why=marked("Who reads the plan alone should see who decided what, without looking it up."),
    bad="""\
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình tăng cường bảo vệ môi trường
  - document: Quyết định số 924/QĐ-TTg
    date: 02/8/2022
""",
    good="""\
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình tăng cường bảo vệ môi trường
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
""",
    law=_LAW,
)
OUTSIDE = Kind(
    "L203",
    "cited-outside-legal-basis",
    _N,
    marked('"{document}" is relied on here, but does not stand in the legal basis.'),
    marked("Add it to the legal basis, if the plan rests on it."),
    why=marked("What a plan carries out belongs among its grounds, where a reader looks for it."),
    bad="""\
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
objectives: Hoàn thành mục tiêu tại Quyết định số 925/QĐ-TTg ngày 02/8/2022.
""",
    good="""\
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
objectives: Hoàn thành mục tiêu tại Quyết định số 925/QĐ-TTg ngày 02/8/2022.
""",
)
PROGRAMME = Kind(
    "L204",
    "programme-without-decision",
    _N,
    marked('"{name}" is relied on ({places}), but the decision behind it is cited nowhere.'),
    marked("It seems to be {document} of {date}: cite it in the legal basis."),
    why=marked("A programme or a set of criteria binds by the decision that approves it."),
    bad="""\
period: 2023
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
objectives: Thực hiện Chương trình MTQG xây dựng nông thôn mới.
""",
    good="""\
period: 2023
legal_basis:
  - document: Quyết định số 263/QĐ-TTg
    date: 22/02/2022
objectives: Thực hiện Chương trình MTQG xây dựng nông thôn mới.
""",
)
NAMELESS = Kind(
    "L205",
    "document-without-number",
    _N,
    marked('"{document}" is relied on without number and date: {places}.'),
    marked("Write number and date where it is first named."),
    why=marked("An issuer has many plans and decisions; which one is meant can't be told."),
    bad="""\
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
objectives: Rà soát 20 xã theo Kế hoạch của tỉnh.
""",
    good="""\
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
  - document: Kế hoạch số 15/KH-UBND
    date: 16/02/2023
objectives: Rà soát 20 xã theo Kế hoạch của tỉnh.
""",
)
NOT_IN_FORCE = Kind(
    "L206",
    "document-no-longer-in-force",
    _W,
    marked('"{document}" is in force only until {to}, before the plan ({plan_date}).'),
    "{remedy}",
    why=marked("What rests on a document that is no longer in force may not hold."),
    bad="""\
number: 15/KH-UBND
date: 16/02/2023
legal_basis:
  - document: Luật Bảo vệ môi trường số 55/2014/QH13
    date: 23/6/2014
""",
    good="""\
number: 15/KH-UBND
date: 16/02/2023
legal_basis:
  - document: Luật Bảo vệ môi trường số 72/2020/QH14
    date: 17/11/2020
""",
)
OTHER_PERIOD = Kind(
    "L207",
    "period-differs-from-legal-basis",
    _N,
    marked('The plan is for {period}, "{document}", on which it rests, for {other}.'),
    marked("Say why the years differ, or correct them."),
    why=marked(
        "Targets and money of a programme are for its whole period; a plan for other years has to"
        " say which part is its own."
    ),
    bad="""\
period: 2023-2025
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình tăng cường bảo vệ môi trường giai đoạn 2021-2025
""",
    good="""\
period: 2021-2025
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình tăng cường bảo vệ môi trường giai đoạn 2021-2025
""",
)

NUMBER = marked("its number")
DATE = marked("its date")
NUMBER_AND_DATE = marked("its number and its date")
ISSUER = marked("its issuer")
SUBJECT = marked("its subject")
ISSUER_AND_SUBJECT = marked("its issuer and its subject")
TITLE = marked("the title")
SEE_NEW = marked("Rest the plan on {document}.")
SEE_WHAT = marked("Look for what has taken its place.")

_MUST_BE_NUMBERED = frozenset(
    ("nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kế hoạch")
    + ("công văn", "tờ trình", "thông báo", "báo cáo")
)
_OPEN = re.compile(r"[?…/]|\.{3}|_{2}")
_YEARS = re.compile(r"\b(\d{4})\s*[-–]\s*(\d{4})\b")
_YEARS_NEXT = re.compile(r"\s*,?\s*(?:giai đoạn\s+)?(\d{4})\s*[-–]\s*(\d{4})\b", re.IGNORECASE)
_OF_UNIT = re.compile(r"(?:điều phối|ban chỉ đạo|ban quản lý)[^,;.:]{0,40}$", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\b(?:[Tt]heo|[Cc]ăn cứ|[Tt]hực hiện|[Tt]ại|[Tt]rong)\s+(?P<what>(?P<type>Quyết định|Kế hoạch"
    r"|Nghị quyết|Chỉ thị|Công văn|Thông báo)\s+của\s+(?:tỉnh|huyện|Tỉnh ủy|Huyện ủy|Thành ủy"
    r"|(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)(?:\s+(?:tỉnh|huyện|xã|thành phố))?"
    r"|Thủ tướng Chính phủ|Chính phủ|Trung ương))\b(?!\s+(?:số|ngày)\b)"
)


def _firsts(cited: Iterable[Cited]) -> list[Cited]:
    """Every document where it is first cited."""
    first: dict[object, Cited] = {}
    for one in cited:
        first.setdefault(one.key, one)
    return list(first.values())


def _others(file: PlanFile) -> list[Cited]:
    """What a plan cites besides itself."""
    own = number_of(file.plan.number or "") if file.plan else None
    return [one for one in documents(file) if own is None or one.key != own.key]


def _grounds(file: PlanFile) -> list[Cited]:
    """What stands in the legal basis or in the sentence after it."""
    return [one for one in documents(file) if one.basis is not None or one.route[0] == "opening"]


def _bases(file: PlanFile) -> list[Cited]:
    """The entries of the legal basis, without what their subjects cite."""
    first: dict[int, Cited] = {}
    for one in documents(file):
        if one.basis is not None:
            first.setdefault(one.basis, one)
    return list(first.values())


def _at(file: PlanFile, one: Cited, **facts: Fact) -> Finding:
    """A finding on a citation."""
    words = seen(file, one.route, one.text, one.start, one.end)
    return finding(one.route, words=words, document=one.words, **facts)


def _places(entries: Sequence[Entry | None]) -> Fact:
    numbers = dict.fromkeys(entry.number or entry.part for entry in entries if entry)
    return ", ".join(numbers) or Phrase(TITLE)


@RULES.plan(UNTOLD)
def citation_without_number_or_date(file: PlanFile) -> Iterator[Finding]:
    """A document can be told from others; one full citation is enough for the whole plan."""
    dated = {one.key for one in documents(file) if one.dated}
    for one in _firsts(_others(file)):
        undated = one.key not in dated
        known = one.number is not None or one.type in UNNUMBERED
        nameless = not known and one.type in _MUST_BE_NUMBERED and not _OPEN.search(one.text)
        if nameless:
            yield _at(file, one, missing=Phrase(NUMBER_AND_DATE if undated else NUMBER))
        elif known and undated:
            yield _at(file, one, missing=Phrase(DATE))


@RULES.plan(SHORT)
def citation_not_in_full(file: PlanFile) -> Iterator[Finding]:
    """The legal basis cites in full, where it does so at all."""
    bases = [one for one in _bases(file) if one.number and one.type not in UNNUMBERED]
    if is_full(file) or any(one.issuer and one.in_full for one in bases):
        for one in bases:
            if not (one.issuer and one.in_full):
                missing = ISSUER if one.in_full else SUBJECT if one.issuer else ISSUER_AND_SUBJECT
                yield _at(file, one, missing=Phrase(missing))


@RULES.plan(OUTSIDE)
def cited_outside_legal_basis(file: PlanFile) -> Iterator[Finding]:
    """What the plan carries out is among its grounds; what was done before need not be."""
    grounds = {one.key for one in _grounds(file)}
    body = [one for one in _others(file) if one.entry and one.entry.part != "situation"]
    for one in _firsts(body) if grounds else ():
        if one.key not in grounds:
            yield _at(file, one)


@RULES.plan(PROGRAMME)
def programme_without_decision(file: PlanFile) -> Iterator[Finding]:
    """What a known decision puts in place is not named without that decision."""
    plan = file.plan
    if plan is None or not plan.legal_basis:
        return
    cited = {one.key for one in documents(file)}
    named: dict[KnownDocument, list[Spot]] = {}
    for spot in printed(file).spots(file.library.legal.named, lowered=True):
        known = _meant(file, plan, spot)
        if known and known.number and known.number.key not in cited:
            named.setdefault(known, []).append(spot)
    entries = {entry.route: entry for entry in file.entries}
    for known, spots in named.items():
        within = [entries.get(spot.route[:-1]) for spot in spots]
        first = next((spot for spot, at in zip(spots, within, strict=True) if at), spots[0])
        facts = {"document": known.document, "date": known.date.words}
        words = seen(file, first.route, first.text, first.start, first.end)
        yield finding(
            first.route, words=words, name=first.words, places=_places(within), **facts
        )


def _meant(file: PlanFile, plan: Plan, spot: Spot) -> KnownDocument | None:
    """The known document that words mean: of the years that follow them, or else of the plan's."""
    if spot.route[0] in ("recipients", "appendix") or _OF_UNIT.search(spot.text, 0, spot.start):
        return None
    years = _YEARS_NEXT.match(spot.text, spot.end)
    period = Period("", int(years[1]), int(years[2])) if years else plan.period
    for known in file.library.legal.named_as(spot.words):
        late = plan.date and plan.date.latest and known.date.earliest
        if late and known.date.earliest > plan.date.latest:
            continue
        own = known.period
        if own and period and own.first <= period.first and period.last <= own.last:
            return known
    return None


@RULES.plan(NAMELESS)
def document_without_number(file: PlanFile) -> Iterator[Finding]:
    """A document is named with its number; if one of its type is cited so, that may be meant."""
    plan = file.plan
    if plan is None or not plan.legal_basis:
        return
    types = {one.type for one in documents(file)}
    own = plan.type.casefold() if (plan.issuer or "").startswith(("UBND", "Ủy ban")) else ""
    entries = {entry.route: entry for entry in file.entries}
    found: dict[str, list[tuple[Spot, Entry]]] = {}
    for spot in printed(file).spots(_NAMELESS):
        kind = (_NAMELESS.match(spot.words) or spot.words)["type"].casefold()
        entry = entries.get(spot.route[:-1])
        if entry and kind not in types and kind != own:
            found.setdefault(spot.words.partition(" ")[2], []).append((spot, entry))
    for words, spots in found.items():
        first = spots[0][0]
        places = _places([entry for _, entry in spots])
        shown = seen(file, first.route, first.text, first.start, first.end)
        yield finding(first.route, words=shown, document=words, places=places)


@RULES.plan(NOT_IN_FORCE)
def document_no_longer_in_force(file: PlanFile) -> Iterator[Finding]:
    """A plan rests on what is in force on its day."""
    date = file.plan.date if file.plan else None
    if date is None or date.earliest is None:
        return
    for one in _bases(file):
        known = file.library.legal.cited(one.number, one.words, one.date, one.year)
        if known and known.to and known.to < date.earliest:
            new = known.replaced_by
            remedy = Phrase(SEE_NEW, {"document": new}) if new else Phrase(SEE_WHAT)
            to = f"{known.to.day:02}/{known.to.month}/{known.to.year}"
            yield _at(file, one, to=to, plan_date=date.words, remedy=remedy)


@RULES.plan(OTHER_PERIOD)
def period_differs_from_legal_basis(file: PlanFile) -> Iterator[Finding]:
    """A plan is for the years of a document it rests on, or for one of these years."""
    plan = file.plan
    if plan is None or plan.period is None:
        return
    own = plan.period.first, plan.period.last
    periods = {
        (int(years[1]), int(years[2])): one
        for one in reversed(_bases(file))
        for years in _YEARS.finditer(one_line(plan.legal_basis[one.basis or 0].citation))
    }
    around = [each for each in periods if each[0] <= own[0] and own[1] <= each[1]]
    if not periods or own in periods or (around and own[0] == own[1]):
        return
    nearest = min(around or periods, key=lambda each: each[1] - each[0])
    facts = {"period": plan.period.words, "document": periods[nearest].words}
    yield finding(("period",), **facts, other=f"{nearest[0]}-{nearest[1]}")
