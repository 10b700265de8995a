"""What has to change in a plan file: gathered, written at its lines, and noted."""

from __future__ import annotations

from dataclasses import dataclass

from ntmplan.importers.node import ORDER, Node
from ntmplan.importers.result import Imported
from ntmplan.importers.spots import ShortFormError, Spots
from ntmplan.importers.yaml_text import Map, Value
from ntmplan.model.outline import Entry, outline
from ntmplan.model.passage import Passage
from ntmplan.model.plan import Plan
from ntmplan.problem import Route
from ntmplan.repository import PlanFile

GONE = "nhập: không còn trong văn bản mới"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different in the newer document.

    Attributes:
        what: `changed`, `added`, `gone`, or `left` for what the file's form does not let change.
        route: the way to it in the file that was there.
        key: the key, or "" for a whole entry.
        old, new: the words.
    """

    what: str
    route: Route
    key: str = ""
    old: str = ""
    new: str = ""


class Record:
    """Writes down what has to change.

    Attributes:
        file, plan: the plan file that was there.
        new: what the newer document was read as.
        spots: the file's lines.
        changes: what was changed so far.
        old_entries, new_entries: the passages of both.
        nodes: the entries of the newer plan by their routes.
    """

    def __init__(self, file: PlanFile, plan: Plan, new: Imported) -> None:
        self.file, self.plan, self.new = file, plan, new
        self.spots = Spots(file.tree)
        self.changes: list[Change] = []
        self.old_entries = file.entries
        self.new_entries = outline(new.plan)
        self.nodes = _nodes(new)
        self._pending: dict[Route, dict[str, Value]] = {}

    def note(self, what: str, route: Route, key: str = "", old: str = "", new: str = "") -> None:
        """Note a change."""
        self.changes.append(Change(what, route, key, old, new))

    def said(self, key: str) -> str:
        """What the file says under a key of the plan."""
        value = self.file.tree.at((key,))
        return value if isinstance(value, str) else ""

    def has(self, entry: Entry, key: str) -> bool:
        """Whether an entry has a key of its own in the file."""
        try:
            return self.spots.has(entry.route, key)
        except ShortFormError:
            value = self.file.tree.at(entry.route)
            return isinstance(value, dict) and key in value

    def set(self, route: Route, key: str, value: Value, old: str) -> None:
        """Write a value on an entry, once all of its changes are known."""
        self._pending.setdefault(route, {})[key] = value
        new = value if isinstance(value, str) else " / ".join(_texts(value))
        self.note("changed", route, key, old, new)

    def drop(self, entry: Entry, key: str, old: str) -> None:
        """Take a key of an entry away."""
        try:
            self.spots.drop_key(entry.route, key)
            self.note("changed", entry.route, key, old)
        except ShortFormError:
            self.note("left", entry.route, key, old)

    def change(
        self, route: Route, key: str, value: Value, old: str, after: tuple[str, ...]
    ) -> None:
        """Write a value at once."""
        new = value if isinstance(value, str) else " / ".join(_texts(value))
        try:
            self.spots.set_key(
                route, key, value, after[: after.index(key)] if key in after else after
            )
            self.note("changed", (*route, key), "", old, new)
        except ShortFormError:
            self.note("left", (*route, key), "", old, new)

    def flush(self) -> None:
        """Write the changes of each entry."""
        for route, values in self._pending.items():
            try:
                self.write(route, values)
            except ShortFormError:
                self.changes = [
                    Change("left", one.route, one.key, one.old, one.new)
                    if one.route == route and one.key in values
                    else one
                    for one in self.changes
                ]
        self._pending = {}

    def write(self, route: Route, values: dict[str, Value]) -> None:
        """Write the changes of one entry; words that stand alone get their key first."""
        if self.spots.is_map(route):
            for key, value in sorted(values.items(), key=lambda pair: ORDER.index(pair[0])):
                self.spots.set_key(route, key, value, ORDER[: ORDER.index(key)])
            return
        words = self.file.tree.at(route)
        if not isinstance(words, str) or len(route) == 1:
            raise ShortFormError
        bare = self.bare(route)
        if tuple(values) == (bare,):
            self.spots.replace_entry(route, values[bare])
        else:
            self.spots.replace_entry(route, Map({bare: words, **values}))

    def bare(self, route: Route) -> str:
        """The key that a text alone stands for."""
        found = (type(one.passage).bare for one in self.old_entries if one.route == route)
        return next(found, "task")  # what is no entry is a row of the appendix

    def gone(self, route: Route, words: str) -> None:
        """Mark an entry that the new document does not have; nobody deletes it unasked."""
        try:
            if self.spots.comment(route, GONE):
                self.note("gone", route, old=words)
        except ShortFormError:
            self.note("left", route, old=words)


def _nodes(new: Imported) -> dict[Route, Node]:
    """The entries of the new plan by their routes."""
    found: dict[Route, Node] = {}

    def walk(node: Node, route: Route) -> None:
        found[route] = node
        for at, item in enumerate(node.items):
            walk(item, (*route, "items", at))

    for key, part in new.draft.parts.items():
        walk(part, (key,))
    return found


def words_of(passage: Passage) -> list[str]:
    """What a passage says itself."""
    keys = (*passage.titles, *passage.sentences, "text")
    return [words for key in keys if (words := getattr(passage, key))]


def _texts(value: Value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Map):
        return [text for inner in value.values.values() for text in _texts(inner)]
    return [text for inner in value for text in _texts(inner)]
