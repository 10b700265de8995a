"""What stands before the lines of an outline: `I.`, `1.`, `1.2.`, `a)`, `-`, `+`, bullets."""

from __future__ import annotations

import re
from typing import NamedTuple

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of points in a document (Nghị định 30/2020/NĐ-CP)."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CHAPTER = r"(?:(?i:phần|chương)\s+(?:([IVX]+|\d{1,2})|(?i:thứ)\s+\w+)\b)\s*[.:)]?\s*(?=\S)"
_MARKS = (
    ("chapter", re.compile(_CHAPTER)),
    (
        "roman",
        re.compile(r"(?!V/[Vv]\b)([IVX]{1,6})(?:\s*(?:[.)/]|\s[-–](?=\s))|[-–](?=\s))\s*(?=\S)"),
    ),
    ("capital", re.compile(r"([A-ZĐ])(?:\s*[.)/]\s+(?=\S)|[-–]\s+(?=[^\W\d_]))")),
    (
        "dotted",
        re.compile(
            r"(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.(?=\s|[^\W\d_])|[)]|[-–](?=\s+[^\W\d_])"
            r"|(?=\s))\s*(?=\D)"
        ),
    ),
    ("numbers", re.compile(r"(\d{1,3})(?:[.)/]\s+(?=\S)|[-–]\s+(?=[^\W\d_])|\.(?=[^\W\d_]))")),
    ("rounded", re.compile(r"\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)")),
    ("letters", re.compile(r"([a-zđ])\s*[).]\s*(?=\S)")),
    ("dashes", re.compile(r"([-–—−])\s*(?=[^\W\d_]|[\"“(\[\d])")),
    ("pluses", re.compile(r"(\+)\s*(?=\S)")),
    ("stars", re.compile(r"([*•●▪■◆◦○·✓➢❖])\s*(?=\S)")),
)
"""A dash right behind the number is the party's way (`I-`, `1-`, `1.1-`); `V/v` counts nothing."""
_LONE = re.compile(r"[-–—−+*•●▪■◆◦○·✓➢❖oØ§]")
_COUNT = re.compile(r"[IVX]+|[A-ZĐ]|[a-np-zđ]|\d+")
_RANKS = {"chapter": 0, "capital": 1, "roman": 2, "numbers": 3, "dotted": 4}


class Mark(NamedTuple):
    """A mark before a line.

    Attributes:
        kind: `chapter`, `capital`, `roman`, `numbers`, `dotted2` … (by its depth), `rounded`,
            `letters`, `dashes`, `pluses`, `stars`; `title` for a heading without any, else `none`.
        order: its place among its siblings, from 1; 0 for a sign that does not count.
        words: as printed.
    """

    kind: str = "none"
    order: int = 0
    words: str = ""

    @property
    def rank(self) -> int | None:
        """How high such marks stand in outlines, 0 the highest; None where documents differ."""
        if self.kind.startswith("dotted"):
            return _RANKS["dotted"] + int(self.kind.removeprefix("dotted"))
        return _RANKS.get(self.kind)

    @property
    def style(self) -> str:
        """The word by which a plan file calls such marks."""
        if self.kind.startswith("dotted"):
            return "dotted"
        if self.kind in ("roman", "numbers", "letters", "dashes", "pluses", "none"):
            return self.kind
        named = {
            "title": "none",
            "capital": "letters",
            "rounded": "numbers",
            "chapter": "roman",
            "stars": "dashes",
        }
        return named.get(self.kind, "numbers")


NONE = Mark()


def split(text: str, number: str = "") -> tuple[Mark, str]:
    """The mark of a line and what follows it.

    Args:
        text: the line.
        number: the number that a word processor printed before it by itself, or "".
    """
    if number:
        bare = number.strip()
        mark, rest = _found(
            f"{bare}{'.' if _COUNT.fullmatch(bare) else ''} x"
        )  # no dot behind Word's bullet `o`
        if rest != "x" or mark.kind == "none":
            mark = _unusual(number.strip())
        again, inner = _found(text)
        if mark.kind in ("dashes", "stars") and again.kind in ("dashes", "pluses", "stars"):
            return again, inner  # a list's bullet before a line that has its own dash
        return mark, text.strip()
    return _found(text)


def _found(text: str) -> tuple[Mark, str]:
    text = text.strip()
    for kind, pattern in _MARKS:
        found = pattern.match(text)
        if found and found.end() < len(text):
            sign = found[1] or ""
            order, depth = _order(kind, sign), sign.count(".")
            if kind == "dotted":
                kind = f"dotted{depth + 1}"  # noqa: PLW2901 - its depth makes it another kind
            return Mark(kind, order, found[0].strip()), text[found.end() :].strip()
    return NONE, text


def _unusual(number: str) -> Mark:
    """The mark that a list's own number or sign makes, such as a bullet of a symbol font."""
    digits = re.findall(r"\d+", number)
    if digits:
        kind = "numbers" if len(digits) == 1 else f"dotted{len(digits)}"
        return Mark(kind, int(digits[-1][:9]), number)
    return Mark("dashes" if _LONE.fullmatch(number) else "stars", 0, number)


def _order(kind: str, sign: str) -> int:
    if kind in ("roman", "chapter") and sign and set(sign) <= set(_ROMAN):
        return roman(sign)
    last = sign.rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    if kind in ("letters", "capital", "rounded") and sign.lower() in LETTERS and len(sign) == 1:
        return LETTERS.index(sign.lower()) + 1
    return 0


def roman(sign: str) -> int:
    """The number that Roman digits write."""
    values = [_ROMAN[digit] for digit in sign]
    after = [*values[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True))
