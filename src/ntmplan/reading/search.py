"""What rules look for in printed texts: every text is looked through once, for all of them.

Plans of one province repeat their sentences word for word, and a plan that is saved again differs
in one of them. So what was found in a text is remembered, and the new texts of a plan are looked
through together: a pattern costs little on one long text, and much on hundreds of short ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, compress

from ntmplan.text import KEPT, regex

_WORD = regex(r"[^\W\d_]+")
_MUCH = 2_000_000
"""So many characters of texts are remembered; then all is forgotten."""

Hit = tuple[int, int, int]
"""Where something stands, from and to, and a number that says what it is."""


def lowered(text: str) -> str:
    """A text in small letters, each letter still at its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=KEPT)
def _needed(phrase: str) -> frozenset[str] | None:
    """The words of a phrase; None where it has other signs, so that they are not found as words."""
    words = phrase.split()
    return frozenset(words) if all(map(str.isalpha, words)) else None


class Block:
    """Texts that are looked through together, each on lines of its own.

    Attributes:
        texts: the texts.
        starts: where each begins in all of them together.
        joined: the texts, parted by line ends.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        self.joined = "\n".join(texts)

    @cached_property
    def lowered(self) -> str:
        """The same in small letters, letter for letter."""
        return lowered(self.joined)

    @cached_property
    def chunks(self) -> list[str]:
        """What stands between blanks, in small letters, in the order of the texts."""
        return self.lowered.split()

    @cached_property
    def distinct(self) -> str:
        """Each chunk once: a short text in which to ask whether something stands in the texts."""
        return " ".join(set(self.chunks))

    @cached_property
    def signs(self) -> frozenset[str]:
        """The characters of the texts, letters as small letters."""
        return frozenset(self.distinct)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the texts in small letters."""
        return frozenset(_WORD.findall(self.distinct))

    def possible(self, phrase: str) -> bool:
        """Whether each word of a phrase in small letters stands here; it costs next to nothing."""
        needed = _needed(phrase)
        return needed is None or needed <= self.words

    def standing(self, phrase: str) -> Iterator[int]:
        """Where a phrase in small letters stands as whole words."""
        if not self.possible(phrase):
            return
        at = self.lowered.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            around = self.lowered[at - 1 : at], self.lowered[end : end + 1]
            if not any(sign.isalnum() for sign in around):
                yield at
            at = self.lowered.find(phrase, end)

    def holding(self, words: str) -> Iterator[tuple[int, int, int]]:
        """The texts that hold some words in small letters: from and to, and its number."""
        at = self.lowered.find(words)
        while at >= 0:
            number = self.number(at)
            end = self.starts[number + 1]
            yield self.starts[number], end - 1, number
            at = self.lowered.find(words, end)

    def number(self, place: int) -> int:
        """In which of the texts a place of the joined ones is."""
        return bisect_right(self.starts, place) - 1


class Phrases:
    """Phrases in small letters, by their first words: most of hundreds stand in no text.

    Args:
        phrases: in the order in which they are numbered.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            first = phrase.partition(" ")[0]
            self._by_word[first if first.isalpha() else ""].append((number, phrase))

    def possible(self, block: Block) -> list[tuple[int, str]]:
        """Those that may stand in some texts, with their numbers, in their order."""
        here = ("", *(self._by_word.keys() & block.words))
        found = [one for word in here for one in self._by_word.get(word, ())]
        return sorted(one for one in found if block.possible(one[1]))

    def standing(self, block: Block) -> Iterator[tuple[int, int, int]]:
        """Where they stand as whole words, from and to, each with its number."""
        for number, phrase in self.possible(block):
            for at in block.standing(phrase):
                yield at, at + len(phrase), number


@lru_cache(maxsize=1)
def _block(texts: tuple[str, ...]) -> Block:
    """The texts together; what is looked for in one memory after the other shares the last ones."""
    return Block(texts)


Look = Callable[[Block], Iterable[Hit]]
Found = dict[int, list[tuple[int, Hit]]]
"""What was found, by the number under which it is looked for: each hit with its text's number."""


class Memory:
    """Things that are looked for together, and what of them was found in which text.

    What is found in a text depends on that text alone.

    Attributes:
        looks: what gives the hits of each in a block; they are found under 0, 1 and so on.
    """

    def __init__(self, *looks: Look) -> None:
        self.looks = list(looks)
        self._found: dict[str, tuple[tuple[int, Hit], ...]] = {}
        self._size = 0

    def add(self, look: Look) -> int:
        """Have something looked for from now on.

        Args:
            look: gives the hits in a block; what reaches from one text into the next is none.

        Returns:
            The number under which it is found.
        """
        self.looks.append(look)
        self._found, self._size = {}, 0
        return len(self.looks) - 1

    def of(self, texts: Sequence[str]) -> Found:
        """What stands in some texts."""
        if self._size > _MUCH:
            self._found, self._size = {}, 0
        if new := [text for text in texts if text not in self._found]:
            self._look_through(list(dict.fromkeys(new)))
        in_texts = list(map(self._found.__getitem__, texts))
        found: Found = defaultdict(list)
        for number, hits in compress(enumerate(in_texts), in_texts):  # most texts have none
            for thing, hit in hits:
                found[thing].append((number, hit))
        return found

    def _look_through(self, texts: Sequence[str]) -> None:
        hits: list[list[tuple[int, Hit]]] = [[] for _ in texts]
        block = _block(tuple(texts))
        for thing, look in enumerate(self.looks):
            for start, end, what in look(block):
                number = block.number(start)
                begin, stop = block.starts[number], block.starts[number + 1]
                if end < stop:
                    hits[number].append((thing, (start - begin, end - begin, what)))
        for text, of_text in zip(texts, hits, strict=True):
            self._found[text] = tuple(of_text)
            self._size += len(text) + 100  # what a text takes besides its characters


EVERYWHERE = Memory()
"""What is looked for in every plan."""


def pattern(
    expression: str, flags: int = 0, *, lowered: bool = False, needs: Sequence[str] = ()
) -> int:
    """Have a pattern looked for in every plan; the number under which it is found.

    Args:
        expression: the pattern; it may not reach over line ends.
        flags: those of `re.compile`.
        lowered: whether it is meant for small letters, which is much faster than to ignore case.
        needs: signs or words in small letters of which one must be there, or it is not tried.
    """
    return EVERYWHERE.add(fitting(regex(expression, flags), lowered=lowered, needs=needs))


def fitting(
    expression: re.Pattern[str], *, lowered: bool = False, needs: Sequence[str] = ()
) -> Look:
    """A look for all places where a pattern fits."""

    def look(block: Block) -> Iterator[Hit]:
        if not needs or any(words in block.lowered for words in needs):
            for found in expression.finditer(block.lowered if lowered else block.joined):
                yield (*found.span(), 0)

    return look
