"""Make the Word template of a plan: `python -m tools.word_template`.

The layout is that of Nghị định 30/2020/NĐ-CP, annexes I and III, for documents with a type name:
paper, margins, fonts, sizes, rules under the names, recipients and signature side by side, the
appendix in landscape, page numbers in the top margin that the first page does not show.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm

from ntmplan.render.steady import steady
from tools.word_parts import (
    CENTRE,
    LEFT,
    element,
    no_borders,
    page_number,
    repeated_head,
    rule,
    says,
    style,
    whole_row,
    widths,
)

TEMPLATE = Path(__file__).parents[1] / "templates" / "plan.docx"
LEFT_SIDE, RIGHT_SIDE = 6.3, 10.2
"""The widths of the two halves of the head, in cm; together what A4 leaves between margins."""
_INDENT = 1.27
_DATE = (
    "{% if document.place %}{{ document.place }}, n{% else %}N{% endif %}gày"
    " {{ document.date.day or '     ' }} tháng {{ document.date.month or '     ' }}"
    " năm {{ document.date.year }}"
)
_HEADS = ("TT", "Nội dung", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện")
_STYLES: dict[str, dict[str, Any]] = {
    "Normal": {"indent": 0},
    "Body Text": {"indent": _INDENT, "before": 6},
    "Heading 1": {"bold": True, "indent": _INDENT, "before": 6, "keep": True},
    "Heading 2": {"bold": True, "indent": _INDENT, "before": 6, "keep": True},
    "Heading 3": {"indent": _INDENT, "before": 6, "keep": True},
    "NTM Cơ quan": {"size": 13, "align": CENTRE},
    "NTM Quốc hiệu": {"size": 12, "align": CENTRE, "bold": True},
    "NTM Tiêu ngữ": {"size": 13, "align": CENTRE, "bold": True},
    "NTM Ngày": {"align": CENTRE, "italic": True, "size": 13},
    "NTM Tên loại": {"align": CENTRE, "bold": True, "before": 12, "keep": True},
    "NTM Trích yếu": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Kẻ": {"size": 4, "align": CENTRE},
    "NTM Căn cứ": {"italic": True, "indent": _INDENT, "before": 6},
    "NTM Phân công": {"size": 13, "indent": _INDENT, "before": 2},
    "NTM Nơi nhận": {"size": 12, "bold": True, "italic": True, "align": LEFT},
    "NTM Danh sách nhận": {"size": 11, "align": LEFT},
    "NTM Chữ ký": {"align": CENTRE, "bold": True},
    "NTM Phụ lục": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Ghi chú phụ lục": {"align": CENTRE, "italic": True, "after": 6},
    "NTM Đầu bảng": {"size": 12, "align": CENTRE, "bold": True},
    "NTM Ô bảng": {"size": 12, "align": LEFT},
    "NTM Ô giữa": {"size": 12, "align": CENTRE},
}


def template() -> bytes:
    """The template, the same bytes each time."""
    document = Document()
    for name, form in _STYLES.items():
        style(document, name, **form)
    _page(document.sections[0])
    _head(document)
    _title(document)
    _body(document)
    _end(document)
    _appendix(document)
    document.core_properties.author = "ntmplan"
    document.core_properties.comments = ""
    document.core_properties.title = "{{ document.title }}"
    return steady(document)


def _page(section: Any) -> None:  # noqa: ANN401 - the library has no types
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.header_distance = Cm(1)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.style = "NTM Ô giữa"
    page_number(head)


def _head(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """The issuer on the left, the state on the right; number and date under them."""
    table = document.add_table(rows=2, cols=2)
    no_borders(table)
    widths(table, LEFT_SIDE, RIGHT_SIDE)
    left, right = table.rows[0].cells
    _lines(
        left,
        ("NTM Cơ quan", "{%p if document.superior %}", None),
        ("NTM Cơ quan", "{{ document.superior | upper }}", False),
        ("NTM Cơ quan", "{%p endif %}", None),
        ("NTM Cơ quan", "{{ document.issuer | upper }}", True),
    )
    rule(left.add_paragraph(style="NTM Kẻ"), 0.4, LEFT_SIDE - 0.4)
    _lines(
        right,
        ("NTM Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("NTM Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", None),
    )
    rule(right.add_paragraph(style="NTM Kẻ"), 0.56, RIGHT_SIDE - 0.4)
    number, date = table.rows[1].cells
    _lines(
        number,
        ("NTM Cơ quan", "{%p if document.number %}", None),
        ("NTM Cơ quan", "Số: {{ document.number | join('        ') }}", False),
        ("NTM Cơ quan", "{%p endif %}", None),
    )
    _lines(
        date,
        ("NTM Ngày", "{%p if document.date %}", None),
        (
            "NTM Ngày",
            _DATE,
            None,
        ),
        ("NTM Ngày", "{%p endif %}", None),
    )


def _lines(cell: Any, *lines: tuple[str, str, bool | None]) -> None:  # noqa: ANN401 - the library has no types
    """Paragraphs of a cell: style, words, and whether they are bold."""
    first = cell.paragraphs[0]
    for at, (name, text, bold) in enumerate(lines):
        paragraph = first if at == 0 else cell.add_paragraph()
        paragraph.style = name
        says(paragraph, text, bold=bold)


def _title(document: Any) -> None:  # noqa: ANN401 - the library has no types
    document.add_paragraph("{{ document.type | upper }}", style="NTM Tên loại")
    document.add_paragraph("{{ document.title }}", style="NTM Trích yếu")
    rule(document.add_paragraph(style="NTM Kẻ"), 0.3, LEFT_SIDE + RIGHT_SIDE)
    for name, key in (("NTM Căn cứ", "basis"), ("Body Text", "opening")):
        document.add_paragraph(f"{{%p for words in document.{key} %}}", style=name)
        document.add_paragraph("{{ words }}", style=name)
        document.add_paragraph("{%p endfor %}", style=name)


def _body(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """Each kind of line has a paragraph of its own, which a person can style."""
    document.add_paragraph("{%p for line in document.lines %}", style="Body Text")
    kinds = {
        "part": ("Heading 1", "{{ line.mark }}{{ line.title | upper }}"),
        "section": ("Heading 2", "{{ line.mark }}{{ line.title }}"),
        "point": ("Heading 3", "{{ line.mark }}{{ line.title }}"),
        "fact": ("NTM Phân công", "{{ line.text }}"),
    }
    for at, (kind, (name, words)) in enumerate(kinds.items()):
        test = "if" if at == 0 else "elif"
        document.add_paragraph(f'{{%p {test} line.kind == "{kind}" %}}', style="Body Text")
        paragraph = document.add_paragraph(style=name)
        if kind == "fact":
            says(paragraph, "{{ line.title }}: ", italic=True)
        says(paragraph, words)
    document.add_paragraph("{%p else %}", style="Body Text")
    paragraph = document.add_paragraph(style="Body Text")
    says(paragraph, "{{ line.mark }}")
    says(paragraph, "{{ line.title }}", bold=True)
    says(paragraph, "{{ line.text }}")
    for words in ("{%p endif %}", "{%p endfor %}", "{%p for words in document.closing %}"):
        document.add_paragraph(words, style="Body Text")
    document.add_paragraph("{{ words }}", style="Body Text")
    document.add_paragraph("{%p endfor %}", style="Body Text")


def _end(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """Recipients on the left, the signature on the right."""
    document.add_paragraph(style="Normal")
    table = document.add_table(rows=1, cols=2)
    no_borders(table)
    widths(table, LEFT_SIDE + 1, RIGHT_SIDE - 1)
    whole_row(table.rows[0])
    left, right = table.rows[0].cells
    listed = "NTM Danh sách nhận"
    _lines(
        left,
        (listed, "{%p if document.recipients %}", None),
        ("NTM Nơi nhận", '{{ document.recipients.heading or "Nơi nhận:" }}', None),
        (listed, "{%p for words in document.recipients.lines %}", None),
        (listed, "{{ words }}", None),
        (listed, "{%p endfor %}", None),
        (listed, "{%p for words in document.recipients.entries %}", None),
        (listed, "- {{ words }}", None),
        (listed, "{%p endfor %}", None),
        (listed, "{%p endif %}", None),
    )
    signed = "NTM Chữ ký"
    _lines(
        right,
        (signed, "{%p if document.signature %}", None),
        (signed, "{%p for words in document.signature.authority %}", None),
        (signed, "{{ words | upper }}", None),
        (signed, "{%p endfor %}", None),
        (signed, "{{ document.signature.office | upper }}", None),
        *((signed, "", None) for _ in range(4)),
        (signed, "{{ document.signature.name }}", None),
        (signed, "{%p endif %}", None),
    )


def _appendix(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """The table of tasks in landscape, its head on every page, an area's cell over its rows."""
    document.add_paragraph("{%p if document.annex %}", style="Normal")
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin, section.right_margin = Cm(2), Cm(1.5)
    numbers = element("pgNumType", start=1)
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001 - the library has no call
    document.add_paragraph("{{ document.annex.heading }}", style="NTM Phụ lục")
    for key, name in (("title", "NTM Phụ lục"), ("note", "NTM Ghi chú phụ lục")):
        document.add_paragraph(f"{{%p if document.annex.{key} %}}", style=name)
        document.add_paragraph(f"{{{{ document.annex.{key} }}}}", style=name)
        document.add_paragraph("{%p endif %}", style=name)
    table = document.add_table(rows=6, cols=len(_HEADS))
    table.style = "Table Grid"
    widths(table, 1.2, 3.6, 9.6, 4.4, 4.6, 2.8)
    for cell, head in zip(table.rows[0].cells, _HEADS, strict=True):
        _lines(cell, ("NTM Đầu bảng", head, None))
    repeated_head(table.rows[0])
    _loop(table.rows[1], "{%tr for area in document.annex.areas %}")
    _loop(table.rows[2], "{%tr for row in area.rows %}")
    words = (
        "{% vm %}{{ area.number }}",
        "{% vm %}{{ area.title }}",
        "{{ row.task }}",
        "{{ row.lead }}",
        "{{ row.support }}",
        "{{ row.timeframe }}",
    )
    for at, (cell, text) in enumerate(zip(table.rows[3].cells, words, strict=True)):
        _lines(cell, ("NTM Ô giữa" if at in (0, len(words) - 1) else "NTM Ô bảng", text, None))
    whole_row(table.rows[3])
    _loop(table.rows[4], "{%tr endfor %}")
    _loop(table.rows[5], "{%tr endfor %}")
    document.add_paragraph("{%p endif %}", style="Normal")


def _loop(row: Any, words: str) -> None:  # noqa: ANN401 - the library has no types
    row.cells[0].paragraphs[0].add_run(words)


if __name__ == "__main__":
    TEMPLATE.write_bytes(template())
