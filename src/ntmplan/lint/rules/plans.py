"""Rules on several plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Phrase, Problem, Severity, marked
from ntmplan.repository import PlanFile, Repository, is_whole

if TYPE_CHECKING:
    from ntmplan.reading.links import Reference

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
IMPLEMENTS_NOTHING = Kind(
    "P102",
    "implements-nothing",
    Severity.ERROR,
    marked('`implements` says "{reference}", which leads nowhere: {reason}.'),
    marked(
        "Write the id of the higher plan, # and the number or the id of its task, as in"
        " bac-kan-2023-2025#3.1; a semicolon parts several."
    ),
    why=marked(
        "Whoever asks which tasks of the higher plan are carried out is told that nobody carries"
        " this one out."
    ),
    bad="""\
tasks:
  - task: In 500 tờ rơi về phân loại chất thải rắn tại nguồn trong quý I
    lead: Sở Y tế
    implements: bac-kan-2023-2025, mục 2.2
""",
    good="""\
tasks:
  - task: In 500 tờ rơi về phân loại chất thải rắn tại nguồn trong quý I
    lead: Sở Y tế
    implements: bac-kan-2023-2025#2.2
""",
)
_REASONS = {
    "form": marked("it does not name a plan and a task, parted by #"),
    "plan": marked('no plan here has the id "{plan}"'),
    "task": marked('"{plan}" has no task and no duty "{task}"'),
    "own": marked("it is a task of this very plan"),
}


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


@RULES.repository(IMPLEMENTS_NOTHING)
def implements_nothing(repository: Repository) -> Iterator[Problem]:
    """What a task carries out is there; a plan that may merely not have been read is let pass."""
    if not any("implements" in file.tree.text for file in repository.plans):
        return
    from ntmplan.reading.links import Fault, Links  # few plans say what they carry out

    for one in Links(repository.plans).references:
        if one.fault and (one.fault is not Fault.PLAN or _all_read(one.file, repository)):
            kind = IMPLEMENTS_NOTHING
            place = one.file.place(one.route, one.words)
            yield Problem(kind, place, _facts(one), kind.severity, one.file.id, one.route)


def _all_read(file: PlanFile, repository: Repository) -> bool:
    """Whether no plan can have the id that none has: all were read, and each of them could be."""
    known = all(one.plan and ("id",) not in one.left_out for one in repository.plans)
    return known and file.root is not None and is_whole(repository.plans, file.root)


def _facts(one: Reference) -> dict[str, str | Phrase]:
    assert one.fault is not None
    reason = Phrase(_REASONS[one.fault], {"plan": one.plan, "task": one.task})
    return {"reference": one.words, "reason": reason}
