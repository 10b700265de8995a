"""The program and its schemas agree on what a file may hold, but where the schema says it can't."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel

from ntmplan.model.check import check
from ntmplan.model.day import Day, DayOfYear
from ntmplan.model.money import Money
from ntmplan.model.passage import (
    BudgetPassage,
    DutyPassage,
    Passage,
    ReportPassage,
    Row,
    TaskPassage,
)
from ntmplan.model.plan import Appendix, LegalDocument, Plan, Signature
from ntmplan.model.schema import schema
from ntmplan.model.settings import Settings
from ntmplan.model.timeframe import Period
from ntmplan.model.value import Parsed, UnreadableError
from ntmplan.registry.unit import Unit, UnitFile
from ntmplan.tree import Tree, read_bytes

WHERE: dict[type[BaseModel], tuple[type[BaseModel], tuple[str, ...]]] = {
    Plan: (Plan, ()),
    Settings: (Settings, ()),
    UnitFile: (UnitFile, ()),
    Unit: (UnitFile, ("units", "-")),
    LegalDocument: (Plan, ("legal_basis", "-")),
    Signature: (Plan, ("signature",)),
    Appendix: (Plan, ("appendix",)),
    Passage: (Plan, ("scope", "items", "-")),
    TaskPassage: (Plan, ("tasks",)),
    Row: (Plan, ("tasks", "-", "in_appendix", "-")),
    DutyPassage: (Plan, ("organization",)),
    BudgetPassage: (Plan, ("budget",)),
    ReportPassage: (Plan, ("reporting",)),
}
"""Where each model stands in a file: the keys that lead to it, `-` for a list."""

SHAPES: list[Any] = [
    *("a", "1", "2023", "2023-2025", "02/8/2022", "?/?/2023", "30/11", "50 triệu đồng"),
    *("draft", "roman", "year", "body", "no", "group", "vi", "true"),
    *("", None, [], {}, ["a"], [""], [None], [[]], [["a"]], [["a", ["b"]]]),
    *({"text": "a"}, {"task": "a"}, {"items": []}, {"lead": "a"}, {"x": "a"}, {"unit": "a"}),
    *({"source": "a", "need": "b"}, {"document": "a"}, {"text": "a", "lead": None}),
    *([{"text": "a"}], [{"task": "a"}], [{"unit": "a"}], [{"document": "a"}], [{}]),
]


@cache
def validator(model: type[BaseModel]) -> Draft7Validator:
    return Draft7Validator(schema(model))


def accepted(value: Any, model: type[BaseModel]) -> bool:  # noqa: ANN401 - a tree
    """Whether the program finds nothing wrong with the shape of a file."""
    return not check(Tree("a.yaml", value), model).problems


def around(model: type[BaseModel], value: Any) -> tuple[type[BaseModel], Any]:  # noqa: ANN401 - a tree
    """A file that holds this value where a model stands."""
    file, route = WHERE[model]
    for step in reversed(route):
        if step == "-":
            value = [value]
        else:
            value = {step: value} | ({"task": "a"} if step == "in_appendix" else {})
    return file, ({"title": "a"} | value if file is Plan and isinstance(value, dict) else value)


KEYS = [
    (model, field.alias or name) for model in WHERE for name, field in model.model_fields.items()
]


@pytest.mark.parametrize(("model", "key"), KEYS)
def test_they_agree_on_every_key(model: type[BaseModel], key: str) -> None:
    enough = {"text": "a"} if issubclass(model, Passage) else {}
    needed = {name: "a" for name, field in model.model_fields.items() if field.is_required()}
    for shape in SHAPES:
        for rest in (enough, {}):
            file, value = around(model, {**needed, **rest, key: shape})
            assert accepted(value, file) == validator(file).is_valid(value), value


@pytest.mark.parametrize("model", WHERE)
def test_they_agree_on_what_stands_for_a_model(model: type[BaseModel]) -> None:
    for shape in SHAPES:
        file, value = around(model, shape)
        assert accepted(value, file) == validator(file).is_valid(value), value


# Plans out of right pieces and of some that are wrong.

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


Plain.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:str", "~")
)


class Loader(yaml.SafeLoader):
    """Types scalars as YAML tools do that hand JSON on: no date objects."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own attribute
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@given(PLANS)
def test_they_agree_on_small_plans(plan: dict[str, Any]) -> None:
    text = yaml.dump(plan, Dumper=Plain, allow_unicode=True)
    tree = read_bytes(text.encode(), "a.yaml")
    assert not tree.problems
    right = accepted(tree.value, Plan)
    assert validator(Plan).is_valid(tree.value) == right
    assert validator(Plan).is_valid(yaml.load(text, Loader)) == right  # noqa: S506 - a safe loader


# Single values.

DAYS = st.sampled_from(["2", "02", "28", "0", "00", "32", "?", "??", "…", "..", "x"])
MONTHS = st.sampled_from(["8", "08", "12", "0", "13", "?", "...", "tám"])
YEARS = st.sampled_from(["2022", "22", "?", "????", "….", "02022"])
SLASH = st.sampled_from(["/", "-", ".", " / ", ":", ""])
WRITTEN: dict[type[Parsed], st.SearchStrategy[str]] = {
    Day: st.one_of(
        st.builds("{}{}{}{}{}".format, DAYS, SLASH, MONTHS, SLASH, YEARS),
        st.builds("{}{}{}{}{}".format, YEARS, SLASH, MONTHS, SLASH, DAYS),
        st.builds(" {} tháng {} năm {} ".format, DAYS, MONTHS, YEARS),
        st.builds("NGÀY {} Tháng  {} năm {}".format, DAYS, MONTHS, YEARS),
    ),
    DayOfYear: st.one_of(
        st.builds("{}{}{}".format, DAYS, SLASH, MONTHS),
        st.builds("Ngày {} tháng {}".format, DAYS, MONTHS),
    ),
    Period: st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "năm ", "Giai đoạn", "kỳ "]),
        st.sampled_from(["2023", " 2021", "23", "20230"]),
        st.sampled_from(["", "-", " – ", " đến ", " ĐẾN HẾT năm ", "/", " tới năm"]),
        st.sampled_from(["", "2025", "2025 ", "25"]),
    ),
    Money: st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["50", "1.500", "1.50", "12,", ",5", "1.500.000", "0", " 7 ", "7.", "x"]),
        st.sampled_from(["", " triệu", "Tỷ", " TR", " xu", "nghìn "]),
        st.sampled_from(["", " đồng", "Đ", "vnd", " VNĐ", " đô"]),
        st.sampled_from(["", "/năm", " / năm.", "/", "/ha/năm", "."]),
    ),
}


@pytest.mark.parametrize("kept", WRITTEN)
@given(data=st.data())
def test_they_agree_on_values(kept: type[Parsed], data: st.DataObject) -> None:
    text = data.draw(WRITTEN[kept])
    route = {Day: "date", DayOfYear: "before", Period: "period", Money: "amount"}[kept]
    owner = {"before": ReportPassage, "amount": BudgetPassage}.get(route, Plan)
    file, value = around(owner, {"text": "a", route: text} if owner is not Plan else {route: text})
    try:
        kept.parse(text)
    except UnreadableError:
        assert not validator(file).is_valid(value)
    else:
        assert validator(file).is_valid(value)


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
    assert accepted(read_bytes(text.encode(), "a.yaml").value, Plan) is program
    assert validator(Plan).is_valid(yaml.load(text, Loader)) is public  # noqa: S506 - a safe loader
