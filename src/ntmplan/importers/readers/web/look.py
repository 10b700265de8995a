"""How the words of an element look: by its name, its attributes and its own style."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ntmplan.importers.readers.legacy import encoding_of
from ntmplan.importers.readers.words import tags
from ntmplan.importers.source import Around

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"h[1-6]")
_BOLD, _ITALIC, _CENTRED = tags("b strong th"), tags("i em cite var"), tags("center th")
_HOLDING = tags("article section header hgroup footer div dl")
_INLINE = tags("span b dt dd")
_WEIGHT = 600
"""From this weight on, letters are bold."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look.

    Attributes:
        bold, italic, centred, capitals, hidden: as the eye finds it.
        kept: whether blanks and line ends are kept as they are.
        encoding: of the font, where that is an old Vietnamese one.
        heading: the level of the heading that they stand in, from 0.
        around: the named elements that they stand in, the outermost first.
        block, style: the name and class of their paragraph; the class of what is inside it.
    """

    bold: bool = False
    italic: bool = False
    centred: bool = False
    capitals: bool = False
    hidden: bool = False
    kept: bool = False
    encoding: str = ""
    heading: int | None = None
    around: tuple[Around, ...] = ()
    block: str = ""
    style: str = ""


def look_of(element: Element, around: Look) -> Look:
    """The look of an element's words in what is around it."""
    name = str(element.tag)
    found = around
    if name in _BOLD:
        found = replace(found, bold=True)
    if name in _ITALIC:
        found = replace(found, italic=True)
    if name in _CENTRED or element.get("align", "").lower() == "center":
        found = replace(found, centred=True)
    elif element.get("align") or name == "td":
        found = replace(found, centred=False)
    if _HEADING.fullmatch(name):
        found = replace(found, bold=True, heading=int(name[1]) - 1)
    if name == "pre":
        found = replace(found, kept=True)
    face = element.get("face")
    if face:
        found = replace(found, encoding=encoding_of(_first_font(face)))
    style = element.get("style")
    if style or element.get("hidden") is not None:
        found = _styled(found, declarations(style or "display:none"))
    return found


def named(element: Element, around: Look, at: int) -> Look:
    """The look with what the page calls this element, by its class and id.

    Args:
        element: the element.
        around: the look of its words.
        at: which element of the page it is.
    """
    name = str(element.tag)
    called = " ".join(filter(None, (element.get("id"), element.get("class"))))
    if name in _HOLDING:
        inside = (*around.around, Around(called or name, at))
        return replace(around, around=inside, block="", style="")
    if name in _INLINE:
        return replace(around, style=called or name)
    if name in ("p", "li") or _HEADING.fullmatch(name):
        return replace(around, block=f"{name} {called}".strip(), style="")
    return around


def declarations(style: str) -> dict[str, str]:
    """What a style says, property by property, in small letters."""
    pairs = (part.partition(":") for part in style.split(";"))
    return {key.strip().lower(): value.strip().lower() for key, _, value in pairs if value}


def _styled(look: Look, said: dict[str, str]) -> Look:
    weight = said.get("font-weight")
    if weight:
        bold = weight in ("bold", "bolder") or (weight.isdecimal() and int(weight[:4]) >= _WEIGHT)
        look = replace(look, bold=bold)
    if "font-style" in said:
        look = replace(look, italic=said["font-style"] in ("italic", "oblique"))
    if "text-align" in said:
        look = replace(look, centred=said["text-align"] == "center")
    if "text-transform" in said:
        look = replace(look, capitals=said["text-transform"] == "uppercase")
    if "font-family" in said:
        look = replace(look, encoding=encoding_of(_first_font(said["font-family"])))
    hidden = said.get("display") == "none" or said.get("mso-hide") == "all"
    if hidden or said.get("visibility") == "hidden":
        look = replace(look, hidden=True)
    if said.get("white-space", "").startswith("pre"):
        look = replace(look, kept=True)
    return look


def _first_font(names: str) -> str:
    return names.split(",", 1)[0].strip(" \"'")
