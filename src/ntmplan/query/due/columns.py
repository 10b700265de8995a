"""The columns in which people see what is due."""

from __future__ import annotations

import datetime

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.columns import CATCH_ALL, GROUP, units_shown
from ntmplan.table import Column, Row, names, text

_BEFORE = marked("before {day}")
_KINDS = {
    "report": marked("report"),
    "period-end": marked("end of the period"),
}
_EVERY = {
    "year": marked("each year"),
    "half-year": marked("each half-year"),
    "quarter": marked("each quarter"),
    "month": marked("each month"),
    "week": marked("each week"),
}
_ROLES = {"lead": marked("leads"), "support": marked("supports"), "receive": marked("receives")}
_TO = marked("Report to {unit}")
_VIA = marked("Report to {unit}, through {via}")
_NO_DAY = marked("the plan does not say")


def told(row: Row) -> str:
    """What is due: of a report, whose words are often many, to whom it goes."""
    to, via = "; ".join(names(row, "to")), "; ".join(names(row, "via"))
    return say(_VIA if via else _TO, {"unit": to, "via": via}) if to else text(row, "text")


def shown_day(row: Row) -> str:
    """The day that is named, and whether it is too late then."""
    if not row["day"]:
        return f"({say(_NO_DAY)})"
    day = _shown(row, "day")
    return day if row["inclusive"] else say(_BEFORE, {"day": day})


def _shown(row: Row, key: str) -> str:
    words = text(row, key)
    return f"{datetime.date.fromisoformat(words):%d/%m/%Y}" if words else ""


def _time(row: Row) -> str:
    """The words that say when; and what is due, and how often, where it is no single deadline."""
    words, kind, every = text(row, "timeframe"), text(row, "kind"), text(row, "every")
    also = [say(_KINDS[kind])] if kind in _KINDS else []
    also += [say(_EVERY[every])] if every else []
    return f"{words} ({', '.join(also)})".strip() if also else words


def _role(row: Row) -> str:
    if not row["role"]:
        return ""
    role = say(_ROLES[text(row, "role")])
    return f"{role} [{say(CATCH_ALL if row['may'] else GROUP)}]" if row["through"] else role


COLUMNS = (
    Column(marked("Day"), shown_day),
    Column(marked("Last working day"), lambda row: _shown(row, "last_working_day")),
    Column(marked("No."), lambda row: text(row, "task")),
    Column(marked("What is due"), told, wide=True),
    Column(marked("Role"), _role),
    Column(marked("Lead"), lambda row: units_shown(row, "leads")),
    Column(marked("Support"), lambda row: units_shown(row, "supports") if row["supports"] else ""),
    Column(marked("Time"), _time),
    Column(marked("Where"), lambda row: f"{text(row, 'path')}:{row['line']}", whole=True),
)
