"""The descriptions: one for each key and entry, none without a use, examples that fit."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self, get_args

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

from ntmplan.model import describe
from ntmplan.model.describe import EXAMPLES, KEYS, MODELS, described, examples
from ntmplan.model.plan import Plan
from ntmplan.model.schema import schema
from ntmplan.model.settings import Settings
from ntmplan.model.value import Parsed
from ntmplan.registry.unit import UnitFile

FILES = (Plan, UnitFile, Settings)
TITLE = 30
WORDS = 160


def reachable() -> dict[str, type[BaseModel]]:
    """Every model that a file can hold, by its name."""
    found: dict[str, type[BaseModel]] = {}

    def add(model: type[BaseModel]) -> None:
        if model.__name__ not in found:
            found[model.__name__] = model
            for field in model.model_fields.values():
                for kept in kept_types(field.annotation):
                    if issubclass(kept, BaseModel):
                        add(kept)

    for model in FILES:
        add(model)
    return found


def kept_types(annotation: Any) -> Iterator[type]:  # noqa: ANN401 - annotations have no common type
    """The types in an annotation, but for the model's own."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for inner in get_args(annotation):
        if inner is not Self:
            yield from kept_types(inner)


USED = [
    (model, field.alias or name)
    for model in reachable().values()
    for name, field in model.model_fields.items()
]


def names(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """The names under which an entry for a key can stand, the nearest first."""
    return (*(f"{parent.__name__}.{key}" for parent in model.__mro__), key)


@pytest.mark.parametrize(("model", "key"), USED)
def test_every_key_is_described(model: type[BaseModel], key: str) -> None:
    title, words = described(model, key)
    assert title
    assert len(title) <= TITLE
    assert words.endswith(".")
    assert len(words) <= WORDS


@pytest.mark.parametrize("entries", [KEYS, EXAMPLES], ids=["KEYS", "EXAMPLES"])
def test_no_entry_is_without_a_use(entries: dict[str, object]) -> None:
    used = {
        next((name for name in names(model, key) if name in entries), "") for model, key in USED
    }
    assert set(entries) == used - {""}


def test_every_file_and_entry_of_a_list_is_described() -> None:
    listed = {
        kept.__name__
        for model in reachable().values()
        for field in model.model_fields.values()
        for kept in kept_types(field.annotation)
        if "tuple" in str(field.annotation) and issubclass(kept, BaseModel)
    }
    listed |= {name for name, model in reachable().items() if "items" in model.model_fields}
    assert set(MODELS) == listed | {model.__name__ for model in FILES}


def test_an_unknown_key_has_no_description() -> None:
    with pytest.raises(KeyError):
        described(Plan, "isuer")


def test_a_model_s_own_entry_goes_before_the_plain_key() -> None:
    assert described(reachable()["Unit"], "to") != described(reachable()["ReportPassage"], "to")
    assert described(reachable()["TaskPassage"], "id") == described(reachable()["Passage"], "id")


@pytest.mark.parametrize("key", EXAMPLES)
def test_examples_come_in_twos_at_least(key: str) -> None:
    assert len(set(EXAMPLES[key])) > 1


@pytest.mark.parametrize(("model", "key"), [use for use in USED if examples(*use)])
def test_examples_are_what_they_stand_for(model: type[BaseModel], key: str) -> None:
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    for example in examples(model, key):
        for kept in kept_types(fields[key].annotation):
            if issubclass(kept, Parsed):
                assert kept.parse(str(example))


def test_examples_fit_their_own_schema() -> None:
    seen = 0
    for model in FILES:
        whole: Any = schema(model)
        for holder in (whole, *whole.get("definitions", {}).values()):
            for node in holder["properties"].values():
                for example in node.get("examples", ()):
                    Draft7Validator(node).validate(example)
                    seen += 1
    assert seen > len(EXAMPLES)


def test_defaults_fit_their_own_schema() -> None:
    properties: Any = schema(Plan)["properties"]
    for node in properties.values():
        if "default" in node:
            Draft7Validator(node).validate(node["default"])


def test_every_text_is_marked_for_the_translators() -> None:
    tree = ast.parse(Path(describe.__file__).read_text("utf-8"))
    texts = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "marked"
        and isinstance(node.args[0], ast.Constant)
    }
    assert {text for entry in (*KEYS.values(), *MODELS.values()) for text in entry} == texts
