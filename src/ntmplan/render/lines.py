"""The body of a plan paragraph by paragraph, each with the kind that gives it its style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmplan.render.block import Block, Facts

_TITLES = ("part", "section")
_FACTS = (
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "support"),
    ("Thời gian thực hiện", "timeframe"),
    ("Sản phẩm", "product"),
    ("Chỉ tiêu", "indicator"),
)
"""What is printed under a task, in the words of the documents."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        kind: `part`, `section` and `point` for headings, `fact` for what is said of a task,
            `paragraph` for the rest.
        mark: what stands before it, with the blank behind it; "" where nothing does.
        title: its heading; before a paragraph, one that runs into it.
        text: its words.
    """

    kind: str
    mark: str = ""
    title: str = ""
    text: str = ""


def lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """The paragraphs of some passages, in reading order."""
    for block in blocks:
        mark = f"{block.mark} " if block.mark else ""
        words = list(block.paragraphs)
        if block.run_in:
            yield Line("paragraph", mark, f"{block.title} ", words.pop(0) if words else "")
        elif block.title:
            kind = _TITLES[block.level] if block.level < len(_TITLES) else "point"
            yield Line(kind, mark, block.title)
        elif words:
            yield Line("paragraph", mark, text=words.pop(0))
        yield from (Line("paragraph", text=text) for text in words)
        if block.facts:
            yield from _facts(block.facts)
        yield from lines(block.blocks)


def _facts(facts: Facts) -> Iterator[Line]:
    for label, key in _FACTS:
        if words := getattr(facts, key):
            yield Line("fact", title=label, text=words)
