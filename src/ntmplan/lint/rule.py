"""A rule: a function from a plan to problems, under the kind of problem that it finds.

Packages with rules of their own find here all that they need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ntmplan.problem import Fix, Kind, Place, Problem, Route, Severity
from ntmplan.reading.finding import Finding, finding
from ntmplan.repository import PlanFile, Repository

__all__ = ["Across", "Finder", "Finding", "Rules", "apply", "finding"]

Finder = Callable[[PlanFile], Iterable[Finding]]
Across = Callable[[Repository], Iterable[Problem]]


class Rules:
    """The rules of one family, each registered under its kind."""

    def __init__(self) -> None:
        self.one: list[tuple[Kind, Finder]] = []
        self.many: list[tuple[Kind, Across]] = []

    def plan(self, kind: Kind) -> Callable[[Finder], Finder]:
        """Register a rule that looks at one plan."""

        def register(finder: Finder) -> Finder:
            self.one.append((kind, finder))
            return finder

        return register

    def repository(self, kind: Kind) -> Callable[[Across], Across]:
        """Register a rule that looks at several plans."""

        def register(finder: Across) -> Across:
            self.many.append((kind, finder))
            return finder

        return register


def apply(rules: Sequence[tuple[Kind, Finder]], plan: PlanFile) -> Iterator[Problem]:
    """What the rules find in a plan, without what only follows from values that were left out."""
    assert plan.plan is not None
    draft = plan.plan.draft
    for kind, finder in rules:
        told = severity(kind, draft=draft)
        for found in finder(plan):
            route, facts, words = found
            if not (plan.left_out and _follows(route, plan.left_out)):
                place = plan.place(route, words)
                fix = _fix(plan, kind, found, place)
                yield Problem(kind, place, facts, told, plan.id, route, fix=fix)


def severity(kind: Kind, *, draft: bool) -> Severity:
    """How much a finding of a kind matters in a plan that is a draft, or in one that is none."""
    return kind.draft if draft and kind.draft else kind.severity


def _fix(plan: PlanFile, kind: Kind, found: Finding, place: Place) -> Fix | None:
    """What mends a finding: its kind can be mended, and the words stand in the file as they are."""
    route, facts, words = found
    if not kind.fix or "fix" not in facts or not words:
        return None
    fix = Fix(place, str(facts["fix"]))
    if plan.tree.words(place) == words:
        return fix
    from ntmplan.lint.wrapped import over_a_line_end  # few plans have such words

    return over_a_line_end(plan.tree, plan.place(route), fix, words)


def _follows(route: Route, left_out: tuple[Route, ...]) -> bool:
    """Whether what is found may only follow from what was left out.

    It does if it stands in what was left out; and for an entry as a whole, if a key was left out
    of it or of what it stands in, such as the `lead` of its area. What is written is judged.
    """
    above = {route[:end] for end in range(1, len(route) + 1)}
    if not above.isdisjoint(left_out):
        return True
    is_entry = isinstance(route[-1], int)
    return is_entry and any(len(gone) > 1 and gone[:-1] in above for gone in left_out)
