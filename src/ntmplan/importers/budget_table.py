"""Tables of money: what it is needed for, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.importers import kinds, labels
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Node
from ntmplan.importers.source import Cell, Grid
from ntmplan.importers.task_table import Sheet
from ntmplan.model.money import Money
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded

_TOP = 4
_UNIT = re.compile(r"\b((?:nghìn|ngàn|triệu|tỷ|tỉ)\s*(?:đồng)?|đồng|VNĐ)", re.IGNORECASE)
_BOTH = 2
_TOTALS = (("tong",), ("cong",))


def is_budget(grid: Grid) -> bool:
    """Whether a table says what money is needed for."""
    return _head(Sheet(grid)) is not None


def _head(sheet: Sheet) -> tuple[int, list[str]] | None:
    """The row of the head, and the role of each column."""
    for row in range(min(_TOP, sheet.grid.rows)):
        roles = [labels.column(sheet.text(row, at)) for at in range(sheet.grid.columns)]
        if labels.TASK not in roles and roles.count(labels.MONEY) == _BOTH:
            first = roles.index(labels.MONEY)
            if folded(sheet.text(row, first))[:1] == ("nguon",):
                roles[first] = labels.TASK  # a table of sources: where from, and how much
        if labels.TASK in roles and roles.count(labels.MONEY) == 1:
            return row, roles
    return None


def needs(grid: Grid, guesses: Guesses) -> Iterator[Node]:
    """The needs that a table of money names, one for each row."""
    sheet = Sheet(grid)
    head = _head(sheet)
    assert head is not None
    top, roles = head
    task, money = roles.index(labels.TASK), roles.index(labels.MONEY)
    unit = _UNIT.search(sheet.text(top, money))
    for cell in (cell for row in range(top + 1) for cell in sheet.row(row)):
        _spend(cell, guesses)
    for row in range(top + 1, grid.rows):
        said = sheet.at(row, task)
        if said is None or not sheet.text(row, task):
            continue
        node = Node(said.paragraphs[0].where, mark="")
        total = folded(sheet.text(row, task))[:1] in _TOTALS
        key = "source" if folded(sheet.text(top, task))[:1] == ("nguon",) else "need"
        node.keys["text" if total else key] = sheet.text(row, task)
        _amount(node, sheet.text(row, money), unit[1] if unit else "", guesses)
        for at, role in enumerate(roles):
            cell_ = sheet.at(row, at)
            if role == labels.NUMBER and cell_:
                _spend(cell_, guesses)
            elif cell_ and at not in (task, money) and cell_ is not said and sheet.text(row, at):
                words = f"{sheet.text(top, at)}: {sheet.text(row, at)}".strip(": ")
                node.items.append(Node(cell_.paragraphs[0].where, {"text": words}, mark=""))
        yield node


def _amount(node: Node, words: str, unit: str, guesses: Guesses) -> None:
    """Write the amount of a row down; what is none is kept as text."""
    if not words:
        return
    amount = words if _UNIT.search(words) else f"{words} {unit}".strip()
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
