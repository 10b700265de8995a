"""The outline of a plan: every passage in reading order, numbered as a reader finds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.model.passage import DutyPassage, Passage, TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.model.timeframe import Timeframe
from ntmplan.problem import Route

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
_LETTERS = "abcdđeghiklmnopqrstuvxy"  # the order of points in a document (Nghị định 30/2020)
_TITLED_MARKS = ("roman", "numbers", "letters")


class Entry(NamedTuple):
    """A passage at its place in the document.

    Attributes:
        passage: the passage itself.
        part: the key of the part that it is in.
        route: the way to it in the file.
        depth: 0 for a part, 1 for what stands directly in it, and so on.
        number: how a reader finds it (`II.3.1`); "" where nothing is numbered.
        mark: what is printed before it (`3.`, `-`), or "".
        area: the title of the area that it is in, or "".
        unit: the unit whose duty it is, as the plan writes it, or "".
        lead, support, timeframe: its own, or those of the passages that it stands in.
    """

    passage: Passage
    part: str
    route: Route
    depth: int
    number: str
    mark: str
    area: str = ""
    unit: str = ""
    lead: str | None = None
    support: str | None = None
    timeframe: Timeframe | None = None


class Task(NamedTuple):
    """A task as the plan assigns it: a row of the appendix' table, or an entry of the body.

    Attributes:
        entry: the passage that states it.
        number: `3.1` in the table, `II.7` in the body.
        text: its words, as the table writes them where it has its own.
        source: `table` or `body`.
        route: the way to what states it; for a row of its own, to that row.
    """

    entry: Entry
    number: str
    text: str
    source: str
    route: Route
    lead: str | None
    support: str | None
    timeframe: Timeframe | None


def outline(plan: Plan) -> list[Entry]:
    """Every passage of the plan's parts, in the document's order."""
    found: list[Entry] = []
    at = 0
    for key, part in plan.parts():
        roman = ""
        if part.title is not None:
            roman = _ROMAN[at] if at < len(_ROMAN) else str(at + 1)
            at += 1
        mark = f"{roman}." if roman else ""
        top = Entry(part, key, (key,), 0, roman, mark)
        titled = part.title is not None
        counted = not titled and part.marks == "roman"
        top = _inside(top, part, top.route, roman, mark)
        _below(found, top, titled=titled, parts=at if counted else None)
        at += len(part.items) if counted else 0
    return found


def _below(found: list[Entry], entry: Entry, *, titled: bool, parts: int | None = None) -> None:
    """Add a passage and those in it.

    Args:
        found: where they are added, in reading order.
        entry: the passage.
        titled: whether it has a heading.
        parts: how many parts stand before it, where its entries count on with those: a part
            without a heading holds what the document has as several parts.
    """
    found.append(entry)
    passage = entry.passage
    for at, child in enumerate(passage.items):
        has_title = child.title is not None
        marks = passage.marks or _usual(entry, titled=titled, has_title=has_title)
        mark = _mark(marks, at + (parts or 0), entry.mark)
        step = mark.strip(".)").rpartition(".")[2] if mark.strip("-+") else str(at + 1)
        number = f"{entry.number}.{step}" if entry.number else step if parts is not None else ""
        inner = _inside(entry, child, (*entry.route, "items", at), number, mark)
        _below(found, inner, titled=has_title)


def _inside(above: Entry, own: Passage, route: Route, number: str, mark: str) -> Entry:
    """The entry of a passage, with the facts of what it stands in where it has none itself."""
    return Entry(
        own,
        above.part,
        route,
        len(route) // 2,  # each step down is `items` and a number
        number,
        mark,
        (isinstance(own, TaskPassage) and own.area) or above.area,
        (isinstance(own, DutyPassage) and own.unit) or above.unit,
        own.lead or above.lead,
        own.support or above.support,
        own.timeframe or above.timeframe,
    )


def _usual(parent: Entry, *, titled: bool, has_title: bool) -> str:
    """What documents usually print before the passages in a passage that doesn't say it.

    Args:
        parent: the passage.
        titled: whether it has a heading.
        has_title: whether the passage in it has one.
    """
    if has_title:
        return _TITLED_MARKS[parent.depth + 1] if parent.depth < 2 else "dashes"  # noqa: PLR2004 - I., 1., a)
    if len(parent.passage.items) == 1 or (parent.depth == 0 and not titled):
        return "none"
    return "dashes" if titled else "pluses"


def _mark(marks: str, at: int, above: str) -> str:
    """What is printed before a passage, at its place among its siblings.

    Args:
        marks: the kind of marks.
        at: how many stand before it.
        above: what is printed before the passage that it is in.
    """
    if marks == "dotted":
        return f"{above if above[:1].isdigit() else ''}{at + 1}."
    if marks == "roman":
        return f"{_ROMAN[at]}." if at < len(_ROMAN) else f"{at + 1}."
    if marks == "numbers":
        return f"{at + 1}."
    if marks == "letters":
        return f"{_LETTERS[at % len(_LETTERS)]})"
    return {"dashes": "-", "pluses": "+"}.get(marks, "")


def tasks(plan: Plan, entries: list[Entry]) -> list[Task]:
    """The plan's tasks, numbered as in the appendix' table where it has one."""
    found: list[Task] = []
    areas: list[Route] = []
    count = row = 0  # areas and tasks outside of them are counted together, as in the table
    for entry in entries:
        passage = entry.passage
        if entry.part != "tasks" or not isinstance(passage, TaskPassage):
            continue
        if passage.area is not None:
            areas.append(entry.route)
            count, row = count + 1, 0
        if passage.task is None:
            continue
        if plan.appendix is None or passage.only_in == "body":
            found.append(_body_task(entry, passage.task))
            continue
        inside = bool(areas) and entry.route[: len(areas[-1])] == areas[-1]
        for task in _rows(entry, passage):
            count, row = count + (not inside), row + 1
            number = f"{count}.{row}" if inside else str(count)
            found.append(task._replace(number=number))
    return found


def _body_task(entry: Entry, words: str) -> Task:
    return Task(
        entry,
        entry.number,
        words,
        "body",
        entry.route,
        entry.lead,
        entry.support,
        entry.timeframe,
    )


def _rows(entry: Entry, passage: TaskPassage) -> Iterator[Task]:
    """The rows that the table has for a task of the body."""
    whole = _body_task(entry, passage.task or "")._replace(source="table")
    if not passage.in_appendix:
        yield whole
        return
    for at, row in enumerate(passage.in_appendix):
        single = len(passage.in_appendix) == 1
        yield whole._replace(
            text=row.task,
            route=entry.route if single else (*entry.route, "in_appendix", at),
            lead=row.lead or entry.lead,
            support=row.support or entry.support,
            timeframe=row.timeframe or entry.timeframe,
        )
