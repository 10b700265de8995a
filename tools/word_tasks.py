"""The table of tasks in the Word template of a plan: its columns are those that a plan fills."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL

from ntmplan.render.fitted import FITTED
from tools.word_parts import CENTRE, LEFT, lines, loop, repeated_head, style, whole_row

_HEAD, _CELL, _MIDDLE = "NTM Đầu bảng", "NTM Ô bảng", "NTM Ô giữa"
_BOLD, _ITALIC = "NTM Ô đậm", "NTM Ô nghiêng"
_STYLES: dict[str, dict[str, Any]] = {
    _HEAD: {"size": 12, "align": CENTRE, "bold": True, "before": 3, "after": 3},
    _CELL: {"size": 12, "align": LEFT, "before": 2, "after": 2},
    _MIDDLE: {"size": 12, "align": CENTRE, "before": 2, "after": 2},
    _BOLD: {"size": 12, "align": LEFT, "bold": True, "before": 2, "after": 2, "keep": True},
    _ITALIC: {"size": 12, "align": LEFT, "italic": True, "before": 2, "after": 2},
}
_WIDEST = 9
"""So many cells the widest row of the template has, those that are only said for loops counted."""


def task_styles(document: Any) -> None:  # noqa: ANN401 - the library has no types
    """The styles of the table and of what stands in it."""
    for name, form in _STYLES.items():
        style(document, name, **form)
    table = document.styles.add_style(FITTED, 3)
    table.base_style = document.styles["Table Grid"]


def task_table(document: Any, *, titled: bool) -> None:  # noqa: ANN401 - the library has no types
    """The table of tasks; without areas it has no column for them.

    Args:
        document: the template.
        titled: whether it has that column.
    """
    table = document.add_table(rows=0, cols=_WIDEST)
    table.style = FITTED
    _head(table, titled=titled)
    for words in ("for area in document.annex.areas", "for row in area.rows"):
        _says(table, words)
    _says(table, 'if row.kind == "title"')
    wide = 1 if titled else 0
    number, words = _row(table, 2)
    lines(number, (_MIDDLE, "{{ area.number }}", True))
    _said(words, _BOLD, f"row.wide + {wide}")
    for condition, name in (
        ('row.kind == "sum"', _BOLD),
        ('row.kind == "line"', _ITALIC),
        ('row.kind == "end"', _MIDDLE),
    ):
        _says(table, f"elif {condition}")
        first, *cells = _row(table, 8)
        _said(first, name, f"row.wide + {wide + 1}")
        _cells(cells)
    _says(table, "elif row.words")
    *before, words = _row(table, 3 if titled else 2)
    _begins(before)
    _said(words, _ITALIC, "row.wide")
    _says(table, "else")
    cells = _row(table, 9 if titled else 8)
    _begins(cells[: 1 + wide])
    _cells(cells[1 + wide :])
    for words in ("endif", "endfor", "endfor"):
        _says(table, words)


def _row(table: Any, count: int) -> list[Any]:  # noqa: ANN401 - the library has no types
    """A new row of so many cells that no page end cuts."""
    row = table.add_row()
    whole_row(row)
    for cell in row.cells[count:]:
        row._tr.remove(cell._tc)  # noqa: SLF001 - the library has no call
    return list(row.cells[:count])


def _says(table: Any, words: str) -> None:  # noqa: ANN401 - the library has no types
    loop(table.add_row(), f"{{%tr {words} %}}")


def _head(table: Any, *, titled: bool) -> None:  # noqa: ANN401 - the library has no types
    """The heads of the columns, on every page."""
    before = ["TT", *(["Nội dung"] if titled else [])]
    cells = _row(table, len(before) + 3)
    said = ("{%tc for column in document.annex.columns %}", "{{ column.title }}", "{%tc endfor %}")
    for cell, words in zip(cells, (*before, *said), strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        lines(cell, (_HEAD, words, None))
    repeated_head(table.rows[0])


def _begins(cells: list[Any]) -> None:
    """The number and the title of an area, over all of its rows."""
    said = zip(cells, ((_MIDDLE, "number"), (_CELL, "title")), strict=False)
    for cell, (name, key) in said:
        lines(cell, (name, f"{{% vm %}}{{{{ area.{key} }}}}", None))


def _cells(cells: list[Any]) -> None:
    """The cells of a row from the task on; times stand in the middle."""
    begin, if_, middle, else_, left, endif, end = cells
    for cell, words in (
        (begin, "for cell in row.cells"),
        (if_, 'if cell.kind == "time"'),
        (else_, "else"),
        (endif, "endif"),
        (end, "endfor"),
    ):
        lines(cell, (_CELL, f"{{%tc {words} %}}", None))
    for cell, name in ((middle, _MIDDLE), (left, _CELL)):
        _paragraphs(cell, name, 'cell.words or [""]')


def _said(cell: Any, name: str, wide: str) -> None:  # noqa: ANN401 - the library has no types
    """What a row says that is no task's, over several columns."""
    _paragraphs(cell, name, "row.words")
    cell.paragraphs[1].runs[0].text = f"{{% colspan {wide} %}}{{{{ words }}}}"


def _paragraphs(cell: Any, name: str, words: str) -> None:  # noqa: ANN401 - the library has no types
    lines(
        cell,
        (name, f"{{%p for words in {words} %}}", None),
        (name, "{{ words }}", None),
        (name, "{%p endfor %}", None),
    )
