"""Repository to problems: every rule over every plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ntmplan.lint.inline import may_let_pass, registers
from ntmplan.lint.rule import Finder, Rules, apply, severity
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
Needed = Callable[[Kind, Severity], bool]
"""Whether findings of a kind are asked for, where they have a severity."""
ALL = tuple(family.RULES for family in FAMILIES)


def lint(
    repository: Repository,
    rules: Sequence[Rules] = ALL,
    each: Each | None = None,
    needed: Needed = lambda _kind, _severity: True,
) -> list[Problem]:
    """Everything that is wrong, by file and line.

    Args:
        repository: the plans.
        rules: the families of rules to apply.
        each: goes through the plans, and can say how far it is.
        needed: which of the rules are needed at all; all of them for plans that let findings pass
            in place, since a comment that lets nothing pass is told.
    """
    problems = list(repository.problems)
    one = [rule for family in rules for rule in family.one]
    asked = {
        draft: [rule for rule in one if needed(rule[0], severity(rule[0], draft=draft))]
        for draft in (False, True)
    }
    for file in each(repository.plans) if each else repository.plans:
        draft = file.plan is not None and file.plan.draft
        problems += _of_plan(file, one if may_let_pass(file) else asked[draft], draft=draft)
    many = [rule for family in rules for rule in family.many]
    wanted = [rule for rule in many if needed(rule[0], rule[0].severity)]
    for _, finder in many if len(wanted) < len(many) and _may_let_pass(repository) else wanted:
        problems += finder(repository)
    return sorted(problems, key=lambda found: (found.place, found.kind.code))


def _may_let_pass(repository: Repository) -> bool:
    """Whether any file of a repository may have comments that let findings pass."""
    return any(map(may_let_pass, repository.plans)) or bool(registers(repository))


def _of_plan(
    file: PlanFile, rules: Sequence[tuple[Kind, Finder]], *, draft: bool
) -> Iterator[Problem]:
    for found in file.problems:
        milder = found.kind.draft if draft else None
        yield Problem(
            found.kind,
            found.place,
            found.facts,
            milder or found.severity,
            file.id,
            found.route,
            found.also,
        )
    if file.plan is not None:
        yield from apply(rules, file)
