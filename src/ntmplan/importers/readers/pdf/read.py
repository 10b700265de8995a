"""A PDF, page by page, then put together over the ends of its pages."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import (
    PDF,
    BrokenSourceError,
    MissingExtraError,
    ProtectedSourceError,
    ScannedSourceError,
    UnreadableLettersError,
    UnreadableSourceError,
)
from ntmplan.importers.readers.grid import counted
from ntmplan.importers.readers.pdf.guard import check_streams
from ntmplan.importers.readers.pdf.lines import Char, Line, lines_of, old_fonts
from ntmplan.importers.readers.pdf.paragraphs import (
    Margins,
    SideBySide,
    Text,
    arranged,
    as_one,
    margins,
    paragraphs,
    torn,
)
from ntmplan.importers.readers.pdf.running import without_running
from ntmplan.importers.readers.pdf.tables import Box, Drawn, continued, drawn, placed
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import Span, paragraph
from ntmplan.importers.source import Block, Cell, Grid, Paragraph, Where
from ntmplan.problem import marked

if TYPE_CHECKING:
    import pdfplumber.pdf
    from pdfplumber.page import Page

_MOST_EDGES = 5_000
"""Lines of a page; where there are more, it is a drawing and no table."""
_UNKNOWN = "(cid:"
_MOST_UNKNOWN = 0.05
"""The share of letters of which a font may not say what they are."""
Piece = Text | SideBySide | Drawn


def read_pdf(reading: Reading, data: bytes) -> list[Block]:
    """The paragraphs and tables of a PDF.

    Args:
        reading: what is counted and noted.
        data: the file.

    Raises:
        UnreadableSourceError: it is protected, damaged, dangerous, or has no text.
    """
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError as error:
        raise MissingExtraError(PDF) from error

    check_streams(reading, data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return _blocks(reading, pdf)
    except UnreadableSourceError:
        raise
    except Exception as error:  # the library raises whatever a broken file makes it stumble over
        if any(isinstance(one, PDFPasswordIncorrect) for one in (error, *error.args)):
            raise ProtectedSourceError(reading.name) from error
        raise BrokenSourceError(reading.name, "PDF") from error


def _blocks(reading: Reading, pdf: pdfplumber.pdf.PDF) -> list[Block]:
    pages = pdf.pages
    if len(pages) > limits.PAGES:
        raise reading.too_much(marked("it has more than {most} pages."), most=limits.PAGES)
    rows, tables, widths = [], [], []
    letters = unknown = 0
    for page in pages:
        found, drawings, chars = _page(reading, page)
        rows.append((found, float(page.height)))
        widths.append(float(page.width))
        tables.append(drawings)
        letters += len(chars)
        unknown += sum(_UNKNOWN in char["text"] for char in chars)
        page.close()
    if not letters:
        raise ScannedSourceError(reading.name, len(pages))
    if unknown > letters * _MOST_UNKNOWN:
        raise UnreadableLettersError(reading.name)
    kept, left = without_running(rows)
    reading.left["running-lines-left-out"] += left
    between = {
        one: margins(
            [row for rows, width in zip(kept, widths, strict=True) if width == one for row in rows],
            one,
        )
        for one in set(widths)
    }
    pieces = (
        _in_order(kept[at], tables[at], between[width], at + 1) for at, width in enumerate(widths)
    )
    return list(_made(reading, pieces))


def _page(
    reading: Reading, page: Page
) -> tuple[list[list[Line]], list[tuple[Box, Drawn]], Sequence[Char]]:
    """The lines of a page outside of its tables, its tables with their boxes, its letters."""
    from ntmplan.importers.readers.pdf.layout import lay_out

    lay_out(reading, page)
    chars = page.chars
    old = old_fonts(chars)
    reading.left["old-fonts-decoded"] += len(old)
    reading.left["pictures-left-out"] += len(page.images)
    found = page.find_tables() if len(page.edges) <= _MOST_EDGES else []
    tables = [one for one in found if len(one.cells) > 1]
    boxes: list[list[Char]] = [[] for _ in tables]
    outside: list[Char] = []
    for char in chars:
        at = next((i for i, one in enumerate(tables) if _inside(char, one.bbox)), None)
        (outside if at is None else boxes[at]).append(char)
    drawings = []
    for one, inner in zip(tables, boxes, strict=True):

        def texts(box: Box, inner: list[Char] = inner) -> tuple[Paragraph, ...]:
            mine = [char for char in inner if _inside(char, box)]
            return _cell(reading, lines_of(mine, old), box, page.page_number)

        drawings.append((one.bbox, drawn(page.page_number, one.cells, texts)))
    return lines_of(outside, old), drawings, chars


def _inside(char: Char, box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])


def _cell(reading: Reading, rows: list[list[Line]], box: Box, page: int) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell, which has margins of its own."""
    lines = [as_one(row) for row in rows]  # a narrow cell has wide gaps between its words
    left = min((line.x0 for line in lines), default=box[0])
    right = max([box[2] - (left - box[0]), *(line.x1 for line in lines)])
    texts = paragraphs(lines, Margins(left, right), page)
    return counted(reading, (paragraph(text.spans, Where(page=page)) for text in texts))


def _in_order(
    rows: list[list[Line]], tables: list[tuple[Box, Drawn]], between: Margins, page: int
) -> Iterator[Piece]:
    """What stands on a page from its top: paragraphs, columns and tables."""
    above: list[list[Line]] = []
    waiting = sorted(tables, key=lambda one: one[0][1])
    for row in rows:
        while waiting and waiting[0][0][1] < row[0].top:
            yield from arranged(above, between, page)
            above = []
            yield waiting.pop(0)[1]
        above.append(row)
    yield from arranged(above, between, page)
    for _, table in waiting:
        yield table


def _made(reading: Reading, pages: Iterable[Iterable[Piece]]) -> Iterator[Block]:
    """The blocks of all pages, what a page tore joined again."""
    waiting: Piece | None = None
    begun = 0
    for number, pieces in enumerate(pages, 1):
        for piece in pieces:
            joined = _joined(reading, waiting, piece, number) if waiting is not None else None
            if joined is not None:
                waiting = joined
                continue
            if waiting is not None:
                yield from _block(reading, waiting, begun)
            waiting, begun = piece, number
    if waiting is not None:
        yield from _block(reading, waiting, begun)


def _joined(reading: Reading, before: Piece, after: Piece, page: int) -> Piece | None:
    """The two as one, where the end of a page tore them; None where they are two."""
    if isinstance(before, Drawn) and isinstance(after, Drawn):
        whole = continued(before, after)
        reading.left["tables-joined"] += whole is not None
        return whole
    if not isinstance(before, Text) or not isinstance(after, Text):
        return None
    if before.last_page == page or not torn(before, after):
        return None
    reading.left["paragraphs-joined"] += 1
    before.spans += [Span(" "), *after.spans]
    before.last, before.last_page, before.full = after.last, page, after.full
    return before


def _block(reading: Reading, piece: Piece, page: int) -> Iterator[Block]:
    if isinstance(piece, Drawn):
        yield placed(reading, piece, page)
    elif isinstance(piece, SideBySide):
        yield _columns(reading, piece, page)
    else:
        where = Where(reading.paragraphs + 1, page=page)
        for one in counted(reading, (paragraph(piece.spans, where, centred=piece.centred),)):
            reading.paragraphs += 1
            yield one


def _columns(reading: Reading, piece: SideBySide, page: int) -> Grid:
    """Two columns of words as a table without lines."""
    reading.tables += 1
    number = reading.tables
    cells = []
    for column, lines in enumerate((piece.left, piece.right)):
        where = Where(0, number, 1, column + 1, page=page)
        found = counted(reading, (paragraph(line.spans, where) for line in lines))
        cells.append(Cell(0, column, 1, 1, found))
    return Grid(Where(table=number, page=page), 1, 2, tuple(cells), bordered=False)
