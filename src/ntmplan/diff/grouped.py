"""A difference for readers: by plan, then by the thing that changed, its words marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ntmplan.diff.labels import label
from ntmplan.reading.likeness import Change, changes
from ntmplan.table import Row, Table, names, text

SAME, GONE, COME = "same", "gone", "come"


class Stretch(NamedTuple):
    """Some words, and whether both versions have them (`same`), one lost them, or one got them.

    Attributes:
        words: the words, as the new version writes them where both have them.
        state: `same`, `gone` or `come`.
        old: as the old version writes them, where both have them with other blanks.
    """

    words: str
    state: str
    old: str = ""


class Shown(NamedTuple):
    """One change.

    Attributes:
        label: what it is called, as a text for translators.
        both: the words of both versions in one line, what was lost before what came.
        joint: what stands between two stretches.
    """

    label: str
    both: tuple[Stretch, ...]
    joint: str = ""

    @property
    def before(self) -> tuple[Stretch, ...]:
        """What stood there."""
        kept = (one for one in self.both if one.state != COME)
        return tuple(Stretch(one.old or one.words, one.state) for one in kept)

    @property
    def after(self) -> tuple[Stretch, ...]:
        """What stands there now."""
        return tuple(one for one in self.both if one.state != GONE)


class Thing(NamedTuple):
    """A task, a heading or the like, with all that changed of it.

    Attributes:
        number: how a reader finds it in the new version; "" where it has none.
        was: its number in the old version, where that is another.
        text: its words, those of the new version where it is there.
        changes: what changed.
        where: its place in a file.
    """

    number: str
    was: str
    text: str
    changes: tuple[Shown, ...]
    where: str


class PlanDifference(NamedTuple):
    """What changed in a plan."""

    plan: str
    things: tuple[Thing, ...]


def grouped(table: Table) -> tuple[PlanDifference, ...]:
    """The rows of a difference, by plan and by thing, in their order."""
    return tuple(
        PlanDifference(
            str(plan),
            tuple(_thing(list(rows)) for _, rows in groupby(of_plan, key=_same_thing)),
        )
        for plan, of_plan in groupby(table.rows, key=lambda row: row["plan"])
    )


def _same_thing(row: Row) -> tuple[object, ...]:
    keys = ("kind", "task", "old_task", "text", "old_text", "line", "old_line")
    return tuple(row[key] for key in keys) if row["kind"] else (row["change"], row["field"])


def _thing(rows: list[Row]) -> Thing:
    first = rows[0]
    number, was = text(first, "task"), text(first, "old_task")
    new = first["line"] is not None
    path, line = (first["path"], first["line"]) if new else (first["old_path"], first["old_line"])
    return Thing(
        number or was,
        was if number and was != number else "",
        text(first, "text") or text(first, "old_text"),
        tuple(_shown(row) for row in rows),
        f"{path}:{line}" if path else "",
    )


def _shown(row: Row) -> Shown:
    old, new = names(row, "old_units"), names(row, "new_units")
    if old or new:
        return Shown(label(row), tuple(_units(old, new)), "; ")
    return Shown(label(row), tuple(_stretches(row)))


def _stretches(row: Row) -> Iterator[Stretch]:
    """Sentences word by word; other things are one or another as a whole."""
    old, new = text(row, "old"), text(row, "new")
    worded = row["change"] in ("wording", "head")
    for one in changes(old, new) if worded else [Change(old, new)]:
        if one.same:
            yield Stretch(one.new, SAME, one.old)
        else:
            yield from (
                Stretch(words, state)
                for words, state in ((one.old, GONE), (one.new, COME))
                if words
            )


def _units(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Stretch]:
    """The units of both versions, those that went where they stood, those that came at the end."""
    for unit in dict.fromkeys((*old, *new)):
        yield Stretch(unit, SAME if unit in old and unit in new else GONE if unit in old else COME)
