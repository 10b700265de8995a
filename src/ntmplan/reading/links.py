"""What tasks carry out of higher plans, as their `implements:` says it: `bac-kan-2023#3.1`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from ntmplan.model.outline import Entry
from ntmplan.model.passage import DutyPassage, TaskPassage
from ntmplan.problem import Route
from ntmplan.repository import PlanFile
from ntmplan.text import nfc

_KEY = "implements"


class Spot(NamedTuple):
    """A task or a duty among those of many plans.

    Attributes:
        path: the plan's file.
        route: the way to its passage.
        number: how a reader finds it; rows of the appendix differ by it.
    """

    path: str
    route: Route
    number: str


class Fault(StrEnum):
    """Why a reference leads nowhere."""

    FORM = "form"
    PLAN = "plan"
    TASK = "task"
    OWN = "own"


class Reference(NamedTuple):
    """One task of a higher plan, as an `implements:` names it.

    Attributes:
        file: the plan that says so.
        route: the way to the value.
        words: the reference as it is written.
        plan: the id that it names, or "".
        task: the number or the id of the task, or "".
        targets: what is meant; several rows where the table splits a task.
        fault: why it leads nowhere; None where it leads somewhere or that can't be known.
    """

    file: PlanFile
    route: Route
    words: str
    plan: str
    task: str
    targets: tuple[Spot, ...] = ()
    fault: Fault | None = None


class Links:
    """What the tasks of some plans say that they carry out.

    Args:
        files: the plans.

    Attributes:
        references: every reference, in the order of the plans.
        parents: for each task that carries out others, those.
    """

    def __init__(self, files: Sequence[PlanFile]) -> None:
        self._unknown: dict[Spot, tuple[Spot, ...]] = {}
        self._plans: dict[str, PlanFile] = {}
        for file in files:
            self._plans.setdefault(file.id, file)
        self._named: dict[str, dict[str, tuple[Spot, ...]]] = {}
        self.references: list[Reference] = []
        self.parents: dict[Spot, tuple[Spot, ...]] = {}
        for file in files:
            if _KEY in file.tree.text:
                self._read(file)

    def _read(self, file: PlanFile) -> None:
        """Take in what a plan says; what an area carries out, each of its tasks does."""
        meant: dict[Route, list[Reference]] = {}
        for entry in file.entries:
            if not isinstance(entry.passage, TaskPassage):
                continue
            if words := entry.passage.implements:
                found = [self._reference(file, entry, one) for one in _parted(words)]
                self.references += found
                meant[entry.route] = found
            else:
                meant[entry.route] = meant.get(entry.route[:-2], [])
        for task in file.tasks:
            spot = Spot(file.path, task.entry.route, task.number)
            named = meant.get(task.entry.route, [])
            if parents := tuple(target for one in named for target in one.targets):
                self.parents[spot] = parents
            if unknown := [one for one in named if one.fault is Fault.PLAN]:
                self._unknown[spot] = tuple(Spot(one.plan, (), one.task) for one in unknown)

    def _reference(self, file: PlanFile, entry: Entry, words: str) -> Reference:
        plan, _, task = (part.strip() for part in words.rpartition("#"))
        found = Reference(file, (*entry.route, _KEY), words, plan, task)
        if not plan or not task:
            return found._replace(fault=Fault.FORM)
        higher = self._plans.get(nfc(plan))
        if higher is None:
            return found._replace(fault=Fault.PLAN)
        if higher is file:
            return found._replace(fault=Fault.OWN)
        targets = self._names(higher).get(nfc(task).rstrip("."), ())
        whole = higher.plan is not None and not higher.left_out
        return found._replace(targets=targets, fault=Fault.TASK if whole and not targets else None)

    def _names(self, file: PlanFile) -> dict[str, tuple[Spot, ...]]:
        """The tasks and duties of a plan by their numbers and ids."""
        if file.path not in self._named:
            self._named[file.path] = _named(file)
        return self._named[file.path]

    def declares(self, spot: Spot) -> bool:
        """Whether a task says that it carries out one of a plan here, or of one elsewhere."""
        return spot in self.parents or spot in self._unknown

    def families(self) -> dict[Spot, Spot]:
        """For each task that carries out another or is carried out, one that stands for them all.

        Tasks that are linked, even through others and through plans that are not here, are one
        work on purpose.
        """
        above: dict[Spot, Spot] = {}
        linked: dict[Spot, None] = {}
        for child, parents in (*self.parents.items(), *self._unknown.items()):
            for parent in parents:
                linked |= {child: None, parent: None}
                one, other = _top(above, child), _top(above, parent)
                if one != other:
                    above[one] = other
        return {spot: _top(above, spot) for spot in linked}


def _parted(words: str) -> Iterator[str]:
    return (part for one in words.split(";") if (part := one.strip()))


def _top(above: dict[Spot, Spot], spot: Spot) -> Spot:
    """The last one of a chain; the chain is made shorter on the way."""
    while (higher := above.get(spot)) is not None:
        above[spot] = above.get(higher, higher)
        spot = higher
    return spot


def _named(file: PlanFile) -> dict[str, tuple[Spot, ...]]:
    """Numbers of the table go before numbers of the body, and those before ids."""
    found: tuple[defaultdict[str, list[Spot]], ...] = tuple(defaultdict(list) for _ in range(3))
    for spot, names in _spots(file):
        for one, name in zip(found, names, strict=True):
            if name:
                one[name].append(spot)
    return {name: tuple(spots) for one in reversed(found) for name, spots in one.items()}


def _spots(file: PlanFile) -> Iterable[tuple[Spot, tuple[str, str, str | None]]]:
    for task in file.tasks:
        names = (task.number, task.entry.number, task.entry.passage.id)
        yield Spot(file.path, task.entry.route, task.number), names
    for entry in file.entries:
        if isinstance(entry.passage, DutyPassage) and entry.passage.duty is not None:
            names = ("", entry.number, entry.passage.id)
            yield Spot(file.path, entry.route, entry.number), names
