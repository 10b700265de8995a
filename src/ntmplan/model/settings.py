"""The settings of a plan repository, in the file `ntmplan.yaml`."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, field_validator

from ntmplan.model.own import OwnRule, PackageName, each_called_once
from ntmplan.model.passage import CONFIG
from ntmplan.model.value import Choice


class LanguageName(Choice):
    """The language of messages and reports."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "vi": "vi",
        "en": "en",
        "tiếng việt": "vi",
        "english": "en",
    }


class PathRules(BaseModel):
    """What is left out under a path."""

    model_config = CONFIG

    path: str
    ignore: tuple[str, ...] = ()

    @field_validator("ignore", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return parted(value)


class LintSettings(BaseModel):
    """Which findings are wanted; what the command line says goes before it."""

    model_config = CONFIG

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    paths: tuple[PathRules, ...] = ()

    @field_validator("select", "ignore", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return parted(value)


def parted(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """The codes of a text such as `U201, T1`; a list stays as it is."""
    if isinstance(value, str):
        return [code.strip() for code in value.replace(";", ",").split(",") if code.strip()]
    return value


class Settings(BaseModel):
    """What a repository sets for everyone who works in it."""

    model_config = CONFIG

    ntmplan: str | None = None
    language: LanguageName | None = None
    lint: LintSettings | None = None
    rules: tuple[OwnRule, ...] = ()
    plugins: tuple[PackageName, ...] = ()

    @field_validator("rules", mode="before")
    @classmethod
    def _once(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return each_called_once(value)
