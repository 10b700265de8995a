"""The Word template of a plan.

The layout is that of Nghị định 30/2020/NĐ-CP, annexes I and III, for documents with a type name:
paper, margins, fonts, sizes, rules under the names, recipients and signature side by side, the
appendix in landscape, page numbers in the top margin that the first page does not show.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Cm

from tools.word_parts import (
    CENTRE,
    LEFT,
    element,
    finished,
    language,
    lines,
    loop,
    no_borders,
    page_number,
    repeated_head,
    rule,
    says,
    style,
    whole_row,
    widths,
)

LEFT_SIDE, RIGHT_SIDE = 6.7, 9.8
"""The widths of the two halves of the head, in cm; together what A4 leaves between margins."""
_INDENT = 1.27
_NUMBER = "{% if document.number %}Số: {{ document.number | join('        ') }}{% endif %}"
_DATE = (
    "{% if document.date %}"
    "{% if document.place %}{{ document.place }}, n{% else %}N{% endif %}gày"
    " {{ document.date.day or '     ' }} tháng {{ document.date.month or '     ' }}"
    " năm {{ document.date.year }}"
    "{% endif %}"
)


class _Column(NamedTuple):
    """A column of the table of tasks: its heading, its mark, its width in cm."""

    head: str
    words: str
    wide: float
    short: bool = False


_AREA, _TASK = "Nội dung", "Nhiệm vụ"
_COLUMNS = (
    _Column("TT", "{% vm %}{{ area.number }}", 1.2, short=True),
    _Column(_AREA, "{% vm %}{{ area.title }}", 3.6),
    _Column(_TASK, "{{ row.task }}", 9.6),
    _Column("Đơn vị chủ trì", "{{ row.lead }}", 4.4),
    _Column("Đơn vị phối hợp", "{{ row.support }}", 4.6),
    _Column("Thời gian thực hiện", "{{ row.timeframe }}", 2.8, short=True),
)
_STYLES: dict[str, dict[str, Any]] = {
    "Normal": {"indent": 0},
    "Body Text": {"indent": _INDENT, "before": 6},
    "NTM Đoạn cuối": {"indent": _INDENT, "before": 6, "keep": True},
    "Heading 1": {"bold": True, "indent": _INDENT, "before": 6, "keep": True},
    "Heading 2": {"bold": True, "indent": _INDENT, "before": 6, "keep": True},
    "Heading 3": {"indent": _INDENT, "before": 6, "keep": True},
    "NTM Cơ quan": {"size": 13, "align": CENTRE},
    "NTM Quốc hiệu": {"size": 12, "align": CENTRE, "bold": True},
    "NTM Tiêu ngữ": {"size": 13, "align": CENTRE, "bold": True},
    "NTM Số": {"size": 13, "align": CENTRE, "before": 4},
    "NTM Ngày": {"size": 13, "align": CENTRE, "italic": True, "before": 4},
    "NTM Tên loại": {"align": CENTRE, "bold": True, "before": 12, "keep": True},
    "NTM Trích yếu": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Kẻ": {"size": 4, "align": CENTRE},
    "NTM Cách": {"size": 8, "keep": True},
    "NTM Hết": {"size": 1, "height": 1},
    "NTM Số trang": {"size": 13, "align": CENTRE},
    "NTM Căn cứ": {"italic": True, "indent": _INDENT, "before": 6},
    "NTM Phân công": {"size": 13, "indent": _INDENT, "before": 2},
    "NTM Nơi nhận": {"size": 12, "bold": True, "italic": True, "align": LEFT},
    "NTM Danh sách nhận": {"size": 11, "align": LEFT},
    "NTM Chữ ký": {"align": CENTRE, "bold": True},
    "NTM Người ký": {"align": CENTRE, "bold": True, "before": 64},
    "NTM Phụ lục": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Ghi chú phụ lục": {"align": CENTRE, "italic": True, "after": 6},
    "NTM Đầu bảng": {"size": 12, "align": CENTRE, "bold": True, "before": 3, "after": 3},
    "NTM Ô bảng": {"size": 12, "align": LEFT, "before": 2, "after": 2},
    "NTM Ô giữa": {"size": 12, "align": CENTRE, "before": 2, "after": 2},
}


def template() -> bytes:
    """The template, the same bytes each time."""
    document = Document()
    for name, form in _STYLES.items():
        style(document, name, **form)
    language(document, "vi-VN")
    _page(document.sections[0])
    _head(document)
    _title(document)
    _body(document)
    _end(document)
    _appendix(document)
    return finished(document)


def _page(section: Any) -> None:  # noqa: ANN401 - the library has no types
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.header_distance = Cm(1)
    page_number(section)


def _head(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """The issuer on the left, the state on the right; number and date under them."""
    table = document.add_table(rows=2, cols=2)
    no_borders(table)
    widths(table, LEFT_SIDE, RIGHT_SIDE)
    left, right = table.rows[0].cells
    lines(
        left,
        ("NTM Cơ quan", "{%p if document.superior %}", None),
        ("NTM Cơ quan", "{{ document.superior | upper }}", False),
        ("NTM Cơ quan", "{%p endif %}", None),
        ("NTM Cơ quan", "{{ document.issuer | upper }}", True),
    )
    left.add_paragraph("{%p if document.issuer %}", style="NTM Kẻ")
    rule(left.add_paragraph(style="NTM Kẻ"), 0.4, LEFT_SIDE - 0.4)
    left.add_paragraph("{%p endif %}", style="NTM Kẻ")
    lines(
        right,
        ("NTM Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("NTM Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", None),
    )
    rule(right.add_paragraph(style="NTM Kẻ"), 0.56, RIGHT_SIDE - 0.4)
    number, date = table.rows[1].cells
    lines(number, ("NTM Số", _NUMBER, None))
    lines(date, ("NTM Ngày", _DATE, None))


def _title(document: Any) -> None:  # noqa: ANN401 - the library has no types
    document.add_paragraph("{{ document.type | upper }}", style="NTM Tên loại")
    document.add_paragraph("{{ document.title }}", style="NTM Trích yếu")
    rule(document.add_paragraph(style="NTM Kẻ"), 0.33, LEFT_SIDE + RIGHT_SIDE)
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
    document.add_paragraph("{%p elif loop.last and not document.closing %}", style="Body Text")
    _words(document, "NTM Đoạn cuối")
    document.add_paragraph("{%p else %}", style="Body Text")
    _words(document, "Body Text")
    for words in (
        "{%p endif %}",
        "{%p endfor %}",
        "{%p for words in document.closing %}",
        "{%p if loop.last %}",
    ):
        document.add_paragraph(words, style="Body Text")
    document.add_paragraph("{{ words }}", style="NTM Đoạn cuối")
    document.add_paragraph("{%p else %}", style="Body Text")
    document.add_paragraph("{{ words }}", style="Body Text")
    for words in ("{%p endif %}", "{%p endfor %}"):
        document.add_paragraph(words, style="Body Text")


def _words(document: Any, name: str) -> None:  # noqa: ANN401 - the library has no types
    """A paragraph of a passage: its mark, a heading that runs into it, its words."""
    paragraph = document.add_paragraph(style=name)
    says(paragraph, "{{ line.mark }}")
    says(paragraph, "{{ line.title }}", bold=True)
    says(paragraph, "{{ line.text }}")


def _end(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """Recipients on the left, the signature on the right; never alone on a page."""
    document.add_paragraph("{%p if document.recipients or document.signature %}")
    document.add_paragraph(style="NTM Cách")
    table = document.add_table(rows=1, cols=2)
    no_borders(table)
    widths(table, LEFT_SIDE + 1, RIGHT_SIDE - 1)
    whole_row(table.rows[0])
    left, right = table.rows[0].cells
    listed = "NTM Danh sách nhận"
    lines(
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
    lines(
        right,
        (signed, "{%p if document.signature %}", None),
        (signed, "{%p for words in document.signature.authority %}", None),
        (signed, "{{ words | upper }}", None),
        (signed, "{%p endfor %}", None),
        (signed, "{{ document.signature.office | upper }}", None),
        ("NTM Người ký", "{{ document.signature.name }}", None),
        (signed, "{%p endif %}", None),
    )
    document.add_paragraph("{%p endif %}")


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
    document.add_paragraph('{%p if document.annex.areas | selectattr("title") | list %}')
    _tasks(document, titled=True)
    document.add_paragraph("{%p elif document.annex.areas %}")
    _tasks(document, titled=False)
    for _ in range(2):
        document.add_paragraph("{%p endif %}")
    document.add_paragraph(style="NTM Hết")


def _tasks(document: Any, *, titled: bool) -> None:  # noqa: ANN401 - the library has no types
    """The table of tasks; without areas it has no column for them."""
    columns = [one for one in _COLUMNS if titled or one.head != _AREA]
    spare = 0 if titled else next(one.wide for one in _COLUMNS if one.head == _AREA)
    table = document.add_table(rows=6, cols=len(columns))
    table.style = "Table Grid"
    wide = [one.wide + (spare if one.head == _TASK else 0) for one in columns]
    widths(table, *wide)
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        lines(cell, ("NTM Đầu bảng", column.head, None))
    repeated_head(table.rows[0])
    whole_row(table.rows[0])
    loop(table.rows[1], "{%tr for area in document.annex.areas %}")
    loop(table.rows[2], "{%tr for row in area.rows %}")
    for cell, column in zip(table.rows[3].cells, columns, strict=True):
        lines(cell, ("NTM Ô giữa" if column.short else "NTM Ô bảng", column.words, None))
    whole_row(table.rows[3])
    loop(table.rows[4], "{%tr endfor %}")
    loop(table.rows[5], "{%tr endfor %}")
