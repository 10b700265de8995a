"""Values that are more than words: how a text becomes one, and what is said when it can't."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ntmplan.model.kinds import NOT_A_CHOICE, WRONG_SHAPE
from ntmplan.problem import Fact, Kind
from ntmplan.text import one_line

LONGEST = 100
"""No date, period or amount has more characters; in a message a longer text is cut."""


class UnreadableError(ValueError):
    """A text is not the value that it should be; carries the kind and the facts to say so."""

    def __init__(self, kind: Kind, **facts: Fact) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.facts = {key: _short(fact) for key, fact in facts.items()}


def _short(fact: Fact) -> Fact:
    return f"{fact[: LONGEST - 1]}…" if isinstance(fact, str) and len(fact) > LONGEST else fact


def fitted(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """How a pattern fits a whole text, runs of blanks counted as one; too long fits nothing."""
    words = one_line(text)
    return pattern.fullmatch(words) if len(words) <= LONGEST else None


class Parsed:
    """A value that is read from a text. Subclasses give `parse`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that a text means.

        Raises:
            UnreadableError: it means none.
        """
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's own signature
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise UnreadableError(WRONG_SHAPE)
        return cls.parse(value)


class Choice(str, Parsed):
    """A text out of a few, which may be written in English or Vietnamese.

    `spellings` gives for each way to write it the word that is kept.
    """

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {}

    @classmethod
    def parse(cls, text: str) -> Self:
        """The choice that a text names."""
        kept = cls.spellings.get(text.strip().casefold())
        if kept is None:
            raise UnreadableError(NOT_A_CHOICE, value=text, known=", ".join(cls.spellings))
        return cls(kept)


class Status(Choice):
    """Whether a plan is a draft or issued."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "draft": "draft",
        "issued": "issued",
        "dự thảo": "draft",
        "đã ban hành": "issued",
    }


class Marks(Choice):
    """What stands before each entry of a list in the printed document."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "roman": "roman",
        "numbers": "numbers",
        "dotted": "dotted",
        "letters": "letters",
        "dashes": "dashes",
        "pluses": "pluses",
        "none": "none",
    }


class Every(Choice):
    """How often something recurs."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "year": "year",
        "half-year": "half-year",
        "quarter": "quarter",
        "month": "month",
        "week": "week",
        "năm": "year",
        "6 tháng": "half-year",
        "quý": "quarter",
        "tháng": "month",
        "tuần": "week",
    }


class Only(Choice):
    """The one list in which a task stands, where it does not stand in both."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {"body": "body", "appendix": "appendix"}


class Flag(Choice):
    """Yes or no."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "yes": "yes",
        "no": "",
        "true": "yes",
        "false": "",
        "có": "yes",
        "không": "",
    }


UNIT, GROUP, CATCH_ALL = "unit", "group", "catch-all"


class UnitKind(Choice):
    """What a registered name stands for: one unit, a group of units, or a catch-all."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {UNIT: UNIT, GROUP: GROUP, CATCH_ALL: CATCH_ALL}
