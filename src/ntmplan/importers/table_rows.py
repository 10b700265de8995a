"""The rows of tables that assign tasks, in their areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ntmplan.importers import cells, labels, marks, money_unit, sums
from ntmplan.importers.group import END, Group, Groups
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.kinds import AREA_GUESSED, LEFT_OUT, ROW_CONTINUED
from ntmplan.importers.node import Node
from ntmplan.importers.row_facts import KEPT, UNITS, RowFacts, where_of
from ntmplan.importers.source import Cell, Grid
from ntmplan.importers.table_lines import remark, stands_inside
from ntmplan.importers.task_table import Columns, Sheet, columns
from ntmplan.text import one_line

_COUNTING = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_NUMBER = re.compile(r"(?:Phần )?\(?(?:[\d.]{1,10}|[IVXLC]{1,7}|[A-Za-zĐđ](?:[.\d]{0,5}))[.):/]*")
_UNENDED = re.compile(r"[^.;:!?…]$")


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
            reader.turn(sheet, head or replace(reader.head, first=0, begin=0))
        reader.read()
    found = reader.groups.found if reader else []
    return [group for group in found if group.title or group.entries or group.behind]


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
        self.groups = Groups()
        self.ours = sheet.grid.ours
        unit = money_unit.of_line(sheet.grid.counted)
        self.facts = RowFacts(head, guesses, self.ours, unit)
        self.last: Node | None = None
        self.seen: dict[int, Cell] = {}

    def turn(self, sheet: Sheet, head: Columns) -> None:
        """Go on with the next piece of the table."""
        self.sheet, self.head, self.facts.head, self.seen = sheet, head, head, {}

    def read(self) -> None:
        """Read every row under the head."""
        for row in range(self.head.first, self.sheet.grid.rows):
            if line := self.line(row):
                self.put_line(row, line)
            elif self.says_nothing(row):
                _spend(self.sheet, range(row, row + 1), self.guesses)
            elif (title := self.title(row)) is not None:
                self.begin(row, title)
            else:
                self.add(row)
            self.seen = {
                at: cell for at in range(len(self.head.roles)) if (cell := self.sheet.at(row, at))
            }

    def line(self, row: int) -> Node | None:
        """What a row says that is no task's and no title: a sum, a remark, the end of a group."""
        line = remark(self.sheet, row, self.head)
        return line or sums.summed(self.sheet, row, self.head)

    def put_line(self, row: int, line: Node) -> None:
        """Keep such a row: in its area where it stands beside the title, else behind it."""
        self.spend_number(row)
        self.last = None
        if line.keys["text"] == END:
            self.guesses.spend(line.where, END)
            self.groups.leave(line.where)
        elif stands_inside(line, self.sheet, row, self.head, self.seen):
            self.enter(row)
            self.groups.put(line)
        else:
            self.groups.put_behind(line)

    def says_nothing(self, row: int) -> bool:
        """Whether a row repeats the head, counts the columns, or is empty."""
        texts = [self.sheet.text(row, at) for at in range(len(self.head.roles))]
        said = [text for text in texts if text]
        if not said:
            return True
        counts = not self.ours and len(said) > 2 and all(_COUNTING.fullmatch(text) for text in said)  # noqa: PLR2004
        return counts or self.head.repeats(texts, whole=self.ours)

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
        bold = all(one.bold for one in cell.paragraphs)
        mark, _ = marks.split(f"{self.number(row).rstrip('.')}. x")
        if self.ours or mark.kind in ("roman", "capital"):
            return bold or not self.ours
        printed = bold or cell.text.isupper()
        below = self.number(row + 1) if row + 1 < self.sheet.grid.rows else ""
        number = self.number(row).rstrip(".")
        return printed or bool(number and below.startswith(f"{number}."))

    def begin(self, row: int, title: str) -> None:
        """Begin an area with the title that a row is."""
        cell = next(cell for cell in self.sheet.row(row) if cell.text.strip())
        where = where_of(cell)
        mark, rest = marks.split(title)
        number = self.number(row)
        if not number and mark.kind not in ("none", "dashes"):
            number, title = mark.words, rest
        self.spend_number(row)
        group = Group(title, where, number=number, sure=self.surely(row))
        areas = [self.sheet.at(row, at) for at in self.head.find(labels.AREA)]
        if number.rstrip(".").isdecimal() and any(one and one.columns == 1 for one in areas):
            self.groups.area(group)
        else:
            group.heading = bool(areas)
            self.groups.title(group)
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
            for page in cells.page_numbers(cell) if cell.row == row and not self.ours else ():
                self.guesses.spend(page.where, page.text)
                self.guesses.add(LEFT_OUT, Sure.LIKELY, page.where, page.text)

    def add(self, row: int) -> None:
        """Add a task, or what a row adds to the one before."""
        self.spend_number(row)
        self.spend_pages(row)
        task = self.task_cell(row)
        self.enter(row)
        said = task is not None and bool(task.text.strip())
        if self.last and (task is self.seen.get(self.head.find(labels.TASK)[0]) or not said):
            self.state(self.last, row, new=True)
        elif self.last and task and self.goes_on(row, task):
            self.continue_(row, task)
        elif task and said:
            self.last = Node(where_of(task), {"task": self.uncounted(task)})
            self.groups.put(self.last)
            self.state(self.last, row)
        elif (group := self.groups.last) and group.title and not group.entries:
            group.own = group.own or Node(group.where)
            self.state(group.own, row, new=True)

    def state(self, node: Node, row: int, *, new: bool = False) -> None:
        """Note on a task what a row says of it.

        Args:
            node: the task.
            row: the row.
            new: whether cells that reach over from the row above are left out.
        """
        task = self.head.find(labels.TASK)[0]
        for at in range(len(self.head.roles)):
            cell = self.sheet.at(row, at)
            if cell is None or (new and cell is self.seen.get(at)):
                continue
            if not cell.column <= task < cell.column + cell.columns:
                self.facts.state(node, at, cell)
        self.facts.close(node)

    def uncounted(self, task: Cell) -> str:
        """A task's words, without the number before them where no column has the numbers."""
        words = cells.prose(task, ours=self.ours)
        mark, rest = marks.split(words)
        if self.head.find(labels.NUMBER) or mark.kind != "numbers" or "\n" in mark.words:
            return words
        self.guesses.spend(where_of(task), mark.words)
        return rest

    def enter(self, row: int) -> None:
        """Begin another area where the area's column says so."""
        areas, last = self.head.find(labels.AREA), self.groups.last
        if not areas:
            if last is None or self.leaves(last, row):
                self.groups.leave(self.sheet.grid.where)
                self.last = None
            return
        cell = self.sheet.at(row, areas[0])
        title = one_line(cell.text) if cell else ""
        again = bool(last and last.title == title and not self.number(row))
        if cell and title and cell is not self.seen.get(areas[0]) and not again:
            self.groups.area(Group(title, where_of(cell), number=self.number(row)))
            self.last = None
        elif last is None or (not title and self.stands_beside(last, row)):
            self.groups.loose(self.sheet.grid.where)
            self.last = None

    def leaves(self, last: Group, row: int) -> bool:
        """Whether a row's number is none below its area's: `2` behind `1`, `1.1` and `1.2`."""
        above, number = last.number.rstrip("."), self.number(row).rstrip(".")
        return above.isdecimal() and number.isdecimal()

    def stands_beside(self, last: Group, row: int) -> bool:
        """Whether a row has a number of its own that is none below its area's."""
        number = self.number(row)
        if not number or (last.number and number.startswith(f"{last.number.rstrip('.')}.")):
            return False
        at = self.head.find(labels.NUMBER)[0]
        return self.sheet.at(row, at) is not self.seen.get(at)

    def goes_on(self, row: int, task: Cell) -> bool:
        """Whether a row's task goes on with the sentence of the one before."""
        assert self.last is not None
        words = one_line(task.text)
        unended = not self.ours and _UNENDED.search(self.last.keys["task"]) is not None
        return not self.number(row) and words[:1].islower() and unended

    def continue_(self, row: int, task: Cell) -> None:
        """Join a row to the one that a page cut it from."""
        node = self.last
        assert node is not None
        self.guesses.add(
            ROW_CONTINUED, Sure.LIKELY, where_of(task), one_line(task.text), key="task", node=node
        )
        node.keys["task"] = f"{node.keys['task']} {cells.prose(task)}"
        for at, role in enumerate(self.head.roles):
            cell = self.sheet.at(row, at)
            if cell and cell is not task and cell.text.strip() and role in (*UNITS, *KEPT):
                said = one_line(cell.text)
                node.keys[role] = f"{node.keys[role]} {said}" if role in node.keys else said
