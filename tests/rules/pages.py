"""The manual pages of families of rules, and what the families find in the shipped plans."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tests.rules.example import found

from ntmplan import language
from ntmplan.lint import lint
from ntmplan.lint.rule import Rules
from ntmplan.problem import Fact, Kind, Phrase, Problem
from ntmplan.repository import Repository, load

ROOT = Path(__file__).parents[2]
Told = tuple[str, int, dict[str, str]]


def told_by(plan: str, folder: Path, family: Rules, *wanted: str) -> list[Told]:
    """What the rules of a family with some codes find in an example: code, line and facts."""
    return [one for one in map(told, found(plan, folder, [family])) if one[0] in wanted]


def kinds(families: Sequence[Rules]) -> list[Kind]:
    """The kinds of problems that the families find."""
    return [kind for family in families for kind, _ in (*family.one, *family.many)]


@lru_cache(maxsize=1)
def repository() -> Repository:
    """The shipped plans."""
    return load([ROOT])


def in_plan(name: str, families: Sequence[Rules]) -> list[Told]:
    """What the families find in a shipped plan: code, line and facts."""
    every = lint(repository(), tuple(families))
    return [told(one) for one in every if one.plan.startswith(name)]


def told(problem: Problem) -> Told:
    """A finding as its code, its line and its facts in English."""
    facts = {key: _said(fact) for key, fact in problem.facts.items()}
    return problem.kind.code, problem.place.line, facts


def _said(fact: Fact) -> str:
    return language.say(fact.template, fact.facts) if isinstance(fact, Phrase) else str(fact)
