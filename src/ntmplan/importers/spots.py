"""A plan file's text by entries and keys: which lines they take, and how to change them alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ntmplan.importers.yaml_text import Value, entry, keyed
from ntmplan.problem import Route
from ntmplan.tree import Tree
from ntmplan.tree.build import Mark

_COMMENT = re.compile(r"\s+#.*$")
_ENDS = re.compile(r"\r\n|\r|\n")


class ShortFormError(Exception):
    """An entry stands on one line with others (`[a, b]`, `{a: b}`) and can't be changed alone."""


@dataclass
class Spots:
    """Changes of a plan file, each at the lines that it takes.

    Attributes:
        tree: the file.
        edits: (first line, line after the last, which of several at one line comes first, new
            lines), lines from 0; what takes a line's place comes behind what is put before it.
    """

    tree: Tree
    edits: list[tuple[int, int, int, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Part the text into lines."""
        self.lines = self.tree.text.split("\n")

    def mark(self, route: Route) -> Any:  # noqa: ANN401 - marks are events and maps of them
        """The mark of a value; steps that the file leaves out (`items`) are passed over."""
        mark = self.tree.marks
        for step in route:
            inside = mark.inside if isinstance(mark, Mark) else None
            if isinstance(mark, Mark) and getattr(mark.start, "flow_style", False):
                raise ShortFormError
            if isinstance(inside, dict) and step in inside:
                mark = inside[str(step)][1]
            elif isinstance(inside, list) and isinstance(step, int) and step < len(inside):
                mark = inside[step]
        if isinstance(mark, Mark) and getattr(mark.start, "flow_style", False):
            raise ShortFormError
        return mark

    def has(self, route: Route, key: str) -> bool:
        """Whether the entry at a route has a key of its own."""
        mark = self.mark(route)
        return isinstance(mark, Mark) and isinstance(mark.inside, dict) and key in mark.inside

    def is_map(self, route: Route) -> bool:
        """Whether the entry at a route has keys."""
        mark = self.mark(route)
        return isinstance(mark, Mark) and isinstance(mark.inside, dict)

    def key_lines(self, route: Route, key: str) -> tuple[int, int, int]:
        """The lines of a key with its value, and the column of the key."""
        event = self.mark(route).inside[key][0].start_mark
        return event.line, self.end(event.line, event.column), event.column

    def entry_lines(self, route: Route) -> tuple[int, int, int]:
        """The lines of an entry of a list, and the column of its dash."""
        self.mark(route[:-1])
        mark = self.mark(route)
        event: Any = mark
        if isinstance(mark, Mark):
            inside: Any = mark.inside
            event = next(iter(inside.values()))[0] if isinstance(inside, dict) else mark.start
        line = event.start_mark.line
        dash = self.lines[line][: event.start_mark.column].rfind("-")
        if dash < 0:
            raise ShortFormError
        return line, self.end(line, dash), dash

    def end(self, line: int, column: int) -> int:
        """The line after the last one that stands deeper than a column."""
        at = last = line + 1
        while at < len(self.lines):
            words = self.lines[at].strip()
            indent = len(self.lines[at]) - len(self.lines[at].lstrip())
            if words and indent <= column:
                break
            at += 1
            if words:
                last = at
        return last

    def set_key(self, route: Route, key: str, value: Value, after: tuple[str, ...]) -> None:
        """Write a value under a key: in place of the old one, or behind other keys.

        Args:
            route: the entry, which has keys.
            key: the key.
            value: what to write.
            after: the keys behind which a new one stands, where the entry has them.
        """
        if self.has(route, key):
            first, end, column = self.key_lines(route, key)
            made = self._with_comment(first, end, keyed(key, value, column))
            made[0] = self.lines[first][:column] + made[0][column:]
            self.edits.append((first, end, 9, made))
            return
        known = [one for one in after if self.has(route, one)] or list(self.mark(route).inside)[:1]
        ends = [self.key_lines(route, one) for one in known]
        end, column = max((end, column) for _, end, column in ends)
        self.edits.append((end, end, 1, keyed(key, value, column)))

    def _with_comment(self, first: int, end: int, made: list[str]) -> list[str]:
        """The new lines, with the comment that stood behind a value of one line."""
        if end - first != 1 or len(made) != 1:
            return made
        bare = re.sub(
            r"\"(?:[^\"\\]|\\.)*\"|'[^']*'", lambda quoted: "x" * len(quoted[0]), self.lines[first]
        )
        comment = _COMMENT.search(bare)
        return [made[0] + self.lines[first][comment.start() :]] if comment else made

    def drop_key(self, route: Route, key: str) -> None:
        """Take a key with its value away."""
        first, end, column = self.key_lines(route, key)
        if self.lines[first][:column].strip():  # it stands behind the dash
            raise ShortFormError
        self.edits.append((first, end, 9, []))

    def replace_entry(self, route: Route, value: Value) -> None:
        """Write an entry of a list anew."""
        first, end, dash = self.entry_lines(route)
        self.edits.append((first, end, 9, entry(value, dash)))

    def insert_after(self, route: Route, value: Value, *, apart: bool) -> None:
        """Write a new entry behind one of a list."""
        _, end, dash = self.entry_lines(route)
        self.edits.append((end, end, 2, [*([""] if apart else []), *entry(value, dash)]))

    def insert_first(self, route: Route, value: Value, *, apart: bool) -> None:
        """Write a new entry before the first one of a list."""
        first, _, dash = self.entry_lines(route)
        first = self._above(first, dash)
        self.edits.append((first, first, 2, [*entry(value, dash), *([""] if apart else [])]))

    def _above(self, line: int, column: int) -> int:
        """The first of the comment lines that stand right above a line."""
        while line > 0 and self.lines[line - 1].lstrip().startswith("#"):
            if len(self.lines[line - 1]) - len(self.lines[line - 1].lstrip()) != column:
                break
            line -= 1
        return line

    def add_items(self, route: Route, values: list[Value]) -> None:
        """Give an entry that has none a list of entries."""
        inside = list(self.mark(route).inside)
        _, end, column = self.key_lines(route, inside[-1])
        self.edits.append((end, end, 3, keyed("items", values, column)))

    def add_part(self, key: str, value: Value, before: str | None) -> None:
        """Write a new key of the plan, before another one or at the end."""
        made = keyed(key, value, 0)
        if before is None:
            end = len(self.lines)
            while end > 0 and not self.lines[end - 1].strip():
                end -= 1
            self.edits.append((end, end, 4, ["", *made]))
        else:
            first, _, _ = self.key_lines((), before)
            first = self._above(first, 0)
            self.edits.append((first, first, 4, [*made, ""]))

    def comment(self, route: Route, words: str) -> bool:
        """Write a comment above an entry or a part, once; whether it was not there yet."""
        if len(route) == 1:
            first, _, column = self.key_lines((), str(route[0]))
        else:
            first, _, column = self.entry_lines(route)
        if first and self.lines[first - 1].strip() == f"# {words}":
            return False
        self.edits.append((first, first, 5, [f"{' ' * column}# {words}"]))
        return True

    def text(self, raw: str = "") -> str:
        """The text with all changes; line ends and a byte order mark stay as the file has them.

        Args:
            raw: the file's text as it is stored; without it every line ends with a line feed.
        """
        ends = _ENDS.findall(raw) or ["\n"]
        usual = max(set(ends), key=ends.count)
        kept = [*ends, *[usual] * len(self.lines)]
        lines = [line + end for line, end in zip(self.lines[:-1], kept, strict=False)]
        lines.append(self.lines[-1])
        order = sorted(enumerate(self.edits), key=lambda pair: (pair[1][0], pair[1][2], pair[0]))
        for _, (first, end, _, made) in reversed(order):
            if first >= len(lines) - 1 and not lines[-1].endswith(("\n", "\r")) and lines[-1]:
                lines[-1] += usual
            lines[first:end] = [line + usual for line in made]
        return ("\ufeff" if raw.startswith("\ufeff") else "") + "".join(lines)
