"""The language of messages: English, or Vietnamese out of a gettext catalogue."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from struct import unpack_from

from ntmplan.problem import Fact, Kind, Phrase, Problem, marked

LANGUAGES = ("vi", "en")
DOMAIN = "ntmplan"
CATALOGUES = Path(__file__).parent / "locale"
_OWN = "en"
"""The language of the sources, which needs no catalogue."""
_LITTLE_END_FIRST = b"\xde\x12\x04\x95"
"""How a catalogue begins that was compiled on a machine of nearly every kind."""


class Catalogue:
    """A compiled catalogue, of which only the sentences are read that are said.

    They stand in the order of their bytes. To read all of them takes a hundred times as long as to
    look up those that a run says.

    Args:
        data: the bytes of a `.mo` file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._order = "<" if data.startswith(_LITTLE_END_FIRST) else ">"
        self._size, ids, self._told = unpack_from(f"{self._order}3I", data, 8)
        self._ids = unpack_from(f"{self._order}{2 * self._size}I", data, ids)

    def find(self, words: str) -> str | None:
        """What stands for some words, the only form of it; None where nothing does."""
        wanted = words.encode(errors="surrogatepass")
        at, end = 0, self._size
        while at < end:  # by hand: a bisection with a key takes three times as long
            middle = (at + end) // 2
            if self._id(middle) < wanted:
                at = middle + 1
            else:
                end = middle
        if at == self._size or self._id(at).partition(b"\0")[0] != wanted:
            return None  # of counted words, those for one stand first
        length, start = unpack_from(f"{self._order}2I", self._data, self._told + 8 * at)
        return self._data[start : start + length].decode()

    def _id(self, at: int) -> bytes:
        """The words at a position."""
        start = self._ids[2 * at + 1]
        return self._data[start : start + self._ids[2 * at]]


@lru_cache(maxsize=4)
def _catalogue(name: str) -> Catalogue:
    return Catalogue((CATALOGUES / name / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes())


@lru_cache(maxsize=4096)
def _translated(name: str, words: str) -> str | None:
    return None if name == _OWN else _catalogue(name).find(words)


class _State:
    """The language in use; Vietnamese until one is chosen."""

    name = "vi"


def use(name: str) -> None:
    """Speak this language from now on, in the option parser's own words too."""
    _State.name = name
    os.environ["LANGUAGE"] = name  # what the option parser's gettext calls look at


def share() -> None:
    """Let the option parser's own gettext calls speak the language in use."""
    import gettext

    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)


def in_use() -> str:
    """The name of the language in use."""
    return _State.name


def say(template: str, facts: Mapping[str, Fact] | None = None) -> str:
    """A text of the tool in the language in use, with its facts filled in."""
    if not template:
        return ""  # the catalogue answers the empty text with its head
    words = _translated(_State.name, template) or template
    return words.format_map({key: _told(fact) for key, fact in facts.items()}) if facts else words


def count(one: str, many: str, number: int) -> str:
    """A counted text: `one` or `many`, with `{n}` filled in."""
    words = _translated(_State.name, one) or (one if number == 1 else many)
    return words.format(n=number)


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
