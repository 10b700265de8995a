"""How fast a file becomes a tree with places, against what the parser alone needs."""

from __future__ import annotations

import yaml
from yaml._yaml import CParser

from benchmarks import plans
from benchmarks.clock import Contestant, Times, interleaved
from benchmarks.goals import EVENTS, GOALS, NONE, SAFE, TREE
from benchmarks.measure import Bench, Measure, Row, rows
from ntmplan.tree import read_bytes

_HOW = """\
In one process, from bytes in memory: the located tree of `ntmplan.tree`, against the barest loop
over the events of PyYAML's C parser, which builds nothing, and against PyYAML's fastest loader,
which knows no places and takes the last of duplicate keys. The goals are for a plan; the large
file, the plan's tasks over and over, shows how the ratio grows with memory."""
_PAIRS = ((TREE, EVENTS), (TREE, SAFE), (SAFE, EVENTS))
_TURN = 2_000_000
"""The bytes that are read in a turn, in one run or in several, so that a turn is long enough."""


def measure(bench: Bench) -> Measure:
    """Time reading a plan and a large file."""
    found: list[Row] = []
    remarks: list[str] = []
    for data, goals in ((plans.plan(0).encode(), GOALS), (plans.large().encode(), NONE)):
        times = interleaved(contestants(data), bench.rounds, again=max(1, _TURN // len(data)))
        size = f"{len(data) // 1000} KB"
        found += rows(times, _PAIRS, size, goals)
        remarks.append(f"{size}: {_speeds(times, len(data))}")
    return Measure("Reading", _HOW, tuple(found), tuple(remarks))


def contestants(data: bytes) -> dict[str, Contestant]:
    """The ways to read these bytes."""
    return {
        EVENTS: lambda: _pass_over(data),
        TREE: lambda: read_bytes(data, "plan.yaml"),
        SAFE: lambda: yaml.load(data, yaml.CSafeLoader),
    }


def _pass_over(data: bytes) -> bool:
    """Have the parser make every event, and do nothing with any."""
    following = CParser(data).get_event
    while following() is not None:
        pass
    return True


def _speeds(times: Times, size: int) -> str:
    return ", ".join(
        f"{name} {size / times.median(name) / 1_000_000:.0f} MB/s" for name in times.seconds
    )
