"""Facts that all tasks of an area share stand once, on the area; the meaning stays the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ntmplan.importers.node import FACTS, Node

_MOST = 2 / 3
"""A time that so many of the tasks share stands on the part; the others keep their own."""


def lift(part: Node) -> None:
    """Move facts up where every task below says the same; times also where most do."""
    for item in part.items:
        _lift(item)
    _common_time(part)
    if len(_holders(part.items)) > 1:
        for key in FACTS:
            _raise(part, key)


def _lift(node: Node) -> None:
    for inner in (*node.items, *node.rows):
        _lift(inner)
    for key in FACTS:
        _raise(node, key)


def _raise(node: Node, key: str) -> None:
    """Move a fact up from the entries right below, where all of them say the same."""
    holders = node.rows or _holders(node.items)
    said = {holder.keys.get(key) for holder in holders}
    own = "task" in node.keys and not node.rows  # a task's own facts are none of those below it
    if len(said) != 1 or None in said or key in node.keys or own:
        return
    node.keys[key] = str(said.pop())
    for holder in holders:
        del holder.keys[key]
        if doubts := holder.doubts.pop(key, None):
            node.doubts.setdefault(key, doubts)


def _common_time(part: Node) -> None:
    """Put the time of most areas and tasks on the part; where all say one."""
    holders = _holders(part.items) if "task" not in part.keys else []
    counts = Counter(holder.keys.get("timeframe") for holder in holders)
    if "timeframe" in part.keys or len(counts) < 2 or None in counts:  # noqa: PLR2004 - differ
        return
    words, count = counts.most_common(1)[0]
    if words and count >= len(holders) * _MOST:
        part.keys["timeframe"] = words
        for holder in holders:
            if holder.keys["timeframe"] == words:
                del holder.keys["timeframe"]
                if doubts := holder.doubts.pop("timeframe", None):
                    part.doubts.setdefault("timeframe", doubts)


def _holders(items: Sequence[Node]) -> list[Node]:
    """The entries that have tasks: tasks, and what stands above some."""
    return [item for item in items if any("task" in inner.keys for inner in item.walk())]
