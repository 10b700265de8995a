"""A registered organisation: its name, its other spellings, and when it exists."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field, field_validator

from ntmplan.model.day import Day
from ntmplan.model.passage import CONFIG
from ntmplan.model.value import Flag, UnitKind


class Unit(BaseModel):
    """An entry of `units.yaml`.

    Attributes:
        unit: the registered name, in its official spelling.
        also: other spellings and abbreviations that mean it.
        kind: one unit, a group of units, or a catch-all that names nobody.
        members: for a group, the registered names of its members, where they are known.
        parent: the registered name of the unit above it.
        within: the province that it belongs to; its spellings mean it in that province's plans.
        start, to: the first and the last day on which it exists (`from` and `to` in the file).
        replaced_by: who holds its duties afterwards.
        requested: whether a plan may only ask it, not assign it (a party or mass organisation).
        source: where that is from.
        note: anything else that a reader should know.
    """

    model_config = CONFIG

    unit: str
    also: tuple[str, ...] = ()
    kind: UnitKind = UnitKind("unit")
    members: tuple[str, ...] = ()
    parent: str | None = None
    within: str | None = None
    start: Day | None = Field(None, alias="from")
    to: Day | None = None
    replaced_by: tuple[str, ...] = ()
    requested: Flag | None = None
    source: str | None = None
    note: str | None = None

    @field_validator("also", "members", "replaced_by", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it, the registered name first."""
        return (self.unit, *self.also)


class UnitFile(BaseModel):
    """The file `units.yaml`."""

    model_config = CONFIG

    ntmplan: str | None = None
    units: tuple[Unit, ...] = ()
