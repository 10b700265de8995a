"""The reports that a unit owes, and what others owe to it."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.model.outline import Entry
from ntmplan.model.passage import ReportPassage
from ntmplan.query.duties.part import Asked, entry_row, mention_names, work_row
from ntmplan.query.rows import Assignment
from ntmplan.reading.addressed import addressed
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.table import Row, Value


def reports(plan: Asked) -> Iterator[Row]:
    """The reports that the unit owes: by the reporting part, then by its own tasks and duties."""
    for entry, passage in _reporting(plan.file):
        by = plan.file.units(passage.by)
        if plan.names_it(_receivers(plan.file, passage)):
            continue
        if plan.names_it(by):
            yield _of_passage("reports", plan.file, entry, passage, through=plan.through(by))
        elif vague := _vague(plan, by):
            yield _of_passage("reports", plan.file, entry, passage, through=vague, may=True)
    for one in _work(plan):
        carriers = _carriers(plan.file, one)
        if plan.names_it(carriers):
            through = plan.through(carriers)
            for address in addressed(plan.file, one.text):
                if address.report and not plan.names_it(address.mentions):
                    to = mention_names(address.mentions)
                    yield work_row("reports", one, text=address.clause, to=to, through=through)


def owed_to_it(plan: Asked) -> Iterator[Row]:
    """What others owe to the unit: reports to it or through it, and what they are to send it."""
    for entry, passage in _reporting(plan.file):
        if plan.names_it(receivers := _receivers(plan.file, passage)):
            through = plan.through(receivers)
            yield _of_passage("owed-to-it", plan.file, entry, passage, through=through)
    for one in _work(plan):
        carriers = _carriers(plan.file, one)
        if plan.names_it(carriers):
            continue
        for address in addressed(plan.file, one.text):
            if plan.names_it(address.mentions):
                said: dict[str, Value] = {
                    "by": mention_names(carriers),
                    "to": mention_names(address.mentions),
                    "through": plan.through(address.mentions),
                }
                yield work_row("owed-to-it", one, text=address.clause, **said)


def _reporting(file: PlanFile) -> Iterator[tuple[Entry, ReportPassage]]:
    """The passages that say who reports to whom, or at least whom they have something sent."""
    for entry in file.entries:
        passage = entry.passage
        if isinstance(passage, ReportPassage) and passage.sentence:
            yield entry, passage


def _receivers(file: PlanFile, passage: ReportPassage) -> tuple[Mention, ...]:
    """To whom and through whom a report goes; by its words where no key says so."""
    told = (*file.units(passage.to), *file.units(passage.via))
    if told:
        return told
    sent = addressed(file, passage.sentence or "")
    return tuple(mention for address in sent for mention in address.mentions)


def _vague(plan: Asked, by: tuple[Mention, ...]) -> str | None:
    """The catch-all among those who report that may mean the unit."""
    return next((mention.name for mention in by if plan.may_mean(mention)), None)


def _work(plan: Asked) -> Iterator[Assignment]:
    yield from plan.tasks
    yield from plan.duties


def _carriers(file: PlanFile, one: Assignment) -> tuple[Mention, ...]:
    """Who has a task or duty to do: who leads it, or whose duty it is."""
    owners = file.units(one.entry.unit)
    return one.leads or owners or one.supports


def _of_passage(
    section: str, file: PlanFile, entry: Entry, passage: ReportPassage, **facts: Value
) -> Row:
    """A row of a passage of the reporting part."""
    via = file.units(passage.via)
    to = file.units(passage.to) or (() if via else _receivers(file, passage))
    said: dict[str, Value] = {
        "text": passage.sentence,
        "timeframe": entry.timeframe.words if entry.timeframe else None,
        "by": mention_names(file.units(passage.by)),
        "to": mention_names(to),
        "via": mention_names(via),
        "every": str(passage.every) if passage.every else None,
        "before": passage.before.words if passage.before else None,
    }
    return entry_row(section, file, entry, **{**said, **facts})
