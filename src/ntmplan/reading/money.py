"""The money that a plan speaks of: its part on money, and the amounts in sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.model.money import Money
from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.value import UnreadableError
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, beginning, regex

MONEY = regex(
    r"\b(?:\d[\d.,]*\s*(?:triệu|tỷ|tỉ)\s+){0,2}\d[\d.,]*\s*"
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng(?!\s+(?:chí|bào)\b)|VNĐ|VND)\b"
    r"(?:\s*/\s*[^\W\d_]+)?",
    re.IGNORECASE,
    needs=("đồng", "vnđ", "vnd"),
)

_COST = regex(
    r"(?P<earned>\b(?:thu nhập|doanh thu|doanh số|lợi nhuận|kim ngạch|giá trị|tổng sản phẩm)\b"
    r"[^;.]{0,60}?)?"
    r"\b\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)\s*)?"
    r"(?:(?:đồng(?!\s+(?:chí|bào)\b)|VNĐ|VND|đ)\b"
    r"|(?<=[^\d.,\s])(?=\s*(?:[,;.)]|$|(?:từ|cho|để|trong|vào|theo|bằng)\b)))"
    r"(?:\s+(?:cho\s+)?(?:một|mỗi)\b)?",
    re.IGNORECASE,
    needs=tuple("0123456789"),
)
"""An amount that is paid, and, under a name of its own, words that make it one that is earned."""


@lru_cache(maxsize=KEPT)
def without_costs(text: str) -> str:
    """A sentence without its amounts of money, but those that people or firms are to earn."""
    return _COST.sub(lambda found: found[0] if found["earned"] else " ", text)


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


_SOURCES = ("nguồn vốn", "nguồn kinh phí", "cơ cấu nguồn vốn")


def lists_sources(passage: BudgetPassage) -> bool:
    """Whether a line of a passage lists where the money comes from: `Nguồn vốn: … 5 tỷ đồng; …`."""
    lines = (passage.sentence or "").splitlines()
    return any(beginning(one, _SOURCES) and len(money_in(one)) > 1 for one in lines)


def dotted(number: int) -> str:
    """A number as Vietnamese documents write it: 1.234.567."""
    return f"{number:,}".replace(",", ".")
