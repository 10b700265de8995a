"""The keys and types of rows about tasks that are alike or carried out, and the codes of notes."""

from __future__ import annotations

from tests.export.contracts import NUMBER, WORDS, Contract

OVERLAP: Contract = {
    "cluster": int,
    "likeness": NUMBER,
    "plan": str,
    "task": str,
    "area": str,
    "text": str,
    "source": str,
    "leads": list,
    "supports": list,
    "path": str,
    "line": int,
    "other_plan": WORDS,
    "other_task": WORDS,
    "other_text": WORDS,
    "other_leads": list,
    "other_path": WORDS,
    "other_line": NUMBER,
    "differs": list,
    "same_leads": (bool, type(None)),
}
COVERED: Contract = {
    "plan": WORDS,
    "task": WORDS,
    "id": WORDS,
    "area": WORDS,
    "text": WORDS,
    "leads": list,
    "supports": list,
    "timeframe": WORDS,
    "path": WORDS,
    "line": NUMBER,
    "how": str,
    "likeness": NUMBER,
    "differs": list,
    "child_plan": WORDS,
    "child_task": WORDS,
    "child_id": WORDS,
    "child_area": WORDS,
    "child_text": WORDS,
    "child_leads": list,
    "child_supports": list,
    "child_timeframe": WORDS,
    "child_path": WORDS,
    "child_line": NUMBER,
}
ROWS = {"overlaps": OVERLAP, "coverage": COVERED}
CODES = {
    "overlaps",
    "no-overlaps",
    "covered",
    "proposed",
    "uncovered",
    "no-parent",
    "no-children",
    "no-tasks",
    "leads-nowhere",
}
