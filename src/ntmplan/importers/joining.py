"""The body's tasks and the rows of the appendix' table: which row belongs to which task."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.matching import Matching
from ntmplan.importers.node import FACTS, Node
from ntmplan.importers.table_rows import Group
from ntmplan.importers.tasks import nodes
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
    if not tasks:
        part.items += _alone(groups, guesses, apart=apart)
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
    _add(part, groups, matched, guesses)
    if not apart:
        for node in part.walk():
            node.keys.pop("only_in", None)


def _open(part: Node, groups: Sequence[Group]) -> None:
    """Make areas of what the body has as sentences and the table as titles above its rows."""
    titles = {accented(group.title) for group in groups if group.title and group.rows}
    for node in part.walk():
        if "task" in node.keys and accented(node.keys["task"]) in titles and not node.items:
            node.keys = {"area": node.keys.pop("task"), **node.keys}


def _alone(groups: Sequence[Group], guesses: Guesses, *, apart: bool) -> list[Node]:
    """The rows of a table to which the body has no tasks, in the table's own order."""
    items = nodes(groups)
    for node in (inner for item in items for inner in item.walk() if apart):
        if {"task", "area", "heading"} & node.keys.keys() or _sums(node, groups):
            node.keys["only_in"] = "appendix"
        if "task" in node.keys:
            guesses.add(kinds.ONLY_TABLE, Sure.SURE, node.where, node.keys["task"], node=node)
    return items


def _sums(node: Node, groups: Sequence[Group]) -> bool:
    """Whether an entry adds up the rows of a table."""
    return any(one is node for group in groups for one in group.sums)


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
    for row in rows:
        task.items += row.items
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


def _add(part: Node, groups: Sequence[Group], matched: dict[int, Node], guesses: Guesses) -> None:
    """Add the rows that stand nowhere in the body, each where the table has it."""
    areas = {
        accented(node.keys[key]): node
        for node in part.walk()
        for key in ("heading", "area")
        if key in node.keys and node is not part
    }
    last: Node | None = None
    for group in groups:
        holder = areas.get(accented(group.title)) if group.title else part
        holder = holder or _holder(part, group, matched)
        missing = [row for row in group.rows if id(row) not in matched]
        if holder is None and (missing or not group.rows):
            holder = Node(group.where, {"area": group.title, "only_in": "appendix"}, mark="")
            _insert(part, holder, last, first=bool(matched))
            areas[accented(group.title)] = holder
        for row in group.rows:
            if id(row) in matched:
                last = matched[id(row)]
                continue
            assert holder is not None
            row.keys["only_in"] = "appendix"
            row.mark = ""
            guesses.add(kinds.ONLY_TABLE, Sure.SURE, row.where, row.keys["task"], node=row)
            _insert(holder, row, last, first=bool(matched))
            last = row
        for summed in group.sums:
            summed.keys["only_in"] = "appendix"
            _insert(part, summed, last, first=False)
            last = summed


def _holder(part: Node, group: Group, matched: dict[int, Node]) -> Node | None:
    """The area of the body in which tasks of a group stand."""
    inside = {id(matched[id(row)]) for row in group.rows if id(row) in matched}
    for node in part.walk():
        if any(id(item) in inside for item in node.items):
            return node
    return None


def _insert(holder: Node, node: Node, last: Node | None, *, first: bool) -> None:
    """Put an entry behind the one that stands before it in the table.

    Args:
        holder: gets the entry.
        node: the entry.
        last: what stands before it in the table, if anything.
        first: whether an entry with nothing before it stands first; else at the end.
    """
    for at, item in enumerate(holder.items):
        if last is not None and any(inner is last for inner in item.walk()):
            holder.items.insert(at + 1, node)
            return
    holder.items.insert(0 if first and last is None else len(holder.items), node)
