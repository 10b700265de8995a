"""The appendix: its head, and the table of tasks by area."""

from __future__ import annotations

from dataclasses import dataclass

from ntmplan.render.annex_areas import Area, areas
from ntmplan.render.annex_columns import Column, columns
from ntmplan.render.words import line
from ntmplan.repository import PlanFile


@dataclass(frozen=True, slots=True)
class Annex:
    """The appendix of a plan.

    Attributes:
        heading, title, note: what stands above the table.
        columns: the columns of the table behind that of the numbers and that of the areas.
        titled: whether there is a column of areas.
        areas: what stands in the table, in its order.
    """

    heading: str
    title: str
    note: str
    columns: tuple[Column, ...]
    titled: bool
    areas: tuple[Area, ...]


def annex(file: PlanFile) -> Annex | None:
    """The appendix of a plan, or None where it has none."""
    plan = file.plan
    if plan is None or plan.appendix is None:
        return None
    head = plan.appendix
    heads = columns(file)
    found = areas(file, heads)
    titled = any(area.title for area in found)
    return Annex(line(head.heading), line(head.title), line(head.note), heads, titled, found)
