"""What the paragraphs of a printed page are, whatever format it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ntmplan.importers.source import Block, Paragraph, Source, Where

TITLES = ("heading", "area", "unit")
"""The keys of a plan file that are printed as titles."""

CITED = ("by", "document", "date", "issuer", "subject")
"""The pieces of a citation."""


@dataclass(slots=True)
class Said:
    """A paragraph of a printed page.

    Attributes:
        role: what it is: `issuer`, `title`, `basis` … of the head and the end; `entry` for what
            begins a passage of the body, `more` for what goes on with one, `fact` for what is said
            of it under a label.
        text: its words, without its mark and a title that runs into it; lines as they are printed.
        where: its place.
        mark: what stands before it (`I.`, `-`), or "".
        title: the title of the passage, or "".
        kind: the key of the title; "" where the page does not say it.
        key: the key of the words; "" where the page does not say it.
        part: the key of the part; "" where the page does not say it.
        level: how deep its passage stands, 0 for a part.
        run_in: whether the title stands on the line of the words.
        first: whether those words are the passage's first entry, and not its own.
        label: what stands before a fact; before an opening, the document that it rests on.
        cited: that document, or the one that a basis is, in pieces: the keys of a plan file with
            their words; empty where the page does not part it.
    """

    role: str
    text: str
    where: Where
    mark: str = ""
    title: str = ""
    kind: str = ""
    key: str = ""
    part: str = ""
    level: int = 0
    run_in: bool = False
    first: bool = False
    label: str = ""
    cited: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Printed:
    """A printed page.

    Attributes:
        said: its paragraphs up to the appendix, in reading order.
        annex: the paragraphs and tables of the appendix.
    """

    said: list[Said] = field(default_factory=list)
    annex: list[Block] = field(default_factory=list)


def printed(source: Source) -> Printed | None:
    """What the paragraphs of a page are; None for one that this program did not print."""
    from ntmplan.importers.printed import markdown, web, word

    readers: tuple[Callable[[Sequence[Block]], Printed | None], ...]
    readers = (word.read, web.read, markdown.read)
    found = (read(source.blocks) for read in readers)
    return next((page for page in found if page is not None), None)


def paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """The paragraphs of a page outside of its tables."""
    return [block for block in blocks if isinstance(block, Paragraph)]
