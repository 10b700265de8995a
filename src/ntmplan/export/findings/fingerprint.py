"""Fingerprints: by what a server knows a finding again when the lines of a file have moved."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence

from ntmplan.problem import Fact, Phrase, Problem
from ntmplan.text import nfc

_MOVES = "line"
"""The fact that names another line; it changes when a line is added above."""


def fingerprints(problems: Sequence[Problem]) -> list[str]:
    """A fingerprint for each finding, in their order, no two alike.

    It is made of the code, the file, the plan, the route and the facts. Findings that agree in all
    of these are told apart by which of them comes first.
    """
    seen: Counter[str] = Counter()
    marks = []
    for found in problems:
        known = _known(found)
        seen[known] += 1
        marks.append(hashlib.sha256(f"{known} {seen[known]}".encode()).hexdigest())
    return marks


def _known(found: Problem) -> str:
    """All by which a finding is known; some systems keep a file's name in other marks (NFD)."""
    path = nfc(found.place.path)
    known = (found.kind.code, path, found.plan, list(found.route), _facts(found.facts))
    return json.dumps(known, sort_keys=True)


def _facts(facts: Mapping[str, Fact]) -> dict[str, object]:
    return {key: _fact(fact) for key, fact in facts.items() if key != _MOVES}


def _fact(fact: Fact) -> object:
    """A fact in no language: a phrase is known by its template, not by its translation."""
    return [fact.template, _facts(fact.facts)] if isinstance(fact, Phrase) else fact
