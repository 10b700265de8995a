"""Coverage: which tasks of a higher plan lower plans carry out, and which nobody does."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ntmplan.problem import Phrase, marked
from ntmplan.query.coverage.columns import COLUMNS, DECLARED, NONE, PROPOSED
from ntmplan.query.coverage.held import on_day
from ntmplan.query.coverage.proposing import Proposing
from ntmplan.query.differing import differing
from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.reading.likeness import pairs
from ntmplan.reading.links import Fault, Links, Reference, Spot
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Row, Section, Table, Value, note

QUESTION = "coverage"
_PERCENT = 100
_WITHOUT_PARENT = Phrase(marked("Tasks of lower plans that carry out none of the higher plan's"))


@dataclass(frozen=True, slots=True)
class _Found:
    """What of a higher plan is carried out.

    Attributes:
        parents: its tasks, and those of its duties that a task of a lower plan carries out.
        children: for each of them the tasks that carry it out, with how that is known.
        alone: tasks of lower plans that carry out nothing that is known.
    """

    parents: list[Assignment]
    children: dict[Spot, list[tuple[Assignment, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    alone: list[Assignment] = field(default_factory=list)


def coverage(parent: PlanFile, children: list[PlanFile], day: datetime.date | None = None) -> Table:
    """Which tasks of a higher plan have a child task, declared by `implements:` or proposed.

    What is proposed by the likeness of words is never counted as declared.

    Args:
        parent: the higher plan.
        children: the lower plans.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    files = [parent, *(file for file in children if file is not parent)]
    links = Links(files)
    found = _found(parent, files[1:], links)
    rows = list(_rows(found))
    sections = (Section(_WITHOUT_PARENT, len(rows)),) if found.alone else ()
    rows += [_row(None, child, NONE) for child in found.alone]
    notes = tuple(_notes(parent, files[1:], found, links.references))
    table = Table(QUESTION, parent.id, COLUMNS, tuple(rows), notes=notes, sections=sections)
    return on_day(table, files, day) if day else table


def _spot(one: Assignment) -> Spot:
    return Spot(one.file.path, one.entry.route, one.number)


def _found(parent: PlanFile, children: list[PlanFile], links: Links) -> _Found:
    """Each task of the lower plans under what it carries out; else under what it is most like."""
    tasks = list(tasks_of(parent))
    declared = {spot for spots in links.parents.values() for spot in spots}
    duties = [duty for duty in duties_of(parent) if _spot(duty) in declared]
    found = _Found([*tasks, *duties])
    known = {_spot(one) for one in found.parents}
    proposing = Proposing(tasks)
    for child in (task for file in children for task in tasks_of(file)):
        spot = _spot(child)
        above = [one for one in links.parents.get(spot, ()) if one in known]
        for one in above:
            found.children[one].append((child, DECLARED))
        if links.declares(spot):
            continue
        best = proposing.best(child)
        if best is None:
            found.alone.append(child)
        else:
            found.children[_spot(tasks[best])].append((child, PROPOSED))
    return found


def _rows(found: _Found) -> Iterator[Row]:
    """The parent's tasks in their order, each with its children, those declared first."""
    for parent in found.parents:
        children = sorted(found.children.get(_spot(parent), ()), key=lambda one: one[1])
        for child, how in children:
            yield _row(parent, child, how)
        if not children:
            yield _row(parent, None, NONE)


def _row(parent: Assignment | None, child: Assignment | None, how: str) -> Row:
    differs: tuple[str, ...] = ()
    alike: int | None = None
    if parent and child:
        differs = differing(parent.text, child.text)
        alike = _percent(parent.text, child.text)
    below = {f"child_{key}": value for key, value in _place(child).items()}
    return {**_place(parent), "how": how, "likeness": alike, "differs": differs, **below}


def _percent(one: str, other: str) -> int:
    """How much alike two texts are, whole percents rounded down."""
    first, second = pairs(one), pairs(other)
    either = len(first | second)
    return _PERCENT * len(first & second) // either if either else _PERCENT


def _place(one: Assignment | None) -> dict[str, Value]:
    if one is None:
        lists = ("leads", "supports")
        return {key: () if key in lists else None for key in _KEYS}
    row = one.row(None)
    return {key: row[key] for key in _KEYS}


_KEYS = ("plan", "task", "id", "area", "text", "leads", "supports", "timeframe", "path", "line")


def _notes(
    parent: PlanFile, children: list[PlanFile], found: _Found, references: list[Reference]
) -> Iterator[Note]:
    tasks = [one for one in found.parents if one.source != "duty"]
    if not children:
        yield note(
            "no-children", marked("There is no plan that could carry out {plan}."), plan=parent.id
        )
    for file in (parent, *children):
        if not file.tasks:
            yield note("no-tasks", marked("{plan} has no task."), plan=file.id)
    if not tasks:
        return
    ways = {_spot(one): {how for _, how in found.children.get(_spot(one), ())} for one in tasks}
    declared = sum(DECLARED in how for how in ways.values())
    proposed = [one.name for one in tasks if ways[_spot(one)] == {PROPOSED}]
    missing = [one.name for one in tasks if not ways[_spot(one)]]
    sentence = marked("Tasks of {plan} with a child task that says so: {count} of {all}.")
    yield note("covered", sentence, count=declared, all=len(tasks), plan=parent.id)
    if proposed:
        sentence = marked("To judge by the words these may have one that does not say so: {tasks}.")
        yield note("proposed", sentence, tasks=", ".join(proposed))
    if missing:
        yield note("uncovered", marked("Without a child task: {tasks}."), tasks=", ".join(missing))
    if found.alone:
        sentence = marked("Child tasks without a parent task: {count}.")
        yield note("no-parent", sentence, count=len(found.alone))
    yield from _astray(parent, references)


def _astray(parent: PlanFile, references: list[Reference]) -> Iterator[Note]:
    """What names this plan, and no task of it."""
    for one in references:
        if one.fault is Fault.TASK and one.plan == parent.id:
            sentence = marked(
                '{plan} says that it implements "{reference}"; there is no such task.'
            )
            yield note("leads-nowhere", sentence, plan=one.file.id, reference=one.words)
