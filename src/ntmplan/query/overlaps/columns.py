"""The columns in which people see overlaps."""

from __future__ import annotations

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.columns import SAME_WORDS, leads_shown, reference
from ntmplan.table import Column, Row, names, text


def _alike(row: Row) -> str:
    if row["likeness"] is None:
        return ""
    other = reference(row, "other_")
    here = row["other_plan"] == row["plan"] and row["other_task"]
    return f"{row['likeness']}% {row['other_task'] if here else other}"


def _words(row: Row) -> str:
    """The first place of a cluster whole, of the others what parts them from one before."""
    if row["likeness"] is None:
        return text(row, "text")
    return "; ".join(names(row, "differs")) or say(SAME_WORDS)


COLUMNS = (
    Column(marked("Task"), reference, whole=True),
    Column(marked("Alike"), _alike, whole=True),
    Column(marked("Words, or how they differ"), _words, wide=True),
    Column(marked("Lead"), leads_shown),
    Column(marked("Where"), lambda row: f"{text(row, 'path')}:{row['line']}", whole=True),
)
HELD_AT = 4
"""Where the column stands that says who holds it on a day: behind the leads."""
