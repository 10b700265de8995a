"""Which task of a higher plan a task may carry out, judged by its words and its area."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ntmplan.query.rows import Assignment
from ntmplan.reading.likeness import pairs
from ntmplan.text import accented, speaks_of

_ALIKE = 0.35
"""So much alike are a task and what somebody made of it; different tasks of one plan reach 0.26."""
_ALIKE_IN_AREA = 0.3
"""In areas of the same title less is enough."""


class Proposing:
    """The tasks of a higher plan, among which the likeliest parent is looked for.

    Args:
        parents: the tasks.
    """

    def __init__(self, parents: Sequence[Assignment]) -> None:
        self._parents = parents
        self._sizes = [len(pairs(parent.text)) for parent in parents]
        self._holding: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for at, parent in enumerate(parents):
            for pair in pairs(parent.text):
                self._holding[pair].append(at)

    def best(self, child: Assignment) -> int | None:
        """The number of the task that is most like one of a lower plan; None if none is.

        Of several that are equally like it, one in an area of the same title goes first.
        """
        own = pairs(child.text)
        shared = Counter(at for pair in own for at in self._holding.get(pair, ()))
        found: list[tuple[float, bool, int]] = []
        for at, both in shared.items():
            alike = both / (len(own) + self._sizes[at] - both)
            if alike >= _ALIKE_IN_AREA:
                near = _same_area(self._parents[at].entry.area, child.entry.area)
                if near or alike >= _ALIKE:
                    found.append((alike, near, -at))
        return -max(found)[2] if found else None


def _same_area(one: str, other: str) -> bool:
    """Whether two titles name one matter; tasks without a title are in no area."""
    if not one or not other:
        return False
    return accented(one) == accented(other) or speaks_of(one, other) or speaks_of(other, one)
