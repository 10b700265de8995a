"""The places whose words are compared: tasks and duties, and if asked for, every sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ntmplan.model.plan import PARTS
from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.reading.likeness import normal
from ntmplan.reading.sentences import sentences
from ntmplan.repository import PlanFile
from ntmplan.text import regex

SENTENCE = "sentence"
"""What a place is that is neither a task nor a duty, beside `table`, `body` and `duty`."""

_CLAUSE = regex(r"[;:]\s+|\.\s+")
_FEWEST = 6
"""A clause of fewer words is part of what stands before it."""


def places(file: PlanFile, *, every: bool, clauses: bool) -> Iterator[Assignment]:
    """A plan's tasks and duties, and what else is asked for.

    Args:
        file: the plan.
        every: whether every other sentence of its parts is compared too.
        clauses: whether each clause is a place of its own.
    """
    found = chain(tasks_of(file), duties_of(file), _others(file) if every else ())
    for place in found:
        parts = _clauses(place.text) if clauses else []
        if len(parts) > 1:
            yield from (replace(place, text=part) for part in parts)
        else:
            yield place


def _clauses(text: str) -> list[str]:
    """The parts of a text between semicolons and full stops that say enough to be a work."""
    parts = (part.strip() for part in _CLAUSE.split(text))
    return [part for part in parts if len(normal(part)) >= _FEWEST]


def _others(file: PlanFile) -> Iterator[Assignment]:
    for route, words, entry in sentences(file, *PARTS):
        if route[-1] not in ("task", "duty"):
            yield Assignment(
                file,
                entry,
                entry.number,
                words,
                SENTENCE,
                file.place(entry.route).line,
                file.units(entry.lead),
                file.units(entry.support),
                entry.timeframe,
            )
