"""Lists of web pages: the number that a browser prints before an item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ntmplan.importers.readers.web.look import declarations
from ntmplan.importers.readers.word.counting import letter, roman

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_MOST = 3000
_DIGITS = 9


@dataclass(slots=True)
class Listed:
    """A list that is open.

    Attributes:
        kind: `decimal`, `lower-alpha` …, `bullet`, or `none`.
        following: the number of the next item.
        step: -1 in a list that counts down.
    """

    kind: str
    following: int = 1
    step: int = 1

    def item(self, element: Element) -> str:
        """The number of an item."""
        own = _whole(element.get("value"))
        if own is not None:
            self.following = own
        count, self.following = self.following, self.following + self.step
        if self.kind in ("bullet", "none"):
            return "•" if self.kind == "bullet" else ""
        return f"{_written(count, self.kind)}."


def opened(element: Element) -> Listed:
    """The list that an `ol` or a `ul` opens."""
    said = declarations(element.get("style", ""))
    kind = said.get("list-style-type") or said.get("list-style", "").split(" ")[0]
    if element.tag != "ol":
        return Listed("none" if kind == "none" else "bullet")
    kind = kind or _TYPES.get(element.get("type", "1"), "decimal")
    items = sum(child.tag == "li" for child in element)
    down = element.get("reversed") is not None
    start = _whole(element.get("start"))
    return Listed(kind, start if start is not None else items if down else 1, -1 if down else 1)


def _whole(text: str | None) -> int | None:
    """A whole number that a page gives; None where it is none, or one that nobody counts to."""
    bare = (text or "").strip()
    return int(bare) if len(bare) <= _DIGITS and bare.removeprefix("-").isdecimal() else None


def _written(count: int, kind: str) -> str:
    """A number in one of the ways of CSS; in digits where that way can't write it."""
    if kind.endswith(("alpha", "latin", "roman")) and 1 <= count <= _MOST:
        text = roman(count) if kind.endswith("roman") else letter(count)
        return text.upper() if kind.startswith("upper") else text
    return f"{count:02}" if kind == "decimal-leading-zero" else str(count)
