"""Which amounts of a plan are added up: each once, and only for times that the plan says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.timeframe import Period
from ntmplan.problem import Route
from ntmplan.reading.money import money_of
from ntmplan.reading.sentences import standing_in
from ntmplan.repository import PlanFile
from ntmplan.text import regex

_TOTAL = regex(r"\s*(?:tổng|cộng(?=\s*(?:$|[:;(])))\b", re.IGNORECASE)
_SOME = regex(r"\btrong đó\b", re.IGNORECASE)
_YEARLY = frozenset({"năm", "1 năm", "01 năm"})
PER_YEAR, PER_EACH = "per-year", "per-each"


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A passage of the part on money.

    Attributes:
        file: the plan.
        entry: the passage in its outline.
        passage: the passage.
        years: the years that it, or what it stands in, is for.
    """

    file: PlanFile
    entry: Entry
    passage: BudgetPassage
    years: Period | None

    @property
    def words(self) -> str:
        """What it says."""
        return self.passage.sentence or self.passage.title or ""

    @property
    def kind(self) -> str:
        """Whether it is a `need`, a `source`, a `heading` with an amount, or any other `text`."""
        said = self.passage.kind
        return "text" if said == "heading" and self.passage.text is not None else said

    @property
    def is_source(self) -> bool:
        """Whether it says where money comes from, and not what it is for."""
        return self.passage.kind == "source"

    @property
    def times(self) -> int | None:
        """How many times a total counts its amount; None where the plan does not say."""
        amount = self.passage.amount
        if amount is None or (amount.per and amount.per not in _YEARLY):
            return None
        if not amount.per:
            return 1
        plan = self.file.plan
        own = self.years or (plan.period if plan else None)
        if own is None or own.last < own.first or (self.years is None and own.last > own.first):
            return None
        return own.last - own.first + 1

    @property
    def value(self) -> int | None:
        """The đồng that a total counts for it; None where there are none to count."""
        amount, times = self.passage.amount, self.times
        return None if amount is None or times is None else amount.dong * times

    @property
    def left_out(self) -> str:
        """Why no total can count its amount; "" where one can."""
        if self.value is not None:
            return ""
        return PER_YEAR if self.yearly else PER_EACH

    @property
    def yearly(self) -> bool:
        """Whether its amount is for each year."""
        amount = self.passage.amount
        return amount is not None and amount.per in _YEARLY


@dataclass(frozen=True, slots=True)
class Difference:
    """A total whose parts do not add up to it."""

    line: Line
    parts: int
    counted: int


@dataclass
class PlanMoney:
    """The money of a plan.

    Attributes:
        file: the plan.
        by_source: whether sources are added up before needs.
        lines: every passage that says something, in the plan's order.
        differences: totals that do not add up, found while counting.
    """

    file: PlanFile
    by_source: bool = False
    lines: list[Line] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the part on money."""
        every = list(money_of(self.file))
        made = [
            Line(self.file, entry, passage, _years(self.file, entry)) for entry, passage in every
        ]
        self._at: dict[Route, Line] = {one.entry.route: one for one in made}
        self.lines = [one for one in made if one.passage.amount or one.passage.sentence is not None]

    @cached_property
    def counted(self) -> tuple[Line, ...]:
        """What a total is made of: needs, or sources where they are asked for or alone."""
        return tuple(self._alike(self._every))

    @cached_property
    def _every(self) -> list[Line]:
        root = self._at.get(("budget",))
        return self._of(root) if root else []

    @property
    def total(self) -> int | None:
        """The sum; None where the plan says no amount that can be counted."""
        return added(self.counted) if self.counted else None

    @property
    def sides(self) -> tuple[int, int] | None:
        """The sums of needs and of sources, where the plan says both and they differ."""
        needs = [one for one in self._every if not one.is_source]
        sources = [one for one in self._every if one.is_source]
        if needs and sources and added(needs) != added(sources):
            return added(needs), added(sources)
        return None

    def _alike(self, lines: list[Line]) -> list[Line]:
        """The lines of the kind that is added up; all of them where there is none of it."""
        return [one for one in lines if one.is_source == self.by_source] or lines

    def _below(self, line: Line) -> list[Line]:
        """The lines right under a line."""
        count = len(line.passage.items)
        return [self._at[*line.entry.route, "items", at] for at in range(count)]

    def _of(self, line: Line) -> list[Line]:
        """The lines that are counted for a line and all under it."""
        inner = self._below(line)
        totals = [one for one in inner if _is_total(one)]
        if len(totals) == 1 and len(inner) > 1:
            others = [one for one in inner if one is not totals[0]]
            parts = self._settled(totals[0], [part for one in others for part in self._of(one)])
        else:
            parts = [part for one in inner for part in self._of(one)]
        return parts if line.value is None else self._settled(line, parts)

    def _settled(self, total: Line, parts: list[Line]) -> list[Line]:
        """Either a total or its parts: the parts, unless they are only some of it."""
        whole = total.value or 0
        if not parts:
            return [total]
        alike = self._alike(parts)
        summed = added(alike)
        only_sources = all(one.is_source for one in alike)
        chosen = [total] if only_sources and not (total.is_source or self.by_source) else alike
        if summed == whole:
            return chosen
        some = _SOME.search(total.words) is not None or self._open(total)
        if (some and summed < whole) or (whole and summed % whole == 0):
            return [total]
        self.differences.append(Difference(total, summed, added(chosen)))
        return chosen

    def _open(self, total: Line) -> bool:
        """Whether a part of a total says no amount that can be counted."""
        route = total.entry.route
        above = route if self._below(total) else route[:-1]
        return any(
            one.value is None and not one.passage.items and one.kind in {"need", "source"}
            for place, one in self._at.items()
            if place[: len(above)] == above and one is not total
        )


def _is_total(line: Line) -> bool:
    """Whether a line gives the sum of those beside it."""
    return line.value is not None and not line.passage.items and bool(_TOTAL.match(line.words))


def _years(file: PlanFile, entry: Entry) -> Period | None:
    """The years that a passage is for, or that what it stands in is for."""
    around: Sequence[object] = standing_in(file, entry)
    own = (one.year for one in around if isinstance(one, BudgetPassage))
    return next((year for year in own if year), None)


def added(lines: Iterable[Line]) -> int:
    """The sum of lines, in đồng."""
    return sum(line.value or 0 for line in lines)
