"""An answer of every kind about the two documents, and the hostile one."""

from __future__ import annotations

from pathlib import Path

from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.query.units import list_units
from ntmplan.query.who import who
from ntmplan.repository import load
from ntmplan.table import Table
from tests.export import hostile

PLANS = load([Path(__file__).parents[2]]).plans


ANSWERS: dict[str, Table] = {
    "who leads an area": who("nước thải", PLANS, LEAD),
    "who leads a task": who("II.7", PLANS, LEAD),
    "what a unit leads": who("Sở Y tế", PLANS, LEAD),
    "what a group leads": who("UBND các huyện, thành phố", PLANS, LEAD),
    "who supports an area": who("chất thải", PLANS, SUPPORT),
    "what a unit supports": who("các đơn vị liên quan", PLANS, SUPPORT),
    "where words stand": who("tập huấn", PLANS, LEAD),
    "a duty": who("V.9.2", PLANS, SUPPORT),
    "a unit that leads nothing": who("Sở Tài chính", PLANS, LEAD),
    "a name that fits several": who("UBND", PLANS, LEAD),
    "a name of nothing": who("nuoc thai sinh hoatt", PLANS, LEAD),
    "all tasks": list_tasks(Filter(), PLANS),
    "a unit's tasks": list_tasks(Filter(unit="SYT", year=2024), PLANS),
    "no tasks": list_tasks(Filter(year=2030), PLANS),
    "all units": list_units("", PLANS),
    "a unit": list_units("Sở TN&MT", PLANS),
    "no unit": list_units("zzzz", PLANS),
    "hostile texts": hostile.answer(),
}
