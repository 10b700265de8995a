"""Who reports to whom, how often and until when, as sentences say it."""

from __future__ import annotations

import re

from ntmplan.importers import kinds, shape
from ntmplan.importers.blocks import Block
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.names import Names
from ntmplan.importers.node import Node
from ntmplan.importers.source import Where
from ntmplan.model.day import DayOfYear
from ntmplan.model.value import UnreadableError

_EVERY = (
    ("half-year", re.compile(r"\b(?:6|06|sáu) tháng\b|\bnửa năm\b", re.IGNORECASE)),
    ("quarter", re.compile(r"\b(?:h[ằà]ng|mỗi|theo) quý\b", re.IGNORECASE)),
    ("month", re.compile(r"\b(?:h[ằà]ng|mỗi) tháng\b", re.IGNORECASE)),
    ("week", re.compile(r"\b(?:h[ằà]ng|mỗi) tuần\b", re.IGNORECASE)),
    ("year", re.compile(r"\b(?:h[ằà]ng|mỗi) năm\b", re.IGNORECASE)),
)
_BEFORE = re.compile(
    r"\btrước\s+(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|/)(\d{1,2})\b(?!/\d)(?!\s+năm\s+\d{4})",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\bbáo cáo\s+(?:về\s+)?"
    r"(?P<rest>(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ|Văn phòng|Ban|HĐND|Phòng|Tỉnh)[^,;.()]{0,120})"
)
_CUT = re.compile(
    r"\s+(?:kết quả|tình hình|định kỳ|theo|để|trước|về|tổng hợp|qua|xem xét|kịp thời|việc)\b.*"
)
_VIA = re.compile(
    r"\((?:thông\s+)?qua\s+([^()]+)\)"
    r"|\b(?:thông\s+)?qua\s+((?:Văn phòng|Sở|Phòng|Ban)[^,;.()]{3,80}?)"
    r"(?=[,;.)]|\s+(?:để|trước|tổng hợp)\b)"
)
_BY = re.compile(r"\b(?:yêu cầu|đề nghị|giao)\s+(?P<rest>[^;.]{3,200})", re.IGNORECASE)


def part(block: Block, names: Names, guesses: Guesses) -> Node:
    """The reporting part from its heading down."""
    node = Node(block.where, mark=block.line.mark.style)
    if block.text:
        node.keys["heading"] = shape.heading(block.text)
    node.items = [_entry(inner, names, guesses) for inner in block.blocks]
    return node


def _entry(block: Block, names: Names, guesses: Guesses) -> Node:
    if shape.is_heading(block):
        node = part(block, names, guesses)
        node.mark = block.line.mark.style
        return node
    text, rest = shape.sentence(block)
    node = report(block.where, text, block.line.mark.style, names, guesses)
    node.items = [_entry(inner, names, guesses) for inner in rest]
    return node


def recurs(text: str) -> bool:
    """Whether a sentence asks for reports that are due again and again, or by a day."""
    said = any(pattern.search(text) for _, pattern in _EVERY) or _BEFORE.search(text)
    return bool(said) and "báo cáo" in text.casefold()


def report(where: Where, text: str, mark: str, names: Names, guesses: Guesses) -> Node:
    """A sentence about reports with what it says plainly."""
    key = "report" if "báo cáo" in text.casefold() else "text"
    node = Node(where, {key: text}, mark=mark)
    if key == "report":
        read_report(node, names, guesses)
    return node


def read_report(node: Node, names: Names, guesses: Guesses) -> None:
    """Note on a sentence about reports what it says plainly."""
    text = node.keys["report"]
    recurring = [every for every, pattern in _EVERY if pattern.search(text)]
    if len(recurring) == 1:
        _say(node, "every", recurring[0], guesses)
    days = {f"{day}/{month}" for day, month in _BEFORE.findall(text)}
    if len(days) == 1 and _is_day(day := days.pop()):
        _say(node, "before", day, guesses)
    _who(node, text, names, guesses)


def _who(node: Node, text: str, names: Names, guesses: Guesses) -> None:
    if found := _BY.search(text):
        words, rest = names.until_verb(found["rest"])
        if rest and names.looks_like(words):
            _say(node, "by", words, guesses)
    if found := _TO.search(text):
        _say(node, "to", _CUT.sub("", found["rest"]).strip(), guesses)
    if found := _VIA.search(text):
        _say(node, "via", (found[1] or found[2]).strip(), guesses)


def _say(node: Node, key: str, value: str, guesses: Guesses) -> None:
    node.keys[key] = value
    guesses.add(kinds.READ, Sure.LIKELY, node.where, value, key=key, node=node)


def _is_day(words: str) -> bool:
    try:
        DayOfYear.parse(words)
    except UnreadableError:
        return False
    return True
