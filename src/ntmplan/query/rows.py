"""Rows of an answer: a task or a duty of a plan, by the contract that all questions share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import DutyPassage
from ntmplan.model.timeframe import Timeframe
from ntmplan.model.value import CATCH_ALL, GROUP
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Row
from ntmplan.text import speaks_of

__all__ = ["DUTY", "LEAD", "SUPPORT", "Assignment", "duties_of", "speaks_of", "tasks_of"]

_BEGIN = 5
"""How many words of a task name it where it has no number."""
LEAD, SUPPORT, DUTY = "lead", "support", "duty"


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task or a duty, with the units that its plan names for it.

    Attributes:
        file: the plan.
        entry: the passage that states it.
        number: how a reader finds it.
        text: its words.
        source: `table`, `body` or `duty`.
        line: where it stands in the file.
        leads, supports: the units named.
        timeframe: its own or inherited.
    """

    file: PlanFile
    entry: Entry
    number: str
    text: str
    source: str
    line: int
    leads: tuple[Mention, ...]
    supports: tuple[Mention, ...]
    timeframe: Timeframe | None

    @property
    def name(self) -> str:
        """How a sentence names it: by its number, or where it has none by its first words."""
        words = self.text.split()
        begin = " ".join(words[:_BEGIN])
        return self.number or (f'"{begin} …"' if len(words) > _BEGIN else f'"{begin}"')

    def role_of(self, *units: Unit) -> str:
        """Whether one of the units leads or else supports it, itself or in a group; else ""."""
        wanted = {unit.unit for unit in units}
        for role, mentions in ((LEAD, self.leads), (SUPPORT, self.supports)):
            for mention in mentions:
                for named in mention.meant:
                    if named.unit in wanted or not wanted.isdisjoint(named.members):
                        return role
        return ""

    @property
    def time_words(self) -> str | None:
        """Its time in the words of the file, those that no day can be read from too."""
        if self.timeframe is not None:
            return self.timeframe.words
        return self.file.unread(self.entry.route, "timeframe")

    def row(self, role: str | None, matter: str = "") -> Row:
        """The row by the contract.

        Args:
            role: what the one who was asked for does in it.
            matter: the area of which a duty speaks.
        """
        time = self.timeframe
        named = [unit for mention in (*self.leads, *self.supports) for unit in mention.meant]
        return {
            "plan": self.file.id,
            "task": self.number,
            "id": self.entry.passage.id,
            "area": self.entry.area or matter,
            "text": self.text,
            "leads": tuple(mention.name for mention in self.leads),
            "supports": tuple(mention.name for mention in self.supports),
            "role": role,
            "joint": len(self.leads) > 1,
            "start": time.start.isoformat() if time and time.start else None,
            "end": time.end.isoformat() if time and time.end else None,
            "timeframe": self.time_words,
            "source": self.source,
            "path": self.file.path,
            "line": self.line,
            "groups": tuple(unit.unit for unit in named if unit.kind == GROUP),
            "catch_alls": tuple(unit.unit for unit in named if unit.kind == CATCH_ALL),
        }


def tasks_of(file: PlanFile) -> Iterator[Assignment]:
    """A plan's tasks."""
    for task in file.tasks:
        yield _of_task(file, task)


def _of_task(file: PlanFile, task: Task) -> Assignment:
    return Assignment(
        file,
        task.entry,
        task.number,
        task.text,
        task.source,
        file.place(task.route).line,
        file.units(task.lead),
        file.units(task.support),
        task.timeframe,
    )


def duties_of(file: PlanFile) -> Iterator[Assignment]:
    """The duties in a plan's organisation part.

    Where the plan says neither who leads nor who supports, the unit itself carries the duty.
    """
    for entry in file.entries:
        passage = entry.passage
        if not isinstance(passage, DutyPassage) or passage.duty is None:
            continue
        leads, supports = file.units(entry.lead), file.units(entry.support)
        own = file.units(entry.unit)
        carried = {mention.name for mention in (*leads, *supports)}
        if not carried.intersection(mention.name for mention in own):
            leads = own
        yield Assignment(
            file,
            entry,
            entry.number,
            passage.duty,
            DUTY,
            file.place(entry.route).line,
            leads,
            supports,
            entry.timeframe,
        )
