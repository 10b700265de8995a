"""Table: the shape that every answer takes, whatever is asked and however it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ntmplan.problem import Fact, Phrase

Value = str | int | bool | None | tuple[str, ...]
"""What a cell can hold; a tuple is a list of names."""

Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that people see.

    Attributes:
        title: its heading, translated when shown; a phrase where it names facts.
        show: the cell of a row, in the language in use.
        wide: whether it holds sentences and may take the room that others leave.
        shared: whether a value that all rows have can stand once above them.
        whole: whether it holds names that should not be broken, such as a place in a file.
    """

    title: str | Phrase
    show: Callable[[Row], str]
    wide: bool = False
    shared: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something that an answer says beside its rows: a fixed code and a sentence."""

    code: str
    message: Phrase


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several things that a query can mean, or the nearest where it means none."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """An answer.

    Attributes:
        question: the command that asks it.
        query: the words that were asked.
        columns: what people see of a row, in order.
        rows: the answer; every row has all keys of the answer's contract.
        matched: what the query was taken to mean.
        candidates: what it could mean, where it fits several or none.
        notes: what the plans do not say.
        sections: headings over some of the rows, in order; rows before the first have none.
    """

    question: str
    query: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    matched: tuple[Candidate, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    notes: tuple[Note, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading over the rows from a position on."""

    title: Phrase
    start: int


def note(code: str, template: str, **facts: Fact) -> Note:
    """A note whose sentence takes these facts."""
    return Note(code, Phrase(template, facts))


def plain(text: str) -> Phrase:
    """Words of a plan or of a user where words of the tool are expected; nobody translates them."""
    return Phrase("{words}", {"words": text})


def names(row: Row, key: str) -> tuple[str, ...]:
    """The list of names under a key; empty where the row has none."""
    value = row[key]
    return value if isinstance(value, tuple) else ()


def text(row: Row, key: str) -> str:
    """The words under a key; "" where the row has none."""
    value = row[key]
    return "" if value is None else str(value)
