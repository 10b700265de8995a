"""The columns in which people see tasks and duties."""

from __future__ import annotations

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.table import Column, Row, names, text

ALONE = marked("alone")
JOINT = marked("joint")
GROUP = marked("group")
CATCH_ALL = marked("catch-all")
NOT_SAID = marked("the plan does not say")
SAME_WORDS = marked("(the same words)")


def units_shown(row: Row, key: str) -> str:
    """The units of a row, each group and catch-all marked as such."""
    groups, catch_alls = names(row, "groups"), names(row, "catch_alls")
    shown = []
    for name in names(row, key):
        if name in groups:
            name = f"{name} [{say(GROUP)}]"  # noqa: PLW2901 - the name as it is shown
        elif name in catch_alls:
            name = f"{name} [{say(CATCH_ALL)}]"  # noqa: PLW2901 - the name as it is shown
        shown.append(name)
    return "; ".join(shown) or f"({say(NOT_SAID)})"


def reference(row: Row, before: str = "") -> str:
    """A task as `implements:` names it: `bac-kan-2023-2025#3.1`; without a number by its line.

    Args:
        row: the row.
        before: how the keys begin that tell of the task.
    """
    plan, task = text(row, f"{before}plan"), text(row, f"{before}task")
    return f"{plan}#{task}" if task else f"{plan}:{row[f'{before}line']}"


def leads_shown(row: Row, before: str = "") -> str:
    """Who leads, without saying what the units are."""
    return "; ".join(names(row, f"{before}leads")) or f"({say(NOT_SAID)})"


def _leads(row: Row) -> str:
    shown = units_shown(row, "leads")
    if not names(row, "leads"):
        return shown
    return f"{shown} ({say(JOINT if row['joint'] else ALONE)})"


def _supports(row: Row) -> str:
    return units_shown(row, "supports")


def _time(row: Row) -> str:
    if row["source"] == "duty":
        return text(row, "timeframe")  # duties are for good; that no time stands there says nothing
    return text(row, "timeframe") or f"({say(NOT_SAID)})"


def _where(row: Row) -> str:
    return f"{text(row, 'path')}:{row['line']}"


TASK = (
    Column(marked("No."), lambda row: text(row, "task")),
    Column(marked("Area"), lambda row: text(row, "area"), shared=True),
    Column(marked("Task"), lambda row: text(row, "text"), wide=True),
    Column(marked("Lead"), _leads),
    Column(marked("Support"), _supports),
    Column(marked("Time"), _time),
    Column(marked("Where"), _where, whole=True),
)
