"""The language of messages: Vietnamese or English, through gettext catalogues."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ntmplan.problem import Fact, Kind, Phrase, Problem, marked

LANGUAGES = ("vi", "en")
DOMAIN = "ntmplan"
CATALOGUES = Path(__file__).parent / "locale"


@lru_cache(maxsize=4)
def _catalogue(name: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, CATALOGUES, [name], fallback=name == "en")


class _State:
    """The language in use; Vietnamese until one is chosen."""

    name = "vi"


def use(name: str) -> None:
    """Speak this language from now on, in the option parser's own words too."""
    _State.name = name
    os.environ["LANGUAGE"] = name  # what the option parser's gettext calls look at
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)


def in_use() -> str:
    """The name of the language in use."""
    return _State.name


def say(template: str, facts: Mapping[str, Fact] | None = None) -> str:
    """A text of the tool in the language in use, with its facts filled in."""
    if not template:
        return ""  # gettext answers the empty text with the catalogue's head
    words = _catalogue(_State.name).gettext(template)
    return words.format_map({key: _told(fact) for key, fact in facts.items()}) if facts else words


def count(one: str, many: str, number: int) -> str:
    """A counted text: `one` or `many`, with `{n}` filled in."""
    return _catalogue(_State.name).ngettext(one, many, number).format(n=number)


def _told(fact: Fact) -> str:
    return say(fact.template, fact.facts) if isinstance(fact, Phrase) else str(fact)


def message(problem: Problem) -> str:
    """The sentence that says what is wrong."""
    return say(problem.kind.message, problem.facts)


def advice(problem: Problem) -> str:
    """The sentence that says what to do, or ""."""
    return say(_advice(problem.kind, problem.facts), problem.facts)


def _advice(kind: Kind, facts: Mapping[str, Fact]) -> str:
    """The kind's help, or the question after the nearest known name where there is one."""
    if facts.get("nearest"):
        return marked('Did you mean "{nearest}"?')
    return kind.help


def from_locale(environment: Mapping[str, str], system: str | None) -> str:
    """The language that the machine's locale asks for; Vietnamese where it says nothing.

    Args:
        environment: the process's environment variables.
        system: the name that the operating system gives to the user's language, if any.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "en" if value.lower().startswith("en") else "vi"
    return "en" if (system or "").lower().startswith("en") else "vi"
