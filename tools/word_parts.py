"""Pieces of a Word document that its library has no call for."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from ntmplan.render.steady import steady

FONT = "Times New Roman"
_WORD_2013 = 15
"""The layout of Word 2013 and later; with an older one Word says "Compatibility Mode"."""
CENTRE, JUSTIFIED, LEFT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.LEFT,
)


def element(name: str, **attributes: str | int) -> Any:  # noqa: ANN401 - the library has no types
    """An element of Word's XML; `val="1"` is the attribute `w:val`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def style(  # noqa: PLR0913 - all that a style can say
    document: Any,  # noqa: ANN401 - the library has no types
    name: str,
    *,
    size: float = 14,
    bold: bool = False,
    italic: bool = False,
    caps: bool | None = None,
    align: WD_ALIGN_PARAGRAPH = JUSTIFIED,
    indent: float = 0,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
    height: float = 0,
) -> None:
    """Set a paragraph style; sizes, distances and the height of a line (0: single) in points.

    The indent of the first line is in cm.
    """
    found = next((one for one in document.styles if one.name == name), None)
    made = found or document.styles.add_style(name, 1)
    made.font.name, made.font.size = FONT, Pt(size)
    made.font.bold, made.font.italic, made.font.color.rgb = bold, italic, RGBColor(0, 0, 0)
    made.font.all_caps = caps
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)
    form = made.paragraph_format
    form.alignment, form.first_line_indent = align, Cm(indent)
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing = Pt(height) if height else 1.0
    form.keep_with_next = keep
    form.widow_control = True


def variant(document: Any, name: str, base: str) -> None:  # noqa: ANN401 - the library has no types
    """Add a paragraph style that looks like another, and stays so when people change that one."""
    made = document.styles.add_style(name, 1)
    made.base_style = document.styles[base]
    made.hidden = True


def word_style(document: Any, name: str, base: str = "") -> None:  # noqa: ANN401 - the library has no types
    """Add a style of words that looks like nothing of its own."""
    made = document.styles.add_style(name, 2)
    made.base_style = document.styles[base] if base else None
    made.hidden = True


def rule(paragraph: Any, share: float, room: float) -> None:  # noqa: ANN401 - the library has no types
    """Draw a line under an empty paragraph.

    Args:
        paragraph: the paragraph.
        share: how much of the room the line takes, from 0 to 1.
        room: the width of the cell or the page, in cm.
    """
    side = Cm(room * (1 - share) / 2)
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = side
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(4)
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz=6, space=1, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - the only way to borders
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
    )


def no_borders(table: Any) -> None:  # noqa: ANN401 - the library has no types
    """A table that only sets texts side by side."""
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="nil"))
    table._tbl.tblPr.insert_element_before(  # noqa: SLF001 - the only way to borders
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def language(document: Any, code: str) -> None:  # noqa: ANN401 - the library has no types
    """The language in which Word checks what is written."""
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), code)
        found.set(qn("w:eastAsia"), code)


def widths(table: Any, *wide: float) -> None:  # noqa: ANN401 - the library has no types
    """Set the widths of a table's columns, in cm; they stay as they are."""
    table.autofit = False
    for column, width in zip(table.columns, wide, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def repeated_head(row: Any) -> None:  # noqa: ANN401 - the library has no types
    """A row that stands at the top of every page."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))  # noqa: SLF001 - the library has no call


def whole_row(row: Any) -> None:  # noqa: ANN401 - the library has no types
    """A row that no page end cuts."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - the library has no call


def loop(row: Any, words: str) -> None:  # noqa: ANN401 - the library has no types
    """Make a row of a table one that only says what comes again, or ends it."""
    row.cells[0].paragraphs[0].add_run(words)


def finished(document: Any) -> bytes:  # noqa: ANN401 - the library has no types
    """The bytes of a template, the same ones each time."""
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), str(_WORD_2013))
    document.core_properties.author = "ntmplan"
    document.core_properties.comments = document.core_properties.title = ""
    return steady(document)


def page_number(section: Any) -> None:  # noqa: ANN401 - the library has no types
    """Number the pages in the top margin, but for the first."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = "NTM Số trang"
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind:
            run._r.append(element("fldChar", fldCharType=kind))  # noqa: SLF001 - the library has no call
        else:
            words = element("instrText")
            words.text = "PAGE"
            run._r.append(words)  # noqa: SLF001 - the library has no call


def lines(cell: Any, *said: tuple[str, str, bool | None]) -> None:  # noqa: ANN401 - the library has no types
    """Paragraphs of a cell: style, words, and whether they are bold."""
    first = cell.paragraphs[0]
    for at, (name, text, bold) in enumerate(said):
        paragraph = first if at == 0 else cell.add_paragraph()
        paragraph.style = name
        says(paragraph, text, bold=bold)


def says(
    paragraph: Any,  # noqa: ANN401 - the library has no types
    text: str,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    style: str | None = None,
) -> None:
    """Write some words, in a style of words."""
    run = paragraph.add_run(text, style)
    run.bold, run.italic = bold, italic
