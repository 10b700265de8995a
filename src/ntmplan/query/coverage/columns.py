"""The columns in which people see what of a higher plan is carried out."""

from __future__ import annotations

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.columns import SAME_WORDS, leads_shown, reference
from ntmplan.table import Column, Row, names, text

DECLARED, PROPOSED, NONE = "declared", "proposed", "none"
_HOW = {
    DECLARED: marked("declared"),
    PROPOSED: marked("proposed, {percent} % alike"),
    NONE: marked("(none)"),
}


def _leads(row: Row, before: str) -> str:
    """Who leads; nothing where there is no task."""
    return "" if row[f"{before}plan"] is None else leads_shown(row, before)


def _number(row: Row) -> str:
    if row["plan"] is None:
        return ""
    return text(row, "task") or str(row["line"])


def _child(row: Row) -> str:
    return "" if row["child_plan"] is None else reference(row, "child_")


def _how(row: Row) -> str:
    return say(_HOW[text(row, "how")], {"percent": text(row, "likeness")})


def _words(row: Row) -> str:
    """Of a child that is declared what it says otherwise, of others their words."""
    if row["how"] != DECLARED:
        return text(row, "child_text")
    return "; ".join(names(row, "differs")) or say(SAME_WORDS)


def _where(row: Row) -> str:
    before = "path" if row["child_path"] is None else "child_path"
    return f"{text(row, before)}:{row['line' if before == 'path' else 'child_line']}"


COLUMNS = (
    Column(marked("No."), _number),
    Column(marked("Task of the higher plan"), lambda row: text(row, "text"), wide=True),
    Column(marked("Lead"), lambda row: _leads(row, "")),
    Column(marked("Child task"), _child, whole=True),
    Column(marked("How"), _how),
    Column(marked("Words of the child, or how they differ"), _words, wide=True),
    Column(marked("Lead of the child"), lambda row: _leads(row, "child_")),
    Column(marked("Where"), _where, whole=True),
)
