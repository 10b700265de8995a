"""The file `criteria.yaml`: sets of criteria, what each asks for, and where that is from."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field, field_validator

from ntmplan.model.day import Day
from ntmplan.model.passage import CONFIG
from ntmplan.model.timeframe import Period
from ntmplan.model.value import Flag


class Indicator(BaseModel):
    """A part of a criterion that is measured, or a condition of a set.

    Attributes:
        code, name: as the set gives them.
        target: what is to be reached, where it is the same everywhere.
    """

    model_config = CONFIG

    code: str
    name: str
    target: str | None = None


class Criterion(BaseModel):
    """A criterion of a set.

    Attributes:
        number, name: as the set gives them.
        also: other names under which it is cited.
        uncertain: whether the indicators may be wrong, so that nothing is judged by them.
        indicators: what it is measured by; () where that is not known.
    """

    model_config = CONFIG

    number: str
    name: str
    also: tuple[str, ...] = ()
    uncertain: Flag | None = None
    indicators: tuple[Indicator, ...] = ()

    @field_validator("also", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class CriteriaSet(BaseModel):
    """A set of criteria: what somebody must reach to be of a tier.

    Attributes:
        set: its official name.
        level: who is judged by it, such as a commune.
        tier: what they are called when they have reached it.
        also: other spellings of the tier.
        period: the years that it is for; a set without them is reported, and left out.
        start, to: the first and the last day on which it is in force (`from` and `to`).
        legal_basis: the decision that gives it.
        source: where the entry is from.
        confidence: how sure that is.
        conditions: what it asks for without numbered criteria.
        criteria: its criteria; () where they are not known.
    """

    model_config = CONFIG

    set: str
    level: str
    tier: str
    also: tuple[str, ...] = ()
    period: Period | None = None
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
