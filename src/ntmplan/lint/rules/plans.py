"""Rules on several plans."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Problem, Severity, marked
from ntmplan.repository import PlanFile, Repository

RULES = Rules()

PLAN_ID_TWICE = Kind(
    "P101",
    "duplicate-plan-id",
    Severity.ERROR,
    marked('Another plan has the id "{id}" too: {path}.'),
    marked("Give one of them an `id:` of its own, or rename the file."),
    why=marked(
        "Reports, questions and later plans name a plan by its id; with two of the same id, the"
        " answer may come from the wrong one."
    ),
)


@RULES.repository(PLAN_ID_TWICE)
def duplicate_plan_id(repository: Repository) -> Iterator[Problem]:
    """A plan is known by its id."""
    first: dict[str, PlanFile] = {}
    for file in repository.plans:
        other = first.setdefault(file.id, file)
        if other is not file:
            place = file.place(("id",) if file.plan and file.plan.id else ("title",))
            facts = {"id": file.id, "path": other.path}
            yield Problem(PLAN_ID_TWICE, place, facts, PLAN_ID_TWICE.severity, file.id, ("id",))
