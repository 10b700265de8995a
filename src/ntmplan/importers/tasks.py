"""The part of the tasks: areas, tasks, and the lines below them that say who and when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ntmplan.importers import cells, kinds, labels, running_text, shape
from ntmplan.importers.blocks import Block
from ntmplan.importers.group import Group
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.joining import join
from ntmplan.importers.names import Names
from ntmplan.importers.node import FACTS, Node
from ntmplan.importers.row_facts import doubt_time
from ntmplan.importers.source import Grid
from ntmplan.importers.table_nodes import nodes
from ntmplan.importers.table_rows import groups
from ntmplan.importers.task_table import has_tasks

_TAIL = re.compile(r"(?<=\S)\s*[.;(]\s*(?=\S)")
"""Where facts can begin at the end of a task's sentence."""


def part(block: Block, names: Names, guesses: Guesses) -> Node:
    """The part of the tasks from its heading down."""
    made = _Tasks(names, guesses)
    node = made.titled(block, "heading")
    if rows := [group for found in from_tables(made.loose, guesses) for group in found]:
        join(node, rows, guesses, apart=False)
    for inner in list(node.walk()):
        if (
            inner is not node
            and "area" in inner.keys
            and any("area" in one.keys for one in inner.items)
        ):
            inner.keys = {
                "heading" if key == "area" else key: words for key, words in inner.keys.items()
            }
    return node


def from_tables(grids: Sequence[Grid], guesses: Guesses) -> list[list[Group]]:
    """The rows of the tables, of each that begins with a head of its own or goes on with one."""
    runs: list[list[Grid]] = []
    for grid in grids:
        alike = runs and runs[-1][-1].columns == grid.columns
        if alike:
            runs[-1].append(grid)
        elif has_tasks(grid):
            runs.append([grid])
    return [groups(run, guesses) for run in runs]


class _Tasks:
    """Makes areas and tasks of blocks.

    Attributes:
        loose: the tables that stand behind the last sentence of a list, and speak of all of it.
    """

    def __init__(self, names: Names, guesses: Guesses) -> None:
        self.names, self.guesses = names, guesses
        self.loose: list[Grid] = []

    def titled(self, block: Block, key: str, owner: str = "") -> Node:
        """A heading with its facts, and the areas and tasks below it.

        Args:
            block: the heading.
            key: what it is, `heading` or `area`.
            owner: the unit whose tasks stand below it; "" where no unit stands above them.
        """
        node = Node(block.where, mark=block.line.mark.style)
        if block.text:
            node.keys[key] = shape.heading(block.text)
        facts, rest = self.parted(block)
        at = 0
        while at < len(rest) and rest[at].kind == "none" and not rest[at].blocks:
            at += 1
        said, marked_ = rest[:at], rest[at:]
        if said and (marked_ or block.tables or key == "heading"):
            node.keys["text"] = "\n".join(one.text for one in said)
        else:
            node.items = [self.task(one, owner) for one in said]
        node.items += [self.entry(one, owner, marked_) for one in marked_]
        for found in from_tables(block.tables, self.guesses):
            node.items += nodes(found)
        self.state(node, facts)
        self.share(node)
        return node

    def parted(self, block: Block) -> tuple[list[Block], list[Block]]:
        """The lines below a block that say facts of it, and the others.

        Where lines say the same kind of fact several times, each speaks of the entry before it.
        """
        own: list[Block] = []
        rest: list[Block] = []
        labelled = [(inner, labels.said(inner.text)) for inner in block.blocks]
        counts = Counter(one.role for _, said in labelled for one in said)
        each = any(count > 1 for count in counts.values())
        for inner, said in labelled:
            if not said or inner.blocks:
                rest.append(inner)
            elif each and rest:
                rest[-1].blocks.append(inner)
            else:
                own.append(inner)
        return own, rest

    def entry(self, block: Block, owner: str, beside: Sequence[Block]) -> Node:
        """An area with its tasks, or a task.

        Args:
            block: its line and what stands below it.
            owner: the unit under which it stands, or "".
            beside: the entries of its list.
        """
        facts, rest = self.parted(block)
        details = facts and all(labels.is_detail(one.text) for one in rest)
        if (
            not details
            and (rest or block.tables)
            and shape.is_heading(Block(block.line, rest, block.tables))
        ):
            said = any(one.role == labels.LEAD for line in facts for one in labels.said(line.text))
            return self.titled(block, "area", "" if said else self.owner(block, beside) or owner)
        return self.task(block, owner)

    def owner(self, block: Block, beside: Sequence[Block]) -> str:
        """The unit that an area is called by, whose tasks stand below it; "" for any other area.

        A body that no register knows must stand among units of which one is known.
        """
        title = shape.heading(block.text)
        if self.names.certain(asked := self.names.asked(title)):
            return asked
        if not self.names.certain(title) or self.names.subject(title):
            return ""
        areas = [shape.heading(one.text) for one in beside if one.blocks]
        among = all(map(self.names.is_unit, areas)) and any(map(self.names.known, areas))
        return title if among or self.names.known(title) else ""

    def task(self, block: Block, owner: str = "") -> Node:
        """A task with the facts and details below it."""
        self.loose += [grid for inner in block.walk() for grid in inner.tables]
        node = Node(block.where, mark=block.line.mark.style)
        facts, rest = self.parted(block)
        text, below = shape.sentence(Block(block.line, rest))
        text = self.aside(node, text)
        node.keys = {"task": text, **node.keys}
        for inner in below:
            detail = shape.passage(inner)
            node.items.append(detail)
        self.state(node, facts)
        if owner:
            roles = running_text.owned(text, owner, self.names)
        else:
            roles = running_text.given(text, self.names)
        running_text.state(node, roles, self.guesses)
        return node

    def aside(self, node: Node, text: str) -> str:
        """The words of a task; facts that its sentence ends with, labelled, are noted too."""
        bare = text.rstrip(" .;)")
        for begun in _TAIL.finditer(bare):
            if facts := labels.said(bare[begun.end() :]):
                for one in facts:
                    words = one.words.partition(";")[0] if one.role == labels.TIME else one.words
                    if one.role != labels.TIME or cells.time_of(_worded(one._replace(words=words))):
                        self.fact(node, one._replace(words=words), Sure.LIKELY)
                break
        return text

    def state(self, node: Node, facts: Sequence[Block]) -> None:
        """Note on an entry what lines below it say."""
        for block in facts:
            for one in labels.said(block.text):
                self.guesses.spend(block.where, one.label)
                self.fact(node, one, Sure.SURE, block)

    def fact(self, node: Node, said: labels.Said, sure: Sure, block: Block | None = None) -> None:
        """Write a fact down; a second value is added to the first."""
        where = block.where if block else node.where
        words = _worded(said)
        if said.role == labels.TIME and cells.time_of(words) is None:
            line = Node(where, {"text": f"{said.label} {said.words}"}, mark="")
            node.items.append(line)
            self.guesses.add(kinds.DEADLINE, Sure.DOUBTFUL, where, words, key="text", node=line)
            return
        if said.role in node.keys:
            if words != node.keys[said.role]:
                node.keys[said.role] += f"; {words}"
                self.guesses.add(
                    kinds.TWO_VALUES, Sure.DOUBTFUL, where, words, key=said.role, node=node
                )
            return
        node.keys[said.role] = words
        self.guesses.add(kinds.LABEL, sure, where, words, key=said.role, node=node)
        if said.role == labels.TIME:
            doubt_time(node, words, where, self.guesses)

    def share(self, node: Node) -> None:
        """Facts that stand behind the last of several tasks alone are taken for all of them."""
        tasks = [item for item in node.items if "task" in item.keys]
        if len(tasks) < 2 or "area" not in node.keys:  # noqa: PLR2004 - several
            return
        last, others = tasks[-1], tasks[:-1]
        stated = [
            key for key in (*FACTS, "product") if key in last.keys and not _in_words(last, key)
        ]
        if not stated or any(key in other.keys for other in others for key in (*FACTS, "product")):
            return
        for key in stated:
            if key in FACTS and key not in node.keys:
                node.keys[key] = last.keys.pop(key)
                self.guesses.add(
                    kinds.LABEL_FOR_ALL,
                    Sure.DOUBTFUL,
                    last.where,
                    node.keys[key],
                    key=key,
                    node=node,
                )


def _in_words(node: Node, key: str) -> bool:
    """Whether a task's own sentence says what stands under a key."""
    return all(words in node.keys["task"] for words in node.keys[key].split("; "))


def _worded(said: labels.Said) -> str:
    """The words of a fact, without what ends its line."""
    words = said.words.rstrip(" ;,")
    if said.role in (labels.LEAD, labels.SUPPORT, labels.TIME):
        words = words.removesuffix(".").rstrip(" ;,") or words
    return words
