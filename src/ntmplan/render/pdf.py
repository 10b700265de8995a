"""Plans as PDF, by the compiler that comes with the package typst, in the layout of the Word file.

The plan goes to the layout as JSON, so that no word of it can become a command. The layout is the
one that comes along: such files can fetch others from the network, so a repository brings none.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.problem import Place
from ntmplan.render.document import document
from ntmplan.render.errors import BrokenTemplateError, MissingExtraError, UnreadPlanError
from ntmplan.render.templates import built_in
from ntmplan.render.words import each_text, holdable
from ntmplan.repository import PlanFile, shown
from ntmplan.text import TONES, visible

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

EXTRA = "pdf"
FAMILIES = ("Times New Roman", "Liberation Serif", "Tinos", "TeX Gyre Termes")
"""The font that documents have, and free ones whose letters are as wide."""
LAST_RESORT = "Libertinus Serif"
"""The compiler brings this font; it has every Vietnamese letter."""
_LAYOUT = "plan.typ"
_STANDARDS: tuple[list[PDFStandard], ...] = (["a-2a"], ["a-2b"], [])
"""PDF/A with all of its structure; at least with the same looks for ever; and a PDF like others."""
_PROBE = b"""
#set text(font: sys.inputs.font, fallback: false)
#for weight in ("regular", "bold") {
  for style in ("normal", "italic") { text(weight: weight, style: style, sys.inputs.letters) }
}
"""
_MADE = 946_684_800
"""The first second of the year 2000: the same plan gives the same bytes."""


class Pdf(NamedTuple):
    """A plan as PDF.

    Attributes:
        data: the bytes.
        archival: whether it is PDF/A; it can't be where no font has some of its signs.
    """

    data: bytes
    archival: bool


def plan_pdf(file: PlanFile) -> Pdf:
    """A plan as PDF; the same bytes for the same plan, compiler and fonts.

    Raises:
        UnreadPlanError: the file holds no plan that could be understood.
        MissingExtraError: the compiler is not installed.
    """
    if file.plan is None:
        raise UnreadPlanError(file.path)
    family = font()
    from typst import TypstError

    layout = built_in() / _LAYOUT
    source = layout.read_bytes()
    made = each_text(document(file, file.plan), lambda words: visible(holdable(words)))
    data = {**asdict(made), "lines": [asdict(one) for one in made.lines]}
    inputs = {"document": json.dumps(data), "font": family}
    failed = ""
    for standard in _STANDARDS:
        try:
            return Pdf(_compiled(source, inputs, standard), bool(standard))
        except TypstError as error:
            failed = error.message
    raise BrokenTemplateError(Place(shown(layout)), failed, near="")


def _compiled(source: bytes, inputs: dict[str, str], standard: list[PDFStandard]) -> bytes:
    """The PDF that a layout makes.

    Raises:
        TypstError: it makes none, or none that keeps to the standard.
    """
    from typst import compile as compiled

    return compiled(
        source,
        format="pdf",
        sys_inputs=inputs,
        font_paths=_fonts(),
        pdf_standards=standard,
        timestamp=_MADE,
    )


@lru_cache(maxsize=1)
def font() -> str:
    """The font that documents are set in: the first one here with every Vietnamese letter.

    Raises:
        MissingExtraError: the compiler is not installed.
    """
    there = set(_fonts().families())
    return next((one for one in FAMILIES if one in there and _is_whole(one)), LAST_RESORT)


@lru_cache(maxsize=1)
def _fonts() -> Fonts:
    try:
        from typst import Fonts
    except ImportError:
        raise MissingExtraError(EXTRA) from None
    return Fonts()


def _is_whole(family: str) -> bool:
    """Whether a font has every Vietnamese letter: PDF/A takes no text that can't be displayed."""
    from typst import TypstError

    try:
        _compiled(_PROBE, {"font": family, "letters": _letters()}, _STANDARDS[1])
    except TypstError:
        return False
    return True


def _letters() -> str:
    """Every letter with every tone, small and large."""
    small = [f"{vowel}{tone}" for vowel, tone in product("aăâeêioôơuưy", ("", *TONES))]
    both = [form for one in (*small, "đ") for form in (one, one.upper())]
    return unicodedata.normalize("NFC", " ".join(both))
