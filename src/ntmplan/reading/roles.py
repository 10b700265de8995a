"""Who does what in a plan: the tasks that units lead or support, and the duties that they have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import DutyPassage, Passage, TaskPassage
from ntmplan.model.value import CATCH_ALL
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.reading.bodies import bare, is_below_province, listed_together, one_body, parted
from ntmplan.reading.sentences import first_of
from ntmplan.registry import Mention, Unit
from ntmplan.registry.spelling import ACCENTED
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented, holds, speaks_of

_Index = defaultdict[str, list[int]]
_LINES = marked("line {lines}")
_PROVINCE = " tỉnh"
_MOST = 12
"""So many numbers of tasks stand in a message before the rest is left out."""


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
        cells: the units that each cell names.
    """

    def __init__(
        self,
        works: tuple[Work, ...],
        duties: tuple[Duty, ...],
        owners: tuple[Mention, ...],
        entries: dict[Route, Entry],
        cells: dict[str, tuple[Mention, ...]],
    ) -> None:
        self.works = works
        self.duties = duties
        self.owners = owners
        self.entries = entries
        self._cells = cells

    def named(self, words: str | None) -> tuple[Mention, ...]:
        """The units that the cell of a lead, a support or a paragraph names."""
        return self._cells.get(words or "", ())

    @cached_property
    def speaking(self) -> dict[str, list[Duty]]:
        """The duties that speak of an area, by the area's title."""
        areas = dict.fromkeys(work.task.entry.area for work in self.works if work.task.entry.area)
        return {area: [duty for duty in self.duties if _speaks(duty, area)] for area in areas}

    @cached_property
    def names(self) -> list[tuple[Words, Mention]]:
        """The names of those that have duties or lead, and their words, the longest first."""
        named = (*self.owners, *(mention for work in self.works for mention in work.leads))
        words = {accented(mention.words): mention for mention in named}
        return sorted(words.items(), key=lambda pair: -len(pair[0]))

    @cached_property
    def _at_work(self) -> frozenset[str]:
        named = (one for work in self.works for one in (*work.leads, *work.supports))
        units = [unit for mention in named for unit in mention.meant]
        return frozenset(name for unit in units for name in (unit.unit, *unit.members))

    def works_at_all(self, unit: Unit) -> bool:
        """Whether a unit leads or supports any task, itself, in a group or with a member."""
        if not self._at_work.isdisjoint((unit.unit, *unit.members)):
            return True
        name = unit.unit
        return any(listed_together(name, one) for one in self._at_work)

    def names_busy(self, words: str) -> bool:
        """Whether somebody who leads or supports is named in a name that nobody registered."""
        said = bare(words)
        return any(holds(said, bare(name)) for name in self._at_work)

    def of(self, unit: Unit) -> list[Duty]:
        """The duties of a unit: its own, its group's, its members', those of the unit above it."""
        own, groups = self._owned
        numbers = {number for name in _speaking_for(unit) for number in own.get(name, ())}
        numbers.update(groups.get(unit.unit, ()))
        for name, listed in own.items():
            if listed_together(unit.unit, name):
                numbers.update(listed)
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
    cells = _named_in(file)
    works = tuple(
        Work(task, cells.get(task.lead or "", ()), cells.get(task.support or "", ()))
        for task in file.tasks
    )
    duties, owners = [], dict[str, Mention]()
    for entry in file.entries:
        if not isinstance(entry.passage, DutyPassage) or not entry.unit:
            continue
        named = cells[entry.unit]
        owners |= {mention.words: mention for mention in named}
        if entry.passage.sentence:
            words = accented(entry.passage.sentence)
            duties.append(Duty(entry, entry.passage.sentence, named, words, frozenset(words)))
    entries = {entry.route: entry for entry in file.entries}
    return Roles(works, tuple(duties), tuple(owners.values()), entries, cells)


def _named_in(file: PlanFile) -> dict[str, tuple[Mention, ...]]:
    """The units of every cell; a body that nobody registered is one under all of its names."""
    cells = {words: file.units(words) for words in _cells(file)}
    below = is_below_province((file.plan and file.plan.issuer) or "")
    if not below and all(mention.units for named in cells.values() for mention in named):
        return cells
    alike = _Alike(file, [mention for mentions in cells.values() for mention in mentions])
    return {words: tuple(map(alike.of, mentions)) for words, mentions in cells.items()}


class _Alike:
    """The bodies of a plan by the first word of their names.

    Args:
        file: the plan.
        mentions: all that its cells name.
    """

    def __init__(self, file: PlanFile, mentions: Iterable[Mention]) -> None:
        self._register = bool(file.registry)
        self._below = is_below_province((file.plan and file.plan.issuer) or "")
        self._known: defaultdict[Words, dict[str, Unit]] = defaultdict(dict)
        self._here: dict[Words, Unit] = {}
        for mention in mentions:
            if len(mention.units) == 1:
                self._known[bare(mention.words)[:1]][mention.words] = mention.units[0]
            elif not mention.units and parted(mention.words)[1]:
                self._here.setdefault(parted(mention.words)[0], mention.meant[0])

    def of(self, mention: Mention) -> Mention:
        """A name with the unit that another name of the same body in this plan means."""
        if mention.units:
            return self._at_home(mention)
        known = self._known[bare(mention.words)[:1]]
        level = parted(mention.words)[1]
        for name, unit in known.items():
            above = parted(unit.unit)[1] if level else ()
            if one_body(mention.words, name) and (not above or above == level):
                return Mention(mention.words, (unit,))
        if not self._register:  # a register is to name all: there the name is told as unknown
            known[mention.words] = mention.meant[0]
        return mention

    def _at_home(self, mention: Mention) -> Mention:
        """A name without a level is that of the level that the plan gives it elsewhere.

        `Hội Nông dân`, beside `Hội Nông dân xã`, is not the province's.
        """
        words, level = parted(mention.words)
        own = self._here.get(words) if not level and len(mention.units) == 1 else None
        if own:
            return Mention(mention.words, (own,)) if own.unit != mention.name else mention
        unit = mention.units[0]
        short = unit.unit.removesuffix(_PROVINCE)
        if level or not self._below or len(mention.units) > 1 or short == unit.unit:
            return mention
        return Mention(mention.words, (unit.model_copy(update={"unit": short}),))


def _cells(file: PlanFile) -> Iterator[str]:
    """The cells that name who leads, who supports, and whose duties follow; each once."""
    words = {task.lead: None for task in file.tasks} | {task.support: None for task in file.tasks}
    for entry in file.entries:
        if isinstance(entry.passage, DutyPassage):
            words |= {entry.unit: None, entry.lead: None, entry.support: None}
    yield from filter(None, words)


def _speaks(duty: Duty, area: str) -> bool:
    wanted = accented(area)
    return duty.may_hold(wanted, len(wanted) * 0.75) and speaks_of(duty.text, area)


def same(one: Unit, other: Unit) -> bool:
    """Whether two units are the same, or one is a member of the other."""
    if one.unit == other.unit or one.unit in other.members or other.unit in one.members:
        return True
    return listed_together(one.unit, other.unit)


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


def issues(file: PlanFile, unit: Unit) -> bool:
    """Whether a unit issues the plan, itself or with others."""
    issuer = file.plan.issuer if file.plan else None
    return bool(issuer) and (
        has_part(unit, file.units(issuer)) or one_body(unit.unit, issuer or "")
    )


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


def known_as(mention: Mention) -> Words:
    """What tells a name from others: abbreviations and what stands in brackets make no other."""
    return _plain(mention.name)


@lru_cache(maxsize=1024)
def _plain(name: str) -> Words:
    return ACCENTED.one(accented(name.partition("(")[0]))


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
    """How a reader finds tasks or duties: by their numbers, or by lines where they have none.

    Of many, the first ones are named.
    """
    found = list(things)
    if all(thing.number for thing in found):
        return first_of((thing.number for thing in found), _MOST)
    lines = (str(file.place(thing.route).line) for thing in found)
    return Phrase(_LINES, {"lines": first_of(lines, _MOST)})
