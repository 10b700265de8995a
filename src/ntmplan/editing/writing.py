"""How a changed value is written: on its lines, wrapped where they get too long, or quoted."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from ntmplan.text import nfc, width

WIDTH = 100
"""Lines of values that reach over several lines have no more columns."""


class Stretch(NamedTuple):
    """A part of a file's text and what takes its place."""

    start: int
    end: int
    text: str


class Draft(NamedTuple):
    """A value of a file that is to be written anew.

    Attributes:
        text: the file's text.
        start, end: where the value stands.
        cuts: what of it changes, in the order of the file.
        value: what it is to be read as; None where it goes.
    """

    text: str
    start: int
    end: int
    cuts: tuple[Stretch, ...]
    value: str | None

    def variants(self) -> list[Stretch]:
        """The ways to write it, the best first."""
        if self.value is None:
            return list(self.cuts)
        plain, touched = self._changed()
        made = [_wrapped(plain, touched, self._room(), self._column()), plain]
        if not self._in_block() and "\n" not in self.value:
            quoted = self.value.replace("'", "''")
            made.append(self._formed(f"'{quoted}'"))
        return [Stretch(self.start, self.end, one) for one in dict.fromkeys(made)]

    def _changed(self) -> tuple[str, set[int]]:
        """The value as it stands with the new words in it, and which of its lines changed."""
        made, done, touched = "", self.start, set()
        for cut in self.cuts:
            made += self.text[done : cut.start]
            touched.add(made.count("\n"))
            made += self._formed(self._escaped(cut.text))
            done = cut.end
        return made + self.text[done : self.end], touched

    def _formed(self, words: str) -> str:
        """The words as the value composes its letters."""
        own = self.text[self.start : self.end]
        composed = unicodedata.is_normalized("NFC", self.text if own.isascii() else own)
        return nfc(words) if composed else unicodedata.normalize("NFD", words)

    def _escaped(self, words: str) -> str:
        quote = self.text[self.start : self.start + 1]
        if quote == '"':
            return words.replace("\\", "\\\\").replace('"', '\\"')
        return words.replace("'", "''") if quote == "'" else words

    def _in_block(self) -> bool:
        return self.text[self.start : self.start + 1] in (">", "|")

    def _column(self) -> int:
        """How many columns what stands before the value on its first line takes."""
        return width(self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start])

    def _room(self) -> int:
        """How long a line of the value may get; 0 where its lines are no matter of layout."""
        lines = self.text[self.start : self.end].rstrip("\n ").split("\n")
        if self.text[self.start] == "|" or len(lines) == 1:
            return 0
        before = [self._column() + width(lines[0]), *map(width, lines[1:])]
        return max(WIDTH, *before)


def _wrapped(text: str, touched: set[int], room: int, column: int) -> str:
    """The lines of a value, those that changed no longer than they may be.

    Words that a line has no room for go to the next one, as far as that has to be.

    Args:
        text: the value as it stands in the file.
        touched: the numbers of the lines that changed.
        room: how many columns a line may have; 0 for any number.
        column: how many columns what stands before the value on its first line takes.
    """
    if not room:
        return text
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        cut = _cut(line, room - (0 if at else column)) if at in touched else 0
        if cut:
            following = lines[at + 1] if at + 1 < len(lines) else ""
            indent = _indent(line if at else following)
            lines[at], rest = line[:cut], line[cut + 1 :]
            if following.strip() and _indent(following) == indent:
                lines[at + 1] = f"{indent}{rest} {following[len(indent) :]}"
            else:
                lines.insert(at + 1, f"{indent}{rest}")
                touched = {one + (one > at) for one in touched}
            touched.add(at + 1)
        at += 1
    return "\n".join(lines)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _cut(line: str, room: int) -> int:
    """The blank at which a line is broken so that it fits; 0 where it fits or can't be broken."""
    if width(line) <= room:
        return 0
    least = len(_indent(line)) + 1
    at, best = line.find(" ", least), 0
    while at >= 0 and (not best or width(line[:at]) <= room):
        around = line[at - 1], line[at + 1 : at + 2]
        if around[1] not in ("", " ", "#") and around[0] not in (" ", "\\"):
            best = at
        at = line.find(" ", at + 1)
    return best
