"""Tree to model: every misfit becomes a problem at its key or value, in an official's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as field_of
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ntmplan.model import kinds
from ntmplan.model.value import UnreadableError
from ntmplan.problem import Fact, Kind, Phrase, Place, Problem, Route, problem
from ntmplan.text import near
from ntmplan.tree import Tree, Value

FORMAT = "1"
ROUNDS = 4
"""How often a file is read again without what was wrong in it."""
OPEN = "?"
"""What stands in for an entry that was left out, so that those after it keep their places."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Checked(Generic[M]):
    """A file's model and what is wrong with its shape.

    Attributes:
        model: what could be understood; None where nothing could.
        problems: everything that could not.
        left_out: routes of what was left out of the model, so that later stages don't miss it.
    """

    model: M | None
    problems: list[Problem] = field_of(default_factory=list)
    left_out: tuple[Route, ...] = ()


def check(tree: Tree, model: type[M]) -> Checked[M]:
    """The model of a file, as far as it can be understood."""
    if tree.value is None:
        return Checked(None)
    if not isinstance(tree.value, dict):
        found = Phrase(_found(tree.value))
        return Checked(None, [problem(kinds.NOT_A_PLAN, tree.place(()), found=found)])
    problems: list[Problem] = []
    left_out: list[Route] = []
    data = _without_empty(tree.value, (), left_out)
    for route in left_out:
        place = tree.place(route, key=True)
        problems.append(_at(problem(kinds.NO_VALUE, place, key=_name(route)), route))
    _check_version(tree, problems)
    for _ in range(ROUNDS):
        try:
            checked = model.model_validate(data, context=tuple(data))
        except ValidationError as error:
            wrong = [_Misfit(detail, tree, model) for detail in error.errors(include_url=False)]
        else:
            return Checked(checked, problems, tuple(left_out))
        problems += _told(wrong, left_out)
        routes = _prune(data, wrong)
        if not routes:
            break
        left_out += routes
    return Checked(None, problems, tuple(left_out))


def _at(found: Problem, route: Route) -> Problem:
    return Problem(found.kind, found.place, found.facts, found.severity, route=route)


def _check_version(tree: Tree, problems: list[Problem]) -> None:
    assert isinstance(tree.value, dict)
    version = tree.value.get("ntmplan")
    if isinstance(version, str) and version.strip() != FORMAT:
        route = ("ntmplan",)
        problems.append(_at(problem(kinds.OTHER_VERSION, tree.place(route), value=version), route))


def _without_empty(value: Value, route: Route, empty: list[Route]) -> Any:  # noqa: ANN401 - a tree
    """The value without keys and entries that hold nothing; their routes go into `empty`."""
    if isinstance(value, dict):
        kept = {}
        for key, inner in value.items():
            if inner is None or inner == "":
                empty.append((*route, key))
            else:
                kept[key] = (
                    inner if type(inner) is str else _without_empty(inner, (*route, key), empty)
                )
        return kept
    if isinstance(value, list):
        entries = []
        for at, inner in enumerate(value):
            if inner is None or inner == "":
                empty.append((*route, at))
                entries.append(OPEN)
            else:
                entries.append(_without_empty(inner, (*route, at), empty))
        return entries
    return value


def _found(value: object) -> str:
    """What a file holds, as a phrase of the tool."""
    shapes = {dict: kinds.A_MAP, list: kinds.A_LIST, str: kinds.A_TEXT}
    return shapes.get(type(value), kinds.NOTHING)


def _name(route: Route) -> str:
    """The key that a route leads to: the last word on it."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


class _Misfit:
    """One error of the model's validation, seen from the file."""

    def __init__(self, detail: ErrorDetails, tree: Tree, top: type[BaseModel]) -> None:
        self.detail = detail
        self.tree = tree
        self.route, self.model = _walk(detail["loc"], tree, top)
        self.kind, self.facts = self._told()

    def _told(self) -> tuple[Kind, dict[str, Fact]]:
        """The kind of problem and its facts."""
        key = _name(self.route)
        sort = self.detail["type"]
        raised = self.detail.get("ctx", {}).get("error")
        if sort == "extra_forbidden":
            return kinds.UNKNOWN_KEY, _known_keys(key, self.model)
        if sort == "missing":
            return kinds.MISSING_KEY, {"key": str(self.detail["loc"][-1])}
        if isinstance(raised, UnreadableError) and raised.kind is not kinds.WRONG_SHAPE:
            facts = {"key": key, **raised.facts}
            if raised.kind is kinds.NOT_A_CHOICE:
                close = near(str(facts["value"]), str(facts["known"]).split(", "), most=1)
                facts["nearest"] = close[0] if close else ""
            return raised.kind, facts
        expected = {
            "string_type": kinds.A_TEXT,
            "value_error": kinds.A_TEXT,
            "model_type": kinds.A_MAP,
            "dict_type": kinds.A_MAP,
            "tuple_type": kinds.A_LIST,
            "list_type": kinds.A_LIST,
        }.get(sort)
        if expected is None:
            return kinds.BAD_VALUE, {"key": key}
        found = Phrase(_found(self.tree.at(self.route)))
        return kinds.WRONG_SHAPE, {"key": key, "found": found, "expected": Phrase(expected)}

    @property
    def place(self) -> Place:
        """The key where the key is what is wrong, else the value."""
        on_key = self.kind in (kinds.UNKNOWN_KEY, kinds.MISSING_KEY)
        return self.tree.place(self.route, key=on_key)


def _walk(loc: Iterable[str | int], tree: Tree, top: type[BaseModel]) -> tuple[Route, Any]:
    """The route in the file that an error's location means, and the model that it is in."""
    route: list[str | int] = []
    model: Any = top
    for step in loc:
        value = tree.at(tuple(route))
        if isinstance(value, dict) and isinstance(step, str) and step not in value:
            continue  # a missing key, or what the model calls a value without a key
        if isinstance(value, str) or (isinstance(value, list) and isinstance(step, str)):
            continue  # a bare text or list stands for a map
        if route and isinstance(step, str):
            model = _model_at(top, route)
        route.append(step)
    return tuple(route), model


def _model_at(top: type[BaseModel], route: list[str | int]) -> Any:  # noqa: ANN401 - a model or None
    """The model that a route leads to."""
    model: Any = top
    for step in route:
        key = "items" if isinstance(step, int) and "items" in model.model_fields else step
        field = model.model_fields.get(key)
        inner = _model_in(field.annotation, model) if field else None
        model = inner or model
    return model


def _model_in(annotation: Any, own: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """The model in an annotation such as `tuple[Row, ...]` or `Plan | None`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if getattr(annotation, "__name__", "") == "Self":
        return own
    return next((found for arg in get_args(annotation) if (found := _model_in(arg, own))), None)


def _known_keys(key: str, model: Any) -> dict[str, Fact]:  # noqa: ANN401 - a model
    known = [field.alias or name for name, field in model.model_fields.items()]
    close = near(key, known, most=1)
    return {"key": key, "known": ", ".join(known), "nearest": close[0] if close else ""}


def _told(wrong: list[_Misfit], left_out: list[Route]) -> list[Problem]:
    """The problems of the misfits, without those that only follow from what was left out."""
    known = {str(misfit.facts.get("nearest")) for misfit in wrong}
    known |= {_name(route) for route in left_out}
    holders = {route[:-1] for route in left_out}
    return [
        _at(problem(misfit.kind, misfit.place, **misfit.facts), misfit.route)
        for misfit in wrong
        if not (misfit.kind is kinds.MISSING_KEY and misfit.facts["key"] in known)
        and not (misfit.kind is kinds.SAYS_NOTHING and misfit.route in holders)
    ]


def _prune(data: Any, wrong: list[_Misfit]) -> list[Route]:  # noqa: ANN401 - a tree
    """Take what is wrong out of the data; the routes of what was left out."""
    routes: list[Route] = []
    for misfit in wrong:
        route = misfit.route
        if misfit.kind is kinds.MISSING_KEY:
            route = (*route, str(misfit.facts["key"]))
        if not route:
            continue
        holder, last = _inside(data, route[:-1]), route[-1]
        if isinstance(holder, dict) and misfit.kind is kinds.MISSING_KEY:
            holder[str(last)] = OPEN
        elif isinstance(holder, dict):
            holder.pop(str(last), None)
        elif isinstance(holder, list) and isinstance(last, int):
            holder[last] = OPEN
        routes.append(route)
    return routes


def _inside(data: Any, route: Route) -> Any:  # noqa: ANN401 - a tree
    for step in route:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return data
