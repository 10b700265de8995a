"""YAML text to a located tree: words only, and the place of every key and value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from yaml.events import ScalarEvent

from ntmplan.problem import Phrase, Place, Problem, Route, marked, problem
from ntmplan.tree import kinds
from ntmplan.tree.build import Builder, Mark, TooDeepError, Value, place_of
from ntmplan.tree.decode import LIMIT, decode, too_large, without_controls
from ntmplan.tree.syntax import explain, next_part

__all__ = ["Tree", "Value", "read", "read_bytes"]

ERRORS = 20
"""How many broken parts of one file are looked for."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A file as words.

    Attributes:
        path: the file's name as messages show it.
        value: what it holds; None where it can't be read.
        marks: where everything stands.
        problems: what was wrong with it so far.
        text: the file's text, for showing its lines; "" where there is none.
        composed: whether each letter of the text is one character with its marks (NFC).
    """

    path: str
    value: Value = None
    marks: Any = None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    composed: bool = True

    def place(self, route: Route, *, key: bool = False) -> Place:
        """Where the value at a route stands, or its key.

        A route that leads further than the file goes ends at the last value it meets; steps that
        the file leaves out (a bare list instead of `items:`) are passed over.
        """
        event, mark = None, self.marks
        for step in route:
            inside = mark.inside if isinstance(mark, Mark) else None
            if isinstance(inside, dict) and step in inside:
                event, mark = inside[str(step)]
            elif isinstance(inside, list) and isinstance(step, int) and step < len(inside):
                event, mark = None, inside[step]
        if key and event is not None:
            return place_of(event, self.path)
        if not isinstance(mark, Mark):
            return Place(self.path) if mark is None else place_of(mark, self.path)
        if event is not None:
            return place_of(event, self.path)
        return self._first(mark)

    def _first(self, mark: Mark) -> Place:
        """A short place for a whole map or list: its first key or entry."""
        if isinstance(mark.inside, dict) and mark.inside:
            return place_of(next(iter(mark.inside.values()))[0], self.path)
        if isinstance(mark.inside, list) and mark.inside:
            first = mark.inside[0]
            return self._first(first) if isinstance(first, Mark) else place_of(first, self.path)
        return place_of(mark.start, self.path)

    def narrowed(self, place: Place, words: str) -> Place:
        """The place of some words inside a place; the place itself where they can't be seen.

        A line end between two words stands for a blank, as it does when the file is read.
        """
        pieces = self._pieces(place)
        at = " ".join(piece for _, _, piece in pieces).find(words)
        if at < 0 or not words:
            return place
        line, column = _where(pieces, at)
        end_line, end_column = _where(pieces, at + len(words) - 1)
        return Place(self.path, line, column, end_line, end_column + 1)

    def _pieces(self, place: Place) -> list[tuple[int, int, str]]:
        """What stands on each line of a place, with its line and its column."""
        lines = _lines(self.text)[place.line - 1 : place.end_line]
        if place.line == place.end_line:
            begin, end = place.column - 1, place.end_column - 1
            return [(place.line, place.column, line[begin:end]) for line in lines]
        pieces = []
        head = lines[0][place.column - 1 : place.column] in ("|", ">")  # it can hold a comment
        for step, line in enumerate(lines):
            if head and step == 0:
                continue
            number = place.line + step
            begin = place.column - 1 if step == 0 else 0
            end = place.end_column - 1 if number == place.end_line else len(line)
            piece = line[begin:end].rstrip()
            bare = piece.lstrip()
            pieces.append((number, begin + len(piece) - len(bare) + 1, bare))
        return pieces

    def is_block(self, place: Place) -> bool:
        """Whether a value that begins at a place is a block (`>-`), where every sign is text."""
        return _lines(self.text)[place.line - 1].startswith((">", "|"), place.column - 1)

    def words(self, place: Place) -> str:
        """What stands in the file at a place of one line; "" for a longer one."""
        if place.line != place.end_line:
            return ""
        return _lines(self.text)[place.line - 1][place.column - 1 : place.end_column - 1]

    def inside_text(self) -> Callable[[int, int], bool]:
        """What tells of a line and a column whether a text of the file is there, no comment."""
        events = sorted(_scalars(self.marks), key=_start)

        def inside(line: int, column: int) -> bool:
            at = bisect_right(events, (line - 1, column - 1), key=_start)
            return at > 0 and _covers(events[at - 1], line - 1, column - 1)

        return inside

    def at(self, route: Route) -> Value:
        """The value at a route, with the same leniency as `place`."""
        value = self.value
        for step in route:
            if isinstance(value, dict) and step in value:
                value = value[str(step)]
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
        return value


def _where(pieces: Sequence[tuple[int, int, str]], at: int) -> tuple[int, int]:
    """The line and the column of a character of the pieces, which one blank each parts."""
    step = 0
    while at >= len(pieces[step][2]):
        at -= len(pieces[step][2]) + 1
        step += 1
    return pieces[step][0], pieces[step][1] + at


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _scalars(mark: Any) -> Iterator[ScalarEvent]:  # noqa: ANN401 - marks are events and maps of them
    """The events of every scalar, keys included."""
    if isinstance(mark, ScalarEvent):
        yield mark
    elif isinstance(mark, Mark) and isinstance(mark.inside, dict):
        for key, value in mark.inside.values():
            yield from _scalars(key)
            yield from _scalars(value)
    elif isinstance(mark, Mark):
        for value in mark.inside:
            yield from _scalars(value)


def _start(event: ScalarEvent) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _covers(event: ScalarEvent, line: int, column: int) -> bool:
    """Whether a scalar covers a character; the head line of a block may end in a comment."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return False
    if event.style in ("|", ">"):
        return start.line < line < end.line or (line == end.line and column < end.column)
    return (start.line, start.column) <= (line, column) < (end.line, end.column)


def read(file: Path, path: str) -> Tree:
    """The tree of a file. Whatever is wrong with it is in the tree's problems.

    Args:
        file: the file.
        path: how messages name it.
    """
    try:
        size = file.stat().st_size
        if size > LIMIT:
            return Tree(path, problems=[too_large(size, path)])
        with file.open("rb") as stream:
            data = stream.read(LIMIT + 1)  # a device has no size, and no end
    except OSError as error:
        return Tree(path, problems=[_unreadable(error, path)])
    return read_bytes(data, path)


def read_bytes(data: bytes, path: str) -> Tree:
    """The tree of these bytes."""
    text, data, problems = decode(data, path)
    if text is None:
        return Tree(path, problems=problems)
    tree = _parsed(text, data, path, problems)
    if not tree.problems:
        return tree  # the parser would have stopped at a control character
    text, controls = without_controls(text, path)
    return _parsed(text, text.encode(), path, problems + controls) if controls else tree


def _parsed(text: str, data: bytes, path: str, problems: list[Problem]) -> Tree:
    """The tree of a text, which these bytes are, of which some problems are known."""
    builder = Builder(text, path, data)
    try:
        value, marks = builder.document()
    except TooDeepError:
        return Tree(path, None, None, problems + builder.problems, text)
    except yaml.YAMLError as error:
        found = _broken(error, text, path)
        return Tree(path, None, None, problems + builder.problems + found, text)
    found = builder.problems
    if value is None and not found:
        found = [problem(kinds.EMPTY, Place(path))]
    return Tree(path, value, marks, problems + found, text, builder.composed)


def _broken(error: yaml.YAMLError, text: str, path: str) -> list[Problem]:
    """Every part of the text that is broken, not the first alone."""
    problems: list[Problem] = []
    lines = 0
    while len(problems) < ERRORS:
        found = explain(error, text, path, lines)
        problems.append(found)
        start = next_part(text, found.place.line - lines - 1)
        if start is None:
            break
        lines += text.count("\n", 0, start)
        text = text[start:]
        try:
            Builder(text, path).document()
        except TooDeepError:
            break
        except yaml.YAMLError as following:
            error = following
        else:
            break
    return problems


def _unreadable(error: OSError, path: str) -> Problem:
    reasons = {
        FileNotFoundError: marked("it doesn't exist"),
        PermissionError: marked("you have no permission to read it"),
        IsADirectoryError: marked("it is a folder"),
    }
    reason = reasons.get(type(error), marked("the system doesn't give it"))
    return problem(kinds.UNREADABLE, Place(path), reason=Phrase(reason))
