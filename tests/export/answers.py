"""An answer of every kind about the two documents, and the hostile one."""

from __future__ import annotations

import datetime
from pathlib import Path

from ntmplan.query.budget import budget
from ntmplan.query.coverage import coverage
from ntmplan.query.criteria import Wanted as Criteria
from ntmplan.query.criteria import criteria
from ntmplan.query.due import Asked, due
from ntmplan.query.duties import duties_of_unit
from ntmplan.query.legal import legal
from ntmplan.query.matrix import matrix
from ntmplan.query.overlaps import Wanted, overlaps
from ntmplan.query.reassign import reassign, table_of
from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.search import search
from ntmplan.query.stats import stats
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.query.units import list_units
from ntmplan.query.who import who
from ntmplan.repository import load
from ntmplan.table import Table
from tests.export import hostile

PLANS = load([Path(__file__).parents[2]]).plans
MERGED = datetime.date(2025, 7, 1)


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
    "who has work on an indicator": who("17.2", PLANS, LEAD),
    "who has work on a document": who("1796/QĐ-BNN-VPĐP", PLANS, LEAD),
    "a document that nobody's work cites": who("925/QĐ-TTg", PLANS, SUPPORT),
    "all tasks": list_tasks(Filter(), PLANS),
    "a unit's tasks": list_tasks(Filter(unit="SYT", year=2024), PLANS),
    "no tasks": list_tasks(Filter(year=2030), PLANS),
    "all units": list_units("", PLANS),
    "a unit": list_units("Sở TN&MT", PLANS),
    "no unit": list_units("zzzz", PLANS),
    "what overlaps": overlaps(PLANS, wanted=Wanted(clauses=True)),
    "what does not overlap": overlaps(PLANS),
    "what of a plan is carried out": coverage(PLANS[0], PLANS[1:]),
    "a unit's page": duties_of_unit("Sở TN&MT", PLANS),
    "the money": budget(PLANS),
    "the money by unit": budget(PLANS, "unit"),
    "how checkable plans are": stats(PLANS),
    "what units carry": stats(PLANS, "unit"),
    "units and areas": matrix(PLANS),
    "units and tasks": matrix(PLANS, "task"),
    "what is due": due(Asked(every=True), PLANS),
    "what is due from a unit": due(Asked(unit="SYT"), PLANS),
    "what criteria plans touch": criteria(Criteria(), PLANS),
    "who appraises an indicator": criteria(Criteria("17.2"), PLANS),
    "what no plan covers": criteria(Criteria("", "xã NTM nâng cao", missing=True), PLANS),
    "what plans rest on": legal("", PLANS),
    "where a document is cited": legal("925", PLANS),
    "a document that nobody cites": legal("919/QĐ-TTg", PLANS),
    "sentences with words": search("nước thải", PLANS, limit=5),
    "sentences without accents": search("don doc", PLANS),
    "who holds what now": table_of(reassign(PLANS, MERGED), MERGED),
    "who leads on a day": who("Sở NN&MT", PLANS, LEAD, MERGED),
    "hostile texts": hostile.answer(),
}
