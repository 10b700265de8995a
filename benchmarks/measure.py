"""What a measure gives: rows of ratios, each with its goal and whether it is met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clock import Ratio, Times
from benchmarks.goals import GOALS


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a measure works, and how much of it is done.

    Attributes:
        folder: an empty folder of its own.
        rounds: how many rounds count.
        plans: how many files "many" are.
    """

    folder: Path
    rounds: int
    plans: int


@dataclass(frozen=True, slots=True)
class Row:
    """One ratio.

    Attributes:
        on: the file that it was taken on, or "".
        what, against: the two contestants.
        ratio: None where one of them is not installed.
        goal: the highest median that is good enough; None where nothing is promised.
    """

    on: str
    what: str
    against: str
    ratio: Ratio | None
    goal: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if self.ratio is None:
            return "not installed"
        if self.goal is None:
            return ""
        return "met" if self.ratio.median <= self.goal else "**not met**"


@dataclass(frozen=True, slots=True)
class Measure:
    """A table of ratios.

    Attributes:
        title: what was measured.
        how: in a few sentences, on what and by what means.
        rows: the ratios.
        remarks: figures that are no ratios, for scale.
    """

    title: str
    how: str
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()


def rows(
    times: Times,
    pairs: Iterable[tuple[str, str]],
    on: str = "",
    goals: Mapping[tuple[str, str], float] = GOALS,
) -> tuple[Row, ...]:
    """The rows for these pairs of contestants."""
    return tuple(
        Row(on, what, against, times.ratio(what, against), goals.get((what, against)))
        for what, against in pairs
    )
