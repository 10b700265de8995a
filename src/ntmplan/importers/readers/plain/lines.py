"""Which lines of a text belong together: wrapped lines, torn paragraphs, hard breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ITEM = re.compile(r"[-+*•–]\s|(?:\d{1,3}|[a-zđ]|[ivx]{1,4})(?:\.\d{1,3}){0,4}[.)]\s", re.IGNORECASE)
"""The mark of a list's item as people type it."""
_MARKDOWN_ITEM = re.compile(r"[-+*]\s|\d{1,9}[.)]\s")
"""The mark of a list's item in Markdown itself."""
_SIGN = re.compile(r"(#{1,6})\s+(?=\S)")
_CALLED = re.compile(r"(?<!\\)\{#[^{}]*\}$")
"""The address that some programs write behind a heading."""
_WRAP = 130
"""No program wraps at more characters than these."""
_FEWEST = 5
"""So many full lines make a text that is wrapped."""
_FULL = 0.75
"""A line of this share of the longest one is full."""
LOOSE = 0.88
"""Where blank lines part paragraphs, a line of this share of the width goes on in the next one."""
_BLANKS = 0.25
_OPEN = re.compile(
    r"\s(?:ngày|tháng|trước|sau|của|và|với|các|những|về|theo|tại|từ|đến|trong|cho|thuộc|quý)$",
    re.IGNORECASE,
)
"""Words with which no line ends that does not go on."""
_DASH = re.compile(r"\w [-–]\s*$")
"""What ends a line that a name goes on behind: `Phòng Tài chính -`."""
_YEARS = re.compile(r"[-–]\s\d")
_STARS = "**"
_COLUMNS = re.compile(r"[\t|]|\S {4,}\S")
"""What parts columns; lines of a text that was wrapped have none."""
_PAGE_LINE = 60
"""What is torn by the end of a page ended with a full line."""


@dataclass(slots=True)
class Chunk:
    """The lines of one paragraph, put together.

    Attributes:
        line: the number of its first line.
        parts: its lines, each with what joins it to the one before.
        last: its last line, by which one knows whether it goes on.
        broken: whether its last line ends with a hard break.
        gap: whether a blank line stands before it.
        bold: whether something bold begins in it and does not end.
        above: the address or the line across the page that stands above it, or "".
    """

    line: int
    parts: list[str]
    last: str
    broken: bool
    gap: bool
    bold: bool = False
    above: str = ""

    @property
    def text(self) -> str:
        """Its words, hard breaks as line ends."""
        return "".join(self.parts)

    def add(self, glue: str, text: str, last: str) -> None:
        """Add words, and what now is its last line."""
        self.parts += (glue, text)
        self.last = last
        self.bold ^= bool(text.count(_STARS) % 2)


def heading_of(text: str) -> tuple[int, str] | None:
    """The level of a heading of Markdown, from 0, and its words; None for what is none."""
    sign = _SIGN.match(text)
    if sign is None:
        return None
    words = text[sign.end() :]
    called = _CALLED.search(words)
    if called:
        words = words[: called.start()].rstrip()
    bare = words.rstrip("#")
    return len(sign[1]) - 1, bare.rstrip() if bare.endswith(" ") else words


def wrap_width(lines: Sequence[str]) -> int:
    """The width at which all lines of a text are wrapped; 0 where they are not."""
    lengths = [len(line) for line in lines if "\t" not in line and "|" not in line]
    widest = max(lengths, default=0)
    full = sum(length >= widest * _FULL for length in lengths)
    return widest if _PAGE_LINE <= widest <= _WRAP and full >= _FEWEST else 0


def is_spaced(lines: Sequence[str]) -> bool:
    """Whether blank lines part the paragraphs of a text."""
    blank = sum(not line.strip() for line in lines)
    return blank >= len(lines) * _BLANKS


def joined(
    lines: Iterable[tuple[int, str]], width: int, *, marked: bool, gap: bool
) -> Iterable[Chunk]:
    """The paragraphs of lines that stand one under the other.

    Args:
        lines: number and text of each.
        width: the width at which the text is wrapped, or 0.
        marked: whether signs of Markdown mean something.
        gap: whether a blank line stands before the first.
    """
    chunk: Chunk | None = None
    for number, raw in lines:
        text, broken = _broken(raw) if marked else (raw.strip(), False)
        glue = _glue(chunk, raw, text, width, marked=marked) if chunk else None
        if chunk is not None and glue is not None:
            chunk.add(glue, text, raw.rstrip())
            chunk.broken = broken
            continue
        if chunk is not None:
            yield chunk
            gap = False
        chunk = Chunk(number, [], "", broken, gap)
        chunk.add("", text, raw.rstrip())
    if chunk is not None:
        yield chunk


def _broken(raw: str) -> tuple[str, bool]:
    """A line of Markdown without its hard break, and whether it had one."""
    text = raw.strip()
    if text.endswith("\\") and not text.endswith("\\\\"):
        return text[:-1].rstrip(), True
    return text, raw.endswith("  ")


def _glue(chunk: Chunk, raw: str, text: str, width: int, *, marked: bool) -> str | None:
    """What joins a line to the paragraph before it; None where it begins another."""
    if marked and (_SIGN.match(text) or _SIGN.match(chunk.last)):
        return None
    hard = marked and chunk.last.endswith("\\") and not _MARKDOWN_ITEM.match(text)
    parted = begins_item(chunk.last, text) or _COLUMNS.search(raw) or _COLUMNS.search(chunk.last)
    if parted and not hard:
        return None
    if chunk.broken or (marked and chunk.bold):
        return "\n"
    indented = len(raw) - len(raw.lstrip())
    before = len(chunk.last) - len(chunk.last.lstrip())
    if marked and indented > before and ITEM.match(chunk.parts[1]):
        return " "
    first = len(text.split(maxsplit=1)[0])
    if width and indented <= before and len(chunk.last) + 1 + first > width:
        return " "
    return " " if goes_on(chunk.last, text) else None


def begins_item(last: str, text: str) -> bool:
    """Whether a line begins an item, not the end of years that a line parted (2023 - 2025)."""
    years = last.rstrip()[-1:].isdigit() and _YEARS.match(text)
    return bool(ITEM.match(text)) and not years


def goes_on(last: str, text: str) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    if _DASH.search(last) and text[:1].isalpha() and not ITEM.match(text):
        return True
    end = last.rstrip()[-1:]
    begins = text[:1].islower() or (_OPEN.search(last.rstrip()) and text[:1].isalnum())
    return bool((end.isalnum() or end == ",") and begins and not ITEM.match(text))


def torn(before: Chunk, after: Chunk) -> bool:
    """Whether the end of a page tore a paragraph in two: a full line that ends nothing."""
    full = len(before.last) >= _PAGE_LINE and not before.broken
    return full and goes_on(before.last, after.text)
