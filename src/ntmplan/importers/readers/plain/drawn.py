"""Tables drawn with signs (`+---+`, `|`), as converters draw those with long or merged cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ntmplan.importers.readers.plain.lines import ITEM
from ntmplan.importers.readers.plain.rows import CellText, Found

_RULE = re.compile(r"\+(?:[-=:]{2,}\+)+")
_BORDER = frozenset("-=:")


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A drawn table.

    Attributes:
        lines: its lines.
        edges: at which characters its columns begin and end.
        rules: which of the lines part rows.
    """

    lines: Sequence[str]
    edges: Sequence[int]
    rules: Sequence[int]

    def ruled(self, row: int, column: int) -> bool:
        """Whether a cell ends with its row."""
        line = self.lines[self.rules[row + 1]]
        part = line[self.edges[column] + 1 : self.edges[column + 1]]
        return bool(part) and _BORDER.issuperset(part)

    def barred(self, row: int, column: int) -> bool:
        """Whether a cell ends with its column."""
        edge = self.edges[column + 1]
        inside = self.lines[self.rules[row] + 1 : self.rules[row + 1]]
        return not inside or all(line[edge : edge + 1] in ("|", "+") for line in inside)

    def text(self, row: int, rows: int, column: int, columns: int) -> str:
        """The words of a cell: wrapped lines joined, items and paragraphs parted."""
        begin, end = self.edges[column] + 1, self.edges[column + columns]
        inside = self.lines[self.rules[row] + 1 : self.rules[row + rows]]
        text = ""
        for line in (line[begin:end].strip() for line in inside):
            parted = not line or ITEM.match(line) or text.endswith(("\n", "\\"))
            text += f"\n{line}" if parted else f" {line}"
        return text.strip()


def drawn(lines: Sequence[str], at: int) -> Found | None:
    """The drawn table that begins in a line."""
    if not _RULE.fullmatch(lines[at].rstrip()):
        return None
    end = at
    while end < len(lines) and lines[end].startswith(("+", "|")):
        end += 1
    inside = [line.rstrip() for line in lines[at:end]]
    rules = [i for i, line in enumerate(inside) if _is_rule(line)]
    inside = inside[: rules[-1] + 1]
    edges = sorted({i for rule in rules for i, sign in enumerate(inside[rule]) if sign == "+"})
    if len(rules) < 2:  # noqa: PLR2004 - one above, one below
        return None
    drawing = _Drawing(inside, edges, rules)
    cells = _cells(drawing, at)
    heads = next((i for i, rule in enumerate(rules) if "=" in inside[rule]), 0)
    return Found(tuple(cells), len(rules) - 1, len(edges) - 1, heads, len(inside))


def _is_rule(line: str) -> bool:
    """Whether a line parts rows, perhaps not in all columns."""
    return line.endswith(("+", "|")) and any(begin in line for begin in ("+--", "+==", "+:"))


def _cells(drawing: _Drawing, at: int) -> list[CellText]:
    """The cells of a drawing, merged ones once."""
    rows, columns = len(drawing.rules) - 1, len(drawing.edges) - 1
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            right = column
            while right + 1 < columns and not drawing.barred(row, right):
                right += 1
            low = row
            while low + 1 < rows and not drawing.ruled(low, column):
                low += 1
            size = (low - row + 1, right - column + 1)
            taken |= {(i, j) for i in range(row, low + 1) for j in range(column, right + 1)}
            text = drawing.text(row, size[0], column, size[1])
            line = at + drawing.rules[row] + 2
            cells.append(CellText(row, column, *size, line, text))
    return cells
