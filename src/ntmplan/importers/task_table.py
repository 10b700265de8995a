"""Tables that assign tasks: which rows are their head, and what each column holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ntmplan.importers import labels
from ntmplan.importers.source import Cell, Grid
from ntmplan.text import accented, folded, one_line

_TOP = 6
"""The head of a table is looked for among so many rows at its top."""
_ASSIGNING = frozenset({labels.LEAD, labels.SUPPORT, labels.TIME, labels.BOTH})


@dataclass(frozen=True)
class Sheet:
    """A table whose cells are found by their place at once.

    Attributes:
        grid: the table.
    """

    grid: Grid

    @cached_property
    def _places(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.grid.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place."""
        return self._places.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The words of the cell that covers a place, on one line."""
        cell = self.at(row, column)
        return one_line(cell.text) if cell else ""

    def row(self, row: int) -> list[Cell]:
        """The cells of a row, each once."""
        found = (self.at(row, column) for column in range(self.grid.columns))
        return list({id(cell): cell for cell in found if cell}.values())


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold.

    Attributes:
        roles: for each column its role; "" for one of which nothing is known.
        titles: the words over each column.
        first: the first row under the head.
        begin: the first row of the head.
    """

    roles: tuple[str, ...]
    titles: tuple[str, ...]
    first: int
    begin: int

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The head for comparing with other rows."""
        return tuple(accented(title) for title in self.titles)

    def find(self, role: str) -> list[int]:
        """The columns of a role."""
        return [at for at, one in enumerate(self.roles) if one == role]


def columns(sheet: Sheet) -> Columns | None:
    """The head of a table that assigns tasks; None where it has none."""
    for row in range(min(_TOP, sheet.grid.rows)):
        height = max((cell.rows for cell in sheet.row(row) if cell.row == row), default=1)
        wide = any(1 < cell.columns < sheet.grid.columns for cell in sheet.row(row))
        for depth in dict.fromkeys((height, 2 if wide else 1, 1)):
            found = _read(sheet, row, depth)
            if found:
                return found
    return None


def _read(sheet: Sheet, row: int, depth: int) -> Columns | None:
    roles, titles = [], []
    for column in range(sheet.grid.columns):
        cells = [sheet.at(row + step, column) for step in range(depth)]
        texts = list({id(cell): one_line(cell.text) for cell in cells if cell}.values())
        texts = [text for text in texts if text]
        title, above = (texts[-1], " ".join(texts[:-1])) if texts else ("", "")
        roles.append(labels.column(title, above))
        titles.append(" ".join(texts))
    roles = _settled(roles, titles)
    assigns = labels.TASK in roles and _ASSIGNING.intersection(roles)
    return Columns(tuple(roles), tuple(titles), row + depth, row) if assigns else None


def _settled(roles: list[str], titles: list[str]) -> list[str]:
    """The roles, where two columns of tasks stand beside each other the first an area's."""
    tasks = [at for at, role in enumerate(roles) if role == labels.TASK]
    if len(tasks) > 1 and labels.AREA not in roles:
        roles[tasks[0]] = labels.AREA
        tasks = tasks[1:]
    for extra in tasks[1:]:
        roles[extra] = ""
    if not tasks and labels.AREA in roles:
        roles[roles.index(labels.AREA)] = labels.TASK
    first = next((at for at, role in enumerate(roles) if role), 0)
    if roles[0] == "" and first == 1 and not folded(titles[0]):
        roles[0] = labels.NUMBER
    return roles


def has_tasks(grid: Grid) -> bool:
    """Whether a table assigns tasks."""
    return grid.columns > 1 and columns(Sheet(grid)) is not None
