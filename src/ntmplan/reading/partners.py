"""Whom a duty says that it supports: the units after "phối hợp với" at its beginning."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.reading.mentions import begins_with
from ntmplan.reading.roles import roles
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, accented, beginning, regex

_WITH = regex(r"\W*phối hợp(?:\s+(?:chặt chẽ|cùng))*\s+với\s+", re.IGNORECASE)
_VAGUE = regex(r"(?:các|những)\s[^;.]{0,60}?\bliên quan\b", re.IGNORECASE)
_PAIRS = ("ban ngành", "sở ngành", "bộ ngành", "phòng ban")
_KINDS = (
    *(*_PAIRS, "ban", "ngành", "sở", "bộ", "phòng", "đoàn thể", "cơ quan", "đơn vị"),
    *("địa phương", "tổ chức", "cấp"),
)
_OF_WHOM = (
    *(" chuyên môn", " chức năng", " cấp xã", " cấp huyện", " cấp tỉnh", " tỉnh", " huyện"),
    *(" xã", " phường"),
)
_MANY = ("các", "những")
_LONGEST = 120
"""No name that a plan gives a unit has more characters."""
_JOINT = regex(r"[\s,]+(?:(?:và|cùng)\s+)?", re.IGNORECASE)


Partners = tuple[tuple[Mention, ...], str]


def partners(file: PlanFile, text: str) -> Partners:
    """The units that a duty begins with supporting, and the work that it then names.

    Args:
        file: the plan.
        text: a duty such as `Phối hợp với Sở Y tế kiểm tra các công trình cấp nước`.
    """
    known = _asked(file)
    if text not in known:
        known[text] = _read(file, text)
    return known[text]


@lru_cache(maxsize=1)
def _asked(_file: PlanFile) -> dict[str, Partners]:
    """What was asked of a plan: several rules ask about each of its duties."""
    return {}


def _read(file: PlanFile, text: str) -> Partners:
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
    """The longest name with which the text begins: of a unit, of the plan's own, or of nobody."""
    known, own = begins_with(file, text), _of_plan(file, text)
    if own and not (known and len(known.words) >= len(own.words)):
        return own
    if known or not (many := beginning(text, _MANY)):
        return known
    vague = _VAGUE.match(text)
    words = vague[0] if vague else _kinds(text, len(many))
    return Mention(words, ()) if words else None


def _kinds(text: str, at: int) -> str:
    """A list of kinds of bodies, which names none, such as `các ban, ngành, đoàn thể xã`; or ""."""
    count = 0
    while kind := next((one for one in _KINDS if text.startswith(f" {one}", at)), ""):
        at += len(kind) + 1
        count += 1 + (kind in _PAIRS)
        joint = next((one for one in (", và", ",", " và") if text.startswith(one, at)), "")
        if not joint or not text.startswith(tuple(f" {one}" for one in _KINDS), at + len(joint)):
            break
        at += len(joint)
    at += len(next((one for one in _OF_WHOM if text.startswith(one, at)), ""))
    return text[:at] if count > 1 else ""


def _of_plan(file: PlanFile, text: str) -> Mention | None:
    """The longest of the names that lead or have duties in the plan, registered or not."""
    near = text[:_LONGEST]
    said = accented(near)
    for words, mention in roles(file).names:
        if said[: len(words)] == words:
            ends = [token.end() for token in WORD.finditer(near)]
            return Mention(text[: ends[len(words) - 1]], mention.units)
    return None
