"""Words of cells and of labelled lines: units one after the other, times, texts."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntmplan.importers import marks
from ntmplan.importers.source import Cell, Paragraph
from ntmplan.model.timeframe import Timeframe
from ntmplan.model.value import UnreadableError
from ntmplan.text import CONTROL, nfc, one_line

_LISTED = frozenset({"dashes", "pluses", "stars", "numbers", "letters", "rounded"})
"""Marks that only count or set off the lines of a list."""
_OPEN_END = re.compile(r"(?:[,&]|\b(?:và|với|thuộc|của))$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?!các\b|những\b)[a-zà-ỹđ&(]")
_PAGE = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")
_DITTO = re.compile(r"[-–\s]*(?:nt|như trên|[\"”“″〃]+|//)[-–\s.]*", re.IGNORECASE)
_ROLES = re.compile(
    r"(?:^|(?<=[;.,\n]))\s*[-+]?\s*(?:(?:đơn vị|cơ quan)\s+)?(?P<role>chủ trì|phối hợp)"
    r"(?:\s+thực hiện)?\s*:\s*",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"(?P<lead>.+?)\s+(?:là\s+)?chủ trì\b\s*[;,.]?\s*(?:phối hợp(?:\s+với)?\s*:?\s*)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def raw(cell: Cell) -> list[str]:
    """The lines of a cell as they are printed."""
    found = (one_line(CONTROL.sub(" ", nfc(text))) for text in cell.text.splitlines())
    return [words for words in found if words]


class CellLine(NamedTuple):
    """A line of a cell.

    Attributes:
        mark: what stands before it.
        words: what follows the mark.
        parted: whether a line break parts it from the line before in the same paragraph.
    """

    mark: marks.Mark
    words: str
    parted: bool

    @property
    def said(self) -> str:
        """Its words without the mark of a list; a number that counts nothing stays."""
        return self.words if self.mark.kind in _LISTED else self.whole

    @property
    def whole(self) -> str:
        """Its words with the mark."""
        return f"{self.mark.words} {self.words}".strip()


def lines(cell: Cell) -> list[CellLine]:
    """The lines of a cell, each with its mark."""
    pages = page_numbers(cell)
    found = []
    for paragraph in cell.paragraphs:
        for at, text in enumerate(paragraph.text.splitlines()):
            words = one_line(CONTROL.sub(" ", nfc(text)))
            if words and paragraph not in pages:
                mark, rest = marks.split(words, paragraph.number if at == 0 else "")
                if mark.words.endswith("/") and not words.startswith(f"{mark.words} "):
                    mark, rest = marks.NONE, words  # `I/2024` is a time, `V/v` a word
                found.append(CellLine(mark, rest, parted=at > 0))
    return found


def page_numbers(cell: Cell) -> list[Paragraph]:
    """The paragraphs of a cell that are nothing but the number of a page amid its words."""
    said = [one for one in cell.paragraphs if one.text.strip()]
    pages = [one for one in said if _PAGE.fullmatch(one.text.strip()) and not one.number]
    return pages if len(pages) < len(said) else []


def is_ditto(words: str) -> bool:
    """Whether a cell only says that it says what the one above says."""
    return _DITTO.fullmatch(words) is not None


def prose(cell: Cell, *, ours: bool = False) -> str:
    """The sentences of a cell, a line for each paragraph; marks of lists stay.

    Args:
        cell: the cell.
        ours: whether this program printed it; each line of it is a paragraph, then.
    """
    if ours:
        return "\n".join(raw(cell))
    said: list[str] = []
    found = lines(cell)
    for line in found:
        goes_on = line.mark.kind == "none" and line.words[:1].islower() and not line.parted
        if said and goes_on and said[-1][-1] not in ".;:!?…":
            said[-1] += f" {line.words}"
        else:
            said.append(line.whole)
    if len(said) == 1 and found[0].mark.kind == "dashes":
        return said[0].removeprefix(found[0].mark.words).strip()
    return "\n".join(said)


def texts(cell: Cell) -> list[str]:
    """The lines of a cell without the marks of lists."""
    return [line.said for line in lines(cell)]


def units(cell: Cell) -> str:
    """The units or things that a cell names, parted by `;`; a line each is parted too."""
    return joined(texts(cell))


def joined(texts: list[str]) -> str:
    """Names of units on lines of their own as one text; a name may go on in the next line."""
    found: list[str] = []
    for text in texts:
        if found and (_OPEN_END.search(found[-1]) or _GOES_ON.match(text)):
            found[-1] += f" {text}"
        elif found:
            found[-1] = found[-1].rstrip(" ;,.")
            found.append(text)
        else:
            found.append(text)
    return "; ".join(found).strip(" ;").removesuffix(".")


def says_role(words: str) -> bool:
    """Whether a cell itself says who of those that it names leads or supports."""
    return _ROLES.search(words) is not None


def parted(words: str) -> tuple[str, str]:
    """Who leads and who supports, of a cell that says both; the second is "" where it doesn't."""
    found = list(_ROLES.finditer(words))
    if found:
        sides = {"chủ trì": "", "phối hợp": ""}
        for at, one in enumerate(found):
            end = found[at + 1].start() if at + 1 < len(found) else len(words)
            said = words[one.end() : end].strip(" ;,.\n")
            role = one["role"].lower()
            sides[role] = "; ".join(filter(None, (sides[role], said)))
        before = words[: found[0].start()].strip(" ;,.\n")
        return "; ".join(filter(None, (before, sides["chủ trì"]))), sides["phối hợp"]
    if after := _SAID_AFTER.fullmatch(words):
        return after["lead"].strip(" ;,."), after["rest"].strip(" ;,.")
    return words, ""


def time_of(words: str) -> Timeframe | None:
    """The time that some words say; None where they name a day that does not exist."""
    try:
        return Timeframe.parse(words)
    except UnreadableError:
        return None
