"""A web page, element by element, without ever going down into it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import OFFICE, BrokenSourceError, MissingExtraError
from ntmplan.importers.readers.legacy import decoded
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import Span, paragraph
from ntmplan.importers.readers.web.decode import page_text
from ntmplan.importers.readers.web.lists import Listed
from ntmplan.importers.readers.web.lists import opened as opened_list
from ntmplan.importers.readers.web.look import Look, look_of, named
from ntmplan.importers.readers.web.table import OpenTable
from ntmplan.importers.readers.web.table import opened as opened_table
from ntmplan.importers.readers.words import tags
from ntmplan.importers.source import Block, Where
from ntmplan.problem import marked
from ntmplan.text import nfc

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_DROPPED = tags(
    "script style head noscript template iframe object svg select textarea button audio video"
    " canvas del"
)
_OF_DOCUMENT = re.compile(r"nơi nhận|phụ lục|\bKT\.|\bTM\.|đã ký", re.IGNORECASE)
"""What the foot of a page says that holds the end of the document itself."""
_BLOCKS = tags(
    "address article aside blockquote body caption center dd details div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section"
    " summary table tbody td tfoot th thead tr ul"
)


@dataclass(slots=True)
class _Page:
    """A page while it is read.

    Attributes:
        reading: what is counted and noted.
        blocks: what was read.
        looks: the looks of the open elements.
        spans: the words of the open paragraph.
        lists: the open lists.
        number: the number of the item that waits for its first words.
        table: the open table.
        tables: how many tables are open in each other.
        dropped: how many elements are open in one that is left out, that one counted.
        elements: how many elements have begun.
        first: the look of the open paragraph's first words.
    """

    reading: Reading
    blocks: list[Block] = field(default_factory=list)
    looks: list[Look] = field(default_factory=lambda: [Look()])
    spans: list[Span] = field(default_factory=list)
    lists: list[Listed] = field(default_factory=list)
    number: str = ""
    table: OpenTable | None = None
    tables: int = 0
    dropped: int = 0
    elements: int = 0
    first: Look = field(default_factory=Look)


def read_html(reading: Reading, data: bytes) -> list[Block]:
    """The paragraphs and tables of a web page.

    Args:
        reading: what is counted and noted.
        data: the file.

    Raises:
        UnreadableSourceError: it is too large or in an unknown encoding.
    """
    if len(data) > limits.TEXT:
        template = marked("its text is larger than {megabytes} MB.")
        raise reading.too_much(template, megabytes=limits.TEXT // 1_000_000)
    return blocks_of(reading, page_text(data, reading.name))


def blocks_of(reading: Reading, text: str) -> list[Block]:
    """The paragraphs and tables of a web page in words."""
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtraError(OFFICE) from error

    if not text.strip():
        return []
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise BrokenSourceError(reading.name, "HTML", str(error)) from error
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise reading.too_much(marked("its tags stand too deep in each other."))
    page = _Page(reading)
    if root is not None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                _begin(page, element)
            else:
                _end(page, element)
    _flush(page)
    return page.blocks


def _begin(page: _Page, element: Element) -> None:
    """An element begins."""
    name = str(element.tag)
    if page.dropped or name in _DROPPED:
        page.dropped += 1
        page.reading.left["deletions-left-out"] += name == "del"
        return
    if _is_of_site(element, name):
        page.dropped += 1
        page.reading.left["site-left-out"] += 1
        return
    if name in _BLOCKS and not (name == "dd" and page.spans):
        _flush(page)
    page.elements += 1
    page.looks.append(named(element, look_of(element, page.looks[-1]), page.elements))
    if name == "br":
        _add(page, "\n")
    elif name == "img":
        page.reading.left["pictures-left-out"] += 1
    elif name in ("ol", "ul"):
        page.lists.append(opened_list(element))
    elif name == "li" and page.lists:
        page.number = page.lists[-1].item(element)
    elif name in ("table", "tr", "td", "th"):
        _table_begins(page, element, name)
    _text(page, element.text)


def _is_of_site(element: Element, name: str) -> bool:
    """Whether an element belongs to the web site, and not to the document: a menu, the foot.

    The foot of an article is the document's own, with the recipients and who signs.
    """
    if name == "nav":
        return True
    if name != "footer" or any(True for _ in element.iterancestors("article", "main")):
        return False
    said = "".join(map(str, element.itertext()))
    return bool(said.strip()) and _OF_DOCUMENT.search(nfc(said)) is None


def _end(page: _Page, element: Element) -> None:
    """An element ends, and the text behind it comes."""
    name = str(element.tag)
    if page.dropped:
        page.dropped -= 1
        if not page.dropped:
            _text(page, element.tail)
        return
    if name in _BLOCKS and name != "dt":  # a term and what it means stand on one line
        _flush(page)
    page.looks.pop()
    if name in ("ol", "ul"):
        page.lists.pop()
    elif name == "li":
        page.number = ""
    elif name == "table":
        page.tables -= 1
        if not page.tables and page.table is not None:
            grid, page.table = page.table.grid(page.reading), None
            page.blocks += [grid] if grid else []
    _text(page, element.tail)


def _table_begins(page: _Page, element: Element, name: str) -> None:
    """A table, a row or a cell begins; those of a table in a table only part paragraphs."""
    if name == "table":
        page.tables += 1
        if page.tables == 1:
            page.reading.tables += 1
            page.table = opened_table(page.reading.tables, element)
    elif page.table is not None and page.tables == 1:
        if name == "tr":
            parent = element.getparent()
            page.table.row(head=parent is not None and parent.tag == "thead")
        else:
            page.table.cell(page.reading, element)


def _text(page: _Page, text: str | None) -> None:
    """Take text, its blanks as a browser shows them."""
    if not text:
        return
    look = page.looks[-1]
    if look.hidden:
        page.reading.left["hidden-text-left-out"] += not text.isspace()
        return
    if not look.kept:
        text = _BLANKS.sub(" ", text)
        before = page.spans[-1].text if page.spans else " "
        text = text.lstrip(" ") if before.endswith((" ", "\n")) else text
    if look.encoding:
        page.reading.left["old-fonts-decoded"] += text != (text := decoded(text, look.encoding))
    _add(page, text.upper() if look.capitals else text)


def _add(page: _Page, text: str) -> None:
    if not text:
        return
    look = page.looks[-1]
    if not page.spans:
        page.first = look
    page.spans.append(Span(text, look.bold, look.italic, look.style))


def _flush(page: _Page) -> None:
    """End the open paragraph."""
    spans, page.spans = page.spans, []
    inside = page.table if page.table is not None and page.table.begun else None
    first = page.first
    level = first.heading if first.heading is not None else len(page.lists) - 1
    where = inside.where if inside else Where(page.reading.paragraphs + 1)
    made = paragraph(
        spans,
        where,
        number=page.number,
        level=level if level >= 0 else None,
        heading=first.heading is not None,
        centred=first.centred,
        style=first.block,
        around=first.around,
    )
    if made is None:
        return
    page.reading.grown(made.text)
    page.number = ""
    if inside:
        inside.put(made)
    else:
        page.reading.paragraphs += 1
        page.blocks.append(made)
