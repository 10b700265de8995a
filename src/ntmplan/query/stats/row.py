"""The keys of a row of counts: of a plan, of all plans, or of a unit."""

from __future__ import annotations

from ntmplan.table import Value

LEAD, ALONE, SUPPORT = "lead", "lead_alone", "support"
DATE, RESULT, MONEY = "date", "result", "money"
COUNTS = (LEAD, ALONE, SUPPORT, DATE, RESULT, MONEY)
"""What a plan's tasks are counted for, in the order of the columns."""
LEADS_ALONE, LEADS_JOINT, LEADS_IN_GROUP = "leads_alone", "leads_joint", "leads_in_group"
SUPPORTS, SUPPORTS_IN_GROUP = "supports", "supports_in_group"
DUTIES, REPORTS = "duties", "reports"
CARRIED = (
    *(LEADS_ALONE, LEADS_JOINT, LEADS_IN_GROUP, SUPPORTS, SUPPORTS_IN_GROUP),
    *(DUTIES, REPORTS),
)
"""What a unit carries, in the order of the columns."""
NOTHING: dict[str, Value] = dict.fromkeys(
    (
        *("kind", "plan", "tasks", *COUNTS, "amounts"),
        *("unit", "unit_kind", *CARRIED, "areas", "plans"),
        *("path", "line"),
    )
)
"""A row with all keys of the contract; a row of a plan says nothing of a unit."""
