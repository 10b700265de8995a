"""The names of WordprocessingML, as lxml writes them, and its small ways to say yes and no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
MATH = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara",
)
IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
BLIP = f"{{{DRAWING}}}blip"
_NO = frozenset(("0", "false", "off", "none"))


def w(name: str) -> str:
    """A name of WordprocessingML."""
    return f"{{{MAIN}}}{name}"


VAL = w("val")


def value(element: Element | None, child: str) -> str | None:
    """The value of a child, such as of `w:jc`; None where there is none."""
    found = element.find(child) if element is not None else None
    return None if found is None else found.get(VAL)


def number(text: str | None, most: int = 1_000_000) -> int | None:
    """A whole number that a file gives; None where it is none. Too large ones are cut."""
    try:
        return None if text is None else max(-most, min(int(text), most))
    except ValueError:
        return None


def switched(element: Element | None, child: str) -> bool | None:
    """Whether a child switches something on; None where there is no such child."""
    found = element.find(child) if element is not None else None
    return None if found is None else found.get(VAL, "1").lower() not in _NO


def chosen(element: Element) -> Iterator[Element]:
    """What stands in the one alternative of several that a reader shows."""
    for name in (CHOICE, FALLBACK):
        found = element.find(name)
        if found is not None:
            yield from found
            return
