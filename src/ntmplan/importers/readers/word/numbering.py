"""Automatic numbers: what Word prints before the paragraphs of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ntmplan.importers.readers.word.counting import written
from ntmplan.importers.readers.word.names import VAL, number, switched, value, w
from ntmplan.importers.readers.word.symbols import bullet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_MOST_LINKS = 10


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered.

    Attributes:
        start: the first number.
        form: `decimal`, `lowerLetter`, `bullet` …
        text: the words of the number, `%1` for the number of the first level.
        legal: whether all numbers in it are written with digits.
        restart: after which level's number it begins anew, from 1; 0 for none, None for any.
        style: the paragraph style that belongs to it.
        font: the font of its bullet.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    font: str = ""


@dataclass(slots=True)
class _List:
    """A `w:num`: its abstract list, its own levels, and the starts that it overrides."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)


class Numbering:
    """The lists of a document, counting as it is read.

    Args:
        root: the part `numbering.xml`, or None where the document has none.
        style_lists: the list of each numbering style, by the style's id.
    """

    def __init__(self, root: Element | None, style_lists: Mapping[str, str | None]) -> None:
        self._abstracts: dict[str, Element] = {}
        self._elements: dict[str, Element] = {}
        self._style_lists = style_lists
        self._lists: dict[str, _List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        for child in root if root is not None else ():
            if child.tag == w("abstractNum"):
                self._abstracts[child.get(w("abstractNumId"), "")] = child
            elif child.tag == w("num"):
                self._elements[child.get(w("numId"), "")] = child

    def level_of_style(self, list_number: str, style: str | None) -> int | None:
        """The level of a list that belongs to a paragraph style."""
        found = self._list(list_number)
        if found is None or style is None:
            return None
        return next((at for at, one in found.levels.items() if one.style == style), None)

    def next(self, list_number: str, level: int) -> str | None:
        """Count one more paragraph of a list, and the number that it gets; None without a list."""
        found = self._list(list_number)
        if found is None:
            return None
        level = max(0, min(level, LEVELS - 1))
        shape = found.levels.get(level, Level())
        counters = self._counters.setdefault(found.abstract, {})
        if level in found.starts and level not in found.used:
            counters[level] = found.starts[level]
        else:
            counters[level] = counters[level] + 1 if level in counters else shape.start
        found.used.add(level)
        for deeper in [at for at in counters if at > level]:
            restart = found.levels.get(deeper, Level()).restart
            if restart is None or (restart and level < restart):
                del counters[deeper]
        return _shown(found.levels, counters, level)

    def _list(self, name: str) -> _List | None:
        if name not in self._lists:
            self._lists[name] = self._made(name)
        return self._lists[name]

    def _made(self, name: str, links: int = 0) -> _List | None:
        """A list with its levels; one that links to a style's list has that one's."""
        element = self._elements.get(name)
        abstract = value(element, w("abstractNumId"))
        if element is None or abstract is None or abstract not in self._abstracts:
            return None
        linked = value(self._abstracts[abstract], w("numStyleLink"))
        target = self._style_lists.get(linked) if linked else None
        if target and links < _MOST_LINKS:
            base = self._made(target, links + 1)
            levels = dict(base.levels) if base else {}
            abstract = base.abstract if base else abstract
        else:
            levels = dict(self._levels_of(abstract))
        made = _List(abstract, levels)
        for override in element.iterchildren(w("lvlOverride")):
            _override(made, override)
        return made

    def _levels_of(self, abstract: str) -> dict[int, Level]:
        if abstract not in self._levels:
            levels = self._abstracts[abstract].iterchildren(w("lvl"))
            self._levels[abstract] = dict(map(_level, levels))
        return self._levels[abstract]


def _override(made: _List, override: Element) -> None:
    """Change the level of a list as its override says."""
    at = number(override.get(w("ilvl"))) or 0
    own = override.find(w("lvl"))
    if own is not None:
        made.levels[at] = _level(own)[1]
    start = number(value(override, w("startOverride")))
    if start is not None:
        made.starts[at] = start
        made.levels[at] = replace(made.levels.get(at, Level()), start=start)


def _level(element: Element) -> tuple[int, Level]:
    """A level, with its place."""
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    start = number(value(element, w("start")))
    form = element.find(w("numFmt"))
    legal = switched(element, w("isLgl"))
    return number(element.get(w("ilvl"))) or 0, Level(
        start=1 if start is None else start,
        form="decimal" if form is None else form.get(VAL, "decimal"),
        text=value(element, w("lvlText")) or "",
        legal=bool(legal),
        restart=number(value(element, w("lvlRestart"))),
        style=value(element, w("pStyle")),
        font="" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "",
    )


def _shown(levels: Mapping[int, Level], counters: Mapping[int, int], level: int) -> str:
    """The words of a number; a level above that had none yet shows its start."""
    shape = levels.get(level, Level())
    if shape.form == "bullet":
        return bullet(shape.text, shape.font)

    def one(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        other = levels.get(at, Level())
        form = "decimal" if shape.legal and other.form != "none" else other.form
        return written(counters.get(at, other.start), form)

    return " ".join(_PLACE.sub(one, shape.text).split())
