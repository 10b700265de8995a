"""Slips of the pen in names: what differs from a known name as a misspelling does, and no more.

A name of another level or place is not misspelt: `Hội Liên hiệp Phụ nữ xã` is a body of its own,
however much it looks like `Hội Liên hiệp Phụ nữ tỉnh`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ntmplan.text import WORD, Words, accented, folded, nfc

_AND = accented("và")
_LONG = 4
"""Of a shorter word another letter makes another word: `Sở`, `Bộ`, `ban`, `bản`."""
_MOST = 2
"""So many words of a name may be misspelt; with more it is another name."""


def misspelt(name: str, known: Iterable[str], *, proper: bool = True) -> str:
    """The known name that somebody seems to have meant, or "".

    Args:
        name: as it was written; a single word, such as an abbreviation, is never judged.
        known: the names that it may be.
        proper: whether words with a capital may be misspelt too; among villages, `Hà` and `Hạ`
            are two.
    """
    words = accented(name)
    if len(words) < 2:  # noqa: PLR2004 - one word
        return ""
    for other in known:
        spelt = accented(other)
        if abs(len(spelt) - len(words)) > 1 or spelt == words:
            continue
        if len(spelt) == len(words):
            if _slips(name, other, proper=proper):
                return other
        elif _without(words) == _without(spelt) or "".join(words) == "".join(spelt):
            return other
    return ""


def _slips(name: str, other: str, *, proper: bool) -> bool:
    """Whether few words differ, each by its marks alone, or by a letter of many."""
    pairs = zip(accented(name), accented(other), strict=True)
    apart = [at for at, (word, meant) in enumerate(pairs) if word != meant]
    if len(apart) > _MOST:
        return False
    written, plain, wanted = WORD.findall(nfc(name)), folded(name), folded(other)
    for at in apart:
        if not proper and not written[at].islower():
            return False
        short = written[at].isupper()  # an abbreviation with another letter is another one
        if plain[at] != wanted[at] and (short or not _a_letter_apart(plain[at], wanted[at])):
            return False
    return True


def _without(words: Words) -> Words:
    """The words without "và", and without what stands twice."""
    once = (words[:1]) + tuple(word for before, word in pairwise(words) if word != before)
    return tuple(word for word in once if word != _AND[0])


def _a_letter_apart(word: str, other: str) -> bool:
    """Whether two longer words differ by one letter: another, one more, one less, two swapped."""
    if max(len(word), len(other)) < _LONG or word.isdigit() or other.isdigit():
        return False
    short, long = sorted((word, other), key=len)
    if len(short) == len(long):
        wrong = [at for at in range(len(short)) if short[at] != long[at]]
        first, last = wrong[0], wrong[-1]
        swapped = last == first + 1 and short[first] == long[last] and short[last] == long[first]
        return len(wrong) == 1 or (len(wrong) == 2 and swapped)  # noqa: PLR2004 - two swapped
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
