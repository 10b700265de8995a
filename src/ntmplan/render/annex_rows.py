"""Rows of the table of tasks: what a task has in each column, sums, and other lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ntmplan.importers.sums import VALUES, is_sum
from ntmplan.model.outline import Task
from ntmplan.model.passage import TaskPassage
from ntmplan.problem import Route
from ntmplan.render.annex_columns import (
    INDICATOR,
    PRODUCT,
    Column,
    details,
    is_first,
    lines_of,
    parted,
)
from ntmplan.render.words import line, paragraphs

Said = dict[int, tuple[str, ...]]
"""Paragraphs by column."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the head of its column, what kind of column that is, and its paragraphs."""

    title: str
    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Attributes:
        task, lead, support, timeframe: what it says of a task, each on one line.
        kind: `task`; `more` for further lines of the task above; `note` for a line inside of an
            area; outside of areas `title` for that of a group, `sum`, `line`, and `end` where a
            group ends.
        words: what a row that is no task's says, in paragraphs.
        wide: how many columns these words take, that of the tasks the first of them.
        cells: the cells from the column of the tasks on, or behind these words.
    """

    task: str = ""
    lead: str = ""
    support: str = ""
    timeframe: str = ""
    kind: str = "task"
    words: tuple[str, ...] = ()
    wide: int = 0
    cells: tuple[Cell, ...] = ()


def whole(kind: str, words: str | None, heads: Sequence[Column]) -> Row:
    """A row that says one thing over all columns."""
    said = paragraphs(words)
    return Row(" ".join(said), kind=kind, words=said, wide=len(heads))


def outside(words: str, heads: Sequence[Column]) -> Row:
    """A line that stands outside of areas; the values of a sum stand in their columns."""
    said, *rest = words.split(VALUES)
    spread = _spread(rest, heads) if rest and is_sum(line(said)) else {}
    if not spread:
        return whole("sum" if is_sum(line(words)) else "line", words, heads)
    first = min(spread)
    cells = tuple(
        Cell(head.title, head.kind, spread.get(at, ()))
        for at, head in enumerate(heads[first:], first)
    )
    return Row(line(said), kind="sum", words=paragraphs(said), wide=first, cells=cells)


def _spread(values: Sequence[str], heads: Sequence[Column]) -> Said:
    """The values of a sum in their columns; empty where they would not be read in this order."""
    titles = [head.title for head in heads]
    found: Said = {}
    for label, words in map(parted, values):
        at = titles.index(label) if label in titles else -1
        if at <= max(found, default=0):
            return {}
        found[at] = paragraphs(words)
    return found


def of_task(task: Task, heads: Sequence[Column], hidden: AbstractSet[Route]) -> Iterator[Row]:
    """The rows of a task: its own, and more where lines below it take more.

    Args:
        task: a row of the table as the plan has it.
        heads: the columns.
        hidden: what stands in the table alone.
    """
    passage = task.entry.passage
    first, *more = lines_of(list(details(task, hidden)), heads)
    own = passage if is_first(task) else None
    time = task.timeframe.words if task.timeframe else None
    words = paragraphs(task.text)
    if task.entry.route in hidden and not (
        isinstance(passage, TaskPassage) and passage.in_appendix
    ):
        words += paragraphs(passage.text)
    said = {
        **_facts(task.lead, task.support, time, heads),
        0: words,
        **_under(PRODUCT, own.product if own else None, heads),
        **_under(INDICATOR, own.indicator if own else None, heads),
    }
    yield Row(
        " ".join(words),
        line(task.lead),
        line(task.support),
        line(time),
        cells=_cells({**said, **first}, heads),
    )
    for one in more:
        yield Row(kind="more", cells=_cells(one, heads))


def of_area(passage: TaskPassage, heads: Sequence[Column]) -> Row:
    """The row of an area without tasks: who has it, and until when."""
    time = passage.timeframe.words if passage.timeframe else None
    said = _facts(passage.lead, passage.support, time, heads)
    return Row(
        lead=line(passage.lead),
        support=line(passage.support),
        timeframe=line(time),
        cells=_cells(said, heads),
    )


def _facts(
    lead: str | None, support: str | None, time: str | None, heads: Sequence[Column]
) -> Said:
    """Who leads, who supports, and when, in the columns that every table has."""
    kinds = [head.kind for head in heads]
    first = kinds.index("unit")
    return {
        first: paragraphs(lead),
        first + 1: paragraphs(support),
        kinds.index("time"): paragraphs(time),
    }


def _under(head: Column, words: str | None, heads: Sequence[Column]) -> Said:
    return {heads.index(head): paragraphs(words)} if words else {}


def _cells(said: Said, heads: Sequence[Column]) -> tuple[Cell, ...]:
    return tuple(Cell(head.title, head.kind, said.get(at, ())) for at, head in enumerate(heads))
