"""The keys and types of rows about units, money and counts, and the codes of their notes."""

from __future__ import annotations

from types import NoneType

Contract = dict[str, type | tuple[type, ...]]
WORDS = (str, NoneType)
NUMBER = (int, NoneType)

DUTY: Contract = {
    "section": str,
    "plan": str,
    "task": str,
    "id": WORDS,
    "area": str,
    "text": str,
    "leads": list,
    "supports": list,
    "role": WORDS,
    "joint": bool,
    "start": WORDS,
    "end": WORDS,
    "timeframe": WORDS,
    "source": str,
    "path": str,
    "line": int,
    "groups": list,
    "catch_alls": list,
    "through": WORDS,
    "may": bool,
    "by": list,
    "to": list,
    "via": list,
    "every": WORDS,
    "before": WORDS,
    "amount": NUMBER,
    "amount_words": WORDS,
    "per": WORDS,
}
MONEY: Contract = {
    "kind": str,
    "plan": WORDS,
    "number": str,
    "text": str,
    "amount": NUMBER,
    "amount_words": WORDS,
    "per": WORDS,
    "value": NUMBER,
    "counted": bool,
    "year": WORDS,
    "source": WORDS,
    "leads": list,
    "supports": list,
    "from_issuer": bool,
    "area": WORDS,
    "purpose": WORDS,
    "group": WORDS,
    "made_of": list,
    "path": WORDS,
    "line": NUMBER,
}
COUNTED: Contract = {
    "kind": str,
    "plan": WORDS,
    "tasks": NUMBER,
    "lead": NUMBER,
    "lead_alone": NUMBER,
    "support": NUMBER,
    "date": NUMBER,
    "result": NUMBER,
    "money": NUMBER,
    "amounts": NUMBER,
    "unit": WORDS,
    "unit_kind": WORDS,
    "leads_alone": NUMBER,
    "leads_joint": NUMBER,
    "leads_in_group": NUMBER,
    "supports": NUMBER,
    "supports_in_group": NUMBER,
    "duties": NUMBER,
    "reports": NUMBER,
    "areas": NUMBER,
    "plans": NUMBER,
    "path": WORDS,
    "line": NUMBER,
}
CELLS: Contract = {
    "unit": WORDS,
    "kind": str,
    "areas": list,
    "roles": list,
    "lead_alone": int,
    "lead_joint": int,
    "support": int,
    "duties": NUMBER,
}
ROWS = {"duties": DUTY, "budget": MONEY, "stats": COUNTED, "matrix": CELLS}
CODES = {
    *("own-plan", "below", "not-yet"),
    *("plans-said", "no-budget", "no-amount", "per-year", "per-each", "per-year-once"),
    *("per-year-times", "parts-differ", "needs-and-sources", "only-in-words", "amount-unread"),
    *("plans-without-tasks", "nobody"),
    *("legend", "areas-unled", "no-tasks"),
}
