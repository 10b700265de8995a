"""A page: where it is, what it shows, and when it has to be made anew."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ntmplan.site.addresses import Sources
from ntmplan.site.facts import PlanFacts, Stated
from ntmplan.site.index import Facts
from ntmplan.table import Row, names, text

PASSAGE = "§"
"""Stands for the number of a passage that has none."""
_BRIEF = 180
"""Lists of days tell so many letters of a sentence; its passage is a step away."""
MOST = 250
"""A page lists no more tasks than that one by one; of more it counts them by plan."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere in the site; `to` is an address, "" where there is no page."""

    words: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file, and the web address where it can be read, or ""."""

    words: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A task or a duty as lists show it."""

    number: Link
    text: str
    area: Link
    leads: tuple[Link, ...]
    supports: tuple[Link, ...]
    time: str
    place: Place
    unled: bool


@dataclass(frozen=True, slots=True)
class Day:
    """Something that is due: the day, the last working day in time, what, of whom, where."""

    iso: str
    day: str
    working: str
    inclusive: bool
    report: bool
    text: str
    link: Link
    units: tuple[Link, ...]
    plan: Link


@dataclass(frozen=True, slots=True)
class Page:
    """A page that can be made.

    Attributes:
        address: where it is, below the root of its language.
        template: the name of its template.
        title: what stands in the browser's title bar.
        key: pages of one address with equal keys are the same.
        make: gives what the template shows.
    """

    address: str
    template: str
    title: str
    key: object
    make: Callable[[], object]


def plain_page(address: str, template: str, title: str, data: object) -> Page:
    """A page whose data tell whether it changed."""
    return Page(address, template, title, data, lambda: data)


@dataclass(frozen=True)
class Desk:
    """What pages are made with.

    Attributes:
        facts: what the plans say.
        words: the words of the interface in the language of the pages.
        sources: where the files of the plans can be read.
        day: the day that is today.
        lines: the tasks and duties that were put into lists before, in whatever language.
    """

    facts: Facts
    words: Mapping[str, str]
    sources: Sources
    day: datetime.date
    lines: dict[int, Line] = field(default_factory=dict)

    def said(self, key: str, **facts: object) -> str:
        """Words of the interface with their facts."""
        return self.words[key].format(**facts)

    def unit(self, name: str) -> Link:
        """A unit, with its page."""
        return Link(name, self.facts.places.units.get(name))

    def units(self, row: Row, key: str) -> tuple[Link, ...]:
        """The units of a row."""
        return tuple(map(self.unit, dict.fromkeys(names(row, key))))

    def area(self, title: str) -> Link:
        """An area, with its page."""
        found = self.facts.find_area(title)
        return Link(title, self.facts.places.areas.get(found.title) if found else "")

    def plan(self, plan: PlanFacts, anchor: str = "") -> Link:
        """A plan by its name, with its page or a passage in it."""
        return Link(plan.name, self.facts.places.plan(plan, anchor))

    def place(self, plan: PlanFacts, line: int) -> Place:
        """A line of a plan's file."""
        return Place(f"{plan.path}:{line}", self.sources.link(plan.path, line))

    def line(self, plan: PlanFacts, one: Stated) -> Line:
        """A task or a duty as lists show it, in every language alike."""
        if id(one) not in self.lines:
            self.lines[id(one)] = self._line(plan, one)
        return self.lines[id(one)]

    def _line(self, plan: PlanFacts, one: Stated) -> Line:
        row = one.row
        number = text(row, "task") or PASSAGE
        return Line(
            Link(number, self.facts.places.plan(plan, one.anchor)),
            text(row, "text"),
            self.area(text(row, "area")),
            self.units(row, "leads"),
            self.units(row, "supports"),
            text(row, "timeframe"),
            self.place(plan, int(text(row, "line"))),
            one.unled,
        )

    def due(self, plan: PlanFacts, row: Row) -> Day:
        """Something that is due, as lists show it."""
        day, working = text(row, "day"), text(row, "last_working_day")
        anchor = plan.anchor_at(int(text(row, "line")))
        return Day(
            day,
            shown(day),
            shown(working) if working != day else "",
            bool(row["inclusive"]),
            row["kind"] == "report",
            brief(text(row, "text")),
            Link(text(row, "task") or PASSAGE, self.facts.places.plan(plan, anchor)),
            self.units(row, "leads"),
            self.plan(plan),
        )


def brief(words: str, most: int = _BRIEF) -> str:
    """The beginning of some words, cut between two of them."""
    if len(words) <= most:
        return words
    begin = words[: most - 1].rsplit(" ", 1)[0]
    return f"{begin.rstrip(' ,;:.')} …"


def shown(iso: str) -> str:
    """A day as documents of the country write it: `30/11/2024` for `2024-11-30`."""
    return f"{datetime.date.fromisoformat(iso):%d/%m/%Y}" if iso else ""
