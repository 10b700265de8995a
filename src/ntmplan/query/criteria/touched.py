"""The criteria and indicators that plans touch: which, of which set, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.outline import Entry
from ntmplan.model.passage import Passage
from ntmplan.problem import Route
from ntmplan.query.criteria.acts import acts
from ntmplan.query.rows import Assignment, duties_of, tasks_of
from ntmplan.reading.criteria import Cited, Said, cited
from ntmplan.registry.criteria import CriteriaSet, Criterion
from ntmplan.repository import PlanFile
from ntmplan.table import Row
from ntmplan.text import one_line, regex

_WHOLE_SET = regex(r"(?<!bộ )\btiêu chí\s+(?:(?:theo|quy định|về|đối với|của)\s+)*$")
"""What stands before a category whose criteria are meant as a whole."""

Meant = tuple[CriteriaSet, Criterion | None]
"""A set, and the criterion of it that can be meant; None where the set's criteria are not known, or
the one that is cited is none of them."""


class Touch(NamedTuple):
    """A place in a plan that touches a criterion.

    Attributes:
        stated: the task, the duty or the other sentence, with who leads and supports it.
        text: the sentence.
        number: the criterion's number as it is cited, or "".
        name: its name as it is cited, or "".
        codes: the codes of indicators that are cited with it.
        meant: what it can be: one where that is clear.
        said: whether the sentence, or what it stands in, names the set.
        acts: what is done with it.
    """

    stated: Assignment
    text: str
    number: str
    name: str
    codes: tuple[str, ...]
    meant: tuple[Meant, ...]
    said: bool
    acts: tuple[str, ...]

    @property
    def settled(self) -> Meant | None:
        """The criterion that is surely meant, or the set where it is cited as a whole."""
        if len(self.meant) != 1:
            return None
        whole = not (self.number or self.name)
        return self.meant[0] if whole or self.meant[0][1] or not self.meant[0][0].criteria else None

    @property
    def misplaced(self) -> bool:
        """Whether the set that is named has no such criterion."""
        return self.said and bool(self.number) and self.settled is None and len(self.meant) == 1

    def rows(self) -> Iterator[Row]:
        """A row for each indicator and each act."""
        for code in self.codes or (None,):
            for act in self.acts:
                yield self._row(code, act)

    def _row(self, code: str | None, act: str) -> Row:
        one = self.meant[0] if len(self.meant) == 1 else None
        criterion = self.settled[1] if self.settled else None
        stated = self.stated.row(None)
        return {
            "set": one[0].title if one else None,
            "sets": tuple(each.title for each, _ in self.meant),
            "level": one[0].level if one else None,
            "number": self.number or (criterion.number if criterion else None),
            "name": criterion.name if criterion else self.name or None,
            "indicator": code,
            "indicator_name": indicator_name(criterion, code),
            "act": act,
            "sure": self.settled is not None,
            "leads": stated["leads"],
            "supports": stated["supports"],
            "plan": stated["plan"],
            "task": stated["task"],
            "source": stated["source"],
            "text": self.text,
            "path": stated["path"],
            "line": stated["line"],
            "groups": stated["groups"],
            "catch_alls": stated["catch_alls"],
        }


def indicator_name(criterion: Criterion | None, code: str | None) -> str | None:
    """What an indicator asks for, where that is known."""
    known = criterion.indicators if criterion else ()
    return next((one.name for one in known if one.code == code), None)


def touches(file: PlanFile) -> list[Touch]:
    """The places in a plan that touch criteria, in its order."""
    said = cited(file)
    stated: dict[Route, Assignment] = {}
    for each in (*duties_of(file), *tasks_of(file)) if said.every else ():
        stated.setdefault(each.entry.route, each)

    def place(entry: Entry | None, route: Route) -> Assignment:
        return (stated.get(entry.route) if entry else None) or _elsewhere(file, entry, route)

    found = [
        (
            one.route,
            one.start,
            Touch(
                place(one.entry, one.route),
                one.text,
                one.number,
                one_line(one.name).lstrip(' :.–-“"') if one.words else "",
                one.codes,
                tuple(_meant(one, said.during)),
                one.said,
                acts(one.text, one.start),
            ),
        )
        for one in (*said.numbered, *said.named)
    ]
    found += [
        (one.route, one.category.start, _whole(one, place(one.entry, one.route)))
        for one in said.categories
        if one.category.sets and _WHOLE_SET.search(one.text[: one.category.start].lower())
    ]
    order = {entry.route: at for at, entry in enumerate(file.entries)}
    found.sort(key=lambda one: (order.get(one[0][:-1], -1), one[1]))
    return [touch for _, _, touch in found]


def _whole(one: Said, stated: Assignment) -> Touch:
    """A place that touches the criteria of a set as a whole."""
    meant = tuple((each, None) for each in one.category.sets)
    done = acts(one.text, one.category.start)
    return Touch(stated, one.text, "", "", (), meant, True, done)  # noqa: FBT003 - the set is named


def _elsewhere(file: PlanFile, entry: Entry | None, route: Route) -> Assignment:
    """A sentence that is neither a task nor a duty; of the head of a plan nobody leads it."""
    entry = entry or Entry(Passage(text=""), str(route[0]), route, 0, "", "")
    line = file.place(route).line
    leads, supports = file.units(entry.lead), file.units(entry.support)
    return Assignment(file, entry, entry.number, "", entry.part, line, leads, supports, None)


def _meant(one: Cited, during: tuple[CriteriaSet, ...]) -> Iterator[Meant]:
    """What a citation can mean: in the sets that it names, or else in those of the period."""
    if one.sets:
        for each in one.fitting or one.judged or one.sets:
            yield each, _criterion(one, each)
        return
    for each in during:
        if criterion := _criterion(one, each):
            yield each, criterion


def _criterion(one: Cited, of: CriteriaSet) -> Criterion | None:
    """The criterion of a set that a citation can mean; one without a number by its name."""
    if one.number:
        return of.criteria.get(one.number) if of.fits(one.number, one.words) else None
    exact = of.by_name.get(one.words)
    part = (each for number, each in of.criteria.items() if of.fits(number, one.words))
    return exact or next(part, None)
