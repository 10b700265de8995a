"""How fast a site of many plans is made, and how fast it follows an edit."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from benchmarks import plans
from benchmarks.clock import Contestant, interleaved
from benchmarks.goals import EDIT, READ, SITE
from benchmarks.measure import Bench, Measure, rows
from ntmplan.repository import Repository, load, with_text
from ntmplan.site.build import Options, Site

_HOW = """\
A repository of {plans} generated plans of {tasks} tasks each. The whole site, in both languages,
into an empty folder, against reading and modelling the same files; then one plan is changed, and
the site that knows the others follows, against making it whole."""
_DAY = datetime.date(2024, 3, 1)
_BEFORE, _AFTER = "lead: Sở Y tế", "lead: Sở Tài chính"


def measure(bench: Bench) -> Measure:
    """Time reading, the whole site, and an edit."""
    files = plans.repository(bench.folder, bench.plans)
    times = interleaved(contestants(bench.folder), bench.rounds)
    return Measure(
        "The site",
        _HOW.format(plans=len(files), tasks=plans.TASKS),
        rows(times, [(SITE, READ), (EDIT, SITE)], f"{len(files)} plans"),
        (f"{SITE}: {times.median(SITE) / len(files) * 1000:.1f} ms a plan",),
    )


def contestants(root: Path) -> dict[str, Contestant]:
    """Reading; the site of what was read; the same site after an edit there or back."""
    made: list[tuple[Site, Repository]] = []
    target = root.parent / f"{root.name}-public"

    def read() -> None:
        load([root])

    def whole() -> None:
        shutil.rmtree(target, ignore_errors=True)
        found = load([root])
        site = Site(target, Options(_DAY))
        site.update(found)
        made[:] = [(site, found)]

    def edit() -> None:
        site, found = made[0]
        found = _edited(found)
        site.update(found)
        made[:] = [(site, found)]

    return {READ: read, SITE: whole, EDIT: edit}


def _edited(found: Repository) -> Repository:
    """The repository after a task of its first plan got another lead."""
    first, *others = found.plans
    text = first.tree.text
    words = (_BEFORE, _AFTER) if _BEFORE in text else (_AFTER, _BEFORE)
    changed = with_text(first, text.replace(*words, 1))
    return Repository([changed, *others], found.problems, found.texts, found.settings)
