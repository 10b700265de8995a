"""Whatever a file holds, its misfits are among the known kinds, and no other words are said."""

from __future__ import annotations

import inspect

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from ntmplan import language
from ntmplan.model import kinds
from ntmplan.model.check import check
from ntmplan.model.passage import BudgetPassage, DutyPassage, ReportPassage, Row, TaskPassage
from ntmplan.model.plan import Appendix, LegalDocument, Plan, Signature
from ntmplan.model.settings import Settings
from ntmplan.problem import Kind
from ntmplan.registry.unit import Unit, UnitFile
from ntmplan.tree import Value, read_bytes

KNOWN = {kind for _, kind in inspect.getmembers(kinds) if isinstance(kind, Kind)}
MODELS: list[type[BaseModel]] = [
    *(Plan, Appendix, LegalDocument, Signature, TaskPassage, Row),
    *(BudgetPassage, DutyPassage, ReportPassage, Settings, Unit, UnitFile),
]
KEYS = sorted(
    {field.alias or name for model in MODELS for name, field in model.model_fields.items()}
    | {"titel", "leed", "tsk", "-task", "Lưu", "?", ""}
)
WORDS = ["", " ", "?", "A", "1", "2", "vi", "roman", "no", "2023-2025", "31/02/2023", "50 triệu"]
TREES: st.SearchStrategy[Value] = st.recursive(
    st.sampled_from(WORDS) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)
TOPS = st.sampled_from([Plan, UnitFile, Settings])
PYDANTIC = ("valid", "input", "field required", "pydantic", "Extra", "type=", "permitted")


@given(st.dictionaries(st.sampled_from(KEYS), TREES, min_size=1), TOPS)
@settings(max_examples=500, deadline=None)
def test_any_map_gives_a_model_and_problems_of_known_kinds(
    value: Value, model: type[BaseModel]
) -> None:
    tree = read_bytes(yaml.safe_dump(value, allow_unicode=True).encode(), "p")
    checked = check(tree, model)
    assert checked.model is not None
    assert {found.kind for found in checked.problems} <= KNOWN
    for found in checked.problems:
        said = language.message(found) + language.advice(found)
        assert not any(word in said for word in PYDANTIC)
        assert "{" not in said
        assert found.route or found.kind is kinds.MISSING_KEY
        assert found.place == tree.place(found.route, key=True) or found.place == tree.place(
            found.route
        )


@given(TREES, TOPS)
def test_only_what_is_no_map_gives_no_model(value: Value, model: type[BaseModel]) -> None:
    checked = check(read_bytes(yaml.safe_dump(value).encode(), "p"), model)
    assert (checked.model is not None) is isinstance(value, dict)
    assert len(set(map(str, checked.problems))) == len(checked.problems)
