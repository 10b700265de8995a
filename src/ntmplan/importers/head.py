"""What stands above the first sentence: who issues the plan, its number, place, date and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.lines import Line
from ntmplan.importers.node import Draft
from ntmplan.model.day import Day
from ntmplan.model.timeframe import Period
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded, one_line

_STATE = (
    *("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"),
    "dang cong san viet nam",
)
"""What stands beside every letterhead: the state's name and motto, the party's name."""
_NUMBER = re.compile(r"Số(?:\s+hiệu)?\s*[:.]?\s*(?P<number>.*)", re.IGNORECASE)
_SYMBOL = re.compile(
    r"(?P<open>[\s\d?._…-]*)(?P<symbol>/\s*[A-ZĐ][\w&-]*(?:\s*[-–]\s*[\w&]+)*"
    r"|[-–]\s*[A-ZĐ]{2,}\s*/\s*[A-ZĐ][\w&]*(?:\s*[-–]\s*[\w&]+)*)"
)
"""The state counts `12/KH-UBND`, the party `12-KH/TU`."""
_TIGHT = re.compile(r"\s*([/–-])\s*")
_DATE = re.compile(
    r"(?:(?P<place>[^,\d]{2,60}?),?\s+)?ngày\s*(?P<day>[\d?._…\s]*?)\s*tháng\s*(?P<month>[\d?._…\s]*?)\s*"
    r"năm\s*(?P<year>[\d?._…\s]*)",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?P<place>[^,\d]{2,60}),\s*(?:ngày\s*)?(?P<date>\d{1,2}/\d{1,2}/\d{4})", re.IGNORECASE
)
_TYPES = (
    *("KẾ HOẠCH", "CHƯƠNG TRÌNH", "QUYẾT ĐỊNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "DỰ ÁN", "CHỈ THỊ"),
    *("HƯỚNG DẪN", "NGHỊ QUYẾT", "THÔNG BÁO", "KẾ HOẠCH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
)
_TYPE = re.compile(
    rf"(?P<draft>(?:DỰ THẢO)\s+)?(?P<type>{'|'.join(sorted(_TYPES, key=len, reverse=True))})"
    r"(?P<rest>\W+\S.*)?"
)
_DRAFT = re.compile(r"\(?dự thảo(?:\s+lần\s+\d+)?\)?[.:]?", re.IGNORECASE)
_BASIS = re.compile(
    r"(?:căn cứ|thực hiện|xét|theo|triển khai thực hiện|triển khai)\b", re.IGNORECASE
)
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
_UNTIL = re.compile(r"\b(?:đến|tới)\s+$", re.IGNORECASE)
"""What stands before a year by which something is to be reached, which is no period."""
_BODY = re.compile(
    r"(?:[uủ][yỷ] ban|ubnd|hđnd|hội|sở|bộ|ban|chi cục|cục|tổng cục|văn phòng|phòng|trung tâm"
    r"|công an|tỉnh|huyện|thành|thị|xã|phường|đảng|liên minh|viện|trường|chính phủ|mặt trận|ủy|uỷ"
    r"|kho bạc|bảo hiểm|ngân hàng|thanh tra|đoàn|quỹ|đài|báo)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LINES = 30
"""The type of the document stands in one of so many lines at the top."""
_LONGEST = 400


@dataclass
class Head:
    """What was found above the first sentence.

    Attributes:
        values: the keys of a plan file.
        used: how many of the lines belong to it.
        left: lines of which nothing is known.
    """

    values: dict[str, str] = field(default_factory=dict)
    used: int = 0
    left: list[Line] = field(default_factory=list)


def is_type(text: str) -> bool:
    """Whether a line says what type of document this is."""
    return _TYPE.fullmatch(text) is not None


def read_head(lines: Sequence[Line], draft: Draft, guesses: Guesses) -> int:
    """Write down who issues the plan, its number, date, place and title.

    Args:
        lines: the document's lines up to its first table of tasks.
        draft: gets the keys.
        guesses: gets what was guessed.

    Returns:
        How many of the lines belong to the head.
    """
    at = next((i for i, line in enumerate(lines[:_LINES]) if _TYPE.fullmatch(line.text)), None)
    letters = lines[:at] if at is not None else _letterhead(lines)
    values: dict[str, str] = {}
    names = [line for line in letters if not _fact(line, values, guesses)]
    end = len(letters)
    if at is not None:
        found = _TYPE.fullmatch(lines[at].text)
        assert found is not None
        if found["type"] != "KẾ HOẠCH":
            values["type"] = found["type"]
        else:
            guesses.spend(lines[at].where, found["type"])
        if found["draft"]:
            guesses.spend(lines[at].where, found["draft"])
        end = at + 1
        title, used = _title(lines[end:], (found["rest"] or "").strip(" -–:"), guesses)
        end += used
        values["title"] = title
    for words, line in _issuer(names, values, guesses):
        draft.opening = "\n".join(filter(None, (draft.opening, words)))
        draft.doubts["opening"] = [kinds.PLACED.comment]
        guesses.add(kinds.PLACED, Sure.DOUBTFUL, line.where, words, key="opening")
    _write(values, draft, letters[0] if letters else None, guesses)
    return end


def read_late_date(line: Line, draft: Draft, guesses: Guesses) -> bool:
    """Take the place and date that stand right above the signature; whether a line is that.

    Args:
        line: the last line of the body.
        draft: gets them, where the letterhead has no date.
        guesses: gets what was guessed.
    """
    values: dict[str, str] = {}
    if "date" in draft.head or not _date(line, values, guesses):
        return False
    guesses.spend(line.where, line.text)
    keys = ("type", "title", "issuer", "superior", "number", "date", "place", "period")
    found = {**values, **draft.head}
    draft.head = {key: found[key] for key in keys if key in found}
    return True


def _letterhead(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a letterhead where no line says what type of document it is."""
    end = 0
    for at, line in enumerate(lines[:_LINES]):
        if _fact(line, {}, Guesses()):
            end = at + 1
    return lines[:end]


def _fact(line: Line, values: dict[str, str], guesses: Guesses) -> bool:
    """Take a line for what it says: the state's motto, the number, the date, that it is a draft."""
    words = " ".join(folded(line.text))
    if not words or _is_motto(words) or _DRAFT.fullmatch(line.text):
        guesses.spend(line.where, line.text)
        return True
    text = line.text
    if (
        values.get("number") == "?"
        and (symbol := _SYMBOL.fullmatch(text))
        and symbol["open"].strip()
    ):
        return _number(replace(line, text=f"Số: {text}"), values, guesses)
    if words.startswith("so ") or words == "so" or text.casefold().startswith("số:"):
        return _number(line, values, guesses)
    return _date(line, values, guesses)


def _is_motto(words: str) -> bool:
    """Whether a line says the state's name or motto, or one of two lines that make it."""
    whole = any(state.startswith(f"{words} ") or state.endswith(f" {words}") for state in _STATE)
    return words in _STATE or (whole and words != "viet nam")


def _number(line: Line, values: dict[str, str], guesses: Guesses) -> bool:
    found = _NUMBER.fullmatch(line.text)
    symbol = _SYMBOL.fullmatch(found["number"].strip()) if found else None
    if found is None or (symbol is None and not line.text.casefold().startswith("số:")):
        return False
    if symbol is None:
        values["number"] = found["number"] or "?"
        if found["number"]:
            guesses.add(kinds.NUMBER_UNCLEAR, Sure.DOUBTFUL, line.where, line.text, key="number")
    else:
        number = re.sub(r"[\s._…?]", "", symbol["open"])
        sign = _TIGHT.sub(r"\1", symbol["symbol"])
        values["number"] = f"{number or '?'}{sign}"
        _read(guesses, line, "number", values["number"])
    guesses.spend(line.where, "Số")
    guesses.spend(line.where, line.text)
    return True


def _date(line: Line, values: dict[str, str], guesses: Guesses) -> bool:
    if found := _SLASHED.fullmatch(line.text):
        known, place = found["date"].split("/"), found["place"]
    elif found := _DATE.fullmatch(line.text):
        known = ["".join(re.findall(r"\d", found[key])) for key in ("day", "month", "year")]
        place = found["place"] or ""
    else:
        return False
    day = "/".join((known[0].zfill(2) if known[0] else "?", _month(known[1]), known[2] or "?"))
    if place.strip(" …._"):
        values["place"] = one_line(place).strip(" ,")
        _read(guesses, line, "place", values["place"])
    try:
        Day.parse(day)
    except UnreadableError:
        guesses.add(kinds.DATE_UNCLEAR, Sure.DOUBTFUL, line.where, line.text, key="date")
        return True
    if day.strip("?/"):
        values["date"] = day
        _read(guesses, line, "date", day)
    guesses.spend(line.where, line.text)
    return True


def _month(digits: str) -> str:
    """A month as documents are to write it: the first two with a 0 before, the others without."""
    return "?" if not digits else digits.lstrip("0") if int(digits) > 2 else digits.zfill(2)  # noqa: PLR2004


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
        _read(guesses, lines[0], "title", title)
    return title, used


def _alike(first: Line, line: Line) -> bool:
    """Whether two lines are printed alike, as the lines of one title are."""
    printed = first.bold or first.centred or first.caps or first.heading
    return printed and (first.bold, first.centred, first.caps) == (
        line.bold,
        line.centred,
        line.caps,
    )


def _issuer(
    names: Sequence[Line], values: dict[str, str], guesses: Guesses
) -> list[tuple[str, Line]]:
    """The issuer is the last name of the letterhead, its superior the one above.

    Returns:
        The lines that name no body, such as those of a web page above the letterhead.
    """
    found = _bodies(names)
    bodies = [body for body in found if _is_body(body[0])] or found
    if bodies:
        values["issuer"] = bodies[-1][0]
        _read(guesses, bodies[-1][1], "issuer", bodies[-1][0])
    if len(bodies) > 1:
        values["superior"] = " ".join(words for words, _ in bodies[:-1])
        _read(guesses, bodies[0][1], "superior", values["superior"])
    return [one for one in found if one not in bodies]


def _is_body(words: str) -> bool:
    """Whether a line of a letterhead can name a body."""
    return not _DIGIT.search(words) and (words.isupper() or _BODY.match(words) is not None)


def _bodies(names: Sequence[Line]) -> list[tuple[str, Line]]:
    """The names of bodies; one in capitals may go on in the next line (`TỈNH BẮC KẠN`)."""
    found: list[tuple[str, Line]] = []
    for line in names:
        goes_on = folded(line.text)[:1] in (("tinh",), ("huyen",), ("xa",), ("thanh",), ("phuong",))
        whole = folded(line.text)[:2] in (
            ("thanh", "tra"),
            ("tinh", "uy"),
            ("tinh", "doan"),
            ("thanh", "uy"),
        )
        same = found and found[-1][1].where.column == line.where.column
        goes_on = goes_on or (line.caps and not _BODY.match(line.text))
        if same and ((goes_on and not whole) or (found[-1][1].bold and line.bold and line.caps)):
            words, first = found.pop()
            found.append((f"{words} {line.text}", first))
        else:
            found.append((line.text, line))
    return found


def _write(values: dict[str, str], draft: Draft, line: Line | None, guesses: Guesses) -> None:
    """Put what was found into the draft, in the order of plan files."""
    if period := period_of(values.get("title", "")):
        values["period"] = period
        if line:
            guesses.add(kinds.PERIOD, Sure.LIKELY, line.where, period, key="period")
    keys = ("type", "title", "issuer", "superior", "number", "date", "place", "period")
    draft.head.update({key: values[key] for key in keys if values.get(key)})


def period_of(title: str) -> str:
    """The years that a title names last; "" where it names none."""
    title = _VISION.sub("", title)
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


def _read(guesses: Guesses, line: Line, key: str, value: str) -> None:
    guesses.add(kinds.READ, Sure.SURE, line.where, value, key=key)
