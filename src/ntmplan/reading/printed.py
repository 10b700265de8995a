"""What a plan prints, as one text: searched once for each rule, every hit traced to its value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from ntmplan.model.outline import Entry
from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.problem import Fact, Route
from ntmplan.reading.finding import Finding, finding
from ntmplan.repository import PlanFile
from ntmplan.text import regex
from ntmplan.tree import read_bytes

_WORD = regex(r"[^\W\d_]+")
_ALNUM = regex(r"[^\W_]+")
_HEAD = ("title", "issuer", "superior", "opening")
_CITED = ("by", "document", "issuer", "subject")
_FACTS = ("lead", "support", "product", "indicator")
_APPENDIX = ("heading", "title", "note")

Texts = Iterator[tuple[Route, str]]


@dataclass(frozen=True, slots=True)
class Spot:
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
        wrong = self._unique().words
        return finding(self.route, words=wrong, wrong=wrong, **facts)

    def mended(self, right: str, **facts: Fact) -> Finding:
        """A finding on these words; `fix` is what would stand in their place.

        Words that stand earlier in the same value too take words before them along, so that
        `wrong` is found at one place alone.
        """
        start = self._unique().start
        return self.found(fix=self.text[start : self.start] + right, **facts)

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

    def _unique(self) -> Spot:
        start = self.start
        while start > 0 and self.text.find(self.text[start : self.end]) < start:
            start = self.text.rfind(" ", 0, start - 1) + 1
        return Spot(self.route, self.text, start, self.end)


class Printed:
    """Every printed text of a plan, each on lines of its own.

    Attributes:
        routes: the ways to the texts.
        joined: the texts, parted by line ends.
        lowered: the same in small letters, letter for letter.
    """

    def __init__(self, texts: Texts) -> None:
        pairs = list(texts)
        self.routes = [route for route, _ in pairs]
        self._texts = [text for _, text in pairs]
        self._starts = list(accumulate((len(text) + 1 for text in self._texts), initial=0))
        self.joined = "\n".join(self._texts)
        self.lowered = _lowered(self.joined)

    @cached_property
    def chunks(self) -> list[str]:
        """What stands between blanks, in small letters, in the order of the plan."""
        return self.lowered.split()

    @cached_property
    def distinct(self) -> str:
        """Each chunk once: a short text in which to ask whether something stands in the plan."""
        return " ".join(set(self.chunks))

    @cached_property
    def signs(self) -> frozenset[str]:
        """The characters of the plan, letters as small letters."""
        return frozenset(self.distinct)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the plan in small letters."""
        return frozenset(_WORD.findall(self.distinct))

    def at(self, start: int, end: int) -> Spot:
        """The words between two places of the joined text."""
        number = bisect_right(self._starts, start) - 1
        begin = self._starts[number]
        return Spot(self.routes[number], self._texts[number], start - begin, end - begin)

    def spots(self, pattern: re.Pattern[str], *, lowered: bool = False) -> Iterator[Spot]:
        """Where a pattern fits; it may not reach over line ends."""
        for found in pattern.finditer(self.lowered if lowered else self.joined):
            yield self.at(*found.span())

    def texts(self) -> Iterator[tuple[Route, str]]:
        """Every text with the way to it."""
        return zip(self.routes, self._texts, strict=True)


def _lowered(text: str) -> str:
    """The text in small letters, each letter still at its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def harmless(file: PlanFile, found: Finding) -> Finding:
    """The finding, without the words to replace where YAML would read the new ones as its own.

    In a block (`>-`) every sign is text; elsewhere a colon can begin a value, a quote can end one.
    So a fix that changes more than letters is tried out, unless it is in a block.
    """
    fix, words = str(found.facts.get("fix", "")), found.words
    place = file.place(found.route, words)
    if _ALNUM.sub("", fix) == _ALNUM.sub("", words) or file.tree.words(place) != words:
        return found
    lines = file.tree.text.split("\n")
    start = file.place(found.route)
    if lines[start.line - 1][start.column - 1 :].startswith((">", "|")) and fix:
        return found
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
    return Printed(_texts(file) if file.plan else iter(()))


def _texts(file: PlanFile) -> Texts:
    plan = file.plan
    assert plan is not None
    yield from _of(plan, _HEAD, ())
    for at, cited in enumerate(plan.legal_basis):
        yield from _of(cited, _CITED, ("legal_basis", at))
    for entry in file.entries:
        yield from _of_entry(entry)
    yield from _end(plan)


def _of(holder: object, keys: tuple[str, ...], route: Route) -> Texts:
    for key in keys:
        if words := getattr(holder, key):
            yield (*route, key), words


def _of_entry(entry: Entry) -> Texts:
    passage, route = entry.passage, entry.route
    yield from _said(passage, route)
    if not isinstance(passage, TaskPassage):
        return
    yield from _of(passage, _FACTS, route)
    if passage.timeframe:
        yield (*route, "timeframe"), passage.timeframe.words
    for at, row in enumerate(passage.in_appendix):
        inner = (*route, "in_appendix", at)
        yield from _of(row, ("task", "lead", "support"), inner)
        if row.timeframe:
            yield (*inner, "timeframe"), row.timeframe.words


def _said(passage: Passage, route: Route) -> Texts:
    """What is printed of a passage itself: its heading and its sentences."""
    if passage.heading:
        yield (*route, "heading"), passage.heading
    elif passage.title is not None:
        yield from _of(passage, passage.titles, route)
    yield from _of(passage, (*passage.sentences, "text"), route)


def _end(plan: Plan) -> Texts:
    for key, part in (("closing", plan.closing), ("recipients", plan.recipients)):
        if part:
            yield from _passages(part, (key,))
    if plan.signature:
        for at, words in enumerate(plan.signature.authority):
            yield ("signature", "authority", at), words
        yield from _of(plan.signature, ("office", "name"), ("signature",))
    if plan.appendix:
        yield from _of(plan.appendix, _APPENDIX, ("appendix",))


def _passages(passage: Passage, route: Route) -> Texts:
    yield from _said(passage, route)
    for at, inner in enumerate(passage.items):
        yield from _passages(inner, (*route, "items", at))
