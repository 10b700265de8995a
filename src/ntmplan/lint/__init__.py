"""Repository to problems: every rule over every plan."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.lint.rule import apply
from ntmplan.lint.rules import document, legal, plans, tasks, units
from ntmplan.problem import Kind, Problem, Severity
from ntmplan.repository import PlanFile, Repository

__all__ = ["lint"]

FAMILIES = (document, legal, units, tasks, plans)
_ONE = [rule for family in FAMILIES for rule in family.RULES.one]
_MANY = [rule for family in FAMILIES for rule in family.RULES.many]


def lint(repository: Repository) -> list[Problem]:
    """Everything that is wrong, by file and line."""
    problems = list(repository.problems)
    for file in repository.plans:
        problems += _of_plan(file)
    for _, finder in _MANY:
        problems += finder(repository)
    return sorted(problems, key=lambda found: (found.place, found.kind.code))


def _of_plan(file: PlanFile) -> Iterator[Problem]:
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
        yield from apply(_ONE, file)


def rule_kinds() -> list[Kind]:
    """The kinds of problems that rules find."""
    return [kind for kind, _ in (*_ONE, *_MANY)]
