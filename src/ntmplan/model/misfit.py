"""What a model's validation found wrong, seen from the file: the place, the kind, the facts."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntmplan.model import kinds
from ntmplan.model.value import UnreadableError
from ntmplan.problem import Fact, Kind, Phrase, Place, Route
from ntmplan.text import near
from ntmplan.tree import Tree

_EXPECTED = {
    "string_type": kinds.A_TEXT,
    "value_error": kinds.A_TEXT,
    "model_type": kinds.A_MAP,
    "dict_type": kinds.A_MAP,
    "tuple_type": kinds.A_LIST,
    "list_type": kinds.A_LIST,
}


class Misfit:
    """One error of the model's validation.

    Attributes:
        route: the way to it, as the file has it; for a missing key, to the map that lacks it.
        kind, facts: what is to be said about it.
        instead: what can stand in its place among the entries of a list.
    """

    def __init__(self, detail: ErrorDetails, tree: Tree, top: type[BaseModel]) -> None:
        missing = detail["type"] == "missing"
        self.route = _written(detail["loc"][:-1] if missing else detail["loc"], tree)
        self._tree = tree
        self.kind, self.facts = self._told(detail, top)
        self.instead: Any = kinds.OPEN
        if detail["type"] == "model_type":
            fields = model_at(top, self.route).model_fields.items()
            self.instead = {name: kinds.OPEN for name, field in fields if field.is_required()}

    def _told(self, detail: ErrorDetails, top: type[BaseModel]) -> tuple[Kind, dict[str, Fact]]:
        """The kind of problem and its facts."""
        key = last_key(self.route)
        raised = detail.get("ctx", {}).get("error")
        if detail["type"] == "extra_forbidden":
            return kinds.UNKNOWN_KEY, _known_keys(key, model_at(top, self.route[:-1]))
        if detail["type"] == "missing":
            return kinds.MISSING_KEY, {"key": str(detail["loc"][-1])}
        if isinstance(raised, UnreadableError) and raised.kind is not kinds.WRONG_SHAPE:
            facts = {"key": key, **raised.facts}
            if raised.kind is kinds.NOT_A_CHOICE:
                close = near(str(facts["value"]), str(facts["known"]).split(", "), most=1)
                facts["nearest"] = close[0] if close else ""
            return raised.kind, facts
        expected = _EXPECTED.get(detail["type"])
        if expected is None:
            return kinds.BAD_VALUE, {"key": key}
        found = Phrase(shape(self._tree.at(self.route)))
        remedy = Phrase(kinds.REMEDIES[expected])
        return kinds.WRONG_SHAPE, {
            "key": key,
            "found": found,
            "expected": Phrase(expected),
            "remedy": remedy,
        }

    @property
    def place(self) -> Place:
        """The key where the key is what is wrong, else the value."""
        on_key = self.kind in (kinds.UNKNOWN_KEY, kinds.MISSING_KEY)
        return self._tree.place(self.route, key=on_key)


def shape(value: object) -> str:
    """What a file holds, as a phrase of the tool."""
    shapes: dict[type, str] = {dict: kinds.A_MAP, list: kinds.A_LIST, str: kinds.A_TEXT}
    return shapes.get(type(value), kinds.NOTHING)


def last_key(route: Route) -> str:
    """The last word on a route: the key that it leads to."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


def whole(route: Route, top: type[BaseModel]) -> Route:
    """A route in a file as the models see it, with the `items` that a bare list leaves out."""
    steps: list[str | int] = []
    for at, step in enumerate(route):
        entries = isinstance(step, int) and "items" in model_at(top, route[:at]).model_fields
        if entries and steps[-1:] != ["items"]:
            steps.append("items")
        steps.append(step)
    return tuple(steps)


def _written(loc: tuple[str | int, ...], tree: Tree) -> Route:
    """The route in the file that an error's location means."""
    route: list[str | int] = []
    for step in loc:
        value = tree.at(tuple(route))
        if isinstance(value, str) or (isinstance(value, list) and isinstance(step, str)):
            continue  # a bare text or list stands for a map
        route.append(step)
    return tuple(route)


def model_at(top: type[BaseModel], route: Route) -> type[BaseModel]:
    """The model that a route leads to; for a single value, the model that it is in."""
    model = top
    for step in route:
        key = "items" if isinstance(step, int) and "items" in model.model_fields else step
        field = model.model_fields.get(str(key))
        model = (_model_in(field.annotation, model) if field else None) or model
    return model


def _model_in(annotation: object, own: type[BaseModel]) -> type[BaseModel] | None:
    """The model in an annotation such as `tuple[Row, ...]` or `Plan | None`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if getattr(annotation, "__name__", "") == "Self":
        return own
    return next((found for arg in get_args(annotation) if (found := _model_in(arg, own))), None)


def _known_keys(key: str, model: type[BaseModel]) -> dict[str, Fact]:
    known = [field.alias or name for name, field in model.model_fields.items()]
    close = near(key, known, most=1)
    nearest = close[0] if close else ""
    if nearest and key.startswith("-"):  # `-task: …`, an entry without its blank
        nearest = f"- {nearest}"
    return {"key": key, "known": ", ".join(known), "nearest": nearest}
