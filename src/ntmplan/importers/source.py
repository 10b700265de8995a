"""A document as it was read: paragraphs and tables in reading order, before anybody understands it.

Each reader (Word, plain text, web page, spreadsheet, PDF) gives this shape, and what makes a plan
of it knows nothing of the file that it came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmplan.table import Note


@dataclass(frozen=True, slots=True)
class Where:
    """Where in its document something stands; people can count to it.

    Attributes:
        paragraph: which paragraph of the document's body, from 1; 0 inside a table.
        table: which table, from 1; 0 outside of tables.
        row, column: the cell, from 1.
        line, page: line of a text, page of a PDF, from 1; 0 where there are none.
        part: `body`, `footnote`, `text box`, `header`, `footer`, or the name of a sheet.
    """

    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    line: int = 0
    page: int = 0
    part: str = "body"


class Span(NamedTuple):
    """Text that looks the same from its first to its last character.

    Attributes:
        text: its words.
        bold, italic: as the eye finds it.
        style: what its document calls such words: the name of a style, a class; "" for none.
    """

    text: str
    bold: bool = False
    italic: bool = False
    style: str = ""


class Around(NamedTuple):
    """An element of a page that a paragraph stands in: its class or name, and which one it is."""

    style: str
    at: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as a reader sees it.

    Attributes:
        text: its words in NFC, its line breaks kept, without its automatic number.
        where: its place.
        number: the number that the word processor printed by itself (`1.`, `a)`, `-`), or "".
        level: the level of its list or of its heading style, from 0; None where it has none.
        heading: whether its style makes it a heading.
        bold, italic: whether all of it is.
        bold_until: how many characters at its beginning are bold, as of a heading run into a text.
        centred: whether it stands in the middle.
        style: what its document calls such paragraphs: the name of a style, a class; in Markdown
            the address or the line across the page above it; "" for none.
        spans: its words in stretches of one look, blanks not tidied; for a cell's words, none.
        around: what it stands in on a web page, the outermost first.
        indent: how many blanks stand before it in a text.
    """

    text: str
    where: Where
    number: str = ""
    level: int | None = None
    heading: bool = False
    bold: bool = False
    italic: bool = False
    bold_until: int = 0
    centred: bool = False
    style: str = field(default="", compare=False)
    spans: tuple[Span, ...] = field(default=(), compare=False)
    around: tuple[Around, ...] = field(default=(), compare=False)
    indent: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its first row and column, with the paragraphs in it.

    Attributes:
        row, column: its place in the grid, from 0.
        rows, columns: how many rows and columns of the grid it takes.
        paragraphs: what stands in it; a table inside it comes as its cells' paragraphs.
    """

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """Its words, a line for each paragraph, automatic numbers included."""
        lines = (f"{one.number} {one.text}".strip() for one in self.paragraphs)
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its cells in reading order, merged ones once.

    Attributes:
        where: its place.
        rows, columns: its size.
        cells: every cell once.
        heads: how many rows at the top the document repeats on each page.
        bordered: whether it is drawn with lines; a table without them only arranges texts.
        ours: whether this program printed it: then nothing in it has to be guessed.
        counted: the line right above it that says what its money is counted in, or "".
    """

    where: Where
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    heads: int = 0
    bordered: bool = True
    ours: bool = False
    counted: str = ""

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place of the grid."""
        for cell in self.cells:
            inside = cell.row <= row < cell.row + cell.rows
            if inside and cell.column <= column < cell.column + cell.columns:
                return cell
        return None


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Source:
    """A document.

    Attributes:
        name: the file's name, as messages show it.
        blocks: paragraphs and tables in reading order.
        notes: what the reader left out or had to decide, such as tracked deletions.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()

    def texts(self) -> Iterator[Paragraph]:
        """Every paragraph, those in tables too, in reading order."""
        for block in self.blocks:
            if isinstance(block, Grid):
                for cell in block.cells:
                    yield from cell.paragraphs
            else:
                yield block
