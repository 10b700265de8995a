"""The body of a plan paragraph by paragraph, each with the kind that gives it its style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ntmplan.render.block import Block, Facts

DEEPEST = 8
"""Word has nine styles of headings, for the levels from 0."""
_TITLES = ("part", "section")
_FACTS = (
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "support"),
    ("Thời gian thực hiện", "timeframe"),
    ("Sản phẩm", "product"),
    ("Chỉ tiêu", "indicator"),
    ("Số tiền", "amount"),
    ("Năm", "year"),
    ("Mục đích chi", "purpose"),
)
"""What is printed under a sentence, in the words of the documents."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        kind: `part`, `section` and `point` for headings, `fact` for what is said of a task,
            `more` for what goes on with the passage above, `paragraph` for the rest.
        mark: what stands before it, with the blank behind it; "" where nothing does.
        title: its heading; before a paragraph, one that runs into it.
        text: its words.
        level: how deep its passage stands, 0 for a part; no deeper than Word has styles.
        titled: what the heading is (`tasks-area`), by the part and the key of the plan file.
        said: what the words are, in the same way; `first` for a text that is not the passage's
            own but that of its first entry, into which its heading runs.
    """

    kind: str
    mark: str = ""
    title: str = ""
    text: str = ""
    level: int = 0
    titled: str = ""
    said: str = ""


def lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """The paragraphs of some passages, in reading order."""
    for block in blocks:
        yield from _own(block)
        if block.facts:
            yield from _facts(block.facts)
        yield from lines(block.blocks)


def _own(block: Block) -> Iterator[Line]:
    """What a passage says itself: its heading, and its words."""
    mark = f"{block.mark} " if block.mark else ""
    level = min(block.level, DEEPEST)
    titled = f"{block.part}-{block.kind}"
    words = [
        Line("more", text=text, level=level, said=f"{block.part}-{said}")
        for text, said in zip(block.paragraphs, _kinds(block), strict=True)
    ]
    if block.run_in:
        first = replace(words[0], kind="paragraph", mark=mark, title=f"{block.title} ")
        said = "first" if block.first and block.said == "text" else first.said
        yield replace(first, titled=titled, said=said)
    elif block.title:
        kind = _TITLES[block.level] if block.level < len(_TITLES) else "point"
        yield Line(kind, mark, block.title, level=level, titled=titled)
        yield from words
        return
    elif words:
        yield replace(words[0], kind="paragraph", mark=mark)
    yield from words[1:]


def _kinds(block: Block) -> Iterator[str]:
    """The key under which each paragraph of a passage stands."""
    return (block.said if at < block.own else "text" for at in range(len(block.paragraphs)))


def _facts(facts: Facts) -> Iterator[Line]:
    for label, key in _FACTS:
        if words := getattr(facts, key):
            yield Line("fact", title=label, text=words)
