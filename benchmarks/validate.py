"""How fast one plan is checked by a process that has just started."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from benchmarks import plans
from benchmarks.clock import Contestant, interleaved
from benchmarks.goals import FLOOR, JSONSCHEMA, NOTES, PASS, READER, VALIDATE, YAMLLINT
from benchmarks.measure import Bench, Measure, Row, rows
from benchmarks.processes import environment, installed, program, python

YAMLLINT_RULES = "{extends: default, rules: {line-length: {max: 120}}}"
_FLOOR = """\
import gc, os
gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
import yaml, pydantic
class Floor(pydantic.BaseModel):
    title: str
Floor(title="")
"""
READING = """\
import gc, os, sys
gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
from pathlib import Path
from ntmplan.repository import load
load([Path({what!r})])
sys.stdout.flush()
os._exit(0)
"""
_HOW = """\
Whole processes on one file, each in the folder of a repository with its `units.yaml`: a generated
plan of 43 tasks, and the plan of Bắc Kạn. yamllint runs with its default rules, but for lines of
120 characters, and knows no schema; check-jsonschema has the schema that `ntmplan schema` writes,
and knows no units and no rules. The floor is a process that imports PyYAML and pydantic, builds a
model of one field, and ends. One more process reads the plan and its units, makes models of them
and ends: what `validate` takes longer is the rules, their import and the report. Without `--notes`,
the rules that can only give notes do not run."""
_PAIRS = (
    (VALIDATE, PASS),
    (VALIDATE, FLOOR),
    (VALIDATE, READER),
    (NOTES, READER),
    (VALIDATE, YAMLLINT),
    (VALIDATE, JSONSCHEMA),
    (FLOOR, PASS),
    (FLOOR, YAMLLINT),
    (YAMLLINT, PASS),
    (JSONSCHEMA, PASS),
)


def measure(bench: Bench) -> Measure:
    """Time `validate` on a generated plan and on a shipped one."""
    [generated] = plans.repository(bench.folder / "generated", 1)
    shipped = _shipped(bench.folder / "shipped")
    schema = _schema(bench.folder)
    found: list[Row] = []
    for name, root, plan in (
        ("generated", bench.folder / "generated", generated),
        ("Bắc Kạn", bench.folder / "shipped", shipped),
    ):
        times = interleaved(_contestants(root, plan, schema), bench.rounds)
        found += rows(times, _PAIRS, f"{name}, {plan.stat().st_size // 1000} KB")
    return Measure("Checking one plan", _HOW, tuple(found))


def _contestants(root: Path, plan: Path, schema: Path) -> dict[str, Contestant]:
    file = plan.relative_to(root).as_posix()
    commands = {
        VALIDATE: ("ntmplan", "validate", file),
        NOTES: ("ntmplan", "validate", "--notes", file),
        YAMLLINT: ("yamllint", "-d", YAMLLINT_RULES, file),
        JSONSCHEMA: ("check-jsonschema", "--schemafile", str(schema), file),
    }
    floor = {
        PASS: python("pass", root),
        FLOOR: python(_FLOOR, root),
        READER: python(READING.format(what=file), root),
    }
    return floor | installed(commands, root)


def _shipped(root: Path) -> Path:
    """The shipped plan in a repository of its own, with the shipped units."""
    plan = root / "plans" / plans.SHIPPED.name
    plan.parent.mkdir(parents=True)
    shutil.copy(plans.SHIPPED, plan)
    shutil.copy(plans.SHIPPED.parent.parent / "units.yaml", root)
    return plan


def _schema(folder: Path) -> Path:
    """The schema as the command writes it; an empty one where the command is not installed."""
    schema = folder / "schema.json"
    command = program("ntmplan")
    written = (
        subprocess.run(
            [command, "schema"], env=environment(os.environ), capture_output=True, check=True
        ).stdout
        if command
        else b"{}"
    )
    schema.write_bytes(written)
    return schema
