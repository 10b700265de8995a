"""What plans lean on: the register of units."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.model.check import check
from ntmplan.problem import Kind, Problem, problem
from ntmplan.registry import kinds
from ntmplan.registry.names import Mention, Registry
from ntmplan.registry.unit import Unit, UnitFile
from ntmplan.text import accented
from ntmplan.tree import Tree

__all__ = ["Mention", "Registry", "Unit", "read_units"]


def read_units(tree: Tree) -> tuple[list[Unit], list[Problem]]:
    """The units of a file, and what is wrong with it."""
    checked = check(tree, UnitFile)
    problems = [*tree.problems, *checked.problems]
    if checked.model is None:
        return [], problems
    units = list(checked.model.units)
    return units, [*problems, *_inconsistent(units, tree)]


def _inconsistent(units: list[Unit], tree: Tree) -> Iterator[Problem]:
    known = {unit.unit for unit in units}
    owners: dict[tuple[object, ...], Unit] = {}
    for at, unit in enumerate(units):
        route = ("units", at)
        named = {"parent": (unit.parent,), "members": unit.members, "replaced_by": unit.replaced_by}
        for key, names in named.items():
            for step, name in enumerate(names):
                if name is not None and name not in known:
                    place = tree.place((*route, key, step))
                    yield problem(
                        kinds.DANGLING_UNIT, place, key=key, unit=unit.unit, name=name
                    )
        for step, spelling in enumerate(unit.spellings):
            other = owners.setdefault((accented(spelling), unit.within), unit)
            if other is not unit:
                inner = ("unit",) if step == 0 else ("also", step - 1)
                yield problem(
                    kinds.SPELLING_TWICE,
                    tree.place((*route, *inner)),
                    name=spelling,
                    unit=other.unit,
                    other=unit.unit,
                )
        yield from _turned_round(unit, at, tree)


def _turned_round(unit: Unit, at: int, tree: Tree) -> Iterator[Problem]:
    start = unit.start.latest if unit.start else None
    end = unit.to.earliest if unit.to else None
    if unit.start and unit.to and start and end and end < start:
        kind: Kind = kinds.UNIT_TURNED_ROUND
        place = tree.place(("units", at, "to"))
        yield problem(kind, place, unit=unit.unit, start=unit.start.words, end=unit.to.words)
