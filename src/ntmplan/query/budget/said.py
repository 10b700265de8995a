"""What an answer about money says beside its rows: what no total counts, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntmplan.model.passage import BudgetPassage
from ntmplan.problem import marked
from ntmplan.query.budget.counting import PER_EACH, PER_YEAR, Line, PlanMoney
from ntmplan.query.budget.part import money_shown, place
from ntmplan.reading.money import money_in
from ntmplan.reading.sentences import misread
from ntmplan.table import Note, note

_NO_PART = marked("No part on money: {plans}.")
_NO_AMOUNT = marked("No amount of money is named: {plans}.")
_SAID = marked("{said} of {plans} plans say an amount that can be added up.")
_LEFT_OUT = {
    PER_YEAR: marked(
        "{place}: {amount} is per year, and for which years is not said; no total counts it."
    ),
    PER_EACH: marked(
        "{place}: {amount} is for each one, and for how many is not said; no total counts it."
    ),
}
_ONCE = marked("{place}: {amount} is per year, but is for {year} alone; the total counts it once.")
_TIMES = marked("{place}: {amount} for {count} years is counted as {value}.")
_DIFFER = marked(
    "{place}: the total is {total}, its parts add up to {parts}; {counted} is counted."
)
_SIDES = marked("{plan}: the needs add up to {needs}, the sources to {sources}.")
_IN_WORDS = marked("{place}: {amounts} stands in the sentence alone; no total counts it.")
_UNREAD = marked("{plan}: a part of its money can't be understood; `ntmplan validate` says which.")


def notes(every: Sequence[PlanMoney]) -> Iterator[Note]:
    """All that is to be said of the money of some plans."""
    yield from _of_plans(every)
    for money in every:
        yield from _of_plan(money)


def _of_plans(every: Sequence[PlanMoney]) -> Iterator[Note]:
    """How many plans say an amount, and which do not."""
    said = sum(1 for money in every if money.counted)
    if len(every) > 1:
        yield note("plans-said", _SAID, said=said, plans=len(every))
    silent = [money for money in every if not any(one.passage.amount for one in money.lines)]
    for code, sentence, empty in (("no-budget", _NO_PART, True), ("no-amount", _NO_AMOUNT, False)):
        ids = [money.file.id for money in silent if (not money.lines) == empty]
        if ids:
            yield note(code, sentence, plans=", ".join(ids))


def _of_plan(money: PlanMoney) -> Iterator[Note]:
    for line in money.lines:
        yield from _of_line(line)
    for one in money.differences:
        total, parts, counted = map(money_shown, (one.line.value or 0, one.parts, one.counted))
        facts = {"total": total, "parts": parts, "counted": counted}
        yield note("parts-differ", _DIFFER, place=place(one.line), **facts)
    if sides := money.sides:
        needs, sources = map(money_shown, sides)
        yield note("needs-and-sources", _SIDES, plan=money.file.id, needs=needs, sources=sources)
    if misread(money.file, "budget"):
        yield note("amount-unread", _UNREAD, plan=money.file.id)


def _of_line(line: Line) -> Iterator[Note]:
    """Why an amount is counted as it is, or not at all."""
    amount = line.passage.amount
    if amount is None:
        found = [one.words for one in money_in(line.words)]
        if found and not _amount_below(line.passage):
            yield note("only-in-words", _IN_WORDS, place=place(line), amounts="; ".join(found))
        return
    if line.left_out:
        yield note(line.left_out, _LEFT_OUT[line.left_out], place=place(line), amount=amount.words)
    elif line.yearly:
        yield _yearly(line, amount.words)


def _yearly(line: Line, words: str) -> Note:
    plan = line.file.plan
    years = line.years or (plan.period if plan else None)
    if line.times == 1 and years:
        return note("per-year-once", _ONCE, place=place(line), amount=words, year=years.first)
    return note(
        "per-year-times",
        _TIMES,
        place=place(line),
        amount=words,
        count=line.times or 0,
        value=money_shown(line.value or 0),
    )


def _amount_below(passage: BudgetPassage) -> bool:
    """Whether a passage in a passage has an amount."""
    return any(one.amount or _amount_below(one) for one in passage.items)
