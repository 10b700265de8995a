"""The columns of the table of tasks: those that every table has, and those that this plan fills."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ntmplan.importers import labels
from ntmplan.model.outline import Task
from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.problem import Route
from ntmplan.render.words import paragraphs
from ntmplan.repository import PlanFile
from ntmplan.text import folded

_MOST = 4
"""So many columns a table has for labels at the most; a page is not wider."""
_LONGEST = 8
"""The head of a column has no more words."""
_LABELLED = re.compile(r"(?P<label>[^\s:][^:\n]{0,59}): (?P<words>\S.*)", re.DOTALL)
_FREE = frozenset({"", labels.MONEY, labels.NOTE})
"""What a column can be for, so that what stands in it is kept as a line with its head before it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of tasks.

    Attributes:
        title: the words over it.
        kind: `task`, `unit`, `time`, `text` for products and indicators, `more` for lines.
    """

    title: str
    kind: str


TASK = Column("Nhiệm vụ", "task")
_ALWAYS = (
    TASK,
    Column("Đơn vị chủ trì", "unit"),
    Column("Đơn vị phối hợp", "unit"),
    Column("Thời gian thực hiện", "time"),
)
PRODUCT = Column("Sản phẩm", "text")
INDICATOR = Column("Chỉ tiêu", "text")
BARE = Column(labels.BARE, "more")
"""Lines without a label, and those whose label has no column, stand here as they are."""


def columns(file: PlanFile) -> tuple[Column, ...]:
    """The columns of a plan's table behind those of numbers and areas.

    A product, an indicator and lines below a task have columns where a row has any.

    Args:
        file: the plan's file.
    """
    rows = [task for task in file.tasks if task.source == "table"]
    held = [task.entry.passage for task in rows]
    hidden = apart(file)
    said = [list(details(task, hidden)) for task in rows]
    kept = _labels(said)
    bare = any(_label(text) not in kept for texts in said for text in texts)
    return (
        *_ALWAYS,
        *([PRODUCT] if any(one.product for one in held) else []),
        *([INDICATOR] if any(one.indicator for one in held) else []),
        *(Column(label, "more") for label in kept),
        *([BARE] if bare else []),
    )


def apart(file: PlanFile) -> frozenset[Route]:
    """The ways to all that stands in the table alone: it says so, or what it stands in does."""
    found: set[Route] = set()
    for entry in file.entries:
        passage = entry.passage
        inside = isinstance(passage, TaskPassage) and passage.only_in == "appendix"
        if inside or entry.route[:-2] in found:
            found.add(entry.route)
    return frozenset(found)


def details(task: Task, hidden: AbstractSet[Route]) -> Iterator[str]:
    """The lines below a task that stand in its row of the table, not in the body.

    Args:
        task: a row of the table.
        hidden: what stands in the table alone, as of `apart`.
    """
    if is_first(task):
        yield from lines_below(task.entry.passage, task.entry.route, hidden)


def is_first(task: Task) -> bool:
    """Whether a row is the first or only one of its task."""
    return task.route == task.entry.route or task.route[-1] == 0


def lines_below(passage: Passage, route: Route, hidden: AbstractSet[Route]) -> Iterator[str]:
    """The lines in an entry that stand in the table alone, those of tasks in it left out."""
    for at, item in enumerate(passage.items):
        inner = (*route, "items", at)
        if isinstance(item, TaskPassage) and item.task is None:
            if inner in hidden:
                yield from filter(None, (item.title, item.text))
            yield from lines_below(item, inner, hidden)


def lines_of(texts: Sequence[str], heads: Sequence[Column]) -> list[dict[int, tuple[str, ...]]]:
    """Lines below a task as rows of cells: they stand in the order in which they are read.

    Args:
        texts: the lines.
        heads: the columns of the table.

    Returns:
        For each row the paragraphs by column; at least one row, which may be empty.
    """
    places = {head.title: at for at, head in enumerate(heads) if head.kind == "more"}
    found: list[dict[int, tuple[str, ...]]] = [{}]
    for text in texts:
        label, words = parted(text)
        if label not in places:
            label, words = BARE.title, text
        at = places[label]
        if found[-1] and at <= max(found[-1]):
            found.append({})
        found[-1][at] = paragraphs(words)
    return found


def parted(text: str) -> tuple[str, str]:
    """The label of a line that can be the head of a column, "" for none, and what it says."""
    found = _LABELLED.fullmatch(text)
    if not found or not 0 < len(folded(found["label"])) <= _LONGEST:
        return "", text
    if labels.column(found["label"]) not in _FREE or found["label"] == BARE.title:
        return "", text
    return found["label"], found["words"]


def _label(text: str) -> str:
    return parted(text)[0]


def _labels(rows: Iterable[Sequence[str]]) -> list[str]:
    """The labels that have columns: those that stand most often, in the order of the rows."""
    said = [[label for text in texts if (label := _label(text))] for texts in rows]
    counts = Counter(label for labels_ in said for label in labels_)
    kept = {label for label, _ in counts.most_common(_MOST)}
    found: list[str] = []
    for labels_ in said:
        at = 0
        for label in labels_:
            if label in found:
                at = found.index(label) + 1
            elif label in kept:
                found.insert(at, label)
                at += 1
    return found
