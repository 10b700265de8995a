"""How people type the same words."""

from __future__ import annotations

import unicodedata


def bare(words: str) -> str:
    """The words as on a keyboard without Vietnamese letters."""
    apart = unicodedata.normalize("NFD", words.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def spellings(words: str) -> list[str]:
    """The words as they are, in capitals, in small letters, with marks apart, and without any."""
    apart = unicodedata.normalize("NFD", words)
    return list(dict.fromkeys([words, words.upper(), words.lower(), apart, bare(words)]))
