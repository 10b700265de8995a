"""What plans lean on: the register of units."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from ntmplan.model.check import check
from ntmplan.problem import Fact, Kind, Problem, Route
from ntmplan.registry import kinds
from ntmplan.registry.names import Mention, Registry
from ntmplan.registry.shipped import shipped
from ntmplan.registry.unit import Unit, UnitFile
from ntmplan.text import accented
from ntmplan.tree import Tree

__all__ = ["Mention", "Registry", "Unit", "built_in", "read_units"]

BUILT_IN = Path(__file__).parent.parent / "data" / "units.yaml"


@lru_cache(maxsize=1)
def built_in() -> Registry:
    """The register that comes along: the units that every province has.

    A test holds it against what is asked of a file of units, so that is not asked here.
    """
    return Registry(UnitFile.model_validate(shipped(BUILT_IN)).units)


def read_units(
    tree: Tree, behind: Callable[[], Registry] | None = None
) -> tuple[list[Unit], list[Problem]]:
    """The units of a file, and what is wrong with it.

    Args:
        tree: the file.
        behind: gives a register whose units may be named as members, parents and successors too.
    """
    checked = check(tree, UnitFile)
    problems = [*tree.problems, *checked.problems]
    if checked.model is None:
        return [], problems
    entries = (route for route in checked.left_out if len(route) > 1)
    nameless = {route[1] for route in entries if route[2:] in ((), ("unit",))}
    units = {at: unit for at, unit in enumerate(checked.model.units) if at not in nameless}
    return list(units.values()), [*problems, *_inconsistent(units, tree, behind)]


def _inconsistent(
    units: dict[int, Unit], tree: Tree, behind: Callable[[], Registry] | None
) -> Iterator[Problem]:
    """What does not fit together among the units, each under its position in the file."""
    own = {unit.unit for unit in units.values()}
    first: dict[str, int] = {}
    owners: dict[tuple[object, ...], Unit] = {}
    for at, unit in units.items():
        for found in _dangling(unit, at, tree, own):
            if behind is None or found.facts["name"] not in behind().units:
                yield found
        yield from _turned_round(unit, at, tree)
        if (earlier := first.setdefault(unit.unit, at)) == at:
            yield from _spelt_twice(unit, at, tree, owners)
        else:  # then that its spellings are another's too only follows
            line = tree.place(("units", earlier, "unit")).line
            route = ("units", at, "unit")
            yield _found(kinds.UNIT_TWICE, tree, route, unit=unit.unit, line=line)


def _found(kind: Kind, tree: Tree, route: Route, **facts: Fact) -> Problem:
    return Problem(kind, tree.place(route), facts, kind.severity, route=route)


def _dangling(unit: Unit, at: int, tree: Tree, known: set[str]) -> Iterator[Problem]:
    above = () if unit.parent is None else (unit.parent,)
    named = {"parent": above, "members": unit.members, "replaced_by": unit.replaced_by}
    for key, names in named.items():
        for step, name in enumerate(names):
            if name not in known:
                facts = {"key": key, "unit": unit.unit, "name": name}
                yield _found(kinds.DANGLING_UNIT, tree, ("units", at, key, step), **facts)


def _spelt_twice(
    unit: Unit, at: int, tree: Tree, owners: dict[tuple[object, ...], Unit]
) -> Iterator[Problem]:
    for step, spelling in enumerate(unit.spellings):
        other = owners.setdefault((accented(spelling), unit.within), unit)
        if other is not unit:
            inner = ("unit",) if step == 0 else ("also", step - 1)
            facts = {"name": spelling, "unit": other.unit, "other": unit.unit}
            yield _found(kinds.SPELLING_TWICE, tree, ("units", at, *inner), **facts)


def _turned_round(unit: Unit, at: int, tree: Tree) -> Iterator[Problem]:
    """A unit that surely ends before it starts, whatever its open dates turn out to be."""
    start = unit.start.earliest if unit.start else None
    end = unit.to.latest if unit.to else None
    if unit.start and unit.to and start and end and end < start:
        facts = {"unit": unit.unit, "start": unit.start.words, "end": unit.to.words}
        yield _found(kinds.UNIT_TURNED_ROUND, tree, ("units", at, "to"), **facts)
