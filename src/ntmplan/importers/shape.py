"""Parts that only say something: headings, paragraphs and lists, as entries of a plan."""

from __future__ import annotations

import re

from ntmplan.importers.blocks import Block
from ntmplan.importers.node import Node

_RUN_IN = 150
_SHORT = 80
_LISTS = re.compile(r"(?:\b(?:gồm|gồm có|sau|sau đây|trong đó)|, cụ thể)\s*:$", re.IGNORECASE)
"""What ends a sentence that a list completes."""


def part(block: Block) -> Node:
    """A part of a plan from its heading down."""
    return titled(block, "heading")


def titled(block: Block, key: str) -> Node:
    """An entry with a heading, the paragraphs right below it, and its entries."""
    node = Node(block.where, mark=block.line.mark.style)
    if block.text:
        node.keys[key] = heading(block.text)
    intro, rest = introduction(block)
    if intro:
        node.keys["text"] = intro
    node.items = [passage(inner) for inner in rest]
    return node


def introduction(block: Block) -> tuple[str, list[Block]]:
    """The paragraphs below a heading before its entries, and those."""
    at = 0
    while (
        at < len(block.blocks) and block.blocks[at].kind == "none" and not block.blocks[at].blocks
    ):
        at += 1
    return "\n".join(inner.text for inner in block.blocks[:at]), block.blocks[at:]


def passage(block: Block) -> Node:
    """An entry: a heading with what is below it, or a sentence."""
    if is_heading(block):
        return titled(block, "heading")
    if found := run_in(block):
        return found
    text, rest = sentence(block)
    node = Node(block.where, {"text": text}, mark=block.line.mark.style, bare="text")
    node.items = [passage(inner) for inner in rest]
    return node


def run_in(block: Block) -> Node | None:
    """An entry whose heading stands on the line of its sentence, in bold; None where none does."""
    title, words = run_in_title(block)
    if not title:
        return None
    node = Node(block.where, {"heading": title, "run_in": "yes"}, mark=block.line.mark.style)
    _, rest = introduction(block)
    paragraphs = [inner.text for inner in block.blocks[: len(block.blocks) - len(rest)]]
    node.keys["text"] = "\n".join([words, *paragraphs])
    node.items = [passage(inner) for inner in rest]
    return node


def run_in_title(block: Block) -> tuple[str, str]:
    """The bold heading before a colon at the beginning of a line, and the words behind it."""
    until = block.line.bold_until
    colon = block.text.find(":")
    bold = 0 < colon <= until + 1 < len(block.text) and until <= _RUN_IN
    words = block.text[colon + 1 :].strip()
    return (block.text[:colon].strip(), words) if bold and words else ("", block.text)


def is_heading(block: Block) -> bool:
    """Whether a block is a heading: it looks like one, and something stands below it."""
    line = block.line
    if block.kind == "none" or not block.blocks:
        return bool(block.tables) and block.kind != "none" and line.titled
    if block.kind in ("dashes", "pluses", "stars") and not line.bold:
        starred = block.kind == "stars" and len(line.text) <= _SHORT and ":" not in line.text
        return line.titled and (starred or any(inner.kind != "none" for inner in block.blocks))
    short = line.text.endswith(":") and len(line.text) <= _SHORT and not _LISTS.search(line.text)
    return line.titled or short


def sentence(block: Block) -> tuple[str, list[Block]]:
    """The words of a block with the paragraphs that go on with it, and the entries below it."""
    intro, rest = introduction(block)
    return "\n".join(filter(None, (block.text, intro))), rest


def heading(text: str) -> str:
    """A heading without the colon that some documents put behind it."""
    return text.rstrip(" :") or text
