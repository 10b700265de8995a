"""The page where everything is looked for: tasks and duties by words, unit, area, year, role, plan.

The page is a form; what it looks through are scripts with data, since a page that is opened from
disk may load scripts but nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.site.page import Desk, Link, Page, plain_page


@dataclass(frozen=True, slots=True)
class TasksPage:
    """What the template of the search shows: the registers, for those without JavaScript."""

    registers: tuple[Link, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The page of the search."""
    folders = ("plans", "units", "areas", "criteria", "documents")
    registers = tuple(Link(desk.words[name], f"{name}/index.html") for name in folders)
    yield plain_page("tasks.html", "tasks", desk.words["tasks"], TasksPage(registers))
