"""How large sheets would become, found before a library makes room for every cell of them."""

from __future__ import annotations

import re

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.markup import refuse_types
from ntmplan.importers.readers.package import Package, stored
from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import marked

_ROWS_AND_CELLS = re.compile(
    rb"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:(?P<row>row)|(?P<cell>c))(?=[\s/>])"
    rb"(?P<said>[^<>]{0,1000})>(?!</)"
)
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{0,3})([0-9]{1,7})[\"']")
_FORMULA = re.compile(
    rb"<@c(?P<said>\s[^<>]{0,1000})?>\s{0,9}<@f(?:\s[^<>]{0,1000})?(?:/>|>[^<]*</@f>)\s{0,9}"
    rb"(?:(?P<empty><@v\s?/>|<@v></@v>)\s{0,9})?</@c>".replace(
        b"@", rb"(?:[A-Za-z_][\w.-]{0,40}:)?"
    )
)
"""A cell with a formula and no result; an empty one is a result where the formula gives text."""
_TEXT = re.compile(rb"\st\s*=\s*[\"']str[\"']")
_LETTERS = 26
_CELL = b"<c "
_MOST_CELLS = 4 * limits.CELLS
"""With the empty ones; nobody formats more."""


def checked_xlsx(reading: Reading, package: Package) -> bytes:
    """The package of only the parts that are needed, each one looked over.

    Raises:
        UnreadableSourceError: a sheet is damaged or made to do harm.
    """
    kept = {}
    for name in package.names:
        if not name.endswith((".xml", ".rels")):
            continue
        data = kept[name] = package.read(name)
        refuse_types(reading, data)
        if b"sheetData" in data:
            _measure(reading, data)
            reading.left["formulas-without-value"] += _unknown(data)
    return stored(kept)


def _unknown(data: bytes) -> int:
    """How many cells of a sheet have a formula of which nobody stored what it gives."""
    cells = _FORMULA.finditer(data)
    return sum(not (one["empty"] and _TEXT.search(one["said"] or b"")) for one in cells)


def _measure(reading: Reading, data: bytes) -> None:
    """Refuse a sheet whose cells lie too far apart: every one between them would take room."""
    if data.count(_CELL) > _MOST_CELLS:
        raise reading.too_much(marked("one of its sheets has too many cells."))
    row = column = 0
    rows: list[int] = []
    columns: list[int] = []
    for found in _ROWS_AND_CELLS.finditer(data):
        place = _PLACE.search(found["said"])
        if found["row"]:
            row, column = int(place[2]) if place else row + 1, 0
            continue
        column = _column(place[1]) if place else column + 1
        if place:
            row = int(place[2])
        if not found["said"].endswith(b"/"):
            rows = [min(row, *rows), max(row, *rows)] if rows else [row, row]
            columns = [min(column, *columns), max(column, *columns)] if columns else [column] * 2
    if rows:
        height, width = rows[1] - rows[0] + 1, columns[1] - columns[0] + 1
        reading.sized(height, width, 0)
        _dense(reading, height, width)


def _dense(reading: Reading, height: int, width: int) -> None:
    if height * width > limits.CELLS:
        raise reading.too_much(marked("one of its sheets has too many cells."))


def _column(letters: bytes) -> int:
    """The number of a column from 1: A, B … Z, AA."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
