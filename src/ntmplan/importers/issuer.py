"""Who issues the plan: in the spelling of the document, where the letterhead has it in capitals."""

from __future__ import annotations

import re

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft
from ntmplan.importers.source import Source, Where
from ntmplan.text import accented, nfc, one_line

_SUBJECT = re.compile(
    r"(?P<name>(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Bộ|Chi cục|Cục|Văn phòng|Phòng|Ban|Trung tâm"
    r"|Hội)\b[^,;.:]{1,150}?)\s+(?:ban hành|xây dựng|triển khai|lập|đề ra|tổ chức|hướng dẫn"
    r"|thông báo)\b"
)
_LEVEL = re.compile(
    r"(?P<body>ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)\s+"
    r"(?P<level>TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|QUẬN|ĐẶC KHU)\s+(?P<name>\S.*)"
)
_WORD = re.compile(r"[^\W_]+")


def settle_issuer(draft: Draft, source: Source, names: Names, guesses: Guesses) -> None:
    """Write the issuer as the document spells it; without a letterhead, as the opening says."""
    for key in ("issuer", "superior"):
        words = draft.head.get(key)
        if words and words.isupper():
            draft.head[key] = _spelled(words, source, names, guesses)
    if "issuer" in draft.head:
        return
    if found := _SUBJECT.search(draft.opening):
        name = found["name"].strip()
        where = next((one.where for one in source.texts() if name in one_line(one.text)), Where())
        guesses.add(kinds.ISSUER, Sure.DOUBTFUL, where, name, key="issuer")
        draft.head = _with_issuer(draft.head, name)


def _with_issuer(head: dict[str, str], name: str) -> dict[str, str]:
    """The head with the issuer behind the title."""
    order = ("type", "title", "issuer", "superior", "number", "date", "place", "period")
    values = {**head, "issuer": name}
    return {key: values[key] for key in order if key in values}


def _spelled(words: str, source: Source, names: Names, guesses: Guesses) -> str:
    """A name in capitals as the register or another sentence of the document writes it."""
    wanted = accented(words)
    spelled = next((one for one in names.registry.spellings() if accented(one) == wanted), "")
    if not spelled:
        spelled = next(
            (
                found
                for paragraph in source.texts()
                if (found := _part_of(one_line(nfc(paragraph.text)), wanted))
            ),
            "",
        )
    spelled = spelled or _level(words)
    if not spelled:
        return words
    guesses.add(kinds.CAPITALS, Sure.LIKELY, Where(), words, key="issuer")
    return spelled


def _level(words: str) -> str:
    """A committee's name in small letters: what stands behind its level is a proper name."""
    found = _LEVEL.fullmatch(words)
    if not found:
        return ""
    body = found["body"] if found["body"] in ("UBND", "HĐND") else found["body"].capitalize()
    return f"{body} {found['level'].lower()} {found['name'].title()}"


def _part_of(text: str, wanted: tuple[str, ...]) -> str:
    """The words of a text that are these, in small letters; "" where it has none."""
    tokens = list(_WORD.finditer(text))
    words = accented(text)
    if len(words) != len(tokens):
        return ""
    for at in range(len(words) - len(wanted) + 1):
        if words[at : at + len(wanted)] == wanted:
            found = text[tokens[at].start() : tokens[at + len(wanted) - 1].end()]
            if not found.isupper() and found[:1].isupper():
                return found
    return ""
