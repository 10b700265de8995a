"""`python -m benchmarks`: measure everything, show the page, and keep it in `docs/`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import importing, many, overlaps, reading, site, start, validate
from benchmarks.measure import Bench, Measure
from benchmarks.page import page
from benchmarks.processes import FailedError, warm

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
ROUNDS = 11
FEWEST = 7
"""A page of fewer rounds is shown, but not kept."""
MEASURES: tuple[Callable[[Bench], Measure], ...] = (
    start.measure,
    validate.measure,
    reading.measure,
    many.measure,
    overlaps.measure,
    importing.measure,
    site.measure,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and show; the exit code."""
    chosen = _chosen(arguments)
    warm()
    try:
        measures = _measured(chosen.rounds, chosen.plans)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    shown = page(measures, chosen.rounds, chosen.date)
    print(shown, end="")
    if chosen.write and chosen.rounds >= FEWEST:
        PAGE.write_text(shown, "utf-8", newline="\n")
    return 0


def _measured(rounds: int, plans: int) -> list[Measure]:
    measures: list[Measure] = []
    for at, measure in enumerate(MEASURES, 1):
        print(f"{at} of {len(MEASURES)} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            measures.append(measure(Bench(Path(folder), rounds, plans)))
    return measures


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds ({ROUNDS})")
    parser.add_argument("--quick", action="store_true", help="two rounds and few files, to try it")
    parser.add_argument("--no-write", dest="write", action="store_false", help="only show the page")
    parser.add_argument("--date", default="", help="the day to note on the page")
    chosen = parser.parse_args(arguments)
    if chosen.rounds < 1:
        parser.error("--rounds must be at least 1")
    chosen.plans = 200
    if chosen.quick:
        chosen.rounds, chosen.plans = 2, 20
    return chosen


if __name__ == "__main__":
    sys.exit(main())
