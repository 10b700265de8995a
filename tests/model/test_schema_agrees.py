"""The program and its schemas agree on what every key may hold, and on how values are written."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
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
from ntmplan.tree import Tree

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
        if value is None:  # a file without anything is reported before its shape is looked at
            continue
        assert accepted(value, file) == validator(file).is_valid(value), value


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
        st.sampled_from(["", "năm ", "Giai  đoạn", "kỳ "]),
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


PLACES: dict[type[Parsed], tuple[str, type[BaseModel]]] = {
    Day: ("date", Plan),
    DayOfYear: ("before", ReportPassage),
    Period: ("year", BudgetPassage),
    Money: ("amount", BudgetPassage),
}


@pytest.mark.parametrize("kept", WRITTEN)
@given(data=st.data())
def test_they_agree_on_values(kept: type[Parsed], data: st.DataObject) -> None:
    key, model = PLACES[kept]
    enough = {"text": "a"} if issubclass(model, Passage) else {}
    text = data.draw(WRITTEN[kept])
    file, value = around(model, {**enough, key: text})
    assert readable(kept, text) == validator(file).is_valid(value)


def readable(kept: type[Parsed], text: str) -> bool:
    try:
        kept.parse(text)
    except UnreadableError:
        return False
    return True
