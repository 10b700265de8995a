"""What a unit leads, supports and carries, and what catch-alls may give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ntmplan.problem import Fact
from ntmplan.query.duties.part import Asked, work_row
from ntmplan.query.rows import DUTY, LEAD, SUPPORT, Assignment
from ntmplan.reading.sentences import first_of
from ntmplan.table import Row, Value


def leads(plan: Asked) -> Iterator[Row]:
    """The tasks that the unit leads: alone, with others, and as a member of a group."""
    for task in plan.tasks:
        if plan.by_name(task.leads):
            section = "leads-joint" if len(task.leads) > 1 else "leads-alone"
            yield work_row(section, task, role=LEAD)
        elif group := plan.group(task.leads):
            yield work_row("leads-in-group", task, role=LEAD, through=group)


def supports(plan: Asked) -> Iterator[Row]:
    """The tasks that the unit supports, then the duties of others that it supports."""
    others = [duty for duty in plan.duties if not _own(plan, duty)]
    for one in (*plan.tasks, *others):
        if plan.names_it(one.leads):
            continue
        if plan.names_it(one.supports):
            yield work_row("supports", one, role=SUPPORT, through=plan.through(one.supports))


def duties(plan: Asked) -> Iterator[Row]:
    """The duties that stand under the unit's name or its group's, or that it leads."""
    for duty in plan.duties:
        named = (*plan.file.units(duty.entry.unit), *duty.leads)
        if _own(plan, duty):
            yield work_row("duties", duty, role=DUTY, through=plan.through(named))


def _own(plan: Asked, duty: Assignment) -> bool:
    return plan.names_it(plan.file.units(duty.entry.unit)) or plan.names_it(duty.leads)


def may_concern(plan: Asked) -> Iterator[Row]:
    """The catch-alls that may mean the unit, each with the tasks and duties that name it."""
    found: defaultdict[tuple[str, str], list[Assignment]] = defaultdict(list)
    for one in (*plan.tasks, *plan.duties):
        owners = plan.file.units(one.entry.unit)
        if plan.names_it((*one.leads, *one.supports, *owners)):
            continue
        for role, mentions in ((LEAD, one.leads), (SUPPORT, one.supports)):
            for mention in mentions:
                if plan.may_mean(mention):
                    found[mention.name, role].append(one)
    for (name, role), every in found.items():
        yield _of_catch_all(name, role, every)


def _of_catch_all(name: str, role: str, every: list[Assignment]) -> Row:
    """A row for all that a catch-all is named for; it stands where the first of them does."""
    first = every[0]
    facts: dict[str, Value] = {
        "task": ", ".join(one.name for one in every),
        "id": None,
        "area": "",
        "text": name,
        "leads": (),
        "supports": (),
        "joint": False,
        "start": None,
        "end": None,
        "timeframe": None,
        "groups": (),
        "catch_alls": (name,),
    }
    return {**work_row("may", first, role=role, through=name, may=True), **facts}


def below(plan: Asked) -> Iterator[tuple[str, Fact]]:
    """The members of the unit, and the units under it, that carry something under their own name.

    Each with how a reader finds what it carries.
    """
    own = {unit.unit for unit in plan.units}
    members = {name for unit in plan.units for name in unit.members}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in (*plan.tasks, *plan.duties):
        if plan.names_it(one.leads):
            continue
        for mention in (*one.leads, *plan.file.units(one.entry.unit)):
            part = [unit for unit in mention.meant if unit.parent in own or unit.unit in members]
            if part and one.name not in found[mention.name]:
                found[mention.name].append(one.name)
    for name, numbers in found.items():
        yield name, first_of(numbers)


def without_lead(plan: Asked) -> str:
    """The tasks of the unit's own plan that name nobody who leads, as a reader finds them."""
    unled = (task.name for task in plan.tasks if not task.leads)
    return ", ".join(unled) if plan.issued else ""
