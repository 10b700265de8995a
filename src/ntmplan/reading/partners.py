"""Whom a duty says that it supports: the units after "phối hợp với" at its beginning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from ntmplan.registry import Mention, Registry
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented, regex

_WITH = regex(r"\W*phối hợp(?:\s+(?:chặt chẽ|cùng))*\s+với\s+", re.IGNORECASE)
_VAGUE = regex(r"(?:các|những)\s[^;.]{0,60}?\bliên quan\b", re.IGNORECASE)
_WORD = regex(r"[^\W_]+|&")
_JOINT = regex(r"[\s,]+(?:(?:và|cùng)\s+)?", re.IGNORECASE)

Spellings = dict[str, list[tuple[Words, str]]]


def partners(file: PlanFile, text: str) -> tuple[tuple[Mention, ...], str]:
    """The units that a duty begins with supporting, and the work that it then names.

    Args:
        file: the plan.
        text: a duty such as `Phối hợp với Sở Y tế kiểm tra các công trình cấp nước`.
    """
    found: list[Mention] = []
    begun = _WITH.match(text)
    at = begun.end() if begun else len(text)
    while at < len(text) and (mention := _named(file, text[at:])):
        found.append(mention)
        at += len(mention.words)
        joint = _JOINT.match(text, at)
        at = joint.end() if joint else len(text)
    return tuple(found), text[at:]


def _named(file: PlanFile, text: str) -> Mention | None:
    """The longest name with which the text begins."""
    tokens = list(_WORD.finditer(text[:300]))
    words = accented(text[:300])
    place = file.plan.place if file.plan else None
    for spelled, spelling in _spellings(file.registry).get(words[0] if words else "", ()):
        if words[: len(spelled)] == spelled:
            end = tokens[len(spelled) - 1].end()
            return Mention(text[:end], file.registry.named(spelling, place))
    vague = _VAGUE.match(text)
    return Mention(vague[0], ()) if vague else None


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
