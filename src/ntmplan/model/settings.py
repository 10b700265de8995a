"""The settings of a plan repository, in the file `ntmplan.yaml`."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel

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


class Settings(BaseModel):
    """What a repository sets for everyone who works in it."""

    model_config = CONFIG

    ntmplan: str | None = None
    language: LanguageName | None = None
