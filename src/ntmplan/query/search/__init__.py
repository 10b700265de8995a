"""Every sentence of every plan that holds some words, the nearest first, with its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmplan.problem import Route, marked
from ntmplan.query.search.terms import Hit, Sieve, Terms, plain, terms
from ntmplan.reading.likeness import bare, normal
from ntmplan.reading.printed import printed
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Column, Note, Row, Table, note, text
from ntmplan.text import near, one_line, regex

QUESTION = "search"
_ORDER = ("phrase", "words", "phrase-folded", "words-folded")
_MORE = marked("More sentences hold these words: {count}; --limit shows more.")
_FOLDED = marked("Sentences that hold the words with other accents: {count}.")
_WORD = regex(r"[^\W\d_]+")
_NOTHING_SOUGHT = marked("Say which words are sought.")
_NOTHING_FOUND = marked('No sentence in these plans holds "{query}".')

COLUMNS = (
    Column(marked("No."), lambda row: text(row, "place")),
    Column(marked("Under"), lambda row: text(row, "under")),
    Column(marked("Sentence"), lambda row: text(row, "text"), wide=True),
    Column(marked("Where"), lambda row: f"{text(row, 'path')}:{row['line']}", whole=True),
)


class Found(NamedTuple):
    """A text that holds what is sought."""

    hit: Hit
    file: PlanFile
    route: Route
    text: str


def search(
    query: str, files: list[PlanFile], day: datetime.date | None = None, *, limit: int | None = None
) -> Table:
    """The texts that hold the words: side by side first, then near each other, then the short ones.

    With accents first; texts that hold the words only without are shown where there are no others.

    Args:
        query: words; a phrase in quotes; a word after a hyphen is left out.
        files: the plans that are looked through.
        day: nothing depends on it; every question takes it.
        limit: how many texts are shown at the most.
    """
    del day
    exact, loose = terms(query)
    if not loose.wanted:
        told = note("nothing-matched", _NOTHING_SOUGHT)
        return Table(QUESTION, query, COLUMNS, notes=(told,))
    every = [one for file in files for one in _in_plan(file, exact, loose)]
    found = [one for one in every if not one.hit.match.endswith("-folded")] or every
    if not found:
        candidates = tuple(Candidate(word, "text") for word in _nearest(loose, files))
        told = note("nothing-matched", _NOTHING_FOUND, query=query)
        return Table(QUESTION, query, COLUMNS, candidates=candidates, notes=(told,))
    found.sort(key=_rank)
    shown = found if limit is None else found[:limit]
    notes = tuple(_notes(len(found) - len(shown), len(every) - len(found)))
    return Table(QUESTION, query, COLUMNS, tuple(_rows(shown)), notes=notes)


def _rank(one: Found) -> tuple[int, int, int]:
    """Better texts have smaller ranks; of two that are as good the first in the plans is first."""
    return _ORDER.index(one.hit.match), one.hit.span, len(one.text)


def _in_plan(file: PlanFile, exact: Terms, loose: Terms) -> Iterator[Found]:
    """The texts of a plan that hold what is sought; what the table repeats of the body once."""
    texts = list(printed(file).texts())
    sieve = Sieve(loose)
    if not sieve.passes(plain("\n".join(words for _, words in texts))):
        return
    told: set[tuple[Route, tuple[str, ...]]] = set()
    for route, words in texts:
        if not sieve.passes(plain(words)):
            continue
        hit = exact.hit(words) or loose.hit(words)
        if hit is None:
            continue
        same = (_of_task(route), normal(words))
        if same not in told:
            told.add(same)
            yield Found(hit, file, route, one_line(words))


def _of_task(route: Route) -> Route:
    """The way to the passage that a text belongs to, whether to its own words or its table's."""
    at = route.index("in_appendix") if "in_appendix" in route else -1
    return route[:at]


def _notes(more: int, with_other_accents: int) -> Iterator[Note]:
    if more:
        yield note("more", _MORE, count=more)
    if with_other_accents:
        yield note("other-accents", _FOLDED, count=with_other_accents)


def _rows(found: Iterable[Found]) -> Iterator[Row]:
    places: dict[str, _Places] = {}
    for one in found:
        if one.file.path not in places:
            places[one.file.path] = _Places(one.file)
        yield places[one.file.path].row(one)


class _Places:
    """Where the texts of a plan stand, for a reader."""

    def __init__(self, file: PlanFile) -> None:
        self._entries = {entry.route: entry for entry in file.entries}
        self._tasks = {task.route: task.number for task in reversed(file.tasks)}
        self._under: dict[Route, str] = {}
        for entry in file.entries:
            title = entry.passage.title
            above = self._under.get(entry.route[:-2], "")
            self._under[entry.route] = one_line(title) if title else above

    def row(self, one: Found) -> Row:
        """The row by the contract."""
        passage = _of_task(one.route)
        entry = self._entries.get(passage)
        number = self._tasks.get(one.route[: len(passage) + 2]) or self._tasks.get(passage)
        return {
            "match": one.hit.match,
            "hits": one.hit.hits,
            "plan": one.file.id,
            "part": str(one.route[0]),
            "place": number or (entry.number if entry else ""),
            "under": self._under.get(passage, ""),
            "area": entry.area if entry else "",
            "unit": entry.unit if entry else "",
            "key": str(next(step for step in reversed(one.route) if isinstance(step, str))),
            "text": one.text,
            "path": one.file.path,
            "line": one.file.place(one.route).line,
        }


def _nearest(wanted: Terms, files: list[PlanFile]) -> list[str]:
    """For the words that no plan has, those of the plans that look most like them."""
    known: dict[str, str] = {}
    for file in files:
        for _, words in printed(file).texts():
            for word in _WORD.findall(words.lower()):
                known.setdefault(word, " ".join(bare(word)))
    there = set(known.values())
    missing = [word for term in wanted.wanted for word in term if word not in there]
    return list(dict.fromkeys(one for word in missing for one in near(word, list(known))))
