"""Rules on amounts: they add up, are said once, and for a time that the plan has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.model.money import Money
from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.money import MONEY, dotted, money_in, money_of
from ntmplan.reading.sentences import said
from ntmplan.repository import PlanFile
from ntmplan.text import beginning, regex, says

RULES = Rules()
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

WRONG_SUM = Kind(
    "B104",
    "sum-does-not-add-up",
    _E,
    marked("The parts add up to {sum} đồng, the total says {total} đồng."),
    marked("Check the total and each of the {count} amounts that make it up."),
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
_TIMES = regex(
    r"\d\s*[x×*](?![^\W\d_])|(?<![^\W\d_])[x×*]\s*\d|\b(?:mỗi|mức|định mức|đơn giá)\b",
    re.IGNORECASE,
)
_PARTS = regex(r"\b(trong đó|(?:bao )?gồm)\b", re.IGNORECASE, needs=("trong đó", "gồm"))
"""What stands between a total and its parts, where one sentence names them all."""
_PARTLY = ("trong đó", "khác")
"""Where it says so, the parts that it names may be only some of the total."""
_NO_PARTS = ("trong đó", "gồm", "%", "mỗi", "bình quân", "tương ứng", "còn", "thêm", "ngoài ra")
"""Among amounts that all are parts of one total, none of these words stand."""
_BARE = regex(r"\d\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)\b", re.IGNORECASE)
_YEAR = r"(?:năm )?20\d\d(?::\s*|\s+)\d[\d.]*(?:,\d+)?"
_BY_YEAR = regex(
    rf"\( ?{_YEAR}(?:\s*[;,]\s*{_YEAR})+\s*\)",
    re.IGNORECASE,
    needs=("(20", "( 20", "(năm", "( năm"),
)
"""What follows a total: `(năm 2026: 500; năm 2027: 6.500)`, in the unit of the total."""
_OF_A_YEAR = regex(r"(20\d\d)(?::\s*|\s+)(\d[\d.]*(?:,\d+)?)")
_ASIDE = regex(r"\((?!\s*(?:trong đó|gồm|bao gồm))[^()]*\)", re.IGNORECASE)


def _below(passage: BudgetPassage) -> list[BudgetPassage]:
    """The nearest passages in a passage that have an amount, and those that end without one."""
    found: list[BudgetPassage] = []
    for inner in passage.items:
        found += _below(inner) if inner.amount is None and inner.items else [inner]
    return found


@RULES.plan(WRONG_SUM)
def sum_does_not_add_up(file: PlanFile) -> Iterator[Finding]:
    """The parts of a total add up to it, those that stand under it and those of its sentence.

    They are compared where all of them are of one kind and for the same time, and for the same
    years or for each year of the total. A sum that is twice the total counts the same money twice,
    as by source and by work; parts that are only some of it (“trong đó”) may be less.
    """
    for entry, passage in money_of(file):
        total, parts = _total(passage), _below(passage)
        if total is None or len(parts) < 2 or not _alike(file, passage, total, parts):  # noqa: PLR2004 - one is no sum
            yield from _sums_said(entry)
            yield from _years_said(file, entry)
            continue
        added = sum(part.amount.dong for part in parts if part.amount)
        some = "trong đó" in " ".join(text for _, text in said(entry)).casefold()
        if added % (total.dong or 1) and (added > total.dong or not some):
            route = (*entry.route, "amount") if passage.amount else _names(entry, total.words)
            yield _wrong(route, total, added, len(parts))


def _wrong(route: Route, total: Money, added: int, count: int) -> Finding:
    facts = {"sum": dotted(added), "total": dotted(total.dong)}
    return finding(route, words=total.words, count=count, **facts)


def _names(entry: Entry, words: str) -> Route:
    """The way to that text of a passage in which some words stand."""
    return next(route for route, text in said(entry) if words in text)


def _sums_said(entry: Entry) -> Iterator[Finding]:
    """Totals that a sentence names together with parts that don't make them up."""
    for route, text in said(entry):
        for sentence in text.split(". ") if _PARTS.search(text) else ():
            whole, link, rest = _parted(sentence)
            totals, parts = money_in(whole), money_in(rest)
            if len(totals) != 1 or {part.per for part in parts} != {totals[0].per}:
                continue
            total, added = totals[0].dong or 1, sum(part.dong for part in parts)
            less = says(f"{link} {rest}", _PARTLY)
            if len(parts) > 1 and added % total and (added > total or not less):
                yield _wrong(route, totals[0], added, len(parts))


def _parted(sentence: str) -> tuple[str, str, str]:
    """What a sentence says of a total, how it goes on, and what it says of the parts.

    The parts are "" where it is not sure that all that is named makes up the total.
    """
    bare = _ASIDE.sub("", sentence)
    found = _PARTS.search(bare)
    if found is None:
        return bare, "", ""
    rest = bare[found.end() :].partition(")")[0]
    sure = not (says(rest, _NO_PARTS) or _TIMES.search(bare) or _BARE.search(MONEY.sub("", bare)))
    return bare[: found.start()], found[0], rest if sure else ""


def _years_said(file: PlanFile, entry: Entry) -> Iterator[Finding]:
    """Totals that a sentence splits into the years of the plan, which don't make them up."""
    period = file.plan.period if file.plan else None
    for route, text in said(entry):
        for found in _BY_YEAR.finditer(text) if period else ():
            before = text[: found.start()].rstrip()
            total = next(
                (one for one in money_in(before)[::-1] if before.endswith(one.words)), None
            )
            unit = total.words.lstrip("0123456789.,") if total else ""
            parts = [] if any(map(str.isdigit, unit)) else _OF_A_YEAR.findall(found[0])
            amounts = [one for _, number in parts for one in money_in(f"{number}{unit}")]
            years = [int(year) for year, _ in parts]
            whole = period and years == list(range(period.first, period.last + 1))
            added = sum(one.dong for one in amounts)
            if total and whole and len(amounts) == len(parts) and added != total.dong:
                yield _wrong(route, total, added, len(parts))


def _total(passage: BudgetPassage) -> Money | None:
    """The amount of a passage, or the one that its heading or its sentence names."""
    named = money_in(f"{passage.title or ''}; {passage.sentence or ''}")
    return passage.amount or (named[0] if len(named) == 1 else None)


def _alike(file: PlanFile, whole: BudgetPassage, total: Money, parts: list[BudgetPassage]) -> bool:
    """Whether amounts can be added up to a total."""
    kinds = {part.kind for part in parts}
    times = {part.amount.per if part.amount else None for part in parts}
    within = {bool(beginning(part.sentence or "", ("trong đó",))) for part in parts}
    alike = len(kinds) == 1 and times == {total.per} and len(within) == 1
    return alike and _of_its_years(file, whole, parts)


def _of_its_years(file: PlanFile, whole: BudgetPassage, parts: list[BudgetPassage]) -> bool:
    """Whether parts are for the years of a total: each of them, or one for each year."""
    spans = [(part.year.first, part.year.last) for part in parts if part.year]
    own = {(whole.year.first, whole.year.last)} if whole.year else set(spans)
    if len(set(spans)) <= 1:
        return own.issuperset(spans)
    period = whole.year or (file.plan.period if file.plan else None)
    if period is None or len(spans) < len(parts):
        return False
    years = sorted(year for first, last in spans for year in range(first, last + 1))
    return years == list(range(period.first, period.last + 1))


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
    """What a sentence says of money is there to be added up, with it or in a total elsewhere."""
    counted = {one.amount.dong for _, one in money_of(file) if one.amount}
    if _first_amounts(file) in counted:
        return
    for entry, passage in money_of(file):
        inside = [passage, *_below(passage)]
        named = money_in(passage.sentence or "")
        size = len(entry.route)
        misread = any(route[:size] == entry.route for route in file.left_out)
        dong = [one.dong for one in named]
        known = sum(dong) in counted or counted.issuperset(dong)
        if named and not misread and not known and not any(one.amount for one in inside):
            words = named[0].words
            yield finding(_names(entry, words), words=words, amount=words)


def _first_amounts(file: PlanFile) -> int:
    """The sum of what the passages without an amount name first: `Vốn đầu tư: 9 tỷ (…)`."""
    named = (money_in(one.sentence or "")[:1] for _, one in money_of(file) if one.amount is None)
    return sum(first.dong for one in named for first in one)
