"""Whatever plans and registers hold, the linter gives problems, never an exception."""

from __future__ import annotations

from datetime import timedelta

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan import language
from ntmplan.lint import lint
from ntmplan.lint.catalogue import kinds
from ntmplan.model.check import check
from ntmplan.model.passage import BudgetPassage, DutyPassage, ReportPassage, Row, TaskPassage
from ntmplan.model.plan import Appendix, LegalDocument, Plan, Signature
from ntmplan.registry import Registry, read_units
from ntmplan.registry.unit import Unit
from ntmplan.repository import PlanFile, Repository
from ntmplan.tree import Value, read_bytes

MODELS = (Plan, LegalDocument, Signature, Appendix, TaskPassage, Row, Unit)
MORE = (BudgetPassage, DutyPassage, ReportPassage)
KEYS = sorted(
    {
        field.alias or name
        for model in (*MODELS, *MORE)
        for name, field in model.model_fields.items()
    }
    | {"leed", "units"}
)
WORDS = [
    *(
        "?",
        "A",
        "A; B, C và D",
        "UBND tỉnh",
        "2023",
        "2023-2025",
        "2025-2023",
        "02/8/2022",
        "?/?/2",
    ),
    *("issued", "Quyết định số 925/QĐ-TTg ngày 02/8/2030", "số /KH-UBND", "roman", "yes", "body"),
]
TREES: st.SearchStrategy[Value] = st.recursive(
    st.sampled_from(WORDS) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)
MAPS = st.dictionaries(st.sampled_from(KEYS), TREES, min_size=1)


KNOWN = set(kinds().values())


@given(MAPS, st.lists(MAPS, max_size=4))
@settings(max_examples=300, deadline=timedelta(seconds=3))
def test_any_plan_and_register_give_problems_of_known_kinds(
    value: dict[str, Value], units: list[dict[str, Value]]
) -> None:
    register, problems = read_units(read_bytes(yaml.safe_dump({"units": units}).encode(), "u"))
    tree = read_bytes(yaml.safe_dump({"title": "A", **value}).encode(), "p")
    checked = check(tree, Plan)
    plan = PlanFile(tree, checked.model, checked.problems, checked.left_out, Registry(register))
    found = lint(Repository([plan], problems))
    assert {each.kind for each in found} <= KNOWN
    assert found == sorted(found, key=lambda each: (each.place, each.kind.code))
    assert all(language.message(each) and language.advice(each) for each in found)
