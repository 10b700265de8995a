"""A unit's page as plain words: all that a template for a unit gets to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ntmplan.language import in_use, say
from ntmplan.model.plan import Plan
from ntmplan.problem import Phrase, marked
from ntmplan.query.duties.part import COLUMNS, SECTIONS
from ntmplan.render.words import line
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Row, Table

_TITLE = marked("Duties of a unit")
_PLANS = marked("In {said} of {plans} plans")
_NOTES = marked("To be known besides")
_EMPTY = marked("These plans say nothing of it.")
_DRAFT = marked("draft")


@dataclass(frozen=True, slots=True)
class PlanHead:
    """A plan that was asked, as a page names it."""

    id: str
    type: str
    title: str
    number: str
    issuer: str
    draft: bool
    path: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        key: which column it is in: `number`, `content`, `lead` … `place`.
        label: the column's heading.
        words: what it says, or "".
    """

    key: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section of the page: a table whose columns all say something.

    Attributes:
        code: which section it is; a code that never changes.
        heading: its heading.
        columns: the headings of its columns, as cells.
        rows: its rows, each with a cell for each column.
    """

    code: str
    heading: str
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class UnitPage:
    """The page of a unit.

    Attributes:
        language: the language of its headings and notes.
        title, plans_heading, notes_heading, draft, empty: words of the page itself.
        name: the unit; several where plans of several provinces have one of that name.
        plans: those of the plans asked that say something of it.
        sections: what they say, section by section.
        notes: what they do not say.
    """

    language: str
    title: str
    plans_heading: str
    notes_heading: str
    draft: str
    empty: str
    name: str
    plans: tuple[PlanHead, ...]
    sections: tuple[PageSection, ...]
    notes: tuple[str, ...]


def unit_page(table: Table, files: Iterable[PlanFile]) -> UnitPage:
    """The page that the answer to `duties` makes.

    Args:
        table: the answer.
        files: the plans that were asked.
    """
    every = list(files)
    paths = {one["path"] for one in table.rows}
    heads = tuple(_head(file, file.plan) for file in every if file.plan and file.path in paths)
    return UnitPage(
        language=in_use(),
        title=say(_TITLE),
        plans_heading=say(_PLANS, {"said": len(heads), "plans": len(every)}),
        notes_heading=say(_NOTES),
        draft=say(_DRAFT),
        empty=say(_EMPTY),
        name="; ".join(line(one.name) for one in table.matched),
        plans=heads,
        sections=tuple(_sections(table)),
        notes=tuple(line(say(one.message.template, one.message.facts)) for one in table.notes),
    )


def _head(file: PlanFile, plan: Plan) -> PlanHead:
    return PlanHead(
        id=file.id,
        type=line(plan.type),
        title=line(plan.title),
        number=line(plan.number),
        issuer=line(plan.issuer),
        draft=plan.draft,
        path=file.path,
    )


def _sections(table: Table) -> Iterable[PageSection]:
    """The sections that have rows, each with the columns in which a row of it says something."""
    for code, heading in SECTIONS.items():
        rows = [one for one in table.rows if one["section"] == code]
        if not rows:
            continue
        columns = [
            (_key(column), column)
            for column in table.columns
            if any(column.show(one) for one in rows) and (code, _key(column)) != _SELF
        ]
        yield PageSection(
            code,
            say(heading),
            tuple(Cell(key, _title(column), "") for key, column in columns),
            tuple(tuple(_cell(key, column, one) for key, column in columns) for one in rows),
        )


_KEYS = (
    *("number", "area", "content", "lead", "support"),
    *("report", "amount", "time", "through", "place"),
)
"""What the columns of the answer are called in a template, in their order."""

_SELF = ("leads-alone", "lead")
"""The section and the column that would say nothing but the unit itself."""


def _key(column: Column) -> str:
    """What a template calls a column; one that the answer adds says who holds it on a day."""
    known = zip(_KEYS, COLUMNS, strict=True)
    return next((key for key, one in known if one is column), "held")


def _cell(key: str, column: Column, one: Row) -> Cell:
    return Cell(key, _title(column), line(column.show(one)))


def _title(column: Column) -> str:
    title = column.title
    return say(title.template, title.facts) if isinstance(title, Phrase) else say(title)
