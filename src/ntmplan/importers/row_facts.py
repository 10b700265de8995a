"""What the cells of a row say of its task: who, when, what comes of it, and lines to keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ntmplan.importers import cells, labels, marked_times, money_unit
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.kinds import CELL, DEADLINE, DITTO, TWO_VALUES
from ntmplan.importers.marked_times import Point
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell, Where
from ntmplan.importers.sums import VALUES
from ntmplan.importers.task_table import Columns

_EMPTY = re.compile(r"[-–—…._\s]+|không|ko", re.IGNORECASE)
"""What stands in a cell that says nothing."""
_STARTS_TIME = re.compile(r"\d|(?:ngày|tháng|quý|năm)\b", re.IGNORECASE)
UNITS = (labels.LEAD, labels.SUPPORT)
KEPT = (labels.TIME, labels.PRODUCT, labels.INDICATOR)


@dataclass
class RowFacts:
    """Notes on tasks what cells say of them.

    Attributes:
        head: what the columns of the table hold.
        guesses: gets what was guessed.
        ours: whether this program printed the table; cells say what they say, then.
        unit: what the table's money is counted in, where a line above it says so.
        above: what the column said in the row above, for `nt`.
        marked: the columns of times that the row in hand has marks in, each with its cell.
        span: what it says in the columns of when something begins and ends.
    """

    head: Columns
    guesses: Guesses
    ours: bool = False
    unit: str = ""
    above: dict[int, str] = field(default_factory=dict)
    marked: list[tuple[Point, Cell]] = field(default_factory=list)
    span: dict[str, tuple[str, Cell]] = field(default_factory=dict)

    def state(self, node: Node, at: int, cell: Cell) -> None:
        """Note on a task what the cell of a column says of it."""
        role = self.head.roles[at]
        said = " ".join(cells.texts(cell))
        known = role in (*UNITS, labels.BOTH, *KEPT)
        point = self.head.points[at]
        if self.ours and role in (*UNITS, *KEPT) and said:
            self.fact(node, role, VALUES.join(cells.raw(cell)), cell)
        elif point and marked_times.is_mark(said) and not self.ours:
            self.guesses.spend(where_of(cell), said)
            self.marked.append((point, cell))
        elif known and _EMPTY.fullmatch(said):
            self.guesses.spend(where_of(cell), said)
        elif said and role not in (labels.NUMBER, labels.AREA, labels.TASK):
            self.say(node, at, said, cell)

    def close(self, node: Node) -> None:
        """Write down what several cells of a row say together: its times."""
        if self.span:
            said = [self.span[side] for side in ("begin", "end") if side in self.span]
            words, cell = " - ".join(words for words, _ in said), said[0][1]
            if "end" not in self.span and _STARTS_TIME.match(words):
                words = f"từ {words}"
            self.fact(node, labels.TIME, words, cell)
        if self.marked:
            words = marked_times.worded([one for one, _ in self.marked], self.guesses.year)
            self.fact(node, labels.TIME, words, self.marked[0][1], Sure.LIKELY)
        self.span, self.marked = {}, []

    def say(self, node: Node, at: int, said: str, cell: Cell) -> None:
        """Note what a cell says that says something."""
        role = self.head.roles[at]
        if role in (*UNITS, labels.BOTH, labels.TIME) and marked_times.is_mark(said):
            self.keep(node, at, cell)  # a cross under the name of who does it
        elif role == labels.BOTH or (role == labels.LEAD and cells.says_role(cells.units(cell))):
            lead, support = cells.parted(cells.units(cell))
            self.guesses.spend(where_of(cell), "đơn vị chủ trì thực hiện đơn vị phối hợp với là")
            self.fact(node, labels.LEAD, lead, cell, Sure.LIKELY)
            self.fact(node, labels.SUPPORT, support, cell, Sure.LIKELY)
        elif role in (*UNITS, labels.TIME) and cells.is_ditto(said) and at in self.above:
            self.guesses.spend(where_of(cell), said)
            self.guesses.add(DITTO, Sure.LIKELY, where_of(cell), said, key=role, node=node)
            self.note(node, at, self.above[at], cell, Sure.LIKELY)
        elif role in UNITS:
            self.above[at] = cells.units(cell)
            self.fact(node, role, self.above[at], cell)
        elif role in KEPT and (role != labels.TIME or cells.time_of(said)):
            self.above[at] = said if role == labels.TIME else cells.units(cell)
            self.note(node, at, self.above[at], cell)
        else:
            self.keep(node, at, cell)

    def note(self, node: Node, at: int, words: str, cell: Cell, sure: Sure = Sure.SURE) -> None:
        """Write a fact down; of two columns that say when, the other one may still come."""
        side = self.sides.get(at)
        if side:
            self.span[side] = (words, cell)
        else:
            self.fact(node, self.head.roles[at], words, cell, sure)

    @property
    def sides(self) -> dict[int, str]:
        """The columns that say when something begins and when it ends, where there are both."""
        times = self.head.find(labels.TIME)
        begins = [at for at in times if labels.begins(self.head.titles[at])]
        ends = [at for at in times if labels.ends(self.head.titles[at]) and at not in begins]
        begins = begins or [at for at in times if at not in ends and ends and at < ends[0]]
        if len(begins) != 1 or len(ends) != 1:
            return {}
        return {begins[0]: "begin", ends[0]: "end"}

    def fact(self, node: Node, key: str, words: str, cell: Cell, sure: Sure = Sure.SURE) -> None:
        """Write a fact down; a second value is added to the first."""
        if not words:
            return
        where = where_of(cell)
        if key in node.keys:
            if words not in node.keys[key].split("; "):
                node.keys[key] += f"; {words}"
                self.guesses.add(TWO_VALUES, Sure.LIKELY, where, words, key=key, node=node)
            return
        node.keys[key] = words
        self.guesses.add(CELL, sure, where, words, key=key, node=node)
        if key == labels.TIME:
            doubt_time(node, words, where, self.guesses)

    def keep(self, node: Node, at: int, cell: Cell) -> None:
        """Keep as a line what a plan file has no key for, with the head of its column before it."""
        words, title = cells.prose(cell, ours=self.ours), self.head.titles[at]
        if self.head.roles[at] == labels.MONEY and not money_unit.said(title):
            words = money_unit.counted(words, self.unit)
        if title and title != labels.BARE:
            words = f"{title}: {words}"
        line = Node(where_of(cell), {"text": words})
        node.items.append(line)
        if self.head.roles[at] == labels.TIME:
            self.guesses.add(DEADLINE, Sure.DOUBTFUL, line.where, words, key="text", node=line)


def doubt_time(node: Node, words: str, where: Where, guesses: Guesses) -> None:
    """Mark a time that is no date and does not recur."""
    time = cells.time_of(words)
    if time is not None and not time.dated and not time.recurs:
        guesses.add(DEADLINE, Sure.DOUBTFUL, where, words, key="timeframe", node=node)


def where_of(cell: Cell) -> Where:
    """The place of what stands in a cell that says something."""
    return cell.paragraphs[0].where
