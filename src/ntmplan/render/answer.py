"""An answer as plain words for a template: any question can be printed through one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ntmplan.language import in_use, say
from ntmplan.problem import marked
from ntmplan.render.words import line

_TITLES = {
    "budget": marked("Money"),
    "coverage": marked("What plans cover"),
    "criteria": marked("Criteria and indicators"),
    "diff": marked("Comparison of two versions"),
    "due": marked("What is due"),
    "duties": marked("Duties of a unit"),
    "legal": marked("Legal documents"),
    "matrix": marked("Responsibility matrix"),
    "overlaps": marked("What overlaps"),
    "reassign": marked("What is to be assigned anew"),
    "search": marked("Sentences found"),
    "stats": marked("Figures on plans"),
    "tasks": marked("List of tasks"),
    "units": marked("Units"),
    "who-leads": marked("Who leads"),
    "who-supports": marked("Who supports"),
}
"""What stands over the answer to a question."""
_NOTES = marked("To be known besides")
_EMPTY = marked("Nothing is found.")


@dataclass(frozen=True, slots=True)
class AnswerSection:
    """Some rows under a heading.

    Attributes:
        heading: the heading, or "".
        columns: the headings of the columns in which some row of it says something.
        rows: the rows, each with a cell for each of these columns.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What a template of an answer gets.

    Attributes:
        language: the language of its words.
        title: what stands over it.
        subject: what it is about, as the plans name it; or "".
        sections: the rows.
        notes_heading: what stands over the notes.
        notes: what there is to know besides.
        empty: what it says where there is no row.
    """

    language: str
    title: str
    subject: str
    sections: tuple[AnswerSection, ...]
    notes_heading: str
    notes: tuple[str, ...]
    empty: str


def answer_page(
    question: str,
    subject: str,
    *,
    titles: Sequence[str],
    blocks: Iterable[tuple[str, Sequence[Sequence[str]]]],
    notes: Iterable[str],
) -> AnswerPage:
    """The page of an answer.

    Args:
        question: the command that asks it.
        subject: what it is about.
        titles: the headings of all columns.
        blocks: headings, each with its rows: a cell for each column.
        notes: what there is to know besides.
    """
    return AnswerPage(
        language=in_use(),
        title=say(_TITLES[question]) if question in _TITLES else question,
        subject=line(subject),
        sections=tuple(_section(heading, titles, rows) for heading, rows in blocks),
        notes_heading=say(_NOTES),
        notes=tuple(map(line, notes)),
        empty=say(_EMPTY),
    )


def _section(heading: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> AnswerSection:
    used = [at for at in range(len(titles)) if any(row[at] for row in rows)]
    return AnswerSection(
        line(heading),
        tuple(line(titles[at]) for at in used),
        tuple(tuple(line(row[at]) for at in used) for row in rows),
    )
