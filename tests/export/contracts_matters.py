"""The keys and types of rows about days, criteria, documents and words, and the codes of notes."""

from __future__ import annotations

from tests.export.contracts import NUMBER, WORDS, Contract

DUE: Contract = {
    "day": WORDS,
    "last_working_day": WORDS,
    "inclusive": bool,
    "kind": str,
    "every": WORDS,
    "plan": str,
    "task": str,
    "id": WORDS,
    "area": str,
    "text": str,
    "leads": list,
    "supports": list,
    "role": WORDS,
    "timeframe": WORDS,
    "source": str,
    "path": str,
    "line": int,
    "groups": list,
    "catch_alls": list,
    "through": WORDS,
    "may": bool,
    "to": list,
    "via": list,
}
CRITERION: Contract = {
    "set": WORDS,
    "sets": list,
    "level": WORDS,
    "number": WORDS,
    "name": WORDS,
    "indicator": WORDS,
    "indicator_name": WORDS,
    "act": WORDS,
    "sure": bool,
    "leads": list,
    "supports": list,
    "plan": WORDS,
    "task": WORDS,
    "source": WORDS,
    "text": WORDS,
    "path": WORDS,
    "line": NUMBER,
    "groups": list,
    "catch_alls": list,
}
DOCUMENT: Contract = {
    "document": str,
    "number": WORDS,
    "type": WORDS,
    "date": WORDS,
    "year": NUMBER,
    "issuer": WORDS,
    "subject": WORDS,
    "basis": bool,
    "by_name": bool,
    "status": str,
    "status_day": WORDS,
    "in_force_to": WORDS,
    "replaced_by": WORDS,
    "plan": str,
    "place": str,
    "part": str,
    "text": str,
    "path": str,
    "line": int,
}
SENTENCE: Contract = {
    "match": str,
    "hits": int,
    "plan": str,
    "part": str,
    "place": str,
    "under": str,
    "area": str,
    "unit": str,
    "key": str,
    "text": str,
    "path": str,
    "line": int,
}
ROWS = {"due": DUE, "criteria": CRITERION, "legal": DOCUMENT, "search": SENTENCE}
CODES = {
    *("nothing-due", "period-only", "no-time", "undated", "no-day", "no-period"),
    *("not-touched", "no-guide", "no-appraiser", "not-in-set", "no-criteria", "all-covered"),
    *("not-cited", "no-basis", "no-documents", "not-in-force"),
    *("more", "other-accents", "whole-plan", "cited-elsewhere"),
}
KINDS = {"document", "criterion", "indicator", "set"}
"""What names can be the names of, besides units, areas, tasks and words."""
