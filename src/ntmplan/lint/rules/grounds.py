"""Rules on the grounds of a plan: they are in force, and for its years."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Phrase, Severity, marked
from ntmplan.reading.documents import bases
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.programmes import YEARS
from ntmplan.reading.times import day_words
from ntmplan.repository import PlanFile
from ntmplan.text import one_line

RULES = Rules()

NOT_IN_FORCE = Kind(
    "L206",
    "document-no-longer-in-force",
    Severity.WARNING,
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
    Severity.NOTE,
    marked('The plan is for {period}; "{document}", on which it rests, is for {other}.'),
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

SEE_NEW = marked("Rest the plan on {document}.")
SEE_WHAT = marked("Look for what has taken its place.")
_STRATEGY = 5
"""What is for more than so many years after its first is carried out by plan after plan."""


@RULES.plan(NOT_IN_FORCE)
def document_no_longer_in_force(file: PlanFile) -> Iterator[Finding]:
    """A plan rests on what is in force on its day."""
    date = file.plan.date if file.plan else None
    if date is None or date.earliest is None:
        return
    for one in bases(file):
        known = file.library.legal.cited(one.number, one.words, one.date, one.year)
        if known and known.to and known.to < date.earliest:
            new = known.replaced_by
            remedy = Phrase(SEE_NEW, {"document": new}) if new else Phrase(SEE_WHAT)
            to = day_words(known.to)
            yield one.found(file, to=to, plan_date=date.words, remedy=remedy)


@RULES.plan(OTHER_PERIOD)
def period_differs_from_legal_basis(file: PlanFile) -> Iterator[Finding]:
    """A plan is for the years of a document it rests on, for one of them, or for the rest of them.

    The rest begins in the year in which the plan is issued, or in the next.
    """
    plan = file.plan
    if plan is None or plan.period is None:
        return
    own = plan.period.first, plan.period.last
    if own[1] < own[0]:
        return  # which years are meant is not known
    periods = {
        (int(years[1]), int(years[2])): one
        for one in reversed(bases(file))
        for years in YEARS.finditer(one_line(plan.legal_basis[one.basis or 0].citation))
    }
    around = [each for each in periods if each[0] <= own[0] and own[1] <= each[1]]
    if not periods or own in periods or (around and own[0] == own[1]):
        return
    nearest = min(around or periods, key=lambda each: each[1] - each[0])
    if around and nearest[1] - nearest[0] >= _STRATEGY:
        return  # a plan for some years of a strategy
    issued = plan.date.year if plan.date and plan.date.complete else None
    if around and own[1] == nearest[1] and issued in (own[0], own[0] - 1):
        return
    facts = {"period": plan.period.words, "document": periods[nearest].words}
    yield finding(("period",), **facts, other=f"{nearest[0]}-{nearest[1]}")
