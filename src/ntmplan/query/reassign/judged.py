"""What becomes of a unit at a place of a plan: as the register says, or as somebody chose."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ntmplan.query.reassign.spelling import written
from ntmplan.reading.mentions import Place
from ntmplan.registry import Unit
from ntmplan.registry.provinces import joined
from ntmplan.registry.succession import State as Became
from ntmplan.registry.succession import holding
from ntmplan.repository import PlanFile
from ntmplan.text import accented


class State(StrEnum):
    """What is done at a place where a unit stands."""

    CHANGE = "change"
    MERGE = "merge"
    DROP = "drop"
    ASK = "ask"
    HISTORY = "history"
    NONE_NAMED = "none-named"


DONE = frozenset({State.CHANGE, State.MERGE, State.DROP})
OPEN = frozenset({State.ASK, State.NONE_NAMED})


class Why(StrEnum):
    """Why a place is asked about or left as it is."""

    SEVERAL = "several-successors"
    NOBODY = "no-successor"
    SHORT = "short-name"
    OTHER = "maybe-another"
    MAYBE_CITED = "maybe-cited"
    LATER = "document-is-later"
    LEADS_SOME = "leads-some"
    EMPTY = "would-be-empty"
    ITSELF = "would-support-itself"
    TWICE = "would-stand-twice"
    ISSUED = "issued"
    CITED = "cited"
    QUOTED = "quoted"


@dataclass
class Spot:
    """A place in a value where a unit stands, and what is done there.

    Attributes:
        place: the unit, and where in the value.
        units: the units that it can mean.
        holders: who holds their duties on the day; all that may, where it is not known who.
        old: the words that stand there.
        words: those that are to stand there; None where that is not known.
        state: what is done; None where the unit stands there as before.
        why: why it is asked about or left.
    """

    place: Place
    units: tuple[Unit, ...]
    holders: tuple[Unit, ...]
    old: str
    words: str | None
    state: State | None
    why: Why | None = None

    @property
    def unit(self) -> str:
        """Who stands there afterwards, or the words where that is not one unit."""
        known = self.state is None or self.state in DONE
        return self.holders[0].unit if known and len(self.holders) == 1 else self.old

    @property
    def changes(self) -> bool:
        """Whether another unit stands there afterwards."""
        return self.state in DONE

    def leave(self, state: State, why: Why) -> None:
        """Leave the words as they are; a place at which nothing changes is not asked about."""
        if self.state is not None:
            self.state, self.why, self.words = state, why, None


class Judge:
    """What becomes of the units of a plan by a day.

    Args:
        file: the plan.
        day: the day.
        chosen: for units with several or no successors, by their registered names, who is chosen.
    """

    def __init__(self, file: PlanFile, day: datetime.date, chosen: Mapping[str, Unit]) -> None:
        self.file, self.day, self._chosen = file, day, chosen
        self._place = file.plan.place if file.plan else None

    def spot(self, text: str, place: Place) -> Spot:
        """What is done at a place of a text."""
        holders, state, why = self._held(place.units)
        old = text[place.start : place.stop]
        spot = Spot(place, place.units, holders, old, None, state, why)
        if state in (None, State.CHANGE):
            spot.words = self._words(text, spot)
            spot.state = State.CHANGE if spot.words != old else None
        if place.doubt:
            spot.leave(State.ASK, Why.SHORT if place.doubt == "short" else Why.OTHER)
        return spot

    def _held(self, units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], State | None, Why | None]:
        """Who holds what these units held, what is to be done, and why it is not done."""
        found: dict[str, Unit] = {}
        lost = changed = False
        for unit in units:
            held = holding(unit, self.day, self.file.registry)
            if chosen := self._chosen.get(unit.unit):
                found[chosen.unit], changed = chosen, True
            elif held.state in (Became.ITSELF, Became.NOT_YET):
                found[unit.unit] = unit
            else:
                found |= {one.unit: one for one in held.holders}
                changed, lost = True, lost or not held.holders
        holders = tuple(found.values())
        if not changed:
            return holders, None, None
        if not holders:
            return (), State.NONE_NAMED, Why.NOBODY
        if lost or len(holders) > 1:
            return holders, State.ASK, Why.SEVERAL
        return holders, State.CHANGE, None

    def _words(self, text: str, spot: Spot) -> str:
        """The words that are to stand at a place whose holder is known."""
        place, new = spot.place, spot.holders[0] if spot.holders else None
        name, tail = text[place.start : place.end], place.tail
        if new is not None and spot.state is State.CHANGE:
            made = written(place.spelling, spot.units[0], new, lambda one: self._means(one, new))
            name = made.upper() if name.isupper() and not place.spelling.isupper() else made
            home = accented(new.within) if new.within else ()
            if home and accented(name)[-len(home) :] == home:
                return name
        return name + self._moved_on(tail)

    def _moved_on(self, tail: str) -> str:
        """The words of the plan's province, or of the one that it is a part of on the day."""
        if not tail or self._moved is None:
            return tail
        home, now = self._moved
        level = r"(?:tỉnh\s+)?" if now.startswith("thành phố ") else ""
        now = now.upper() if tail.isupper() else now
        return re.sub(level + re.escape(home), lambda _: now, tail, flags=re.IGNORECASE)

    def _means(self, spelling: str, unit: Unit) -> bool:
        named = self.file.registry.named(spelling, self._place)
        return [one.unit for one in named] == [unit.unit]

    @cached_property
    def _moved(self) -> tuple[str, str] | None:
        """The plan's province and the one that it is a part of on the day; None where it stays.

        Where the register has bodies of the province, what became of them tells.
        """
        home = accented(self._place) if self._place else ()
        now: set[str] = set()
        for unit in self.file.registry.every_unit() if home else ():
            if unit.within and accented(unit.within) == home:
                held = holding(unit, self.day, self.file.registry)
                now |= {one.within for one in held.holders if held.settled and one.within}
        found = {one for one in now if accented(one) != home}
        if self._place and not now and (after := joined(self._place, self.day)):
            found = {after}
        return (self._place or "", found.pop()) if len(found) == 1 else None
