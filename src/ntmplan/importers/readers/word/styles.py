"""Styles: what a paragraph or a run looks like, through all that its style is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ntmplan.importers.readers.word.names import DRAWING, number, switched, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc [1-9]", re.IGNORECASE)
_BODY_LEVEL = 9
"""The outline level that means: no heading."""
_MOST_BASES = 50


@dataclass(frozen=True, slots=True)
class Look:
    """What a style or direct formatting says of a run; None where it says nothing.

    Attributes:
        bold, italic, capitals, hidden: the switches.
        low, high: the fonts of letters of ASCII and of all others; `+major` and `+minor` are the
            theme's.
    """

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    low: str | None = None
    high: str | None = None

    def over(self, below: Look) -> Look:
        """This look, and where it says nothing what is below."""
        if below is NOTHING:
            return self
        if self is NOTHING:
            return below
        pairs = ((name, getattr(self, name)) for name in _SAID)
        said = {name: found for name, found in pairs if found is not None}
        return replace(below, **said)


_SAID = ("bold", "italic", "capitals", "hidden", "low", "high")
NOTHING = Look()
_LOOKS = frozenset(w(name) for name in ("b", "i", "caps", "vanish", "rFonts", "rStyle"))


def look_of(properties: Element | None) -> Look:
    """What run properties say directly."""
    if properties is None or not any(child.tag in _LOOKS for child in properties):
        return NOTHING
    fonts = properties.find(w("rFonts"))
    return Look(
        bold=switched(properties, w("b")),
        italic=switched(properties, w("i")),
        capitals=switched(properties, w("caps")),
        hidden=switched(properties, w("vanish")),
        low=_font(fonts, "ascii"),
        high=_font(fonts, "hAnsi"),
    )


def _font(fonts: Element | None, kind: str) -> str | None:
    if fonts is None:
        return None
    theme = fonts.get(w(f"{kind}Theme"))
    return f"+{theme[:5].lower()}" if theme else fonts.get(w(kind))


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits.

    Attributes:
        name: its name as Word shows it, in small letters.
        look: how its runs look.
        list_number, list_level: the list that its paragraphs belong to.
        outline: the level of the heading that it makes, from 0.
        align: how its paragraphs stand.
        borders: the borders of a table's style.
    """

    name: str = ""
    look: Look = NOTHING
    list_number: str | None = None
    list_level: int | None = None
    outline: int | None = None
    align: str | None = None
    borders: Element | None = None

    @property
    def told(self) -> bool:
        """Whether it is a style of our own documents, which says what its words are."""
        return self.name.startswith("ntm ")

    @property
    def contents(self) -> bool:
        """Whether it is the style of a table of contents."""
        return bool(_CONTENTS.fullmatch(self.name))


PLAIN = Style()


class Styles:
    """The styles of a document.

    Args:
        root: the part `styles.xml`, or None where the document has none.
        theme: the part of the theme, or None.
    """

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._made: dict[str | None, Style] = {None: PLAIN}
        self._ways: dict[str, str] = {}
        self._theme = _theme_fonts(theme)
        self.default = NOTHING
        self.ordinary: str | None = None
        if root is None:
            return
        self.default = look_of(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for element in root.iterchildren(w("style")):
            name = element.get(w("styleId"), "")
            self._elements.setdefault(name, element)
            if element.get(w("default")) in ("1", "true", "on") and (
                element.get(w("type")) == "paragraph"
            ):
                self.ordinary = name

    def of(self, name: str | None) -> Style:
        """The style of this id; a plain one where there is none."""
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = self._resolved(name)
        return found

    @cached_property
    def ours(self) -> bool:
        """Whether the styles are those of our own documents.

        There capitals are a matter of looks: the plan file holds the words as they were written.
        """
        return any(self.of(name).told for name in self._elements)

    def font(self, name: str | None) -> str:
        """The font of this name, the theme's where it stands for one; "" for none."""
        return self._theme.get(name, name) if name else ""

    def _resolved(self, name: str | None) -> Style:
        """A style over its bases; a circle of bases ends where it closes."""
        chain: list[Element] = []
        seen: set[str] = set()
        while name and name in self._elements and name not in seen and len(chain) < _MOST_BASES:
            seen.add(name)
            chain.append(self._elements[name])
            name = value(chain[-1], w("basedOn"))
        style = PLAIN
        for element in reversed(chain):
            style = _over(element, style)
        return style


def _over(element: Element, below: Style) -> Style:
    """A style as it says itself, over what it is based on."""
    name = (value(element, w("name")) or "").lower()
    paragraph = element.find(w("pPr"))
    numbers = paragraph.find(w("numPr")) if paragraph is not None else None
    outline = number(value(paragraph, w("outlineLvl")))
    titled = _HEADING.fullmatch(name)
    if outline is None and titled:
        outline = int(titled[1]) - 1
    table = element.find(w("tblPr"))
    borders = table.find(w("tblBorders")) if table is not None else None
    own_list = value(numbers, w("numId"))
    own_level = number(value(numbers, w("ilvl")))
    return Style(
        name,
        look_of(element.find(w("rPr"))).over(below.look),
        below.list_number if own_list is None else own_list,
        below.list_level if own_level is None else own_level,
        below.outline if outline is None else outline,
        value(paragraph, w("jc")) or below.align,
        below.borders if borders is None else borders,
    )


def outlined(level: int | None) -> int | None:
    """The level of a heading, from 0; None for what is none."""
    return level if level is not None and 0 <= level < _BODY_LEVEL else None


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """The fonts that a theme gives to headings (`+major`) and to texts (`+minor`)."""
    if theme is None:
        return {}
    found = {}
    for kind in ("major", "minor"):
        latin = theme.find(f".//{{{DRAWING}}}{kind}Font/{{{DRAWING}}}latin")
        if latin is not None:
            found[f"+{kind}"] = latin.get("typeface", "")
    return found
