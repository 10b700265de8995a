"""Names of units that differ in spelling alone: abbreviations, "các", the order of a list.

What stands here holds for every unit. A spelling that means one unit alone (`Sở GD-ĐT`, `P. Kinh
tế`) is registered with that unit; `P.` and `TT` are short for several words and stand nowhere.
"""

from __future__ import annotations

from collections.abc import Callable

from ntmplan.text import Words, accented, folded

ABBREVIATIONS = {
    "UBND": "ủy ban nhân dân",
    "HĐND": "hội đồng nhân dân",
    "NTM": "nông thôn mới",
    "PTNT": "phát triển nông thôn",
    "BVMT": "bảo vệ môi trường",
    "HTX": "hợp tác xã",
    "MTTQ": "mặt trận tổ quốc",
    "VPĐP": "văn phòng điều phối",
    "TNMT": "tài nguyên và môi trường",
    "KHCN": "khoa học và công nghệ",
}
"""Abbreviations in names of units and in sentences, which mean the same words everywhere."""
_IN_NAMES = {
    "TP": "thành phố",
    "TX": "thị xã",
    "TW": "trung ương",
    "VP": "văn phòng",
    "LHPN": "liên hiệp phụ nữ",
    "CCB": "cựu chiến binh",
    "TNCS": "thanh niên cộng sản",
    "LĐLĐ": "liên đoàn lao động",
}
"""Those that mean something else in sentences, or stand there seldom."""
_COMMITTEE = "ủy ban nhân dân"
_LEVELS = (
    *("huyện", "quận", "thị xã", "thành phố"),
    *("xã", "phường", "thị trấn", "đặc khu"),
)
_SEVERAL = 2


class Spelling:
    """Brings names to one spelling.

    Args:
        words_of: gives the words of a text: with accents, or without.
    """

    def __init__(self, words_of: Callable[[str], Words]) -> None:
        self.words_of = words_of
        short = {**ABBREVIATIONS, **_IN_NAMES}
        self._short = {words_of(one)[0]: words_of(words) for one, words in short.items()}
        self._committee = words_of(_COMMITTEE)
        self._levels = frozenset(map(words_of, _LEVELS))
        self._many, self._and = words_of("các"), words_of("và")
        self._concerned = words_of("có liên quan")

    def one(self, words: Words) -> Words:
        """The words in the spelling that stands for all: abbreviations as what they mean.

        A list of committees (`UBND các huyện, thị xã, TP`) has its levels in one order and no
        "các"; "liên quan" at the end has no "có".
        """
        if not self._short.keys().isdisjoint(words):
            words = tuple(part for word in words for part in self._short.get(word, (word,)))
        if words[-3:] == self._concerned:
            words = (*words[:-3], *words[-2:])
        size = len(self._committee)
        if words[:size] == self._committee:
            listed = sorted(self._listed(words[size:]))
            if len(listed) >= _SEVERAL:
                return (*self._committee, *self._many, *(part for one in listed for part in one))
        return words

    def with_many(self, words: Words) -> Words:
        """The words with "các" before them, where it is missing."""
        return words if words[:1] == self._many else (*self._many, *words)

    def _listed(self, words: Words) -> set[Words]:
        """The levels that words list; none where they say anything else."""
        rest = words[1:] if words[:1] == self._many else words
        found: set[Words] = set()
        while rest:
            if found and rest[:1] == self._and:
                rest = rest[1:]
            level = next((rest[:size] for size in (2, 1) if rest[:size] in self._levels), ())
            if not level:
                return set()
            found.add(level)
            rest = rest[len(level) :]
        return found


ACCENTED, FOLDED = Spelling(accented), Spelling(folded)
