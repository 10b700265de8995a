"""Amounts by source, unit, year or area: who gets what share of a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ntmplan.query.budget.counting import Line
from ntmplan.query.budget.part import line_row, place, total_row
from ntmplan.table import Row, names

Holders = Callable[[Row], tuple[str, ...]]
"""Whose money a row's is, on the day that is asked for."""

SOURCE, UNIT, YEAR, AREA = "source", "unit", "year", "area"
GROUPINGS = (SOURCE, UNIT, YEAR, AREA)


class Share(NamedTuple):
    """What a group has of a line.

    Attributes:
        group: the group; None where the plan does not say.
        line: the line.
        value: the đồng of it.
        row: the line's row.
    """

    group: str | None
    line: Line
    value: int
    row: Row


def shares(lines: Iterable[Line], by: str, holders: Holders) -> list[Share]:
    """The lines parted into groups, each group's together, in the order in which they appear.

    Years stand in their own order; what no group has stands at the end.

    Args:
        lines: the lines that a total counts.
        by: one of `GROUPINGS`.
        holders: whose money a row's is.
    """
    found = [share for line in lines for share in _of_line(line, by, holders)]
    order: dict[str | None, int] = {}
    for one in found:
        order.setdefault(one.group, len(order))
    if by == YEAR:
        order = {group: at for at, group in enumerate(sorted(order, key=str))}
    return sorted(found, key=lambda one: (one.group is None, order[one.group]))


def _of_line(line: Line, by: str, holders: Holders) -> list[Share]:
    row = line_row(line, counted=True)
    value = line.value or 0
    if by == YEAR and line.yearly and line.years and (line.times or 0) > 1:
        years = range(line.years.first, line.years.last + 1)
        return [_share(str(year), line, value // len(years), row) for year in years]
    if by == UNIT:
        return [_share("; ".join(holders(row)) or None, line, value, row)]
    group = row[by]
    return [_share(str(group) if group else None, line, value, row)]


def _share(group: str | None, line: Line, value: int, row: Row) -> Share:
    return Share(group, line, value, {**row, "group": group, "value": value})


def group_total(group: str | None, found: list[Share]) -> Row:
    """The total of a group."""
    value = sum(one.value for one in found)
    return total_row(value, [place(one.line) for one in found], group=group)


def units_of(row: Row) -> tuple[str, ...]:
    """Whose money a row's is, as the plan says it."""
    return names(row, "leads")
