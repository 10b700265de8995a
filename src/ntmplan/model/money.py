"""Numbers and money as Vietnamese documents write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from ntmplan.model.kinds import BAD_MONEY, BAD_NUMBER
from ntmplan.model.value import Parsed, UnreadableError, fitted
from ntmplan.text import regex

_NUMBER = regex(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_MONEY = regex(
    r"(?P<number>[\d.,]+)\s*(?P<scale>nghìn|ngàn|triệu|tr|tỷ|tỉ)?"
    r"(?P<rest>(?:\s+\d{1,3}\s*(?:nghìn|ngàn|triệu|tr))*)\s*(?P<unit>đồng|đ|VNĐ|VND)?"
    r"(?:\s*/\s*(?P<per>\w+(?: \w+)*))?\.?",
    re.IGNORECASE,
)
_REST = regex(r"(\d{1,3})\s*([^\W\d]+)")
"""What a smaller unit adds: `3 tỷ 500 triệu đồng`."""
_SCALES = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}


def parse_number(text: str) -> tuple[int, int]:
    """The number that a text writes, as its digits and how many of them are decimals.

    `1.500` is (1500, 0), `2,5` is (25, 1).

    Raises:
        UnreadableError: it is not written like that.
    """
    found = fitted(_NUMBER, text)
    if not found:
        raise UnreadableError(BAD_NUMBER, value=text)
    whole, decimals = found.groups()
    decimals = (decimals or "").rstrip("0")
    return int(whole.replace(".", "") + decimals), len(decimals)


@dataclass(frozen=True, slots=True)
class Money(Parsed):
    """An amount of money.

    Attributes:
        words: as written.
        dong: the amount in đồng (VND).
        per: what it is for each of (`năm`), or "".
    """

    words: str
    dong: int
    per: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `50 triệu đồng/năm`, `2,5 tỷ đồng`, `3 tỷ 500 triệu đồng`, `1.500.000 đồng`."""
        found = fitted(_MONEY, text)
        if not found or not (found["scale"] or found["unit"]):
            raise UnreadableError(BAD_MONEY, value=text)
        digits, decimals = parse_number(found["number"])
        scale = _SCALES.get((found["scale"] or "").casefold(), 1)
        dong, rest = divmod(digits * scale, 10**decimals)
        for more, name in _REST.findall(found["rest"]):
            if _SCALES[name.casefold()] >= scale:
                raise UnreadableError(BAD_MONEY, value=text)
            scale = _SCALES[name.casefold()]
            dong += int(more) * scale
        if rest:  # there is no part of a đồng
            raise UnreadableError(BAD_MONEY, value=text)
        return cls(text.strip(), dong, (found["per"] or "").casefold())
