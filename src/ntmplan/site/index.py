"""All that a site tells, in one pass over its plans: by unit, area, criterion and document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ntmplan.model.value import CATCH_ALL
from ntmplan.query.criteria.touched import Touch
from ntmplan.query.legal.cited import Citation, Document, cited_in
from ntmplan.query.matrix import matrix
from ntmplan.registry import Unit
from ntmplan.registry.criteria import CriteriaSet, Criterion
from ntmplan.registry.names import unregistered
from ntmplan.repository import PlanFile
from ntmplan.site.addresses import Folder
from ntmplan.site.facts import PlanFacts, Stated
from ntmplan.site.findings import Findings
from ntmplan.table import Row, Table, names
from ntmplan.text import accented, one_line

Assigned = tuple[PlanFacts, Stated, str]
"""A task or a duty of a plan, with what a unit does in it."""


@dataclass
class UnitFacts:
    """What the plans say of a unit.

    Attributes:
        name: its registered name, or the words of a plan where nobody registered it.
        unit: its entry in the register; None where it has none.
        assigned: its tasks and duties.
        due: what it has to do until some day, and the reports that it gets or passes on.
    """

    name: str
    unit: Unit | None = None
    assigned: list[Assigned] = field(default_factory=list)
    due: list[tuple[PlanFacts, Row, str]] = field(default_factory=list)

    @cached_property
    def counts(self) -> Counter[str]:
        """How many tasks it leads and supports, and how many duties it has."""
        return Counter(role for _, _, role in self.assigned)

    @property
    def vague(self) -> bool:
        """Whether it names nobody in particular."""
        named = self.unit or unregistered(self.name)
        return str(named.kind) == CATCH_ALL


@dataclass
class AreaFacts:
    """An area of work: its title, where plans speak of it, and its tasks."""

    title: str
    places: list[tuple[PlanFacts, str]] = field(default_factory=list)
    tasks: list[tuple[PlanFacts, Stated]] = field(default_factory=list)


@dataclass
class CriterionFacts:
    """A criterion of a set (None: the set as a whole), and the places that touch it."""

    of: CriteriaSet
    criterion: Criterion | None
    touches: list[tuple[PlanFacts, Touch]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its number and name; the set's where the set is meant as a whole."""
        one = self.criterion
        return f"{one.number}. {one.name}" if one else self.of.name


@dataclass
class DocumentFacts:
    """A document that plans cite; `name` tells it from all others."""

    name: str
    document: Document
    citations: list[tuple[PlanFacts, Citation]]


class Facts:
    """Everything that the pages of a site tell.

    Args:
        plans: what each plan says.
        findings: what is wrong with them.
        unread: files that could not be read as plans.
    """

    def __init__(
        self, plans: Iterable[PlanFacts], findings: Findings, unread: Iterable[PlanFile] = ()
    ) -> None:
        self.plans = list(plans)
        self.findings = findings
        self.unread = list(unread)
        self.units: dict[str, UnitFacts] = {}
        self.areas: dict[str, AreaFacts] = {}
        self.criteria: dict[str, CriterionFacts] = {}
        for plan in self.plans:
            self._add_stated(plan)
            self._add_due(plan)
            self._add_criteria(plan)
        self.units = dict(sorted(self.units.items(), key=lambda one: _folded(one[0])))
        self.documents = {one.name: one for one in self._documents()}
        self.places = self._places()

    def _add_stated(self, plan: PlanFacts) -> None:
        for title, anchor in plan.areas.items():
            self._area(title).places.append((plan, anchor))
        for one in plan.stated:
            for name, role in one.units:
                self._unit(plan, name).assigned.append((plan, one, role))
            if not one.is_duty and (title := str(one.row["area"])):
                self._area(title).tasks.append((plan, one))

    def _add_due(self, plan: PlanFacts) -> None:
        for row in plan.due:
            for role, key in (("lead", "leads"), ("to", "to"), ("via", "via")):
                for name in dict.fromkeys(names(row, key)):
                    self._unit(plan, name).due.append((plan, row, role))

    def _add_criteria(self, plan: PlanFacts) -> None:
        for touch in plan.criteria:
            if touch.settled:
                of, criterion = touch.settled
                name = criterion_key(of, criterion)
                facts = self.criteria.setdefault(name, CriterionFacts(of, criterion))
                facts.touches.append((plan, touch))

    def _unit(self, plan: PlanFacts, name: str) -> UnitFacts:
        found = self.units.get(name)
        if found is None:
            meant = plan.file.registry.named(name, plan.plan.place)
            unit = meant[0] if len(meant) == 1 else None
            found = self.units[name] = UnitFacts(name, unit)
        return found

    def _area(self, title: str) -> AreaFacts:
        """The area of a title, whatever its capitals."""
        return self.areas.setdefault(area_key(title), AreaFacts(title))

    @cached_property
    def matrix(self) -> Table:
        """Who leads and who supports in which area: the answer to the question `matrix`."""
        return matrix([plan.file for plan in self.plans])

    def find_area(self, title: str) -> AreaFacts | None:
        """The area of a title, if there is one."""
        return self.areas.get(area_key(title)) if title else None

    def _documents(self) -> Iterator[DocumentFacts]:
        by_file = {plan.file: plan for plan in self.plans}
        seen: Counter[str] = Counter()
        for document in cited_in([plan.file for plan in self.plans]):
            name = one_line(document.full_name)
            seen[name] += 1
            name = name if seen[name] == 1 else f"{name} ({seen[name]})"
            cited = [(by_file[one.file], one) for one in document.citations]
            yield DocumentFacts(name, document, cited)

    def _places(self) -> Places:
        ids = Counter(plan.file.id for plan in self.plans)
        keys = {
            plan: plan.file.id if ids[plan.file.id] == 1 else f"{plan.file.id} {plan.path}"
            for plan in self.plans
        }
        return Places(
            Folder("plans", keys.values()),
            Folder("units", self.units),
            Folder("areas", (area.title for area in self.areas.values())),
            Folder("criteria", self.criteria),
            Folder("documents", self.documents),
            keys,
        )


@dataclass(frozen=True)
class Places:
    """The addresses of all pages that are about something."""

    plans: Folder
    units: Folder
    areas: Folder
    criteria: Folder
    documents: Folder
    keys: dict[PlanFacts, str]

    def plan(self, plan: PlanFacts, anchor: str = "") -> str:
        """The address of a plan, or of a passage in it."""
        address = self.plans[self.keys[plan]]
        return f"{address}#{anchor}" if anchor else address

    @property
    def clashes(self) -> frozenset[str]:
        """The names of which several would have one address."""
        folders = (self.plans, self.units, self.areas, self.criteria, self.documents)
        return frozenset().union(*(folder.clashes for folder in folders))


def area_key(title: str) -> str:
    """What is the same of one area's title in several plans."""
    return " ".join(accented(title)) or title


def criterion_key(of: CriteriaSet, criterion: Criterion | None) -> str:
    """What tells a criterion from others, in words that stay."""
    return f"{criterion.number} {criterion.name} {of.title}" if criterion else of.title


def _folded(name: str) -> tuple[str, ...]:
    return (*accented(name), name)
