"""The legal basis and the opening: `Căn cứ …; Thực hiện …, Sở … xây dựng kế hoạch như sau:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.lines import Line
from ntmplan.importers.node import Draft, Node
from ntmplan.model.day import Day
from ntmplan.model.plan import LegalDocument
from ntmplan.model.value import UnreadableError
from ntmplan.text import accented, folded

_BY = (
    r"Căn cứ(?: vào)?|Thực hiện|Triển khai thực hiện|Triển khai|Xét|Theo|Trên cơ sở"
    r"|Tiếp tục thực hiện"
)
_BEGINS = re.compile(rf"(?P<by>{_BY})\s+(?P<rest>\S.*)")
_WORD = re.compile(r"(?P<by>\S+)\s+(?P<rest>\S.*)")
"""A citation that begins with a word of its own."""
_NEXT = re.compile(rf";\s+(?=(?:{_BY})\s)")
_BODY = (
    r"(?:Sở|Bộ|Phòng) Văn hóa, (?:Thể thao|Khoa học)"
    r"|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Chi cục|Cục|Văn phòng"
    r"|Phòng|Ban|Trung tâm|Hội|Tỉnh ủy|Huyện ủy|Đảng ủy|Liên minh|Tỉnh [Đđ]oàn|Công an|Quỹ"
)
_DOES = (
    r"ban hành|xây dựng|triển khai|lập|đề ra|thông báo|báo cáo|hướng dẫn|tổ chức|yêu cầu"
    r"|có kế hoạch"
)
_OPENING = re.compile(rf"[,;.]\s+(?=(?:{_BODY})\b[^,;]{{0,120}}?\b(?:{_DOES})\b)")
_NUMBERED = re.compile(r"(?<![/\d])\d+\s*/\s*[A-ZĐ\d]")
"""A number of a document; a date behind several of them is that of the last alone."""
_SUBJECT = (
    r"(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện"
    r"|v/v|công bố|giao|phân|điều chỉnh|bổ sung|thông qua|kèm theo|đôn đốc"
    r"|đơn đốc|tăng cường|khóa|khoá)\b.*"
)
_CITED = re.compile(
    r"(?P<document>.+?)"
    r"(?:,?\s+(?P<date>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))"
    r"(?:\s+của\s+(?P<issuer>.+?))?"
    rf"(?P<subject>\s+{_SUBJECT})?",
    re.IGNORECASE,
)
_OPEN = r"(?:\d{1,2}|\?+|…|\.{2,})"
_BEHIND = re.compile(
    rf"(?P<date>ngày (?:{_OPEN} tháng {_OPEN} năm (?:\d{{4}}|\?+|…|\.{{2,}})"
    rf"|{_OPEN}[/.-]{_OPEN}[/.-](?:\d{{4}}|\?+|…|\.{{2,}})|\d{{4}}-\d{{1,2}}-\d{{1,2}}))?"
    rf"(?:(?:^| )của (?P<issuer>.+?)(?= {_SUBJECT}|$))?(?:(?:^| )(?P<subject>.+))?"
)


def read_basis(lines: Sequence[Line], draft: Draft, guesses: Guesses) -> None:
    """Write down the legal basis and the opening.

    Args:
        lines: the lines between the title and the first part.
        draft: gets them.
        guesses: gets what was guessed.
    """
    above, lines = _author(lines, draft, guesses)
    opening: list[str] = []
    for line in lines:
        text = line.text
        while not opening and (found := _BEGINS.match(text)):
            said, text = _first(text)
            if not _BEGINS.match(said):  # no document is named
                text = found[0]
                break
            draft.basis.append(cited(line, said, guesses))
        if text:
            mark = line.mark.words if opening or not draft.basis else ""
            opening.append(f"{mark} {text}".strip())
    draft.opening = "\n".join(filter(None, (draft.opening, *above, *opening)))


def _author(
    lines: Sequence[Line], draft: Draft, guesses: Guesses
) -> tuple[list[str], Sequence[Line]]:
    """The lines in capitals that say who decides, and those after them."""
    at = 0
    while at < len(lines) and lines[at].caps:
        at += 1
    if not any(_BEGINS.match(line.text) for line in lines[at : at + 1]):
        return [], lines
    said: list[str] = []
    for line in lines[:at]:
        if folded(line.text) == folded(draft.head.get("issuer", "")):
            guesses.spend(line.where, line.text)
        else:
            said.append(line.text)
    return said, lines[at:]


def _first(text: str) -> tuple[str, str]:
    """The citation with which a text begins, and what follows it."""
    if found := _NEXT.search(text):
        return text[: found.start()].strip(), text[found.end() :].strip()
    if found := _OPENING.search(text):
        return text[: found.start()].strip(), text[found.end() :].strip()
    if text.rstrip().endswith(":"):  # no document, but the sentence that opens the plan
        return "", text
    return re.sub(r"\s*[;.,]\s*$", "", text).strip(), ""


def cited(line: Line, text: str, guesses: Guesses) -> Node:
    """The entry of a citation: in its parts where they print the same words, else whole."""
    found = _BEGINS.match(text) or _WORD.match(text)
    by, rest = (found["by"], found["rest"]) if found else ("", text)
    node = Node(line.where)
    if by == "Căn cứ":
        guesses.spend(line.where, by)
    elif by:
        node.keys["by_word"] = by
    parts = _CITED.fullmatch(rest)
    one = parts is not None and len(_NUMBERED.findall(parts["document"])) <= 1
    keys = _parts(parts) if parts and one else {}
    if keys and _prints(by, keys) == accented(text):
        node.keys |= keys
        guesses.spend(line.where, "ngày")
        if "issuer" in keys:
            guesses.spend(line.where, "của")
        guesses.add(kinds.READ, Sure.SURE, line.where, keys["document"], key="document", node=node)
        return node
    node.keys["document"] = rest
    guesses.add(kinds.CITATION, Sure.LIKELY, line.where, rest, key="document", node=node)
    return node


def behind_document(words: str) -> dict[str, str]:
    """The date, issuer and subject that stand behind a document's name in a citation."""
    found = _BEHIND.fullmatch(words)
    return _filled(found) if found else {}


def _parts(found: re.Match[str]) -> dict[str, str]:
    return {"document": found["document"].strip(), **_filled(found)}


def _filled(found: re.Match[str]) -> dict[str, str]:
    """What was found of date, issuer and subject."""
    date = re.sub(r"^ngày\s+(?=\S+[/.-])", "", found["date"] or "", flags=re.IGNORECASE)
    keys = {"date": date, "issuer": found["issuer"] or "", "subject": found["subject"] or ""}
    return {key: words.strip() for key, words in keys.items() if words.strip()}


def _prints(by: str, keys: dict[str, str]) -> tuple[str, ...]:
    """The words that a citation of these parts prints; none where its date is no date."""
    try:
        date = Day.parse(keys["date"])
    except UnreadableError:
        return ()
    cited = LegalDocument(
        document=keys["document"],
        date=date,
        issuer=keys.get("issuer"),
        subject=keys.get("subject"),
        by=by,
    )
    return accented(cited.citation)
