"""A plan's tasks as an Excel workbook: all of them on a sheet, and a sheet for each unit.

Headings are in the words of the documents: such workbooks go to whoever works with the plan.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ntmplan.export.answer.xlsx import begun, held, looks, sheet
from ntmplan.query.match import units_in_use
from ntmplan.query.rows import LEAD, Assignment, duties_of, tasks_of
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile
from ntmplan.text import one_line, visible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ALL = "Nhiệm vụ"
_HEADS = (
    *("TT", "Lĩnh vực", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp"),
    *("Thời gian thực hiện", "Sản phẩm", "Chỉ tiêu"),
)
_ROLE = "Vai trò"
_LEADS, _SUPPORTS = "Chủ trì", "Phối hợp"
_LONGEST = 31
"""The name of a sheet has no more characters; a letter outside the first plane counts twice."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]")
_RESERVED = "history"
"""Excel keeps this name for itself."""
_LONGEST_HEAD = 200
"""What is printed over a page has at most 255 characters."""
_STEERS, _HARMLESS = "&", "\N{FULLWIDTH AMPERSAND}"
"""Over a page `&` begins a command, even where two of them stand; this sign only looks like it."""


def plan_workbook(file: PlanFile) -> bytes:
    """The workbook of a plan; every cell is a text, the same bytes for the same plan.

    Args:
        file: the plan's file, which holds a plan.
    """
    assert file.plan is not None
    tasks = list(tasks_of(file))
    every = [*tasks, *duties_of(file)]
    title = one_line(file.plan.title)
    names = _Names()
    out = io.BytesIO()
    with begun(out) as book:
        formats = looks(book)
        page = book.add_worksheet(names.given([_ALL]))
        _fill(page, formats, title, [_HEADS, *map(_cells, tasks)])
        for unit in units_in_use(file):
            page = book.add_worksheet(names.given(unit.spellings))
            rows = _of_unit(every, unit)
            _fill(page, formats, f"{unit.unit}: {title}", [(_ROLE, *_HEADS), *rows])
    return out.getvalue()


def _of_unit(every: Iterable[Assignment], unit: Unit) -> Iterator[tuple[str, ...]]:
    """The tasks and duties that a unit leads or supports, itself or in a group; its role first."""
    for one in every:
        role = one.role_of(unit)
        if role:
            yield (_LEADS if role == LEAD else _SUPPORTS, *_cells(one))


def _cells(one: Assignment) -> tuple[str, ...]:
    entry, time = one.entry, one.timeframe
    return (
        one.number,
        entry.area or "",
        one.text,
        _units(one, LEAD),
        _units(one, ""),
        time.words if time else "",
        entry.passage.product or "",
        entry.passage.indicator or "",
    )


def _units(one: Assignment, role: str) -> str:
    return "; ".join(mention.name for mention in (one.leads if role == LEAD else one.supports))


def _fill(
    page: Worksheet, formats: tuple[Format, Format], head: str, lines: list[tuple[str, ...]]
) -> None:
    """Fill a sheet; the first line is its head, and every cell is as it can be held."""
    first, *rest = [[held(visible(one_line(cell))) for cell in line] for line in lines]
    sheet(page, first, rest, formats, numbers=False)
    page.ignore_errors({"number_stored_as_text": f"A1:I{len(lines)}"})
    shown = _cut(held(visible(head)), _LONGEST_HEAD).replace(_STEERS, _HARMLESS)
    page.set_header(f"&C{shown}")
    page.set_footer("&C&P/&N")


class _Names:
    """The names of a workbook's sheets, no two of them alike."""

    def __init__(self) -> None:
        self._taken = {_RESERVED}

    def given(self, spellings: Iterable[str]) -> str:
        """A name for a sheet: the first spelling that is short enough, or the first one cut."""
        clean = [_clean(spelling) for spelling in spellings]
        name = next((one for one in clean if one and _size(one) <= _LONGEST), clean[0] or "_")
        made, number = _cut(name, _LONGEST), 1
        while made.casefold() in self._taken:
            number += 1
            tail = f" ({number})"
            made = _cut(name, _LONGEST - len(tail)) + tail
        self._taken.add(made.casefold())
        return made


def _clean(name: str) -> str:
    """A name without the signs that no sheet may have in its name."""
    return one_line(held(_NOT_IN_NAMES.sub(" ", visible(name)))).strip("' ")


def _size(name: str) -> int:
    return len(name.encode("utf-16-le")) // 2


def _cut(name: str, most: int) -> str:
    """A name cut where it is too long."""
    if _size(name) <= most:
        return name
    kept = name.encode("utf-16-le")[: (most - 1) * 2].decode("utf-16-le", "ignore")
    return f"{kept.rstrip(chr(39) + ' ')}…"
