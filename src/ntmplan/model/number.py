"""The numbers of documents, such as 925/QĐ-TTg, 51/2025/QĐ-TTg and 12-NQ/TU."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmplan.text import one_line, regex

TYPES: dict[str, frozenset[str]] = {
    "công văn": frozenset(),
    "văn bản": frozenset(),
    "luật": frozenset(),
    "bộ luật": frozenset(),
    "pháp lệnh": frozenset(),
    "nghị quyết liên tịch": frozenset({"NQLT"}),
    "nghị quyết": frozenset({"NQ"}),
    "nghị định": frozenset({"NĐ"}),
    "quyết định": frozenset({"QĐ"}),
    "chỉ thị": frozenset({"CT"}),
    "quy chế": frozenset({"QC"}),
    "quy định": frozenset({"QyĐ", "QĐ"}),
    "thông báo kết luận": frozenset({"TB", "KL"}),
    "thông báo": frozenset({"TB"}),
    "kết luận": frozenset({"KL", "TB"}),
    "hướng dẫn": frozenset({"HD"}),
    "chương trình hành động": frozenset({"CTr", "CTHĐ", "CT"}),
    "chương trình": frozenset({"CTr", "CT"}),
    "kế hoạch": frozenset({"KH"}),
    "phương án": frozenset({"PA"}),
    "đề án": frozenset({"ĐA", "DA"}),
    "báo cáo": frozenset({"BC"}),
    "tờ trình": frozenset({"TTr"}),
    "công điện": frozenset({"CĐ"}),
    "thông tư liên tịch": frozenset({"TTLT"}),
    "thông tư": frozenset({"TT"}),
}
"""Types of documents with the letters that stand for them in numbers (Nghị định 30/2020, Phụ lục
III); some have none."""
SIGNS = frozenset({"CV"}).union(*TYPES.values())
"""These letters, and those that party bodies give their letters: `1234-CV/TU`."""
Key = tuple[str, int | None, str]
UNNUMBERED = frozenset({"luật", "bộ luật", "pháp lệnh"})
"""Types that are cited by name and date, without number and issuer."""
_AS_ORGAN = frozenset({"CV", "CT", "TT", "BC", "HD", "QC", "PA", "ĐA", "DA", "CĐ", "KL", "CTr"})
"""Letters that the number of a letter (công văn) may have: some stand for an office (CT: taxes)."""

_ORGAN = r"[A-ZĐ][\w&]*"
_DASH = r"[-–]"
_ORGANS = rf"{_ORGAN}(?:{_DASH}{_ORGAN})*"
_PARTY = rf"(?P<party>\d{{1,5}})\s?{_DASH}\s?(?P<kind>[A-ZĐ]\w+)\s?/\s?(?P<unit>{_ORGAN})"
_STATE = (
    r"(?P<serial>\d{1,5}[a-z]?)(?:\s*/\s*(?P<year>(?:19|20)\d{2}))?\s*/\s*"
    rf"(?P<signs>{_ORGANS})"
)
_NUMBER = regex(rf"(?<![\w/.,])(?:{_PARTY}|{_STATE})")
_SPACED = regex(rf"\s*{_DASH}\s*{_ORGANS}")
"""What follows the letters of a type where blanks stand around the dash."""


class Number(NamedTuple):
    """The number of a document.

    Attributes:
        words: as it is written.
        serial: the number alone.
        year: the year in it, where it has one.
        parts: the letters after it, parted at their dashes.
        party: whether it is written as party bodies do.
    """

    words: str
    serial: str
    year: int | None
    parts: tuple[str, ...]
    party: bool = False

    @property
    def sign(self) -> str:
        """The letters that stand for the type of the document; "" where there are none."""
        return self.parts[0] if self.parts[0] in SIGNS else ""

    @property
    def organ(self) -> str:
        """The letters that stand for the issuer, without the number of a legislature."""
        rest = self.parts[1:] if self.sign else self.parts
        return rest[0].rstrip("0123456789") if rest else ""

    @property
    def key(self) -> Key:
        """What is the same for two spellings of one number."""
        letters = "".join(self.parts).upper().replace("Đ", "D")  # a dash is easily forgotten
        return self.serial.lstrip("0"), self.year, letters

    def written(self, parts: Iterable[str]) -> str:
        """The number with these letters, without blanks, with short dashes."""
        if self.party:
            return f"{self.serial}-{'/'.join(parts)}"
        year = f"/{self.year}" if self.year else ""
        return f"{self.serial}{year}/{'-'.join(parts)}"

    def suits(self, kind: str) -> bool:
        """Whether a document of this type can have it, as far as its letters tell."""
        known = TYPES.get(kind)
        if known is None or kind == "văn bản" or not self.sign:
            return True
        return self.sign in (known or (_AS_ORGAN if kind == "công văn" else SIGNS))


def numbers(text: str) -> Iterator[tuple[Number, int, int]]:
    """The numbers in a text on one line, each with its begin and end."""
    read = text.replace("Ð", "Đ")  # the Icelandic letter looks like the Vietnamese one
    at = 0
    while found := _NUMBER.search(read, at):
        start, at = found.span()
        if found["party"]:
            kind, unit = found.group("kind", "unit")
            if kind in SIGNS:
                party = Number(text[start:at], found["party"], None, (kind, unit), party=True)
                yield party, start, at
        else:
            if found["signs"] in SIGNS and (rest := _SPACED.match(read, at)):
                at = rest.end()
            signs = read[found.start("signs") : at].replace("–", "-").split("-")
            parts = tuple(part.strip() for part in signs)
            year = int(found["year"]) if found["year"] else None
            yield Number(text[start:at], found["serial"], year, parts), start, at


def number_of(text: str) -> Number | None:
    """The first number in a text."""
    return next((number for number, _, _ in numbers(one_line(text))), None)
