"""The lines of a document: each with its mark; tables that hold rows stay tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ntmplan.importers.beside import one_below
from ntmplan.importers.budget_table import begin, takes_unit
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.kinds import CONTINUED, LEFT_OUT
from ntmplan.importers.marks import NONE, Mark, split
from ntmplan.importers.money_unit import of_line
from ntmplan.importers.source import Cell, Grid, Paragraph, Source, Where
from ntmplan.importers.task_table import Sheet, has_tasks
from ntmplan.text import CONTROL, nfc, one_line

_RULE = re.compile(r"(?=[^\n]*(?:[_\-–—=*~]{3}|[.…]{3}))[\s._\-–—=*~…o]+")
_PAGE = re.compile(
    r"(?:[-–—]\s*)?(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*[-–—])?", re.IGNORECASE
)
_ENDED = re.compile(r"[.;:!?…]\W*$")
_LAID_OUT = re.compile(
    r"\b(?:độc lập|nơi nhận|cộng h(?:oa|òa|oà) xã hội|số\s*:)|^(?:TM|KT|TL|TUQ|Q)\.\s",
    re.IGNORECASE | re.MULTILINE,
)
_BESIDE = re.compile(
    r"(?P<left>.{2,80}?)\s+"
    r"(?P<right>CỘNG H(?:OA|ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\W+Tự do\W+Hạnh phúc)"
    r"|(?P<number>Số\s*:\s*\S*\s*/\s?\S+)\s+(?P<date>[^,]{2,60},\s*ngày\b.*)",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"(?:phần|chương)\s+(?:[IVX]+|\d{1,2}|thứ\s+\w+)\s*[.:]?", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:>\s*)+(?=[^\W\d_]|[-+*(“\"])")
"""What stands before a quotation in Markdown; `> 80%` says that something is more."""
_SHORT_TITLE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document.

    Attributes:
        text: its words, without its mark.
        where: its place.
        mark: what stands before it.
        heading: whether its style makes it a heading.
        bold, centred: how it is printed.
        bold_until: how many characters at its beginning are bold.
        level: the level of its style as a heading, from 0.
    """

    text: str
    where: Where
    mark: Mark = NONE
    heading: bool = False
    bold: bool = False
    centred: bool = False
    bold_until: int = 0
    level: int = 0

    @property
    def caps(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper()

    @property
    def titled(self) -> bool:
        """Whether it looks like a heading: it says so, or it ends like no sentence."""
        if self.heading or (self.bold and len(self.text) <= _SHORT_TITLE) or self.caps:
            return True
        return (
            len(self.text) <= _SHORT_TITLE and not _ENDED.search(self.text) and ";" not in self.text
        )


Piece = Line | Grid


def pieces(source: Source, guesses: Guesses) -> list[Piece]:
    """The document's lines and its tables of rows, in reading order."""
    found: list[Piece] = []
    for block in one_below(source.blocks):
        if isinstance(block, Paragraph):
            found += _lines(block, guesses)
        elif is_layout(block):
            found += [line for cell in block.cells for line in _cell(cell, guesses)]
        else:
            found += [*_above(block, guesses), block]
    return list(_joined(_counted(found, guesses), guesses))


def _counted(found: list[Piece], guesses: Guesses) -> Iterator[Piece]:
    """The pieces, without lines that only say what the money of the table below is counted in."""
    for at, piece in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if isinstance(piece, Line) and isinstance(after, Grid) and of_line(piece.text):
            grid = replace(after, counted=piece.text)
            if takes_unit(grid):
                found[at + 1] = grid
                guesses.spend(piece.where, piece.text)
                continue
        yield piece


def _above(grid: Grid, guesses: Guesses) -> Iterator[Line]:
    """The lines that stand in a table of tasks above its head, as titles in spreadsheets do."""
    sheet = Sheet(grid)
    for row in range(begin(grid)):
        for cell in sheet.row(row):
            if cell.row == row:
                yield from _cell(cell, guesses)


def is_layout(grid: Grid) -> bool:
    """Whether a table only arranges texts on the page, as letterheads and signatures do."""
    if has_tasks(grid):
        return False
    if _LAID_OUT.search("\n".join(cell.text for cell in grid.cells)):
        return True
    return not grid.bordered or grid.columns == 1


def _cell(cell: Cell, guesses: Guesses) -> Iterator[Line]:
    for paragraph in cell.paragraphs:
        yield from _lines(paragraph, guesses)


def _lines(paragraph: Paragraph, guesses: Guesses) -> Iterator[Line]:
    """A paragraph's lines, without what is no text: rules, page numbers."""
    if paragraph.where.part in ("header", "footer"):
        if words := one_line(paragraph.text):
            guesses.spend(paragraph.where, words)
            guesses.add(LEFT_OUT, Sure.LIKELY, paragraph.where, words)
        return
    number = paragraph.number
    for at, words in enumerate(_parted(paragraph.text)):
        if not words or words == "|" or _RULE.fullmatch(words):
            guesses.spend(paragraph.where, words)
            continue
        if _PAGE.fullmatch(words) and not number:
            guesses.spend(paragraph.where, words)
            guesses.add(LEFT_OUT, Sure.LIKELY, paragraph.where, words)
            continue
        mark, rest = split(words, number)
        number = ""
        first = at == 0
        yield Line(
            _unstarred(rest),
            paragraph.where,
            mark,
            heading=paragraph.heading,
            level=paragraph.level or 0,
            bold=paragraph.bold,
            centred=paragraph.centred,
            bold_until=max(0, paragraph.bold_until - (len(words) - len(rest))) if first else 0,
        )


def _parted(text: str) -> Iterator[str]:
    """The lines of a text; what a letterhead has side by side comes one after the other."""
    for line in text.splitlines():
        words = _clean(line)
        if words.endswith("|"):  # a row of a table of which nothing but this row is left
            yield from (cell.strip() for cell in words.split("|"))
            continue
        beside = _BESIDE.fullmatch(words)
        yield from filter(None, beside.groups()) if beside else [words]


def _clean(text: str) -> str:
    """A line without control characters, stars around bold words, and a quotation's `>`."""
    words = one_line(CONTROL.sub(" ", nfc(text)))
    words = _QUOTED.sub("", words)
    words = re.sub(r"^#{1,6}\s+", "", words)
    if words.startswith("**") and words.endswith("**") and len(words) > len("****"):
        words = words[2:-2]
    return words.strip()


def _unstarred(words: str) -> str:
    pair = words.count("**") == 2  # noqa: PLR2004 - one before the bold words, one behind
    return (words.replace("**", "").strip() or words) if pair else words


def _joined(found: Iterable[Piece], guesses: Guesses) -> Iterator[Piece]:
    """Lines that a page break cut in two, made one again."""
    last: Line | None = None
    for piece in found:
        if last and isinstance(piece, Line) and _heads(last, piece):
            guesses.spend(last.where, last.text)
            last = replace(piece, mark=Mark("chapter", 0, last.text))
            continue
        if last and isinstance(piece, Line) and _continues(last, piece):
            guesses.add(CONTINUED, Sure.LIKELY, piece.where, piece.text)
            last = replace(last, text=f"{last.text} {piece.text}")
            continue
        if last:
            yield last
            last = None
        if isinstance(piece, Line):
            last = piece
        else:
            yield piece
    if last:
        yield last


def _heads(last: Line, line: Line) -> bool:
    """Whether a line that only counts a chapter (`Phần thứ hai`) has its title in the next one."""
    return _CHAPTER.fullmatch(last.text) is not None and line.mark.kind == "none"


def _continues(last: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one before."""
    if line.mark.kind != "none" or line.heading or line.bold != last.bold or last.heading:
        return False
    if last.text.startswith("Số") and len(last.text) <= _SHORT_TITLE:
        return False  # the number of the document, and the day below it
    begins = line.text[:1].islower() or line.text[:1] in ",;)"
    same_cell = last.where.table == line.where.table and last.where.column == line.where.column
    return begins and same_cell and not last.caps and not _ENDED.search(last.text)
