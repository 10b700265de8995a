"""A plan's sentences, and how whole the plan is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import Passage
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.repository import PlanFile
from ntmplan.text import says

_WHOLE = 3
"""So many of the parts that a plan of ten lines does without make a whole document."""
_FEW = 6
"""So many names stand in a message before the rest is only counted."""
_GLIMPSE = 30
_INSPECTS = ("tra", "giám sát", "khảo sát", "kết")
"""Words of which one stands in the title of each plan that looks at other work."""


def is_full(file: PlanFile) -> bool:
    """Whether a plan clearly is a whole document; then what it leaves out is missing."""
    plan = file.plan
    if plan is None:
        return False
    parts = (
        plan.legal_basis,
        plan.objectives,
        plan.organization,
        plan.recipients,
        plan.signature,
        plan.appendix,
    )
    return sum(bool(part) for part in parts) >= _WHOLE


def inspects(file: PlanFile) -> bool:
    """Whether a plan's items are what is looked at: who does that and when stand elsewhere."""
    if file.plan is None or not says(file.plan.title, _INSPECTS):
        return False
    from ntmplan.reading.serving import looks_at_work  # few plans are of that kind

    return looks_at_work(file.plan.title)


def misread(file: PlanFile, *keys: str) -> bool:
    """Whether something was left out of these parts, so that what seems missing may be there."""
    return any(route[0] in keys for route in file.left_out)


def said(entry: Entry) -> Iterator[tuple[Route, str]]:
    """What a passage says, headings and sentences, each with the way to it."""
    passage = entry.passage
    for key in (*passage.titles, *passage.sentences, "text"):
        if words := getattr(passage, key):
            yield (*entry.route, key), words


def spoken(passage: Passage | None, route: Route) -> Iterator[tuple[Route, str]]:
    """What a passage outside the numbered parts says, with all that stands in it."""
    if passage is None:
        return
    for key in (*passage.titles, *passage.sentences, "text"):
        if words := getattr(passage, key):
            yield (*route, key), words
    for at, inner in enumerate(passage.items):
        yield from spoken(inner, (*route, "items", at))


def sentences(file: PlanFile, *parts: str) -> Iterator[tuple[Route, str, Entry]]:
    """Every sentence of these parts, with the way to it."""
    for entry in file.entries:
        if entry.part in parts:
            for key in (*entry.passage.sentences, "text"):
                if words := getattr(entry.passage, key):
                    yield (*entry.route, key), words, entry


def standing_in(file: PlanFile, entry: Entry) -> list[Passage]:
    """A passage and those that it stands in, from the inside out."""
    passage: Passage = getattr(file.plan, entry.part)
    found = [passage]
    for step in entry.route[1:]:
        if isinstance(step, int):
            passage = passage.items[step]
            found.append(passage)
    return found[::-1]


def sentence_of(task: Task) -> Route:
    """The way to the words of a task, so that some of them can be underlined."""
    return task.route if isinstance(task.route[-1], str) else (*task.route, "task")


def numbers_of(tasks: Sequence[Task]) -> Fact:
    """The numbers of some tasks, or how they begin; of many, the first ones."""
    from textwrap import shorten

    names = (task.number or f"“{shorten(task.text, _GLIMPSE, placeholder='…')}”" for task in tasks)
    return first_of(names)


def first_of(names: Iterable[str], most: int = _FEW) -> Fact:
    """Names as one fact, each once; of many, the first ones and how many more there are."""
    each = list(dict.fromkeys(names))
    first = ", ".join(each[:most])
    more = len(each) - most
    return Phrase(_AND_MORE, {"first": first, "count": more}) if more > 0 else first


_AND_MORE = marked("{first} and {count} more")


def joined(parts: Sequence[Fact]) -> Fact:
    """Several facts as one."""
    first, *rest = parts
    for part in rest:
        first = Phrase(marked("{first}; {second}"), {"first": first, "second": part})
    return first
