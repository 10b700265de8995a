"""Excel files (.xlsx, .xls), through calamine."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ntmplan.importers.readers.errors import (
    OFFICE,
    BrokenSourceError,
    ForeignSourceError,
    MissingExtraError,
    ProtectedSourceError,
)
from ntmplan.importers.readers.package import Package
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.sheets.guard import checked_xlsx
from ntmplan.importers.readers.sheets.sheet import Merged, sheet
from ntmplan.importers.source import Block

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

T = TypeVar("T")
_KIND = "Excel"
_DIGITS = ".15g"
"""As many digits as Excel keeps."""


def read_xlsx(reading: Reading, package: Package) -> list[Block]:
    """The sheets of a package of Excel.

    Args:
        reading: what is counted and noted.
        package: its parts.

    Raises:
        UnreadableSourceError: it is damaged or dangerous.
    """
    if "xl/workbook.bin" in package:
        raise ForeignSourceError(reading.name, "Excel .xlsb")
    reading.left["macros-ignored"] += any(name.endswith("vbaProject.bin") for name in package.names)
    return _sheets(reading, checked_xlsx(reading, package))


def read_xls(reading: Reading, data: bytes) -> list[Block]:
    """The sheets of an old Excel file.

    Args:
        reading: what is counted and noted.
        data: the file.

    Raises:
        UnreadableSourceError: it is protected, damaged or dangerous.
    """
    return _sheets(reading, data)


def _sheets(reading: Reading, data: bytes) -> list[Block]:
    try:
        import python_calamine as calamine
    except ImportError as error:
        raise MissingExtraError(OFFICE) from error

    def attempted(do: Callable[[], T]) -> T:
        try:
            return do()
        except calamine.PasswordError as error:
            raise ProtectedSourceError(reading.name) from error
        except (calamine.CalamineError, OSError, ValueError) as error:
            raise BrokenSourceError(reading.name, _KIND) from error
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            raise BrokenSourceError(reading.name, _KIND) from error  # the library gave up

    book = attempted(lambda: calamine.CalamineWorkbook.from_object(io.BytesIO(data)))
    blocks: list[Block] = []
    for index in _shown(reading, book):
        one = attempted(lambda at=index: book.get_sheet_by_index(at))  # type: ignore[misc]
        blocks += attempted(lambda of=one: _sheet(reading, of))  # type: ignore[misc]
    return blocks


def _shown(reading: Reading, book: CalamineWorkbook) -> list[int]:
    """The places of the sheets that a person sees."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    seen = []
    for at, one in enumerate(book.sheets_metadata):
        if one.typ != SheetTypeEnum.WorkSheet:
            continue
        if one.visible == SheetVisibleEnum.Visible:
            seen.append(at)
        else:
            reading.left["hidden-sheets-left-out"] += 1
    return seen


def _sheet(reading: Reading, one: CalamineSheet) -> list[Block]:
    """The table of a sheet; none where it is empty."""
    start = one.start
    if start is None:
        return []
    reading.sized(one.height, one.width, 0)
    rows = [[shown(cell) for cell in row] for row in one.to_python(skip_empty_area=True)]
    merged = (
        Merged(r - start[0], c - start[1], last_r - r + 1, last_c - c + 1)
        for (r, c), (last_r, last_c) in one.merged_cell_ranges or ()
    )
    made = sheet(reading, one.name, rows, merged, start)
    return [made] if made else []


def shown(value: object) -> str:
    """A value as Vietnamese documents write it: `15`, `12,5`, `30/11/2023`, `08:30`."""
    if isinstance(value, datetime.datetime):
        day = f"{value:%d/%m/%Y}"
        return day if value.time() == datetime.time() else f"{day} {value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        whole = value.is_integer()
        return str(int(value)) if whole else format(value, _DIGITS).replace(".", ",")
    return str(value)
