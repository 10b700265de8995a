"""The outline of a document: its lines inside each other, as their marks say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from ntmplan.importers import labels
from ntmplan.importers.budget_table import begin, is_budget
from ntmplan.importers.lines import Line, Piece
from ntmplan.importers.marks import NONE, Mark
from ntmplan.importers.parts import key_of
from ntmplan.importers.source import Grid, Where
from ntmplan.importers.task_table import Sheet, has_tasks
from ntmplan.text import CONTROL, nfc, one_line

_ROMAN = 2
_PLAIN = 9
"""The level of headings that nothing but their place makes headings."""
_SHORT = 100
_SIGNS = ("dashes", "pluses", "stars")
_STEPS = ("dashes", "pluses", "stars", "letters", "rounded")


@dataclass(eq=False)
class Block:
    """A line with what stands below it.

    Attributes:
        line: the line.
        blocks: what stands below it, in reading order.
        tables: the tables that stand directly below it, in pieces that follow each other.
    """

    line: Line
    blocks: list[Block] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text

    @property
    def kind(self) -> str:
        """The kind of its mark."""
        return self.line.mark.kind

    @property
    def where(self) -> Where:
        """Its place."""
        return self.line.where

    def walk(self) -> Iterator[Block]:
        """The block and all below it, in reading order."""
        yield self
        for block in self.blocks:
            yield from block.walk()


def outline(pieces: Iterable[Piece]) -> Block:
    """The outline of some lines, below a line without words."""
    root = Block(Line("", Where()))
    found = list(pieces)
    builder = _Builder(root, _above_parts(found))
    for piece, after in zip_longest(found, found[1:]):
        builder.take(piece, after)
    return root


class _Builder:
    """Puts each line where its mark says.

    Attributes:
        open: the blocks that can still get something, each with the kind of its mark.
        last: the block that came last.
        above: the headings that stand above several parts.
    """

    def __init__(self, root: Block, above: Sequence[Line]) -> None:
        self.open: list[tuple[str, Block]] = [("root", root)]
        self.last = root
        self.above = above

    def take(self, piece: Piece, after: Piece | None) -> None:
        """Put the next line or table; what comes after it shows whether it is a heading."""
        if isinstance(piece, Grid):
            self.table(piece)
        elif piece.mark.kind != "none":
            self.mark(self.settled(piece))
        elif _is_part(piece) and not self.is_in_part(piece):
            self.close_above("roman", _ROMAN)
            self.push("roman", Block(piece))
        elif piece.heading or (piece.bold and piece.titled and not labels.said(piece.text)):
            self.title(piece)
        elif _heads_list(piece, after):
            self.title(replace(piece, level=_PLAIN))
        else:
            block = Block(piece)
            self.open[-1][1].blocks.append(block)
            self.last = block

    def table(self, grid: Grid) -> None:
        """Put a table below what is open; one that assigns nothing as lines."""
        while self.open[-1][0] in _STEPS:
            self.open.pop()
        block = self.open[-1][1]
        continues = block.tables and block.tables[-1].columns == grid.columns
        if has_tasks(grid) or is_budget(grid) or (continues and block is self.last):
            block.tables.append(grid)
            self.last = block
        else:
            block.blocks += [Block(line) for line in flat(grid)]

    def settled(self, line: Line) -> Line:
        """The line with the kind that its mark has here: `C.` after `B.` is no Roman number."""
        mark = line.mark
        if mark.kind != "roman" or len(mark.words.strip(" .)/:")) > 1:
            return line
        letter = mark.words[0]
        before = [block.line.mark for kind, block in self.open if kind == "capital"]
        if before and before[-1].order == ord(letter) - ord("A"):
            return replace(line, mark=mark._replace(kind="capital", order=before[-1].order + 1))
        return line

    def mark(self, line: Line) -> None:
        """Put a line with a mark: beside the last one of its kind, or below what is open."""
        kind, rank = line.mark.kind, line.mark.rank
        kinds = [open_ for open_, _ in self.open]
        if self.is_deeper(line):
            while self.stands_beside(self.open[-1][1].line, line):
                self.open.pop()
            self.push(f"{kind} {line.level}", Block(line))
            return
        if self.begins_list(line) and kind not in kinds:
            self.push(kind, Block(line))
            return
        if self.restarts(line):
            if _inner(kind) in kinds:
                self.close_below(_inner(kind))
                self.open.pop()
            self.push(_inner(kind), Block(line))
            return
        if kind not in kinds:
            if kind == "capital" and "roman" in kinds:
                self.close_below("roman")
            elif rank is not None:
                self.close_above(kind, rank)
        else:
            while self.open[-1][0] != kind:
                self.open.pop()
            self.open.pop()
        self.push(kind, Block(line))

    def is_deeper(self, line: Line) -> bool:
        """Whether a heading's own level puts it below one that is open, whatever their marks."""
        levels = [block.line.level for _, block in self.open if block.line.heading]
        return line.heading and any(level < line.level for level in levels)

    def is_in_part(self, line: Line) -> bool:
        """Whether a heading's own level puts it below one that begins a part itself."""
        return line.heading and any(
            block.line.heading
            and block.line.level < line.level
            and kind not in ("chapter", "capital")
            and key_of(block.text)
            and block.line not in self.above
            for kind, block in self.open
        )

    @staticmethod
    def stands_beside(open_: Line, line: Line) -> bool:
        """Whether an open line can hold no heading of this level."""
        return not open_.heading or open_.level >= line.level

    def begins_list(self, line: Line) -> bool:
        """Whether a line is the first of a list right below a heading such as `a) Đường`."""
        above = self.last.line
        lettered = above.heading and above.mark.kind != "none" and above.mark.rank is None
        return lettered and not _printed(line) and line.mark.order == 1

    def restarts(self, line: Line) -> bool:
        """Whether a line counts what stands below a heading that has a mark of the same kind."""
        kind = line.mark.kind
        alike = [
            block.line
            for open_, block in self.open
            if block.line.mark.kind == kind and open_ != _inner(kind)
        ]
        above = alike[-1] if alike else None
        if above is None or not _printed(above) or _printed(line):
            return False
        begun = any(open_ == _inner(kind) for open_, _ in self.open)
        return begun or (line.mark.order == 1 and above is self.last.line)

    def close_below(self, kind: str) -> None:
        """Close what stands in the last block of a kind: `A.` behind `II.` stands in it."""
        while self.open[-1][0] != kind:
            self.open.pop()

    def close_above(self, kind: str, rank: int) -> None:
        """Close what such a mark can't stand in."""
        while len(self.open) > 1:
            open_, block = self.open[-1]
            other = block.line.mark.rank
            stands_above = open_ != kind and other is not None and other < rank
            if stands_above:
                return
            self.open.pop()

    def title(self, line: Line) -> None:
        """Put a heading without a number: beside the last such, or below a numbered heading."""
        kind = f"title{line.level}"
        if kind in [open_ for open_, _ in self.open]:
            while self.open[-1][0] != kind:
                self.open.pop()
            self.open.pop()
        else:
            while self.open[-1][0] in _STEPS:
                self.open.pop()
        self.push(kind, Block(replace(line, mark=Mark("title"))))

    def push(self, kind: str, block: Block) -> None:
        """Put a block below what is open, and open it."""
        self.open[-1][1].blocks.append(block)
        self.open.append((kind, block))
        self.last = block


def _inner(kind: str) -> str:
    """The kind of marks that begin anew below a heading of that kind."""
    return f"{kind} below"


def _printed(line: Line) -> bool:
    """Whether a line is printed as a heading."""
    return line.heading or line.bold


def _heads_list(line: Line, after: Piece | None) -> bool:
    """Whether a line without any number is a heading: it ends nothing, and a list follows."""
    listed = isinstance(after, Line) and after.mark.kind in _SIGNS
    plain = line.text[:1].isupper() and ":" not in line.text and len(line.text) <= _SHORT
    return listed and plain and line.titled and not line.where.table


def flat(grid: Grid) -> Iterator[Line]:
    """The rows of a table as lines; cells without words keep their place, but for the last."""
    sheet = Sheet(grid)
    if grid.counted:
        yield Line(grid.counted, grid.where)
    for row in range(begin(grid), grid.rows):
        cells = [sheet.at(row, column) for column in range(grid.columns)]
        said = [
            one_line(CONTROL.sub(" ", nfc(cell.text)))
            if cell and (cell.row, cell.column) == (row, column)
            else ""
            for column, cell in enumerate(cells)
        ]
        first = next((cell for cell, words in zip(cells, said, strict=True) if words), None)
        if first:
            alone = [words for words in said if words]
            words = alone[0] if len(alone) == 1 else one_line(" | ".join(said)).rstrip(" |")
            yield Line(words, first.paragraphs[0].where)


def _above_parts(pieces: Sequence[Piece]) -> list[Line]:
    """The headings below which the headings of several parts stand, the last parts among them."""
    lines = [piece for piece in pieces if isinstance(piece, Line) and piece.heading]
    found = []
    for at, line in enumerate(lines):
        beside = (end for end in range(at + 1, len(lines)) if lines[end].level <= line.level)
        below = lines[at + 1 : next(beside, len(lines))]
        keys = {key_of(one.text) for one in below if one.level == line.level + 1} - {""}
        if "organization" in keys and len(keys) > 1 and key_of(line.text) != "organization":
            found.append(line)
    return found


def _is_part(line: Line) -> bool:
    """Whether a line without a mark is the heading of a part."""
    printed = line.caps or line.heading or line.bold
    return printed and line.titled and key_of(line.text) != "" and line.mark == NONE
