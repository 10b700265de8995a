"""Rules on what follows the body: who receives the document, and its appendix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.form import names_of, symbol_of
from ntmplan.model.day import Day
from ntmplan.model.plan import Plan
from ntmplan.model.value import UnreadableError
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.sentences import is_full, joined, misread, said, spoken
from ntmplan.reading.times import FULL_DAY
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, beginning, folded, holds, one_line, regex, says

RULES = Rules()
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE
_MAIN = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II"
_OTHER = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III"

NO_ARCHIVE = Kind(
    "D221",
    "recipients-without-archive",
    _W,
    marked("The recipients have no line for the archive."),
    marked("End them with “Lưu: VT, …”, with the unit that wrote the document."),
    why=marked("One original stays with the clerk's office; the line says with whom else."),
    law=_MAIN,
    bad="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
""",
    good="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT, NVY"
""",
)
ARCHIVE_NOT_LAST = Kind(
    "D222",
    "archive-line-not-last",
    _N,
    marked('The line of the archive, "{line}", is not the last of the recipients.'),
    marked("Move it to the end."),
    why=marked("The archive's line closes the document; what follows it looks added later."),
    law=_MAIN,
    bad="""\
recipients:
  - "Lưu: VT, NVY"
  - Sở Y tế
""",
    good="""\
recipients:
  - Sở Y tế
  - "Lưu: VT, NVY"
""",
)
WRONG_END = Kind(
    "D223",
    "recipients-without-full-stop",
    _W,
    marked('The last line of the recipients, "{line}", does not end with a full stop.'),
    marked("End it with “.”; without any sign the tool prints one itself."),
    why=marked("A list that ends with “;” looks cut off: is somebody missing?"),
    law=_MAIN,
    bad="""\
recipients:
  - Sở Y tế
  - "Lưu: VT, NVY;"
""",
    good="""\
recipients:
  - Sở Y tế
  - "Lưu: VT, NVY."
""",
)
NO_APPENDIX = Kind(
    "D225",
    "announced-appendix-missing",
    _N,
    marked('The text announces an appendix ("{announced}"), but the file has none.'),
    marked("Add `appendix:`, or leave out the sentence."),
    why=marked("Whoever receives the plan looks for what it announces."),
    law=_OTHER,
    bad="""\
closing: (Có Phụ lục nhiệm vụ kèm theo)
""",
    good="""\
closing: (Có Phụ lục nhiệm vụ kèm theo)
appendix:
  heading: PHỤ LỤC
""",
)
UNANNOUNCED = Kind(
    "D226",
    "appendix-never-announced",
    _W,
    marked("The plan has an appendix, but no sentence of it says so."),
    marked("Announce it where it belongs, as in “(Có Phụ lục kèm theo)”."),
    why=marked("An appendix that no sentence names is not surely part of the document."),
    law=_OTHER,
    bad="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
appendix:
  heading: PHỤ LỤC
""",
    good="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
closing: (Có Phụ lục nhiệm vụ kèm theo)
appendix:
  heading: PHỤ LỤC
""",
)
NOTE_DIFFERS = Kind(
    "D227",
    "appendix-of-another-document",
    _E,
    marked("The note of the appendix differs from the head of the plan: {differences}."),
    marked("Write the plan's own number, date and issuer in the note."),
    draft=_W,
    why=marked("By this note an appendix belongs to its document, once the sheets are apart."),
    law=_OTHER,
    bad="""\
number: 15/KH-SYT
date: 15/3/2024
closing: (Có Phụ lục kèm theo)
appendix:
  note: (Kèm theo Kế hoạch số 16/KH-SYT ngày 15/3/2024)
""",
    good="""\
number: 15/KH-SYT
date: 15/3/2024
closing: (Có Phụ lục kèm theo)
appendix:
  note: (Kèm theo Kế hoạch số 15/KH-SYT ngày 15/3/2024)
""",
)
_ANNOUNCES = regex(
    r"\bphụ lục\b[^.;()]{0,80}?\b(?:kèm theo|gửi kèm|đính kèm)"
    r"|\b(?:kèm theo|gửi kèm|đính kèm|tại|theo)\s+(?:các\s+)?phụ lục\b",
    re.IGNORECASE,
    needs=("phụ lục",),
)
_OF_OTHERS = regex(
    r"\b(?:Nghị định|Quyết định|Thông tư|Công văn|Nghị quyết|Hướng dẫn|Luật|Chỉ thị|Kế hoạch số"
    r"|Bộ tiêu chí|Đề án|Chương trình)\b"
)
_NEAR = 80
"""So many letters after it may tell whose appendix is meant."""
_ANY_NOTICE = regex(
    r"\b(?:phụ lục|kèm theo|gửi kèm|đính kèm"
    r"|biểu(?! (?:dương|diễn|quyết|hiện|đạt|tượng|ngữ|tình|đồ))"
    r"|bảng(?! (?:vàng|hiệu|tin|giá|điện|chỉ dẫn)))\b",
    re.IGNORECASE,
    needs=("phụ lục", "kèm", "biểu", "bảng"),
)
_NOTE_NUMBER = regex(r"\bsố:?\s*(\d[^\s,;)]*)", re.IGNORECASE, needs=("số",))
_NOTE_ISSUER = regex(r"\bcủa\s+([^()]+?)\s*\)?\s*$")
_DIFFERS = {
    "number": marked("number {note} instead of {head}"),
    "date": marked("date {note} instead of {head}"),
    "issuer": marked("issuer {note} instead of {head}"),
}


def _recipients(file: PlanFile) -> list[tuple[Route, str]]:
    """The lines of the recipients; headings of groups among them are none."""
    passage = file.plan.recipients if file.plan else None
    items = passage.items if passage else ()
    return [
        (way, one_line(words))
        for at, item in enumerate(items)
        for way, words in spoken(item, ("recipients", "items", at))
        if way[-1] == "text"
    ]


def _is_archive(line: str) -> bool:
    """Whether a line, or a part of it, says where a copy is kept."""
    return any(beginning(part.lstrip(" -–"), ("lưu",)) for part in line.split(";"))


@RULES.plan(NO_ARCHIVE)
def recipients_without_archive(file: PlanFile) -> Iterator[Finding]:
    """A whole document is kept."""
    lines = _recipients(file)
    kept = any(_is_archive(line) for _, line in lines)
    if lines and is_full(file) and not kept and not misread(file, "recipients"):
        yield finding(("recipients",))


@RULES.plan(ARCHIVE_NOT_LAST)
def archive_line_not_last(file: PlanFile) -> Iterator[Finding]:
    """The archive comes last."""
    lines = _recipients(file)
    for route, line in lines[:-1]:
        if _is_archive(line) and not _is_archive(lines[-1][1]):
            yield finding(route, line=line)
            return


@RULES.plan(WRONG_END)
def recipients_without_full_stop(file: PlanFile) -> Iterator[Finding]:
    """The last line ends with a full stop; one without any sign is printed with it."""
    for route, line in _recipients(file)[-1:]:
        if line.endswith((";", ",", ":")):
            yield finding(route, line=line)


def _texts(file: PlanFile) -> Iterator[tuple[Route, str]]:
    """Everything that the document says before its appendix."""
    if plan := file.plan:
        yield ("title",), plan.title
        yield ("opening",), plan.opening or ""
        for entry in file.entries:
            yield from said(entry)
        yield from spoken(plan.closing, ("closing",))


@RULES.plan(NO_APPENDIX)
def announced_appendix_missing(file: PlanFile) -> Iterator[Finding]:
    """What is announced is there; an appendix of another document is not meant."""
    if file.plan is None or file.plan.appendix or misread(file, "appendix"):
        return
    for route, text in _texts(file):
        if words := _announced(text):
            yield finding(route, words=words, announced=words)
            return


@lru_cache(maxsize=KEPT)
def _announced(text: str) -> str:
    """The words by which a text leads to the plan's own appendix, or ""."""
    for found in _ANNOUNCES.finditer(text):
        begin = max(text.rfind(sign, 0, found.start()) for sign in (". ", "; ", "("))
        if not _OF_OTHERS.search(text[begin + 1 : found.end() + _NEAR]):
            return found[0]
    return ""


@RULES.plan(UNANNOUNCED)
def appendix_never_announced(file: PlanFile) -> Iterator[Finding]:
    """Some sentence leads to the appendix."""
    if file.plan is None or not file.plan.appendix or not is_full(file) or file.left_out:
        return
    if not any(_ANY_NOTICE.search(text) for _, text in _texts(file)):
        yield finding(("appendix",))


@RULES.plan(NOTE_DIFFERS)
def appendix_of_another_document(file: PlanFile) -> Iterator[Finding]:
    """The note says the same as the head; what is open in one of them is not compared."""
    plan = file.plan
    words = one_line(plan.appendix.note or "") if plan and plan.appendix else ""
    if plan is None or not holds(folded(words), folded(plan.type)) or _of_another(words, plan):
        return
    told: list[Fact] = [
        Phrase(_DIFFERS[what], {"note": note, "head": head})
        for what, note, head in _differences(file, plan, words)
    ]
    if told:
        yield finding(("appendix", "note"), differences=joined(told))


def _of_another(note: str, plan: Plan) -> bool:
    """Whether a note names the number of a document that the plan carries out, and not its own."""
    found = _NOTE_NUMBER.search(note)
    if found is None or _key(found[1]) == _key(plan.number or ""):
        return False
    return says(note[: found.start()], ("thực hiện", "triển khai"))


def _differences(file: PlanFile, plan: Plan, note: str) -> Iterator[tuple[str, str, str]]:
    """What a note says otherwise than the head: what it is, the note's words, the head's."""
    number, issuer = (
        found[1] if (found := pattern.search(note)) else ""
        for pattern in (_NOTE_NUMBER, _NOTE_ISSUER)
    )
    dated = FULL_DAY.search(note)
    date = dated[0] if dated else ""
    if number and plan.number and not plan.number_open and _key(number) != _key(plan.number):
        yield "number", number, plan.number
    if date and plan.date and (named := _day(date)):
        parts = zip(
            (plan.date.year, plan.date.month, plan.date.day),
            (named.year, named.month, named.day),
            strict=True,
        )
        if any(None not in (one, other) and one != other for one, other in parts):
            yield "date", date, plan.date.words
    meant, own = names_of(file, issuer), names_of(file, plan.issuer or "")
    if meant and own and meant.isdisjoint(own):
        yield "issuer", issuer, str(plan.issuer)


def _key(number: str) -> tuple[str, list[str]]:
    """A number for comparing: without the 0 before it, blanks and capitals."""
    digits, pieces = symbol_of(number) or (number, [])
    return digits.lstrip("0"), [piece.casefold() for piece in pieces]


def _day(words: str) -> Day | None:
    try:
        return Day.parse(words)
    except UnreadableError:
        return None
