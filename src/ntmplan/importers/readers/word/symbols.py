"""Signs of symbol fonts (Symbol, Wingdings) as signs that every font has."""

from __future__ import annotations

import re

_PRIVATE = 0xF000
_SYMBOL = {0xB7: "•", 0x2D: "-", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xAE: "→", 0xD7: "·"}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "□",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_UNKNOWN = "□"
_SIGNS = re.compile(r"[\ue000-\uf8ff]")


def symbol(code: int, font: str) -> str:
    """The sign that a symbol font draws for a character, as near as may be."""
    code &= 0xFF
    table = _SYMBOL if font.casefold() == "symbol" else _WINGDINGS
    return table.get(code, _UNKNOWN)


def symbols(text: str, font: str) -> str:
    """A text with what only a symbol font can draw as signs that every font has."""
    return _SIGNS.sub(lambda sign: symbol(ord(sign[0]), font), text)


def is_symbols(font: str) -> bool:
    """Whether a font draws signs in the place of letters."""
    return font.casefold().startswith(("wingdings", "webdings")) or font.casefold() == "symbol"


def bullet(text: str, font: str) -> str:
    """The bullet of a list as a reader sees it."""
    if is_symbols(font) and text and ord(text[0]) < _PRIVATE and text not in "-+":
        text = chr(_PRIVATE + (ord(text[0]) & 0xFF))
    shown = symbols(text, font).strip()
    return "•" if shown == _UNKNOWN else shown
