"""PDF files made for tests: letters at places, lines around cells, all in plain sight."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

WIDTH = 0.5
"""Every letter is half as wide as it is high."""


class Put(NamedTuple):
    """Words put on a page, from the left and from the top, in points."""

    x: float
    y: float
    text: str
    bold: bool = False
    size: float = 12


class Box(NamedTuple):
    """A rectangle drawn on a page."""

    x: float
    y: float
    width: float
    height: float


Drawn = Put | Box
HEIGHT, ACROSS = 800, 600


def pdf(
    *pages: Sequence[Drawn], fonts: tuple[str, str] = ("Times", "Times-Bold"), named: bool = True
) -> bytes:
    """A PDF of these pages.

    Args:
        pages: what stands on each.
        fonts: the plain and the bold one.
        named: whether the fonts say which letters they draw.
    """
    kids = " ".join(f"{10 + at * 2} 0 R" for at in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        3: _font(fonts[0], named=named),
        4: _font(fonts[1], named=named),
        5: _descendant(fonts[0]),
        6: _stream(_CMAP.encode()),
        7: _descendant(fonts[1]),
    }
    objects[4] = objects[4].replace(b"[5 0 R]", b"[7 0 R]")
    for at, page in enumerate(pages):
        objects[10 + at * 2] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {ACROSS} {HEIGHT}]/Contents {11 + at * 2} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
        ).encode()
        objects[11 + at * 2] = _stream("\n".join(map(_operators, page)).encode())
    return written(objects)


def written(objects: dict[int, bytes]) -> bytes:
    """A PDF of these objects; the first is its catalogue."""
    made, places = b"%PDF-1.7\n", {}
    for number, data in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(made)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % pair for pair in places.items())
    made += b"xref\n0 1\n0000000000 65535 f \n" + table
    return made + b"trailer<</Size 999/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start


def stream(data: bytes) -> bytes:
    """A packed stream."""
    packed = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


_stream = stream


def _font(name: str, *, named: bool) -> bytes:
    unicode = "/ToUnicode 6 0 R" if named else ""
    return (
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[5 0 R]{unicode}>>"
    ).encode()


def _descendant(name: str) -> bytes:
    return (
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW {int(WIDTH * 1000)}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -200 1000 800]"
        "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>"
    ).encode()


_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def _operators(drawn: Drawn) -> str:
    if isinstance(drawn, Box):
        return f"{drawn.x} {HEIGHT - drawn.y - drawn.height} {drawn.width} {drawn.height} re S"
    codes = drawn.text.encode("utf-16-be").hex()
    font = "F2" if drawn.bold else "F1"
    return f"BT /{font} {drawn.size} Tf 1 0 0 1 {drawn.x} {HEIGHT - drawn.y} Tm <{codes}> Tj ET"


def lines(x: float, y: float, *texts: str, step: float = 16) -> list[Drawn]:
    """Lines under each other."""
    return [Put(x, y + at * step, text) for at, text in enumerate(texts)]


def cells(
    x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]]
) -> list[Drawn]:
    """A table with lines, each row 24 points high."""
    made: list[Drawn] = []
    for at, row in enumerate(rows):
        left = x
        for width, text in zip(widths, row, strict=True):
            made.append(Box(left, y + at * 24, width, 24))
            if text:
                made.append(Put(left + 4, y + at * 24 + 16, text))
            left += width
    return made
