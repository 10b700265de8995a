"""Which texts of one list are which of another: the same words, pieces of them, or alike ones."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ntmplan.text import Words

ALIKE = 0.7
"""Texts with so many words in common, in order, are one text worded differently."""
_SHARED = 0.5
"""Texts of which so few words are the same need not be compared in order."""
_INSIDE = 0.85
"""A text of which so many words stand in another, in order, is a piece of it."""


class Matching:
    """Matches two lists of texts; what stands between matched ones is matched first.

    Attributes:
        first, second: the words of the texts.
        of_second: for a text of the second list, the one of the first that it is.
    """

    def __init__(self, first: Sequence[Words], second: Sequence[Words]) -> None:
        self.first, self.second = first, second
        self.of_second: dict[int, int] = {}
        self.equal()

    @property
    def left(self) -> list[int]:
        """The texts of the first list that nothing was found for."""
        found = set(self.of_second.values())
        return [at for at in range(len(self.first)) if at not in found]

    def equal(self) -> None:
        """Match the same words; of several such texts, the next one in order."""
        places: dict[Words, list[int]] = {}
        for at, words in enumerate(self.first):
            places.setdefault(words, []).append(at)
        for number, words in enumerate(self.second):
            if waiting := places.get(words):
                self.of_second[number] = waiting.pop(0)

    def window(self, at: int) -> range:
        """The texts of the second list between those of the texts before and after."""
        before = [number for number, one in self.of_second.items() if one < at]
        after = [number for number, one in self.of_second.items() if one > at]
        start, end = max(before, default=-1) + 1, min(after, default=len(self.second))
        return range(start, end) if start < end else range(len(self.second))

    def pieces(self) -> None:
        """Match texts that follow each other and together say what one of the first list says."""
        for at in self.left:
            words = self.first[at]
            run = next(filter(None, (self._run(start, words) for start in self.window(at))), None)
            if run:
                self.of_second |= dict.fromkeys(run, at)

    def _run(self, start: int, words: Words) -> range | None:
        """The texts from a place on that together are these words; None where they are not."""
        said: Words = ()
        for end in range(start, len(self.second)):
            said += self.second[end]
            if end in self.of_second or words[: len(said)] != said:
                return None
            if said == words:
                return range(start, end + 1) if end > start else None
        return None

    def alike(self) -> None:
        """Match texts that are worded differently."""
        bags = [frozenset(words) for words in self.second]
        for at in self.left:
            bag = frozenset(self.first[at])
            matcher = SequenceMatcher(None, "", self.first[at], autojunk=False)
            best, found = 0.0, None
            for number in self.window(at):
                shared = 2 * len(bag & bags[number]) >= _SHARED * (len(bag) + len(bags[number]))
                if number not in self.of_second and shared:
                    matcher.set_seq1(self.second[number])
                    if matcher.quick_ratio() > best and (alike := matcher.ratio()) > best:
                        best, found = alike, number
            if found is not None and best >= ALIKE:
                self.of_second[found] = at

    def inside(self) -> None:
        """Match several texts that are pieces of one, though worded differently."""
        for at in self.left:
            free = [number for number in self.window(at) if number not in self.of_second]
            found = [number for number in free if _inside(self.second[number], self.first[at])]
            if len(found) > 1:
                self.of_second |= dict.fromkeys(found, at)


def _inside(piece: Words, whole: Words) -> bool:
    if not piece or len(piece) > len(whole):
        return False
    matcher = SequenceMatcher(None, piece, whole, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= len(piece) * _INSIDE
