"""What a query means: a task's number, a unit, an area, or words of the texts, in that order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate
from ntmplan.text import Words, accented, folded, holds, near, nfc

UNIT, AREA, TASK, TEXT = "unit", "area", "task", "text"

_TWO_WORD_HEADS = frozenset(
    {"chi cục", "văn phòng", "công an", "ban quản", "ủy ban", "trung tâm", "liên minh", "thanh tra"}
)


@dataclass(frozen=True)
class Match:
    """What a query was taken to mean.

    Attributes:
        kind: `unit`, `area`, `task`, `text`, or "" where nothing fits or too much does.
        units: for each plan (by its path) the units that are meant.
        areas: titles of areas.
        chosen: the tasks that are meant, where it is no unit.
        names: what to call it.
        candidates: what it could mean, or what looks most like it.
        ambiguous: whether it fits several things.
    """

    kind: str
    units: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    chosen: tuple[Assignment, ...] = ()
    names: tuple[Candidate, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    ambiguous: bool = False


def match(query: str, files: list[PlanFile], *, only: str = "") -> Match:
    """What a query means in these plans: accents first, then without.

    Args:
        query: what somebody typed.
        files: the plans that are asked.
        only: `unit` or `area`, where the query can mean nothing else.
    """
    query = nfc(query).strip()
    tasks = [task for file in files for task in tasks_of(file)]
    for accents in (True, False):
        ladder: tuple[tuple[str, Callable[..., Match | None]], ...] = (
            (TASK, partial(_number, query, tasks)),
            (UNIT, partial(_unit, query, files, accents=accents)),
            (AREA, partial(_area, query, tasks, accents=accents, whole=True)),
            (UNIT, partial(_part_of_unit, query, files, accents=accents)),
            (AREA, partial(_area, query, tasks, accents=accents, whole=False)),
            (TEXT, partial(_text, query, files, tasks, accents=accents)),
        )
        for kind, rung in ladder:
            if only in ("", kind) and (found := rung()):
                return found
    return Match("", candidates=_nearest(query, files, tasks))


def _words(*, accents: bool) -> Callable[[str], Words]:
    return accented if accents else folded


def _number(query: str, tasks: list[Assignment]) -> Match | None:
    wanted = query.rstrip(".").casefold()
    found = tuple(task for task in tasks if task.number and task.number.casefold() == wanted)
    named = tuple(task for task in tasks if task.entry.passage.id == query)
    if chosen := found or named:
        names = tuple(Candidate(f"{task.file.id} {task.number}", TASK) for task in chosen)
        return Match(TASK, chosen=chosen, names=names)
    return None


def _unit(query: str, files: list[PlanFile], *, accents: bool) -> Match | None:
    """The unit that the whole query names, in each plan its own."""
    found: dict[str, tuple[Unit, ...]] = {}
    for file in files:
        place = file.plan.place if file.plan else None
        units = file.registry.named(query, place)
        if not units and not accents:
            units = _home(file.registry.folded_named(query), place)
        if not units:  # nobody registered it, but the plan names it
            units = tuple(_unregistered(query, file, accents=accents))
        if units:
            found[file.path] = units
    return _of_units(found)


def _unregistered(query: str, file: PlanFile, *, accents: bool) -> Iterator[Unit]:
    words_of = _words(accents=accents)
    wanted = words_of(query)
    return (unit for unit in units_in_use(file) if words_of(unit.unit) == wanted)


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
    """The areas whose title is the query, or holds it."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    titles = dict.fromkeys(task.entry.area for task in tasks if task.entry.area)
    areas = tuple(
        title
        for title in titles
        if wanted and (words_of(title) == wanted if whole else holds(words_of(title), wanted))
    )
    if not areas:
        return None
    chosen = tuple(task for task in tasks if task.entry.area in areas)
    names = tuple(Candidate(title, AREA) for title in areas)
    return Match(AREA, areas=areas, chosen=chosen, names=names)


def _part_of_unit(query: str, files: list[PlanFile], *, accents: bool) -> Match | None:
    """The units in use whose name, after its first word, begins with the query."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    if not wanted:
        return None
    found: dict[str, tuple[Unit, ...]] = {}
    for file in files:
        units = tuple(
            unit
            for unit in units_in_use(file)
            if any(_begins(words_of(name), wanted) for name in unit.spellings)
        )
        if units:
            found[file.path] = units
    return _of_units(found)


def _begins(name: Words, wanted: Words) -> bool:
    heads = 2 if " ".join(name[:2]) in _FOLDED_HEADS or " ".join(name[:2]) in _HEADS else 1
    return name[heads : heads + len(wanted)] == wanted or (
        len(wanted) > heads and name[: len(wanted)] == wanted
    )


_HEADS = frozenset(" ".join(accented(head)) for head in _TWO_WORD_HEADS)
_FOLDED_HEADS = frozenset(" ".join(folded(head)) for head in _TWO_WORD_HEADS)


def units_in_use(file: PlanFile) -> list[Unit]:
    """The units that lead, support or carry a duty in a plan, and the members of groups."""
    used: dict[str, Unit] = {}
    for assignment in (*tasks_of(file), *duties_of(file)):
        own = file.units(assignment.entry.unit)
        for mention in (*assignment.leads, *assignment.supports, *own):
            for unit in mention.meant:
                if unit.kind != "catch-all":
                    used.setdefault(unit.unit, unit)
    return list(used.values())


def _text(
    query: str, files: list[PlanFile], tasks: list[Assignment], *, accents: bool
) -> Match | None:
    """The tasks and duties that hold the words: in a row, else all of them anywhere."""
    words_of = _words(accents=accents)
    wanted = words_of(query)
    if not wanted:
        return None
    every = [*tasks, *(duty for file in files for duty in duties_of(file))]
    words = [words_of(one.text) for one in every]
    chosen = [one for one, held in zip(every, words, strict=True) if holds(held, wanted)]
    if not chosen:
        chosen = [one for one, held in zip(every, words, strict=True) if set(wanted) <= set(held)]
    if not chosen:
        return None
    return Match(TEXT, chosen=tuple(chosen), names=(Candidate(query, TEXT),))


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
