"""Documents made up for tests: paragraphs as lines, tables as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Block, Cell, Grid, Paragraph, Source, Where
from ntmplan.model.outline import outline, tasks
from ntmplan.registry import Registry, built_in
from ntmplan.repository import load

ROOT = Path(__file__).parents[2]
ABOVE, LEFT = "^", "<"
"""A cell that is merged with the one above, or with the one to its left."""

Rows = Sequence[Sequence[str]]


def units() -> Registry:
    """The units of this repository."""
    return load([ROOT / "plans" / "lang-son-2023.yaml"]).plans[0].registry


def grid(number: int, rows: Rows, *, bordered: bool = True) -> Grid:
    """A table; see `ABOVE` and `LEFT` for merged cells."""
    cells = []
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text in (ABOVE, LEFT):
                continue
            tall = 1
            while at + tall < len(rows) and rows[at + tall][column] == ABOVE:
                tall += 1
            wide = 1
            while column + wide < len(row) and row[column + wide] == LEFT:
                wide += 1
            where = Where(table=number, row=at + 1, column=column + 1)
            said = tuple(Paragraph(line, where) for line in text.split("\n") if line)
            cells.append(Cell(at, column, tall, wide, said))
    return Grid(Where(table=number), len(rows), len(rows[0]), tuple(cells), bordered=bordered)


def source(*parts: str | Rows, name: str = "ke-hoach.txt") -> Source:
    """A document: texts with a paragraph a line, and tables."""
    blocks: list[Block] = []
    paragraph = table = 0
    for part in parts:
        if isinstance(part, str):
            for line in part.strip("\n").split("\n"):
                paragraph += 1
                if line.strip():
                    blocks.append(Paragraph(line, Where(paragraph=paragraph)))
        else:
            table += 1
            blocks.append(grid(table, part))
    return Source(name, tuple(blocks))


def imported(*parts: str | Rows, registry: Registry | None = None) -> Imported:
    """The plan of a document, with the units that every province has."""
    return import_source(source(*parts), registry or built_in())


Assigned = tuple[str, str, str | None, str | None, str | None]


def assigned(plan: Imported) -> list[Assigned]:
    """Every task: its area, words, lead, support and time."""
    return [
        (
            task.entry.area,
            task.text,
            task.lead,
            task.support,
            task.timeframe.words if task.timeframe else None,
        )
        for task in tasks(plan.plan, outline(plan.plan))
    ]


def codes(plan: Imported, sure: str) -> list[tuple[str, str]]:
    """The guesses of one sureness: what was guessed, and the words."""
    return [(one.kind.code, one.value) for one in plan.guesses if one.sure == sure]
