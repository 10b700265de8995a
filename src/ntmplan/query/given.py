"""To whom tasks are given: by the plan, or on a day after mergers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmplan.model.value import CATCH_ALL
from ntmplan.query.held import Held, unsettled_note
from ntmplan.query.rows import Assignment, tasks_of
from ntmplan.registry import Mention, Unit
from ntmplan.registry.names import unregistered
from ntmplan.registry.succession import Holding
from ntmplan.repository import PlanFile
from ntmplan.table import Note


@dataclass(frozen=True, slots=True)
class Given:
    """A task with the units that lead and support it; who leads does not support."""

    task: Assignment
    leads: tuple[Unit, ...]
    supports: tuple[Unit, ...]

    @property
    def file(self) -> PlanFile:
        """The plan."""
        return self.task.file

    @property
    def led(self) -> bool:
        """Whether somebody is named who leads it, and not a catch-all alone."""
        return any(unit.kind != CATCH_ALL for unit in self.leads)

    @property
    def led_alone(self) -> bool:
        """Whether one unit or one group leads it."""
        return self.led and len(self.leads) == 1

    @property
    def supported(self) -> bool:
        """Whether somebody is named who supports it, and not a catch-all alone."""
        return any(unit.kind != CATCH_ALL for unit in self.supports)


class Holders:
    """The units that plans name, as who holds their duties on a day.

    Args:
        files: the plans.
        day: the day; None for the units that the plans name.
    """

    def __init__(self, files: list[PlanFile], day: datetime.date | None) -> None:
        self._held = Held(files, day) if day else None
        self._unsettled: dict[str, Holding] = {}

    def of(self, file: PlanFile, mentions: Iterable[Mention]) -> tuple[Unit, ...]:
        """The units that are mentioned, each once; a name that fits several stands for itself."""
        found = (self._holder(file, one) for one in mentions)
        return tuple({unit.unit: unit for unit in found}.values())

    def _holder(self, file: PlanFile, mention: Mention) -> Unit:
        unit = mention.units[0] if len(mention.units) == 1 else unregistered(mention.words)
        held = self._held.of(file.path, unit.unit) if self._held else None
        if held is None:
            return unit
        if held.settled:
            return held.holders[0]
        self._unsettled[unit.unit] = held
        return unit

    def given(self, files: Iterable[PlanFile]) -> Iterator[Given]:
        """The tasks of plans with who leads and who supports each."""
        for file in files:
            for task in tasks_of(file):
                leads = self.of(file, task.leads)
                names = {unit.unit for unit in leads}
                every = self.of(file, task.supports)
                supports = tuple(unit for unit in every if unit.unit not in names)
                yield Given(task, leads, supports)

    def notes(self) -> list[Note]:
        """For each unit that was asked for and whose holder is not known, why."""
        if self._held is None:
            return []
        return [unsettled_note(one, self._held.day) for one in self._unsettled.values()]
