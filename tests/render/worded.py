"""Reads Word documents back, as a reader sees them and as Word does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table
from tests.render.rendered import plain, plan

from ntmplan.render import render
from ntmplan.render.fitted import FITTED

TEMPLATE = Path(__file__).parents[2] / "templates" / "plan.docx"
GRIDS = ("TableGrid", FITTED.replace(" ", ""))


def word(text: str) -> Any:  # noqa: ANN401 - the library has no types
    """The plan's Word document."""
    return opened(render(plan(text), format="docx"))


def opened(data: str | bytes) -> Any:  # noqa: ANN401 - the library has no types
    """A Word document, by its bytes."""
    assert isinstance(data, bytes)
    return docx.Document(io.BytesIO(data))


def said(document: Any) -> list[str]:  # noqa: ANN401 - the library has no types
    """What it says: paragraphs, and the rows of tables with borders with tabs between cells."""
    caps = {style.style_id for style in document.styles if _in_capitals(style)}
    return [words for words in _said(document.element.body, caps) if words]


def _in_capitals(style: Any) -> bool:  # noqa: ANN401 - the library has no types
    return bool(style.element.xpath("./w:rPr/w:caps[not(@w:val='0')]"))


def displayed(paragraph: Any) -> str:  # noqa: ANN401 - the library has no types
    """What Word shows of a paragraph, in capitals where its style has them."""
    words = plain(paragraph.text)
    return words.upper() if _in_capitals(paragraph.style) else words


def _said(element: Any, caps: AbstractSet[str]) -> Iterator[str]:  # noqa: ANN401 - the library has no types
    for one in element:
        if one.tag == qn("w:p"):
            words = plain("".join(text.text or "" for text in one.iter(qn("w:t"))))
            in_capitals = caps & set(one.xpath("./w:pPr/w:pStyle/@w:val"))
            yield words.upper() if in_capitals else words
        elif one.tag == qn("w:tbl") and _drawn(one):
            for row in one.iter(qn("w:tr")):
                yield "\t".join(" ".join(_said(cell, caps)) for cell in row.iter(qn("w:tc")))
        elif one.tag == qn("w:tbl"):
            for cell in one.iter(qn("w:tc")):
                yield from _said(cell, caps)


def _drawn(table: Any) -> bool:  # noqa: ANN401 - the library has no types
    return bool(set(table.xpath("./w:tblPr/w:tblStyle/@w:val")).intersection(GRIDS))


def drawn(document: Any) -> list[Table]:  # noqa: ANN401 - the library has no types
    """The tables that have borders."""
    return [table for table in document.tables if _drawn(table._tbl)]  # noqa: SLF001 - no other way
