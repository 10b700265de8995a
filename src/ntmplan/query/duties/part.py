"""The rows of a unit's page: what each section holds, and what a row says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from ntmplan.language import say
from ntmplan.model.outline import Entry
from ntmplan.problem import marked
from ntmplan.query.columns import TASK as TASK_COLUMNS
from ntmplan.query.columns import units_shown
from ntmplan.query.match import Match
from ntmplan.query.rows import LEAD, Assignment, duties_of, tasks_of
from ntmplan.reading.vague import may_mean
from ntmplan.registry import Mention, Registry, Unit
from ntmplan.registry.succession import predecessors
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Row, Value, names, text

SECTIONS = {
    "leads-alone": marked("Leads alone"),
    "leads-joint": marked("Leads with others"),
    "leads-in-group": marked("Leads as a member of a group"),
    "supports": marked("Supports"),
    "duties": marked("Duties in the organisation part"),
    "reports": marked("Reports that it owes"),
    "money": marked("Money"),
    "owed-to-it": marked("What others owe to it"),
    "may": marked("Catch-alls that may mean it"),
}
"""The sections of the page, in order, by codes that never change."""
EVERY = {
    "year": marked("each year"),
    "half-year": marked("each half-year"),
    "quarter": marked("each quarter"),
    "month": marked("each month"),
    "week": marked("each week"),
}
_BEFORE = marked("before {day}")
_MAY = marked("may mean it: {name}")
_MAY_LEAD, _MAY_SUPPORT = marked("may lead"), marked("may support")
_VIA = marked("(via {units})")


@dataclass(frozen=True)
class Asked:
    """A plan that is asked for a unit.

    Attributes:
        file: the plan.
        units: the unit, and those whose duties it holds on the day that is asked for.
        tasks, duties: what the plan gives to anybody.
    """

    file: PlanFile
    units: tuple[Unit, ...]
    tasks: tuple[Assignment, ...]
    duties: tuple[Assignment, ...]

    def names_it(self, mentions: Iterable[Mention]) -> bool:
        """Whether the unit is named, itself or with its group."""
        return self.by_name(mentions) or self.group(mentions) is not None

    def by_name(self, mentions: Iterable[Mention]) -> bool:
        """Whether the unit is named itself."""
        own = {unit.unit for unit in self.units}
        return any(unit.unit in own for mention in mentions for unit in mention.meant)

    @property
    def issued(self) -> bool:
        """Whether the unit issued the plan."""
        plan = self.file.plan
        return plan is not None and self.by_name(self.file.units(plan.issuer))

    def may_mean(self, mention: Mention) -> bool:
        """Whether a name is a catch-all that may mean the unit; who issues a plan means others."""
        plan = self.file.plan
        return not self.issued and any(may_mean(mention, unit, plan) for unit in self.units)

    def through(self, mentions: Iterable[Mention]) -> str | None:
        """The group by which the unit is meant; None where it is named itself, or not at all."""
        named = tuple(mentions)
        return None if self.by_name(named) else self.group(named)

    def group(self, mentions: Iterable[Mention]) -> str | None:
        """The group that is named and that the unit is a member of."""
        own = {unit.unit for unit in self.units}
        for mention in mentions:
            for unit in mention.meant:
                if own.intersection(unit.members):
                    return unit.unit
        return None


def asked(meant: Match, files: list[PlanFile], day: datetime.date | None) -> Iterator[Asked]:
    """The plans, each with its tasks and duties.

    A plan that does not name the unit may still mean it by a catch-all, or be its own.

    Args:
        meant: the unit, in each plan that names it.
        files: the plans.
        day: the day on which the unit holds what was others'; None for the plans' own.
    """
    every = [unit for units in meant.units.values() for unit in units]
    anywhere = tuple({unit.unit: unit for unit in every}.values())
    before = cache(partial(_before, day=day))
    for file in files:
        units = meant.units.get(file.path) or anywhere
        earlier = [one for unit in units for one in before(unit, file.registry)]
        held = tuple({one.unit: one for one in (*units, *earlier)}.values())
        yield Asked(file, held, tuple(tasks_of(file)), tuple(duties_of(file)))


def _before(unit: Unit, registry: Registry, day: datetime.date | None) -> tuple[Unit, ...]:
    """The registered units whose duties a unit holds on a day."""
    return tuple(predecessors(unit, day, registry.units.values(), registry)) if day else ()


def work_row(section: str, one: Assignment, **facts: Value) -> Row:
    """A row of a task or a duty, with all keys of the contract.

    Args:
        section: the code of its section.
        one: the task or duty.
        facts: what stands in the row besides, or in place of what the task or duty says.
    """
    return {"section": section, **one.row(None), **_NOTHING, **facts}


def entry_row(section: str, file: PlanFile, entry: Entry, **facts: Value) -> Row:
    """A row of a passage that is no task and no duty, with all keys of the contract.

    Args:
        section: the code of its section.
        file: the plan.
        entry: the passage.
        facts: what it says.
    """
    stands: dict[str, Value] = {
        "plan": file.id,
        "task": entry.number,
        "id": entry.passage.id,
        "source": entry.part,
        "path": file.path,
        "line": file.place(entry.route).line,
    }
    return {"section": section, **_NOBODY, **_NOTHING, **stands, **facts}


def mention_names(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The names that are mentioned, each once."""
    return tuple(dict.fromkeys(mention.name for mention in mentions))


_NOBODY: dict[str, Value] = {
    "plan": None,
    "task": "",
    "id": None,
    "area": "",
    "text": "",
    "leads": (),
    "supports": (),
    "role": None,
    "joint": False,
    "start": None,
    "end": None,
    "timeframe": None,
    "source": None,
    "path": None,
    "line": None,
    "groups": (),
    "catch_alls": (),
}
_NOTHING: dict[str, Value] = {
    "through": None,
    "may": False,
    "by": (),
    "to": (),
    "via": (),
    "every": None,
    "before": None,
    "amount": None,
    "amount_words": None,
    "per": None,
}


def _through(one: Row) -> str:
    if one["section"] == "may":
        return say(_MAY_LEAD if one["role"] == LEAD else _MAY_SUPPORT)
    name = text(one, "through")
    return say(_MAY, {"name": name}) if one["may"] else name


def _units(one: Row, key: str) -> str:
    """Who leads or supports; empty for what is nobody's by its kind, such as a report."""
    return units_shown(one, key) if names(one, key) else ""


def _report(one: Row) -> str:
    """Who reports to whom, through whom."""
    by, to, via = ("; ".join(names(one, key)) for key in ("by", "to", "via"))
    way = f"{by} → {to}" if by and to else by or (f"→ {to}" if to else "")
    return f"{way} {say(_VIA, {'units': via})}".strip() if via else way


def when(one: Row) -> str:
    """Until when or how often; empty where that is not said."""
    said = [say(EVERY[text(one, "every")])] if one["every"] else []
    if one["before"]:
        said.append(say(_BEFORE, {"day": text(one, "before")}))
    return ", ".join(said) or text(one, "timeframe")


COLUMNS = (
    *TASK_COLUMNS[:2],
    Column(marked("Content"), lambda one: text(one, "text"), wide=True),
    Column(marked("Lead"), lambda one: _units(one, "leads")),
    Column(marked("Support"), lambda one: _units(one, "supports")),
    Column(marked("Report"), _report),
    Column(marked("Amount"), lambda one: text(one, "amount_words")),
    Column(marked("Time"), when),
    Column(marked("Named as"), _through),
    TASK_COLUMNS[-1],
)
