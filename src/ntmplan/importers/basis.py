"""The legal basis and the opening: `Căn cứ …; Thực hiện …, Sở … xây dựng kế hoạch như sau:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_LOWER = "căn cứ|theo đề nghị|xét đề nghị"
_NEXT = re.compile(rf";\s+(?=(?:{_BY}|{_LOWER})\s)")
_NUMBER = r"(?:số\s*)?\d+[\w.]*\s*[/-]\s*[A-ZĐ\d][\w/&-]*"
_KINDS = (
    r"(?:Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch"
    r"|Chương trình|Hướng dẫn|Công văn|Thông báo|Kết luận|Văn bản|Công điện|Tờ trình|Quy định"
    r"|Đề án)"
)
_DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
_OTHER = rf"(?:{_KINDS}\s+{_NUMBER}|(?:Bộ )?[Ll]uật\s[^;]{{3,160}}?),?\s+ngày\s+{_DAY}"
_ALSO = re.compile(rf";\s+(?:và\s+)?(?={_OTHER})")
"""What parts a document from another one behind the same `Căn cứ`: each has its own day."""
_AND = re.compile(rf",?\s+và\s+(?={_KINDS}\s+{_NUMBER},?\s+ngày\s+{_DAY})")
_WHOLE = re.compile(
    rf"(?:{_BY})\s+{_KINDS}\s+{_NUMBER},?\s+ngày\s+{_DAY}\s+của\s+(?:(?!\bsố\b)[^,;]){{2,60}}"
)
"""A document of which nothing but its subject can be missing."""
_AMENDED = re.compile(r"(?:được\s+)?(?:sửa đổi|bổ sung|thay thế|bãi bỏ)\b")
_AMENDING = re.compile(rf"^(?:(?:{_BY})\s+)?(?:Bộ )?[Ll]uật\s+[Ss]ửa đổi(?:, bổ sung)?")
_FAR = 400
"""A document without its subject has no more characters, the next one's number and day included."""
_FOR = r"[Đđ]ể|[Nn]hằm"
_TO = re.compile(r"kính gửi\b.*", re.IGNORECASE)
_BODY = (
    r"(?:Sở|Bộ|Phòng) Văn hóa, (?:Thể thao|Khoa học)"
    r"|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Chi cục|Cục|Văn phòng"
    r"|Phòng|Ban|Trung tâm|Hội|Tỉnh ủy|Huyện ủy|Đảng ủy|Liên minh|Tỉnh [Đđ]oàn|Công an|Quỹ"
    r"|Chủ tịch|Bộ trưởng|Giám đốc|Chi cục trưởng|Cục trưởng|Thủ tướng|Chánh Văn phòng"
)
_DOES = (
    r"ban hành|xây dựng|triển khai|lập|đề ra|thông báo|báo cáo|hướng dẫn|tổ chức|yêu cầu"
    r"|có kế hoạch"
)
_OPENING = re.compile(
    rf"[,;.]\s+(?=(?:{_BODY})\b[^,;]{{0,120}}?\b(?:{_DOES})\b)|;\s+(?=(?:{_FOR})\s[^;]*:$)"
)
_NUMBERED = re.compile(r"(?<![/\d])\d+\s*/\s*[A-ZĐ\d]")
"""A number of a document; a date behind several of them is that of the last alone."""
_SUBJECT = (
    r"(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện"
    r"|v/v|công bố|giao|phân|điều chỉnh|bổ sung|thông qua|kèm theo|đôn đốc|thành lập"
    r"|kiện toàn|đơn đốc|tăng cường|khóa|khoá)\b.*"
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
    asked, lines = _asked(lines)
    above, lines = _author(lines, draft, guesses)
    opening: list[str] = []
    notes: list[str] = []
    for line in lines:
        text = _bare(line.text)
        if line.where.part == "footnote" and not opening:
            notes.append(text)
            draft.doubts["opening"] = [kinds.PLACED.comment]
            guesses.add(kinds.PLACED, Sure.DOUBTFUL, line.where, text, key="opening")
            continue
        while not opening and (found := _BEGINS.match(text)):
            said, text = _first(text)
            if not _BEGINS.match(said):  # no document is named
                text = found[0]
                break
            draft.basis += [cited(line, one, guesses) for one in _each(line, said, guesses)]
        if text:
            mark = line.mark.words if opening or not draft.basis else ""
            opening.append(f"{mark} {text}".strip())
    said_above = (draft.opening, *asked, *above, *notes)
    draft.opening = "\n".join(filter(None, (*said_above, *opening)))


def _bare(text: str) -> str:
    """A line without the parentheses around all of it, where it cites a document by its number."""
    inner = text[1:-1].strip() if text.startswith("(") and text.endswith(")") else ""
    cites = _BEGINS.match(inner) and _NUMBERED.search(inner) and "(" not in inner
    return inner if cites else text


def _asked(lines: Sequence[Line]) -> tuple[list[str], Sequence[Line]]:
    """The lines of a letter that say to whom it goes, and those after them."""
    if not lines or not _TO.fullmatch(lines[0].text):
        return [], lines
    at = 1
    while at < len(lines) and lines[at].mark.kind in ("dashes", "pluses", "stars"):
        at += 1
    if at == 1 and lines[0].text.endswith(":"):
        while at < len(lines) and lines[at].text.endswith((";", ",")):
            at += 1
        at += at < len(lines) and not _BEGINS.match(lines[at].text)
    return [f"{line.mark.words} {line.text}".strip() for line in lines[:at]], lines[at:]


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
    """What a text begins with that cites documents, and what follows it."""
    if found := _NEXT.search(text):
        rest = text[found.end() :].strip()
        return text[: found.start()].strip(), rest[:1].upper() + rest[1:]
    if found := _OPENING.search(text):
        return text[: found.start()].strip(), text[found.end() :].strip()
    if text.rstrip().endswith(":"):  # no document, but the sentence that opens the plan
        return "", text
    return re.sub(r"\s*[;.,]\s*$", "", text).strip(), ""


def _each(line: Line, text: str, guesses: Guesses) -> Iterator[str]:
    """The documents behind one `Căn cứ`, each behind that word."""
    begun = _BEGINS.match(text)
    assert begun is not None
    start = 0
    for found in _ALSO.finditer(text):
        if _amends(text[start : found.start()]):
            break
        yield from _joined(line, begun["by"], text[start : found.start()], guesses)
        guesses.spend(line.where, "và" if "và" in found[0] else "")
        start = found.end()
    yield from _joined(line, begun["by"], text[start:], guesses)


def _joined(line: Line, by: str, text: str, guesses: Guesses) -> Iterator[str]:
    """The documents that `và` joins, each behind the word that cites it."""
    text = text if _BEGINS.match(text) else f"{by} {text}"
    while joint := next(
        (one for one in _AND.finditer(text, 0, _FAR) if _is_whole(text, one)), None
    ):
        guesses.spend(line.where, "và")
        yield text[: joint.start()].strip()
        text = f"{by} {text[joint.end() :]}"
    yield text.strip()


def _is_whole(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but a subject can be missing to the document before a place."""
    return _WHOLE.fullmatch(text, 0, found.start()) is not None


def _amends(text: str) -> bool:
    """Whether a citation tells what its document amends, so that others can belong to that."""
    return _AMENDED.search(_AMENDING.sub("", text)) is not None


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
