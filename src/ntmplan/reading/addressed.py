"""To whom a sentence has something sent: the units after "báo cáo", "gửi", "tham mưu cho"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ntmplan.reading.mentions import Place, finder
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import regex

_PREP = r"(?:về|cho|đến|tới|lên|với|qua)"
_VERB = regex(
    r"\b(?P<far>báo cáo(?! viên)|gửi(?! kèm)|phản ánh|nộp|cung cấp)\b"
    r"|\b(?:tham mưu(?:,?\s+giúp(?:\s+việc)?)?|đề xuất|kiến nghị"
    r"|(?<!năm )(?<!tháng )(?<!gian )(?<!vừa )qua"
    r"|(?<!chương )(?<!quy )(?<!công )(?<!quá )(?<!lộ )(?<!giáo )trình)\b",
    re.IGNORECASE,
)
"""What is done towards somebody; after `far` ones the thing may stand first."""
_STRAIGHT = regex(rf"\s+(?:{_PREP}\s+)?", re.IGNORECASE)
_LATER = regex(rf"\s[^;.()]{{0,80}}?\s(?<!phối hợp )(?<!cùng )(?:gửi\s+)?{_PREP}\s+", re.IGNORECASE)
_BY_THEM = regex(r"\bđể\b", re.IGNORECASE)
"""What comes after it is done by those who were sent something."""
_JOINT = regex(r"(?:\s*,)?\s*(?:(?:và|cùng)\s+)?", re.IGNORECASE)
_CLAUSE_END = regex(r";|(?<=[.!?…])\s+|\.$")
_REPORT = regex(r"\bbáo cáo\b(?! viên)", re.IGNORECASE)


class Address(NamedTuple):
    """Units to whom a sentence has something sent.

    Attributes:
        mentions: their names.
        clause: the part of the sentence, between semicolons and full stops, that says so.
    """

    mentions: tuple[Mention, ...]
    clause: str

    @property
    def report(self) -> bool:
        """Whether it speaks of a report."""
        return _REPORT.search(self.clause) is not None


def addressed(file: PlanFile, text: str) -> list[Address]:
    """To whom a sentence has something sent, clause by clause.

    Only what is plain: a verb of sending, and right behind it, or after a preposition in the same
    clause, the name of a registered unit.

    Args:
        file: the plan.
        text: a sentence such as `Tổng hợp, tham mưu cho UBND tỉnh bố trí kinh phí`.
    """
    if not _VERB.search(text):
        return []
    found = []
    for clause in clauses(text):
        mentions = _of_clause(file, clause)
        if mentions:
            found.append(Address(mentions, clause))
    return found


def clauses(text: str) -> list[str]:
    """The parts of a text between semicolons and full stops."""
    return [part for piece in _CLAUSE_END.split(text) if (part := piece.strip(" \n"))]


def _of_clause(file: PlanFile, clause: str) -> tuple[Mention, ...]:
    verbs = list(_VERB.finditer(clause))
    if not verbs:
        return ()
    names = [one for one in finder(file).units(clause) if one.sure]
    begins = {name.start: at for at, name in enumerate(names)}
    found: dict[str, Place] = {}
    for verb in verbs:
        last = max((one.stop for one in found.values()), default=len(clause))
        if _BY_THEM.search(clause[last : verb.start()]):
            break
        first = _first(clause, verb, begins)
        if first is not None:
            found |= {clause[one.start : one.stop]: one for one in _joined(clause, names[first:])}
    return tuple(Mention(words, one.units) for words, one in found.items())


def _first(clause: str, verb: re.Match[str], begins: dict[int, int]) -> int | None:
    """Which of the names a verb is about: the one right behind it, or after a preposition."""
    straight = _STRAIGHT.match(clause, verb.end())
    if straight and straight.end() in begins:
        return begins[straight.end()]
    if not verb["far"]:
        return None
    at = verb.end()
    while later := _LATER.match(clause, at):
        if later.end() in begins:
            return begins[later.end()]
        at = later.end() - 1
    return None


def _joined(clause: str, names: Sequence[Place]) -> list[Place]:
    """The first of some names with those that follow it in a list."""
    found: list[Place] = []
    ended = names[0].start
    for name in names:
        if found and not _JOINT.fullmatch(clause[ended : name.start]):
            break
        found.append(name)
        ended = name.stop
    return found
