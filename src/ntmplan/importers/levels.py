"""How deep a passage of a Markdown page stands, as its marks and blanks tell it.

Who prints a page asks the same question as who reads it: where the answer is not the truth, an
address above the passage says it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ntmplan.importers.marks import Mark, split

DEEPEST = 4
"""The level of the deepest headings that Markdown has, below the title and a part's 0."""
WORDED = {"tasks": "task", "organization": "duty", "reporting": "report", "budget": "need"}
"""The parts whose sentences are more than texts, each with what they are as a rule."""
_SIGNS = ("-", "+")


@dataclass(slots=True)
class _Open:
    """A passage that can still get something.

    Attributes:
        level: how deep it stands.
        mark: its mark.
        indent: how many blanks stand before it.
        inside: how many stand before what is in it.
        titled: whether it is a heading on a line of its own.
    """

    level: int
    mark: Mark
    indent: int
    inside: int
    titled: bool


@dataclass(slots=True)
class Levels:
    """The passages that are open while a page is read from above.

    Attributes:
        worded: whether sentences of the part are more than texts, which stand in italics.
        last: what the last paragraph was: `title`, `words`, or "" for anything else.
    """

    worded: bool = False
    last: str = ""
    _open: list[_Open] = field(default_factory=list)

    def part(self, *, worded: bool, wordless: bool) -> None:
        """A part begins; one without words is open at once."""
        self.worded, self.last, self._open = worded, "", []
        if wordless:
            self._open.append(_Open(0, Mark(), 0, 0, titled=True))

    def heading(self, sign: str, level: int) -> int:
        """The level of a heading: by its signs; the deepest ones also by their marks."""
        if level < DEEPEST:
            return level
        mark = marked(sign)
        deep = (one for one in reversed(self._open) if one.titled and one.level >= level)
        return next((one.level for one in deep if _follows(one, mark)), self._below(level))

    def _below(self, level: int) -> int:
        """The level of a heading that is the first in the last one."""
        above = [one.level for one in self._open if one.titled]
        return max(above[-1] + 1 if above else level, level)

    def goes_on(self, indent: int, *, italic: bool) -> bool:
        """Whether a paragraph without mark and title is a text of the passage above it."""
        if not self._open or self._open[-1].inside != indent:
            return False
        if self.last == "title":
            return italic or not self.worded
        return self.last == "words" and italic and self.worded

    def entry(self, sign: str, indent: int) -> int:
        """The level of a passage without a heading of its own line.

        What stands in an entry of a list begins further right. Else a passage stands beside the
        last one whose mark comes before its own, or in the last one.
        """
        mark = marked(sign)
        left = [one for one in self._open if one.inside <= indent]
        near = [one for one in reversed(self._open) if one.indent == indent]
        beside = next((one for one in near if _follows(one, mark)), None)
        if beside is None and is_listed(sign) and not mark.order:
            beside = next((one for one in near if one not in left), None)
        if beside is not None:
            return beside.level
        return left[-1].level + 1 if left else 0

    def put(self, sign: str, indent: int, level: int, *, last: str, heading: bool = False) -> None:
        """Open a passage, and close those that it does not stand in."""
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        inside = indent if heading else inner(sign, indent)
        self._open.append(_Open(level, marked(sign), indent, inside, titled=heading))
        self.last = last


def inner(sign: str, indent: int) -> int:
    """How many blanks stand before what is in a passage."""
    return indent + len(sign) + 1 if is_listed(sign) else indent


def is_listed(sign: str) -> bool:
    """Whether a mark is one of Markdown's own lists, in which entries are indented."""
    return sign in _SIGNS or sign[:-1].isdigit()


def marked(sign: str) -> Mark:
    """The mark that a sign is."""
    return split(f"{sign} x")[0] if sign else Mark()


def _follows(before: _Open, mark: Mark) -> bool:
    """Whether a mark can stand beside that of a passage."""
    if before.mark.kind != mark.kind:
        return False
    return mark.order == before.mark.order + 1 if mark.order else not before.titled
