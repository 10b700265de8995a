"""Who is judged by a set of criteria, and what criteria are called, found in sentences."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ntmplan.reading.programmes import years_next
from ntmplan.reading.search import Block, Hit
from ntmplan.registry.criteria import CriteriaSet
from ntmplan.text import WORD, Words, accented, regex

_STOP = regex(r"[;:!?]|\.(?!\w)")
_BUILDS = accented("xây dựng")
_LINKS = frozenset(
    accented("xây dựng đã được công nhận đạt chuẩn phấn đấu điểm đăng ký là về đích hoàn thành")
)
"""Words that may stand between a level and its tier: "xã đã được công nhận đạt chuẩn …"."""
_AND = frozenset(accented("và hoặc hay"))
_FAR = 8
"""So many words may stand between a level and its tier."""


class Token(NamedTuple):
    """A word of a text, as it compares, with its place."""

    word: str
    start: int
    end: int


class Category(NamedTuple):
    """A place in a text that names who is judged by a set of criteria.

    Attributes:
        start, end: where in the text it stands.
        name: the level and the tier, in the words of the sets.
        sets: the sets that it means; none where none is known for the years.
        sure: whether one of them is meant. Who "builds" the lowest tier may be on any of them.
    """

    start: int
    end: int
    name: str
    sets: tuple[CriteriaSet, ...]
    sure: bool


class Vocabulary:
    """The words of sets of criteria, to be found in texts that stand on one line.

    Args:
        every: all sets that are known.
        during: those of the plan's period.
    """

    def __init__(self, every: tuple[CriteriaSet, ...], during: tuple[CriteriaSet, ...]) -> None:
        self.every = every
        self.during = during
        spelled = {accented(tier): one.tiers[0] for one in every for tier in one.tiers}
        self._tiers = sorted(spelled.items(), key=lambda pair: -len(pair[0]))
        self._levels = {accented(one.level): one.level for one in every}
        tiers = {tier.lower() for one in every for tier in one.tiers}
        self._short = [one for one in tiers if not any(other in one for other in tiers - {one})]
        self._quick = _quick(every)

    @cached_property
    def _names(self) -> dict[str, list[Words]]:
        return _by_first_word(name for one in self.during for name in one.by_name)

    @cached_property
    def _other_names(self) -> dict[str, list[Words]]:
        return _by_first_word(name for one in self.every for name in one.by_name)

    def name_at(self, text: str, start: int, *, others: bool = True) -> tuple[int, Words] | None:
        """The name of a criterion that begins at a place: its end, and the name as words.

        Names of the plan's period are looked for first, and the longest wins.
        """
        words = tokens(text[start : start + 120])
        if not words or text[start : start + words[0].start].strip():
            return None
        for names in (self._names, self._other_names) if others else (self._names,):
            for name in names.get(words[0].word, ()):
                if _stands(words, 0, name) and not _STOP.search(
                    text, start, start + words[len(name) - 1].end
                ):
                    return start + words[len(name) - 1].end, name
        return None

    def categories(self, text: str) -> tuple[Category, ...]:
        """The categories that a text names."""
        if not self._quick.search(text.lower()):
            return ()
        words = tokens(text)
        found: list[Category] = []
        ended, level = 0, ""
        for at, size, tier in self._tiers_in(words):
            begin = self._level_before(text, words, at)
            if begin is None and level and _goes_on(text, words, ended, at):
                begin = at, level
            if begin is None:
                level = ""
                continue
            level, ended = begin[1], at + size
            gap = tuple(one.word for one in words[begin[0] : at])
            builds = any(gap[i : i + 2] == _BUILDS for i in range(len(gap)))
            span = (words[begin[0]].start, words[ended - 1].end)
            sure = not (builds and self._lowest(tier))
            found.append(self._category(text, span, level, tier, sure=sure))
        return tuple(found)

    def texts(self, block: Block) -> Iterator[Hit]:
        """Each text that may name a category, the whole of it: most name no tier at all."""
        for tier in self._short:  # of a tier and what is called so with something added, the first
            for start, end, _ in block.holding(tier):
                if self._quick.search(block.lowered, start, end):
                    yield start, end, 0

    def _tiers_in(self, words: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
        """Where tiers stand, how many words they have, and which they are."""
        at = 0
        while at < len(words):
            found = next((pair for pair in self._tiers if _stands(words, at, pair[0])), None)
            if found:
                yield at, len(found[0]), found[1]
            at += len(found[0]) if found else 1

    def _level_before(self, text: str, words: Sequence[Token], at: int) -> tuple[int, str] | None:
        """The level before a tier, with nothing between them but linking words."""
        for begin in range(at - 1, max(-1, at - _FAR), -1):
            for phrase, level in self._levels.items():
                if _stands(words, begin, phrase):
                    broken = _STOP.search(text, words[begin].end, words[at].start)
                    return None if broken else (begin, level)
            if words[begin].word not in _LINKS:
                return None
        return None

    def _lowest(self, tier: str) -> bool:
        """Whether other tiers are called like this one with something added."""
        return any(other.startswith(f"{tier} ") for _, other in self._tiers)

    def _category(
        self, text: str, span: tuple[int, int], level: str, tier: str, *, sure: bool
    ) -> Category:
        """The category with its sets: of the years that the text adds, or else of the plan's."""
        own = [one for one in self.every if (one.level, one.tiers[0]) == (level, tier)]
        if meant := years_next(text[span[1] :]):
            sets = [one for one in own if (one.period.first, one.period.last) == meant]
        else:
            sets = [one for one in own if one in self.during]
        return Category(*span, f"{level} {tier}", tuple(sets), sure)


def _quick(every: tuple[CriteriaSet, ...]) -> re.Pattern[str]:
    """What fits in small letters where a text names a category; most texts are read no further."""
    levels = "|".join(sorted({re.escape(one.level.lower()) for one in every}))
    tiers = "|".join(sorted({re.escape(tier.lower()) for one in every for tier in one.tiers}))
    return re.compile(rf"\b(?:{levels})\b[^.;:!?\n]{{1,60}}?\b(?:{tiers})\b")


def tokens(text: str) -> list[Token]:
    """The words of a text with their places."""
    return [Token(accented(one[0])[0], *one.span()) for one in WORD.finditer(text)]


def _stands(words: Sequence[Token], at: int, phrase: Words) -> bool:
    """Whether a phrase stands at a place among words."""
    if words[at].word != phrase[0]:
        return False
    return tuple(one.word for one in words[at : at + len(phrase)]) == phrase


def _goes_on(text: str, words: Sequence[Token], ended: int, at: int) -> bool:
    """Whether a tier follows another one in a list, so that its level is the same."""
    linked = all(one.word in _LINKS or one.word in _AND for one in words[ended:at])
    return linked and not _STOP.search(text, words[ended - 1].end, words[at].start)


@lru_cache(maxsize=8)
def vocabulary(every: tuple[CriteriaSet, ...], during: tuple[CriteriaSet, ...]) -> Vocabulary:
    """The words of these sets, made ready once."""
    return Vocabulary(every, during)


def _by_first_word(names: Iterator[Words]) -> dict[str, list[Words]]:
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for name in sorted(set(names), key=len, reverse=True):
        found[name[0]].append(name)
    return dict(found)
