"""The contracts of what is asked as of a day."""

from __future__ import annotations

from types import NoneType

Contract = dict[str, type | tuple[type, ...]]

AS_OF: Contract = {
    "as_of": str,
    "lead_holders": list,
    "support_holders": list,
    "unsettled": list,
}
"""What tasks and duties have besides when they are asked for as of a day."""
ROWS: dict[str, Contract] = {
    "reassign": {
        "plan": str,
        "path": str,
        "line": int,
        "key": str,
        "route": str,
        "units": list,
        "old": str,
        "new": (str, NoneType),
        "state": str,
        "why": (str, NoneType),
        "successors": list,
        "as_of": str,
    },
}
CODES = {
    *("not-yet", "several-successors", "no-successor"),
    *("nothing-over", "faulty", "unsafe", "several-parts"),
}
