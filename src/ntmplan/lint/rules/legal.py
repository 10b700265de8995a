"""Rules on the legal basis: what a plan rests on is older than the plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.citation import Citation, citations
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT

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
    date = file.plan.date if file.plan else None
    if file.plan is None or date is None or date.latest is None:
        return
    for at, basis in enumerate(file.plan.legal_basis):
        if basis.date and basis.date.earliest and basis.date.earliest > date.latest:
            yield finding(
                ("legal_basis", at, "date"),
                document=basis.document,
                date=basis.date.words,
                plan_date=date.words,
            )
    for entry in file.entries:
        passage = entry.passage
        for key in (*passage.titles, *passage.sentences, "text"):
            for cited in _citations(getattr(passage, key) or ""):
                if cited.date.earliest and cited.date.earliest > date.latest:
                    yield finding(
                        (*entry.route, key),
                        words=cited.document,
                        document=cited.document,
                        date=cited.date.words,
                        plan_date=date.words,
                    )


@lru_cache(maxsize=KEPT)
def _citations(sentence: str) -> tuple[Citation, ...]:
    return tuple(citations(sentence))
