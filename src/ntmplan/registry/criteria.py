"""Sets of criteria: which criteria a set has, under which numbers and names, with which indicators.

The sets that come along lie in `data/criteria`; a repository's own `criteria.yaml` goes before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, field_validator

from ntmplan.model.check import check
from ntmplan.model.day import Day
from ntmplan.model.passage import CONFIG
from ntmplan.model.timeframe import Period
from ntmplan.model.value import Flag
from ntmplan.problem import Problem
from ntmplan.text import Words, accented
from ntmplan.tree import Tree, read

BUILT_IN = Path(__file__).parent.parent / "data" / "criteria"


class Indicator(BaseModel):
    """A part of a criterion that is measured, or a condition of a set."""

    model_config = CONFIG

    code: str
    name: str
    target: str | None = None


class Criterion(BaseModel):
    """A criterion of a set.

    Attributes:
        number, name: as the set gives them.
        also: other names under which it is cited.
        indicators: what it is measured by; () where they are not known.
        uncertain: whether the indicators may be wrong, so that nothing is judged by them.
    """

    model_config = CONFIG

    number: str
    name: str
    also: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    uncertain: Flag | None = None

    @field_validator("also", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value

    @property
    def codes(self) -> frozenset[str]:
        """The codes of its indicators; none where they are not known for sure."""
        return frozenset() if self.uncertain else frozenset(one.code for one in self.indicators)

    @property
    def names(self) -> tuple[Words, ...]:
        """Its names as words, the official one first."""
        return tuple(accented(name) for name in (self.name, *self.also))


class CriteriaSet(BaseModel):
    """A set of criteria: what somebody must reach to be of a tier.

    Attributes:
        set: its official name.
        level: who is judged by it (`xã`).
        tier: what they become by it.
        also: other spellings of the tier.
        period: the years that it is for.
        start, to: the first and the last day on which it is in force.
        legal_basis: the decision that gives it.
        source: where the entry is from.
        confidence: how sure that is.
        conditions: what it asks for without numbered criteria.
    """

    model_config = CONFIG

    set: str
    level: str
    tier: str
    also: tuple[str, ...] = ()
    period: Period
    start: Day | None = Field(None, alias="from")
    to: Day | None = None
    legal_basis: str | None = None
    source: str | None = None
    confidence: str | None = None
    conditions: tuple[Indicator, ...] = ()
    criteria: tuple[Criterion, ...] = ()

    @field_validator("also", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class CriteriaFile(BaseModel):
    """The file `criteria.yaml`."""

    model_config = CONFIG

    ntmplan: str | None = None
    sets: tuple[CriteriaSet, ...] = ()
