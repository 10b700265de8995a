"""A plan: one document, its parts in the document's order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, PrivateAttr, field_validator, model_validator

from ntmplan.model.day import Day
from ntmplan.model.passage import (
    CONFIG,
    BudgetPassage,
    DutyPassage,
    Passage,
    ReportPassage,
    TaskPassage,
)
from ntmplan.model.timeframe import Period
from ntmplan.model.value import Status

PARTS = (
    "situation",
    "objectives",
    "scope",
    "tasks",
    "solutions",
    "budget",
    "organization",
    "reporting",
)


class LegalDocument(BaseModel):
    """A document that the plan rests on, cited as `document`, `date`, `issuer`, `subject`."""

    model_config = CONFIG

    document: str
    date: Day | None = None
    issuer: str | None = None
    subject: str | None = None
    by: str = "Căn cứ"

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """A bare text is the document."""
        return {"document": value} if isinstance(value, str) else value

    @property
    def citation(self) -> str:
        """The citation as it is printed, without what ends it."""
        words = f"{self.by} {self.document}"
        if self.date:
            day = self.date.words
            words += f" {day}" if day.casefold().startswith("ngày ") else f" ngày {day}"
        if self.issuer:
            words += f" của {self.issuer}"
        return f"{words} {self.subject}" if self.subject else words


class Signature(BaseModel):
    """Who signs: the authority (TM., KT. …) line by line, the office, the name."""

    model_config = CONFIG

    authority: tuple[str, ...] = ()
    office: str | None = None
    name: str | None = None

    @field_validator("authority", mode="before")
    @classmethod
    def _one_line(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class Appendix(BaseModel):
    """The head of the appendix that holds the table of tasks."""

    model_config = CONFIG

    heading: str = "PHỤ LỤC"
    title: str | None = None
    note: str | None = None


class Plan(BaseModel):
    """A plan document. Only its title is required; a plan of ten lines is a good plan."""

    model_config = CONFIG

    ntmplan: str | None = None
    id: str | None = None
    type: str = "KẾ HOẠCH"
    title: str
    issuer: str | None = None
    superior: str | None = None
    number: str | None = None
    date: Day | None = None
    place: str | None = None
    period: Period | None = None
    status: Status | None = None
    legal_basis: tuple[LegalDocument, ...] = ()
    opening: str | None = None
    situation: Passage | None = None
    objectives: Passage | None = None
    scope: Passage | None = None
    tasks: TaskPassage | None = None
    solutions: Passage | None = None
    budget: BudgetPassage | None = None
    organization: DutyPassage | None = None
    reporting: ReportPassage | None = None
    closing: Passage | None = None
    recipients: Passage | None = None
    signature: Signature | None = None
    appendix: Appendix | None = None

    _order: tuple[str, ...] = PrivateAttr(default=PARTS)

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - pydantic's own signature
        """Keep the order in which the file has its parts, which is the document's order."""
        if isinstance(context, tuple):
            self._order = tuple(key for key in context if key in PARTS)

    def parts(self) -> Iterator[tuple[str, Passage]]:
        """The parts that the plan has, in the document's order, each with its key."""
        for key in self._order:
            part = getattr(self, key)
            if part is not None:
                yield key, part

    @property
    def number_open(self) -> bool:
        """Whether its number is written but still open, as in `?/KH-UBND` and `…/KH-UBND`."""
        before = (self.number or "0").partition("/")[0]
        return "?" in (self.number or "") or not any(sign.isdigit() for sign in before)

    @property
    def draft(self) -> bool:
        """Whether it is a draft: it says so, or its number or date is still open."""
        if self.status:
            return self.status == "draft"
        dated = self.date is not None and self.date.complete
        return self.number is None or self.number_open or not dated
