"""What known documents put in place (a programme, a set of criteria), where a plan names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.model.plan import Plan
from ntmplan.model.timeframe import Period
from ntmplan.reading.printed import Spot, printed
from ntmplan.reading.search import Block, Hit, Memory, Phrases, lowered
from ntmplan.repository import PlanFile
from ntmplan.text import beginning, regex

if TYPE_CHECKING:
    from ntmplan.registry.legal import KnownDocument, Legal

YEARS = regex(r"\b(\d{4})\s*[-–]\s*(\d{4})\b")
"""The first and the last year of a period."""
_OF_UNIT = regex(
    r"(?:điều phối|ban chỉ đạo|ban quản lý)[^,;.:]{0,40}$",
    re.IGNORECASE,
    needs=("điều phối", "ban chỉ đạo", "ban quản lý"),
)


class Programme(NamedTuple):
    """Words that name what a known document puts in place, and that document."""

    spot: Spot
    known: KnownDocument


def programmes(file: PlanFile) -> Iterator[Programme]:
    """Every place where a plan names what a known document puts in place, in its order."""
    if file.plan is not None:
        for spot in printed(file).spots(0, _named(file.library.legal)):
            if known := _meant(file, file.plan, spot):
                yield Programme(spot, known)


@lru_cache(maxsize=4)
def _named(legal: Legal) -> Memory:
    """Where the names of what known documents put in place stand."""
    return Memory(partial(_names, Phrases(legal.named)))


def _names(names: Phrases, block: Block) -> Iterator[Hit]:
    """The names; of several that overlap the first, of several at one place the longest."""
    end = 0
    for at, size in sorted((start, start - stop) for start, stop, _ in names.standing(block)):
        if at >= end:
            end = at - size
            yield at, end, 0


def _meant(file: PlanFile, plan: Plan, spot: Spot) -> KnownDocument | None:
    """The known document that words mean: of the years that follow them, or else of the plan's."""
    if spot.route[0] in ("recipients", "appendix") or _OF_UNIT.search(spot.text, 0, spot.start):
        return None
    years = years_next(spot.text[spot.end :])
    period = Period("", *years) if years else plan.period
    for known in file.library.legal.named[lowered(spot.words)]:
        own = known.period
        if own and period and own.first <= period.first and period.last <= own.last:
            return None if _later(known, plan) else known
    return None


def years_next(words: str) -> tuple[int, int] | None:
    """The years with which the words behind a name begin."""
    words = words.lstrip(" ,")
    words = words[len(beginning(words, ("giai đoạn",))) :].lstrip()
    years = YEARS.match(words)
    return (int(years[1]), int(years[2])) if years else None


def _later(known: KnownDocument, plan: Plan) -> bool:
    """Whether a document is surely younger than the plan."""
    issued, written = known.date.earliest, plan.date.latest if plan.date else None
    return issued is not None and written is not None and issued > written
