"""Where units stand in a text: every registered spelling, the longest first, whole words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.registry import Mention, Registry, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, Words, accented, regex

_STOPS = '.;:()[]“”"\n'
"""Signs that end a name, unless its spelling has them itself."""
_HEADS = frozenset(map(accented, ("Sở", "Bộ")))
"""Heads that a list of departments says once: "các Sở: Y tế, Công Thương"."""
_LISTED = regex(r"(?:[,:&]|\b(?:và|cùng|với))\s*$", re.IGNORECASE)
_LONGEST = 300
"""No name of a unit has more characters."""
_NEAR = 600
"""So many characters before a name its list can have begun."""
_LEVEL = frozenset({"tỉnh", "ủy", "tp", "phố"})
_OTHER_BODY = regex(r"\s+(?:HĐND|Hội đồng nhân dân)\b")
_PROVINCE = frozenset(map(accented, ("tỉnh", "thành phố", "TP", "TP.")))


class Place(NamedTuple):
    """A unit in a text.

    Attributes:
        start, end: where its name stands, without a province behind it.
        tail: the words of that province, as " tỉnh Bắc Kạn"; "" where there are none.
        spelling: the registered spelling that the name is.
        units: the units that it can mean.
        doubt: why it may not be the unit after all: `short` where the head of a list of
            departments stands for it, `other` where what follows names another body.
    """

    start: int
    end: int
    tail: str
    spelling: str
    units: tuple[Unit, ...]
    doubt: str = ""

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it being the unit."""
        return self.doubt != "other"

    @property
    def stop(self) -> int:
        """Where the name ends together with its province."""
        return self.end + len(self.tail)


class Finder:
    """Finds the units of a register in texts of one province's plans.

    Args:
        registry: the units.
        place: the province.
        units: those of them that are looked for; all, if left out.
    """

    def __init__(
        self, registry: Registry, place: str | None, units: Iterable[Unit] | None = None
    ) -> None:
        self._registry, self._place = registry, place
        self._home = accented(place) if place else ()
        self._by_first: defaultdict[str, list[tuple[Words, str]]] = defaultdict(list)
        self._bodies: defaultdict[str, list[tuple[Words, str, str]]] = defaultdict(list)
        for unit in registry.every_unit() if units is None else units:
            for spelling in unit.spellings:
                words = accented(spelling)
                if words:
                    self._by_first[words[0]].append((words, spelling))
                if unit.to and len(words) > 2 and words[:1] in _HEADS:  # noqa: PLR2004 - one word is no name
                    self._bodies[words[1]].append((words[1:], words[0], spelling))
        for spellings in self._by_first.values():
            spellings.sort(key=lambda pair: -len(pair[0]))
        for bodies in self._bodies.values():
            bodies.sort(key=lambda body: -len(body[0]))

    def units(self, text: str) -> list[Place]:
        """The units that stand in a text, in its order."""
        tokens, words = list(WORD.finditer(text)), accented(text)
        found: list[Place] = []
        at = 0
        while at < len(tokens):
            place, size = self._named(text, tokens, words, at) or self._short(
                text, tokens, words, at
            )
            if place is not None:
                found.append(place)
            at += size
        return found

    def first(self, text: str) -> Place | None:
        """The unit with whose name a text begins."""
        beginning = text[:_LONGEST]
        words = accented(beginning)
        if not words or words[0] not in self._by_first:
            return None
        found = self._named(beginning, list(WORD.finditer(beginning)), words, 0)
        return found[0] if found else None

    def _named(
        self, text: str, tokens: list[re.Match[str]], words: Words, at: int
    ) -> tuple[Place | None, int] | None:
        """The longest name that begins with a word, and how many words it has."""
        for spelled, spelling in self._by_first.get(words[at], ()):
            if words[at : at + len(spelled)] != spelled:
                continue
            start, end = tokens[at].start(), tokens[at + len(spelled) - 1].end()
            if _broken(text[start:end], spelling):
                continue
            if len(spelled) == 1 and _is_sign(text, start, end):
                return None, 1
            units = self._registry.named(spelling, self._place)
            tail = self._tail(text, tokens, words, at + len(spelled))
            doubt = "" if tail else _other(text, end, spelling, units)
            return Place(start, end, tail, spelling, units, doubt), len(spelled)
        return None

    def _tail(self, text: str, tokens: list[re.Match[str]], words: Words, at: int) -> str:
        """The words of the plan's province behind a name; "" where there are none."""
        for size in (2, 1, 0) if self._home else ():
            stop = at + size + len(self._home)
            if words[at + size : stop] != self._home or (
                size and words[at : at + size] not in _PROVINCE
            ):
                continue
            begin = tokens[at - 1].end()
            tail = text[begin : tokens[stop - 1].end()]
            return "" if any(sign in tail for sign in (",", *_STOPS)) else tail
        return ""

    def _short(
        self, text: str, tokens: list[re.Match[str]], words: Words, at: int
    ) -> tuple[Place | None, int]:
        """A department of which a list says the head for all, as in "các Sở: Y tế, …"."""
        start = tokens[at].start()
        bodies = self._bodies.get(words[at], ())
        if (
            not bodies
            or not text[start].isupper()
            or not _LISTED.search(text[max(0, start - 8) : start])
        ):
            return None, 1
        clause = max(text.rfind(stop, max(0, start - _NEAR), start) for stop in ".;")
        nearest = range(max(0, at - _NEAR // 10), at)
        heads = {words[before] for before in nearest if tokens[before].start() > clause}
        for body, head, spelling in bodies:
            if head in heads and words[at : at + len(body)] == body:
                end = tokens[at + len(body) - 1].end()
                units = self._registry.named(spelling, self._place)
                return Place(start, end, "", spelling, units, "short"), len(body)
        return None, 1


def _broken(written: str, spelling: str) -> bool:
    """Whether a name reaches over the end of a sentence or of an entry."""
    return any(sign in written and sign not in spelling for sign in _STOPS)


def _is_sign(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation is part of a document's number, as in `1424/SNN-KHTC`."""
    before = re.split(r"[\s(]", text[max(0, start - 60) : start])[-1]
    behind = re.split(r"[\s,;)]", text[end : end + 60])[0]
    chunk = f"{before}{text[start:end]}{behind}"
    dashed = text[start - 1 : start] == "-" or text[end : end + 1] == "-"
    return dashed or chunk.startswith("/") or any(sign in chunk for sign in "?0123456789")


def _other(text: str, end: int, spelling: str, units: tuple[Unit, ...]) -> str:
    """`other` where a name goes on, so that it may be another body's."""
    if _OTHER_BODY.match(text, end):
        return "other"
    local = any(unit.within for unit in units)
    open_end = spelling.rsplit(maxsplit=1)[-1].lower() in _LEVEL
    following = text[end : end + 2]
    goes_on = len(following) == 2 and following[0] == " " and following[1].isupper()  # noqa: PLR2004 - a blank, a letter
    return "other" if local and open_end and goes_on else ""


@lru_cache(maxsize=64)
def _finder(registry: Registry, place: str | None, *, own: bool = False) -> Finder:
    return Finder(registry, place, registry.units.values() if own else None)


def finder(file: PlanFile) -> Finder:
    """What finds units in the texts of a plan."""
    return _finder(file.registry, file.plan.place if file.plan else None)


def begins_with(file: PlanFile, text: str) -> Mention | None:
    """The unit with whose name a text begins, in the words of the text.

    The repository's own units are tried alone before all others, which need a capital: a plan whose
    units are all registered is checked without the register that comes along.
    """
    own = _finder(file.registry, file.plan.place if file.plan else None, own=True)
    place = own.first(text) or (finder(file).first(text) if text[:1].isupper() else None)
    return Mention(text[place.start : place.stop], place.units) if place else None


class InCell(NamedTuple):
    """A name in a cell.

    Attributes:
        start, end: where it stands.
        places: the unit that it means; for a name that nobody registered, the units in it.
        whole: whether it means a unit.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    whole: bool


def in_cell(file: PlanFile, text: str) -> Iterator[InCell]:
    """The names in a cell, in its order."""
    at = 0
    for mention in file.units(text):
        words = r"\s+".join(map(re.escape, mention.words.split()))
        standing = re.compile(words).search(text, at)
        if standing is None:
            continue
        start, at = standing.span()
        inside = [
            one._replace(start=one.start + start, end=one.end + start)
            for one in finder(file).units(standing[0])
        ]
        if mention.units:
            named = {unit.unit for unit in mention.units}
            first = inside[0] if inside and inside[0].start == start else None
            if first is None or {unit.unit for unit in first.units} != named:
                first = Place(start, at, "", mention.words, mention.units)
            inside = [first._replace(doubt="")]
        yield InCell(start, at, tuple(inside), bool(mention.units))
