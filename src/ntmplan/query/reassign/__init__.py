"""Who holds now, at every place of the plans where a unit stands that is over."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.held import unsettled_note
from ntmplan.query.reassign.judged import DONE, OPEN, State, Why
from ntmplan.query.reassign.plan import Reassigned, Standing, reassigned
from ntmplan.registry import Unit
from ntmplan.registry.succession import holding
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Note, Row, Table, names, note, text

__all__ = ["DONE", "OPEN", "Reassigned", "State", "reassign", "reassigned", "table_of"]

QUESTION = "reassign"
STATES = {
    State.CHANGE: marked("change"),
    State.MERGE: marked("merge"),
    State.DROP: marked("take out"),
    State.ASK: marked("ask"),
    State.HISTORY: marked("history, stays"),
    State.NONE_NAMED: marked("no successor is named"),
}
WHYS = {
    Why.SEVERAL: marked("several took over"),
    Why.NOBODY: marked("nobody is named who took over"),
    Why.SHORT: marked("shortened in a list, without the first words of its name"),
    Why.OTHER: marked("more words follow the name; it may be another body"),
    Why.MAYBE_CITED: marked("it may be who issued a document, or stand in its title"),
    Why.LATER: marked("it was over when the document was issued"),
    Why.LEADS_SOME: marked("it leads some of these tasks now and supports others"),
    Why.EMPTY: marked("no unit would be left here, and those named above would count"),
    Why.ITSELF: marked("it would work with itself"),
    Why.TWICE: marked("it would stand there twice"),
    Why.ISSUED: marked("says who issued the document"),
    Why.CITED: marked("says who issued a document that is cited"),
    Why.QUOTED: marked("stands in quotation marks"),
}
_UNITS = marked("Stands there")
_NEW = marked("Will stand there")
_OR = marked("or")
_NOTHING = marked("No unit that is over on {day} stands in these plans.")
_FAULTY = marked("{path} has faults of form and is left as it is; `ntmplan validate` says which.")
_UNSAFE = marked(
    "{path} is left as it is: line {lines} can't be changed without changing more than the units."
)
_DOUBLED = marked("{path}: several parts of the organisation part are {units}'s now; join them.")


def _new(row: Row) -> str:
    if row["new"] is not None:
        return text(row, "new") or "–"
    if row["state"] == State.HISTORY:
        return ""
    units = f" {say(_OR)} ".join(names(row, "successors"))
    return f"{units} (?)" if units else ""


def _state(row: Row) -> str:
    state = say(STATES[State(text(row, "state"))])
    if not row["why"] or row["state"] == State.NONE_NAMED:
        return state
    return f"{state}: {say(WHYS[Why(text(row, 'why'))])}"


COLUMNS = (
    Column(marked("Where"), lambda row: f"{text(row, 'path')}:{row['line']}", whole=True),
    Column(marked("Key"), lambda row: text(row, "key")),
    Column(_UNITS, lambda row: text(row, "old"), wide=True),
    Column(_NEW, _new, wide=True),
    Column(marked("What is done"), _state, wide=True),
)


def reassign(
    files: Sequence[PlanFile], day: datetime.date, chosen: Mapping[str, Unit] | None = None
) -> list[Reassigned]:
    """What becomes of each plan by a day.

    Args:
        files: the plans.
        day: the day on which others hold what units held.
        chosen: for units with several or no successors, by their registered names, who is chosen.
    """
    return [reassigned(file, day, chosen or {}) for file in files]


def table_of(found: Sequence[Reassigned], day: datetime.date) -> Table:
    """The places as an answer, a row each."""
    rows = tuple(_row(one.file, place, day) for one in found for place in one.places)
    notes = (*_unsettled(found, day), *_left(found, day, any_rows=bool(rows)))
    return Table(QUESTION, "", COLUMNS, rows, notes=notes)


def _row(file: PlanFile, place: Standing, day: datetime.date) -> Row:
    spot = place.spot
    return {
        "plan": file.id,
        "path": file.path,
        "line": place.line,
        "key": place.held.key,
        "route": "/".join(map(str, place.held.route)),
        "units": tuple(unit.unit for unit in spot.units),
        "old": spot.old,
        "new": spot.words,
        "state": spot.state.value if spot.state else None,
        "why": spot.why.value if spot.why else None,
        "successors": tuple(unit.unit for unit in spot.holders),
        "as_of": day.isoformat(),
    }


def _unsettled(found: Sequence[Reassigned], day: datetime.date) -> Iterator[Note]:
    """For each unit at a place that is asked about, who may hold its duties."""
    told: list[Note] = []
    for one in found:
        for place in one.places:
            for unit in place.spot.units if place.spot.why in (Why.SEVERAL, Why.NOBODY) else ():
                held = holding(unit, day, one.file.registry)
                if not held.settled and (said := unsettled_note(held, day)) not in told:
                    told.append(said)
                    yield said


def _left(found: Sequence[Reassigned], day: datetime.date, *, any_rows: bool) -> Iterator[Note]:
    """What is not done, and what is left to do by hand."""
    if not any_rows:
        yield note("nothing-over", _NOTHING, day=f"{day:%d/%m/%Y}")
    for one in found:
        path = one.file.path
        if one.refused == "faulty":
            yield note("faulty", _FAULTY, path=path)
        elif one.refused:
            lines = ", ".join(map(str, one.failed)) or "?"
            yield note("unsafe", _UNSAFE, path=path, lines=lines)
        for unit in one.doubled:
            yield note("several-parts", _DOUBLED, path=path, units=unit)
