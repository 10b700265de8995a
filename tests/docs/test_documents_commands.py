"""Each command that a document names is there, with the options and formats that it names."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from enum import EnumType
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Annotated, get_args, get_origin, get_type_hints

import pytest
from typer.models import OptionInfo

from ntmplan.cli.app import COMMANDS, module_of
from tests.docs.test_documents import DOCUMENTS, text

_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`ntmplan ([^`\n]+)`")
_LINE = re.compile(r"^(?:\$ |[ -]*)ntmplan ([^#>|\n]+)", re.MULTILINE)
_GLOBAL = {"--help", "--lang", "--version", "--install-completion", "--show-completion"}


@cache
def options(command: str) -> dict[str, tuple[str, ...]]:
    """The options of a command, each with the values that it can have where they are few."""
    called = import_module(f"ntmplan.cli.{module_of(command)}").command
    hints = get_type_hints(called, include_extras=True)
    return {
        name: tuple(_choices(hint))
        for key, hint in hints.items()
        for option in get_args(hint)
        if isinstance(option, OptionInfo)
        for name in _names(option) or (f"--{key}",)
    }


def _names(option: OptionInfo) -> tuple[str, ...]:
    """How an option is written; the parser keeps the first where a default would stand."""
    said = (option.default, *(option.param_decls or ()))
    return tuple(name for name in said if isinstance(name, str) and name.startswith("-"))


def _choices(hint: object) -> Iterator[str]:
    """The values of an enumeration in a type."""
    if isinstance(hint, EnumType):
        yield from map(str, hint)
        return
    inner = get_args(hint)
    for one in inner[:1] if get_origin(hint) is Annotated else inner:
        yield from _choices(one)


def named(document: str) -> list[list[str]]:
    """The commands with their words, as a shell parts them."""
    found = _INLINE.findall(_FENCED.sub("", document))
    for block in _FENCED.findall(document):
        found += _LINE.findall(block)
    return [shlex.split(words) for words in found]


def unknown(words: list[str]) -> list[str]:
    """What of a command with its words is not there."""
    at = next((at for at, word in enumerate(words) if word in COMMANDS), None)
    if at is None:
        return [] if words[0] in _GLOBAL else words[:1]
    known = options(words[at])
    wrong = []
    for word, after in pairwise([*words[at + 1 :], ""]):
        option, _, value = word.partition("=")
        if not word.startswith("-") or word == "-" or option in _GLOBAL:
            continue
        if option not in known or (known[option] and (value or after) not in known[option]):
            wrong.append(f"{words[at]} {word} {after}".strip())
    return wrong


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_commands_options_and_formats_that_are_there(name: str) -> None:
    assert [wrong for words in named(text(name)) if (wrong := unknown(words))] == []


def test_what_is_not_there_would_be_seen() -> None:
    document = """ntmplan reads `ntmplan due --format ics --coming 30` and `ntmplan due --form ics`.
```console
$ ntmplan due --format odt | more
It's `ntmplan dues`
```
- `ntmplan --lang en rules --family=U`
```yaml
script:
  - ntmplan dues
```
"""
    found = [unknown(words) for words in named(document)]
    assert found == [[], ["due --form ics"], [], ["due --format odt"], ["dues"]]
