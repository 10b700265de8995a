"""Repository to problems: every rule over every plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ntmplan.lint.rule import Finder, Rules, apply
from ntmplan.lint.rules import (
    amounts,
    appendix,
    budget,
    citations,
    criteria,
    document,
    duties,
    ending,
    form,
    grounds,
    judged,
    legal,
    mismatch,
    names,
    numbers,
    overlaps,
    plans,
    recipients,
    repetition,
    reporting,
    responsibility,
    schedule,
    signing,
    spelling,
    tasks,
    typography,
    uniformity,
    units,
    wording,
    work,
)
from ntmplan.problem import Kind, Problem, Severity
from ntmplan.repository import PlanFile, Repository

__all__ = ["lint"]

FAMILIES = (
    amounts,
    appendix,
    budget,
    citations,
    criteria,
    document,
    duties,
    ending,
    form,
    grounds,
    judged,
    legal,
    mismatch,
    names,
    numbers,
    overlaps,
    plans,
    recipients,
    repetition,
    reporting,
    responsibility,
    schedule,
    signing,
    spelling,
    tasks,
    typography,
    uniformity,
    units,
    wording,
    work,
)
"""The families of rules, one file each."""
Each = Callable[[Sequence[PlanFile]], Iterable[PlanFile]]
ALL = tuple(family.RULES for family in FAMILIES)


def lint(
    repository: Repository, rules: Sequence[Rules] = ALL, each: Each | None = None
) -> list[Problem]:
    """Everything that is wrong, by file and line.

    Args:
        repository: the plans.
        rules: the families of rules to apply.
        each: goes through the plans, and can say how far it is.
    """
    problems = list(repository.problems)
    one = [rule for family in rules for rule in family.one]
    for file in each(repository.plans) if each else repository.plans:
        problems += _of_plan(file, one)
    for family in rules:
        for _, finder in family.many:
            problems += finder(repository)
    return sorted(problems, key=lambda found: (found.place, found.kind.code))


def _of_plan(file: PlanFile, rules: Sequence[tuple[Kind, Finder]]) -> Iterator[Problem]:
    draft = file.plan is not None and file.plan.draft
    for found in file.problems:
        milder = found.kind.draft if draft else None
        severity: Severity = milder or found.severity
        yield Problem(
            found.kind,
            found.place,
            found.facts,
            severity,
            file.id,
            found.route,
            found.also,
        )
    if file.plan is not None:
        yield from apply(rules, file)
