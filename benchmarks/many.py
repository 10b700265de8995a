"""How fast many plans are checked by one process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks import plans
from benchmarks.clock import Contestant, interleaved
from benchmarks.goals import NOTES, READ, READER, RULES, VALIDATE, WHOLE, YAMLLINT
from benchmarks.measure import Bench, Measure, rows
from benchmarks.processes import installed, python
from benchmarks.validate import READING, YAMLLINT_RULES
from ntmplan.lint import lint
from ntmplan.repository import Repository, load

FASTER = {(VALIDATE, YAMLLINT): 0.04}
"""At least 25 times as fast, of many plans."""
_HOW = """\
A repository of {plans} generated plans, which repeat their sentences as those of one province do.
The stages run in a process that is already warm, one after the other, and the rules remember what
they found in a sentence; against yamllint, both are whole processes, each over all files."""


def measure(bench: Bench) -> Measure:
    """Time the stages of checking many plans, and the command against a peer."""
    files = plans.repository(bench.folder, bench.plans)
    stages = interleaved(contestants(bench.folder), bench.rounds)
    commands = {
        VALIDATE: ("ntmplan", "validate", "plans"),
        NOTES: ("ntmplan", "validate", "--notes", "plans"),
        YAMLLINT: ("yamllint", "-d", YAMLLINT_RULES, "plans"),
    }
    reader = {READER: python(READING.format(what="plans"), bench.folder)}
    whole = interleaved(reader | installed(commands, bench.folder), bench.rounds)
    each = {name: stages.median(name) / len(files) * 1000 for name in (READ, WHOLE)}
    return Measure(
        "Checking many plans",
        _HOW.format(plans=len(files)),
        rows(stages, [(RULES, READ), (WHOLE, READ)], "stages")
        + rows(whole, [(VALIDATE, READER), (NOTES, READER)], "processes")
        + rows(whole, [(VALIDATE, YAMLLINT)], "processes", FASTER),
        tuple(f"{name}: {taken:.2f} ms a plan" for name, taken in each.items()),
    )


def contestants(root: Path) -> dict[str, Contestant]:
    """The stages; the rules run over what was read just before, since plans remember findings."""
    just_read: list[Repository] = []

    def read() -> None:
        just_read.append(load([root]))

    return {
        READ: read,
        RULES: lambda: lint(just_read.pop()),
        WHOLE: _whole(root),
    }


def _whole(root: Path) -> Callable[[], object]:
    return lambda: lint(load([root]))
