"""Criteria that a plan cites: number, name, indicators, and the set that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.model.outline import Entry
from ntmplan.problem import Fact, Route
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import printed
from ntmplan.reading.search import pattern
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, Words, beginning, one_line

if TYPE_CHECKING:
    from ntmplan.reading.categories import Category
    from ntmplan.registry.criteria import CriteriaSet

SPOKEN_OF = pattern("tiêu chí", lowered=True)


class Cited(NamedTuple):
    """A criterion as a sentence cites it.

    Attributes:
        route: the way to the sentence.
        text: the sentence on one line.
        start, end: where in it number and name stand.
        number: its number; "" where only its name is given.
        words: its name; () where only its number is given.
        codes: the codes of indicators that stand behind it.
        sets: the sets that the sentence names for it.
        said: whether the sentence names any, known or not.
        entry: the passage, or None for the head of the plan.
    """

    route: Route
    text: str
    start: int
    end: int
    number: str
    words: Words = ()
    codes: tuple[str, ...] = ()
    sets: tuple[CriteriaSet, ...] = ()
    said: bool = False
    entry: Entry | None = None

    @property
    def name(self) -> str:
        """The name as it is written."""
        written = self.text[self.start : self.end]
        return one_line(written[_name_begins(written, len(self.words)) :])

    def found(self, file: PlanFile, **facts: Fact) -> Finding:
        """A finding on it."""
        words = seen(file, self.route, self.text, self.start, self.end)
        return finding(self.route, words=words, **facts)

    def part(self) -> str:
        """The part of the plan in which it stands; "" for the head."""
        return self.entry.part if self.entry else ""

    @property
    def alone(self) -> bool:
        """Whether an indicator is cited, and its criterion only by that."""
        return self.text[self.start : self.end].lower().startswith("chỉ tiêu")

    @property
    def of_several(self) -> bool:
        """Whether words speak of all criteria of a kind, and don't begin a list of names.

        `Nhóm tiêu chí Kinh tế` and `các tiêu chí môi trường` name no criterion.
        """
        before = self.text[: self.start].rstrip().lower()
        listed = beginning(self.text[self.end :].replace(",", " và "), ("và",))
        return before.endswith("nhóm") or (before.endswith(("các", "những")) and not listed)

    @property
    def judged(self) -> tuple[CriteriaSet, ...]:
        """Those of the named sets whose criteria are known."""
        return tuple(one for one in self.sets if one.criteria)

    @property
    def fitting(self) -> tuple[CriteriaSet, ...]:
        """Those of the named sets that have it."""
        return tuple(one for one in self.sets if one.fits(self.number, self.words))


def _name_begins(written: str, words: int) -> int:
    """Where the last so many words of some words begin."""
    found = list(WORD.finditer(written))
    return found[-words].start() if words else len(written)


class Said(NamedTuple):
    """A category, with the sentence that names it."""

    category: Category
    route: Route
    text: str
    entry: Entry | None

    def part(self) -> str:
        """The part of the plan in which it stands; "" for the head."""
        return self.entry.part if self.entry else ""


class Citations(NamedTuple):
    """What a plan says of criteria.

    Attributes:
        every: all sets that are known, where it says anything of criteria.
        during: those of its period.
        numbered: criteria with a number, in the order of the plan.
        named: criteria that are given by name alone.
        categories: the categories that its sentences name.
    """

    every: tuple[CriteriaSet, ...] = ()
    during: tuple[CriteriaSet, ...] = ()
    numbered: tuple[Cited, ...] = ()
    named: tuple[Cited, ...] = ()
    categories: tuple[Said, ...] = ()


@lru_cache(maxsize=1)
def cited(file: PlanFile) -> Citations:
    """What a plan says of criteria. The sets are read only where it says anything."""
    texts = printed(file)
    if not texts.hits(SPOKEN_OF):
        return Citations()
    from ntmplan.reading.criterion_sentences import read

    return read(file, texts)


def given_before(file: PlanFile, one: Cited, said: Citations) -> bool:
    """Whether the plan gives the right number of a criterion before it names it without."""
    same = [each for each in said.numbered if each.words == one.words]
    right = [each for each in same if any(own.fits(each.number, one.words) for own in said.during)]
    line = file.place(one.route).line
    return any(file.place(each.route).line < line for each in right)


def places_of(entries: Iterable[Entry | None]) -> str:
    """Where a reader finds some passages: their numbers."""
    return ", ".join(dict.fromkeys(entry.number or entry.part for entry in entries if entry))
