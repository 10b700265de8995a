"""Who signs a document: for whom, the office, the name; also where a copy mixed the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ntmplan.importers import kinds
from ntmplan.importers.appendix import keep
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.letterhead import fact, is_motto
from ntmplan.importers.lines import Line
from ntmplan.importers.node import Draft
from ntmplan.text import folded

AUTHORITY = re.compile(r"(?:T/M\b|(?:T\s*/?\s*M|KT|K/T|TL|T/L|TUQ|Q)\s*[./])\s*\S.*")
_OFFICES = (
    r"(?:PHÓ\s+|QUYỀN\s+|Q\.\s*)*(?:CHỦ TỊCH|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|BÍ THƯ|TRƯỞNG\b.*"
    r"|HIỆU TRƯỞNG|VỤ TRƯỞNG|CHÁNH THANH TRA|TỔNG THANH TRA|TỔNG CỤC TRƯỞNG|VIỆN TRƯỞNG"
    r"|THỦ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG BIÊN TẬP|CHÁNH ÁN|CHỈ HUY TRƯỞNG)(?:\s.*)?"
)
OFFICE = re.compile(_OFFICES)
_STAMP = re.compile(
    r"[(\[]?\s*(?:đã ký|ký tên|ký,? (?:ghi rõ )?(?:họ tên)?,?\s*đóng dấu|đã ký,? đóng dấu|daky"
    r"|signed)\b[^)\]]{0,40}[)\]]?",
    re.IGNORECASE,
)
_RANK = (
    r"(?:Ông|Bà|PGS|GS|TSKH|TS|ThS|Ths|BSCK\d?|BSCKI{1,2}|BS|CKI{1,2}|CK\d|DS|KS|KTS|LS|CN|NSND|NSƯT"
    r"|(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá|úy))"
)
"""What stands before a name: degrees, ranks of soldiers and of the police."""
_WORD = r"[^\W\d_][\w'’‘-]*"
_NAME = re.compile(rf"(?:{_RANK}(?:[.,]\s*|\s+))*(?:{_WORD}\s+){{1,6}}{_WORD}")
_MIXED = re.compile(rf"(?P<left>.*?[;,:])\s+(?P<right>{AUTHORITY.pattern}|{_OFFICES})")
_MIXED_NAME = re.compile(rf"(?P<left>.*\S\.)\s+(?P<right>(?:{_WORD}\s+){{1,4}}{_WORD})")


def unmixed(recipients: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The recipients and the lines of who signs, where a copy has both on the same lines.

    `- UBND tỉnh; KT. CHỦ TỊCH`: what is written in capitals behind the end of an entry is an
    office or who it is signed for. Nothing is parted where no office stands so.
    """
    left: list[Line] = []
    right: list[Line] = []
    for line in recipients:
        found = _MIXED.fullmatch(line.text)
        if not (found and found["right"].isupper()):
            found = _mixed_name(line.text, right)
        if found:
            left.append(replace(line, text=found["left"]))
            right.append(Line(found["right"], line.where))
        else:
            left.append(line)
    if not any(OFFICE.fullmatch(one.text) for one in right):
        return list(recipients), []
    return left, right


def _mixed_name(text: str, right: Sequence[Line]) -> re.Match[str] | None:
    """A name behind the last recipient, once an office stood behind one of them."""
    found = _MIXED_NAME.fullmatch(text)
    named = found and all(word[:1].isupper() for word in found["right"].split())
    return found if named and any(OFFICE.fullmatch(one.text) for one in right) else None


def read_signature(lines: Sequence[Line], draft: Draft, guesses: Guesses) -> None:
    """Write down who signs: for whom, the office, the name."""
    authority: list[str] = []
    values: dict[str, str] = {}
    left: list[Line] = []
    for line in lines:
        text = line.text
        if _STAMP.fullmatch(text):
            guesses.spend(line.where, text)
            guesses.add(kinds.STAMP, Sure.SURE, line.where, text)
        elif AUTHORITY.fullmatch(text):
            authority.append(text)
        elif OFFICE.fullmatch(text) and "name" not in values:
            values["office"] = "\n".join(filter(None, (values.get("office"), text)))
        elif text.isupper() and "office" not in values:
            authority.append(text)
        elif _NAME.fullmatch(text) and "name" not in values and "office" in values:
            values["name"] = text
        else:
            left.append(line)
    if not values.get("office") and authority:
        values["office"] = authority.pop()
    if authority:
        draft.signature["authority"] = list(authority)
    draft.signature |= values
    _keep(left, draft, guesses)


def _keep(lines: Sequence[Line], draft: Draft, guesses: Guesses) -> None:
    """Keep what says nothing of who signs, but for a letterhead that comes again."""
    for line in lines:
        if _is_letterhead(line, draft):
            guesses.spend(line.where, line.text)
        else:
            keep(line, draft)


def _is_letterhead(line: Line, draft: Draft) -> bool:
    """Whether a line behind the signature only says the letterhead again, as attached plans do."""
    words = f" {' '.join(folded(line.text))} "
    bodies = (" ".join(folded(draft.head.get(key, ""))) for key in ("issuer", "superior"))
    if is_motto(line.text) or (line.caps and any(words in f" {one} " for one in bodies)):
        return True
    said: dict[str, str] = {}
    fact(line, said, Guesses())
    return bool(said) and all(draft.head.get(key) == value for key, value in said.items())
