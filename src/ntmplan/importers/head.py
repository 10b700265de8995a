"""What stands above the first sentence: who issues the plan, its number, place, date and title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.issuer import is_body, read_issuer
from ntmplan.importers.letterhead import HEAD, date, draft, fact, is_motto, read, which_draft
from ntmplan.importers.lines import Line
from ntmplan.importers.node import Draft
from ntmplan.model.timeframe import Period
from ntmplan.model.value import UnreadableError

_TYPES = (
    *("KẾ HOẠCH", "CHƯƠNG TRÌNH", "QUYẾT ĐỊNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "DỰ ÁN", "CHỈ THỊ"),
    *("HƯỚNG DẪN", "NGHỊ QUYẾT", "THÔNG BÁO", "KẾ HOẠCH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
)
_TYPE = re.compile(
    rf"(?P<draft>(?:DỰ THẢO)\s+)?(?P<type>{'|'.join(sorted(_TYPES, key=len, reverse=True))})"
    r"(?P<rest>\W+\S.*)?"
)
_BASIS = re.compile(
    r"(?:căn cứ|thực hiện|xét|theo|triển khai thực hiện|triển khai)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"\(?v/v\b\W*\S.*", re.IGNORECASE)
"""What stands for the title in a letter, which says no type."""
_TO = re.compile(r"kính gửi\b.*", re.IGNORECASE)
_ENDED = re.compile(r"[.;:,]\W*$")
_AUTHOR = re.compile(
    r"(?:BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|(?:CHI |TỔNG )?CỤC TRƯỞNG|CHỦ NHIỆM"
    r"|THỐNG ĐỐC|TRƯỞNG BAN|[UỦ][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ)\b.*"
)
"""Who decides, between the title of a decision and what it rests on."""
_YEARS = re.compile(
    r"(?:giai đoạn|năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?|\d{4}\s*[-–]\s*\d{4}", re.IGNORECASE
)
_VISION = re.compile(r"(?:tầm nhìn|định hướng)\s+(?:đến|tới)\s+(?:năm\s+)?\d{4}", re.IGNORECASE)
_OUTLOOK = re.compile(
    r"(\d{4}\s*[-–]\s*\d{4})\s*(?:,|và)\s+định hướng\s+[^\d,;]{0,40}năm\s+\d{4}", re.IGNORECASE
)
"""Years behind the period that the plan only looks out to."""
_UNTIL = re.compile(r"\b(?:đến|tới)\s+$", re.IGNORECASE)
"""What stands before a year by which something is to be reached, which is no period."""
_LINES = 30
"""The type of the document stands in one of so many lines at the top."""
_LONGEST = 400


def is_type(text: str) -> bool:
    """Whether a line says what type of document this is."""
    return _TYPE.fullmatch(text) is not None


def read_head(lines: Sequence[Line], plan: Draft, guesses: Guesses) -> int:
    """Write down who issues the plan, its number, date, place and title.

    Args:
        lines: the document's lines up to its first table of tasks.
        plan: gets the keys.
        guesses: gets what was guessed.

    Returns:
        How many of the lines belong to the head.
    """
    values: dict[str, str] = {}
    at = _type_line(lines)
    if at is None:
        letters, end = _letter(lines, values, guesses)
    else:
        letters, end = lines[:at], at + 1
        said = _type(lines[at], values, guesses)
        values["title"], used = _title(lines[end:], said, guesses)
        end += used
    names = [line for line in letters if not fact(line, values, guesses)]
    plan.opening = "\n".join(line.text for line in letters if which_draft(line.text))
    for words, line in read_issuer(names, values, guesses):
        plan.opening = "\n".join(filter(None, (plan.opening, words)))
        plan.doubts["opening"] = [kinds.PLACED.comment]
        guesses.add(kinds.PLACED, Sure.DOUBTFUL, line.where, words, key="opening")
    _write(values, plan, letters[0] if letters else None, guesses)
    return end


def read_late_date(line: Line, plan: Draft, guesses: Guesses) -> bool:
    """Take the place and date that stand right above the signature; whether a line is that.

    Args:
        line: the last line of the body.
        plan: gets them, where the letterhead has no date.
        guesses: gets what was guessed.
    """
    values: dict[str, str] = {}
    if "date" in plan.head or not date(line, values, guesses):
        return False
    guesses.spend(line.where, line.text)
    found = {**values, **plan.head}
    plan.head = {key: found[key] for key in HEAD if key in found}
    return True


def _type_line(lines: Sequence[Line]) -> int | None:
    """The line that says what type of document this is; None where none does."""
    top = lines[:_LINES]
    for at, line in enumerate(top):
        found = _TYPE.fullmatch(line.text)
        if found and not (found["rest"] and _names_office(at, top)):
            return at
    return None


def _names_office(at: int, top: Sequence[Line]) -> bool:
    """Whether a line goes on with the name above it: `VĂN PHÒNG ĐIỀU PHỐI / CHƯƠNG TRÌNH …`.

    It stands right below a body's name, and what belongs beside a letterhead comes later.
    """
    before = top[at - 1] if at else None
    if before is None or not is_body(before.text) or before.where.column != top[at].where.column:
        return False
    if is_motto(before.text) or fact(before, {}, Guesses()):
        return False
    return any(fact(line, {}, Guesses()) for line in top[at + 1 :])


def _type(line: Line, values: dict[str, str], guesses: Guesses) -> str:
    """Take the type of the document from its line, and give what else that says."""
    found = _TYPE.fullmatch(line.text)
    assert found is not None
    if found["type"] != "KẾ HOẠCH":
        values["type"] = found["type"]
    else:
        guesses.spend(line.where, found["type"])
    if found["draft"]:
        draft(line, found["draft"], values, guesses)
    return (found["rest"] or "").strip(" -–:")


def _letter(
    lines: Sequence[Line], values: dict[str, str], guesses: Guesses
) -> tuple[Sequence[Line], int]:
    """The lines of a letterhead where no line says the type, and how many the head takes.

    A letter says under its number what it is about (`V/v …`), which is its title.
    """
    end = 0
    for at, line in enumerate(lines[:_LINES]):
        if fact(line, {}, Guesses()):
            end = at + 1
    if not end:
        return [], 0
    about = next((i for i in range(min(end + 1, len(lines))) if _is_subject(lines[i])), None)
    if about is None:
        return lines[:end], end
    size = 1
    while about + size < len(lines) and _goes_on(lines[about], lines[about + size]):
        size += 1
    said = lines[about : about + size]
    values["title"] = " ".join(line.text for line in said)
    read(guesses, said[0], "title", values["title"])
    rest = [*lines[:about], *lines[about + size : end]]
    return rest, max(end, about + size)


def _is_subject(line: Line) -> bool:
    """Whether a line says what a letter is about."""
    return line.mark.kind == "none" and _SUBJECT.fullmatch(line.text) is not None


def _goes_on(first: Line, line: Line) -> bool:
    """Whether a line goes on with what a letter is about: in the same cell, or printed like it."""
    if line.mark.kind != "none" or _TO.fullmatch(line.text) or _BASIS.match(line.text):
        return False
    if fact(line, {}, Guesses()) or _ENDED.search(line.text):
        return False
    same = line.where.table == first.where.table and line.where.column == first.where.column
    return same and (first.where.table > 0 or _alike(first, line))


def _title(lines: Sequence[Line], first: str, guesses: Guesses) -> tuple[str, int]:
    """The title, and how many lines it takes: those that are printed like its first."""
    said = [first] if first else []
    used = 0
    for line in lines:
        begins = line.mark.kind != "none" or len(line.text) > _LONGEST
        begins = begins or bool(_ENDED.search(line.text) or _AUTHOR.fullmatch(line.text))
        if said and (begins or not _alike(lines[0], line) or _BASIS.match(line.text)):
            break
        if line.mark.kind != "none":
            break
        said.append(line.text)
        used += 1
        if len(" ".join(said)) > _LONGEST:
            break
    title = " ".join(said)
    if used:
        read(guesses, lines[0], "title", title)
    return title, used


def _alike(first: Line, line: Line) -> bool:
    """Whether two lines are printed alike, as the lines of one title are."""
    printed = first.bold or first.centred or first.caps or first.heading
    return printed and (first.bold, first.centred, first.caps) == (
        line.bold,
        line.centred,
        line.caps,
    )


def _write(values: dict[str, str], plan: Draft, line: Line | None, guesses: Guesses) -> None:
    """Put what was found into the draft, in the order of plan files."""
    if period := period_of(values.get("title", "")):
        values["period"] = period
        if line:
            guesses.add(kinds.PERIOD, Sure.LIKELY, line.where, period, key="period")
    plan.head.update({key: values[key] for key in HEAD if values.get(key)})


def period_of(title: str) -> str:
    """The years that a title names last; "" where it names none."""
    title = _OUTLOOK.sub(r"\1", _VISION.sub("", title))
    found = _YEARS.finditer(title)
    years = [one for one in found if not _UNTIL.search(title, 0, one.start())]
    if not years:
        return ""
    words = re.sub(r"^(?:giai đoạn|năm)\s+", "", years[-1][0], flags=re.IGNORECASE)
    period = re.sub(r"\s*[-–]\s*", "-", words)
    try:
        Period.parse(period)
    except UnreadableError:
        return ""
    return period
