"""Rules on amounts: they add up, are said once, and for a time that the plan has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.model.money import Money
from ntmplan.model.passage import BudgetPassage
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.money import dotted, money_in, money_of
from ntmplan.reading.sentences import said
from ntmplan.repository import PlanFile
from ntmplan.text import regex

RULES = Rules()
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

WRONG_SUM = Kind(
    "B104",
    "sum-does-not-add-up",
    _E,
    marked("The parts add up to {sum} đồng, the total says {total} đồng."),
    marked("Check the total and each of the {count} amounts under it."),
    why=marked("A budget that does not add up is sent back, and each reader trusts another sum."),
    bad="""\
budget:
  - need: Tổng kinh phí
    amount: 50 triệu đồng
    items:
      - need: Mở 2 lớp tập huấn
        amount: 20 triệu đồng
      - need: In 500 tờ rơi
        amount: 25 triệu đồng
""",
    good="""\
budget:
  - need: Tổng kinh phí
    amount: 45 triệu đồng
    items:
      - need: Mở 2 lớp tập huấn
        amount: 20 triệu đồng
      - need: In 500 tờ rơi
        amount: 25 triệu đồng
""",
)
PER_YEAR = Kind(
    "B105",
    "amount-per-year-in-plan-of-one-year",
    _W,
    marked('"{amount}" is per year, but the plan is for one year alone ({period}).'),
    marked("Leave out the “/năm”, or say for which years the amount is."),
    why=marked("Whether the money is for this year or for each year from now on stays open."),
    bad="""\
period: 2023
budget:
  - need: Mở 2 lớp tập huấn
    amount: 50 triệu đồng/năm
""",
    good="""\
period: 2023
budget:
  - need: Mở 2 lớp tập huấn
    amount: 50 triệu đồng
""",
)
AMOUNTS_DIFFER = Kind(
    "B106",
    "amount-differs-from-sentence",
    _E,
    marked("`amount` is {amount}, the sentence says {said}."),
    marked("Write the same amount in both."),
    why=marked("The tool adds up `amount`, people read the sentence: they must not differ."),
    bad="""\
budget:
  - need: Mở 2 lớp tập huấn, kinh phí 50 triệu đồng
    amount: 15 triệu đồng
""",
    good="""\
budget:
  - need: Mở 2 lớp tập huấn, kinh phí 50 triệu đồng
    amount: 50 triệu đồng
""",
)
ONLY_IN_SENTENCE = Kind(
    "B107",
    "amount-only-in-sentence",
    _N,
    marked("{amount} stands in the sentence alone; no total counts it."),
    marked("Write it under `amount:` too."),
    why=marked("Sums over plans, years and sources are made of `amount`; sentences are only read."),
    bad="""\
budget:
  - need: Mở 2 lớp tập huấn, kinh phí 50 triệu đồng
""",
    good="""\
budget:
  - need: Mở 2 lớp tập huấn, kinh phí 50 triệu đồng
    amount: 50 triệu đồng
""",
)
_TIMES = regex(r"\d\s*[x×*]|[x×*]\s*\d|\bmỗi\b", re.IGNORECASE)


def _below(passage: BudgetPassage) -> list[BudgetPassage]:
    """The nearest passages in a passage that have an amount, and those that end without one."""
    found: list[BudgetPassage] = []
    for inner in passage.items:
        found += _below(inner) if inner.amount is None and inner.items else [inner]
    return found


@RULES.plan(WRONG_SUM)
def sum_does_not_add_up(file: PlanFile) -> Iterator[Finding]:
    """The parts of a total add up to it.

    They are compared where all of them are of one kind, for the same time and the same years. A
    sum that is twice the total counts the same money twice, as by source and by work; parts that
    are only some of it (“trong đó”) may be less.
    """
    for entry, passage in money_of(file):
        total, parts = _total(passage), _below(passage)
        if total is None or len(parts) < 2 or not _alike(passage, total, parts):  # noqa: PLR2004 - one is no sum
            continue
        added = sum(part.amount.dong for part in parts if part.amount)
        some = "trong đó" in " ".join(text for _, text in said(entry)).casefold()
        if added % (total.dong or 1) and (added > total.dong or not some):
            route = (*entry.route, "amount" if passage.amount else passage.kind)
            facts = {"sum": dotted(added), "total": dotted(total.dong)}
            yield finding(route, words=total.words, count=len(parts), **facts)


def _total(passage: BudgetPassage) -> Money | None:
    """The amount of a passage, or the one that its heading or its sentence names."""
    named = money_in(f"{passage.title or ''}; {passage.sentence or ''}")
    return passage.amount or (named[0] if len(named) == 1 else None)


def _alike(whole: BudgetPassage, total: Money, parts: list[BudgetPassage]) -> bool:
    """Whether amounts can be added up to a total."""
    kinds = {part.kind for part in parts}
    times = {part.amount.per if part.amount else None for part in parts}
    years = {(part.year.first, part.year.last) for part in parts if part.year}
    own = {(whole.year.first, whole.year.last)} if whole.year else years
    return len(kinds) == 1 and times == {total.per} and len(years) <= 1 and years <= own


@RULES.plan(PER_YEAR)
def amount_per_year_in_plan_of_one_year(file: PlanFile) -> Iterator[Finding]:
    """In a plan for one year an amount is for that year."""
    period = file.plan.period if file.plan else None
    if period is None or period.first != period.last:
        return
    for entry, passage in money_of(file):
        if passage.amount and passage.amount.per == "năm":
            route = (*entry.route, "amount")
            yield finding(route, amount=passage.amount.words, period=period.words)


@RULES.plan(AMOUNTS_DIFFER)
def amount_differs_from_sentence(file: PlanFile) -> Iterator[Finding]:
    """A sentence and its `amount` agree; a sentence that reckons is not compared."""
    for entry, passage in money_of(file):
        sentence = passage.sentence or ""
        named = money_in(sentence)
        if passage.amount is None or len(named) != 1 or _TIMES.search(sentence):
            continue
        if named[0].per == passage.amount.per and named[0].dong != passage.amount.dong:
            facts = {"amount": passage.amount.words, "said": named[0].words}
            yield finding((*entry.route, "amount"), **facts)


@RULES.plan(ONLY_IN_SENTENCE)
def amount_only_in_sentence(file: PlanFile) -> Iterator[Finding]:
    """What a sentence says of money is there to be added up."""
    for entry, passage in money_of(file):
        inside = [passage, *_below(passage)]
        named = money_in(passage.sentence or "")
        size = len(entry.route)
        misread = any(route[:size] == entry.route for route in file.left_out)
        if named and not misread and not any(one.amount for one in inside):
            words = named[0].words
            yield finding((*entry.route, passage.kind), words=words, amount=words)
