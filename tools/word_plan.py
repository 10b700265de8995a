"""The Word template of a plan.

The layout is that of Nghị định 30/2020/NĐ-CP, annexes I and III, for documents with a type name:
paper, margins, fonts, sizes, rules under the names, recipients and signature side by side, the
appendix in landscape, page numbers in the top margin that the first page does not show.
"""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm

from ntmplan.render.lines import DEEPEST
from tools.word_parts import (
    CENTRE,
    LEFT,
    element,
    finished,
    language,
    lines,
    no_borders,
    page_number,
    rule,
    says,
    style,
    variant,
    whole_row,
    widths,
    word_style,
)
from tools.word_tasks import task_styles, task_table

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


_STYLES: dict[str, dict[str, Any]] = {
    "Normal": {"indent": 0},
    "Body Text": {"indent": _INDENT, "before": 6},
    "Heading 1": {"bold": True, "indent": _INDENT, "before": 6, "keep": True, "caps": True},
    "Heading 2": {"bold": True, "indent": _INDENT, "before": 6, "keep": True},
    **{f"Heading {at}": {"indent": _INDENT, "before": 6, "keep": True} for at in range(3, 10)},
    "NTM Cơ quan chủ quản": {"size": 13, "align": CENTRE, "caps": True},
    "NTM Cơ quan": {"size": 13, "align": CENTRE, "bold": True, "caps": True},
    "NTM Quốc hiệu": {"size": 12, "align": CENTRE, "bold": True},
    "NTM Tiêu ngữ": {"size": 13, "align": CENTRE, "bold": True},
    "NTM Số": {"size": 13, "align": CENTRE, "before": 4},
    "NTM Ngày": {"size": 13, "align": CENTRE, "italic": True, "before": 4},
    "NTM Tên loại": {"align": CENTRE, "bold": True, "before": 12, "keep": True, "caps": True},
    "NTM Trích yếu": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Kẻ": {"size": 4, "align": CENTRE},
    "NTM Cách": {"size": 8, "keep": True},
    "NTM Hết": {"size": 1, "height": 1},
    "NTM Số trang": {"size": 13, "align": CENTRE},
    "NTM Căn cứ": {"italic": True, "indent": _INDENT, "before": 6},
    "NTM Mở đầu": {"indent": _INDENT, "before": 6},
    "NTM Đoạn tiếp": {"indent": _INDENT, "before": 6},
    "NTM Kết thúc": {"indent": _INDENT, "before": 6},
    "NTM Phân công": {"size": 13, "indent": _INDENT, "before": 2},
    "NTM Nơi nhận": {"size": 12, "bold": True, "italic": True, "align": LEFT},
    "NTM Danh sách nhận": {"size": 11, "align": LEFT},
    "NTM Kính gửi": {"size": 11, "align": LEFT},
    "NTM Chữ ký": {"align": CENTRE, "bold": True, "caps": True},
    "NTM Chức vụ": {"align": CENTRE, "bold": True, "caps": True},
    "NTM Người ký": {"align": CENTRE, "bold": True, "before": 64},
    "NTM Phụ lục": {"align": CENTRE, "bold": True, "keep": True},
    "NTM Ghi chú phụ lục": {"align": CENTRE, "italic": True, "after": 6},
}
_SAID = {
    "situation": ("heading", "text"),
    "objectives": ("heading", "text"),
    "scope": ("heading", "text"),
    "tasks": ("heading", "area", "task", "text"),
    "solutions": ("heading", "text"),
    "budget": ("heading", "source", "need", "text"),
    "organization": ("heading", "unit", "duty", "text"),
    "reporting": ("heading", "report", "text"),
}
"""What the words of each part can be: a style that looks like nothing for each."""


def template() -> bytes:
    """The template, the same bytes each time."""
    document = Document()
    for name, form in _STYLES.items():
        style(document, name, **form)
    task_styles(document)
    _variants(document)
    language(document, "vi-VN")
    _page(document.sections[0])
    _head(document)
    _title(document)
    _body(document)
    _end(document)
    _appendix(document)
    return finished(document)


def _variants(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """The styles that say what something is, and look like what they are based on."""
    for at in range(DEEPEST + 1):
        variant(document, f"NTM Mức {at}", "Body Text")
    for name in ("NTM Dấu", "NTM Tên", "NTM Nhãn", "NTM Viện dẫn"):
        word_style(document, name)
    for kind in ("by", "document", "date", "issuer", "subject"):
        word_style(document, f"NTM Viện dẫn {kind}", "NTM Viện dẫn")
    word_style(document, "NTM Ý")
    for part, kinds in _SAID.items():
        for kind in kinds:
            word_style(document, f"NTM Ý {part}-{kind}", "NTM Ý")
    for name in ("first", "title"):
        word_style(document, f"NTM Ý {name}", "NTM Ý")


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
        ("NTM Cơ quan chủ quản", "{%p if document.superior %}", None),
        ("NTM Cơ quan chủ quản", "{{ document.superior }}", None),
        ("NTM Cơ quan chủ quản", "{%p endif %}", None),
        ("NTM Cơ quan", "{{ document.issuer }}", None),
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
    document.add_paragraph("{{ document.type }}", style="NTM Tên loại")
    says(document.add_paragraph(style="NTM Trích yếu"), "{{ document.title }}", style="NTM Ý title")
    rule(document.add_paragraph(style="NTM Kẻ"), 0.33, LEFT_SIDE + RIGHT_SIDE)
    for words in ("{%p if not document.cited %}", "{%p for ground in document.grounds %}"):
        document.add_paragraph(words, style="NTM Căn cứ")
    _cited(document.add_paragraph(style="NTM Căn cứ"), "ground")
    for words in ("{%p endfor %}", "{%p endif %}"):
        document.add_paragraph(words, style="NTM Căn cứ")
    document.add_paragraph("{%p for words in document.opened %}", style="NTM Mở đầu")
    paragraph = document.add_paragraph(style="NTM Mở đầu")
    says(paragraph, "{%r if loop.first and document.cited %}")
    _cited(paragraph, "document.grounds[0]")
    says(paragraph, " ", style="NTM Viện dẫn")
    says(paragraph, "{%r endif %}")
    says(paragraph, "{{ words }}")
    document.add_paragraph("{%p endfor %}", style="NTM Mở đầu")


def _cited(paragraph: Any, ground: str) -> None:  # noqa: ANN401 - the library has no types
    """A document that the plan rests on, each piece in a style of its own."""
    says(paragraph, f"{{%r for piece in {ground}.pieces %}}")
    says(paragraph, "{{ piece.words }}", style="NTM Viện dẫn")
    says(paragraph, "{{ '' if loop.last else ' ' }}", style="NTM Viện dẫn")
    says(paragraph, "{%r endfor %}")
    says(paragraph, f"{{{{ {ground}.end }}}}", style="NTM Viện dẫn")


def _body(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """Each kind of line has a paragraph of its own, which a person can style."""
    document.add_paragraph("{%p for line in document.lines %}", style="NTM Kẻ")
    kinds = {
        "part": "Heading 1",
        "section": "Heading 2",
        "point": "Heading 3",
        "fact": "NTM Phân công",
        "more": "NTM Đoạn tiếp",
    }
    for at, (kind, name) in enumerate(kinds.items()):
        test = "if" if at == 0 else "elif"
        document.add_paragraph(f'{{%p {test} line.kind == "{kind}" %}}', style="NTM Kẻ")
        if kind == "fact":
            paragraph = document.add_paragraph(style=name)
            says(paragraph, "{{ line.title }}: ", italic=True, style="NTM Nhãn")
            says(paragraph, "{{ line.text }}")
        elif kind == "more":
            _last(document, name, "document.closing")
        else:
            paragraph = document.add_paragraph(style=name)
            says(paragraph, "{{ line.mark }}", style="NTM Dấu")
            says(paragraph, "{{ line.title }}", style="NTM Tên")
    document.add_paragraph("{%p else %}", style="NTM Kẻ")
    _last(document, "Body Text", "document.closing")
    for words in ("{%p endif %}", "{%p endfor %}", "{%p for words in document.closing %}"):
        document.add_paragraph(words, style="NTM Kẻ")
    _last(document, "NTM Kết thúc", "")
    document.add_paragraph("{%p endfor %}", style="NTM Kẻ")


def _last(document: Any, name: str, after: str) -> None:  # noqa: ANN401 - the library has no types
    """A paragraph; the last one, with nothing after it, stays on the page of the signature."""
    last = f"loop.last and not {after}" if after else "loop.last"
    for test, keep in ((f"if {last}", True), ("else", False)):
        document.add_paragraph(f"{{%p {test} %}}", style="NTM Kẻ")
        paragraph = document.add_paragraph(style=name)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        if after:
            says(paragraph, "{{ line.mark }}", style="NTM Dấu")
            says(paragraph, "{{ line.title }}", bold=True, style="NTM Tên")
            says(paragraph, "{{ line.text }}", style="NTM Ý")
        else:
            says(paragraph, "{{ words }}")
    document.add_paragraph("{%p endif %}", style="NTM Kẻ")


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
        ("NTM Kính gửi", "{{ words }}", None),
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
        (signed, "{{ words }}", None),
        (signed, "{%p endfor %}", None),
        (signed, "{%p for words in document.signature.offices %}", None),
        ("NTM Chức vụ", "{{ words }}", None),
        (signed, "{%p endfor %}", None),
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
    document.add_paragraph("{%p if document.annex.titled %}")
    task_table(document, titled=True)
    document.add_paragraph("{%p elif document.annex.areas %}")
    task_table(document, titled=False)
    for _ in range(2):
        document.add_paragraph("{%p endif %}")
    document.add_paragraph(style="NTM Hết")
