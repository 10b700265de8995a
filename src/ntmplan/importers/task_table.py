"""Tables that assign tasks: which rows are their head, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ntmplan.importers import labels, marked_times, money_unit
from ntmplan.importers.marked_times import Point
from ntmplan.importers.source import Cell, Grid
from ntmplan.text import Words, accented, folded, one_line

_TOP = 6
"""The head of a table is looked for among so many rows of several cells at its top."""
_DEEPEST = 20
"""Above it may stand a letterhead and titles, as in spreadsheets; no more rows than these."""
_SEVERAL = 2
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_YEAR = frozenset({"thang", "quy", "ngay", "tuan"})
"""Words over a column in which a number can say when."""
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

    def tops(self, most: int) -> Iterator[int]:
        """The rows among which a head may stand: up to so many that have several cells."""
        seen = 0
        for row in range(min(_DEEPEST, self.grid.rows)):
            if seen == most:
                return
            yield row
            seen += sum(bool(cell.text.strip()) for cell in self.row(row)) > 1


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold.

    Attributes:
        roles: for each column its role; "" for one of which nothing is known.
        titles: the words over each column.
        first: the first row under the head.
        begin: the first row of the head.
        points: the quarter, month or year that each column stands for, if any.
        cells: the words of the head's cells over each column.
    """

    roles: tuple[str, ...]
    titles: tuple[str, ...]
    first: int
    begin: int
    points: tuple[Point | None, ...]
    cells: tuple[frozenset[Words], ...]

    def repeats(self, texts: Sequence[str], *, whole: bool = False) -> bool:
        """Whether a row says nothing but what the head says: all of it, or one row of it.

        Args:
            texts: the words of the row by column.
            whole: whether it must say all of it.
        """
        row = tuple(map(accented, texts))
        said = [(at, words) for at, words in enumerate(row) if words]
        if whole or len(said) < _SEVERAL:
            return row == tuple(map(accented, self.titles))
        return all(
            words in self.cells[at] or words == accented(self.titles[at]) for at, words in said
        )

    def find(self, role: str) -> list[int]:
        """The columns of a role."""
        return [at for at, one in enumerate(self.roles) if one == role]


def columns(sheet: Sheet) -> Columns | None:
    """The head of a table that assigns tasks; None where it has none."""
    for row in sheet.tops(_TOP):
        for depth in depths(sheet, row):
            found = _read(sheet, row, depth)
            if found:
                return found
    return None


def depths(sheet: Sheet, row: int) -> list[int]:
    """How many rows a head that begins in a row may have, the likeliest first."""
    height = max((cell.rows for cell in sheet.row(row) if cell.row == row), default=1)
    wide = any(1 < cell.columns < sheet.grid.columns for cell in sheet.row(row))
    return list(dict.fromkeys((height, 2 if wide else 1, 1)))


def over(sheet: Sheet, row: int, depth: int, column: int) -> list[str]:
    """The words of the head over a column, the outermost first.

    Args:
        sheet: the table.
        row: the first row of the head.
        depth: how many rows it has.
        column: the column.
    """
    cells = [sheet.at(row + step, column) for step in range(depth)]
    texts = list({id(cell): one_line(cell.text) for cell in cells if cell}.values())
    return [text for text in texts if text]


def _read(sheet: Sheet, row: int, depth: int) -> Columns | None:
    heads = [over(sheet, row, depth, column) for column in range(sheet.grid.columns)]
    parted = [(texts[-1], " ".join(texts[:-1])) if texts else ("", "") for texts in heads]
    titles = tuple(" ".join(texts) for texts in heads)
    roles = _settled([labels.column(title, above) for title, above in parted], titles)
    if labels.TASK not in roles:
        return None
    points = tuple(marked_times.point(title, above) for title, above in parted)
    for at, role in enumerate(roles) if not sheet.grid.ours else ():
        counts = role in _ASSIGNING and _counts(sheet, row + depth, at, titles[at])
        if counts or (role == labels.TIME and points[at]):
            roles[at] = ""
    if not _ASSIGNING.intersection(roles) and not _marked(sheet, row + depth, points):
        return None
    cells = tuple(frozenset(map(accented, texts)) for texts in heads)
    return Columns(tuple(roles), titles, row + depth, row, points, cells)


def _counts(sheet: Sheet, first: int, at: int, title: str) -> bool:
    """Whether a column holds nothing but numbers, which name nobody and no time but years."""
    if _IN_YEAR.intersection(folded(title)):
        return False
    texts = (sheet.text(row, at) for row in range(first, sheet.grid.rows))
    said = [text for text in texts if text and not marked_times.is_mark(text)]
    return bool(said) and all(
        money_unit.is_number(text) and not _YEAR.fullmatch(text) for text in said
    )


def _marked(sheet: Sheet, first: int, points: Sequence[Point | None]) -> bool:
    """Whether crosses stand in columns of times, and nothing else does."""
    cells = (
        sheet.at(row, at)
        for row in range(first, sheet.grid.rows)
        for at, one in enumerate(points)
        if one
    )
    said = [cell.text for cell in cells if cell and points[cell.column] and cell.text.strip()]
    return bool(said) and all(map(marked_times.is_mark, said))


def _settled(roles: list[str], titles: Sequence[str]) -> list[str]:
    """The roles, where two columns of tasks stand beside each other the first an area's."""
    tasks = [at for at, role in enumerate(roles) if role == labels.TASK]
    if len(tasks) > 1 and labels.AREA not in roles:
        roles[tasks[0]] = labels.AREA
        tasks = tasks[1:]
    for extra in tasks[1:]:
        roles[extra] = ""
    if not tasks and labels.AREA in roles:
        roles[roles.index(labels.AREA)] = labels.TASK
    ranks = {at: labels.lead_rank(titles[at]) for at, one in enumerate(roles) if one == labels.LEAD}
    for at, rank in ranks.items():
        if rank > min(ranks.values()):
            roles[at] = ""  # `Đơn vị tham mưu` beside `Đơn vị chủ trì` leads nothing
    first = next((at for at, role in enumerate(roles) if role), 0)
    if roles[0] == "" and first == 1 and not folded(titles[0]):
        roles[0] = labels.NUMBER
    return roles


def has_tasks(grid: Grid) -> bool:
    """Whether a table assigns tasks."""
    return grid.columns > 1 and columns(Sheet(grid)) is not None
