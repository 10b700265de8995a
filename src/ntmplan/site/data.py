"""What the search looks through: scripts that hold nothing but data, the same in every language.

A page that is opened from disk can load scripts, but can't read files; so data come as scripts.
They are cut into parts, and an edit of one plan changes one of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ntmplan.site.facts import PlanFacts, Stated
from ntmplan.site.index import Facts
from ntmplan.table import names, text

_PLANS = 32
"""About so many plans stand in one part."""
NAMES = "assets/data-names.js"
_PART = "assets/data-{at}.js"


class Script(NamedTuple):
    """A script with data: where it is, what it hangs on, and what gives its bytes."""

    address: str
    key: object
    make: Callable[[], bytes]


def scripts(facts: Facts) -> Iterator[Script]:
    """The scripts of a site; one of an address and with equal keys is the same."""
    parts: list[list[PlanFacts]] = [[] for _ in range(_parts(len(facts.plans)))]
    for plan in facts.plans:
        key = facts.places.keys[plan].encode("utf-8", "surrogatepass")
        at = int.from_bytes(hashlib.sha256(key).digest()[:4], "big") % len(parts)
        parts[at].append(plan)
    known = {"parts": len(parts), "names": list(_names(facts))}
    yield Script(NAMES, known, partial(_script, "names", known))
    for at, plans in enumerate(parts):
        yield Script(_PART.format(at=at), plans, partial(_part_script, facts, plans))


def _part_script(facts: Facts, plans: list[PlanFacts]) -> bytes:
    return _script("tasks", _part(facts, plans))


def _parts(plans: int) -> int:
    """A power of two, so that a new plan seldom moves the others."""
    parts = 1
    while parts * _PLANS < plans:
        parts *= 2
    return parts


def _script(kind: str, value: object) -> bytes:
    """A script that hands over a value; `<` is written so that it closes nothing anywhere."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    script = f'(self.ntmplan=self.ntmplan||[]).push(["{kind}",{said}]);\n'
    return script.encode("utf-8", "backslashreplace")


def _names(facts: Facts) -> Iterator[list[str]]:
    """Everything that has a page: its kind, its name, its page, other words to find it by."""
    places = facts.places
    for plan in facts.plans:
        yield ["plan", plan.name, places.plan(plan), f"{plan.title} {plan.file.id}"]
    for unit in facts.units.values():
        also = "; ".join(unit.unit.also) if unit.unit else ""
        yield ["unit", unit.name, places.units[unit.name], also]
    for area in facts.areas.values():
        yield ["area", area.title, places.areas[area.title], ""]
    for key, criterion in facts.criteria.items():
        yield ["criterion", criterion.name, places.criteria[key], criterion.of.title]
    for document in facts.documents.values():
        address = places.documents[document.name]
        yield ["document", document.name, address, document.document.subject]


def _part(facts: Facts, plans: list[PlanFacts]) -> dict[str, object]:
    """The tasks and duties of some plans; units stand once, and are named by their position."""
    units: dict[str, int] = {}
    listed = [
        [
            plan.name,
            facts.places.plan(plan),
            *_years(plan),
            [_entry(one, units) for one in plan.stated],
        ]
        for plan in plans
    ]
    return {"units": list(units), "plans": listed}


def _years(plan: PlanFacts) -> tuple[int, int]:
    """The first and the last year of a plan; 0 where it names none."""
    period = plan.plan.period
    return (period.first, period.last) if period else (0, 0)


def _entry(one: Stated, units: dict[str, int]) -> list[object]:
    row = one.row
    start, end = text(row, "start") or text(row, "end"), text(row, "end") or text(row, "start")
    return [
        text(row, "task"),
        text(row, "text"),
        one.anchor,
        text(row, "area"),
        [units.setdefault(name, len(units)) for name in names(row, "leads")],
        [units.setdefault(name, len(units)) for name in names(row, "supports")],
        int(start[:4] or 0),
        int(end[:4] or 0),
        text(row, "timeframe"),
        int(one.is_duty),
        int(one.unled),
    ]
