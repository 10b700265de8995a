"""Letters of a page to lines: what stands on one height, in stretches parted by wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

from ntmplan.importers.readers.legacy import decoded, encoding_of
from ntmplan.importers.readers.spans import Span

Char = Mapping[str, Any]
_WORD_GAP = 0.2
"""The share of the letters' size from which on a gap is a blank."""
_WIDE_GAP = 2.5
"""The share of the letters' size from which on a gap parts two columns of words."""
_ONE_LINE = 0.45
"""By how much of their size letters of one line may stand higher or lower."""
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_LATIN = 0xFF


@dataclass(slots=True)
class Line:
    """A stretch of letters on one height.

    Attributes:
        x0, x1, top, bottom: where it stands on the page, in points.
        size: the size of its letters.
        first_word: how wide its first word is, in points.
        spans: its words.
    """

    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first_word: float
    spans: list[Span] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans).strip()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(span.bold for span in self.spans if not span.text.isspace())


def old_fonts(chars: Iterable[Char]) -> dict[str, str]:
    """The encodings of the fonts whose letters are in none that Unicode knows.

    A font of an old name whose letters a program has put into Unicode already is none of them.
    """
    found: dict[str, str] = {}
    for char in chars:
        name = str(char["fontname"])
        if name not in found:
            found[name] = encoding_of(name.rpartition("+")[2])
        if found[name] and any(_LATIN < ord(c) < 0x2000 for c in char["text"]):  # noqa: PLR2004
            found[name] = ""
    return {name: encoding for name, encoding in found.items() if encoding}


def lines_of(chars: Iterable[Char], old: Mapping[str, str]) -> list[list[Line]]:
    """The heights of the letters from the top, each with its stretches from the left."""
    upright = [char for char in chars if char.get("upright", True) and char["size"] > 0]
    heights: list[list[Char]] = []
    for char in sorted(upright, key=lambda one: (_middle(one), one["x0"])):
        if heights and _middle(char) - _middle(heights[-1][0]) < _ONE_LINE * char["size"]:
            heights[-1].append(char)
        else:
            heights.append([char])
    rows = (list(_stretches(sorted(row, key=lambda one: one["x0"]), old)) for row in heights)
    return [row for row in rows if row]


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _stretches(row: Sequence[Char], old: Mapping[str, str]) -> Iterator[Line]:
    """The stretches of one height."""
    current: list[Char] = []
    end = 0.0
    for char in row:
        if str(char["text"]).isspace():
            continue
        if current and char["x0"] - end > _WIDE_GAP * char["size"]:
            yield _line(current, old)
            current = []
        current.append(char)
        end = float(char["x1"])
    if current:
        yield _line(current, old)


def _line(chars: Sequence[Char], old: Mapping[str, str]) -> Line:
    line = Line(
        x0=float(chars[0]["x0"]),
        x1=max(float(char["x1"]) for char in chars),
        top=min(float(char["top"]) for char in chars),
        bottom=max(float(char["bottom"]) for char in chars),
        size=max(float(char["size"]) for char in chars),
        first_word=_first_word(chars),
    )
    for font, group in groupby(_spaced(chars), key=lambda pair: pair[0]):
        text = "".join(pair[1] for pair in group)
        text = decoded(text, old[font]) if font in old else text
        line.spans.append(Span(text, bool(_BOLD.search(font)), bool(_ITALIC.search(font))))
    return line


def _first_word(chars: Sequence[Char]) -> float:
    """How wide the letters before the first gap are."""
    gaps = (
        float(before["x1"])
        for before, after in pairwise(chars)
        if after["x0"] - before["x1"] > _WORD_GAP * after["size"]
    )
    return next(gaps, float(chars[-1]["x1"])) - float(chars[0]["x0"])


def _spaced(chars: Sequence[Char]) -> Iterator[tuple[str, str]]:
    """Each letter with its font, and a blank where there is a gap before it."""
    end: float | None = None
    for char in chars:
        font = str(char["fontname"])
        if end is not None and char["x0"] - end > _WORD_GAP * char["size"]:
            yield font, " "
        yield font, str(char["text"])
        end = float(char["x1"])
