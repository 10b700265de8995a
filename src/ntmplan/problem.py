"""What can be wrong, and where: the one type that every stage reports."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

Step = str | int
Route = tuple[Step, ...]
"""The way from the top of a file to a value: keys and list positions from 0."""


class Severity(StrEnum):
    """How much a problem weighs: an error fails a run, a note is shown on request."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """A stretch of a file. Lines and columns count characters from 1; the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Phrase(NamedTuple):
    """Words of the tool that are translated when they are shown, with the facts they take."""

    template: str
    facts: Mapping[str, Fact] = MappingProxyType({})


Fact = str | int | Phrase


class Kind(NamedTuple):
    """A thing that can be wrong: its code, its name, and the sentences that say it.

    Attributes:
        code: a letter for the family and three digits; never given to another thing.
        name: what is bad, in words with hyphens.
        severity: for a plan that is issued.
        message: a template over the facts of a problem.
        help: what to do, a template over the same facts.
        draft: the severity while the plan is a draft, where that differs.
        why: why it matters, for the manual page.
        bad, good: a small plan file (or what of it matters) that has it, and one that has not.
        law: the legal ground, where there is one.
        fix: `safe` where a finding can be mended without asking, `unsafe` where a person should
            look at it first, "" where it can't be mended by the program.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str = ""
    draft: Severity | None = None
    why: str = ""
    bad: str = ""
    good: str = ""
    law: str = ""
    fix: str = ""


class Fix(NamedTuple):
    """What mends a finding: the text that takes the place of what stands at a place."""

    place: Place
    text: str


class Problem(NamedTuple):
    """One finding: a kind, the place, the facts that the message names.

    Attributes:
        kind: what is wrong.
        place: where, in the user's file.
        facts: values for the kind's templates.
        severity: the kind's, or a milder one while the plan is a draft.
        plan: the id of the plan, or "" for other files.
        route: the way to the value inside the file.
        also: further places that belong to the finding (the first of two duplicates).
        fix: what mends it, where the program can.
    """

    kind: Kind
    place: Place
    facts: Mapping[str, Fact]
    severity: Severity
    plan: str = ""
    route: Route = ()
    also: tuple[Place, ...] = ()
    fix: Fix | None = None


def problem(kind: Kind, place: Place, *, also: tuple[Place, ...] = (), **facts: Fact) -> Problem:
    """A problem of this kind at this place, as severe as the kind says."""
    return Problem(kind, place, facts, kind.severity, also=also)


_MOVING = frozenset({"line", "lines"})


def lasting(facts: Mapping[str, Fact]) -> dict[str, object]:
    """The facts by which a finding is known again: in no language, and without line numbers."""
    return {
        key: [fact.template, lasting(fact.facts)] if isinstance(fact, Phrase) else fact
        for key, fact in facts.items()
        if key not in _MOVING
    }


def marked(text: str) -> str:
    """Mark a text of the tool for the translators; it is translated when it is shown."""
    return text
