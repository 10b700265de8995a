"""Who holds on a day what a plan gave to units that may be over by then."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from ntmplan.language import say
from ntmplan.problem import Phrase, marked
from ntmplan.query.match import UNIT, Match, match, units_in_use
from ntmplan.registry import Unit
from ntmplan.registry.succession import Holding, State, holding, predecessors
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Column, Note, Row, Table, names, note
from ntmplan.text import folded, holds

_ENDED = {
    State.SEVERAL: (
        "several-successors",
        marked("{unit} ended on {day}; {units} took over: ask which of them holds this."),
    ),
    State.NOBODY: (
        "no-successor",
        marked("{unit} ended on {day}; nobody is named who holds its duties on {asked}."),
    ),
    State.NOT_YET: ("not-yet", marked("{unit} did not exist yet on {day}.")),
}
_NOBODY = marked("nobody is named")
_NOT_YET = marked("does not exist yet")
_SUPPORT = marked("in support: {units}")
_OR = marked("or")
_HELD = marked("Held on {day} by")


class Held:
    """Who holds the duties of units on a day, for the plans of a repository.

    Args:
        files: the plans.
        day: the day.
    """

    def __init__(self, files: Iterable[PlanFile], day: datetime.date) -> None:
        self.day = day
        self._files = {file.path: file for file in files}
        self.of = cache(self._of)

    def _of(self, path: str, name: str) -> Holding | None:
        """Who holds what a plan gives to a unit; None for a name that nobody registered.

        Args:
            path: the plan's file.
            name: the registered name.
        """
        file = self._files[path]
        unit = file.registry.registered(name)
        return holding(unit, self.day, file.registry) if unit else None

    def row(self, row: Row) -> Row:
        """A row with who holds it on the day, under four more keys.

        `as_of` is the day, `lead_holders` and `support_holders` are who surely holds it (who leads
        does not support), and `unsettled` are the leads and supports for which nobody is named, or
        several.
        """
        path = str(row["path"])
        leads = self._holders(path, names(row, "leads"))
        supports = self._holders(path, names(row, "supports"))
        named = dict.fromkeys((*names(row, "leads"), *names(row, "supports")))
        return {
            **row,
            "as_of": self.day.isoformat(),
            "lead_holders": leads,
            "support_holders": tuple(name for name in supports if name not in leads),
            "unsettled": tuple(
                name for name in named if (found := self.of(path, name)) and not found.settled
            ),
        }

    def _holders(self, path: str, units: Iterable[str]) -> tuple[str, ...]:
        """Who surely holds what these units held; each once."""
        found: dict[str, None] = {}
        for name in units:
            held = self.of(path, name)
            if held is None:
                found[name] = None
            elif held.settled:
                found[held.holders[0].unit] = None
        return tuple(found)

    def notes(self, rows: Iterable[Row]) -> list[Note]:
        """For each unit of the rows whose holder is not known, why; each once."""
        told: dict[tuple[str, State, tuple[str, ...]], Note] = {}
        for row in rows:
            for name in names(row, "unsettled"):
                if held := self.of(str(row["path"]), name):
                    key = (name, held.state, tuple(one.unit for one in held.holders))
                    told.setdefault(key, unsettled_note(held, self.day))
        return list(told.values())


def unsettled_note(held: Holding, day: datetime.date) -> Note:
    """Why it is not known who holds a unit's duties on a day."""
    code, sentence = _ENDED[held.state]
    ended = held.ended or day
    facts = {
        "unit": held.unit.unit,
        "day": f"{ended:%d/%m/%Y}",
        "asked": f"{day:%d/%m/%Y}",
        "units": "; ".join(one.unit for one in held.holders),
    }
    return note(code, sentence, **facts)


def on_day(table: Table, files: list[PlanFile], day: datetime.date | None) -> Table:
    """An answer of tasks and duties with who holds each of them on a day.

    Args:
        table: an answer whose rows have `path`, `leads` and `supports`.
        files: the plans that were asked.
        day: the day; None leaves the answer as it is.
    """
    if day is None:
        return table
    held = Held(files, day)
    rows = tuple(held.row(row) for row in table.rows)
    at = next((at for at, one in enumerate(table.columns) if one.title == "Support"), -1) + 1
    columns = (*table.columns[:at], held_column(held), *table.columns[at:])
    notes = [one for one in held.notes(rows) if one not in table.notes]
    return replace(table, columns=columns, rows=rows, notes=(*table.notes, *notes))


def held_column(held: Held) -> Column:
    """The column that says who holds what the units of a row held; empty where none changed."""

    def shown(row: Row) -> str:
        path = str(row["path"])
        leads = _changes(held, path, names(row, "leads"))
        supports = _changes(held, path, names(row, "supports"))
        return "; ".join(filter(None, (leads, supports and say(_SUPPORT, {"units": supports}))))

    return Column(held_on(held.day), shown)


def _changes(held: Held, path: str, units: Iterable[str]) -> str:
    """Who holds what those of the units held that are over or not yet there."""
    by: dict[str, list[str]] = {}
    for name in units:
        found = held.of(path, name)
        if found is not None and found.state is not State.ITSELF:
            by.setdefault(holder_shown(found), []).append(name)
    return "; ".join(f"{holder} ← {' + '.join(before)}" for holder, before in by.items())


def held_on(day: datetime.date) -> Phrase:
    """The heading of a column that says who holds something on a day."""
    return Phrase(_HELD, {"day": f"{day:%d/%m/%Y}"})


def holder_shown(found: Holding) -> str:
    """Who holds a unit's duties, for people; several with what parts them."""
    if found.state is State.NOT_YET:
        return f"({say(_NOT_YET)})"
    units = f" {say(_OR)} ".join(one.unit for one in found.holders)
    return f"{units} (?)" if len(found.holders) > 1 else units or f"({say(_NOBODY)})"


def match_on(
    query: str, files: list[PlanFile], day: datetime.date | None, *, only: str = ""
) -> Match:
    """What a query means to somebody who asks on a day; without a day what it means in the plans.

    A part of a name that fits a unit that is over by then and who holds its duties too ("Sở Nông
    nghiệp") is not guessed: only one of them did what else the holder took over.

    Args:
        query: what somebody typed.
        files: the plans that are asked.
        day: the day; None for the plans' own.
        only: `unit`, where the query can mean nothing else.
    """
    meant = match(query, files, only=only)
    if day is None or meant.kind != UNIT:
        return meant
    kinds = {
        one.unit: str(one.kind)
        for file in files
        for unit in meant.units.get(file.path, ())
        for after in _namesakes(query, unit, holding(unit, day, file.registry))
        for one in (unit, after)
    }
    candidates = tuple(Candidate(name, kind) for name, kind in kinds.items())
    return Match("", candidates=candidates, ambiguous=True) if candidates else meant


def _namesakes(query: str, unit: Unit, held: Holding) -> Iterator[Unit]:
    """Of those who hold a unit's duties the ones of whose names the query is a part too."""
    wanted = folded(query)
    if any(folded(name) == wanted for name in unit.spellings):
        return
    for one in held.holders:
        if one.unit != unit.unit and any(holds(folded(name), wanted) for name in one.spellings):
            yield one


def with_predecessors(meant: Match, files: list[PlanFile], day: datetime.date | None) -> Match:
    """A match of units with those whose duties they hold on a day.

    Who asks what a department leads that was made by a merger asks for what its predecessors led.
    """
    if day is None or meant.kind != UNIT:
        return meant
    before: dict[str, tuple[Unit, ...]] = {}
    for file in files:
        asked = meant.units.get(file.path, ())
        found = [
            one
            for unit in asked
            for one in predecessors(unit, day, units_in_use(file), file.registry)
        ]
        before[file.path] = tuple({one.unit: one for one in found if one not in asked}.values())
    return replace(meant, before=before)


def not_yet(meant: Match, files: Iterable[PlanFile], day: datetime.date | None) -> Iterator[Note]:
    """For each unit that is asked for and does not exist yet on the day, that this is so."""
    if day is None:
        return
    told: set[str] = set()
    for file in files:
        for unit in meant.units.get(file.path, ()):
            found = holding(unit, day, file.registry)
            if found.state is State.NOT_YET and unit.unit not in told:
                told.add(unit.unit)
                yield unsettled_note(found, day)
