"""Rules that a repository sets itself, without code: an entry under `rules` of `ntmplan.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Self, get_args

from pydantic import BaseModel, ValidationInfo, field_validator, model_validator

from ntmplan.model.expression import Expression
from ntmplan.model.kinds import (
    BAD_NAME,
    BAD_NUMBER,
    BAD_RULE_CODE,
    NOT_A_CHOICE,
    OPEN,
    REPEATED_RULE_CODE,
    SAYS_NOTHING,
    SAYS_TWICE,
)
from ntmplan.model.passage import CONFIG, BudgetPassage, DutyPassage, ReportPassage, TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.model.value import Choice, Parsed, UnreadableError
from ntmplan.text import regex

CHECKS = ("require", "forbid", "pattern", "max_words")
"""What a rule can ask for; each asks for one of them."""
_CODE = regex(r"Z\d{3}")
_NAME = regex(r"[^\W_]+(?:-[^\W_]+)*")
_PACKAGE = regex(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_NUMBER = regex(r"[1-9]\d{0,5}", re.ASCII)


class Repeated(str):
    """A code or a name that an earlier rule has already."""

    __slots__ = ()


class RuleCode(str, Parsed):
    """A code for a rule of one's own: Z and three digits."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The code that a text writes."""
        if isinstance(text, Repeated):
            raise UnreadableError(REPEATED_RULE_CODE, value=text)
        if text != OPEN and not _CODE.fullmatch(text):
            raise UnreadableError(BAD_RULE_CODE, value=text)
        return cls(text)


class RuleName(str, Parsed):
    """A name for a rule: words with hyphens between them."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The name that a text writes."""
        if isinstance(text, Repeated):
            raise UnreadableError(REPEATED_RULE_CODE, value=text)
        if text != OPEN and (text != text.lower() or not _NAME.fullmatch(text)):
            raise UnreadableError(BAD_NAME, value=text)
        return cls(text)


class PackageName(str, Parsed):
    """The name of a package that can be installed."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The name that a text writes."""
        if not _PACKAGE.fullmatch(text):
            raise UnreadableError(BAD_NAME, value=text)
        return cls(text)


class WordCount(int, Parsed):
    """How many words there may be."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number that a text writes."""
        if not _NUMBER.fullmatch(text):
            raise UnreadableError(BAD_NUMBER, value=text)
        return cls(text)


class Weight(Choice):
    """How much what a rule finds weighs."""

    __slots__ = ()
    spellings: ClassVar[dict[str, str]] = {
        "error": "error",
        "warning": "warning",
        "note": "note",
        "lỗi": "error",
        "cảnh báo": "warning",
        "ghi chú": "note",
    }


class Subject(Choice):
    """What a rule looks at."""

    __slots__ = ()
    models: ClassVar[Mapping[str, type[BaseModel]]] = {
        "task": TaskPassage,
        "area": TaskPassage,
        "duty": DutyPassage,
        "need": BudgetPassage,
        "source": BudgetPassage,
        "report": ReportPassage,
        "plan": Plan,
    }
    spellings: ClassVar[dict[str, str]] = {name: name for name in models}

    @classmethod
    def parse(cls, text: str) -> Self:
        """The subject that a text names; what was left out stays open."""
        return cls(OPEN) if text == OPEN else super().parse(text)

    def keys(self, *, texts: bool) -> list[str]:
        """The keys that it can have, or those of them that hold a text."""
        if self == "plan":
            inherited = ["ntmplan"]
        else:
            inherited = ["area"] * (self == "duty") + ["marks", "run_in"]
        return [
            key
            for key, field in self.models[self].model_fields.items()
            if key not in inherited and not (texts and _holds_more(field.annotation))
        ]


def _holds_more(annotation: object) -> bool:
    """Whether a value is more than a text: a list, or keys of its own."""
    if isinstance(annotation, type) and issubclass(annotation, (BaseModel, tuple)):
        return True
    return "tuple" in str(annotation) or any(map(_holds_more, get_args(annotation)))


class OwnRule(BaseModel):
    """A rule: what it looks at, what it asks for, and what is said where that is not so.

    Attributes:
        on: what it looks at, each of them alone.
        require: a key that must be there, on the thing itself or inherited.
        forbid: words that must not be there.
        pattern: a regular expression that must be found in the text.
        max_words: how many words the text may have.
        key: the key whose text is meant; the sentence itself, where there is none.
    """

    model_config = CONFIG

    code: RuleCode
    name: RuleName
    message: str
    on: Subject
    severity: Weight = Weight("warning")
    key: str | None = None
    require: str | None = None
    forbid: tuple[str, ...] = ()
    pattern: Expression | None = None
    max_words: WordCount | None = None

    @property
    def complete(self) -> bool:
        """Whether all of it could be understood."""
        return OPEN not in (self.code, self.name, self.message, self.on) and any(
            getattr(self, check) for check in CHECKS
        )

    @model_validator(mode="before")
    @classmethod
    def _asks_for_one_thing(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        if value == OPEN:  # what was left out of a list
            return dict.fromkeys(("code", "name", "message", "on"), OPEN)
        if not isinstance(value, dict) or value.get("code") == OPEN:
            return value
        asked = [check for check in CHECKS if value.get(check, []) != []]
        if len(asked) > 1:
            raise UnreadableError(SAYS_TWICE, first=asked[0], second=asked[1])
        if asked == ["require"] and "key" in value:
            raise UnreadableError(SAYS_TWICE, first="require", second="key")
        if not asked and not set(value) - set(cls.model_fields):  # a misspelt key is told as such
            raise UnreadableError(SAYS_NOTHING, expected=", ".join(f"`{key}`" for key in CHECKS))
        return value

    @field_validator("forbid", mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        return [value] if isinstance(value, str) else value

    @field_validator("require", "key")
    @classmethod
    def _known(cls, value: str | None, info: ValidationInfo) -> str | None:
        """The key, if what the rule looks at can have it."""
        on = info.data.get("on", OPEN)
        if value is None or on == OPEN:
            return value
        known = on.keys(texts=info.field_name == "key")
        if value not in known:
            raise UnreadableError(NOT_A_CHOICE, value=value, known=", ".join(known))
        return value


def each_called_once(rules: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """The rules, codes and names that an earlier rule has marked as repeated."""
    if not isinstance(rules, list):
        return rules
    seen: set[str] = set()
    told = []
    for rule in rules:
        called = rule if isinstance(rule, dict) else {}
        own = {key: called[key] for key in ("code", "name") if isinstance(called.get(key), str)}
        repeated = {key: Repeated(value) for key, value in own.items() if value in seen}
        told.append({**rule, **repeated} if repeated else rule)
        seen.update(value for value in own.values() if value != OPEN)
    return told
