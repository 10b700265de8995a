"""Criteria and indicators: which plans touch, who guides and who appraises, and which nobody."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmplan.language import say
from ntmplan.problem import Phrase, marked
from ntmplan.query.columns import units_shown
from ntmplan.query.criteria.acts import APPRAISE, GUIDE, MENTION
from ntmplan.query.criteria.asked import SET, Asked, meant, sets_named, sets_of
from ntmplan.query.criteria.touched import Touch, touches
from ntmplan.query.held import on_day
from ntmplan.query.match import Match
from ntmplan.query.unclear import unclear
from ntmplan.registry.criteria import CriteriaSet, Criterion
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Column, Note, Row, Section, Table, names, note, text
from ntmplan.text import near

QUESTION = "criteria"
_ACTS = {
    "appraise": marked("appraises"),
    "guide": marked("guides"),
    "monitor": marked("monitors"),
    "implement": marked("carries out"),
    "mention": marked("mentions"),
}
_UNSAID = marked("not said; {count} sets have it")
_BY_NAME = Phrase(marked("Cited by a name that several sets have, so it may be meant"))
_NOBODY = marked("nobody")
_UNTOUCHED = marked("No plan here touches {criterion}.")
_NOTHING = marked("These plans touch no criterion.")
_NOT_SAID = {
    GUIDE: ("no-guide", marked("The plans do not say who guides {criterion}.")),
    APPRAISE: ("no-appraiser", marked("The plans do not say who appraises {criterion}.")),
}
_MISPLACED = marked("{plan} {task}: {set} has no criterion {number} of the name “{name}”.")
_ALL_COVERED = marked("The plans cover every criterion of {set}.")
_NOT_KNOWN = marked("It is not known which criteria {set} has.")


def _set(row: Row) -> str:
    return text(row, "set") or say(_UNSAID, {"count": len(names(row, "sets"))})


def _criterion(row: Row) -> str:
    return " ".join(filter(None, (text(row, "number"), text(row, "name"))))


def _indicator(row: Row) -> str:
    return " ".join(filter(None, (text(row, "indicator"), text(row, "indicator_name"))))


def _act(row: Row) -> str:
    return say(_ACTS[text(row, "act")]) if row["act"] else f"({say(_NOBODY)})"


def _where(row: Row) -> str:
    return f"{text(row, 'path')}:{row['line']}" if row["path"] else ""


COLUMNS = (
    Column(marked("Set"), _set, shared=True),
    Column(marked("Criterion"), _criterion),
    Column(marked("Indicator"), _indicator, wide=True),
    Column(marked("Act"), _act),
    Column(marked("Unit"), lambda row: units_shown(row, "leads") if row["act"] else ""),
    Column(marked("Support"), lambda row: units_shown(row, "supports") if row["supports"] else ""),
    Column(marked("No."), lambda row: text(row, "task")),
    Column(marked("Where"), _where, whole=True),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for.

    Attributes:
        query: a number, a code, a name, or "" for every criterion.
        set: the name of a set, or None.
        missing: whether those are asked for that no plan touches.
    """

    query: str = ""
    set: str | None = None
    missing: bool = False

    def __str__(self) -> str:
        """The question as a query."""
        named = {"set": self.set, "missing": "yes" if self.missing else None}
        said = [f"{key}: {value}" for key, value in named.items() if value is not None]
        return "; ".join(filter(None, (self.query, *said)))


def criteria(wanted: Wanted, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """Where plans touch criteria, or which of a set they do not.

    Args:
        wanted: which are asked for.
        files: the plans that are asked.
        day: the day on which units hold what the plans gave to others; None for the plans' own.
    """
    within = sets_named(wanted.set, files) if wanted.set is not None else ()
    if wanted.set is not None and len(within) != 1:
        return _which_set(wanted, files, within)
    asked = meant(wanted.query, files, within) if wanted.query.strip() else Asked()
    if asked is None:
        return _nothing(wanted, files, within)
    found = [one for one in _touching(files) if _within(one, within)]
    if wanted.missing:
        return _missing(wanted, asked, found, within or _spoken_of(found))
    found = [kept for one in found if (kept := asked.kept(one))]
    if not (found or asked.names) and asked.number:
        return _nothing(wanted, files, within)
    clear = _rows(one for one in found if len(one.meant) == 1)
    unclear_ = _rows(one for one in found if len(one.meant) != 1)
    sections = (Section(_BY_NAME, len(clear)),) if unclear_ else ()
    notes = tuple(_notes(wanted, asked, found))
    table = Table(
        QUESTION, str(wanted), COLUMNS, (*clear, *unclear_), asked.names, (), notes, sections
    )
    return on_day(table, files, day)


def _rows(found: Iterable[Touch]) -> list[Row]:
    """The rows of some places, each once; a sentence may name a criterion twice."""
    rows = (row for touch in found for row in touch.rows())
    return list({tuple(row.values()): row for row in rows}.values())


def _touching(files: Iterable[PlanFile]) -> list[Touch]:
    return [touch for file in files for touch in touches(file)]


def _within(touch: Touch, sets: tuple[CriteriaSet, ...]) -> bool:
    return not sets or any(one is of for one, _ in touch.meant for of in sets)


def _spoken_of(found: list[Touch]) -> tuple[CriteriaSet, ...]:
    """The sets that plans surely speak of."""
    sets = {id(one.settled[0]): one.settled[0] for one in found if one.settled}
    return tuple(sets.values())


def _which_set(wanted: Wanted, files: list[PlanFile], found: tuple[CriteriaSet, ...]) -> Table:
    titles = [one.title for one in found]
    known = [one.title for file in files for one in file.library.criteria.sets]
    names = titles or near(wanted.set or "", list(dict.fromkeys(known)))
    candidates = tuple(Candidate(name, SET) for name in names)
    nothing = Match("", candidates=candidates, ambiguous=bool(found))
    return unclear(QUESTION, str(wanted), COLUMNS, nothing, words=wanted.set)


def _nothing(wanted: Wanted, files: list[PlanFile], within: tuple[CriteriaSet, ...]) -> Table:
    sets = within or sets_of(files)
    names = dict.fromkeys(one.name for of in sets for one in of.criteria.values())
    candidates = tuple(Candidate(name, "criterion") for name in near(wanted.query, list(names)))
    nothing = Match("", candidates=candidates)
    return unclear(QUESTION, str(wanted), COLUMNS, nothing, words=wanted.query)


def _notes(wanted: Wanted, asked: Asked, found: list[Touch]) -> Iterator[Note]:
    """What the plans do not say, and what does not fit the set that they name."""
    name = asked.code or asked.number or wanted.query
    if not found:
        told = (_UNTOUCHED, {"criterion": name}) if name.strip() else (_NOTHING, {})
        yield note("not-touched", told[0], **told[1])
    elif name.strip():
        done = {act for one in found for act in one.acts}
        for act, (code, sentence) in _NOT_SAID.items():
            if act not in done:
                yield note(code, sentence, criterion=name)
    for one in found:
        if one.misplaced:
            yield note(
                "not-in-set",
                _MISPLACED,
                plan=one.stated.file.id,
                task=one.stated.name,
                set=one.meant[0][0].title,
                number=one.number,
                name=one.name or "?",
            )


def _missing(
    wanted: Wanted, asked: Asked, found: list[Touch], sets: tuple[CriteriaSet, ...]
) -> Table:
    """The criteria and the indicators of some sets that no plan surely does anything with."""
    rows: list[Row] = []
    notes: list[Note] = []
    for of in sets:
        open_ = [row for one in _wanted(of, asked) for row in _uncovered(of, one, found)]
        rows += open_
        if not of.criteria:
            notes.append(note("no-criteria", _NOT_KNOWN, set=of.title))
        elif not open_:
            notes.append(note("all-covered", _ALL_COVERED, set=of.title))
    if not sets:
        notes.append(note("not-touched", _NOTHING))
    matched = tuple(Candidate(one.title, SET) for one in sets)
    return Table(QUESTION, str(wanted), COLUMNS, tuple(rows), matched, notes=tuple(notes))


def _wanted(of: CriteriaSet, asked: Asked) -> list[Criterion]:
    named = {(id(each), one.number) for each, one, _ in asked.criteria}
    return [
        one
        for number, one in of.criteria.items()
        if asked.number in ("", number) and (not named or (id(of), number) in named)
    ]


def _uncovered(of: CriteriaSet, one: Criterion, found: list[Touch]) -> Iterator[Row]:
    """A row for a criterion that no plan touches; of one that is touched in part for the rest."""
    touching = [
        each
        for each in found
        if each.settled
        and each.settled[0] is of
        and each.settled[1] is one
        and each.acts != (MENTION,)
    ]
    if not touching:
        yield _gap(of, one, None)
    elif all(each.codes for each in touching):
        covered = {code for each in touching for code in each.codes}
        for inner in one.indicators:
            if inner.code not in covered:
                yield _gap(of, one, inner.code)


def _gap(of: CriteriaSet, one: Criterion, code: str | None) -> Row:
    """The row of what no plan touches: it stands nowhere."""
    name = next((inner.name for inner in one.indicators if inner.code == code), None)
    return {
        "set": of.title,
        "sets": (of.title,),
        "level": of.level,
        "number": one.number,
        "name": one.name,
        "indicator": code,
        "indicator_name": name,
        "act": None,
        "sure": True,
        "leads": (),
        "supports": (),
        "plan": None,
        "task": None,
        "source": None,
        "text": None,
        "path": None,
        "line": None,
        "groups": (),
        "catch_alls": (),
    }
