"""What a query means: a task's number, a unit, an area, or words of the texts, in that order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from ntmplan.model.value import CATCH_ALL
from ntmplan.query.heads import begins, ends_with_place
from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate
from ntmplan.text import Words, accented, common, folded, holds, near, nfc

UNIT, AREA, TASK, TEXT = "unit", "area", "task", "text"
Fits = Callable[[Words, Words], bool]
"""Whether the words of a name or a text hold those that are wanted."""

_TELLING = 4
"""So many words tell which title is meant, even where the title has others between them."""


@dataclass(frozen=True)
class Match:
    """What a query was taken to mean.

    Attributes:
        kind: `unit`, `area`, `task`, `text`, or "" where nothing fits or too much does.
        units: for each plan (by its path) the units that are meant.
        before: for each plan the units whose duties those hold on the day that is asked for.
        areas: titles of areas.
        chosen: the tasks that are meant, where it is no unit.
        names: what to call it.
        candidates: what it could mean, or what looks most like it.
        ambiguous: whether it fits several things.
    """

    kind: str
    units: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    before: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    chosen: tuple[Assignment, ...] = ()
    names: tuple[Candidate, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    ambiguous: bool = False

    def units_in(self, file: PlanFile) -> tuple[Unit, ...]:
        """The units that are meant in a plan, with those whose duties they hold."""
        return (*self.units.get(file.path, ()), *self.before.get(file.path, ()))


def match(query: str, files: list[PlanFile], *, only: str = "") -> Match:
    """What a query means in these plans: accents first, then without.

    Args:
        query: what somebody typed.
        files: the plans that are asked.
        only: `unit` or `area`, where the query can mean nothing else.
    """
    query = nfc(query).strip()
    tasks = [task for file in files for task in tasks_of(file)]
    duties = [duty for file in files for duty in duties_of(file)]
    for accents in (True, False):
        ladder: tuple[tuple[str, Callable[..., Match | None]], ...] = (
            (TASK, partial(_number, query, [*tasks, *duties])),
            (UNIT, partial(_unit, query, files, accents=accents)),
            (AREA, partial(_area, query, tasks, accents=accents, whole=True)),
            (UNIT, partial(_part_of_unit, query, files, accents=accents)),
            (UNIT, partial(_of_place, query, files, accents=accents)),
            (AREA, partial(_area, query, tasks, accents=accents, whole=False)),
            (TEXT, partial(_text, query, [*tasks, *duties], holds, accents=accents)),
            (UNIT, partial(_inside_unit, query, files, holds, accents=accents)),
            (TEXT, partial(_text, query, [*tasks, *duties], _holds_all, accents=accents)),
            (UNIT, partial(_inside_unit, query, files, _holds_all, accents=accents)),
        )
        for kind, rung in ladder:
            if only in ("", kind) and (found := rung()):
                return found
    return Match("", candidates=_nearest(query, files, tasks))


def _words(*, accents: bool) -> Callable[[str], Words]:
    return accented if accents else folded


def _number(query: str, tasks: list[Assignment]) -> Match | None:
    """The tasks and duties of a number, as a reader finds them, of an id, or below a number."""
    wanted = query.rstrip(".").casefold()
    found = tuple(task for task in tasks if task.number and task.number.casefold() == wanted)
    named = tuple(task for task in tasks if task.entry.passage.id == query)
    if chosen := found or named or _below(wanted, tasks):
        names = tuple(Candidate(f"{task.file.id} {task.number}", TASK) for task in chosen)
        return Match(TASK, chosen=chosen, names=names)
    return None


def _below(number: str, tasks: list[Assignment]) -> tuple[Assignment, ...]:
    """What stands under a heading of that number: the area `3`, the unit `V.2`."""
    start = f"{number}."
    return tuple(task for task in tasks if number and task.number.casefold().startswith(start))


def _unit(query: str, files: list[PlanFile], *, accents: bool) -> Match | None:
    """The unit that the whole query names, in each plan its own."""
    found: dict[str, tuple[Unit, ...]] = {}
    for file in files:
        if units := _named(query, file, accents=accents):
            found[file.path] = units
    return _of_units(found)


def _named(query: str, file: PlanFile, *, accents: bool) -> tuple[Unit, ...]:
    """The units that the query names in a plan.

    Where it is short for a unit of the province, those whose names begin with it come too: "UBND"
    need not be the UBND of the province.
    """
    words_of = _words(accents=accents)
    wanted = words_of(query)
    units = _registered_as(query, file, accents=accents)
    in_use = units_in_use(file)
    if not units:  # nobody registered it, but the plan names it
        return tuple(unit for unit in in_use if words_of(unit.unit) == wanted)
    if any(words_of(name) == wanted for unit in units for name in unit.spellings):
        return units
    longer = [
        unit
        for unit in in_use
        if any(words_of(name)[: len(wanted)] == wanted for name in unit.spellings)
    ]
    return tuple({unit.unit: unit for unit in (*units, *longer)}.values())


def _registered_as(query: str, file: PlanFile, *, accents: bool) -> tuple[Unit, ...]:
    """The registered units that the query names; the repository's own before built-in ones."""
    place = file.plan.place if file.plan else None
    named = partial(file.registry.named, place=place)
    units = named(query)
    if not units and not accents:
        units = _home(_without_accents(query, file, place), place)
    foreign = [unit for unit in units if unit.unit not in file.registry.units]
    own = [one for unit in foreign for one in named(unit.unit)]
    return tuple({unit.unit: unit for unit in own or units}.values())


def _without_accents(query: str, file: PlanFile, place: str | None) -> tuple[Unit, ...]:
    """The registered units of that name when accents are left out; it may name the province too."""
    if units := file.registry.folded_named(query):
        return units
    ends = (folded(place or ""), folded("tỉnh"))
    wanted = _without(folded(query), ends)
    return tuple(
        unit
        for unit in file.registry.every_unit()
        if any(_without(folded(name), ends) == wanted for name in unit.spellings)
    )


def _without(words: Words, ends: Iterable[Words]) -> Words:
    """The words without these words at their end."""
    for end in ends:
        if end and words[-len(end) :] == end:
            words = words[: -len(end)]
    return words


def _home(units: tuple[Unit, ...], place: str | None) -> tuple[Unit, ...]:
    here = [
        unit for unit in units if unit.within and place and accented(unit.within) == accented(place)
    ]
    return tuple(here) or units


def _of_units(found: dict[str, tuple[Unit, ...]]) -> Match | None:
    if not found:
        return None
    names = _unit_names(unit for units in found.values() for unit in units)
    if any(len(units) > 1 for units in found.values()):
        return Match("", candidates=names, ambiguous=True)
    return Match(UNIT, units=found, names=names)


def _unit_names(units: Iterable[Unit]) -> tuple[Candidate, ...]:
    kinds = {unit.unit: str(unit.kind) for unit in units}
    return tuple(Candidate(name, kind) for name, kind in kinds.items())


def _area(query: str, tasks: list[Assignment], *, accents: bool, whole: bool) -> Match | None:
    """The areas whose title is the query, or holds it, perhaps with a few words between."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    titles = dict.fromkeys(task.entry.area for task in tasks if task.entry.area)

    def fits(title: str) -> bool:
        words = words_of(title)
        if whole:
            return words == wanted
        told = len(wanted) >= _TELLING and common(words, wanted, gap=3) == len(wanted)
        return told or holds(words, wanted)

    areas = tuple(title for title in titles if wanted and fits(title))
    if not areas:
        return None
    chosen = tuple(task for task in tasks if task.entry.area in areas)
    names = tuple(Candidate(title, AREA) for title in areas)
    return Match(AREA, areas=areas, chosen=chosen, names=names)


def _part_of_unit(query: str, files: list[PlanFile], *, accents: bool) -> Match | None:
    """The units in use whose name begins with the query, with its first word or after it."""
    return _held_by_unit(query, files, units_in_use, begins, accents=accents)


def _of_place(query: str, files: list[PlanFile], *, accents: bool) -> Match | None:
    """The people's committee of the district, the town or the commune that the query names.

    Else "Cho Don" would be words of a task ("chuyển giao cho đơn vị") where it is typed without
    accents. What bears the name of the whole province is not asked for by it.
    """
    files = [
        file for file in files if not file.plan or folded(file.plan.place or "") != folded(query)
    ]
    return _held_by_unit(query, files, _in_use_with_members, ends_with_place, accents=accents)


def _inside_unit(query: str, files: list[PlanFile], fits: Fits, *, accents: bool) -> Match | None:
    """The units whose name holds the query's words.

    Those that a plan names, themselves or with their group, come before what is only registered.
    """
    return _held_by_unit(
        query, files, _in_use_with_members, fits, accents=accents
    ) or _held_by_unit(query, files, _registered, fits, accents=accents)


def _held_by_unit(
    query: str,
    files: list[PlanFile],
    known: Callable[[PlanFile], Iterable[Unit]],
    fits: Fits,
    *,
    accents: bool,
) -> Match | None:
    """Of the known units of each plan those with a spelling that fits the query's words."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    found: dict[str, tuple[Unit, ...]] = {}
    for file in files if wanted else ():
        units = tuple(
            unit
            for unit in known(file)
            if any(fits(words_of(name), wanted) for name in unit.spellings)
        )
        if units:
            found[file.path] = units
    return _of_units(found)


def _holds_all(words: Words, wanted: Words) -> bool:
    """Whether all that is wanted stands in the words, wherever."""
    return len(wanted) > 1 and set(wanted) <= set(words)


def _in_use_with_members(file: PlanFile) -> list[Unit]:
    """The units that a plan names, and the registered members of the groups that it names."""
    units = units_in_use(file)
    named = {name for unit in units for name in (unit.unit, *unit.members)}
    members = [unit for name, unit in file.registry.units.items() if name in named]
    return list({unit.unit: unit for unit in (*units, *members)}.values())


def _registered(file: PlanFile) -> list[Unit]:
    """The units that the repository registers; catch-alls name nobody."""
    return [unit for unit in file.registry.units.values() if unit.kind != CATCH_ALL]


def units_in_use(file: PlanFile) -> list[Unit]:
    """The units that lead, support or carry a duty in a plan; catch-alls name nobody."""
    used: dict[str, Unit] = {}
    for assignment in (*tasks_of(file), *duties_of(file)):
        own = file.units(assignment.entry.unit)
        for mention in (*assignment.leads, *assignment.supports, *own):
            for unit in mention.meant:
                if unit.kind != CATCH_ALL:
                    used.setdefault(unit.unit, unit)
    return list(used.values())


def _text(query: str, every: list[Assignment], fits: Fits, *, accents: bool) -> Match | None:
    """The tasks and duties that hold the words."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    chosen = tuple(one for one in every if wanted and fits(words_of(one.text), wanted))
    return Match(TEXT, chosen=chosen, names=(Candidate(query, TEXT),)) if chosen else None


def _nearest(query: str, files: list[PlanFile], tasks: list[Assignment]) -> tuple[Candidate, ...]:
    """The units and areas whose names look most like the query."""
    kinds: dict[str, str] = {}
    for file in files:
        for unit in (*units_in_use(file), *file.registry.every_unit()):
            for name in unit.spellings:
                kinds.setdefault(name, str(unit.kind))
    for task in tasks:
        if task.entry.area:
            kinds.setdefault(task.entry.area, AREA)
    return tuple(Candidate(name, kinds[name]) for name in near(query, list(kinds)))
