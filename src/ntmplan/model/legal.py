"""The file `legal.yaml`: documents that plans cite, what became of them, and who signs what."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field, field_validator

from ntmplan.model.day import Day
from ntmplan.model.passage import CONFIG
from ntmplan.model.timeframe import Period
from ntmplan.model.value import Flag


class KnownDocument(BaseModel):
    """A document that plans cite.

    Attributes:
        document: its type and number.
        date: the day on which it was issued; a document without it is reported, and left out.
        issuer: who issued it.
        subject: what it is about, as it is cited.
        names: what it puts in place, as plans name that without its number.
        period: the years that it is for, where it names them.
        start, to: the first and the last day on which it is in force (`from` and `to`).
        replaced_by: the document in its place afterwards.
        source: where the entry is from.
        confidence: how sure that is, where it was not compared with the document.
    """

    model_config = CONFIG

    document: str
    date: Day | None = None
    issuer: str | None = None
    subject: str | None = None
    names: tuple[str, ...] = ()
    period: Period | None = None
    start: Day | None = Field(None, alias="from")
    to: Day | None = None
    replaced_by: str | None = None
    source: str | None = None
    confidence: str | None = None

    @field_validator("names", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class Sign(BaseModel):
    """What stands for an issuer in the numbers of its documents.

    Attributes:
        signs: the letters, such as TTg.
        issuers: how the name of the issuer begins.
        many: whether it stands for many issuers (each province has its own), so that a number may
            be given twice.
    """

    model_config = CONFIG

    signs: tuple[str, ...]
    issuers: tuple[str, ...]
    many: Flag | None = None

    @field_validator("signs", "issuers", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class LegalFile(BaseModel):
    """The file `legal.yaml`."""

    model_config = CONFIG

    ntmplan: str | None = None
    documents: tuple[KnownDocument, ...] = ()
    signs: tuple[Sign, ...] = ()
