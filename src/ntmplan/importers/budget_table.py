"""Tables of money: what it is needed for, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntmplan.importers import kinds, labels, marked_times, money_unit, sums
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell, Grid
from ntmplan.importers.task_table import Sheet, columns, depths, over
from ntmplan.model.money import Money
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded

_TOP = 4
_BOTH = 2
_TOTALS = frozenset({"tong", "tong so", "tong cong", "tong kinh phi", "tong von", "thanh tien"})
"""Heads of the one column, of several with money, that says how much it is in all."""
_PARTS = ("trong", "do")


class Head(NamedTuple):
    """The head of a table of money.

    Attributes:
        begin, first: its first row, and the first row under it.
        titles: the words over each column.
        roles: what each column holds.
        task, money: the columns of what is needed and of how much.
        years: the year that each column is for, "" for none.
        measure: the column that says what is counted in; None where there is none.
        unit: what the money is counted in, "" where nothing but the cells can say it.
    """

    begin: int
    first: int
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    task: int
    money: int
    years: tuple[str, ...]
    measure: int | None
    unit: str

    @property
    def sources(self) -> bool:
        """Whether the table says where money comes from."""
        return folded(self.titles[self.task])[:1] == ("nguon",)

    def is_money(self, at: int) -> bool:
        """Whether a column holds money: the amount, or a part of it."""
        split = folded(self.titles[at])[:2] == _PARTS
        return self.roles[at] == labels.MONEY or split


def is_budget(grid: Grid) -> bool:
    """Whether a table says what money is needed for."""
    return head_of(Sheet(grid)) is not None


def says_amounts(grid: Grid) -> bool:
    """Whether a table of money says what its numbers are counted in."""
    head = head_of(Sheet(grid))
    return head is not None and head.unit != ""


def begin(grid: Grid) -> int:
    """The first row of a table's head; above it stand titles, as in spreadsheets."""
    sheet = Sheet(grid)
    head = (columns(sheet) if grid.columns > 1 else None) or head_of(sheet)
    return head.begin if head else 0


def takes_unit(grid: Grid) -> bool:
    """Whether the amounts of a table are written down with what a line above it counts them in."""
    sheet = Sheet(grid)
    head = columns(sheet) if grid.columns > 1 else None
    if head is None:
        return head_of(sheet) is not None
    return any(not money_unit.said(head.titles[at]) for at in head.find(labels.MONEY))


def head_of(sheet: Sheet) -> Head | None:
    """The head of a table of money; None where it is none."""
    for row in sheet.tops(_TOP):
        for depth in depths(sheet, row):
            if found := _read(sheet, row, depth):
                return found
    return None


def _read(sheet: Sheet, row: int, depth: int) -> Head | None:
    texts = [over(sheet, row, depth, at) for at in range(sheet.grid.columns)]
    roles = [labels.column(one[-1], " ".join(one[:-1])) if one else "" for one in texts]
    titles = tuple(map(" ".join, texts))
    if labels.TASK not in roles and roles.count(labels.MONEY) == _BOTH:
        source = roles.index(labels.MONEY)
        if folded(titles[source])[:1] == ("nguon",):
            roles[source] = labels.TASK  # a table of sources: where from, and how much
    if labels.TASK not in roles:
        return None
    measure = next((at for at, title in enumerate(titles) if labels.is_measure(title)), None)
    said = [money_unit.said(title) for title in titles]
    unit = money_unit.of_line(sheet.grid.counted) or next(filter(None, said), "")
    below = range(row + depth, sheet.grid.rows)
    if measure is not None:
        measures = {money_unit.said(text) for one in below if (text := sheet.text(one, measure))}
        unit = unit or (measures.pop() if len(measures) == 1 else "")
    money = _amounts(sheet, below, texts, roles, totals=bool(unit))
    if money is None:
        return None
    points = [marked_times.point(one[-1]) if one else None for one in texts]
    years = tuple(one.year if one and one.kind == "year" else "" for one in points)
    task, own = roles.index(labels.TASK), said[money] or unit
    return Head(row, row + depth, titles, tuple(roles), task, money, years, measure, own)


def _amounts(
    sheet: Sheet,
    below: range,
    texts: Sequence[Sequence[str]],
    roles: Sequence[str],
    *,
    totals: bool,
) -> int | None:
    """The column that says how much; None where none does, or none of several in all.

    Args:
        sheet: the table.
        below: the rows under the head.
        texts: the words over each column, the outermost first.
        roles: what each column holds.
        totals: whether a column of totals is one of money without saying so.
    """
    total = {at for at, one in enumerate(texts) if one and " ".join(folded(one[-1])) in _TOTALS}
    found = [at for at, role in enumerate(roles) if role == labels.MONEY]
    found += [at for at in sorted(total) if totals and at not in found]
    if len(found) <= 1:
        return found[0] if found else None
    numbers = [at for at in found if _has_numbers(sheet, below, at)]
    if len(numbers) == 1:
        return numbers[0]
    best = [at for at in numbers if at in total]
    return best[0] if len(best) == 1 else None


def _has_numbers(sheet: Sheet, below: range, at: int) -> bool:
    """Whether most of what a column says is numbers."""
    said = [text for row in below if (text := sheet.text(row, at))]
    return sum(text[:1].isdecimal() for text in said) * 2 > len(said)


def needs(grid: Grid, guesses: Guesses) -> Iterator[Node]:
    """The needs that a table of money names, one for each row."""
    sheet = Sheet(grid)
    head = head_of(sheet)
    assert head is not None
    for cell in (cell for row in range(head.begin, head.first) for cell in sheet.row(row)):
        _spend(cell, guesses)
    for row in range(head.first, grid.rows):
        said = sheet.at(row, head.task)
        if said is not None and sheet.text(row, head.task):
            yield _need(sheet, row, said, head, guesses)


def _need(sheet: Sheet, row: int, said: Cell, head: Head, guesses: Guesses) -> Node:
    """What a row says: a need or a source with its amount, or the sum of others."""
    words = sheet.text(row, head.task)
    total = sums.is_sum(words)
    node = Node(said.paragraphs[0].where, mark="")
    node.keys["text" if total else "source" if head.sources else "need"] = words
    measure = sheet.text(row, head.measure) if head.measure is not None else ""
    unit = money_unit.said(measure)
    own = unit or head.unit
    amount = sheet.at(row, head.money)
    if amount and amount is not said and amount.row == row:
        _amount(node, sheet.text(row, head.money), own, guesses)
    for at, role in enumerate(head.roles):
        cell = sheet.at(row, at)
        if not cell or cell is said or at == head.money or not sheet.text(row, at):
            continue
        if role == labels.NUMBER or (unit and at == head.measure):
            _spend(cell, guesses)
        elif cell.column == at and cell.row == row:
            _say(node, head.titles[at], _money(cell, at, head), cell, total=total)
            if not total and (year := head.years[at]) and head.is_money(at):
                _of_year(node.items[-1], year, cell, own, guesses)
    return node


def _of_year(node: Node, year: str, cell: Cell, unit: str, guesses: Guesses) -> None:
    """Make a line of what a need takes in one year a need of that year."""
    words = " ".join(cell.text.split())
    if unit and money_unit.is_number(words):
        node.keys = {"need": node.keys["text"]}
        _amount(node, words, unit, guesses)
        node.keys["year"] = year


def _money(cell: Cell, at: int, head: Head) -> str:
    """The words of a cell beside the amount; a part of it with what it is counted in."""
    words = " ".join(cell.text.split())
    bare = head.is_money(at) and not money_unit.said(head.titles[at])
    return money_unit.counted(words, head.unit) if bare else words


def _say(node: Node, title: str, words: str, cell: Cell, *, total: bool) -> None:
    """Keep what a row says besides; of a sum with its own words, so that it stays a sum."""
    words = f"{title}: {words}".strip(": ")
    if total:
        node.keys["text"] += f"{sums.VALUES}{words}"
    else:
        node.items.append(Node(cell.paragraphs[0].where, {"text": words}, mark=""))


def _amount(node: Node, words: str, unit: str, guesses: Guesses) -> None:
    """Write the amount of a row down; what is none is kept as text."""
    if not words:
        return
    amount = words if money_unit.said(words) else f"{words} {unit}".strip()
    try:
        Money.parse(amount)
    except UnreadableError:
        line = Node(node.where, {"text": words}, mark="")
        node.items.append(line)
        guesses.add(kinds.AMOUNT_UNCLEAR, Sure.DOUBTFUL, node.where, words, key="text", node=line)
        return
    node.keys["amount"] = amount
    guesses.add(kinds.READ, Sure.SURE, node.where, amount, key="amount", node=node)


def _spend(cell: Cell, guesses: Guesses) -> None:
    for one in cell.paragraphs:
        guesses.spend(one.where, f"{one.number} {one.text}")
