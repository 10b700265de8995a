"""Sentences that name units: who issued what, who stands there twice, who would help itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntmplan.editing import Replacement
from ntmplan.query.reassign.judged import Judge, Spot, State, Why
from ntmplan.reading.documents import Cited, in_sentence
from ntmplan.reading.mentions import finder
from ntmplan.registry.succession import is_over
from ntmplan.text import regex

_JOINT = regex(
    r"\s*(?:[,;]\s*(?:(?:và|cùng|với)\s+)*|\s(?:và|cùng|với|&)\s+(?:với\s+)?)", re.IGNORECASE
)
_PARTNERS = regex(r"\bphối\s+hợp(?:\s+(?:chặt\s+chẽ|cùng|với))*\s+$", re.IGNORECASE)
_WITH = regex(
    r"\s*(?:có\s+trách\s+nhiệm\s+)?(?:(?:chủ\s+trì|chủ\s+động|là\s+đơn\s+vị\s+chủ\s+trì)\s*,?\s*)?"
    r"phối\s+hợp(?:\s+(?:chặt\s+chẽ|cùng|với))*\s+",
    re.IGNORECASE,
)
_BETWEEN = regex(r"\bgiữa\s+$", re.IGNORECASE)
_ISSUED_BY = regex(
    r"\b(?:quyết định|thông tư|nghị quyết|công văn|chỉ thị)(?:\s+[^\W\d_]+){0,4}?\s+(?:của|do)\s+$",
    re.IGNORECASE,
)
_STORED = regex(r"\s*lưu\s*:", re.IGNORECASE)
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"")
_STOP = regex(r"[.;](?:\s|$)")

_NEAR = 100
"""So many characters before a name can say what it is there."""

Run = list[Spot]
"""Units that follow each other, parted by nothing but commas and "và"."""


def read(judge: Judge, text: str) -> list[Spot]:
    """The units that stand in a sentence, each with what is done there.

    Who issued a document that the sentence cites, what is quoted, and where a document is stored
    stays as it is.
    """
    spots = [judge.spot(text, place) for place in finder(judge.file).units(text)]
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    for spot in spots:
        at = spot.place.start
        if _STORED.match(text):
            spot.leave(State.HISTORY, Why.ISSUED)
        elif any(start < at < end for start, end in quoted):
            spot.leave(State.HISTORY, Why.QUOTED)
        elif spot.changes and spot.place.spelling[0].islower():
            spot.leave(State.ASK, Why.OTHER)  # where something is, as "các huyện", and not who
        elif _ISSUED_BY.search(_before(text, at)):
            spot.leave(State.ASK, Why.MAYBE_CITED)
    if "/" in text and any(spot.state for spot in spots):
        offsets = _offsets(text)
        for cited in in_sentence(text):
            _leave_cited(cited, text, offsets, spots)
    return spots


def _leave_cited(cited: Cited, text: str, offsets: Sequence[int], spots: Sequence[Spot]) -> None:
    """Leave who issued a document, and ask about who may stand in its title."""
    end = cited.end
    if cited.issuer:
        issued = cited.text.find(cited.issuer, cited.end)
        end = issued + len(cited.issuer)
        for spot in _between(spots, offsets[issued], offsets[end]):
            later = _later(cited, spot)
            spot.leave(*((State.ASK, Why.LATER) if later else (State.HISTORY, Why.CITED)))
    if cited.in_full:
        stop = _STOP.search(text, offsets[end])
        for spot in _between(spots, offsets[end], stop.start() if stop else len(text)):
            if spot.state is not State.HISTORY:
                spot.leave(State.ASK, Why.MAYBE_CITED)


def _later(cited: Cited, spot: Spot) -> bool:
    """Whether a document is of a day on which its issuer was over."""
    day: datetime.date | None = cited.date.earliest if cited.date else None
    return day is not None and all(is_over(unit, day) for unit in spot.units)


def _between(spots: Sequence[Spot], start: int, end: int) -> list[Spot]:
    return [spot for spot in spots if start <= spot.place.start < end]


def _offsets(text: str) -> list[int]:
    """For each character of the text on one line, and for its end, where it stands."""
    found: list[int] = []
    for words in re.finditer(r"\S+", text):
        if found:
            found.append(words.start() - 1)
        found += range(words.start(), words.end())
    return [*found, len(text)]


def merge(text: str, spots: Sequence[Spot]) -> None:
    """Of several names in a row that mean one unit afterwards, keep the first."""
    for run in _runs(text, spots):
        seen: dict[str, Spot] = {}
        between = _BETWEEN.search(_before(text, run[0].place.start))
        for spot in run:
            first = seen.setdefault(spot.unit, spot)
            if first is spot or not (first.changes or spot.changes):
                continue
            if between:  # "giữa A và B" needs both
                spot.leave(State.ASK, Why.ITSELF)
            else:
                spot.state, spot.words = State.MERGE, ""


def take_out(text: str, spots: Sequence[Spot], actors: Sequence[Spot]) -> None:
    """Take whose work it is out of those with whom it is to be done.

    Args:
        text: the sentence.
        spots: the units in it.
        actors: whose work it is.
    """
    before: Run = []
    for run in _runs(text, spots):
        start = run[0].place.start
        if before and _WITH.fullmatch(text, before[-1].place.stop, start):
            _out_of(run, text, [*actors, *before])  # each of a row works with the others
        elif _PARTNERS.search(_before(text, start)):
            _out_of(run, text, actors)
        before = run


def _out_of(run: Run, text: str, actors: Sequence[Spot]) -> None:
    """Take whose work it is out of a row of partners; ask where nobody would be left."""
    kept = [spot for spot in run if spot.state not in (State.MERGE, State.DROP)]
    more = _JOINT.match(text, run[-1].place.stop) is not None
    for spot in kept:
        same = [actor for actor in actors if actor.unit == spot.unit]
        if not same or not (spot.changes or any(actor.changes for actor in same)):
            continue
        others = [one for one in kept if one is not spot and one.state is not State.DROP]
        if others or more:
            spot.state, spot.words = State.DROP, ""
        else:
            spot.leave(State.ASK, Why.ITSELF)


def _before(text: str, at: int) -> str:
    """What stands before a place of a text, as far as it can matter there."""
    return text[max(0, at - _NEAR) : at]


def _runs(text: str, spots: Sequence[Spot]) -> Iterator[Run]:
    run: Run = list(spots[:1])
    for before, spot in pairwise(spots):
        if not _JOINT.fullmatch(text, before.place.stop, spot.place.start):
            yield run
            run = []
        run.append(spot)
    if run:
        yield run


def replacements(text: str, spots: Sequence[Spot]) -> list[Replacement]:
    """What changes in a sentence: words, and what parts a name that goes from the others."""
    found = []
    for run in _runs(text, spots):
        kept = False
        for at, spot in enumerate(run):
            start, stop = spot.place.start, spot.place.stop
            if spot.state is State.CHANGE:
                found.append(Replacement(start, stop, spot.words or ""))
            if spot.state not in (State.MERGE, State.DROP):
                kept = True
            elif kept:
                found.append(Replacement(run[at - 1].place.stop, stop, ""))
            else:
                joint = _JOINT.match(text, stop)
                found.append(Replacement(start, joint.end() if joint else stop, ""))
    return found
