"""The Word templates of working papers: answers, a unit's page, what parts two versions.

They lie in landscape, and have no letterhead: nobody signs them.
"""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from ntmplan.render.fitted import FITTED
from tools.word_parts import (
    CENTRE,
    LEFT,
    finished,
    language,
    lines,
    loop,
    page_number,
    repeated_head,
    says,
    style,
    whole_row,
    widths,
)

_BODY = "Body Text"
_STYLES: dict[str, dict[str, Any]] = {
    "Normal": {},
    _BODY: {"size": 12, "align": LEFT, "after": 3},
    "Heading 2": {"size": 13, "bold": True, "align": LEFT, "before": 12, "after": 4, "keep": True},
    "NTM Số trang": {"size": 13, "align": CENTRE},
    "NTM Tên trang": {"align": CENTRE, "bold": True, "after": 4},
    "NTM Hỏi về": {"size": 13, "align": CENTRE, "italic": True, "after": 8},
    "NTM Đầu bảng": {"size": 11, "align": CENTRE, "bold": True, "before": 2, "after": 2},
    "NTM Ô bảng": {"size": 11, "align": LEFT, "before": 2, "after": 2},
    "NTM Hết": {"size": 1, "height": 1},
}


def answer() -> bytes:
    """The template of an answer: sections of a table each, and what else there is to know."""
    document = _begun()
    document.add_paragraph("{{ document.title }}", style="NTM Tên trang")
    _where(document, "document.subject", "NTM Hỏi về", "{{ document.subject }}")
    document.add_paragraph("{%p for section in document.sections %}", style=_BODY)
    _where(document, "section.heading", "Heading 2", "{{ section.heading }}")
    _table(document, "{{ column }}", "{{ cell }}")
    document.add_paragraph("{%p else %}", style=_BODY)
    document.add_paragraph("{{ document.empty }}", style=_BODY)
    document.add_paragraph("{%p endfor %}", style=_BODY)
    _notes(document)
    return finished(document)


def unit() -> bytes:
    """The template of a unit's page."""
    document = _begun()
    document.add_paragraph("{{ document.title }}", style="NTM Hỏi về")
    document.add_paragraph("{{ document.name }}", style="NTM Tên trang")
    colon = "{{ document.plans_heading }}{{ ':' if document.plans else '.' }}"
    document.add_paragraph(colon, style=_BODY)
    document.add_paragraph("{%p for plan in document.plans %}", style=_BODY)
    paragraph = document.add_paragraph(style=_BODY)
    says(paragraph, "- ")
    says(paragraph, "{{ plan.type }}{{ ' ' if plan.number else '' }}{{ plan.number }}", bold=True)
    says(
        paragraph,
        "{{ ' (' ~ document.draft ~ ')' if plan.draft else '' }}"
        "{{ ', ' if plan.issuer else '' }}{{ plan.issuer }}: {{ plan.title }} ({{ plan.path }})",
    )
    document.add_paragraph("{%p endfor %}", style=_BODY)
    document.add_paragraph("{%p for section in document.sections %}", style=_BODY)
    document.add_paragraph("{{ section.heading }}", style="Heading 2")
    _table(document, "{{ column.label }}", "{{ cell.words }}")
    document.add_paragraph("{%p else %}", style=_BODY)
    document.add_paragraph("{{ document.empty }}", style=_BODY)
    document.add_paragraph("{%p endfor %}", style=_BODY)
    _notes(document)
    return finished(document)


def comparison() -> bytes:
    """The template of what parts two versions: words that went are struck, new ones are bold."""
    document = _begun()
    document.add_paragraph("{{ document.title }}", style="NTM Tên trang")
    document.add_paragraph("{{ document.compared }}", style="NTM Hỏi về")
    document.add_paragraph("{%p for plan in document.plans %}", style=_BODY)
    document.add_paragraph("{{ plan.plan }}", style="Heading 2")
    _changes(document)
    document.add_paragraph("{%p else %}", style=_BODY)
    document.add_paragraph("{{ document.same }}", style=_BODY)
    document.add_paragraph("{%p endfor %}", style=_BODY)
    document.add_paragraph(style="NTM Hết")
    return finished(document)


def _begun() -> Any:  # noqa: ANN401 - the library has no types
    document = Document()
    for name, form in _STYLES.items():
        style(document, name, **form)
    table = document.styles.add_style(FITTED, 3)
    table.base_style = document.styles["Table Grid"]
    language(document, "vi-VN")
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(2), Cm(1.5)
    section.header_distance = Cm(1)
    page_number(section)
    return document


def _where(document: Any, said: str, name: str, words: str) -> None:  # noqa: ANN401 - the library has no types
    """A paragraph that stands only where something is said."""
    document.add_paragraph(f"{{%p if {said} %}}", style=_BODY)
    document.add_paragraph(words, style=name)
    document.add_paragraph("{%p endif %}", style=_BODY)


def _table(document: Any, head: str, cell: str) -> None:  # noqa: ANN401 - the library has no types
    """The table of a section, with its own columns."""
    table = document.add_table(rows=4, cols=3)
    table.style = FITTED
    first, begin, body, end = table.rows
    _each(first, "{%tc for column in section.columns %}", "NTM Đầu bảng", head)
    repeated_head(first)
    whole_row(first)
    loop(begin, "{%tr for cells in section.rows %}")
    _each(body, "{%tc for cell in cells %}", "NTM Ô bảng", cell)
    whole_row(body)
    loop(end, "{%tr endfor %}")


def _each(row: Any, begin: str, name: str, words: str) -> None:  # noqa: ANN401 - the library has no types
    first, middle, last = row.cells
    lines(first, (name, begin, None))
    lines(middle, (name, words, None))
    lines(last, (name, "{%tc endfor %}", None))


def _notes(document: Any) -> None:  # noqa: ANN401 - the library has no types
    document.add_paragraph("{%p if document.notes %}", style=_BODY)
    document.add_paragraph("{{ document.notes_heading }}", style="Heading 2")
    document.add_paragraph("{%p for words in document.notes %}", style=_BODY)
    document.add_paragraph("- {{ words }}", style=_BODY)
    document.add_paragraph("{%p endfor %}", style=_BODY)
    document.add_paragraph("{%p endif %}", style=_BODY)
    document.add_paragraph(style="NTM Hết")


def _changes(document: Any) -> None:  # noqa: ANN401 - the library has no types
    table = document.add_table(rows=6, cols=5)
    table.style = "Table Grid"
    widths(table, 1.8, 5.2, 3, 8.1, 8.1)
    for at, cell in enumerate(table.rows[0].cells):
        lines(cell, ("NTM Đầu bảng", f"{{{{ document.heads[{at}] }}}}", None))
    repeated_head(table.rows[0])
    whole_row(table.rows[0])
    loop(table.rows[1], "{%tr for thing in plan.things %}")
    loop(table.rows[2], "{%tr for row in thing %}")
    number, what, label, before, after = table.rows[3].cells
    lines(number, ("NTM Ô bảng", "{% vm %}{{ row.number }}", None))
    lines(what, ("NTM Ô bảng", "{% vm %}{{ row.what }}", None))
    lines(label, ("NTM Ô bảng", "{{ row.label }}", None))
    for cell, key in ((before, "before"), (after, "after")):
        _said(cell.paragraphs[0], key)
    loop(table.rows[4], "{%tr endfor %}")
    loop(table.rows[5], "{%tr endfor %}")


def _said(paragraph: Any, key: str) -> None:  # noqa: ANN401 - the library has no types
    paragraph.style = "NTM Ô bảng"
    says(paragraph, f"{{%r for part in row.{key} %}}")
    says(paragraph, '{%r if part.state == "same" %}')
    says(paragraph, "{{ part.text }}")
    says(paragraph, '{%r elif part.state == "gone" %}')
    gone = paragraph.add_run("{{ part.text }}")
    gone.font.strike = True
    says(paragraph, "{%r else %}")
    come = paragraph.add_run("{{ part.text }}")
    come.font.bold = come.font.underline = True
    says(paragraph, "{%r endif %}")
    says(paragraph, "{%r endfor %}")
