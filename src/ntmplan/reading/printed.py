"""What a plan prints, text by text, and where in it stands what rules look for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.problem import Fact, Route, Step
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.search import EVERYWHERE, Found, Hit, Memory
from ntmplan.repository import PlanFile
from ntmplan.text import regex
from ntmplan.tree import read_bytes

_ALNUM = regex(r"[^\W_]+")
_HEAD = ("title", "issuer", "superior", "opening")
_CITED = ("by", "document", "issuer", "subject")
_FACTS = ("lead", "support", "product", "indicator")
_APPENDIX = ("heading", "title", "note")
_MANY = 60
"""So many words are taken along at the most."""


class Spot(NamedTuple):
    """Some words of a printed text.

    Attributes:
        route: the way to the value.
        text: the whole value.
        start, end: where in it the words stand.
    """

    route: Route
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    def chunk(self) -> Spot:
        """The spot widened to the nearest blanks on both sides."""
        return self._widened(lambda sign: not sign.isspace())

    def word(self) -> Spot:
        """The spot widened to whole words."""
        return self._widened(str.isalnum)

    def _widened(self, belongs: Callable[[str], bool]) -> Spot:
        start, end = self.start, self.end
        while start > 0 and belongs(self.text[start - 1]):
            start -= 1
        while end < len(self.text) and belongs(self.text[end]):
            end += 1
        return Spot(self.route, self.text, start, end)

    def found(self, **facts: Fact) -> Finding:
        """A finding on these words; `wrong` are the words as they stand."""
        only = self._unique()
        words = only.words if only else ""
        return finding(self.route, words=words, wrong=words or self.words, **facts)

    def mended(self, right: str, **facts: Fact) -> Finding:
        """A finding on these words; `fix` is what would stand in their place.

        Words that stand earlier in the same value too take words before them along, so that
        `wrong` is found at one place alone.
        """
        before = (self._unique() or self).start
        return self.found(fix=self.text[before : self.start] + right, **facts)

    def replaced(self, right: str, around: Spot | None = None, **facts: Fact) -> Finding:
        """A finding on what stands around these words, with the words replaced in it.

        Args:
            right: what would stand in their place.
            around: what to show; everything up to the nearest blanks if left out.
            facts: what the message names.
        """
        around = around or self.chunk()
        left, rest = self.text[around.start : self.start], self.text[self.end : around.end]
        return around.mended(f"{left}{right}{rest}".strip(), **facts)

    def _unique(self) -> Spot | None:
        """The spot with as many words before it as tell it from others; None if many don't."""
        start = self.start
        for _ in range(_MANY):
            if start == 0 or self.text.find(self.text[start : self.end]) == start:
                return Spot(self.route, self.text, start, self.end)
            start = self.text.rfind(" ", 0, start - 1) + 1
        return None


class Printed:
    """Every printed text of a plan, in its order."""

    def __init__(self) -> None:
        self._holders: list[Route] = []
        self._keys: list[Step] = []  # apart from the ways to what holds them: few are asked for
        self._texts: list[str] = []
        self._found: dict[Memory, Found] = {}

    def add(self, holder: Route, key: Step, text: str) -> None:
        """Add the text that stands under a key of something."""
        self._holders.append(holder)
        self._keys.append(key)
        self._texts.append(text)

    def add_all(self, holder: Route, keys: tuple[str, ...], values: object) -> None:
        """Add those texts of something that it has.

        Args:
            holder: the way to it.
            keys: the names of the texts.
            values: what has them as attributes.
        """
        for key in keys:
            if text := getattr(values, key):
                self.add(holder, key, text)

    def route(self, number: int) -> Route:
        """The way to a text."""
        return (*self._holders[number], self._keys[number])

    def hits(self, thing: int, memory: Memory = EVERYWHERE) -> list[tuple[int, Hit]]:
        """Where something stands that is looked for: for each hit the number of the text.

        Args:
            thing: the number under which it is looked for.
            memory: where it is looked for, if not in every plan.
        """
        if memory not in self._found:
            self._found[memory] = memory.of(self._texts)
        return self._found[memory].get(thing, [])

    def spots(self, thing: int, memory: Memory = EVERYWHERE) -> Iterator[Spot]:
        """The words that were found, in the order of the plan."""
        for number, hit in self.hits(thing, memory):
            yield self.spot(number, hit)

    def spot(self, number: int, hit: Hit) -> Spot:
        """The words of a hit in the text with a number."""
        return Spot(self.route(number), self._texts[number], hit[0], hit[1])

    def texts(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[Route, str]]:
        """Every text with the way to it, or those of some numbers."""
        for number in range(len(self._texts)) if numbers is None else numbers:
            yield self.route(number), self._texts[number]


def harmless(file: PlanFile, found: Finding) -> Finding:
    """The finding, without the words to replace where YAML would read the new ones as its own.

    In a block (`>-`) every sign is text; elsewhere a colon can begin a value, a quote can end one.
    So a fix that changes more than letters is tried out, unless it is in a block.
    """
    fix, words = str(found.facts.get("fix", "")), found.words
    if _ALNUM.sub("", fix) == _ALNUM.sub("", words):
        return found
    if fix and file.tree.is_block(file.place(found.route)):
        return found
    place = file.place(found.route, words)
    if file.tree.words(place) != words:
        return found
    lines = file.tree.text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column - 1]}{fix}{line[place.end_column - 1 :]}"
    tried = read_bytes("\n".join(lines).encode(), file.path)
    meant = str(file.tree.at(found.route)).replace(words, fix, 1)
    said = tried.at(found.route)
    same = isinstance(said, str) and said.split() == meant.split() != []
    sound = same and len(tried.problems) == len(file.tree.problems)
    return found if sound else found._replace(words="")


@lru_cache(maxsize=1)
def printed(file: PlanFile) -> Printed:
    """What a plan prints. Rules ask for one plan after the other, so one is kept."""
    found = Printed()
    if file.plan:
        _add_plan(found, file, file.plan)
    return found


def _add_plan(found: Printed, file: PlanFile, plan: Plan) -> None:
    found.add_all((), _HEAD, plan)
    for at, cited in enumerate(plan.legal_basis):
        found.add_all(("legal_basis", at), _CITED, cited)
    for entry in file.entries:
        _add_said(found, entry.passage, entry.route)
        if isinstance(entry.passage, TaskPassage):
            _add_task(found, entry.passage, entry.route)
    for key, part in (("closing", plan.closing), ("recipients", plan.recipients)):
        if part:
            _add_passages(found, part, (key,))
    if plan.signature:
        for at, words in enumerate(plan.signature.authority):
            found.add(("signature", "authority"), at, words)
        found.add_all(("signature",), ("office", "name"), plan.signature)
    if plan.appendix:
        found.add_all(("appendix",), _APPENDIX, plan.appendix)


def _add_task(found: Printed, passage: TaskPassage, route: Route) -> None:
    """Add the facts of a task, and its rows in the table."""
    found.add_all(route, _FACTS, passage)
    if passage.timeframe:
        found.add(route, "timeframe", passage.timeframe.words)
    for at, row in enumerate(passage.in_appendix):
        inner = (*route, "in_appendix", at)
        found.add_all(inner, ("task", "lead", "support"), row)
        if row.timeframe:
            found.add(inner, "timeframe", row.timeframe.words)


def _add_said(found: Printed, passage: Passage, route: Route) -> None:
    """Add what is printed of a passage itself: its heading and its sentences."""
    if passage.heading:
        found.add(route, "heading", passage.heading)
    elif passage.title is not None:
        found.add_all(route, passage.titles, passage)
    found.add_all(route, passage.sentences, passage)
    if passage.text:
        found.add(route, "text", passage.text)


def _add_passages(found: Printed, passage: Passage, route: Route) -> None:
    _add_said(found, passage, route)
    for at, inner in enumerate(passage.items):
        _add_passages(found, inner, (*route, "items", at))
