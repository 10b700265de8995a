"""A plan without headings of its own: in a decision's articles, or a letter's list of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ntmplan.importers.blocks import Block
from ntmplan.importers.guess import Guesses
from ntmplan.importers.lines import Line, Piece
from ntmplan.importers.marks import Mark
from ntmplan.importers.names import Names
from ntmplan.importers.parts import key_of

_ARTICLE = re.compile(r"(?P<mark>Điều (?P<number>\d{1,2})\s*[.:])\s*(?P<rest>\S.*)")
_ACTS = re.compile(
    r"(?:ban hành|phê duyệt|giao|công bố|thành lập|kèm theo|bãi bỏ|thay thế|sửa đổi|bổ sung"
    r"|thông qua|điều chỉnh|quyết định|nghị quyết|kế hoạch)\b",
    re.IGNORECASE,
)
"""How an article begins that decides something, and is no heading."""
_ENDED = re.compile(r"[.;,]\W*$")
_LONGEST = 60
_WORDS = 4
"""The name of the part is among so many words at the beginning."""
_LEAST = 2


def articles(found: Sequence[Piece], guesses: Guesses) -> list[Piece]:
    """The lines of a document, articles that head a part (`Điều 2. Tổ chức thực hiện`) marked so.

    Args:
        found: the lines and tables of a document.
        guesses: gets the words that the plan says by its shape.
    """
    lines: list[Piece] = []
    for at, piece in enumerate(found):
        heading = isinstance(piece, Line) and _heading(piece, found[at + 1 : at + 2])
        if isinstance(piece, Line) and heading:
            guesses.spend(piece.where, heading.words)
            rest = piece.text.removeprefix(heading.words).strip()
            lines.append(replace(piece, text=rest, mark=heading))
        else:
            lines.append(piece)
    return lines


def _heading(line: Line, after: Sequence[Piece]) -> Mark | None:
    """The mark of an article that is the heading of a part; None for any other line."""
    article = _ARTICLE.fullmatch(line.text) if line.mark.kind == "none" else None
    if article is None or not after:
        return None
    if isinstance(after[0], Line) and _ARTICLE.fullmatch(after[0].text):
        return None
    rest = article["rest"]
    named = key_of(" ".join(rest.split()[:_WORDS]))
    if not named or _ACTS.match(rest) or _ENDED.search(rest) or len(rest) > _LONGEST:
        return None
    return Mark("chapter", int(article["number"]), article["mark"])


def of_units(top: Sequence[Block], names: Names) -> Block | None:
    """The organisation that a letter is: a numbered list of units below no heading at all.

    Args:
        top: what stands outermost in the document.
        names: what is known of units.

    Returns:
        The list in one block without words; None where it is no such list.
    """
    if len(top) < _LEAST or any(block.kind != "numbers" for block in top):
        return None
    units = [block for block in top if _is_unit(block.text, names)]
    others = [block for block in top if block not in units and block.line.titled]
    if len(units) * 2 <= len(top) or any(key_of(block.text) for block in others):
        return None
    return Block(Line("", top[0].where), list(top))


def _is_unit(text: str, names: Names) -> bool:
    """Whether a line begins with a unit: as a heading, before a colon, or as a subject."""
    name = text.partition(":")[0].strip()
    return bool(names.asked(name) or names.is_unit(name) or names.subject(text))
