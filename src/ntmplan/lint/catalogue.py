"""Every kind of problem that there is, found by its code, its name or the beginning of its code."""

from __future__ import annotations

from functools import lru_cache
from types import ModuleType

from ntmplan.lint import ALL as RULES
from ntmplan.lint import inline
from ntmplan.model import kinds as model_kinds
from ntmplan.problem import Kind, marked
from ntmplan.registry import kinds as registry_kinds
from ntmplan.tree import kinds as tree_kinds

FAMILIES = {
    "Y": marked("YAML and shape"),
    "D": marked("document: number, date, structure"),
    "L": marked("legal basis"),
    "U": marked("units and responsibility"),
    "T": marked("tasks and time"),
    "A": marked("body against appendix"),
    "B": marked("budget"),
    "C": marked("criteria"),
    "R": marked("reporting"),
    "X": marked("text and spelling"),
    "P": marked("several plans"),
    "G": marked("progress"),
    "Z": marked("the repository's own rules"),
}
"""The families of codes, by their letter."""
ALL = "ALL"
"""The pattern that means every code."""


@lru_cache(maxsize=8)
def kinds(own: tuple[Kind, ...] = ()) -> dict[str, Kind]:
    """Every kind by its code, in the order of the codes.

    Args:
        own: the kinds that a repository adds.
    """
    found = [
        *_in(tree_kinds),
        *_in(model_kinds),
        *_in(registry_kinds),
        *_in(inline),
        *(kind for family in RULES for kind, _ in (*family.one, *family.many)),
        *own,
    ]
    return {kind.code: kind for kind in sorted(found, key=lambda kind: kind.code)}


def _in(module: ModuleType) -> list[Kind]:
    return [value for value in vars(module).values() if isinstance(value, Kind)]


def named(name: str, own: tuple[Kind, ...] = ()) -> Kind | None:
    """The kind with this code or this name."""
    wanted = name.strip().casefold()
    every = kinds(own).values()
    return next((kind for kind in every if wanted in (kind.code.casefold(), kind.name)), None)


def fitting(pattern: str, own: tuple[Kind, ...] = ()) -> set[str]:
    """The codes that a pattern means: a code, the beginning of codes, a name, or `ALL`."""
    wanted = pattern.strip()
    if wanted.upper() == ALL:
        return set(kinds(own))
    return {
        code
        for code, kind in kinds(own).items()
        if code.startswith(wanted.upper()) or kind.name == wanted.casefold()
    }
