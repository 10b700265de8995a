"""Spreadsheets of OpenDocument (.ods): what their cells show, as they show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import ProtectedSourceError
from ntmplan.importers.readers.markup import parsed, refuse_types
from ntmplan.importers.readers.package import Package
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.sheets.sheet import Merged, sheet
from ntmplan.importers.source import Block

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MANIFEST = "META-INF/manifest.xml"
_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE = f"{_OASIS}table:1.0}}"
_TEXT = f"{_OASIS}text:1.0}}"
_STYLE = f"{_OASIS}style:1.0}}"
_OFFICE = f"{_OASIS}office:1.0}}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_BREAKS = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": "\t", f"{_TEXT}s": " "}


def read_ods(reading: Reading, package: Package) -> list[Block]:
    """The sheets of a package of OpenDocument.

    Args:
        reading: what is counted and noted.
        package: its parts.

    Raises:
        UnreadableSourceError: it is protected, damaged or dangerous.
    """
    manifest = package.read(_MANIFEST) if _MANIFEST in package else b""
    refuse_types(reading, manifest)
    if b"encryption-data" in manifest:
        raise ProtectedSourceError(reading.name)
    root = parsed(reading, package.read("content.xml"), "Excel")
    hidden = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        for properties in style.iterchildren(f"{_STYLE}table-properties")
        if properties.get(f"{_TABLE}display") == "false"
    }
    blocks: list[Block] = []
    for table in root.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table"):
        if table.get(f"{_TABLE}style-name") in hidden:
            reading.left["hidden-sheets-left-out"] += 1
            continue
        rows, merged = _rows(reading, table)
        made = sheet(reading, table.get(f"{_TABLE}name", ""), rows, merged)
        blocks += [made] if made else []
    return blocks


def _rows(reading: Reading, table: Element) -> tuple[list[list[str]], list[Merged]]:
    """The words of the cells of a table, and its merged cells."""
    rows: list[list[str]] = []
    merged: list[Merged] = []
    empty = 0
    for element in table.iter(f"{_TABLE}table-row"):
        times = _number(element, "number-rows-repeated")
        row, spans = _row(reading, element, len(rows) + empty)
        if not any(row):
            empty += times
            continue
        reading.sized(len(rows) + empty + times, len(row), 0)
        rows += [[] for _ in range(empty)]
        rows += [row] * times
        merged += spans
        empty = 0
    return rows, merged


def _row(reading: Reading, element: Element, at: int) -> tuple[list[str], list[Merged]]:
    """The words of the cells of a row up to the last one with words, and its merged cells."""
    row: list[str] = []
    merged: list[Merged] = []
    empty = 0
    for cell in element.iterchildren(*_CELLS):
        text = "" if cell.tag != _CELLS[0] else "\n".join(_lines(cell))
        times = _number(cell, "number-columns-repeated")
        rows = _number(cell, "number-rows-spanned")
        columns = _number(cell, "number-columns-spanned")
        if rows > 1 or columns > 1:
            merged.append(Merged(at, len(row) + empty, rows, columns))
        if not text.strip():
            empty += times
            formula, result = f"{_TABLE}formula", f"{_OFFICE}value-type"
            reading.left["formulas-without-value"] += (
                formula in cell.attrib and result not in cell.attrib
            )
            continue
        reading.sized(0, len(row) + empty + times, 0)
        row += [""] * empty + [text] * times
        empty = 0
    return row, merged


def _number(element: Element, name: str) -> int:
    """How often or how far something reaches; 1 where nothing is said."""
    said = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(said)) if said.isdecimal() and len(said) < len(str(limits.FILE)) else 1


def _lines(cell: Element) -> Iterator[str]:
    """The paragraphs of a cell; its comments are none of them."""
    for paragraph in cell.iterchildren(f"{_TEXT}p"):
        yield "".join(_words(paragraph))


def _words(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph in order, with its breaks."""
    from lxml import etree

    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start":
            yield _BREAKS.get(element.tag, "") + (element.text or "")
        elif element is not paragraph:
            yield element.tail or ""
