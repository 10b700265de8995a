"""What the linter finds, kept plan by plan, so that an edit has only its own plan checked anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from ntmplan.lint import ALL, lint
from ntmplan.lint.inline import let_pass, let_pass_in, registers
from ntmplan.lint.own import families, kinds_of
from ntmplan.lint.rule import Rules
from ntmplan.lint.run import selected
from ntmplan.problem import Problem, Severity
from ntmplan.repository import PlanFile, Repository


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found.

    Attributes:
        by_plan: the path of a plan file -> its findings, by line.
        others: findings in files that are no plans.
    """

    by_plan: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    others: tuple[Problem, ...] = ()

    def of(self, file: PlanFile) -> tuple[Problem, ...]:
        """The findings of a plan."""
        return self.by_plan.get(file.path, ())


_Passed = tuple[list[Problem], list[Problem]]
"""What was found in a file, and what its comments left of it."""


class Checker:
    """Checks repositories, and remembers what the rules that look at one plan found in each."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[PlanFile, list[Problem]] = WeakKeyDictionary()
        self._passed: WeakKeyDictionary[PlanFile, _Passed] = WeakKeyDictionary()

    def check(self, repository: Repository) -> Findings:
        """Everything that is wrong but the notes, as the settings want it.

        Raises:
            PluginError: the settings name a plugin that can't be used.
            NoSuchRuleError: the settings name a rule that is not there.
        """
        own = families(repository.settings)
        rules = (*ALL, *own)
        found: defaultdict[str, list[Problem]] = defaultdict(list)
        single = [_of_one_plan(family) for family in rules]
        for file in repository.plans:
            if file not in self._known:
                self._known[file] = lint(Repository([file], texts=repository.texts), single)
            found[file.path] += self._known[file]
        for problem in _across(repository, rules):
            found[problem.place.path].append(problem)
        selection = selected(repository.settings, added=kinds_of(own))
        by_plan = {}
        for file in repository.plans:
            kept = selection.of(self._let_pass(file, found.pop(file.path)))
            by_plan[file.path] = tuple(sorted(_shown(kept), key=_order))
        for path in registers(repository):
            found[path] = let_pass_in(path, repository.texts[path], found[path])
        rest = selection.of([one for left in found.values() for one in left])
        return Findings(by_plan, tuple(sorted(_shown(rest), key=_order)))

    def _let_pass(self, file: PlanFile, found: list[Problem]) -> list[Problem]:
        """The findings that the comments of a file leave; anew only where others are found."""
        before = self._passed.get(file)
        if before is None or before[0] != found:
            before = self._passed[file] = found, let_pass(file, found)
        return before[1]


def _shown(problems: Sequence[Problem]) -> list[Problem]:
    """The problems that a page shows: notes are for who writes the plan."""
    return [one for one in problems if one.severity is not Severity.NOTE]


def _order(found: Problem) -> tuple[object, ...]:
    return (found.place, found.kind.code)


def _of_one_plan(family: Rules) -> Rules:
    """The rules of a family that look at one plan alone."""
    half = Rules()
    half.one = family.one
    return half


def _across(repository: Repository, rules: Sequence[Rules]) -> list[Problem]:
    """What rules find that look at several plans, and what is wrong with other files."""
    found = list(repository.problems)
    for family in rules:
        for _, finder in family.many:
            found += finder(repository)
    return found
