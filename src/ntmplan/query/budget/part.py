"""The rows of money: what stands in each, and the columns that people see."""

from __future__ import annotations

from collections.abc import Iterable

from ntmplan.language import say
from ntmplan.model.passage import BudgetPassage
from ntmplan.problem import marked
from ntmplan.query.budget.counting import Line
from ntmplan.reading.money import dotted
from ntmplan.reading.sentences import standing_in
from ntmplan.table import Column, Row, Value, names, text
from ntmplan.text import speaks_of

TOTAL = "total"
_TOTAL = marked("Total")
_FEW = 4
"""So many places stand in a cell before the rest is only counted."""
KINDS = {
    "need": marked("need"),
    "source": marked("source of money"),
    "heading": marked("heading"),
    "text": marked("mechanism"),
}
"""What a line is, by codes that never change; a total is none."""


def money_shown(number: int) -> str:
    """An amount as documents write it."""
    return f"{dotted(number)} đồng"


def line_row(line: Line, *, counted: bool) -> dict[str, Value]:
    """The row of a passage, with all keys of the contract.

    Args:
        line: the passage.
        counted: whether a total counts it.
    """
    passage, amount, file = line.passage, line.passage.amount, line.file
    led = file.units(line.entry.lead)
    issuer = file.plan.issuer if file.plan else None
    units = led or (file.units(issuer) if amount else ())
    return {
        "kind": line.kind,
        "plan": file.id,
        "number": line.entry.number,
        "text": line.words,
        "amount": amount.dong if amount else None,
        "amount_words": amount.words if amount else None,
        "per": (amount.per or None) if amount else None,
        "value": line.value if counted else None,
        "counted": counted,
        "year": _year(line),
        "source": _source(line),
        "leads": tuple(dict.fromkeys(mention.name for mention in units)),
        "supports": tuple(mention.name for mention in file.units(line.entry.support)),
        "from_issuer": bool(units) and not led,
        "area": _area(line),
        "purpose": passage.purpose,
        "group": None,
        "made_of": (),
        "path": file.path,
        "line": file.place(line.entry.route).line,
    }


def total_row(
    value: int, made_of: Iterable[str], *, plan: str | None = None, group: str | None = None
) -> Row:
    """The row of a total.

    Args:
        value: its đồng.
        made_of: the places of its amounts, or the ids of its plans.
        plan: the plan that it is of; None for all plans.
        group: the group that it is of; None for all groups.
    """
    return {
        **_NOTHING,
        "kind": TOTAL,
        "plan": plan,
        "amount": value,
        "value": value,
        "group": group,
        "made_of": tuple(made_of),
    }


def place(line: Line) -> str:
    """Where a line stands, as people read it."""
    return f"{line.file.path}:{line.file.place(line.entry.route).line}"


def _year(line: Line) -> str | None:
    """The years that a line is for; those of a plan for one year are that year."""
    if line.years:
        return _span(line.years.first, line.years.last)
    period = line.file.plan.period if line.file.plan else None
    if period and period.first == period.last and line.passage.amount:
        return str(period.first)
    return None


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _source(line: Line) -> str | None:
    """The source in which a line stands, or that it is."""
    around = standing_in(line.file, line.entry)
    sources = (one.source for one in around if isinstance(one, BudgetPassage))
    return next((source for source in sources if source), None)


def _area(line: Line) -> str | None:
    """The areas of the tasks that a line refers to, or of which its words speak."""
    wanted = {name.strip() for name in (line.passage.refers_to or "").split(";")}
    entries = [task.entry for task in line.file.tasks if task.entry.area]
    titles = dict.fromkeys(one.area for one in entries if one.passage.id in wanted)
    if not titles and not line.is_source:
        every = dict.fromkeys(one.area for one in entries)
        titles = dict.fromkeys(title for title in every if speaks_of(line.words, title))
    return "; ".join(titles) or None


_NOTHING: dict[str, Value] = {
    "kind": TOTAL,
    "plan": None,
    "number": "",
    "text": "",
    "amount": None,
    "amount_words": None,
    "per": None,
    "value": None,
    "counted": False,
    "year": None,
    "source": None,
    "leads": (),
    "supports": (),
    "from_issuer": False,
    "area": None,
    "purpose": None,
    "group": None,
    "made_of": (),
    "path": None,
    "line": None,
}


def _number(row: Row) -> str:
    return say(_TOTAL) if row["kind"] == TOTAL else text(row, "number")


def _content(row: Row) -> str:
    """What a line says; of a total, whose it is."""
    return text(row, "text") or text(row, "group") or text(row, "plan")


def _kind(row: Row) -> str:
    return say(KINDS[text(row, "kind")]) if row["kind"] != TOTAL else ""


def _value(row: Row) -> str:
    value = row["value"]
    return money_shown(value) if isinstance(value, int) else ""


def _made_of(row: Row) -> str:
    parts = names(row, "made_of")
    shown = "; ".join(parts[:_FEW])
    return f"{shown} … ({len(parts)})" if len(parts) > _FEW else shown


def _source_shown(row: Row) -> str:
    return text(row, "source") if row["kind"] != "source" else ""


def _where(row: Row) -> str:
    return f"{row['path']}:{row['line']}" if row["path"] else ""


LEAD = Column(marked("Unit"), lambda row: "; ".join(names(row, "leads")))
COLUMNS = (
    Column(marked("No."), _number),
    Column(marked("Kind of line"), _kind),
    Column(marked("Content"), _content, wide=True),
    Column(marked("Amount"), lambda row: text(row, "amount_words")),
    Column(marked("In the total"), _value),
    Column(marked("Year"), lambda row: text(row, "year")),
    Column(marked("Source"), _source_shown),
    LEAD,
    Column(marked("Area"), lambda row: text(row, "area")),
    Column(marked("Purpose"), lambda row: text(row, "purpose")),
    Column(marked("Made of"), _made_of, whole=True),
    Column(marked("Where"), _where, whole=True),
)
