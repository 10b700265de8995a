"""Rows of tables as entries of a plan: where the body has none of them, and beside those of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ntmplan.importers import kinds
from ntmplan.importers.group import Group
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Node
from ntmplan.text import accented


def nodes(found: Sequence[Group]) -> list[Node]:
    """The groups and tasks of a table as entries, in the table's own order."""
    items: list[Node] = []
    made: dict[int, list[Node]] = {}
    for group in found:
        holder = made[id(group.above)] if group.above else items
        if group.title:
            node = _titled(group)
            node.items += group.entries
            made[id(group)] = node.items
            holder.append(node)
        else:
            holder += group.entries
        holder += group.behind
    for node in items:
        for inner in node.walk():
            inner.mark = ""
    return items


def alone(groups: Sequence[Group], guesses: Guesses, *, apart: bool) -> list[Node]:
    """The entries of a table to which the body has no tasks.

    Args:
        groups: the rows of the table by area.
        guesses: gets what was guessed.
        apart: whether the table stands in an appendix.
    """
    items = nodes(groups)
    for node in (inner for item in items if apart for inner in _rows(item)):
        node.keys["only_in"] = "appendix"
        if "task" in node.keys:
            guesses.add(kinds.ONLY_TABLE, Sure.SURE, node.where, node.keys["task"], node=node)
    return items


def _titled(group: Group) -> Node:
    own = group.own or Node(group.where)
    key = "heading" if group.heading else "area"
    return Node(
        group.where, {key: group.title, **own.keys}, [*own.items], mark="", doubts=own.doubts
    )


def _rows(node: Node) -> Iterator[Node]:
    """An entry and those in it; what stands in a task is no row of its own."""
    yield node
    for item in node.items if "task" not in node.keys else ():
        yield from _rows(item)


class TableOnly:
    """Adds to the body's tasks what the table alone has, each entry where the table has it.

    Attributes:
        part: the part of the tasks.
        matched: the body's task of each row that it has, by the row's identity.
        guesses: gets what was guessed.
        last: what stands before the next entry of the table.
        later: what the body has of the rows and groups that are still to come.
    """

    def __init__(self, part: Node, matched: Mapping[int, Node], guesses: Guesses) -> None:
        self.part, self.matched, self.guesses = part, matched, guesses
        self.last: Node | None = None
        self.later: list[Node] = []
        self.made: dict[int, Node] = {}

    def add(self, groups: Sequence[Group]) -> None:
        """Add the rows and lines of some groups."""
        outer = {id(group.above) for group in groups}
        inside = [
            [self.matched[id(row)] for row in group.rows if id(row) in self.matched]
            for group in groups
        ]
        known = [self.known(group) if group.title else None for group in groups]
        for at, group in enumerate(groups):
            self.later = [*inside[at], *filter(None, chain(known[at + 1 :], *inside[at + 1 :]))]
            missing = any(id(entry) not in self.matched for entry in group.entries)
            if group.title and (missing or group.own or not (group.entries or id(group) in outer)):
                self.holder(group)
            for entry in group.entries:
                self.put(group, entry)
            for line in group.behind:
                line.keys["only_in"] = "appendix"
                above = self.holder(group.above) if group.above else self.part
                self.insert(above, line)

    def put(self, group: Group, entry: Node) -> None:
        """Put a row or a line into its group, where the body has it not."""
        if id(entry) in self.matched:
            self.last = self.matched[id(entry)]
            self.later = self.later[1:]
            return
        entry.keys["only_in"] = "appendix"
        entry.mark = ""
        if "task" in entry.keys:
            words = entry.keys["task"]
            self.guesses.add(kinds.ONLY_TABLE, Sure.SURE, entry.where, words, node=entry)
        self.insert(self.holder(group), entry)

    def holder(self, group: Group) -> Node:
        """The entry of the plan that a group is; made where there is none."""
        if id(group) not in self.made:
            self.made[id(group)] = self.known(group) or self.make(group)
        return self.made[id(group)]

    def known(self, group: Group) -> Node | None:
        """The entry of the body that a group is: by its title, or by the tasks in it."""
        if not group.title:
            return self.holder(group.above) if group.above else self.part
        above = self.known(group.above) if group.above else None
        for place in filter(None, (above, self.part)):
            for node in place.walk():
                titles = (node.keys[key] for key in ("heading", "area") if key in node.keys)
                if node is not self.part and accented(group.title) in map(accented, titles):
                    return node
        inside = {id(self.matched[id(row)]) for row in group.rows if id(row) in self.matched}
        walked = (node for node in self.part.walk() if any(id(one) in inside for one in node.items))
        return next(walked, None)

    def make(self, group: Group) -> Node:
        """Add an entry for a group that the body has not."""
        above = self.holder(group.above) if group.above else self.part
        node = _titled(group)
        node.keys["only_in"] = "appendix"
        self.insert(above, node)
        return node

    def insert(self, holder: Node, node: Node) -> None:
        """Put an entry behind the one that stands before it in the table.

        Where that stands elsewhere, the entry comes before the first that the table has later, and
        without any at the end.
        """
        before, self.last = self.last, node
        later = {id(one) for one in self.later}
        at = len(holder.items)
        for place, item in enumerate(holder.items):
            inside = [id(inner) for inner in item.walk()]
            if before is not None and id(before) in inside:
                at = place + 1
                break
            if at > place and not later.isdisjoint(inside):
                at = place
        holder.items.insert(at, node)
