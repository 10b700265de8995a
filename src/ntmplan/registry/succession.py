"""Who holds a unit's duties on a day: itself, who replaced it, several, or nobody that is named."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ntmplan.registry.names import Registry, unregistered
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

    A chain of successors is followed to its end; a unit without days is taken to last for ever. Who
    is named as a successor but not registered holds them all the same; who begins only later, or
    is over without a successor of its own, does not.

    Args:
        unit: a registered unit.
        day: the day.
        registry: where its successors are registered.
    """
    if _not_yet(unit, day):
        return Holding(unit, State.NOT_YET, ())
    if not is_over(unit, day):
        return Holding(unit, State.ITSELF, (unit,))
    holders = tuple(_after(unit, day, registry, {unit.unit}))
    state = (State.NOBODY, State.ONE)[len(holders)] if len(holders) < 2 else State.SEVERAL  # noqa: PLR2004 - one is no choice
    return Holding(unit, state, holders, unit.to.latest if unit.to else None)


def is_over(unit: Unit, day: datetime.date) -> bool:
    """Whether a unit has surely ended before a day."""
    ended = unit.to.latest if unit.to else None
    return ended is not None and ended < day


def _not_yet(unit: Unit, day: datetime.date) -> bool:
    begun = unit.start.latest if unit.start else None
    return begun is not None and day < begun


def _after(unit: Unit, day: datetime.date, registry: Registry, seen: set[str]) -> Iterator[Unit]:
    """The units at the ends of the chains that lead from a unit that is over, each once."""
    for name in unit.replaced_by:
        if name in seen:
            continue
        seen.add(name)
        after = registry.registered(name) or unregistered(name)
        if is_over(after, day):
            yield from _after(after, day, registry, seen)
        elif not _not_yet(after, day):
            yield after


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
