"""Whom a duty says that it supports: the units after "phối hợp với" at its beginning."""

from __future__ import annotations

import re

from ntmplan.reading.mentions import begins_with
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import regex

_WITH = regex(r"\W*phối hợp(?:\s+(?:chặt chẽ|cùng))*\s+với\s+", re.IGNORECASE)
_VAGUE = regex(r"(?:các|những)\s[^;.]{0,60}?\bliên quan\b", re.IGNORECASE)
_JOINT = regex(r"[\s,]+(?:(?:và|cùng)\s+)?", re.IGNORECASE)


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
    if known := begins_with(file, text):
        return known
    vague = _VAGUE.match(text)
    return Mention(vague[0], ()) if vague else None
