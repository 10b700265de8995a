"""Known findings that stay quiet: a file that holds them, whatever lines they move to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from ntmplan.problem import Problem, lasting
from ntmplan.text import SURROGATE

VERSION = 1


class BaselineError(Exception):
    """A file is no baseline."""


def fingerprint(found: Problem) -> str:
    """What a finding is known by: its code, its plan and what it names, not where it stands."""
    keys = [step for step in found.route if isinstance(step, str)]
    said = json.dumps([found.kind.code, found.plan, keys, lasting(found.facts)], sort_keys=True)
    return sha256(said.encode()).hexdigest()[:16]


def write(problems: Iterable[Problem]) -> str:
    """The baseline that holds these findings, sorted so that two of them can be compared."""
    entries = Counter((one.place.path, one.kind.code, fingerprint(one)) for one in problems)
    found = [
        {"path": path, "code": code, "finding": known, "count": count}
        for (path, code, known), count in sorted(entries.items())
    ]
    text = json.dumps({"ntmplan": VERSION, "baseline": found}, ensure_ascii=False, indent=1) + "\n"
    return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def read(text: str) -> Counter[tuple[str, str]]:
    """How often each finding is known, by its code and fingerprint.

    Raises:
        BaselineError: the text is no baseline of this version.
    """
    known: Counter[tuple[str, str]] = Counter()
    try:
        data = json.loads(text.removeprefix("\ufeff"))  # editors of Windows put it there
        if data["ntmplan"] != VERSION:
            raise BaselineError
        for finding, count in map(_entry, data["baseline"]):
            known[finding] += count  # plans of one id in two folders have the same findings
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BaselineError from error
    return known


def _entry(one: dict[str, object]) -> tuple[tuple[str, str], int]:
    code, finding, count = one["code"], one["finding"], one["count"]
    if not (isinstance(code, str) and isinstance(finding, str)):
        raise BaselineError
    if not isinstance(count, int) or count < 1:
        raise BaselineError
    return (code, finding), count


def new(problems: Iterable[Problem], known: Counter[tuple[str, str]]) -> tuple[list[Problem], int]:
    """The findings that are not known, and how many known ones are mended."""
    left = known.copy()
    fresh = []
    for found in problems:
        key = (found.kind.code, fingerprint(found))
        if left[key] > 0:
            left[key] -= 1
        else:
            fresh.append(found)
    return fresh, left.total()
