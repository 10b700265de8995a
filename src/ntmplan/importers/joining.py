"""The body's tasks and the rows of the appendix' table: which row belongs to which task."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ntmplan.importers import kinds
from ntmplan.importers.group import Group
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.matching import Matching
from ntmplan.importers.node import FACTS, Node
from ntmplan.importers.table_nodes import TableOnly, alone
from ntmplan.text import accented, one_line

_KEYS = (*FACTS, "product", "indicator")


def join(part: Node, groups: Sequence[Group], guesses: Guesses, *, apart: bool = True) -> None:
    """Give the tasks of the body what the table says of them, and add what it alone says.

    Args:
        part: the part of the tasks.
        groups: the rows of the table by area.
        guesses: gets what was guessed.
        apart: whether the table stands in an appendix, so that each has what the other has not.
    """
    _open(part, groups)
    tasks = [node for node in part.walk() if "task" in node.keys]
    if not tasks and not _titled(part, groups):
        part.items += alone(groups, guesses, apart=apart)
        return
    rows = [row for group in groups for row in group.rows]
    of_row = _matched(tasks, rows)
    found: dict[int, list[Node]] = {}
    for row, at in sorted(of_row.items()):
        found.setdefault(at, []).append(rows[row])
    for number, task in enumerate(tasks):
        if number in found:
            _state(task, found[number], guesses)
        elif apart:
            task.keys["only_in"] = "body"
            guesses.add(kinds.ONLY_BODY, Sure.SURE, task.where, task.keys["task"], node=task)
    for (_, first), (row, second) in pairwise(sorted(of_row.items())):
        if second < first:
            where, words = rows[row].where, rows[row].keys["task"]
            guesses.add(kinds.OTHER_ORDER, Sure.LIKELY, where, words, node=tasks[second])
    matched = {id(rows[row]): tasks[at] for row, at in of_row.items()}
    TableOnly(part, matched, guesses).add(groups)
    if not apart:
        for node in part.walk():
            node.keys.pop("only_in", None)


def _open(part: Node, groups: Sequence[Group]) -> None:
    """Make areas of what the body has as sentences and the table as titles above its rows."""
    titles = {accented(group.title) for group in groups if group.title and group.rows}
    for node in part.walk():
        if "task" in node.keys and accented(node.keys["task"]) in titles and not node.items:
            node.keys = {"area": node.keys.pop("task"), **node.keys}


def _titled(part: Node, groups: Sequence[Group]) -> bool:
    """Whether the body has the title of any group."""
    inside = (node.keys for item in part.items for node in item.walk())
    titles = {accented(keys.get("heading") or keys.get("area", "")) for keys in inside}
    return any(group.title and accented(group.title) in titles for group in groups)


def _matched(tasks: Sequence[Node], rows: Sequence[Node]) -> dict[int, int]:
    """The task of each row."""
    matching = Matching(
        [accented(task.keys["task"]) for task in tasks],
        [accented(row.keys["task"]) for row in rows],
    )
    matching.pieces()
    matching.alike()
    matching.inside()
    return matching.of_second


def _state(task: Node, rows: list[Node], guesses: Guesses) -> None:
    """Write the facts of a task's rows on it, and the rows' own words where they differ."""
    for line in (line for row in rows for line in row.items):
        line.keys["only_in"] = "appendix"
        task.items.append(line)
    [first, *others] = rows
    own = {key: task.keys[key] for key in _KEYS if key in task.keys}
    said = {key: first.keys[key] for key in _KEYS if key in first.keys}
    same_words = one_line(first.keys["task"]) == one_line(task.keys["task"])
    differs = any(own.get(key, words) != words for key, words in said.items())
    if not others and not differs:
        task.keys |= said
        _move_doubts(first, task)
        if not same_words:
            task.rows = [Node(first.where, {"task": first.keys["task"]})]
    else:
        task.rows = [_row(row, task) for row in rows]
    if not same_words or others:
        sure = (
            Sure.SURE
            if accented(first.keys["task"]) == accented(task.keys["task"]) or others
            else Sure.LIKELY
        )
        guesses.add(
            kinds.MATCHED, sure, first.where, first.keys["task"], key="in_appendix", node=task
        )


def _row(row: Node, task: Node) -> Node:
    """A row as it stands under its task; what a row has no key for stands on the task."""
    kept = Node(row.where, {key: row.keys[key] for key in ("task", *FACTS) if key in row.keys})
    kept.doubts = row.doubts
    for key in ("product", "indicator"):
        words = row.keys.get(key)
        if words and words not in task.keys.get(key, "").split("; "):
            task.keys[key] = "; ".join(filter(None, (task.keys.get(key), words)))
    return kept


def _move_doubts(row: Node, task: Node) -> None:
    for key, said in row.doubts.items():
        task.doubts.setdefault(key, []).extend(said)
