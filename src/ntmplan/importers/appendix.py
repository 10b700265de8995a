"""The appendix: its head, its tables of tasks, and what else stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ntmplan.importers import budget, kinds, labels
from ntmplan.importers.blocks import flat
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.lines import Line, Piece, pieces
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.source import Block, Grid, Paragraph, Source
from ntmplan.importers.task_table import has_tasks
from ntmplan.text import CONTROL, nfc, one_line

HEADING = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|PHỤ BIỂU|Phụ biểu)(?:\s+(?:số\s+)?[IVX\d]+[A-Za-z]?)?\s*[:.]?"
)
"""What stands over an appendix."""
_RUN_IN = re.compile(r"(PHỤ LỤC(?:\s+[IVX\d]+)?)\s*[:.-]?\s+(?=\S)")
_BEGINS = re.compile(r"(?:PHỤ LỤC|Phụ lục)\s+(?:số\s+)?[IVX\d]+\b")
_ORDER = ("heading", "title", "note")


def read_appendix(found: Sequence[Piece], draft: Draft, guesses: Guesses) -> list[Grid]:
    """Write down the head of the appendix, keep its other lines, and give its tables of tasks."""
    grids: list[Grid] = []
    title: list[str] = []
    chunks = _parted(found)
    if "budget" in draft.parts:
        money = [chunk for chunk in chunks if budget.is_annex(chunk)]
        draft.parts["budget"].items += [budget.annexed(chunk, guesses) for chunk in money]
        chunks = [chunk for chunk in chunks if chunk not in money] or [[]]
    main = next((chunk for chunk in chunks if any(map(_is_tasks, chunk))), chunks[0])
    for chunk in chunks:
        begun = len(grids)
        for piece in chunk:
            if isinstance(piece, Grid):
                goes_on = len(grids) > begun and grids[-1].columns == piece.columns
                if goes_on or has_tasks(piece):
                    grids.append(piece)
                else:
                    _keep_table(piece, draft, guesses)
            elif labels.names_columns(piece.text):
                guesses.spend(piece.where, piece.text)
            elif chunk is not main or grids or not _head(piece, title, draft):
                keep(piece, draft)
    if title:
        _split_heading(title, draft)
    if any(chunks) and not draft.appendix:
        draft.appendix["heading"] = "PHỤ LỤC"  # it has no words, and that it is one has to be said
    draft.appendix = {key: draft.appendix[key] for key in _ORDER if key in draft.appendix}
    return grids


def read_printed(blocks: Sequence[Block], draft: Draft, guesses: Guesses) -> list[Grid]:
    """Write down the appendix of a page that this program printed, and give its tables of tasks.

    Args:
        blocks: the appendix: its heading, perhaps a title, a note in italics, and the table.
        draft: the plan in the making.
        guesses: gets what was guessed.
    """
    above = list(takewhile(lambda block: isinstance(block, Paragraph), blocks))
    for at, one in enumerate(one for one in above if isinstance(one, Paragraph)):
        if labels.names_columns(one.text):
            guesses.spend(one.where, one.text)
            continue
        noted = one.italic or one.style.endswith(" note")
        key = "note" if noted else "title" if at else "heading"
        words = one_line(CONTROL.sub(" ", nfc(one.text)))
        draft.appendix[key] = " ".join(filter(None, (draft.appendix.get(key), words)))
    tables = (
        replace(one, ours=True) if isinstance(one, Grid) else one for one in blocks[len(above) :]
    )
    rest = Source("", tuple(tables))
    return read_appendix(pieces(rest, guesses), draft, guesses)


def _parted(found: Sequence[Piece]) -> list[list[Piece]]:
    """The appendices, each from its heading down; at least one, which may be empty."""
    chunks: list[list[Piece]] = [[]]
    for piece in found:
        if isinstance(piece, Line) and chunks[-1] and _BEGINS.match(piece.text):
            chunks.append([])
        chunks[-1].append(piece)
    return chunks


def _is_tasks(piece: Piece) -> bool:
    return isinstance(piece, Grid) and has_tasks(piece)


def _head(line: Line, title: list[str], draft: Draft) -> bool:
    """Take a line for the heading, the title or the note; whether it is one of them."""
    if not draft.appendix and not title and HEADING.fullmatch(line.text.strip(" :.")):
        draft.appendix["heading"] = line.text.strip(" :.")
    elif line.text.startswith("(") and "note" not in draft.appendix:
        draft.appendix["note"] = line.text
    elif "note" not in draft.appendix or not title:
        title.append(f"{line.mark.words} {line.text}".strip())
    else:
        return False
    return True


def _split_heading(title: list[str], draft: Draft) -> None:
    """Write the title down; a heading on its line (`PHỤ LỤC: NHIỆM VỤ …`) stands alone."""
    words = " ".join(title)
    found = _RUN_IN.match(words)
    if found and "heading" not in draft.appendix:
        draft.appendix["heading"] = found[1]
        words = words[found.end() :]
    draft.appendix["title"] = words


def _keep_table(grid: Grid, draft: Draft, guesses: Guesses) -> None:
    """Keep a table that assigns nothing as lines among the last sentences."""
    lines = list(flat(grid))
    if lines:
        where, words = lines[0].where, lines[0].text
        guesses.add(kinds.OTHER_TABLE, Sure.DOUBTFUL, where, words, key="closing")
    for line in lines:
        keep(line, draft)


def keep(line: Line, draft: Draft) -> None:
    """Keep a line among the last sentences."""
    if draft.closing is None:
        draft.closing = Node(line.where, {"text": line.text}, bare="text")
    else:
        draft.closing.keys["text"] += f"\n{line.text}"
