"""Who does what in a plan: the tasks that units lead or support, and the duties that they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import DutyPassage, Passage, TaskPassage
from ntmplan.model.value import CATCH_ALL
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented, speaks_of

_Index = defaultdict[str, list[int]]
_LINES = marked("line {lines}")


class Work(NamedTuple):
    """A task with the units that its cells name."""

    task: Task
    leads: tuple[Mention, ...]
    supports: tuple[Mention, ...]


class Duty(NamedTuple):
    """A sentence of the organisation part with the units whose duty it is."""

    entry: Entry
    text: str
    owners: tuple[Mention, ...]
    words: Words
    bag: frozenset[str]

    @property
    def route(self) -> Route:
        """The way to the sentence itself."""
        passage = self.entry.passage
        return (*self.entry.route, passage.kind if passage.kind in passage.sentences else "text")

    def may_hold(self, words: Words, least: float) -> bool:
        """Whether so many of these words stand in it anywhere; quick, to rule out most."""
        return sum(map(self.bag.__contains__, words)) >= least


class Roles:
    """The tasks and the duties of a plan.

    Args:
        works: the tasks, as the table or the body assigns them.
        duties: the sentences under the units of the organisation part.
        owners: the units that the organisation part addresses.
        entries: every passage by its route.
    """

    def __init__(
        self,
        works: tuple[Work, ...],
        duties: tuple[Duty, ...],
        owners: tuple[Mention, ...],
        entries: dict[Route, Entry],
    ) -> None:
        self.works = works
        self.duties = duties
        self.owners = owners
        self.entries = entries

    @cached_property
    def speaking(self) -> dict[str, list[Duty]]:
        """The duties that speak of an area, by the area's title."""
        areas = dict.fromkeys(work.task.entry.area for work in self.works if work.task.entry.area)
        return {area: [duty for duty in self.duties if _speaks(duty, area)] for area in areas}

    @cached_property
    def _at_work(self) -> frozenset[str]:
        named = (one for work in self.works for one in (*work.leads, *work.supports))
        units = [unit for mention in named for unit in mention.meant]
        return frozenset(name for unit in units for name in (unit.unit, *unit.members))

    def works_at_all(self, unit: Unit) -> bool:
        """Whether a unit leads or supports any task, itself, in a group or with a member."""
        return not self._at_work.isdisjoint((unit.unit, *unit.members))

    def of(self, unit: Unit) -> list[Duty]:
        """The duties of a unit: its own, its group's, its members', those of the unit above it."""
        own, groups = self._owned
        numbers = {number for name in _speaking_for(unit) for number in own.get(name, ())}
        numbers.update(groups.get(unit.unit, ()))
        return [self.duties[number] for number in sorted(numbers)]

    @cached_property
    def _owned(self) -> tuple[_Index, _Index]:
        """The numbers of the duties, by the names of their owners, and of the owners' members."""
        own: _Index = defaultdict(list)
        groups: _Index = defaultdict(list)
        for number, duty in enumerate(self.duties):
            for one in (one for mention in duty.owners for one in mention.meant):
                own[one.unit].append(number)
                for member in one.members:
                    groups[member].append(number)
        return own, groups


def _speaking_for(unit: Unit) -> Iterator[str]:
    """The names whose duties are a unit's: its own, its members', and that of the unit above it."""
    yield unit.unit
    yield from unit.members
    if unit.parent is not None:
        yield unit.parent


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
            words = accented(entry.passage.sentence)
            duties.append(Duty(entry, entry.passage.sentence, named, words, frozenset(words)))
    entries = {entry.route: entry for entry in file.entries}
    return Roles(works, tuple(duties), tuple(owners.values()), entries)


def _speaks(duty: Duty, area: str) -> bool:
    wanted = accented(area)
    return duty.may_hold(wanted, len(wanted) * 0.75) and speaks_of(duty.text, area)


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
    for mention in mentions:
        for one in mention.meant:
            if same(unit, one) or (above and unit.parent == one.unit):
                return True
    return False


def settled(file: PlanFile, mention: Mention) -> bool:
    """Whether it is clear which unit a name means; what is not is reported as such."""
    return len(mention.units) == 1 or not (mention.units or file.registry)


def unit_of(mention: Mention) -> Unit:
    """The unit that a settled name means."""
    return mention.meant[0]


def is_catch_all(mention: Mention) -> bool:
    """Whether a name is a catch-all, which names nobody."""
    for unit in mention.meant:  # noqa: SIM110 - asked all the time; `all` takes three times as long
        if unit.kind != CATCH_ALL:
            return False
    return True


def by_area(works: Iterable[Work]) -> dict[str, list[Work]]:
    """The tasks that stand in areas, by the area's title."""
    areas: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        if work.task.entry.area:
            areas[work.task.entry.area].append(work)
    return areas


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
