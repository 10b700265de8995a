"""How much units carry: what they lead, support and report, themselves and with their groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ntmplan.language import say
from ntmplan.model.passage import ReportPassage
from ntmplan.model.value import CATCH_ALL, GROUP
from ntmplan.problem import marked
from ntmplan.query.given import Given, Holders
from ntmplan.query.rows import duties_of
from ntmplan.query.stats.row import (
    CARRIED,
    DUTIES,
    LEADS_ALONE,
    LEADS_IN_GROUP,
    LEADS_JOINT,
    NOTHING,
    REPORTS,
    SUPPORTS,
    SUPPORTS_IN_GROUP,
)
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Row, text


@dataclass
class Load:
    """What a unit carries in the plans."""

    unit: Unit
    counts: Counter[str] = field(default_factory=Counter)
    areas: set[str] = field(default_factory=set)
    plans: set[str] = field(default_factory=set)

    @property
    def order(self) -> tuple[bool, int, int, int, str]:
        """Where it stands: who leads most itself first, catch-alls at the end."""
        led, count = self.counts[LEADS_ALONE] + self.counts[LEADS_JOINT], self.counts
        vague = self.unit.kind == CATCH_ALL
        return vague, -led, -count[SUPPORTS], -count[LEADS_IN_GROUP], self.unit.unit

    def row(self) -> Row:
        """The row by the contract."""
        return {
            **NOTHING,
            "kind": "unit",
            "unit": self.unit.unit,
            "unit_kind": str(self.unit.kind),
            **{key: self.counts[key] for key in CARRIED},
            "areas": len(self.areas),
            "plans": len(self.plans),
        }


class Loads:
    """What all units of some plans carry.

    Args:
        holders: who holds the duties of units.
    """

    def __init__(self, holders: Holders) -> None:
        self._holders = holders
        self._of: dict[str, Load] = {}

    def rows(self) -> list[Row]:
        """A row for each unit."""
        return [load.row() for load in sorted(self._of.values(), key=lambda load: load.order)]

    def add(self, file: PlanFile) -> None:
        """Add what a plan gives to units."""
        for one in self._holders.given([file]):
            self._add_task(one)
        for duty in duties_of(file):
            for unit in self._holders.of(file, file.units(duty.entry.unit)):
                self._count(file, unit, DUTIES)
        for entry in file.entries:
            if isinstance(entry.passage, ReportPassage) and entry.passage.by:
                by = self._holders.of(file, file.units(entry.passage.by))
                for unit in (*by, *_members(file, by)):
                    self._count(file, unit, REPORTS)

    def _add_task(self, one: Given) -> None:
        role = LEADS_JOINT if len(one.leads) > 1 else LEADS_ALONE
        file, area = one.file, one.task.entry.area
        named = {unit.unit for unit in (*one.leads, *one.supports)}
        for units, key, in_group in (
            (one.leads, role, LEADS_IN_GROUP),
            (one.supports, SUPPORTS, SUPPORTS_IN_GROUP),
        ):
            for unit in units:
                self._count(file, unit, key, area)
            for unit in _members(file, units):
                if unit.unit not in named:
                    named.add(unit.unit)
                    self._count(file, unit, in_group, area)

    def _count(self, file: PlanFile, unit: Unit, key: str, area: str = "") -> None:
        load = self._of.setdefault(unit.unit, Load(unit))
        load.counts[key] += 1
        load.plans.add(file.path)
        if area:
            load.areas.add(area)


def _members(file: PlanFile, units: tuple[Unit, ...]) -> Iterator[Unit]:
    """The registered members of the groups among some units."""
    for unit in units:
        if unit.kind == GROUP:
            for name in unit.members:
                if member := file.registry.registered(name):
                    yield member


def _kind(row: Row) -> str:
    return say(text(row, "unit_kind"))


def _number(key: str) -> Column:
    return Column(_TITLES[key], lambda row: text(row, key))


_TITLES = {
    LEADS_ALONE: marked("Leads alone"),
    LEADS_JOINT: marked("Leads with others"),
    LEADS_IN_GROUP: marked("Leads in a group"),
    SUPPORTS: marked("Supports"),
    SUPPORTS_IN_GROUP: marked("Supports in a group"),
    DUTIES: marked("Duties"),
    REPORTS: marked("Reports"),
    "areas": marked("Areas"),
    "plans": marked("Plans"),
}
COLUMNS = (
    Column(marked("Unit"), lambda row: text(row, "unit"), wide=True),
    Column(marked("Kind"), _kind),
    *map(_number, _TITLES),
)
