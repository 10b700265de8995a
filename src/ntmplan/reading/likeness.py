"""How much alike two sentences are, and which words part them.

Likeness is the share of pairs of neighbouring words that two texts have in common (the Jaccard
index of their word bigrams), after words were brought to one spelling and abbreviations to their
words: 1 for the same words in the same order, 0 for none in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from ntmplan.registry.spelling import ABBREVIATIONS
from ntmplan.text import Words, accented, folded, regex

_ABBREVIATIONS = {
    **ABBREVIATIONS,
    "MTQG": "mục tiêu quốc gia",
    "CTMTQG": "chương trình mục tiêu quốc gia",
    "ATTP": "an toàn thực phẩm",
    "VSATTP": "vệ sinh an toàn thực phẩm",
    "VSMT": "vệ sinh môi trường",
    "KTXH": "kinh tế xã hội",
    "BVTV": "bảo vệ thực vật",
    "QPPL": "quy phạm pháp luật",
    "CNTT": "công nghệ thông tin",
}
"""Abbreviations that plans use without saying what they are short for."""
_SHORT = {accented(short)[0]: accented(words) for short, words in _ABBREVIATIONS.items()}
_SHORT_BARE = {folded(short)[0]: folded(words) for short, words in _ABBREVIATIONS.items()}
_TOKEN = regex(r"[^\W_]+|&|[^\w\s]")

Pairs = frozenset[tuple[str, str]]


@lru_cache(maxsize=16_384)
def normal(text: str) -> Words:
    """The words of a text for comparing: one spelling, no marks, no abbreviations."""
    said = accented(text)
    if _SHORT.keys().isdisjoint(said):
        return said
    return tuple(part for word in said for part in _SHORT.get(word, (word,)))


def bare(text: str) -> Words:
    """The words of a text for comparing without accents; abbreviations as their words."""
    said = folded(text)
    if _SHORT_BARE.keys().isdisjoint(said):
        return said
    return tuple(part for word in said for part in _SHORT_BARE.get(word, (word,)))


def abbreviations_with(word: str) -> list[str]:
    """The abbreviations, without accents, of which a word without accents is a part."""
    return [short for short, words in _SHORT_BARE.items() if word in words]


@lru_cache(maxsize=16_384)
def pairs(text: str) -> Pairs:
    """The pairs of neighbouring words of a text; of one word alone, that with nothing behind it."""
    words = normal(text)
    return frozenset(pairwise(words)) if len(words) != 1 else frozenset({(words[0], "")})


def likeness(one: str, other: str) -> float:
    """How much alike two texts are, from 0 to 1; texts without words are alike."""
    first, second = pairs(one), pairs(other)
    either = len(first | second)
    return len(first & second) / either if either else 1.0


class Change(NamedTuple):
    """A stretch of two texts: the words of the old one and of the new one, as they are written.

    Attributes:
        old: the words of the old text; "" where words were added.
        new: the words of the new text; "" where words were left out.
        same: whether nothing changed but blanks.
    """

    old: str
    new: str
    same: bool = False


def changes(old: str, new: str) -> list[Change]:
    """What parts two texts, word by word: their stretches in order, same and changed in turn.

    The stretches of each text put together, with the blanks that they keep, give the text.
    """
    from difflib import SequenceMatcher  # not for those who only compare

    before, after = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(
        None, [one.strip() for one in before], [one.strip() for one in after], autojunk=False
    )
    found = [
        Change("".join(before[a:b]), "".join(after[c:d]), tag == "equal")
        for tag, a, b, c, d in matcher.get_opcodes()
    ]
    return list(_joined(found))


def _tokens(text: str) -> list[str]:
    """Words and marks, each with the blanks behind it; blanks at the beginning come first."""
    starts = [found.start() for found in _TOKEN.finditer(text)]
    if not starts:
        return [text] if text else []
    head = [text[: starts[0]]] if starts[0] else []
    return [*head, *(text[a:b] for a, b in pairwise([*starts, len(text)]))]


def _joined(found: list[Change]) -> Iterator[Change]:
    """Neighbouring stretches of one sort as one."""
    for same, together in groupby(found, key=lambda one: one.same):
        stretches = list(together)
        old = "".join(one.old for one in stretches)
        new = "".join(one.new for one in stretches)
        yield Change(old, new, same)
