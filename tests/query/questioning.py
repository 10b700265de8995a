"""How a question of an official and its answer, read from the documents, are written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Cell = str | int | bool | None | tuple[str, ...]
Rows = tuple[tuple[Cell, ...], ...]


class Question(NamedTuple):
    """A question and the core of its answer.

    Attributes:
        asked: as an official would ask it.
        call: the command and its arguments; `{}` is where the words stand that can be spelled.
        words: those words, in every spelling that means the same; "" where there are none.
        tasks: the numbers of all rows in their order; their leads and supports are those that
            `readings.READ` has. None where rows are something else.
        keys: keys of the rows that are compared, parted by blanks.
        rows: what stands under those keys in all rows, in any order; None where nobody counted.
        among: compares only the rows that hold these values.
        notes: the codes of the notes that must be there, and no others; None where it says nothing.
        matched: what the words must be taken to mean; None where it says nothing.
        candidates: between what is asked; None where it says nothing.
        code: the exit code.
    """

    asked: str
    call: tuple[str, ...]
    words: tuple[str, ...] = ()
    tasks: str | None = None
    keys: str = ""
    rows: Rows | None = None
    among: Mapping[str, Cell] = {}
    notes: str | None = ""
    matched: tuple[str, ...] | None = None
    candidates: frozenset[str] | None = None
    code: int = 0


def same(keys: str, rows: str) -> Rows:
    """Rows of texts written one behind another, as `duties V.7.1, supports 9.2`.

    Args:
        keys: how many keys there are, as they are parted by blanks.
        rows: the rows; `-` is null.
    """
    width = len(keys.split())
    made = tuple(tuple(None if one == "-" else one for one in row.split()) for row in _rows(rows))
    if any(len(row) != width for row in made):
        msg = f"not {width} values a row: {rows}"
        raise ValueError(msg)
    return made


def _rows(rows: str) -> list[str]:
    return [row for row in rows.split(",") if row.strip()]
