"""The program and the schema of plans agree on plans, but for the limits that the schema tells."""

from __future__ import annotations

import operator
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

Pieces = st.SearchStrategy[Any]

WORDS = st.sampled_from(["Làm đường", "Sở Y tế; Sở Công thương", "2023", "17.10", "?", "a: b"])
ODD: Pieces = st.sampled_from(["", " ", None, [], {}, ["a"], {"text": "a"}])
LISTS: Pieces = st.one_of(WORDS, st.lists(WORDS, max_size=2), ODD)
SCALARS = {
    "date": ["02/8/2022", "?/7/2022", "ngày 2 tháng 8 năm 2022", "1/13/2022"],
    "period": ["2023", "2023-2025", "Giai đoạn 2021 - 2025", "23"],
    "year": ["2023", "năm 2023", "sau này"],
    "amount": ["50 triệu đồng/năm", "2,5 tỷ", "50"],
    "before": ["30/11", "ngày 30 tháng 11", "30-11"],
    "marks": ["roman", "none", "bold"],
    "run_in": ["yes", "no", "true", "không", "maybe"],
    "only_in": ["body", "appendix", "both"],
    "every": ["year", "6 tháng", "decade"],
    "status": ["draft", "đã ban hành", "final"],
    "ntmplan": ["1", "2"],
}
LISTED = {"authority", "in_appendix"}


def keys_of(model: type[BaseModel], *without: str) -> dict[str, Pieces]:
    """What each key of a model may hold, right or wrong; and a misspelt key."""
    found: dict[str, Pieces] = {
        key: st.one_of(WORDS, WORDS, WORDS, ODD) for key in model.model_fields
    }
    found |= dict.fromkeys(LISTED & found.keys(), LISTS)
    found |= {key: st.sampled_from(SCALARS[key]) for key in SCALARS.keys() & found.keys()}
    return {key: held for key, held in found.items() if key not in without} | {"txet": WORDS}


def maps(keys: dict[str, Pieces], *usual: str) -> Pieces:
    """Maps of a few keys, one of the usual ones nearly always among them."""
    few = st.lists(st.sampled_from(sorted(keys)), max_size=2)
    return st.tuples(few, st.sampled_from([*usual, *usual, "txet"])).flatmap(
        lambda chosen: st.fixed_dictionaries({key: keys[key] for key in {*chosen[0], chosen[1]}})
    )


def passages(model: type[Passage]) -> Pieces:
    """Passages of a kind, with others of it inside them."""
    keys = keys_of(model, "items")
    leaves = st.one_of(WORDS, maps(keys, "text", *model.titles, *model.sentences))
    return st.recursive(
        leaves, lambda inner: _around(keys, st.lists(inner, max_size=2)), max_leaves=4
    )


def _around(keys: dict[str, Pieces], items: Pieces) -> Pieces:
    return st.one_of(items, maps({**keys, "items": items}, "items"))


PARTS: dict[str, Pieces] = {
    "scope": passages(Passage),
    "tasks": passages(TaskPassage),
    "organization": passages(DutyPassage),
    "budget": passages(BudgetPassage),
    "reporting": passages(ReportPassage),
    "signature": maps(keys_of(Signature), "name"),
    "appendix": maps(keys_of(Appendix), "title"),
    "legal_basis": st.lists(st.one_of(WORDS, maps(keys_of(LegalDocument), "document")), max_size=2),
}
HEAD = keys_of(Plan, *list(Plan.model_fields)[list(Plan.model_fields).index("legal_basis") :])
PLANS = st.builds(
    operator.or_,
    st.one_of(st.just({"title": "a"}), maps(HEAD, "title")),
    st.one_of([st.fixed_dictionaries({key: held}) for key, held in PARTS.items()]),
)


class Plain(yaml.SafeDumper):
    """Writes every text without quotes where it can, as a person does."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own attribute

    def ignore_aliases(self, _data: object) -> bool:
        return True


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
    ("budget: [{need: a, amount: 50 đồng/%}]", False, True),
    ("date: 1/1/9999", False, True),
    (f"date: {'?' * 99}/1/2022", False, True),
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
