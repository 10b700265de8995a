"""Overlaps: the same work in two plans, or twice in one."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from ntmplan.problem import Phrase, marked
from ntmplan.query.differing import differing
from ntmplan.query.held import Held, held_column
from ntmplan.query.overlaps.clusters import Cluster, Standing, clusters
from ntmplan.query.overlaps.columns import COLUMNS, HELD_AT
from ntmplan.query.overlaps.places import places
from ntmplan.query.rows import Assignment
from ntmplan.reading.joined import grouped, joined
from ntmplan.reading.links import Links, Spot
from ntmplan.repository import PlanFile
from ntmplan.table import Note, Row, Section, Table, Value, note

QUESTION = "overlaps"
LEAST = 0.6
"""So much of their pairs of words do texts share that say nearly the same, where nobody asks."""
_PERCENT = 100
_CLUSTER = marked("Group {number}: {places} places in {plans} plans")
_IN_ONE = marked("Group {number}: {places} places in one plan")
_CLUSTER_LEADS = marked("Group {number}: {places} places in {plans} plans, different leads")
_IN_ONE_LEADS = marked("Group {number}: {places} places in one plan, different leads")


class Among(StrEnum):
    """Which places are compared: all, those of one plan, or those of different plans."""

    ALL = "all"
    WITHIN = "within"
    BETWEEN = "between"


class Wanted(NamedTuple):
    """What is compared.

    Attributes:
        least: how much alike texts are at the least, above 0 and up to 1.
        among: which places are compared.
        every: whether every sentence is compared, not only tasks and duties.
        clauses: whether each clause of a sentence is compared by itself.
    """

    least: float = LEAST
    among: Among = Among.ALL
    every: bool = False
    clauses: bool = False

    def said(self) -> Iterator[str]:
        """It in words that are the same in every language."""
        yield f"least: {self.least:g}"
        if self.among is not Among.ALL:
            yield str(self.among)
        if self.every:
            yield "all"
        if self.clauses:
            yield "clauses"


def overlaps(
    files: list[PlanFile], day: datetime.date | None = None, wanted: Wanted | None = None
) -> Table:
    """What stands in these plans in the same or nearly the same words.

    Tasks that are linked by `implements:` are one work on purpose, and don't overlap.

    Args:
        files: the plans.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
        wanted: what is compared; None for what is usual.
    """
    wanted = wanted or Wanted()
    found = _clusters(files, wanted)
    rows = [row for at, one in enumerate(found, 1) for row in _rows(at, *one)]
    table = Table(
        QUESTION,
        "; ".join(wanted.said()),
        COLUMNS,
        tuple(rows),
        notes=tuple(_notes(rows, wanted.least)),
        sections=tuple(_sections(rows)),
    )
    return _on_day(table, files, day) if day else table


def _clusters(files: list[PlanFile], wanted: Wanted) -> Iterator[tuple[Cluster, list[Assignment]]]:
    """The clusters, each with the places that its numbers mean."""
    works = Links(files).families()
    together = [[file] for file in files] if wanted.among is Among.WITHIN else [files]
    for some in together:
        here = [
            place
            for file in some
            for place in places(file, every=wanted.every, clauses=wanted.clauses)
        ]
        sets = grouped(place.text for place in here)
        pairs = joined(sets, wanted.least)
        standing = _standing(here, works)
        for cluster in clusters(sets, pairs, standing, between=wanted.among is Among.BETWEEN):
            yield cluster, here


def _standing(here: list[Assignment], works: dict[Spot, Spot]) -> list[Standing]:
    """Which plan and which work each place belongs to; one that is not linked is a work alone."""
    plans: dict[str, int] = {}
    linked: dict[Spot, int] = {}
    found: list[Standing] = []
    for at, place in enumerate(here):
        plan = plans.setdefault(place.file.path, len(plans))
        spot = Spot(place.file.path, place.entry.route, place.number)
        work = works.get(spot)
        own = at if work is None else -1 - linked.setdefault(work, len(linked))
        found.append(Standing(plan, own))
    return found


def _rows(number: int, cluster: Cluster, here: list[Assignment]) -> Iterator[Row]:
    for member in cluster:
        place = here[member.at]
        other = here[member.other] if member.other is not None else None
        yield {
            "cluster": number,
            "likeness": member.percent if other else None,
            **_place(place),
            **{f"other_{key}": value for key, value in _other(other).items()},
            "differs": differing(other.text, place.text) if other else (),
            "same_leads": _same_leads(place, other),
        }


def _place(place: Assignment) -> dict[str, Value]:
    return {
        "plan": place.file.id,
        "task": place.number,
        "area": place.entry.area,
        "text": place.text,
        "source": place.source,
        "leads": tuple(mention.name for mention in place.leads),
        "supports": tuple(mention.name for mention in place.supports),
        "path": place.file.path,
        "line": place.line,
    }


def _other(place: Assignment | None) -> dict[str, Value]:
    """The place that another is beside, in its row."""
    keys = ("plan", "task", "text", "leads", "path", "line")
    if place is None:
        return {key: () if key == "leads" else None for key in keys}
    whole = _place(place)
    return {key: whole[key] for key in keys}


def _same_leads(place: Assignment, other: Assignment | None) -> bool | None:
    """Whether the same units lead both; None where a plan does not say who leads."""
    if other is None or not place.leads or not other.leads:
        return None
    return {one.name for one in place.leads} == {one.name for one in other.leads}


def _notes(rows: list[Row], least: float) -> Iterator[Note]:
    if not rows:
        sentence = marked("Nothing in these plans is {percent} % alike or more.")
        yield note("no-overlaps", sentence, percent=f"{least * _PERCENT:g}")
        return
    number = rows[-1]["cluster"]
    assert isinstance(number, int)
    sentence = marked("{places} places say the same or nearly the same; groups: {clusters}.")
    yield note("overlaps", sentence, places=len(rows), clusters=number)


def _sections(rows: list[Row]) -> Iterator[Section]:
    starts = [at for at, row in enumerate(rows) if row["likeness"] is None]
    for start, end in pairwise([*starts, len(rows)]):
        some = rows[start:end]
        plans = Counter(row["path"] for row in some)
        leads = {
            frozenset(lead) for row in some if isinstance(lead := row["leads"], tuple) and lead
        }
        one = len(plans) == 1
        if len(leads) > 1:
            sentence = _IN_ONE_LEADS if one else _CLUSTER_LEADS
        else:
            sentence = _IN_ONE if one else _CLUSTER
        number = some[0]["cluster"]
        assert isinstance(number, int)
        facts = {"number": number, "places": len(some), "plans": len(plans)}
        yield Section(Phrase(sentence, facts), start)


def _on_day(table: Table, files: list[PlanFile], day: datetime.date) -> Table:
    """The answer with who holds each place on a day."""
    held = Held(files, day)
    rows = tuple(held.row(row) for row in table.rows)
    columns = (*table.columns[:HELD_AT], held_column(held), *table.columns[HELD_AT:])
    return replace(table, rows=rows, columns=columns, notes=(*table.notes, *held.notes(rows)))
