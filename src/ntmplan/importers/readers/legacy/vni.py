"""VNI for Windows, the encoding of the `VNI-` fonts: a letter, then its mark as one more letter.

Source: the character table of the VNI company for its Windows fonts (VNI-Win), as it is also kept
by the Unicode converters of vietunicode. A base letter stands as it is; behind it, one letter of
Latin-1 says circumflex or breve together with the tone. The letters i, ơ, ư, y-dot and đ have
letters of their own.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_CIRCUMFLEX = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_HORNED = {"ô": "ơ", "ö": "ư"}
_SINGLE = {
    **_HORNED,
    "ñ": "đ",
    "î": "ỵ",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
}


def _pairs() -> dict[str, str]:
    """Every letter of the alphabet as VNI writes it -> the letter; small ones."""
    found = dict(_SINGLE)
    for base in (*"aeouy", *_HORNED):
        for mark, tone in _TONES.items():
            found[base + mark] = _HORNED.get(base, base) + tone
    for base in "aeo":
        for mark, tone in _CIRCUMFLEX.items():
            found[base + mark] = base + "\u0302" + tone
    for mark, tone in _BREVE.items():
        found["a" + mark] = "a\u0306" + tone
    del found["yï"]  # ỵ is a letter of its own
    return {written: unicodedata.normalize("NFC", letter) for written, letter in found.items()}


_SMALL = _pairs()
LETTERS = {
    **_SMALL,
    **{written.upper(): letter.upper() for written, letter in _SMALL.items()},
    **{written[0].upper() + written[1:]: letter.upper() for written, letter in _SMALL.items()},
}
"""What VNI writes -> the letter; a capital's mark may be typed small or as a capital."""
_PATTERN = re.compile("|".join(sorted(map(re.escape, LETTERS), key=len, reverse=True)))


def decoded(text: str) -> str:
    """Text of a `VNI-` font in Unicode."""
    return _PATTERN.sub(lambda found: LETTERS[found[0]], text)
