"""The lines of a letterhead that say one thing each: the motto, the number, place and date."""

from __future__ import annotations

import re
from dataclasses import replace

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.lines import Line
from ntmplan.model.day import Day
from ntmplan.model.value import UnreadableError
from ntmplan.text import folded, one_line

HEAD = (
    *("type", "title", "issuer", "superior", "number", "date", "place", "period"),
    "status",
)
"""The keys above the legal basis, in the order of plan files."""
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
_DRAFT = re.compile(r"\(?dự thảo(?P<which>\s+lần\s+(?:thứ\s+)?\w+)?\)?[.:]?", re.IGNORECASE)


def fact(line: Line, values: dict[str, str], guesses: Guesses) -> bool:
    """Take a line for what it says: the state's motto, the number, the date, that it is a draft.

    Args:
        line: a line of the letterhead.
        values: gets the keys of a plan file.
        guesses: gets what was guessed.

    Returns:
        Whether the line says such a thing.
    """
    words = " ".join(folded(line.text))
    if not words or is_motto(line.text):
        guesses.spend(line.where, line.text)
        return True
    if _DRAFT.fullmatch(line.text):
        draft(line, line.text, values, guesses)
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
    return date(line, values, guesses)


def draft(line: Line, words: str, values: dict[str, str], guesses: Guesses) -> None:
    """Note that a document says it is a draft; which draft it is has no key and stays text."""
    values["status"] = "draft"
    if not which_draft(words):
        guesses.spend(line.where, words)
    read(guesses, line, "status", words.strip())


def which_draft(text: str) -> bool:
    """Whether a line says which draft a document is: `DỰ THẢO LẦN 2`."""
    found = _DRAFT.fullmatch(text)
    return found is not None and found["which"] is not None


def is_motto(text: str) -> bool:
    """Whether a line says the state's name or motto, or one of two lines that make it."""
    words = " ".join(folded(text))
    whole = any(state.startswith(f"{words} ") or state.endswith(f" {words}") for state in _STATE)
    return words in _STATE or (bool(words) and whole and words != "viet nam")


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
        read(guesses, line, "number", values["number"])
    guesses.spend(line.where, "Số")
    guesses.spend(line.where, line.text)
    return True


def date(line: Line, values: dict[str, str], guesses: Guesses) -> bool:
    """Take a line for place and date; whether it says them."""
    if found := _SLASHED.fullmatch(line.text):
        known, place = found["date"].split("/"), found["place"]
    elif found := _DATE.fullmatch(line.text):
        known = ["".join(re.findall(r"\d", found[key])) for key in ("day", "month", "year")]
        place = found["place"] or ""
    else:
        return False
    day = "/".join((known[0].zfill(2) if known[0] else "?", month_of(known[1]), known[2] or "?"))
    if place.strip(" …._"):
        values["place"] = one_line(place).strip(" ,")
        read(guesses, line, "place", values["place"])
    try:
        Day.parse(day)
    except UnreadableError:
        guesses.add(kinds.DATE_UNCLEAR, Sure.DOUBTFUL, line.where, line.text, key="date")
        return True
    if day.strip("?/"):
        values["date"] = day
        read(guesses, line, "date", day)
    guesses.spend(line.where, line.text)
    return True


def month_of(digits: str) -> str:
    """A month as documents are to write it: the first two with a 0 before, the others without.

    So Nghị định 30/2020/NĐ-CP has it; "?" for no digits.
    """
    return "?" if not digits else digits.lstrip("0") if int(digits) > 2 else digits.zfill(2)  # noqa: PLR2004


def read(guesses: Guesses, line: Line, key: str, value: str) -> None:
    """Note what a line was read for, of which there is no doubt."""
    guesses.add(kinds.READ, Sure.SURE, line.where, value, key=key)
