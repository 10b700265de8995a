"""Vietnamese text: one form to keep (NFC), two forms to compare (accented and folded)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import cast

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng

KEPT = 8192
"""Of so many sentences it is remembered what was found in them: plans repeat them word for word."""

Words = tuple[str, ...]


class _Pattern:
    """Stands for a regular expression, and takes over its methods one by one as they are used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(*self._made_of), name)
        setattr(self, name, found)
        return found


class _Needing(_Pattern):
    """Stands for a regular expression that is tried only where certain words stand."""

    def __init__(self, pattern: str, flags: int, needs: Sequence[str]) -> None:
        super().__init__(pattern, flags)
        self._needs = needs

    def _may_stand(self, text: str) -> bool:
        return says(text, self._needs)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._made_of)

    def search(self, text: str, *span: int) -> object:
        """As that of a pattern; so are the others."""
        small = _small(text)
        for phrase in self._needs:  # as `says` does; this is asked a thousand times for a plan
            if phrase in small:
                return self._compiled.search(text, *span)
        return None

    def finditer(self, text: str) -> Iterator[object]:
        return self._compiled.finditer(text) if self._may_stand(text) else iter(())

    def findall(self, text: str) -> list[object]:
        return self._compiled.findall(text) if self._may_stand(text) else []

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(by, text) if self._may_stand(text) else text


@lru_cache(maxsize=1024)
def _small(text: str) -> str:
    return text.lower()


def says(text: str, phrases: Sequence[str]) -> bool:
    """Whether one of some phrases in small letters stands in a text, even inside a word.

    A tenth of what an expression takes, which has to be compiled besides.
    """
    small = _small(text)
    for phrase in phrases:  # noqa: SIM110 - `any` takes three times as long
        if phrase in small:
            return True
    return False


def beginning(text: str, phrases: tuple[str, ...]) -> str:
    """Which of some phrases in small letters a text begins with, as it stands there; or ""."""
    small = _small(text).lstrip()
    if small.startswith(phrases):
        for phrase in phrases:
            size = len(phrase)
            if small.startswith(phrase) and not small[size : size + 1].isalnum():
                return text.lstrip()[:size]
    return ""


def regex(pattern: str, flags: int = 0, needs: Sequence[str] = ()) -> re.Pattern[str]:
    """A regular expression that is compiled when it is used first.

    To compile all that the rules hold takes longer than to read a plan, and most plans need half.

    Args:
        pattern: the expression.
        flags: those of `re.compile`.
        needs: words in small letters of which one stands wherever it is found: to look for them
            takes a tenth of the time. They don't count where a pattern has to fit at a place.
    """
    made = _Needing(pattern, flags, needs) if needs else _Pattern(pattern, flags)
    return cast("re.Pattern[str]", made)


CONTROL = regex(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    r"\ufeff\ufffe\uffff]"
)
"""Characters that no plan needs: C0 and C1 controls but tab and line ends, odd line ends, and what
nobody sees, such as the blank of no width that parts a word for everything but the eye."""
SURROGATE = regex(r"[\ud800-\udfff]")
"""Halves of characters, which no file in UTF-8 can hold: what is left of bytes that are none."""
_UNSAFE = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WORD = regex(r"[^\W_]+|&")
"""A word, as texts are compared; "&" is one, for it says "và"."""
ASIDE = regex(r"\s*\([^()]*\)\s*$", needs=(")",))
"""What stands in brackets at the end of a name."""
_ODD_WIDTH = regex(r"[^\x00-\u02ff\u1e00-\u205e]")
"""Anything but Latin and Greek letters and common marks, each of which takes one column."""
_PLAIN = dict.fromkeys(range(768, 880)) | {ord("đ"): "d"}
"""What the words of Vietnamese lose without their marks."""
_LONE_Y = regex(r"([hklmst])y(?=[\u0300-\u036f]*$)")


def nfc(text: str) -> str:
    """The text with each letter and its marks as one character, as plans keep it."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def _accented(word: str) -> str:
    """A word with its tone at the end, so that hoá and hóa, lí and lý are the same."""
    marks = unicodedata.normalize("NFD", "và" if word == "&" else word.casefold())
    if "y" in marks:
        marks = _LONE_Y.sub(r"\1i", marks)
    if not marks.isascii():
        for tone in TONES:
            if tone in marks:
                marks = marks.replace(tone, "") + tone * marks.count(tone)
    return marks


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    """A word without any mark: `Đường` and `duong` are the same."""
    marks = _accented(word)
    bare = marks if marks.isascii() else marks.translate(_PLAIN)
    if bare.isascii():
        return bare
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=65_536)
def _in_chunk(chunk: str) -> Words:
    """The words of what stands between two blanks; plans have few different ones."""
    chunk = nfc(chunk)
    if chunk.isalpha():
        return (_accented(chunk),)
    return tuple(map(_accented, WORD.findall(chunk)))


@lru_cache(maxsize=16_384)
def accented(text: str) -> Words:
    """The words of a text for comparing with accents; capitals and punctuation don't count."""
    return tuple(chain.from_iterable(map(_in_chunk, text.split())))


@lru_cache(maxsize=16_384)
def folded(text: str) -> Words:
    """The words of a text for comparing without accents."""
    return tuple(map(_folded, WORD.findall(nfc(text))))


def holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the phrase stands in the words as whole words, one after the other."""
    size = len(phrase)
    if not size:
        return False
    first, span, at = phrase[0], tuple(phrase), -1
    for _ in range(words.count(first)):  # to count and to look up is much faster than a loop
        at = words.index(first, at + 1)
        if tuple(words[at : at + size]) == span:
            return True
    return False


def common(words: Sequence[str], phrase: Sequence[str], *, gap: int) -> int:
    """How many words of the phrase stand in the words in order, at most `gap` words apart."""
    best = 0
    begins = set(phrase)
    for begin in range(len(words)):
        if words[begin] not in begins:
            continue
        count, last, at = 0, begin, begin
        for word in phrase:
            near = words[at : (last + gap + 2) if count else begin + 1]
            if word in near:
                last = at + near.index(word)
                count, at = count + 1, last + 1
        best = max(best, count)
    return best


@lru_cache(maxsize=KEPT)
def speaks_of(sentence: str, title: str, *, accents: bool = True) -> bool:
    """Whether a sentence speaks of the matter that an area's title names.

    It does where one of its clauses holds the title's words in order, with at most three words
    between them; of a long title it may leave out a quarter ("bảo vệ môi trường làng nghề" for
    "Bảo vệ môi trường khu vực làng nghề").
    """
    words_of = accented if accents else folded
    wanted = words_of(title)
    needed = len(wanted) if len(wanted) < 6 else -(-len(wanted) * 3 // 4)  # noqa: PLR2004 - long
    whole = words_of(sentence)
    if not wanted or _shared(whole, wanted) < needed:
        return False
    if holds(whole, wanted):
        return True
    clauses = [words_of(clause) for clause in sentence.split(";")]
    return any(
        _shared(clause, wanted) >= needed and common(clause, wanted, gap=3) >= needed
        for clause in clauses
    )


def _shared(words: Sequence[str], phrase: Sequence[str]) -> int:
    """How many words of the phrase stand anywhere in the words; quick, to rule out most."""
    return sum(map(set(words).__contains__, phrase))


def near(word: str, known: Sequence[str], *, most: int = 3, least: float = 0.6) -> list[str]:
    """The known words that look most like this one, best first; accents count little.

    Args:
        word: what somebody wrote.
        known: what they may have meant.
        most: how many to give at the most.
        least: how much alike they are at the least, from 0 to 1.
    """
    from difflib import SequenceMatcher, get_close_matches

    plain = {name: " ".join(folded(name)) or name for name in known}
    wanted = " ".join(folded(word)) or word
    close = set(get_close_matches(wanted, list(plain.values()), n=most * 2, cutoff=least))
    found = [name for name in known if plain[name] in close]
    found.sort(key=lambda name: -SequenceMatcher(None, wanted, plain[name]).ratio())
    return found[:most]


def width(text: str) -> int:
    """How many columns a text takes in a terminal."""
    if not _ODD_WIDTH.search(text):
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def visible(text: str) -> str:
    """The text with everything that could steer a terminal replaced by a visible sign."""
    if text.isprintable():  # most texts are, and nothing unsafe can be printed
        return text
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text on one line, runs of blanks as one space."""
    return " ".join(text.split())
