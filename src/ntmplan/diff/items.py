"""What of a plan is compared: its sentences, headings, rows and citations, each with its facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage, Passage, ReportPassage, TaskPassage
from ntmplan.model.timeframe import Timeframe
from ntmplan.problem import Route
from ntmplan.repository import PlanFile
from ntmplan.text import accented, one_line

ROW, LEGAL, RECIPIENT, CLOSING = "row", "legal", "recipient", "closing"
_WORDED = ("product", "indicator", "refers_to", "implements", "purpose", "every", "by", "to", "via")
UNITS = frozenset(("lead", "support", "by", "to", "via"))
"""The facts that name units."""


class Said(NamedTuple):
    """A fact of an item: as it is written, and what is the same however it is written."""

    words: str
    meaning: object


class Item(NamedTuple):
    """One thing of a plan that can be added, left out, moved or worded anew.

    Attributes:
        kind: what it is (`task`, `duty`, `row`, `heading`, `area`, `legal` …).
        text: its words on one line.
        number: how a reader finds it; "" where it has no number.
        part: the part of the plan that it stands in.
        under: the titles above it, which say what it belongs to.
        id: the id that its author gave it, or None.
        facts: what stands on it or is inherited, by key.
        route: the way to it in the file.
        at: its place in the reading order.
    """

    kind: str
    text: str
    number: str
    part: str
    under: tuple[str, ...]
    id: str | None
    facts: dict[str, Said]
    route: Route
    at: int


def items(file: PlanFile) -> list[Item]:
    """Everything of a plan that is compared, in reading order."""
    plan = file.plan
    if plan is None:
        return []
    found = [*_legal(file), *_body(file)]
    for part, kind, passage in (
        ("closing", CLOSING, plan.closing),
        ("recipients", RECIPIENT, plan.recipients),
    ):
        if passage is not None:
            found += _loose(passage, part, kind, (part,))
    return [item._replace(at=at) for at, item in enumerate(found)]


def _legal(file: PlanFile) -> Iterator[Item]:
    assert file.plan is not None
    for at, one in enumerate(file.plan.legal_basis):
        text = one_line(one.citation)
        yield Item(LEGAL, text, "", "legal_basis", (), None, {}, ("legal_basis", at), 0)


def _loose(passage: Passage, part: str, kind: str, route: Route) -> Iterator[Item]:
    """The sentences of what is not numbered: recipients and closing words."""
    for text in filter(None, (passage.title, passage.sentence)):
        yield Item(kind, one_line(text), "", part, (), passage.id, {}, route, 0)
    for at, inner in enumerate(passage.items):
        yield from _loose(inner, part, kind, (*route, "items", at))


def _body(file: PlanFile) -> Iterator[Item]:
    """The passages of the parts; under a task that the table words differently, its rows."""
    titles: list[str] = []
    numbers = {task.route: task.number for task in file.tasks}
    for entry in file.entries:
        passage = entry.passage
        del titles[entry.depth :]
        under = tuple(title for title in titles if title)
        titles.append(one_line(passage.title or ""))
        number = numbers.get(entry.route, entry.number)
        if passage.title is not None:
            kind = next(key for key in reversed(passage.titles) if getattr(passage, key))
            yield Item(kind, titles[-1], number, entry.part, under, None, {}, entry.route, 0)
        if passage.sentence is not None:
            facts = dict(_facts(file, entry))
            above = tuple(filter(None, titles))
            text = one_line(passage.sentence)
            kind = passage.kind if passage.title is None else "text"
            yield Item(kind, text, number, entry.part, above, passage.id, facts, entry.route, 0)
        if isinstance(passage, TaskPassage):
            yield from _rows(file, entry, passage, under)


def _rows(
    file: PlanFile, entry: Entry, passage: TaskPassage, under: tuple[str, ...]
) -> Iterator[Item]:
    for task in file.tasks if passage.in_appendix else ():
        if task.entry is entry:
            facts = dict(_assigned(file, task.lead, task.support, task.timeframe))
            route = (*entry.route, "in_appendix")
            yield Item(
                ROW, one_line(task.text), task.number, entry.part, under, None, facts, route, 0
            )


def _facts(file: PlanFile, entry: Entry) -> Iterator[tuple[str, Said]]:
    """What is said of a sentence, by key; what is inherited is said of it too."""
    passage = entry.passage
    if not getattr(passage, "in_appendix", ()):  # else they stand on its rows
        yield from _assigned(file, entry.lead, entry.support, entry.timeframe)
    for key in _WORDED:
        if value := getattr(passage, key, None):
            units = _named(file, str(value)) if key in UNITS else None
            yield key, units or Said(str(value), accented(str(value)))
    if isinstance(passage, BudgetPassage) and passage.amount:
        yield "amount", Said(passage.amount.words, (passage.amount.dong, passage.amount.per))
    if isinstance(passage, BudgetPassage) and passage.year:
        yield "year", Said(passage.year.words, (passage.year.first, passage.year.last))
    if isinstance(passage, ReportPassage) and passage.before:
        yield "before", Said(passage.before.words, (passage.before.month, passage.before.day))


def _assigned(
    file: PlanFile, lead: str | None, support: str | None, time: Timeframe | None
) -> Iterator[tuple[str, Said]]:
    for key, words in (("lead", lead), ("support", support)):
        if words:
            yield key, _named(file, words)
    if time:
        days = (time.start, time.end, time.recurs)
        yield "timeframe", Said(time.words, days if any(days) else accented(time.words))


def _named(file: PlanFile, words: str) -> Said:
    """Units by their registered names; the order in which they stand tells nothing."""
    named = [mention.name for mention in file.units(words)]
    return Said("; ".join(named), frozenset(tuple(accented(name)) for name in named))


def head(file: PlanFile) -> dict[str, Said]:
    """What the head and the end of a plan say: title, issuer, number, date, signature."""
    plan = file.plan
    if plan is None:
        return {}
    signed = plan.signature
    written: dict[str, str | None] = {
        "type": plan.type,
        "title": plan.title,
        "issuer": plan.issuer,
        "superior": plan.superior,
        "number": plan.number,
        "date": plan.date.words if plan.date else None,
        "place": plan.place,
        "period": plan.period.words if plan.period else None,
        "status": plan.status,
        "opening": plan.opening,
        "authority": "; ".join(signed.authority) if signed else None,
        "office": signed.office if signed else None,
        "name": signed.name if signed else None,
        "appendix": plan.appendix.title if plan.appendix else None,
    }
    said = {key: Said(one_line(words), one_line(words)) for key, words in written.items() if words}
    if plan.date and plan.date.complete:
        said["date"] = said["date"]._replace(meaning=plan.date.earliest)
    if plan.period:
        said["period"] = said["period"]._replace(meaning=(plan.period.first, plan.period.last))
    return said
