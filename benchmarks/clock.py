"""Interleaved timing: every contestant once a round, so that a slow moment hits them all alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Contestant = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long one takes as another: the middle of the rounds, and the extremes."""

    median: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of each contestant, one figure a round."""

    seconds: Mapping[str, Sequence[float]]

    def ratio(self, what: str, against: str) -> Ratio | None:
        """The ratio of two contestants, taken round by round; None where one is missing."""
        if what not in self.seconds or against not in self.seconds:
            return None
        pairs = zip(self.seconds[what], self.seconds[against], strict=True)
        ratios = [one / other for one, other in pairs]
        return Ratio(statistics.median(ratios), min(ratios), max(ratios))

    def median(self, what: str) -> float:
        """The middle of a contestant's seconds."""
        return statistics.median(self.seconds[what])


def interleaved(
    contestants: Mapping[str, Contestant],
    rounds: int,
    *,
    again: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> Times:
    """Let the contestants run in turn, A B C … A B C …, after one round that doesn't count.

    The collector of cycles is off meanwhile, as it is in a run of ntmplan: else its pauses would
    be counted against whoever happens to be running.

    Args:
        contestants: what to run, by name.
        rounds: how many rounds count.
        again: how often each runs in its turn; more for what takes less than the clock can tell.
        clock: gives the seconds.
    """
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    collecting = gc.isenabled()
    gc.disable()
    try:
        for round_ in range(rounds + 1):
            for name, contestant in contestants.items():
                taken = _turn(contestant, again, clock)
                if round_:
                    seconds[name].append(taken)
    finally:
        if collecting:
            gc.enable()
    return Times(seconds)


def _turn(contestant: Contestant, again: int, clock: Callable[[], float]) -> float:
    """The seconds of one run in a turn of so many, garbage of others cleared away before."""
    gc.collect()
    begin = clock()
    for _ in range(again):
        contestant()
    return (clock() - begin) / again
