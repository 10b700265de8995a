"""Fingerprints: by what a server knows a finding again when the lines of a file have moved."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from ntmplan.problem import Problem, lasting
from ntmplan.text import nfc


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
    known = (found.kind.code, path, found.plan, list(found.route), lasting(found.facts))
    return json.dumps(known, sort_keys=True)
