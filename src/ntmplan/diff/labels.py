"""What people call a change."""

from __future__ import annotations

from ntmplan.problem import marked
from ntmplan.table import Row, names

_CHANGES = {
    "plan-added": marked("plan added"),
    "plan-removed": marked("plan removed"),
    "added": marked("added"),
    "removed": marked("removed"),
    "moved": marked("moved"),
    "split": marked("split"),
    "merged": marked("merged"),
    "wording": marked("wording"),
}
_CHANGED = {
    "lead": marked("lead changed"),
    "support": marked("support changed"),
    "timeframe": marked("time changed"),
    "product": marked("product changed"),
    "indicator": marked("indicator changed"),
    "refers_to": marked("reference changed"),
    "implements": marked("task of the higher plan changed"),
    "amount": marked("amount changed"),
    "year": marked("year changed"),
    "purpose": marked("purpose changed"),
    "every": marked("how often changed"),
    "before": marked("deadline changed"),
    "by": marked("who reports changed"),
    "to": marked("to whom changed"),
    "via": marked("through whom changed"),
}
_ONLY_MORE = {"lead": marked("lead added"), "support": marked("support added")}
_ONLY_LESS = {"lead": marked("lead left out"), "support": marked("support left out")}
_HEAD = {
    "type": marked("type of document"),
    "title": marked("title"),
    "issuer": marked("issuer"),
    "superior": marked("superior body"),
    "number": marked("number"),
    "date": marked("date"),
    "place": marked("place"),
    "period": marked("period"),
    "status": marked("status"),
    "opening": marked("opening"),
    "authority": marked("authority of the signature"),
    "office": marked("office of the signer"),
    "name": marked("name of the signer"),
    "appendix": marked("title of the appendix"),
}


def label(row: Row) -> str:
    """What a change is called, as a text for translators.

    Units of which some came and none went were added, and the other way round.
    """
    change = str(row["change"])
    if change == "head":
        return _HEAD[str(row["field"])]
    if change in _ONLY_MORE:
        old, new = set(names(row, "old_units")), set(names(row, "new_units"))
        if old < new:
            return _ONLY_MORE[change]
        if new < old:
            return _ONLY_LESS[change]
    return _CHANGES.get(change) or _CHANGED[change]
