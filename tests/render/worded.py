"""Reads Word documents back, as a reader sees them and as Word does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table
from tests.render.rendered import plain, plan

from ntmplan.render import render

TEMPLATE = Path(__file__).parents[2] / "templates" / "plan.docx"
GRID = "TableGrid"


def word(text: str) -> Any:  # noqa: ANN401 - the library has no types
    """The plan's Word document."""
    return opened(render(plan(text), format="docx"))


def opened(data: str | bytes) -> Any:  # noqa: ANN401 - the library has no types
    """A Word document, by its bytes."""
    assert isinstance(data, bytes)
    return docx.Document(io.BytesIO(data))


def said(document: Any) -> list[str]:  # noqa: ANN401 - the library has no types
    """What it says: paragraphs, and the rows of tables with borders with tabs between cells."""
    return [words for words in _said(document.element.body) if words]


def _said(element: Any) -> Iterator[str]:  # noqa: ANN401 - the library has no types
    for one in element:
        if one.tag == qn("w:p"):
            yield plain("".join(text.text or "" for text in one.iter(qn("w:t"))))
        elif one.tag == qn("w:tbl") and _drawn(one):
            for row in one.iter(qn("w:tr")):
                yield "\t".join(" ".join(_said(cell)) for cell in row.iter(qn("w:tc")))
        elif one.tag == qn("w:tbl"):
            for cell in one.iter(qn("w:tc")):
                yield from _said(cell)


def _drawn(table: Any) -> bool:  # noqa: ANN401 - the library has no types
    return bool(table.xpath(f"./w:tblPr/w:tblStyle[@w:val='{GRID}']"))


def drawn(document: Any) -> list[Table]:  # noqa: ANN401 - the library has no types
    """The tables that have borders."""
    return [table for table in document.tables if _drawn(table._tbl)]  # noqa: SLF001 - no other way
