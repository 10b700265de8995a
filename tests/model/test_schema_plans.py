"""The program and the schema of plans agree on plans, but for the limits that the schema tells."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel

from ntmplan.model.check import check
from ntmplan.model.passage import BudgetPassage, DutyPassage, Passage, ReportPassage, TaskPassage
from ntmplan.model.plan import Appendix, LegalDocument, Plan, Signature
from ntmplan.model.schema import schema
from ntmplan.tree import read_bytes

VALIDATOR = Draft7Validator(schema(Plan))

WORDS = st.sampled_from(["Làm đường", "Sở Y tế; Sở Công thương", "2023", "17.10", "?", "a: b", " "])
TEXTS = st.one_of(WORDS, WORDS, WORDS, st.sampled_from(["", None, [], {}, ["a"], {"text": "a"}]))
LISTS = st.one_of(WORDS, st.lists(WORDS, max_size=2), st.sampled_from([None, {}, [[]]]))
SCALARS = {
    "date": ["02/8/2022", "?/7/2022", "2022-08-02x", "1/13/2022", "ngày 2 tháng 8 năm 2022"],
    "period": ["2023", "2023-2025", "Giai đoạn 2021 - 2025", "23", "2023-25"],
    "year": ["2023", "năm 2023", "sau này"],
    "amount": ["50 triệu đồng/năm", "2,5 tỷ", "50", "1.50 đồng"],
    "before": ["30/11", "ngày 30 tháng 11", "30-11", "30/13"],
    "marks": ["roman", "none", "bold"],
    "run_in": ["yes", "no", "true", "không", "maybe"],
    "only_in": ["body", "appendix", "both"],
    "every": ["year", "6 tháng", "decade"],
    "status": ["draft", "đã ban hành", "final"],
    "ntmplan": ["1", "2"],
}
LISTED = {"authority", "in_appendix"}


def keyed(model: type[BaseModel], *, without: tuple[str, ...]) -> dict[str, st.SearchStrategy[Any]]:
    """For each key of a model what it may hold, right or wrong; and a misspelt key."""
    found: dict[str, st.SearchStrategy[Any]] = {"txet": WORDS}
    for key in model.model_fields:
        if key in SCALARS:
            found[key] = st.sampled_from(SCALARS[key])
        elif key not in without:
            found[key] = LISTS if key in LISTED else TEXTS
    return found


def maps(keys: dict[str, st.SearchStrategy[Any]], *first: str) -> st.SearchStrategy[Any]:
    """Maps with some of the keys, mostly with one of the first."""
    some = st.sets(st.sampled_from(sorted(keys)), max_size=3)
    return st.tuples(some, st.sets(st.sampled_from(first), max_size=1)).flatmap(
        lambda chosen: st.fixed_dictionaries({key: keys[key] for key in sorted(set.union(*chosen))})
    )


def passages(model: type[Passage]) -> st.SearchStrategy[Any]:
    """Passages of a kind, with others of it inside them."""
    keys = keyed(model, without=("items",))
    leaves = st.one_of(WORDS, maps(keys, "text", *model.titles, *model.sentences))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=2),
            maps({**keys, "items": st.lists(inner, max_size=2)}, "items"),
        ),
        max_leaves=4,
    )


PARTS = {
    "scope": passages(Passage),
    "tasks": passages(TaskPassage),
    "organization": passages(DutyPassage),
    "budget": passages(BudgetPassage),
    "reporting": passages(ReportPassage),
    "signature": maps(keyed(Signature, without=()), "name"),
    "appendix": maps(keyed(Appendix, without=()), "title"),
    "legal_basis": st.lists(
        st.one_of(WORDS, maps(keyed(LegalDocument, without=()), "document")), max_size=2
    ),
}
NAMES = ("legal_basis", *(key for key in Plan.model_fields if key in PARTS))
PLANS = st.builds(
    lambda head, parts: {**head, **parts},
    st.one_of(
        st.just({"title": "a"}),
        maps(keyed(Plan, without=tuple(Plan.model_fields)[14:]) | {"title": WORDS}, "title"),
    ),
    st.one_of([maps(PARTS, name) for name in PARTS]),
)


class Plain(yaml.SafeDumper):
    """Writes every text without quotes where it can, as a person does."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own attribute

    def ignore_aliases(self, data: object) -> bool:
        return bool(data) or not data


Plain.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:str", "~")
)


@given(PLANS)
def test_they_agree_on_small_plans(plan: dict[str, Any]) -> None:
    text = yaml.dump(plan, Dumper=Plain, allow_unicode=True)
    tree = read_bytes(text.encode(), "a.yaml")
    assert not tree.problems
    right = not check(tree, Plan).problems
    assert VALIDATOR.is_valid(tree.value) == right
    assert VALIDATOR.is_valid(yaml.safe_load(text)) == right


LIMITS = [
    ("date: 31/4/2022", False, True),
    ("reporting: [{report: a, before: 31/4}]", False, True),
    ("scope: {text: a, timeframe: quý V/2023}", False, True),
    ("budget: [{need: a, amount: '2,5 đồng'}]", False, True),
    ("date: 1/1/9999", False, True),
    ("ntmplan: 1.0", False, True),
    ("status: Draft", True, False),
    ("status: 'draft '", True, False),
    ("period: '0999'", True, False),
    ("date: nga\u0300y 2 tháng 8 năm 2022", True, False),
    ("issuer: no", True, False),
]


@pytest.mark.parametrize(("line", "program", "public"), LIMITS)
def test_the_limits_are_as_they_are_told(line: str, program: bool, public: bool) -> None:  # noqa: FBT001 - a table
    text = f"title: a\n{line}\n"
    problems = check(read_bytes(text.encode(), "a.yaml"), Plan).problems
    assert (not problems) is program
    assert VALIDATOR.is_valid(yaml.safe_load(text)) is public
