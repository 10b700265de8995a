"""The budget part: where money comes from, and what it is needed for."""

from __future__ import annotations

import re

from ntmplan.importers import kinds, shape
from ntmplan.importers.blocks import Block
from ntmplan.importers.budget_table import is_budget, needs
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Node
from ntmplan.importers.source import Where
from ntmplan.model.money import Money
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded

_AMOUNT = re.compile(
    r"(?<![\d.,])\d[\d.,]{0,40}(?<![.,])\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*(?:đồng|đ\b)?|đồng|VNĐ|VND)"
    r"(?!\s*(?:USD|EUR|đô la|đô-la|Mỹ kim|euro|yên|JPY))"
    r"(?:\s*/\s*(?:năm|xã|huyện|thôn|mô hình|hộ|lớp|người|đợt|quý|tháng))?",
    re.IGNORECASE,
)
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
    if len(amounts) == 1 and key != "text":
        _amount(node, amounts[0], text, guesses)
    elif amounts and key != "text":
        guesses.add(kinds.AMOUNTS, Sure.LIKELY, where, text, node=node)
    return node


def said_of(text: str) -> dict[str, str]:
    """The amount and the year that a sentence about money names, where it names just one."""
    node = Node(Where(), {"need": text})
    read_amount(node, Guesses())
    return {key: node.keys[key] for key in ("amount", "year") if key in node.keys}


def read_amount(node: Node, guesses: Guesses) -> None:
    """Note on a source or a need the one amount that its sentence names."""
    text = node.keys.get("source") or node.keys.get("need", "")
    amounts = [found[0].strip() for found in _AMOUNT.finditer(text)]
    if len(amounts) == 1:
        _amount(node, amounts[0], text, guesses)


def _amount(node: Node, amount: str, text: str, guesses: Guesses) -> None:
    try:
        Money.parse(amount)
    except UnreadableError:
        guesses.add(kinds.AMOUNT_UNCLEAR, Sure.DOUBTFUL, node.where, amount, node=node)
        return
    node.keys["amount"] = amount
    guesses.add(kinds.READ, Sure.SURE, node.where, amount, key="amount", node=node)
    years = set(_YEAR.findall(text)) - {_NO_YEAR}
    if len(years) == 1:
        node.keys["year"] = years.pop()
        guesses.add(kinds.READ, Sure.LIKELY, node.where, node.keys["year"], key="year", node=node)
