"""Groups of rows in tables of tasks: areas, and titles that stand above areas."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntmplan.importers import marks
from ntmplan.importers.guess import Sure
from ntmplan.importers.node import Node
from ntmplan.importers.source import Where

END = "* * *"
"""A row that ends a group: what comes next stands beside it."""


@dataclass(eq=False)
class Group:
    """Rows of a table under one title.

    Attributes:
        title: the area's title; "" for rows outside of areas.
        where: its place.
        above: the group that it stands in, if any.
        entries: its tasks, and lines among them.
        number: what stands before the title.
        sure: how sure it is that this is an area.
        own: what its own row says of it.
        behind: lines behind it that stand beside it, such as sums.
        heading: whether it is a heading above areas and no area itself.
    """

    title: str
    where: Where
    above: Group | None = None
    entries: list[Node] = field(default_factory=list)
    number: str = ""
    sure: Sure = Sure.SURE
    own: Node | None = None
    behind: list[Node] = field(default_factory=list)
    heading: bool = False

    @property
    def rows(self) -> list[Node]:
        """Its tasks."""
        return [entry for entry in self.entries if "task" in entry.keys]

    @property
    def rank(self) -> int | None:
        """How high its number stands in outlines, 0 the highest; None where documents differ."""
        mark, _ = marks.split(f"{self.number.rstrip('.')}. x")
        return mark.rank

    @property
    def empty(self) -> bool:
        """Whether nothing but its title is there."""
        return not (self.entries or self.own)


@dataclass
class Groups:
    """The groups of a table as its rows come.

    Attributes:
        found: every group in reading order.
        path: the titles under which the next row stands, the outermost first.
    """

    found: list[Group] = field(default_factory=list)
    path: list[Group] = field(default_factory=list)

    @property
    def last(self) -> Group | None:
        """The group that came last."""
        return self.found[-1] if self.found else None

    @property
    def top(self) -> Group | None:
        """The innermost title that is open."""
        return self.path[-1] if self.path else None

    def title(self, group: Group) -> None:
        """Begin a group with the title that a whole row is."""
        rank = group.rank
        while self.path and (
            rank is None or self.path[-1].rank is None or self.path[-1].rank >= rank
        ):
            self.path.pop()
        self._begin(group)
        self.path.append(group)

    def area(self, group: Group) -> None:
        """Begin the group that the column of areas names."""
        rank, last = group.rank, self.last
        while self.path and rank is not None and (self.path[-1].rank or 0) >= rank:
            self.path.pop()
        beside = last is not None and last.rank == rank is not None
        if last and last.title and last.empty and not beside and last not in self.path:
            self.path.append(last)
        self._begin(group)

    def loose(self, where: Where) -> None:
        """Begin rows that stand in no area, but perhaps under a title."""
        if self.last is None or self.last is not self.top:
            self._begin(Group("", where))

    def leave(self, where: Where) -> None:
        """End the group that is open; what comes next stands beside it."""
        if self.path:
            self.path.pop()
        self._begin(Group("", where))

    def _begin(self, group: Group) -> None:
        group.above = self.top
        if group.above and group.title:
            group.above.heading = True
        self.found.append(group)

    def put(self, entry: Node) -> None:
        """Put a task or a line into the group that came last."""
        group = self.found[-1]
        group.entries += [*group.behind, entry]
        group.behind = []

    def put_behind(self, line: Node) -> None:
        """Put a line behind the group that came last, or into the one that is just a title."""
        group = self.last
        if group is None:
            self.loose(line.where)
            return self.put(line)
        if group is self.top and (group.heading or not group.entries):
            return self.put(line)
        group.behind.append(line)
        return None
