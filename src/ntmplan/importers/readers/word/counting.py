"""Numbers as words of a list: 1, a, iv, 01."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = 26
_MOST = 780
"""What Word writes with letters: at most thirty times the same one."""
_MOST_ROMAN = 3999


def written(count: int, form: str) -> str:
    """A number in one of Word's forms; in digits where the form can't write it."""
    if form == "none":
        return ""
    letters = form.startswith("upper")
    if form in ("lowerLetter", "upperLetter") and 1 <= count <= _MOST:
        text = letter(count)
    elif form in ("lowerRoman", "upperRoman") and 1 <= count <= _MOST_ROMAN:
        text = roman(count)
    elif form == "decimalZero":
        text = f"{count:02}"
    elif form == "numberInDash":
        text = f"- {count} -"
    elif form == "decimalEnclosedParen":
        text = f"({count})"
    else:
        text = str(count)
    return text.upper() if letters else text


def letter(count: int) -> str:
    """The letters a to z, then aa, bb, cc as Word counts."""
    return chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)


def roman(count: int) -> str:
    """A number from 1 in small Roman digits."""
    text = ""
    for size, digits in _ROMAN:
        text += digits * (count // size)
        count %= size
    return text
