"""The passages of a printed page inside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ntmplan.importers.printed.said import Said
from ntmplan.importers.source import Where


@dataclass(eq=False)
class Entry:
    """A passage of a printed page.

    Attributes:
        said: what its first paragraph is.
        words: the lines under each key.
        facts: what is said of it under a label: the label, the words, the place.
        entries: the passages in it.
    """

    said: Said
    words: dict[str, list[str]] = field(default_factory=dict)
    facts: list[Said] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    @property
    def where(self) -> Where:
        """Its place."""
        return self.said.where


def tree(paragraphs: Iterable[Said]) -> list[Entry]:
    """The parts of a page, from the paragraphs of its body."""
    parts: list[Entry] = []
    open_: list[tuple[int, Entry]] = []
    for said in paragraphs:
        if said.role == "entry":
            _begin(said, parts, open_)
        elif open_ and said.role == "fact":
            open_[-1][1].facts.append(said)
        elif open_:
            last = open_[-1][1]
            key = said.key or (list(last.words) or ["text"])[-1]
            _add(last, key, said.text)
    return parts


def _begin(said: Said, parts: list[Entry], open_: list[tuple[int, Entry]]) -> None:
    """Put a passage where its level says."""
    if said.level and (not open_ or (said.part and open_[0][1].said.part != said.part)):
        open_.clear()  # the part itself has neither a heading nor words
        _begin(Said("entry", "", said.where, part=said.part), parts, open_)
    while open_ and open_[-1][0] >= said.level:
        open_.pop()
    entry = Entry(said)
    (open_[-1][1].entries if open_ else parts).append(entry)
    open_.append((said.level, entry))
    if said.first:
        inner = Entry(Said("entry", said.text, said.where, key=said.key, level=said.level + 1))
        entry.entries.append(inner)
        open_.append((said.level + 1, inner))
        entry = inner
    if said.text:
        _add(entry, said.key or "text", said.text)


def _add(entry: Entry, key: str, text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    entry.words.setdefault(key, []).extend(line.strip() for line in lines)
