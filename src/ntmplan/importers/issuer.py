"""Who issues the plan: in the spelling of the document, where the letterhead has it in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.letterhead import HEAD, read
from ntmplan.importers.lines import Line
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft
from ntmplan.importers.source import Source, Where
from ntmplan.text import accented, folded, nfc, one_line

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
_BODY = re.compile(
    r"(?:[uủ][yỷ] ban|ubnd|hđnd|hội|sở|bộ|ban|chi cục|cục|tổng cục|văn phòng|phòng|trung tâm"
    r"|công an|tỉnh|huyện|thành|thị|xã|phường|đảng|liên minh|viện|trường|chính phủ|mặt trận|ủy|uỷ"
    r"|kho bạc|bảo hiểm|ngân hàng|thanh tra|đoàn|quỹ|đài|báo)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|ĐẢNG BỘ|ĐẢNG [UỦ][YỶ])\s+"
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|QUẬN|ĐẶC KHU)\s+\S.*"
    r"|(?:TỈNH|THÀNH|HUYỆN|THỊ) [UỦ][YỶ]\s+\S.*|SỞ\s+\S.*|BỘ\s+(?!CHỈ HUY|TƯ LỆNH|PHẬN)\S.*"
)
"""Names that are whole, so that a body below them is another one."""
_BELOW = re.compile(
    r"(?:SỞ|CHI CỤC|CỤC|VĂN PHÒNG|TRUNG TÂM|VIỆN|THANH TRA|PHÒNG(?! CHỐNG)|BAN (?:CHỈ ĐẠO|QUẢN LÝ"
    r"|TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|DÂN TỘC)|VỤ|TRƯỜNG|BỆNH VIỆN|HỘI|TỔNG CỤC)\s+\S.*"
)
_VOWEL = re.compile(r"[aeiouy]")
_DIGIT = re.compile(r"\d")
_PLACES = ("TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "THỊ XÃ ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU ")
_MOST = 4
"""A letterhead's names take no more lines."""


def read_issuer(
    names: Sequence[Line], values: dict[str, str], guesses: Guesses
) -> list[tuple[str, Line]]:
    """The issuer is the last name of the letterhead, its superior the one above.

    Args:
        names: the lines of the letterhead that say nothing else.
        values: gets the keys of a plan file.
        guesses: gets what was guessed.

    Returns:
        The lines that name no body, such as those of a web page above the letterhead.
    """
    found = _bodies(names)
    bodies = [body for body in found if is_body(body[0])] or found
    if bodies:
        values["issuer"] = bodies[-1][0]
        read(guesses, bodies[-1][1], "issuer", bodies[-1][0])
    if len(bodies) > 1:
        values["superior"] = " ".join(words for words, _ in bodies[:-1])
        read(guesses, bodies[0][1], "superior", values["superior"])
    return [one for one in found if one not in bodies]


def leading_bodies(lines: Sequence[Line]) -> int:
    """How many lines at the top name nothing but bodies, as above a table without a type."""
    count = 0
    for at, line in enumerate(lines[:_MOST]):
        begins = at + 1 < len(lines) and _LEVEL.fullmatch(f"{line.text} {lines[at + 1].text}")
        goes_on = at and (_goes_on(line) and line.text.startswith(("VÀ ", *_PLACES)))
        whole = _WHOLE.fullmatch(line.text) or _BELOW.fullmatch(line.text)
        if not (line.caps and is_body(line.text) and (whole or begins or goes_on)):
            break
        count = at + 1
    return count


def is_body(words: str) -> bool:
    """Whether a line of a letterhead can name a body."""
    return not _DIGIT.search(words) and (words.isupper() or _BODY.match(words) is not None)


def _bodies(names: Sequence[Line]) -> list[tuple[str, Line]]:
    """The names of bodies; one in capitals may go on in the next line (`TỈNH BẮC KẠN`)."""
    found: list[tuple[str, Line]] = []
    for line in names:
        same = found and found[-1][1].where.column == line.where.column
        if same and (_goes_on(line) or _cut(found[-1], line)):
            words, first = found.pop()
            found.append((f"{words} {line.text}", first))
        else:
            found.append((line.text, line))
    return found


def _goes_on(line: Line) -> bool:
    """Whether a line begins as no name of a body does, but as the rest of one."""
    words = folded(line.text)
    place = words[:1] in (("tinh",), ("huyen",), ("xa",), ("thanh",), ("phuong",))
    whole = words[:2] in (("thanh", "tra"), ("tinh", "uy"), ("tinh", "doan"), ("thanh", "uy"))
    return (place or (line.caps and not _BODY.match(line.text))) and not whole


def _cut(above: tuple[str, Line], line: Line) -> bool:
    """Whether two bold lines in capitals are one name, and not a body below another."""
    bold = above[1].bold and line.bold and line.caps
    return bold and not (_WHOLE.fullmatch(above[0]) and _BELOW.fullmatch(line.text))


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
    values = {**head, "issuer": name}
    return {key: values[key] for key in HEAD if key in values}


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
    name = " ".join(map(_proper, found["name"].split()))
    return f"{body} {found['level'].lower()} {name}"


def _proper(word: str) -> str:
    """A word of a proper name in small letters; abbreviations such as `UBND` stay as they are."""
    if word == "VÀ":
        return "và"
    return word.title() if _VOWEL.search("".join(folded(word))) else word


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
