"""Rules on what a plan rests on: cited in full, in the legal basis, in force, of its period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ntmplan.lint.rule import Rules
from ntmplan.model.number import UNNUMBERED, number_of
from ntmplan.problem import Fact, Kind, Phrase, Severity, marked
from ntmplan.reading.criteria import places_of
from ntmplan.reading.documents import Cited, bases, documents
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import Spot, printed
from ntmplan.reading.programmes import programmes
from ntmplan.reading.search import pattern
from ntmplan.reading.sentences import is_full
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile
from ntmplan.text import beginning, regex, says

if TYPE_CHECKING:
    from ntmplan.registry.legal import KnownDocument

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
NUMBER = marked("its number")
DATE = marked("its date")
NUMBER_AND_DATE = marked("its number and its date")
ISSUER = marked("its issuer")
SUBJECT = marked("its subject")
ISSUER_AND_SUBJECT = marked("its issuer and its subject")
TITLE = marked("the title")

_NUMBERED = frozenset(
    (
        *("nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kế hoạch"),
        *("công văn", "tờ trình", "thông báo", "báo cáo"),
    )
)
_NO_NUMBER = regex(r"[?…]|\.{3}|_{2}|\bsố:?\s*[\d/]|\b(?:đại hội|trung ương|khóa)\b", re.IGNORECASE)
"""What is left open is told as that; resolutions of a congress have no number."""
_NAMELESS = pattern(
    r"(?:Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Công văn|Thông báo) của (?:tỉnh|huyện|Tỉnh ủy"
    r"|Huyện ủy|Thành ủy|Thủ tướng Chính phủ|Chính phủ|Trung ương"
    r"|(?:Chủ tịch )?+(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)"
    r"(?: (?:tỉnh|huyện|xã|thành phố))?+)\b(?! (?:số|ngày)\b)",
    needs=(
        *("quyết định của ", "kế hoạch của ", "nghị quyết của ", "chỉ thị của ", "công văn của "),
        "thông báo của ",
    ),
)
_RELIED_ON = ("theo", "căn cứ", "thực hiện", "tại", "trong")
_APART = frozenset({"title", "legal_basis", "recipients", "appendix"})


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


@RULES.plan(UNTOLD)
def citation_without_number_or_date(file: PlanFile) -> Iterator[Finding]:
    """A document can be told from others; one full citation is enough for the whole plan.

    It is told where the date would stand: in the title only if the plan names it nowhere else.
    """
    dated = {one.key for one in documents(file) if one.dated}
    misread = {route[:2] for route in file.left_out}  # the date of an entry, perhaps
    cited = (one for one in _others(file) if not one.quoted)
    for one in _firsts(sorted(cited, key=lambda one: one.route == ("title",))):
        if one.basis is not None and one.route[:2] in misread:
            continue
        undated = one.key not in dated
        known = one.number is not None or one.type in UNNUMBERED
        nameless = not known and one.type in _NUMBERED and not _NO_NUMBER.search(one.text)
        if nameless:
            yield one.found(file, missing=Phrase(NUMBER_AND_DATE if undated else NUMBER))
        elif known and undated:
            yield one.found(file, missing=Phrase(DATE))


_ASKED = regex(
    r"\bcủa\s[^;]{2,120}?(?:\s(?:tại|theo)\s+|\(|:\s+(?:số\s+)?)$", re.IGNORECASE, needs=("của",)
)
"""`đề nghị của Sở Y tế tại Tờ trình số …`: who, and what it is about, stands before the number.

Before a colon stands who alone: `các Quyết định của Thủ tướng Chính phủ: số …`.
"""


@RULES.plan(SHORT)
def citation_not_in_full(file: PlanFile) -> Iterator[Finding]:
    """The legal basis cites in full, where it does so at all; the title may have done so before."""
    told = {one.key for one in documents(file) if one.route == ("title",) and one.in_full}
    numbered = [one for one in bases(file) if one.number and one.type not in UNNUMBERED]
    short = [
        one
        for one in numbered
        if not (one.issuer and (one.in_full or one.key in told or _of_congress(one)))
        and not _told_before(one)
    ]
    if is_full(file) or len(short) < len(numbered):
        for one in short:
            missing = ISSUER if one.in_full else SUBJECT if one.issuer else ISSUER_AND_SUBJECT
            yield one.found(file, missing=Phrase(missing))


def _told_before(one: Cited) -> bool:
    """Whether the words before a number say what is missing behind it."""
    asked = _ASKED.search(one.text, 0, one.start)
    return asked is not None and (one.in_full or ":" not in asked[0])


def _of_congress(one: Cited) -> bool:
    """Whether a congress decided: its name is all that its resolution is called by."""
    return bool(beginning(one.issuer, ("đại hội",)))


@RULES.plan(OUTSIDE)
def cited_outside_legal_basis(file: PlanFile) -> Iterator[Finding]:
    """What the plan carries out is among its grounds; what was done before need not be."""
    grounds = {one.key for one in _grounds(file)}
    body = [
        one
        for one in _others(file)
        if one.entry and one.entry.part != "situation" and not (one.quoted or _spoken_of(one))
    ]
    for one in _firsts(body) if grounds else ():
        if one.key not in grounds:
            yield one.found(file)


_DONE_WITH = ("thay thế", "bãi bỏ", "sửa đổi", "sơ kết", "tổng kết", "hết hiệu lực")
_SHORTLY = 40
"""So many letters before a document say what becomes of it."""


_GIVEN = ("được giao", "đã giao", "giao cho", "phân bổ", "được cấp")
"""What a decision did that stands behind: the plan rests on the money, not on the decision."""


_KEPT_TO = ("theo", "theo quy định của", "theo quy định tại")


def _spoken_of(one: Cited) -> bool:
    """Whether a document is not carried out: it is changed, looked back at, or gave the money.

    Nor is a law that everybody keeps to: `mua sắm theo Luật Đấu thầu`.
    """
    if one.type in UNNUMBERED and one.text[: one.start].rstrip().lower().endswith(_KEPT_TO):
        return True
    if one.entry and one.entry.part == "budget" and says(one.text[: one.start], _GIVEN):
        return True
    return says(one.text[max(0, one.start - _SHORTLY) : one.start], _DONE_WITH)


@RULES.plan(PROGRAMME)
def programme_without_decision(file: PlanFile) -> Iterator[Finding]:
    """What a known decision puts in place is not named without that decision.

    The subject of another document is cited as it reads; where the money comes from is no ground.
    """
    named: dict[KnownDocument, list[Spot]] = {}
    cited = {one.key for one in documents(file)}
    if file.plan and file.plan.legal_basis:
        for spot, known in programmes(file):
            quoted = spot.route[0] == "legal_basis"
            if known.number and known.number.key not in cited and not quoted:
                named.setdefault(known, []).append(spot)
    for known, spots in named.items():
        if all(spot.route[0] == "budget" for spot in spots):
            continue
        facts = {"document": known.document, "date": known.date.words}
        yield _on_first(file, spots, name=spots[0].words, **facts)


def _on_first(file: PlanFile, spots: Sequence[Spot], **facts: Fact) -> Finding:
    """A finding on the first of some spots: in the body, and shown whole, if any is."""
    entries = {entry.route: entry for entry in file.entries}
    within = [entries[spot.route[:-1]] for spot in spots if spot.route[:-1] in entries]
    body = [spot for spot in spots if spot.route[:-1] in entries] or spots
    first = next((one for one in body if one.words in _shown(file, one)), body[0])
    words, places = _shown(file, first), places_of(within) or Phrase(TITLE)
    return finding(first.route, words=words, places=places, **facts)


def _shown(file: PlanFile, spot: Spot) -> str:
    return seen(file, spot.route, spot.text, spot.start, spot.end)


@RULES.plan(NAMELESS)
def document_without_number(file: PlanFile) -> Iterator[Finding]:
    """A document is named with its number; if one of its type is cited so, that may be meant."""
    plan = file.plan
    if plan is None or not plan.legal_basis:
        return
    types = {one.type for one in documents(file)}
    if (plan.issuer or "").startswith(("UBND", "Ủy ban")):
        types.add(plan.type.casefold())  # "Kế hoạch của UBND tỉnh" may be this one
    found: dict[str, list[Spot]] = {}
    for spot in printed(file).spots(_NAMELESS):
        kind, _, issuer = spot.words.partition(" của ")
        relied_on = spot.text[: spot.start].rstrip().casefold().endswith(_RELIED_ON)
        if relied_on and spot.route[0] not in _APART and kind.casefold() not in types:
            found.setdefault(f"{kind} của {issuer}", []).append(spot)
    for words, spots in found.items():
        yield _on_first(file, spots, document=words)
