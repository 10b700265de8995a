"""The money of a unit: needs that name it or its tasks, and its duties with money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.value import CATCH_ALL
from ntmplan.query.duties.part import Asked, entry_row, mention_names, work_row
from ntmplan.reading.addressed import clauses
from ntmplan.reading.mentions import finder
from ntmplan.reading.money import money_of
from ntmplan.reading.sentences import standing_in
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.table import Row
from ntmplan.text import regex

_MONEY = regex(
    r"\b(?:kinh phí|ngân sách|dự toán|quyết toán|vốn vay|nguồn vốn|kế hoạch vốn"
    r"|(?:phân bổ|bố trí|cân đối|huy động)\s+(?:nguồn )?vốn)\b",
    re.IGNORECASE,
)


def money(plan: Asked) -> Iterator[Row]:
    """The money of the unit: what is needed or given, then what its duties say of money."""
    tasks = _ids(plan)
    for entry, passage in money_of(plan.file):
        if passage.sentence is None and passage.amount is None:
            continue
        named = _named(plan.file, entry)
        about = set(re.split(r"\s*;\s*", passage.refers_to or ""))
        needed = plan.issued and passage.need is not None and not named
        if plan.names_it(named) or tasks & about or needed:
            yield _of_passage(plan, entry, passage, named)
    for duty in plan.duties:
        named = plan.file.units(duty.entry.unit) or duty.leads
        if plan.names_it(named):
            for clause in clauses(duty.text):
                if _MONEY.search(clause):
                    yield work_row("money", duty, text=clause, through=plan.through(named))


def _ids(plan: Asked) -> set[str]:
    """The ids of the tasks that the unit leads."""
    led = (task.entry.passage.id for task in plan.tasks if plan.names_it(task.leads))
    return {one for one in led if one}


def _named(file: PlanFile, entry: Entry) -> tuple[Mention, ...]:
    """The units that a passage on money names, or that what it stands in names."""
    texts = [
        words
        for passage in standing_in(file, entry)
        for words in (passage.title, passage.sentence)
        if words
    ]
    spoken = [one for words in texts for one in finder(file).units(words) if one.sure]
    sure = [
        Mention(one.spelling, one.units)
        for one in spoken
        if all(unit.kind != CATCH_ALL for unit in one.units)
    ]
    return (*file.units(entry.lead), *sure)


def _of_passage(
    plan: Asked, entry: Entry, passage: BudgetPassage, named: tuple[Mention, ...]
) -> Row:
    amount = passage.amount
    return entry_row(
        "money",
        plan.file,
        entry,
        text=passage.sentence or passage.title,
        leads=mention_names(plan.file.units(entry.lead)),
        timeframe=passage.year.words if passage.year else None,
        amount=amount.dong if amount else None,
        amount_words=amount.words if amount else None,
        per=amount.per or None if amount else None,
        through=plan.through(named),
    )
