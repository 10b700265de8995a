"""Tree to model: every misfit becomes a problem at its key or value, in an official's words."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from ntmplan.model import kinds
from ntmplan.model.misfit import Misfit, last_key, shape, whole
from ntmplan.problem import Phrase, Problem, Route, problem
from ntmplan.tree import Tree, Value

FORMAT = "1"
ROUNDS = 4
"""How often a file is read again without what was wrong in it."""

M = TypeVar("M", bound=BaseModel)


class Checked(NamedTuple, Generic[M]):
    """A file's model and what is wrong with its shape.

    Attributes:
        model: what could be understood; None where nothing could.
        problems: everything that could not.
        left_out: routes of what was left out of the model, so that later stages don't miss it.
    """

    model: M | None
    problems: list[Problem]
    left_out: tuple[Route, ...] = ()


def check(tree: Tree, model: type[M]) -> Checked[M]:
    """The model of a file, as far as it can be understood."""
    if tree.value is None:
        return Checked(None, [])
    if not isinstance(tree.value, dict):
        found = Phrase(shape(tree.value))
        return Checked(None, [problem(kinds.NOT_A_PLAN, tree.place(()), found=found)])
    left_out: list[Route] = []
    broken = {found.place.line for found in tree.problems}
    data = _without_empty(tree.value, (), left_out)
    problems = [*_empty(left_out, tree, broken), *_other_version(tree)]
    checked = None
    for _ in range(ROUNDS):
        try:
            checked = model.model_validate(data, context=tuple(data))
            break
        except ValidationError as error:
            wrong = [Misfit(detail, tree, model) for detail in error.errors(include_url=False)]
        problems += _told(wrong, left_out, broken)
        left_out += _prune(data, wrong)
    return Checked(
        checked,
        [found._replace(route=whole(found.route, model)) for found in problems],
        tuple(whole(route, model) for route in left_out),
    )


def _empty(routes: list[Route], tree: Tree, broken: set[int]) -> list[Problem]:
    """The problems of the keys and entries that hold nothing, but for those on broken lines."""
    found: list[Problem] = []
    for route in routes:
        place = tree.place(route, key=True)
        if place.line not in broken:
            entry = isinstance(route[-1], int)
            what = kinds.THE_ENTRY if entry else kinds.THE_KEY
            told = problem(kinds.NO_VALUE, place, what=Phrase(what, {"key": last_key(route)}))
            found.append(told._replace(route=route))
    return found


def _other_version(tree: Tree) -> list[Problem]:
    version, route = tree.at(("ntmplan",)), ("ntmplan",)
    if not isinstance(version, str) or version.strip() in (FORMAT, ""):
        return []
    found = problem(kinds.OTHER_VERSION, tree.place(route), value=version)
    return [found._replace(route=route)]


def _without_empty(value: Value, route: Route, empty: list[Route]) -> Any:  # noqa: ANN401 - a tree
    """The value without keys and entries that hold nothing; their routes go into `empty`."""
    if isinstance(value, dict):
        kept = {}
        for key, inner in value.items():
            if type(inner) is str and inner.strip():
                kept[key] = inner
            elif inner is None or type(inner) is str:
                empty.append((*route, key))
            else:
                kept[key] = _without_empty(inner, (*route, key), empty)
        return kept
    if isinstance(value, list):
        entries = []
        for at, inner in enumerate(value):
            if inner is None or (type(inner) is str and not inner.strip()):
                empty.append((*route, at))
                entries.append(kinds.OPEN)
            else:
                entries.append(_without_empty(inner, (*route, at), empty))
        return entries
    return value


def _told(wrong: list[Misfit], left_out: list[Route], broken: set[int]) -> list[Problem]:
    """The problems of the misfits, without those that only follow from others.

    Args:
        wrong: the misfits.
        left_out: routes in the file of what was left out before.
        broken: the lines of which something is told already.
    """
    known = {(*misfit.route[:-1], str(misfit.facts.get("nearest"))) for misfit in wrong}
    known |= set(left_out)
    holders = {route[:-1] for route in left_out}
    found: list[Problem] = []
    for misfit in wrong:
        place = misfit.place
        follows = misfit.route in known
        if misfit.kind is kinds.MISSING_KEY:
            follows = (*misfit.route, str(misfit.facts["key"])) in known
        elif misfit.kind is kinds.SAYS_NOTHING:
            follows = misfit.route in holders or place.line in broken
        if not follows:
            severity = misfit.kind.severity
            found.append(Problem(misfit.kind, place, misfit.facts, severity, route=misfit.route))
    return found


def _prune(data: Any, wrong: list[Misfit]) -> list[Route]:  # noqa: ANN401 - a tree
    """Take what is wrong out of the data; the routes of what was left out."""
    routes: list[Route] = []
    for misfit in wrong:
        route = misfit.route
        if misfit.kind is kinds.MISSING_KEY:
            route = (*route, str(misfit.facts["key"]))
        holder, last = _inside(data, route[:-1]), route[-1]
        if isinstance(holder, dict) and misfit.kind is kinds.MISSING_KEY:
            holder[str(last)] = kinds.OPEN
        elif isinstance(holder, dict):
            holder.pop(str(last), None)
        elif isinstance(holder, list) and isinstance(last, int):
            if holder[last] == misfit.instead:  # not even that can stand here: the list goes
                route = route[:-1]
                above = _inside(data, route[:-1])
                if isinstance(above, dict):
                    above.pop(str(route[-1]), None)
            else:
                holder[last] = misfit.instead
        routes.append(route)
    return routes


def _inside(data: Any, route: Route) -> Any:  # noqa: ANN401 - a tree
    for step in route:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return data
