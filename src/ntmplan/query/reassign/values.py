"""Every value of a plan's file in which a unit can stand, and what the value says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ntmplan.problem import Route
from ntmplan.repository import PlanFile
from ntmplan.tree import Value

_NO_TEXT = frozenset(
    {
        *("ntmplan", "id", "type", "number", "date", "place", "period", "status", "marks"),
        *("run_in", "timeframe", "every", "before", "amount", "year", "only_in", "implements"),
    }
)
_CELLS = frozenset({"lead", "support", "unit", "by", "to", "via"})
_ISSUED = frozenset({"title", "issuer", "superior", "legal_basis", "signature", "appendix"})
"""Parts that say who issued the plan or another document; that was so and stays so."""
_CITES = frozenset({"refers_to"})


class Kind(StrEnum):
    """What a value is to who looks for units in it."""

    CELL = "cell"
    TEXT = "text"
    HISTORY = "history"


class Held(NamedTuple):
    """A value of a file.

    Attributes:
        route: the exact way to it.
        text: the value.
        kind: what it is.
    """

    route: Route
    text: str
    kind: Kind

    @property
    def key(self) -> str:
        """The key under which it stands."""
        keys = [step for step in self.route if isinstance(step, str) and step != "items"]
        return keys[-1] if keys else ""


def values(file: PlanFile) -> Iterator[Held]:
    """Every value that can hold a unit's name, also where the file has faults of shape."""
    for route, text in _texts(file.tree.value, ()):
        keys = [step for step in route if isinstance(step, str)]
        if not keys or keys[-1] in _NO_TEXT:
            continue
        if keys[0] in _ISSUED or keys[-1] in _CITES:
            yield Held(route, text, Kind.HISTORY)
        else:
            yield Held(route, text, Kind.CELL if keys[-1] in _CELLS else Kind.TEXT)


def _texts(value: Value, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*route, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _texts(inner, (*route, at))
    elif value is not None:
        yield route, value
