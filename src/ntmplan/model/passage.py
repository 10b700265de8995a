"""Passages: headings and sentences inside each other, with the facts that stand on them.

A part of a plan and everything in it is a passage. It says one thing, under the key that tells
what the thing is (a task, a duty, a need of money …), and may hold further passages.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from ntmplan.model.day import DayOfYear
from ntmplan.model.kinds import SAYS_NOTHING, SAYS_TWICE
from ntmplan.model.money import Money
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import Every, Flag, Marks, Only, UnreadableError

CONFIG = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Passage(BaseModel):
    """A heading, a paragraph, or both, with the passages under it.

    Class attributes:
        titles: keys that are printed as a heading.
        sentences: keys that are printed as a sentence.
        bare: the key that a bare text stands for.
    """

    model_config = CONFIG

    titles: ClassVar[tuple[str, ...]] = ("heading",)
    sentences: ClassVar[tuple[str, ...]] = ()
    bare: ClassVar[str] = "text"

    heading: str | None = None
    text: str | None = None
    items: tuple[Self, ...] = ()
    marks: Marks | None = None
    run_in: Flag | None = None
    id: str | None = None
    lead: str | None = None
    support: str | None = None
    timeframe: Timeframe | None = None
    product: str | None = None
    indicator: str | None = None
    refers_to: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """A bare text is a sentence, a bare list is its entries."""
        if isinstance(value, str):
            return {cls.bare: value}
        if isinstance(value, list):
            return {"items": value}
        if isinstance(value, dict):
            cls._check_says_one_thing(value)
        return value

    @classmethod
    def _check_says_one_thing(cls, value: dict[str, Any]) -> None:
        said = [key for key in cls.sentences if key in value]
        if len(said) > 1:
            raise UnreadableError(SAYS_TWICE, first=said[0], second=said[1])
        keys = (*cls.titles, *cls.sentences, "text", "items")
        if not any(key in value for key in keys):
            unknown = set(value) - set(cls.model_fields)
            if not unknown:  # a misspelt key is reported as such
                raise UnreadableError(SAYS_NOTHING, expected=", ".join(f"`{key}`" for key in keys))

    @property
    def kind(self) -> str:
        """The key that tells what the passage says."""
        for key in (*self.sentences, *reversed(self.titles)):
            if getattr(self, key) is not None:
                return key
        return "text"

    @property
    def title(self) -> str | None:
        """What is printed as its heading, or None."""
        said = self.__dict__  # and loops: this is asked for all the time
        for key in self.sentences:
            if said[key] is not None:
                return None
        for key in self.titles:
            words: str | None = said[key]
            if words:
                return words
        return None

    @property
    def sentence(self) -> str | None:
        """What is printed as its sentence or paragraph, or None."""
        said = (getattr(self, key) for key in self.sentences)
        return next((words for words in said if words is not None), self.text)


class Row(BaseModel):
    """A row of the appendix' table, where the table splits or words a task differently."""

    model_config = CONFIG

    task: str
    lead: str | None = None
    support: str | None = None
    timeframe: Timeframe | None = None

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """A bare text is the task."""
        return {"task": value} if isinstance(value, str) else value


class TaskPassage(Passage):
    """Part of what is to be done: an area, or a task with its lead, support and time."""

    titles: ClassVar[tuple[str, ...]] = ("heading", "area")
    sentences: ClassVar[tuple[str, ...]] = ("task",)
    bare: ClassVar[str] = "task"

    area: str | None = None
    task: str | None = None
    implements: str | None = None
    in_appendix: tuple[Row, ...] = ()
    only_in: Only | None = None

    @model_validator(mode="before")
    @classmethod
    def _rows(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """One text for the appendix is one row."""
        if isinstance(value, dict) and isinstance(words := value.get("in_appendix"), str):
            return {**value, "in_appendix": [{"task": words}]}
        return value


class DutyPassage(Passage):
    """Part of who has to do what: a unit, or one of its duties."""

    titles: ClassVar[tuple[str, ...]] = ("heading", "unit")
    sentences: ClassVar[tuple[str, ...]] = ("duty",)
    bare: ClassVar[str] = "duty"

    unit: str | None = None
    duty: str | None = None


class BudgetPassage(Passage):
    """Part of the money: a source of it, or a need for it."""

    sentences: ClassVar[tuple[str, ...]] = ("source", "need")

    source: str | None = None
    need: str | None = None
    amount: Money | None = None
    year: Period | None = None
    purpose: str | None = None


class ReportPassage(Passage):
    """Part of the reporting: who reports to whom, how often and until when."""

    sentences: ClassVar[tuple[str, ...]] = ("report",)
    bare: ClassVar[str] = "report"

    report: str | None = None
    every: Every | None = None
    before: DayOfYear | None = None
    by: str | None = None
    to: str | None = None
    via: str | None = None
