"""Lines of a page to paragraphs: what is wrapped is joined, what stands side by side is parted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ntmplan.importers.readers.pdf.lines import Line
from ntmplan.importers.readers.plain.lines import ITEM, begins_item
from ntmplan.importers.readers.spans import Span

_INDENT = 6.0
"""Points by which a line is indented if it is."""
_LOOSE = 1.6
"""How many times the usual distance parts two paragraphs."""
_BLANK = 0.2
"""The share of the letters' size that a blank takes at the least."""
_MOST_APART = 2.0
"""How many times their size lines of one paragraph are apart at the most."""
_FEWEST = 3
"""So many full lines show where the margin is."""
_GUTTER = 10.0
"""Points that must stay free between two columns of words."""
_CENTRE = 12.0
"""Points by which a centred line may miss the middle."""
_MARGIN = 25.0
"""Points that a centred line leaves free on both sides."""


@dataclass(slots=True)
class Text:
    """A paragraph of a page: its lines put together.

    Attributes:
        spans: its words.
        first, last: its first and its last line.
        last_page: the page on which it ends, from 1.
        centred: whether its lines stand in the middle.
        full: whether its last line reaches the margin, so that it may go on.
    """

    spans: list[Span]
    first: Line
    last: Line
    last_page: int
    centred: bool = False
    full: bool = False


@dataclass(slots=True)
class SideBySide:
    """Lines in two columns, as the head and the signature of a document have them."""

    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    begin: float = 0.0
    end: float = 0.0

    def takes(self, row: Sequence[Line]) -> bool:
        """Take a height whose stretches all stand on one side of what is free between them."""
        begin, end = self.begin, self.end
        left = [line for line in row if line.x1 <= end - _GUTTER and line.x0 < begin]
        right = [line for line in row if line not in left]
        begin = max([begin, *(line.x1 for line in left)])
        end = min([end, *(line.x0 for line in right)])
        if end - begin < _GUTTER:
            return False
        self.begin, self.end = begin, end
        self.left += left
        self.right += right
        return True


class Margins(NamedTuple):
    """Between which two places the lines of a page or of a cell stand, in points."""

    left: float
    right: float


def margins(rows: Sequence[Sequence[Line]], width: float) -> Margins:
    """The margins of pages of this width, by the lines that stand alone on their height.

    Where too few lines are full to show the right one, it is as wide as the left one.
    """
    lines = [row[0] for row in rows if len(row) == 1]
    left = min((line.x0 for line in lines), default=0.0)
    right = max((line.x1 for line in lines), default=width)
    full = sum(line.x1 > right - 2 * _INDENT for line in lines)
    shown = full >= _FEWEST and right > width / 2
    return Margins(left, right if shown else max(right, width - left))


def arranged(
    rows: Sequence[Sequence[Line]], between: Margins, page: int
) -> Iterator[Text | SideBySide]:
    """The paragraphs of a page, and what stands side by side between them."""
    single: list[Line] = []
    sides: SideBySide | None = None
    for row in rows:
        title = len(row) == 1 and _centred(row[0], between)
        if sides is not None and not title and sides.takes(row):
            continue
        if sides is not None:
            yield sides
            sides = None
        if len(row) == 2 and not ITEM.fullmatch(f"{row[0].text} "):  # noqa: PLR2004 - two columns
            yield from paragraphs(single, between, page)
            single = []
            sides = SideBySide([row[0]], [row[1]], row[0].x1, row[1].x0)
        else:
            single.append(as_one(row))
    yield from paragraphs(single, between, page)
    if sides is not None:
        yield sides


def as_one(row: Sequence[Line]) -> Line:
    """The stretches of a height as one line."""
    first, *others = row
    for line in others:
        first.spans += [Span(" "), *line.spans]
        first.x1, first.bottom = line.x1, max(first.bottom, line.bottom)
    return first


def paragraphs(lines: Sequence[Line], between: Margins, page: int) -> Iterator[Text]:
    """The paragraphs of lines that stand one under the other, between two margins."""
    usual = _usual(lines)
    current: Text | None = None
    for line in lines:
        centred = _centred(line, between)
        glue = _glue(current, line, between.right, usual, centred=centred) if current else None
        if current is not None and glue is not None:
            current.spans += [Span(glue, line.bold and current.last.bold), *line.spans]
            current.centred = centred or current.centred
        else:
            if current is not None:
                yield current
            current = Text(list(line.spans), line, line, page, centred)
        current.last = line
        current.full = line.x1 > between.right - 2 * _INDENT
    if current is not None:
        yield current


def _usual(lines: Sequence[Line]) -> float:
    """The usual distance between the tops of lines."""
    gaps = sorted(after.top - before.top for before, after in pairwise(lines))
    return min(gaps[len(gaps) // 2], _MOST_APART * lines[0].size) if gaps else 0.0


def _centred(line: Line, between: Margins) -> bool:
    left, right = between
    middle = abs((line.x0 + line.x1) / 2 - (left + right) / 2) < _CENTRE
    return middle and line.x0 > left + _MARGIN and line.x1 < right - _MARGIN


def _glue(current: Text, line: Line, right: float, usual: float, *, centred: bool) -> str | None:
    """What joins a line to the paragraph above it; None where it begins another one."""
    last = current.last
    goes_on = last.bold and line.spans[0].bold  # a heading in bold, then the sentence behind it
    if line.top - last.top > usual * _LOOSE or (line.bold != last.bold and not goes_on):
        return None
    wrapped = last.x1 + line.first_word + last.size * _BLANK > right
    if current.centred and centred:
        return " " if wrapped else "\n"
    if current.centred or centred:  # the last line of a long title, or no title at all
        return " " if wrapped and line.bold and centred and _centred_below(last, line) else None
    indented = line.x0 > last.x0 + _INDENT and not _hangs(current, last)
    marked = begins_item(last.text, line.text) and line.x0 >= last.x0
    return " " if wrapped and not indented and not marked else None


def _centred_below(last: Line, line: Line) -> bool:
    """Whether a line stands under the middle of the one above it."""
    return abs((line.x0 + line.x1) - (last.x0 + last.x1)) / 2 < _CENTRE


def _hangs(current: Text, last: Line) -> bool:
    """Whether a paragraph has but one line yet and begins with a mark, so that the rest hangs."""
    text = "".join(span.text for span in current.spans).strip()
    return text == last.text and bool(ITEM.match(text))


def torn(before: Text, after: Text) -> bool:
    """Whether a paragraph goes on over the end of a page.

    It does if it ended with a full line and without a stop, and if what follows begins with a
    small letter, or is not indented as the paragraph's first line was.
    """
    end = before.last.text[-1:]
    begin = after.first.text
    if not before.full or not (end.isalnum() or end == ",") or ITEM.match(f"{begin} "):
        return False
    indented = before.first.x0 > before.last.x0 + _INDENT
    level = abs(after.first.x0 - before.last.x0) < _INDENT
    return begin[:1].islower() or (indented and level and not after.centred)
