"""A text or a Markdown file, read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.grid import counted
from ntmplan.importers.readers.plain.decode import decoded
from ntmplan.importers.readers.plain.drawn import drawn
from ntmplan.importers.readers.plain.inline import spans_of
from ntmplan.importers.readers.plain.lines import (
    ITEM,
    LOOSE,
    Chunk,
    heading_of,
    is_spaced,
    joined,
    torn,
    wrap_width,
)
from ntmplan.importers.readers.plain.rows import Found, barred, barred_alone, tabbed
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import Span, paragraph
from ntmplan.importers.readers.words import clean
from ntmplan.importers.source import Block, Cell, Grid, Where
from ntmplan.problem import marked

_SIGNS = re.compile(
    r"^#{1,6} \S|\*\*\S[^*\n]*\*\*|^\|?\s?:?---+:?\s?\||</?(?:p|br|table|td|strong)\b", re.MULTILINE
)
"""What shows that a text was written in Markdown, or by a converter."""
_COMMENT = re.compile(r"(?<!\\)<!--(?:(?!<!--|-->)[^\0])*-->")
_PARAGRAPH_TAG = re.compile(r"(?<!\\)</?p(?:\s[^<>]*)?>", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_TABLE = re.compile(r"\s*<table\b", re.IGNORECASE)
_RULE = re.compile(r"([-*_=])(?:\s*\1){2,}")
MARK = "mark"
_MARK = re.compile(r"(?:[-+]|\d{1,3}(?:\.\d{1,3})*\.|[a-zđ]\)|[IVXLC]+\.)[ \t]+(?=\S)")
"""The mark of an entry as we print it; one that is escaped is a word."""
_PRINTED = re.compile(r"^\[plan\]: #plan\n\n# \S", re.MULTILINE)
_ADDRESS = re.compile(r"\[\w+(?:-\d+)?\]: #(\w+(?:/|-\d+)?)")
_FENCE = re.compile(r"```|~~~")


@dataclass(slots=True)
class _Text:
    """A text while it is read.

    Attributes:
        reading: what is counted.
        lines: its lines.
        marked: whether signs of Markdown mean something.
        width: the width at which it is wrapped, or 0.
        blocks: what was read.
        waiting: a paragraph that may go on after a blank line.
        gap: whether a blank line was the last.
        depths: the indentations of the lists around a line.
        last_close: the last line in which a table of HTML ends, from 0; -1 where there is none.
        spaced: whether blank lines part its paragraphs.
        printed: whether it looks like a page of ours, in which nothing is torn.
        above: the address or the line across the page that stands above what comes next, or "".
    """

    reading: Reading
    lines: Sequence[str]
    marked: bool
    width: int
    blocks: list[Block] = field(default_factory=list)
    waiting: Chunk | None = None
    gap: bool = False
    depths: list[int] = field(default_factory=list)
    last_close: int = -1
    spaced: bool = False
    printed: bool = False
    above: str = ""


def read_plain(reading: Reading, data: bytes, *, markdown: bool) -> list[Block]:
    """The paragraphs and tables of a text.

    Args:
        reading: what is counted and noted.
        data: the file.
        markdown: whether it is Markdown by its name; else its signs decide.
    """
    if len(data) > limits.TEXT:
        template = marked("its text is larger than {megabytes} MB.")
        raise reading.too_much(template, megabytes=limits.TEXT // 1_000_000)
    return blocks_of(reading, decoded(data, reading.name), markdown=markdown)


def blocks_of(reading: Reading, text: str, *, markdown: bool) -> list[Block]:
    """The paragraphs and tables of a text in words."""
    whole = clean(text.replace("\f", "\n\n"))
    is_marked = markdown or bool(_SIGNS.search(whole))
    if is_marked:
        whole = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), whole)
    lines = whole.split("\n")
    state = _Text(reading, lines, is_marked, wrap_width(lines), spaced=is_spaced(lines))
    state.printed = is_marked and bool(_PRINTED.search(whole))
    if is_marked:
        closing = (i for i in range(len(lines) - 1, -1, -1) if "</table" in lines[i].lower())
        state.last_close = next(closing, -1)
    at = 0
    while at < len(lines):
        at += _step(state, at)
    _let_go(state)
    return state.blocks


def _step(state: _Text, at: int) -> int:
    """Read what begins in a line; how many lines that takes."""
    line = state.lines[at]
    if not line.strip():
        state.gap = True
        return 1
    taken = _web_table(state, at)
    if taken:
        return taken
    found = _table_at(state, at)
    if found:
        _let_go(state)
        state.blocks.append(_grid(state, found, at))
        return found.lines
    end = at + 1
    while end < len(state.lines) and state.lines[end].strip() and not _begins_table(state, end):
        end += 1
    lines = [(i + 1, state.lines[i]) for i in range(at, end) if not _only_sign(state, i)]
    state.above = _above(state, line.strip()) or state.above
    width = int(state.width * LOOSE) if state.spaced else state.width
    for chunk in joined(lines, width, marked=state.marked, gap=state.gap):
        _offer(state, chunk)
    state.gap = False
    return end - at


def _table_at(state: _Text, at: int) -> Found | None:
    found = tabbed(state.lines, at) or drawn(state.lines, at)
    if found or not state.marked:
        return found or barred_alone(state.lines, at)
    return barred(state.lines, at) or barred_alone(state.lines, at)


def _begins_table(state: _Text, at: int) -> bool:
    html = state.marked and bool(_TABLE.match(state.lines[at]))
    return html or _table_at(state, at) is not None


def _only_sign(state: _Text, at: int) -> bool:
    """Whether a line of Markdown is a rule, a fence or an address and says nothing."""
    line = state.lines[at].strip()
    return state.marked and bool(_above(state, line) or _FENCE.match(line))


def _above(state: _Text, line: str) -> str:
    """What a rule or, on a page of ours, an address says of what comes below it; "" for others."""
    address = _ADDRESS.fullmatch(line) if state.printed else None
    return address[1] if address else line if _RULE.fullmatch(line) else ""


def _offer(state: _Text, chunk: Chunk) -> None:
    """Take the next paragraph, joined to the one before if that was torn."""
    chunk.above, state.above = state.above, ""
    before = state.waiting
    if not state.printed and before is not None and chunk.gap and torn(before, chunk):
        before.add(" ", chunk.text, chunk.last)
        before.broken = chunk.broken
        state.reading.left["paragraphs-joined"] += 1
        return
    _let_go(state)
    state.waiting = chunk


def _let_go(state: _Text) -> None:
    """Make paragraphs of what waited."""
    chunk, state.waiting = state.waiting, None
    if chunk is None:
        return
    whole = chunk.text
    heading = heading_of(whole) if state.marked else None
    level = heading[0] if heading else _depth(state, chunk)
    text = heading[1] if heading else whole
    raw = state.lines[chunk.line - 1]
    indent = len(raw) - len(raw.lstrip())
    for spans in _parts(state, text):
        where = Where(state.reading.paragraphs + 1, line=chunk.line)
        made = paragraph(
            spans,
            where,
            level=level,
            heading=heading is not None,
            style=chunk.above,
            indent=indent,
        )
        for one in counted(state.reading, (made,)):
            state.reading.paragraphs += 1
            state.blocks.append(one)


def _depth(state: _Text, chunk: Chunk) -> int | None:
    """How deep an item of a list stands in other lists; None outside and in the outermost."""
    raw = state.lines[chunk.line - 1]
    if not state.marked or not ITEM.match(chunk.parts[1]):
        return None
    indent = len(raw) - len(raw.lstrip())
    while state.depths and state.depths[-1] >= indent:
        state.depths.pop()
    state.depths.append(indent)
    return len(state.depths) - 1 or None


def _parts(state: _Text, text: str) -> Iterator[list[Span]]:
    """The stretches of a text, for each paragraph that tags part it into."""
    if not state.marked:
        yield [Span(text)]
        return
    for part in _PARAGRAPH_TAG.split(text):
        sign = _MARK.match(part)
        spans, pictures = spans_of(part[sign.end() :] if sign else part)
        state.reading.left["pictures-left-out"] += pictures
        yield [Span(sign[0], style=MARK), *spans] if sign else spans


def _grid(state: _Text, found: Found, at: int) -> Grid:
    """A table of a text; its cells' paragraphs are parted by blank lines."""
    reading = state.reading
    reading.sized(found.rows, found.columns, len(found.cells))
    reading.tables += 1
    place = Where(table=reading.tables, line=at + 1)
    cells = []
    for cell in found.cells:
        where = replace(place, row=cell.row + 1, column=cell.column + 1, line=cell.line)
        inner = (
            paragraph(spans, where)
            for text in _BLANK_LINE.split(cell.text)
            for spans in _parts(state, text)
        )
        paragraphs = counted(reading, inner)
        cells.append(Cell(cell.row, cell.column, cell.rows, cell.columns, paragraphs))
    return Grid(place, found.rows, found.columns, tuple(cells), found.heads)


def _web_table(state: _Text, at: int) -> int:
    """Read the HTML table that begins in a line; how many lines it takes, 0 where there is none."""
    if at > state.last_close or not _TABLE.match(state.lines[at]):
        return 0
    end = depth = 0
    for i in range(at, len(state.lines)):
        line = state.lines[i].lower()
        depth += line.count("<table") - line.count("</table")
        end = i + 1 if "</table" in line else end
        if not depth:
            break
    from ntmplan.importers.readers.web.read import blocks_of as web_blocks

    _let_go(state)
    for block in web_blocks(state.reading, "\n".join(state.lines[at:end])):
        state.blocks.append(replace(block, where=replace(block.where, line=at + 1)))
    return end - at
