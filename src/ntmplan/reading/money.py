"""The money that a plan speaks of: its part on money, and the amounts in sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.model.money import Money
from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.value import UnreadableError
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, regex

MONEY = regex(
    r"\b\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|VNĐ|VND)\b(?:\s*/\s*[^\W\d_]+)?",
    re.IGNORECASE,
    needs=("đồng", "vnđ", "vnd"),
)


@lru_cache(maxsize=KEPT)
def money_in(text: str) -> tuple[Money, ...]:
    """The amounts that a sentence names."""
    found = []
    for match in MONEY.finditer(text):
        try:
            found.append(Money.parse(match[0]))
        except UnreadableError:
            continue  # no amount, whatever it looks like
    return tuple(found)


@lru_cache(maxsize=1)
def money_of(file: PlanFile) -> list[tuple[Entry, BudgetPassage]]:
    """The passages of the part on money."""
    return [
        (entry, entry.passage) for entry in file.entries if isinstance(entry.passage, BudgetPassage)
    ]


def dotted(number: int) -> str:
    """A number as Vietnamese documents write it: 1.234.567."""
    return f"{number:,}".replace(",", ".")
