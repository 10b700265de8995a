"""What words are sought: bare words, phrases in quotes, words that must not be there."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.reading.likeness import abbreviations_with, bare, normal
from ntmplan.text import Words, accented, folded, nfc, regex

_TERM = regex(r"(?P<out>(?<!\S)-)?(?:[\"“”](?P<phrase>[^\"“”]*)[\"“”]?|(?P<word>[^\s\"“”]+))")
_ODD = {ord("đ"): "d", ord("y"): "i"}
_LETTERS_END = 0x2000
"""Behind it are no letters that fall apart into one of the alphabet and its marks."""
_AND = "va"
"""`&` is read as this word, and is not found by its letters."""
WordsOf = Callable[[str], Words]


def plain(text: str) -> str:
    """A text in small letters without accents, fast; only to rule out what holds no such word."""
    return nfc(text).casefold().translate(_plain_letters())


@lru_cache(maxsize=1)
def _plain_letters() -> dict[int, str]:
    """For each letter with marks the one without, as words are compared; marks alone are dropped.

    `y` and `i` are written for each other in Vietnamese, so they count as one.
    """
    apart = {at: unicodedata.normalize("NFD", chr(at)) for at in range(0x80, _LETTERS_END)}
    bare_ = {
        at: "".join(sign for sign in signs if not unicodedata.combining(sign))
        for at, signs in apart.items()
    }
    known = {at: signs for at, signs in bare_.items() if signs != chr(at)}
    return {at: signs.replace("y", "i") for at, signs in known.items()} | _ODD


class Hit(NamedTuple):
    """How a text holds what is sought.

    Attributes:
        match: `phrase` where all words stand one after the other, else `words`; with `-folded`
            behind it where they only do without accents.
        hits: how often the phrase, or any of the words, stands there.
        span: how many words the shortest stretch has in which all stand.
    """

    match: str
    hits: int
    span: int


class Terms(NamedTuple):
    """What is sought.

    Attributes:
        wanted: the words of each term that must stand in a text; a phrase has several.
        out: those of each that must not.
        accents: whether words are compared with accents.
        apart: whether the words need not stand side by side. Who types accents and is not found
            with them may have mistaken one; of scattered words with others most mean other things.
    """

    wanted: tuple[Words, ...]
    out: tuple[Words, ...]
    accents: bool
    apart: bool = True

    @property
    def words_of(self) -> WordsOf:
        """How a text becomes words to compare with."""
        return normal if self.accents else bare

    def hit(self, text: str) -> Hit | None:
        """How a text holds what is sought; None where it does not."""
        words = self.words_of(text)
        places = [_places(words, term) for term in self.wanted]
        if not all(places) or any(_places(words, term) for term in self.out):
            return None
        whole = tuple(word for term in self.wanted for word in term)
        suffix = "" if self.accents else "-folded"
        if phrases := _places(words, whole):
            return Hit(f"phrase{suffix}", len(phrases), len(whole))
        if not self.apart:
            return None
        return Hit(f"words{suffix}", sum(map(len, places)), _span(places, self.wanted))


def terms(query: str) -> tuple[Terms, Terms]:
    """What a query seeks, with accents and without.

    `nước sạch` seeks both words, side by side first; `"nước sạch"` the phrase alone; `-thải` leaves
    out texts with that word. Abbreviations mean their words: NTM is nông thôn mới.
    """
    said = list(_said(nfc(query)))
    without = all(accented(text) == folded(text) for text, _ in said)
    return _terms(said, normal), _terms(said, bare)._replace(apart=without)


def _terms(said: list[tuple[str, bool]], words_of: WordsOf) -> Terms:
    each = [(words_of(text), out) for text, out in said]
    wanted = tuple(words for words, out in each if words and not out)
    left_out = tuple(words for words, out in each if words and out)
    return Terms(wanted, left_out, words_of is normal)


def _said(query: str) -> Iterator[tuple[str, bool]]:
    """The terms of a query: each bare word alone, each phrase whole; and whether it is left out."""
    for found in _TERM.finditer(query):
        out = found["out"] is not None
        if found["phrase"] is not None:
            yield found["phrase"], out
        else:
            yield from ((word, out) for word in found["word"].split("-") if word)


def _places(words: Words, term: Words) -> list[int]:
    """Where a term stands in the words."""
    size = len(term)
    first = term[0]
    return [
        at
        for at in range(len(words) - size + 1)
        if words[at] == first and words[at : at + size] == term
    ]


def _span(places: list[list[int]], wanted: tuple[Words, ...]) -> int:
    """How many words the shortest stretch has in which each term stands once."""
    every = sorted((at, which) for which, found in enumerate(places) for at in found)
    counts = [0] * len(wanted)
    missing, left, best = len(wanted), 0, every[-1][0] + len(wanted[every[-1][1]])
    for at, which in every:
        missing -= counts[which] == 0
        counts[which] += 1
        while not missing:
            first, least = every[left]
            best = min(best, at + len(wanted[which]) - first)
            counts[least] -= 1
            missing += counts[least] == 0
            left += 1
    return best


class Sieve:
    """Rules out texts that can't hold what is sought, without looking for their words.

    Args:
        wanted: what is sought without accents.
    """

    def __init__(self, wanted: Terms) -> None:
        each = dict.fromkeys(word for term in wanted.wanted for word in term if word != _AND)
        self._ways = [[plain(word), *map(plain, abbreviations_with(word))] for word in each]

    def passes(self, text: str) -> bool:
        """Whether a text in plain letters may hold every word."""
        return all(any(way in text for way in ways) for ways in self._ways)
