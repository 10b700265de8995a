"""The budget part: where money comes from, and what it is needed for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntmplan.importers import kinds, shape
from ntmplan.importers.blocks import Block
from ntmplan.importers.budget_table import is_budget, needs, says_amounts
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.lines import Line, Piece
from ntmplan.importers.node import Node
from ntmplan.importers.source import Grid, Where
from ntmplan.importers.task_table import has_tasks
from ntmplan.model.money import Money
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded

_AMOUNT = re.compile(
    r"(?<![\d.,])(?:\d[\d.,]{0,20}\s*(?:tỷ|tỉ|triệu)\s+){0,2}"
    r"\d[\d.,]{0,40}(?<![.,])\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*(?:đồng|đ\b)?|đồng|VNĐ|VND)"
    r"(?!\s*(?:USD|EUR|đô la|đô-la|Mỹ kim|euro|yên|JPY))"
    r"(?:\s*/\s*(?:năm|xã|huyện|thôn|mô hình|hộ|lớp|người|đợt|quý|tháng))?",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\btổng(?:\s+(?:cộng|số|mức|kinh phí|nhu cầu|dự toán|vốn|nguồn|đầu tư|chi phí)\b"
    r"|\s*:|\s+(?=\d))",
    re.IGNORECASE,
)
"""What stands before the amount that others add up to."""
_PARTS = re.compile(r"\b(?:trong đó|bao gồm|gồm)\b", re.IGNORECASE)
"""Behind it stand the parts of the amount before it."""
_ENDS = re.compile(r";|\.(?!\d)")
_NO_YEAR = "0000"
_YEAR = re.compile(r"\bnăm\s+(\d{4})\b(?!\s*[-–])", re.IGNORECASE)
_SOURCE = re.compile(r"(?:nguồn|ngân sách|vốn|kinh phí từ|từ nguồn|huy động)\b", re.IGNORECASE)


def part(block: Block, guesses: Guesses) -> Node:
    """The budget part from its heading down."""
    node = _titled(block, guesses, sources=False)
    if "text" in node.keys and not node.items:
        money = _money(node.where, node.keys["text"], "none", guesses, sources=False)
        if "need" in money.keys or "source" in money.keys:
            del node.keys["text"]
            node.items = [money]
    return node


def is_annex(found: Sequence[Piece]) -> bool:
    """Whether an appendix is nothing but one table of money under its title."""
    grids = [piece for piece in found if isinstance(piece, Grid)]
    counted = len(grids) == 1 and not has_tasks(grids[0]) and says_amounts(grids[0])
    return counted and isinstance(found[0], Line)


def annexed(found: Sequence[Piece], guesses: Guesses) -> Node:
    """An appendix with a table of money as an entry of the budget part."""
    at = next(at for at, piece in enumerate(found) if isinstance(piece, Grid))
    above = [piece for piece in found[:at] if isinstance(piece, Line)]
    notes = [line for line in above[1:] if line.text.startswith("(")]
    first, *more = (line.text.strip(" :.") for line in above if line not in notes)
    heading = ": ".join(filter(None, (first, " ".join(more)))) or above[0].text
    node = Node(above[0].where, {"heading": heading}, mark="")
    if notes:
        node.keys["text"] = "\n".join(line.text for line in notes)
    for piece in found[at:]:
        if isinstance(piece, Grid):
            node.items += needs(piece, guesses)
        else:
            node.items.append(Node(piece.where, {"text": piece.text}, mark="", bare="text"))
    guesses.add(kinds.PART, Sure.LIKELY, node.where, heading, node=node, part="budget")
    return node


def _titled(block: Block, guesses: Guesses, *, sources: bool) -> Node:
    node = Node(block.where, mark=block.line.mark.style)
    if block.text:
        node.keys["heading"] = shape.heading(block.text)
        sources = "nguon" in folded(block.text)
    intro, rest = shape.introduction(block)
    if intro:
        node.keys["text"] = intro
    node.items = [_entry(inner, guesses, sources=sources) for inner in rest]
    for grid in block.tables:
        if is_budget(grid):
            node.items += needs(grid, guesses)
    return node


def _entry(block: Block, guesses: Guesses, *, sources: bool) -> Node:
    if shape.is_heading(block):
        return _titled(block, guesses, sources=sources)
    text, below = shape.sentence(block)
    entry = _money(block.where, text, block.line.mark.style, guesses, sources=sources)
    entry.items = [_entry(one, guesses, sources=sources) for one in below]
    return entry


def key_of_sentence(text: str) -> str:
    """Whether a sentence about money names a source or a need, by its first words."""
    return "source" if _SOURCE.match(text) else "need"


def _money(where: Where, text: str, mark: str, guesses: Guesses, *, sources: bool) -> Node:
    """A sentence about money: a source, a need with its amount, or neither."""
    node = Node(where, mark=mark, bare="text")
    amounts = [found[0].strip() for found in _AMOUNT.finditer(text)]
    if _SOURCE.match(text) and (sources or amounts or text.casefold().startswith("nguồn")):
        key = "source"
    elif amounts:
        key = "need"
    else:
        key = "source" if sources else "text"
    node.keys[key] = text
    if key != "text" and amounts and not _read(node, text, guesses):
        guesses.add(kinds.AMOUNTS, Sure.LIKELY, where, text, node=node)
    return node


def said_of(text: str) -> dict[str, str]:
    """The amount and the year that a sentence about money names, where it names one of all."""
    node = Node(Where(), {"need": text})
    read_amount(node, Guesses())
    return {key: node.keys[key] for key in ("amount", "year") if key in node.keys}


def read_amount(node: Node, guesses: Guesses) -> None:
    """Note on a source or a need the amount that its sentence names: the one, or the total."""
    _read(node, node.keys.get("source") or node.keys.get("need", ""), guesses)


def _read(node: Node, text: str, guesses: Guesses) -> bool:
    """Note the amount of a sentence; whether it names one that stands for all of it."""
    found = list(_AMOUNT.finditer(text))
    whole = _whole(text, found)
    if whole is None:
        return False
    _amount(node, whole[0].strip(), text, Sure.SURE if len(found) == 1 else Sure.LIKELY, guesses)
    return True


def _whole(text: str, found: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Of several amounts the one that is called their total, or the one before its parts."""
    if len(found) <= 1:
        return found[0] if found else None
    totals: dict[int, re.Match[str]] = {}
    for total in _TOTAL.finditer(text):
        after = next((one for one in found if one.start() >= total.end()), None)
        between = text[total.end() : after.start()] if after else ";"
        if after and not _ENDS.search(between) and not _PARTS.search(between):
            totals[after.start()] = after
    if totals:
        return next(iter(totals.values())) if len(totals) == 1 else None
    parts = _PARTS.search(text)
    before = [one for one in found if parts and one.end() <= parts.start()]
    return before[0] if len(before) == 1 else None


def _amount(node: Node, amount: str, text: str, sure: Sure, guesses: Guesses) -> None:
    try:
        Money.parse(amount)
    except UnreadableError:
        guesses.add(kinds.AMOUNT_UNCLEAR, Sure.DOUBTFUL, node.where, amount, node=node)
        return
    node.keys["amount"] = amount
    guesses.add(kinds.READ, sure, node.where, amount, key="amount", node=node)
    years = set(_YEAR.findall(text)) - {_NO_YEAR}
    if len(years) == 1:
        node.keys["year"] = years.pop()
        guesses.add(kinds.READ, Sure.LIKELY, node.where, node.keys["year"], key="year", node=node)
