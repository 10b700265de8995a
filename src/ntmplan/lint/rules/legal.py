"""Rules on the legal basis: what a plan rests on is older than the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.documents import documents
from ntmplan.reading.finding import Finding
from ntmplan.repository import PlanFile

RULES = Rules()

DATED_AFTER = Kind(
    "L101",
    "document-dated-after-plan",
    Severity.ERROR,
    marked('"{document}" is dated {date}, after the plan ({plan_date}).'),
    marked("Check both dates: a plan can't rest on a document that did not exist yet."),
    why=marked(
        "A ground that is younger than the plan is none: an inspection will ask what the plan"
        " rested on when it was signed."
    ),
    bad="""\
number: 12/KH-UBND
date: 02/8/2023
legal_basis:
  - document: Quyết định số 15/QĐ-UBND
    date: 15/9/2023
    issuer: UBND tỉnh Bắc Kạn
""",
    good="""\
number: 12/KH-UBND
date: 02/8/2023
legal_basis:
  - document: Quyết định số 15/QĐ-UBND
    date: 15/6/2023
    issuer: UBND tỉnh Bắc Kạn
""",
)


@RULES.plan(DATED_AFTER)
def document_dated_after_plan(file: PlanFile) -> Iterator[Finding]:
    """A plan cites only what exists; an open date counts as its latest possible day."""
    plan = file.plan
    if plan is None or plan.date is None or plan.date.latest is None:
        return
    for one in documents(file):
        if one.date is None or one.date.earliest is None or one.date.earliest <= plan.date.latest:
            continue
        yield one.found_at(file, "date", date=one.date.words, plan_date=plan.date.words)
