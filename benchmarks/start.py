"""How fast the command starts, before it does anything."""

from __future__ import annotations

from benchmarks.clock import interleaved
from benchmarks.goals import HELP, PASS, VERSION
from benchmarks.measure import Bench, Measure, rows
from benchmarks.processes import installed, python

_HOW = "Whole processes, against a Python that does nothing."


def measure(bench: Bench) -> Measure:
    """Time `--version` and `--help`."""
    commands = {VERSION: ("ntmplan", "--version"), HELP: ("ntmplan", "--help")}
    contestants = {PASS: python("pass", bench.folder)} | installed(commands, bench.folder)
    times = interleaved(contestants, bench.rounds)
    return Measure("Starting", _HOW, rows(times, [(VERSION, PASS), (HELP, PASS)]))
