"""An answer as JSON, version 1: for programs; the same in every language but for sentences."""

from __future__ import annotations

from ntmplan.export.dumped import dumped
from ntmplan.language import say
from ntmplan.table import Candidate, Table

VERSION = 1


def write(table: Table) -> str:
    """The answer as one JSON object."""
    answer = {
        "ntmplan": VERSION,
        "question": table.question,
        "query": table.query,
        "matched": [_named(one) for one in table.matched],
        "candidates": [_named(one) for one in table.candidates],
        "rows": [dict(row) for row in table.rows],
        "notes": [
            {"code": one.code, "message": say(one.message.template, one.message.facts)}
            for one in table.notes
        ],
    }
    return dumped(answer)


def _named(one: Candidate) -> dict[str, str]:
    return {"name": one.name, "kind": one.kind}
