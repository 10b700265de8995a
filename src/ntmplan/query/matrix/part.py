"""The rows and columns of the matrix: a row for each unit, a column for each area or task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from ntmplan.language import say
from ntmplan.model.value import CATCH_ALL, GROUP
from ntmplan.problem import Phrase, marked
from ntmplan.query.columns import CATCH_ALL as VAGUE
from ntmplan.query.columns import GROUP as MANY
from ntmplan.registry import Unit
from ntmplan.table import Column, Row, names, plain, text

ALONE, JOINT, SUPPORT = "C", "c", "P"
LETTERS = (ALONE, JOINT, SUPPORT)
"""What a unit does in a task: leads it alone, with others, supports it."""
TOTAL, NOBODY = "total", "nobody"
_COUNT = re.compile(r"(?<=[CcP])(\d+)")
_ONCE = re.compile(r"(?<=[CcP])1\b")
_IN_PLANS = marked("{area} ({plans} plans)")
_TASKS = marked("Number of tasks")
_NOBODY = marked("Nobody is named who leads")
_NO_AREA = marked("Outside areas")


@dataclass
class Heading:
    """A column of the matrix.

    Attributes:
        title: the area's title, or the task's number; "" for what stands outside areas.
        tasks: how many tasks stand in it.
        unled: how many of them name nobody who leads.
        plans: the paths of the plans that have it.
    """

    title: str
    tasks: Counter[str] = field(default_factory=Counter)
    unled: int = 0
    plans: set[str] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How many tasks stand in it."""
        return self.tasks["tasks"]

    @property
    def shown(self) -> Phrase:
        """What stands over the column; where several plans have the area, how many."""
        if not self.title:
            return Phrase(_NO_AREA)
        if len(self.plans) > 1:
            return Phrase(_IN_PLANS, {"area": self.title, "plans": len(self.plans)})
        return plain(self.title)


@dataclass
class Part:
    """What a unit does, column by column.

    Attributes:
        unit: the unit.
        cells: for each column the number of tasks by letter.
        duties: how many duties stand under its name in the organisation parts.
    """

    unit: Unit
    cells: dict[str, Counter[str]] = field(default_factory=dict)
    duties: int = 0

    @property
    def all(self) -> Counter[str]:
        """The number of tasks by letter, over all columns."""
        return sum(self.cells.values(), Counter())

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """Where it stands: who leads most first, catch-alls at the end."""
        every = self.all
        vague = self.unit.kind == CATCH_ALL
        return vague, -every[ALONE] - every[JOINT], -every[SUPPORT], self.unit.unit

    def row(self, headings: dict[str, Heading]) -> Row:
        """The row by the contract."""
        roles = tuple(_roles(self.cells.get(key, Counter())) for key in headings)
        return made_row(self.unit.unit, str(self.unit.kind), headings, roles, self.all, self.duties)


def made_row(  # noqa: PLR0913, PLR0917 - the columns of the contract
    unit: str | None,
    kind: str,
    headings: dict[str, Heading],
    roles: Sequence[str],
    totals: Counter[str],
    duties: int | None = None,
) -> Row:
    """A row by the contract.

    Args:
        unit: the unit; None where the row is nobody's.
        kind: the unit's kind, `nobody` or `total`.
        headings: the columns.
        roles: what the row says in each of them.
        totals: the number of tasks by letter.
        duties: how many duties the unit has; None where the row is nobody's.
    """
    return {
        "unit": unit,
        "kind": kind,
        "areas": tuple(one.title for one in headings.values()),
        "roles": tuple(roles),
        "lead_alone": totals[ALONE],
        "lead_joint": totals[JOINT],
        "support": totals[SUPPORT],
        "duties": duties,
    }


def _roles(counts: Counter[str]) -> str:
    """Counts as `C2 P1`; what is none is left out."""
    return " ".join(f"{letter}{counts[letter]}" for letter in LETTERS if counts[letter])


def cell_shown(roles: str) -> str:
    """A cell for people: `C×2 P` for `C2 P1`."""
    return _COUNT.sub(r"×\1", _ONCE.sub("", roles))


def _unit(row: Row) -> str:
    """The unit, groups and catch-alls marked as such."""
    kind = row["kind"]
    if kind in {TOTAL, NOBODY}:
        return say(_TASKS if kind == TOTAL else _NOBODY)
    mark = {GROUP: MANY, CATCH_ALL: VAGUE}.get(str(kind))
    return f"{text(row, 'unit')} [{say(mark)}]" if mark else text(row, "unit")


def _cell(at: int, row: Row) -> str:
    return cell_shown(names(row, "roles")[at])


def _number(key: str, row: Row) -> str:
    """A total; empty where it is nothing, as the cells are."""
    return text(row, key) if row[key] else ""


def columns(headings: dict[str, Heading]) -> tuple[Column, ...]:
    """The columns that people see."""
    cells = (Column(one.shown, partial(_cell, at)) for at, one in enumerate(headings.values()))
    return (
        Column(marked("Unit"), _unit, wide=True),
        *cells,
        Column(plain(ALONE), partial(_number, "lead_alone")),
        Column(plain(JOINT), partial(_number, "lead_joint")),
        Column(plain(SUPPORT), partial(_number, "support")),
        Column(marked("Duties"), partial(_number, "duties")),
    )
