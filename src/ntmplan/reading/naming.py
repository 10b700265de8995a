"""Where sentences name registered units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ntmplan.registry import Mention, Registry
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented, regex

WORD = regex(r"[^\W_]+|&")
_LONGEST = 300

Spellings = dict[str, list[tuple[Words, str]]]


class Named(NamedTuple):
    """A name of a unit in a text, and where it stands."""

    mention: Mention
    start: int
    end: int


def begins_with(file: PlanFile, text: str) -> Mention | None:
    """The longest name of a registered unit with which a text begins."""
    tokens = list(WORD.finditer(text[:_LONGEST]))
    found = _at(file, text, tokens, accented(text[:_LONGEST]), 0)
    return found.mention if found else None


def named_in(file: PlanFile, text: str) -> Iterator[Named]:
    """The registered units that a text names, in its order; the longest name wins."""
    tokens, words = list(WORD.finditer(text)), accented(text)
    ended = 0
    for at, token in enumerate(tokens):
        if token.start() >= ended and (found := _at(file, text, tokens, words, at)):
            ended = found.end
            yield found


def _at(
    file: PlanFile, text: str, tokens: Sequence[re.Match[str]], words: Words, at: int
) -> Named | None:
    """The longest name that begins at a word."""
    place = file.plan.place if file.plan else None
    for spelled, spelling in _spellings(file.registry).get(words[at] if words else "", ()):
        if words[at : at + len(spelled)] == spelled:
            start, end = tokens[at].start(), tokens[at + len(spelled) - 1].end()
            return Named(Mention(text[start:end], file.registry.named(spelling, place)), start, end)
    return None


@lru_cache(maxsize=4)
def _spellings(registry: Registry) -> Spellings:
    """The ways to write the units of a repository by their first word, the longest first."""
    known: Sequence[str] = [name for unit in registry.units.values() for name in unit.spellings]
    found: defaultdict[str, list[tuple[Words, str]]] = defaultdict(list)
    for spelling in known or registry.spellings():
        words = accented(spelling)
        if words:
            found[words[0]].append((words, spelling))
    for spellings in found.values():
        spellings.sort(key=lambda pair: -len(pair[0]))
    return dict(found)
