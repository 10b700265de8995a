"""Sets of criteria: which criteria a set has, under which numbers and names, with which indicators.

The sets that come along lie in `data/criteria`; a repository's own `criteria.yaml` goes before.
"""

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ntmplan.model.kinds import MISSING_KEY
from ntmplan.model.timeframe import Period
from ntmplan.problem import Problem, Route
from ntmplan.registry.shipped import shipped
from ntmplan.text import Words, accented, one_line
from ntmplan.tree import Tree

if TYPE_CHECKING:
    from ntmplan.model import criteria as model

_REQUIRED = ((), ("set",), ("level",), ("tier",), ("period",))
BUILT_IN = Path(__file__).parent.parent / "data" / "criteria"


class Indicator(NamedTuple):
    """A part of a criterion that is measured: its code and what it asks for."""

    code: str
    name: str


class Criterion(NamedTuple):
    """A criterion of a set.

    Attributes:
        number, name: as the set gives them.
        also: other names under which it is cited.
        indicators: what is known of its indicators, in the order of the set.
        sure: whether these are known to be all.
    """

    number: str
    name: str
    also: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sure: bool = True

    @property
    def names(self) -> tuple[Words, ...]:
        """Its names as words, the official one first."""
        return tuple(accented(name) for name in (self.name, *self.also))

    @property
    def codes(self) -> frozenset[str]:
        """The codes of its indicators; none where they are not known for sure."""
        return frozenset(one.code for one in self.indicators if self.sure)


class CriteriaSet:
    """A set of criteria: what somebody must reach to be of a tier.

    Attributes:
        name: its official name.
        level: who is judged by it.
        tiers: what they are called when they have reached it, in every spelling.
        period: the years that it is for.
        listed: gives its criteria; none where they are not known.
    """

    def __init__(
        self,
        name: str,
        level: str,
        tiers: tuple[str, ...],
        period: Period,
        listed: Callable[[], Iterable[Criterion]],
    ) -> None:
        self.name = name
        self.level = level
        self.tiers = tiers
        self.period = period
        self.listed = listed

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        """Its criteria by their numbers, read when somebody asks for them; few plans cite many."""
        found: dict[str, Criterion] = {}
        for one in self.listed():
            found.setdefault(one.number, one)
        return found

    @property
    def category(self) -> str:
        """Those who are judged by it, in a few words."""
        return f"{self.level} {self.tiers[0]}"

    @cached_property
    def title(self) -> str:
        """The set in a few words."""
        return f"{self.category} {self.period.words}"

    @cached_property
    def by_name(self) -> dict[Words, Criterion]:
        """Its criteria by their names."""
        return {name: one for one in self.criteria.values() for name in one.names}

    def fits(self, number: str, name: Words) -> bool:
        """Whether a criterion can be meant by a name: its own, or a part of it that is no other's.

        Args:
            number: the criterion's number.
            name: what it is called; () where only the number is given.
        """
        one = self.criteria.get(number)
        if one is None or not name:
            return one is not None
        other = self.by_name.get(name)
        return other is one or (other is None and any(_within(name, own) for own in one.names))


def _within(part: Words, whole: Words) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


class Criteria(NamedTuple):
    """The sets that plans lean on, a repository's own first."""

    sets: tuple[CriteriaSet, ...] = ()
    problems: tuple[Problem, ...] = ()

    def before(self, other: "Criteria") -> "Criteria":
        """Both, these first; a set of the same name takes the other's place."""
        own = {one.name for one in self.sets}
        return Criteria(
            (*self.sets, *(one for one in other.sets if one.name not in own)), self.problems
        )

    def during(self, period: Period | None) -> tuple[CriteriaSet, ...]:
        """The sets of which some year lies in a period; without one, all sets."""
        if period is None:
            return self.sets
        return tuple(
            one
            for one in self.sets
            if one.period.first <= period.last and period.first <= one.period.last
        )


@lru_cache(maxsize=1)
def built_in_criteria() -> Criteria:
    """The sets that come along. A test holds them against the model; they are read without it."""
    files = sorted(file for file in BUILT_IN.iterdir() if file.suffix == ".yaml")
    values: list[Any] = [shipped(file) for file in files]
    return Criteria(tuple(_plain(one) for value in values for one in value["sets"]))


def _plain(value: dict[str, Any]) -> CriteriaSet:
    """A set out of the file's words."""
    return CriteriaSet(
        value["set"],
        value["level"],
        (value["tier"], *_listed(value.get("also"))),
        Period.parse(value["period"]),
        lambda: map(_criterion, value.get("criteria", ())),
    )


def _criterion(value: dict[str, Any]) -> Criterion:
    """A criterion out of the file's words."""
    also = tuple(_listed(value.get("also")))
    indicators = tuple(Indicator(one["code"], one["name"]) for one in value.get("indicators", ()))
    return Criterion(value["number"], value["name"], also, indicators, "uncertain" not in value)


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def read_criteria(tree: Tree) -> Criteria:
    """The sets of a repository's own file, and what is wrong with the file."""
    from ntmplan.model.check import check
    from ntmplan.model.criteria import CriteriaFile

    checked = check(tree, CriteriaFile)
    entries = checked.model.sets if checked.model else ()
    problems = [*tree.problems, *checked.problems]
    misread = {route[1] for route in checked.left_out if len(route) > 1 and route[2:] in _REQUIRED}
    sets: list[CriteriaSet] = []
    for at, one in enumerate(entries):
        if one.period and at not in misread:
            sets.append(_checked(one, one.period))
        elif at not in misread:
            problems.append(lacking(tree, ("sets", at), "period"))
    return Criteria(tuple(sets), tuple(problems))


def _checked(one: "model.CriteriaSet", period: Period) -> CriteriaSet:
    """A set out of the file's model; of two criteria with one number the first."""
    tiers = (one.tier, *one.also)
    return CriteriaSet(one.set, one.level, tiers, period, lambda: map(_modelled, one.criteria))


def _modelled(one: "model.Criterion") -> Criterion:
    """A criterion out of the file's model."""
    known = tuple(Indicator(each.code, one_line(each.name)) for each in one.indicators)
    return Criterion(one.number, one.name, one.also, known, not one.uncertain)


def lacking(tree: Tree, route: Route, key: str) -> Problem:
    """What is said of an entry that lacks a key without which it is of no use."""
    severity = MISSING_KEY.severity
    return Problem(MISSING_KEY, tree.place(route), {"key": key}, severity, route=route)
