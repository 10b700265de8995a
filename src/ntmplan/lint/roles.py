"""Who does what in a plan: the tasks that units lead or support, and the duties that they have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import DutyPassage, Passage, TaskPassage
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile

CATCH_ALL, GROUP = "catch-all", "group"
_LINES = marked("lines {lines}")


@dataclass(frozen=True, slots=True)
class Work:
    """A task with the units that its cells name."""

    task: Task
    leads: tuple[Mention, ...]
    supports: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A sentence of the organisation part with the units whose duty it is."""

    entry: Entry
    text: str
    owners: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Roles:
    """The tasks and the duties of a plan.

    Attributes:
        works: the tasks, as the table or the body assigns them.
        duties: the sentences under the units of the organisation part.
        owners: the units that the organisation part addresses.
        entries: every passage by its route.
    """

    works: tuple[Work, ...]
    duties: tuple[Duty, ...]
    owners: tuple[Mention, ...]
    entries: dict[Route, Entry]

    def led_by(self, unit: Unit) -> list[Work]:
        """The tasks that a unit leads, itself or in a group."""
        return [work for work in self.works if has_part(unit, work.leads)]

    def supported_by(self, unit: Unit) -> list[Work]:
        """The tasks that a unit supports, itself or in a group."""
        return [work for work in self.works if has_part(unit, work.supports)]

    def of(self, unit: Unit) -> list[Duty]:
        """The duties of a unit: its own, its group's, its members', those of the unit above it."""
        return [duty for duty in self.duties if has_part(unit, duty.owners, above=True)]


@lru_cache(maxsize=4)
def roles(file: PlanFile) -> Roles:
    """The tasks and the duties of a plan; made once for all rules that look at it."""
    works = tuple(
        Work(task, file.units(task.lead), file.units(task.support)) for task in file.tasks
    )
    duties, owners = [], dict[str, Mention]()
    for entry in file.entries:
        if not isinstance(entry.passage, DutyPassage) or not entry.unit:
            continue
        named = file.units(entry.unit)
        owners |= {mention.words: mention for mention in named}
        if entry.passage.sentence:
            duties.append(Duty(entry, entry.passage.sentence, named))
    entries = {entry.route: entry for entry in file.entries}
    return Roles(tuple(works), tuple(duties), tuple(owners.values()), entries)


def same(one: Unit, other: Unit) -> bool:
    """Whether two units are the same, or one is a member of the other."""
    return one.unit == other.unit or one.unit in other.members or other.unit in one.members


def has_part(unit: Unit, mentions: Iterable[Mention], *, above: bool = False) -> bool:
    """Whether a unit is among those named, itself, as a member or with its members.

    Args:
        unit: the unit.
        mentions: the names.
        above: whether the unit above it speaks for it.
    """
    named = [one for mention in mentions for one in mention.meant]
    return any(same(unit, one) or (above and unit.parent == one.unit) for one in named)


def settled(file: PlanFile, mention: Mention) -> bool:
    """Whether it is clear which unit a name means; what is not is reported as such."""
    return len(mention.units) == 1 or not (mention.units or file.registry)


def unit_of(mention: Mention) -> Unit:
    """The unit that a settled name means."""
    return mention.meant[0]


def is_catch_all(mention: Mention) -> bool:
    """Whether a name is a catch-all, which names nobody."""
    return all(unit.kind == CATCH_ALL for unit in mention.meant)


def cell(file: PlanFile, task: Task, key: str) -> Route:
    """The way to the cell that says who leads or supports a task: its own, or an inherited one."""
    known = roles(file).entries
    route = task.entry.route
    passage: Passage = task.entry.passage
    if isinstance(passage, TaskPassage) and passage.in_appendix:
        at = task.route[-1] if "in_appendix" in task.route else 0
        if getattr(passage.in_appendix[int(at)], key):
            return (*route, "in_appendix", at, key)
    while route in known:
        if getattr(known[route].passage, key):
            return (*route, key)
        route = route[:-2]
    return task.route


def numbers(file: PlanFile, things: Iterable[Task | Entry]) -> Fact:
    """How a reader finds tasks or duties: by their numbers, or by lines where they have none."""
    found = list(things)
    if all(thing.number for thing in found):
        return ", ".join(dict.fromkeys(thing.number for thing in found))
    lines = dict.fromkeys(str(file.place(thing.route).line) for thing in found)
    return Phrase(_LINES, {"lines": ", ".join(lines)})
