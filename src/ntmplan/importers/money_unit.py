"""What the money of a table is counted in: `ĐVT: triệu đồng` above it, `Kinh phí (tr.đ)` in it."""

from __future__ import annotations

import re

_UNIT = re.compile(
    r"(?<![^\W_])(?:(?P<thousands>1[.,]?000\s*(?:đồng|đ|VNĐ|VND))"
    r"|(?P<millions>1[.,]?000[.,]?000\s*(?:đồng|đ|VNĐ|VND)|tr\.?\s*(?:đồng|đ)|trđ)"
    r"|(?P<plain>(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s*(?:đồng|đ|VNĐ|VND))?|đồng|VNĐ|VND))(?![^\W_])",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\btỷ\s+(?:lệ|trọng|suất)\b", re.IGNORECASE)
_LINE = re.compile(
    r"\(?\s*(?:đơn vị(?:\s+tính)?|đvt|đv\s*tính|đv)\s*[:.]?\s*(?P<unit>[^()]{2,30}?)[\s.;]*\)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?")


def said(words: str) -> str:
    """The unit of money that the head of a column names, as amounts write it; "" for none."""
    found = _UNIT.search(_PER_CENT.sub(" ", words))
    if found is None:
        return ""
    plain = "triệu đồng" if found["millions"] else "nghìn đồng"
    return found["plain"].lower() if found["plain"] else plain


def of_line(text: str) -> str:
    """The unit that a line names that says nothing else; "" for any other line."""
    line = _LINE.fullmatch(text.strip())
    found = _UNIT.fullmatch(line["unit"].strip()) if line else None
    return said(found[0]) if found else ""


def is_number(words: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _NUMBER.fullmatch(words.strip()) is not None


def counted(words: str, unit: str) -> str:
    """A number with the unit that it is counted in; other words as they are."""
    return f"{words.strip()} {unit}" if unit and is_number(words) else words
