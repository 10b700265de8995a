"""The rows of tables that assign tasks, in their areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmplan.importers import cells, labels, marks, sums
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.kinds import (
    AREA_GUESSED,
    CELL,
    DEADLINE,
    DITTO,
    LEFT_OUT,
    ROW_CONTINUED,
    TWO_VALUES,
)
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell, Grid, Where
from ntmplan.importers.task_table import Columns, Sheet, columns
from ntmplan.text import accented, one_line

_COUNTING = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_NUMBER = re.compile(r"\(?(?:[\d.]{1,10}|[IVXLC]{1,7}|[A-Za-zĐđ](?:[.\d]{0,5}))[.):/]*")
_UNENDED = re.compile(r"[^.;:!?…]$")
_EMPTY = re.compile(r"[-–—…._\s]+|không|ko", re.IGNORECASE)
"""What stands in a cell that says nothing."""
_UNITS = (labels.LEAD, labels.SUPPORT)
_KEPT = (labels.TIME, labels.PRODUCT, labels.INDICATOR)


@dataclass(eq=False)
class Group:
    """Rows of a table under one title.

    Attributes:
        title: the area's title; "" for rows outside of areas.
        where: its place.
        outer: the titles of the groups that it stands in.
        rows: its tasks.
        number: what stands before the title.
        sure: how sure it is that this is an area.
        sums: lines behind them that add them up.
    """

    title: str
    where: Where
    outer: tuple[str, ...] = ()
    rows: list[Node] = field(default_factory=list)
    number: str = ""
    sure: Sure = Sure.SURE
    sums: list[Node] = field(default_factory=list)


def groups(grids: Sequence[Grid], guesses: Guesses) -> list[Group]:
    """The rows of a table, which may be cut into several by pages."""
    reader: _Rows | None = None
    for grid in grids:
        sheet = Sheet(grid)
        head = columns(sheet)
        if head:
            _spend(sheet, range(head.first), guesses, keep=head.begin)
        if reader is None:
            if head is None:
                continue
            reader = _Rows(sheet, head, guesses)
        else:
            reader.turn(sheet, head or Columns(reader.head.roles, reader.head.titles, 0, 0))
        reader.read()
    found = reader.found if reader else []
    return [group for group in found if group.rows or group.title or group.sums]


def _spend(sheet: Sheet, rows: range, guesses: Guesses, *, keep: int = 0) -> None:
    """Note that a table's head only names its columns."""
    for row in rows:
        for cell in sheet.row(row) if row >= keep else ():
            for paragraph in cell.paragraphs:
                guesses.spend(paragraph.where, f"{paragraph.number} {paragraph.text}")


class _Rows:
    """Reads the rows of a table one after the other."""

    def __init__(self, sheet: Sheet, head: Columns, guesses: Guesses) -> None:
        self.sheet, self.head, self.guesses = sheet, head, guesses
        self.found: list[Group] = []
        self.last: Node | None = None
        self.seen: dict[int, Cell] = {}
        self.outer: tuple[str, ...] = ()
        self.above: dict[int, str] = {}

    def turn(self, sheet: Sheet, head: Columns) -> None:
        """Go on with the next piece of the table."""
        self.sheet, self.head, self.seen = sheet, head, {}

    def read(self) -> None:
        """Read every row under the head."""
        for row in range(self.head.first, self.sheet.grid.rows):
            if summed := sums.summed(self.sheet, row, self.head):
                self.add_up(row, summed)
            elif self.says_nothing(row):
                _spend(self.sheet, range(row, row + 1), self.guesses)
            elif (title := self.title(row)) is not None:
                self.begin(row, title)
            else:
                self.add(row)
            self.seen = {
                at: cell for at in range(len(self.head.roles)) if (cell := self.sheet.at(row, at))
            }

    def add_up(self, row: int, summed: Node) -> None:
        """Keep the sum of the rows above behind them."""
        self.spend_number(row)
        self.last = None
        if not self.found:
            self.found.append(Group("", summed.where))
        self.found[-1].sums.append(summed)

    def says_nothing(self, row: int) -> bool:
        """Whether a row repeats the head, counts the columns, or is empty."""
        texts = [self.sheet.text(row, at) for at in range(len(self.head.roles))]
        said = [text for text in texts if text]
        if not said:
            return True
        counts = len(said) > 2 and all(_COUNTING.fullmatch(text) for text in said)  # noqa: PLR2004
        return counts or tuple(map(accented, texts)) == self.head.words

    def number(self, row: int) -> str:
        """The row's number; a cell that reaches over other columns is none."""
        cells_ = (self.sheet.at(row, at) for at in self.head.find(labels.NUMBER))
        return " ".join(one_line(cell.text) for cell in cells_ if cell and cell.columns == 1)

    def assigns(self, row: int) -> bool:
        """Whether a row says anything about who, when or what comes of it."""
        others = (
            at
            for at, role in enumerate(self.head.roles)
            if role not in (labels.NUMBER, labels.AREA, labels.TASK)
        )
        task = self.task_cell(row)
        cells_ = (self.sheet.at(row, at) for at in others)
        return any(cell is not task and cell.text.strip() for cell in cells_ if cell)

    def task_cell(self, row: int) -> Cell | None:
        """The cell that holds the task."""
        return self.sheet.at(row, self.head.find(labels.TASK)[0])

    def title(self, row: int) -> str | None:
        """The title that a row is, where it is an area's and no task."""
        if self.assigns(row) or (
            self.sheet.at(row, 0) is self.seen.get(0) and self.head.find(labels.AREA)
        ):
            return None
        said = [cell for cell in self.sheet.row(row) if cell.text.strip()]
        numbers = {id(self.sheet.at(row, at)) for at in self.head.find(labels.NUMBER)}
        texts = [cell for cell in said if id(cell) not in numbers] or said
        if len(texts) != 1:
            return None
        [cell] = texts
        merged = cell.columns > 1 and cell.columns >= self.sheet.grid.columns - 2
        return one_line(cell.text) if merged or self.looks_like_area(row, cell) else None

    def looks_like_area(self, row: int, cell: Cell) -> bool:
        """Whether a row without any assignment has an area's number, or is printed like one."""
        mark, _ = marks.split(f"{self.number(row).rstrip('.')}. x")
        if mark.kind in ("roman", "capital"):
            return True
        printed = all(one.bold for one in cell.paragraphs) or cell.text.isupper()
        below = self.number(row + 1) if row + 1 < self.sheet.grid.rows else ""
        number = self.number(row).rstrip(".")
        return printed or bool(number and below.startswith(f"{number}."))

    def begin(self, row: int, title: str) -> None:
        """Begin an area with the title that a row is."""
        cell = next(cell for cell in self.sheet.row(row) if cell.text.strip())
        where = cell.paragraphs[0].where
        mark, rest = marks.split(title)
        number = self.number(row)
        if not number and mark.kind not in ("none", "dashes"):
            number, title = mark.words, rest
        self.spend_number(row)
        group = Group(title, where, number=number, sure=self.surely(row))
        if self.found and not self.found[-1].rows and _above(self.found[-1].number, number):
            self.outer = (*self.found[-1].outer, self.found.pop().title)
        elif self.outer and not _below(number):
            self.outer = ()
        group.outer = self.outer
        self.found.append(group)
        self.last = None
        if group.sure is not Sure.SURE:
            self.guesses.add(AREA_GUESSED, group.sure, where, title, key="area")

    def surely(self, row: int) -> Sure:
        """How sure it is that a row is an area's."""
        wide = any(cell.columns > 1 for cell in self.sheet.row(row))
        return Sure.SURE if wide or self.number(row) else Sure.DOUBTFUL

    def spend_number(self, row: int) -> None:
        """Note that a row's number follows from its place; other words there are none."""
        for at in self.head.find(labels.NUMBER):
            cell = self.sheet.at(row, at)
            if cell and cell is not self.task_cell(row) and _NUMBER.fullmatch(one_line(cell.text)):
                for one in cell.paragraphs:
                    self.guesses.spend(one.where, f"{one.number} {one.text}")

    def spend_pages(self, row: int) -> None:
        """Note the numbers of pages that stand amid the words of cells."""
        for cell in self.sheet.row(row):
            for page in cells.page_numbers(cell) if cell.row == row else ():
                self.guesses.spend(page.where, page.text)
                self.guesses.add(LEFT_OUT, Sure.LIKELY, page.where, page.text)

    def add(self, row: int) -> None:
        """Add a task, or what a row adds to the one before."""
        self.spend_number(row)
        self.spend_pages(row)
        task = self.task_cell(row)
        self.enter(row)
        task_at = self.head.find(labels.TASK)[0]
        if self.last and (task is self.seen.get(task_at) or not (task and task.text.strip())):
            self.extend(row)
        elif self.last and task and self.goes_on(row, task):
            self.continue_(row, task)
        elif task and task.text.strip():
            node = Node(_where(task), {"task": self.uncounted(task)})
            self.last = node
            self.found[-1].rows.append(node)
            for at, role in enumerate(self.head.roles):
                if cell := self.sheet.at(row, at):
                    self.state(node, at, role, cell)

    def uncounted(self, task: Cell) -> str:
        """A task's words, without the number before them where no column has the numbers."""
        words = cells.prose(task)
        mark, rest = marks.split(words)
        if self.head.find(labels.NUMBER) or mark.kind != "numbers" or "\n" in mark.words:
            return words
        self.guesses.spend(_where(task), mark.words)
        return rest

    def enter(self, row: int) -> None:
        """Begin another area where the area's column says so."""
        areas = self.head.find(labels.AREA)
        if not areas:
            if not self.found or self.leaves(row):
                self.found.append(Group("", self.sheet.grid.where))
                self.last = None
            return
        cell = self.sheet.at(row, areas[0])
        title = one_line(cell.text) if cell else ""
        same = cell is not None and cell is self.seen.get(areas[0])
        if (
            title
            and not same
            and not (self.found and self.found[-1].title == title and not self.number(row))
        ):
            where = _where(cell) if cell else self.sheet.grid.where
            if self.found and self.found[-1].title and not self.found[-1].rows:
                self.outer = (*self.found[-1].outer, self.found.pop().title)
            self.found.append(Group(title, where, self.outer, number=self.number(row)))
            self.last = None
        elif not self.found or (not title and self.number(row) and self.new_number(row)):
            self.found.append(Group("", self.sheet.grid.where))
            self.last = None

    def leaves(self, row: int) -> bool:
        """Whether a row's number is none below its area's: `2` behind `1`, `1.1` and `1.2`."""
        above, number = self.found[-1].number.rstrip("."), self.number(row).rstrip(".")
        return above.isdecimal() and number.isdecimal()

    def new_number(self, row: int) -> bool:
        """Whether a row's number is not merged with that of the row above."""
        at = self.head.find(labels.NUMBER)[0]
        return self.sheet.at(row, at) is not self.seen.get(at)

    def goes_on(self, row: int, task: Cell) -> bool:
        """Whether a row's task goes on with the sentence of the one before."""
        assert self.last is not None
        words = one_line(task.text)
        unended = _UNENDED.search(self.last.keys["task"]) is not None
        return not self.number(row) and words[:1].islower() and unended

    def continue_(self, row: int, task: Cell) -> None:
        """Join a row to the one that a page cut it from."""
        node = self.last
        assert node is not None
        self.guesses.add(
            ROW_CONTINUED, Sure.LIKELY, _where(task), one_line(task.text), key="task", node=node
        )
        node.keys["task"] = f"{node.keys['task']} {cells.prose(task)}"
        for at, role in enumerate(self.head.roles):
            cell = self.sheet.at(row, at)
            if cell and cell is not task and cell.text.strip() and role in (*_UNITS, *_KEPT):
                said = one_line(cell.text)
                node.keys[role] = f"{node.keys[role]} {said}" if role in node.keys else said

    def extend(self, row: int) -> None:
        """Add what a row without a task of its own says to the task above."""
        node = self.last
        assert node is not None
        for at, role in enumerate(self.head.roles):
            cell = self.sheet.at(row, at)
            if cell and cell is not self.seen.get(at) and cell.text.strip():
                self.state(node, at, role, cell)

    def state(self, node: Node, at: int, role: str, cell: Cell) -> None:
        """Note on a task what a cell says of it."""
        said = one_line(" ".join(words for _, words in cells.lines(cell)))
        if role in (*_UNITS, labels.BOTH, *_KEPT) and _EMPTY.fullmatch(said):
            self.guesses.spend(_where(cell), said)
            return
        if (
            not said
            or role in (labels.NUMBER, labels.AREA, labels.TASK)
            or cell is self.task_of(at, cell)
        ):
            return
        if role == labels.BOTH or (role == labels.LEAD and cells.says_role(cells.units(cell))):
            lead, support = cells.parted(cells.units(cell))
            self.guesses.spend(_where(cell), "đơn vị chủ trì thực hiện đơn vị phối hợp với là")
            self.fact(node, labels.LEAD, lead, cell, Sure.LIKELY)
            self.fact(node, labels.SUPPORT, support, cell, Sure.LIKELY)
        elif role in (*_UNITS, labels.TIME) and cells.is_ditto(said) and at in self.above:
            self.guesses.spend(_where(cell), said)
            self.guesses.add(DITTO, Sure.LIKELY, _where(cell), said, key=role, node=node)
            self.fact(node, role, self.above[at], cell, Sure.LIKELY)
        elif role in _UNITS:
            self.above[at] = cells.units(cell)
            self.fact(node, role, self.above[at], cell)
        elif role in _KEPT and (role != labels.TIME or cells.time_of(said)):
            self.above[at] = said if role == labels.TIME else cells.units(cell)
            begun = node.keys.get(role, "") if labels.ends(self.head.titles[at]) else ""
            if role == labels.TIME and begun:
                node.keys[role] = f"{begun} - {said}"
            else:
                self.fact(node, role, self.above[at], cell)
        else:
            self.keep(node, at, role, cell)

    def task_of(self, at: int, cell: Cell) -> Cell | None:
        """The task's cell where it reaches over this column."""
        task = self.head.find(labels.TASK)[0]
        inside = cell.column <= task < cell.column + cell.columns
        return cell if inside and at != task else None

    def fact(self, node: Node, key: str, words: str, cell: Cell, sure: Sure = Sure.SURE) -> None:
        """Write a fact down; a second value is added to the first."""
        if not words:
            return
        where = _where(cell)
        if key in node.keys:
            if words not in node.keys[key].split("; "):
                node.keys[key] += f"; {words}"
                self.guesses.add(TWO_VALUES, Sure.LIKELY, where, words, key=key, node=node)
            return
        node.keys[key] = words
        self.guesses.add(CELL, sure, where, words, key=key, node=node)
        if key == labels.TIME:
            doubt_time(node, words, where, self.guesses)

    def keep(self, node: Node, at: int, role: str, cell: Cell) -> None:
        """Keep as a line what a plan file has no key for."""
        words, title = cells.prose(cell), self.head.titles[at]
        if title:
            words = f"{title}: {words}"
        line = Node(_where(cell), {"text": words})
        node.items.append(line)
        if role == labels.TIME:
            self.guesses.add(DEADLINE, Sure.DOUBTFUL, line.where, words, key="text", node=line)


def doubt_time(node: Node, words: str, where: Where, guesses: Guesses) -> None:
    """Mark a time that is no date and does not recur."""
    time = cells.time_of(words)
    if time is not None and not time.dated and not time.recurs:
        guesses.add(DEADLINE, Sure.DOUBTFUL, where, words, key="timeframe", node=node)


def _where(cell: Cell) -> Where:
    return cell.paragraphs[0].where


def _above(upper: str, lower: str) -> bool:
    """Whether a group's number stands above another's: `A` above `I`, `I` above `1`."""
    first, second = (marks.split(f"{one.rstrip('.')}. x")[0] for one in (upper, lower))
    if first.rank is None or second.rank is None:
        return False
    return first.rank < second.rank


def _below(number: str) -> bool:
    mark, _ = marks.split(f"{number.rstrip('.')}. x")
    return mark.rank is not None and mark.rank > 2  # noqa: PLR2004 - below Roman numbers
