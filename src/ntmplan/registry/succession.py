"""Who holds a unit's duties on a day: itself, who replaced it, several, or nobody that is named."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ntmplan.registry.names import Registry
from ntmplan.registry.unit import Unit


class State(StrEnum):
    """What became of a unit by a day."""

    ITSELF = "itself"
    ONE = "one"
    SEVERAL = "several"
    NOBODY = "nobody"
    NOT_YET = "not-yet"


class Holding(NamedTuple):
    """Who holds the duties of a unit on a day.

    Attributes:
        unit: the unit that a plan names.
        state: what became of it.
        holders: who holds its duties; several are who may hold them, and it must be asked which.
        ended: its last day, where it is over.
    """

    unit: Unit
    state: State
    holders: tuple[Unit, ...]
    ended: datetime.date | None = None

    @property
    def settled(self) -> bool:
        """Whether it is known who holds them."""
        return self.state in (State.ITSELF, State.ONE)


def holding(unit: Unit, day: datetime.date, registry: Registry) -> Holding:
    """Who holds a unit's duties on a day.

    A chain of successors is followed to its end; a unit without days is taken to last for ever.
    """
    if unit.start and unit.start.latest and day < unit.start.latest:
        return Holding(unit, State.NOT_YET, ())
    ended = unit.to.latest if unit.to else None
    if ended is None or day <= ended:
        return Holding(unit, State.ITSELF, (unit,))
    holders = tuple(dict.fromkeys(_after(unit, day, registry, {unit.unit})))
    state = (State.NOBODY, State.ONE)[len(holders)] if len(holders) < 2 else State.SEVERAL  # noqa: PLR2004 - one is no choice
    return Holding(unit, state, holders, ended)


def _after(unit: Unit, day: datetime.date, registry: Registry, seen: set[str]) -> Iterator[Unit]:
    """The units at the ends of the chains that lead from a unit that is over."""
    for name in unit.replaced_by:
        if name in seen:
            continue
        after = registry.registered(name)
        if after is None:
            continue
        ended = after.to.latest if after.to else None
        if ended is None or day <= ended:
            yield after
        else:
            yield from _after(after, day, registry, {*seen, name})


def predecessors(
    unit: Unit, day: datetime.date, units: Iterable[Unit], registry: Registry
) -> list[Unit]:
    """Those of the units whose duties another one holds on a day, alone or as one of several."""
    return [
        one
        for one in units
        if one.unit != unit.unit
        and any(holder.unit == unit.unit for holder in holding(one, day, registry).holders)
    ]
