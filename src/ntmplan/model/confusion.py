"""The file `confusions.yaml`: words that are wrong nearly always, and spellings that don't mix."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, field_validator

from ntmplan.model.passage import CONFIG


class Confusion(BaseModel):
    """Words that are wrong nearly always, and the words that were meant.

    Attributes:
        wrong, right: the two.
        unless: words in which the wrong side is right after all.
        seen: how often the one and the other were counted.
        source: where that is from.
    """

    model_config = CONFIG

    wrong: str
    right: str
    unless: tuple[str, ...] = ()
    seen: str | None = None
    source: str | None = None

    @field_validator("unless", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value


class ConfusionFile(BaseModel):
    """The file itself.

    Attributes:
        source: where its pairs are from, if they don't say so themselves.
        confusions: what is wrong.
        variants: spellings that are right, but not beside each other; `;` parts them.
        accepted: words that are right; nothing in them is reported.
    """

    model_config = CONFIG

    ntmplan: str | None = None
    source: str | None = None
    confusions: tuple[Confusion, ...] = ()
    variants: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
