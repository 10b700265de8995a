"""What stands in the table of tasks: areas with their rows, and titles of groups above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ntmplan.importers.group import END
from ntmplan.model.outline import Task
from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.problem import Route
from ntmplan.render.annex_columns import Column, apart
from ntmplan.render.annex_rows import Row, of_area, of_task, outside, whole
from ntmplan.render.words import line
from ntmplan.repository import PlanFile

_CAPITALS = "ABDĐEGHKMNOPQRSTU"
"""What groups of groups are counted with; letters that are Roman numbers too are left out."""
_DEEPEST = 3
"""Groups stand inside each other so often at the most; the titles of deeper ones are left out."""
_MOST_ROMAN = 38
_TOP = 3
"""The way to what stands right in the part has so many steps."""
Path = tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """The rows of one area, with its number and title.

    A task outside areas has a number alone; so has the title of a group. Other lines have none.
    """

    number: str
    title: str
    rows: tuple[Row, ...]


def areas(file: PlanFile, heads: Sequence[Column]) -> tuple[Area, ...]:
    """What stands in the table of a plan, in its order.

    Args:
        file: the plan's file.
        heads: the columns of the table.
    """
    part = file.plan.tasks if file.plan else None
    if part is None:
        return ()
    table = _Table(file, heads)
    table.inside(part, ("tasks",), ())
    return tuple(table.found)


@dataclass
class _Table:
    """Puts the entries of the part of the tasks into rows.

    Attributes:
        file: the plan's file.
        heads: the columns.
        found: the areas so far.
        open: the groups that the next row would stand in, the outermost first.
        counted: how many areas, and tasks outside of them, the table has counted so far.
    """

    file: PlanFile
    heads: Sequence[Column]
    found: list[Area] = field(default_factory=list)
    open: Path = ()
    counted: int = 0

    def __post_init__(self) -> None:
        """Find what stands in the table, and which groups it has to name."""
        self.tasks: dict[Route, list[Task]] = {}
        for task in self.file.tasks:
            if task.source == "table":
                self.tasks.setdefault(task.entry.route, []).append(task)
        self.hidden = apart(self.file)
        self.groups = self.named()

    def named(self) -> dict[Route, int]:
        """The groups whose titles the table has, each with how many it stands in.

        It has titles of groups where a row that the body has not stands in one: they say where.
        """
        entries = {
            entry.route: entry.passage
            for entry in self.file.entries
            if entry.part == "tasks" and len(entry.route) > 1
        }
        found: list[Route] = []
        for route, passage in entries.items():
            if _is_group(passage) and (route[:-2] in found or len(route) == _TOP):
                found.append(route)
        if not any(one in self.hidden and {one, one[:-2]}.intersection(found) for one in entries):
            return {}
        inside = self.tasks.keys() | self.hidden
        depths = {
            route: sum(route[: len(one)] == one for one in found) - 1
            for route in found
            if any(one[: len(route)] == route for one in inside)
        }
        return {route: depth for route, depth in depths.items() if depth < _DEEPEST}

    def inside(self, passage: TaskPassage, route: Route, path: Path) -> None:
        """The rows of what stands in the part or in a group.

        Args:
            passage: the part, or the group.
            route: the way to it.
            path: the groups that its entries stand in.
        """
        if route in self.hidden and passage.text:
            self.alone("", outside(passage.text, self.heads), path)
        for at, item in enumerate(passage.items):
            inner = (*route, "items", at)
            if _is_group(item):
                self.group(item, inner, path)
            elif item.area is not None:
                self.area(item, inner, path)
            else:
                self.loose(item, inner, path)

    def alone(self, number: str, row: Row, path: Path) -> None:
        """A row that stands outside of areas."""
        self.leave(path)
        self.found.append(Area(number, "", (row,)))

    def leave(self, path: Path) -> None:
        """End the groups that what comes next does not stand in: nothing else says so."""
        for _ in range(len(self.open) - len(path)):
            self.found.append(Area("", "", (whole("end", END, self.heads),)))
        self.open = path

    def group(self, passage: TaskPassage, route: Route, path: Path) -> None:
        """A group of areas, with its title where the table names it."""
        self.counted += passage.area is not None
        if route in self.groups:
            row = whole("title", passage.title, self.heads)
            self.found.append(Area(self.number(route), "", (row,)))
            self.open = path = (*path, route)
        self.inside(passage, route, path)

    def number(self, route: Route) -> str:
        """The number of a group: `I`; `A` and `I` or `Phần I`, `A` and `I` in each other."""
        depth = self.groups[route]
        beside = [
            one for one in self.groups if self.groups[one] == depth and one[:-2] == route[:-2]
        ]
        at = beside.index(route)
        level = max(self.groups.values()) - depth
        if level == 1:
            return _CAPITALS[at % len(_CAPITALS)]
        return f"Phần {_roman(at + 1)}" if level else _roman(at + 1)

    def area(self, passage: TaskPassage, route: Route, path: Path) -> None:
        """An area with its rows; one that only the table has may have none."""
        self.counted += 1
        number = str(self.counted)
        rows = [row for _, row in self.rows(passage, route)]
        if not rows and route in self.hidden:
            rows = [of_area(passage, self.heads)]
        if rows:
            self.leave(path)
            self.found.append(Area(number, line(passage.area), tuple(rows)))

    def loose(self, item: TaskPassage, route: Route, path: Path) -> None:
        """The rows of a task or a line that stands outside of areas."""
        for number, row in self.of_entry(item, route):
            if row.kind == "more":
                last = self.found.pop()
                self.found.append(Area(last.number, "", (*last.rows, row)))
            elif row.kind == "note":
                self.alone("", outside("\n".join(row.words), self.heads), path)
            else:
                self.alone(number, row, path)
                self.counted = int(number)

    def rows(self, passage: TaskPassage, route: Route) -> Iterator[tuple[str, Row]]:
        """The rows of what stands in an area, each with the number of its task."""
        if route in self.hidden and passage.task is None and passage.text:
            yield "", whole("note", passage.text, self.heads)
        for at, item in enumerate(passage.items):
            yield from self.of_entry(item, (*route, "items", at))

    def of_entry(self, item: TaskPassage, route: Route) -> Iterator[tuple[str, Row]]:
        """The rows of an entry that is no group and no area; lines of a task stand in its row."""
        for task in self.tasks.get(route, ()):
            for row in of_task(task, self.heads, self.hidden):
                yield task.number, row
        if item.task is not None:
            yield from self.tasks_below(item, route)
            return
        if route in self.hidden and item.title:
            yield "", whole("note", item.title, self.heads)
        yield from self.rows(item, route)

    def tasks_below(self, item: TaskPassage, route: Route) -> Iterator[tuple[str, Row]]:
        """The rows of tasks that stand in a task."""
        for at, below in enumerate(item.items):
            inner = (*route, "items", at)
            if below.task is not None:
                yield from self.of_entry(below, inner)
            else:
                yield from self.tasks_below(below, inner)


def _is_group(passage: Passage) -> bool:
    """Whether an entry is a heading that no area stands above, or an area of areas."""
    if not isinstance(passage, TaskPassage) or passage.task is not None or not passage.title:
        return False
    return passage.area is None or _has_area(passage)


def _has_area(passage: TaskPassage) -> bool:
    return any(item.area is not None or _has_area(item) for item in passage.items)


def _roman(count: int) -> str:
    """A number from 1 in Roman digits; "" for those that are too long to be read as one."""
    tens, ones = divmod(count, 10)
    digits = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    return "X" * tens + digits if count < _MOST_ROMAN else ""
