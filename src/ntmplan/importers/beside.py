"""Recipients and signature that a text has side by side, parted by blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ntmplan.importers.source import Block, Paragraph

_GAP = re.compile(r"[ \t]{3,}(?=\S)")
_BEGINS = re.compile(r"\W*nơi nhận\W*?(?P<gap>[ \t]{3,})(?P<right>\S.*)", re.IGNORECASE)
_LEFT = re.compile(r"\s*[-–+*•]|\s*lưu\b", re.IGNORECASE)
_END = re.compile(r"\W*(?:phụ lục|biểu)\b", re.IGNORECASE)
_MOST = 40
"""Recipients and a signature take no more lines."""


def one_below(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a document, what stands side by side at its end one below the other."""
    at = next((i for i, block in enumerate(blocks) if _begins(block)), None)
    if at is None:
        return list(blocks)
    end = next((i for i in range(at, len(blocks)) if _ends(blocks[i])), len(blocks))
    end = min(end, at + _MOST)
    left: list[Block] = []
    right: list[Block] = []
    for block in blocks[at:end]:
        assert isinstance(block, Paragraph)
        for text in block.text.splitlines():
            gap = _GAP.search(text.strip())
            if gap:
                left.append(replace(block, text=text.strip()[: gap.start()]))
                right.append(replace(block, text=text.strip()[gap.end() :]))
            else:
                (left if _LEFT.match(text) else right).append(replace(block, text=text))
    return [*blocks[:at], *left, *right, *blocks[end:]]


def _begins(block: Block) -> bool:
    """Whether a paragraph has the first words of a signature beside those of the recipients."""
    found = _BEGINS.match(block.text) if isinstance(block, Paragraph) else None
    return found is not None and found["right"].splitlines()[0].isupper()


def _ends(block: Block) -> bool:
    return not isinstance(block, Paragraph) or _END.match(block.text) is not None
