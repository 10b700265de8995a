"""Names to units: which registered units a name means, and which names a cell holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from ntmplan.model.value import CATCH_ALL, GROUP, UNIT, UnitKind
from ntmplan.registry.library import Library
from ntmplan.registry.spelling import ACCENTED, FOLDED, Spelling
from ntmplan.registry.unit import Unit
from ntmplan.text import ASIDE, Words, accented, folded, one_line, regex

_JOINT = regex(r"\s*,(?:\s*và\b)?\s*|\s+và\s+|\s+&\s+", re.IGNORECASE)
_LONGEST = 300
"""No name of a unit has more characters."""
_TAIL = ("tỉnh",)
_MOST = 12
"""No name of a unit has more commas and "và"."""
_HEADS = tuple(
    accented(head)
    for head in (
        *("Sở", "Bộ", "UBND", "Ủy ban", "HĐND", "Hội", "Ban", "Văn phòng", "Chi cục", "Chi nhánh"),
        *("Trung tâm", "Cục", "Công an", "Công ty", "Đoàn", "Liên đoàn", "Liên minh", "Mặt trận"),
        *("Quỹ", "Phòng", "Thanh tra", "Kho bạc", "Ngân hàng", "Bảo hiểm", "Báo", "Đài", "Viện"),
        *("Trường", "Tỉnh ủy", "Tỉnh đoàn", "Huyện ủy", "Thành ủy", "Thành phố", "Thường trực"),
        *("Trạm", "HTX"),
    )
)
"""How the name of a unit begins."""
_MANY = (("cac",), ("nhung",))
_VAGUE = frozenset(
    (
        *(("co", "quan"), ("don", "vi"), ("dia", "phuong"), ("to", "chuc"), ("mot", "so")),
        *(("so", "nganh"), ("so", "ban"), ("bo", "nganh"), ("ban", "nganh"), ("phong", "ban")),
    )
)
"""How a name begins that names nobody when it ends with "liên quan"; so does `_MANY`."""
_KINDS = frozenset(accented("phòng ban chuyên môn đơn vị và"))
"""What catch-alls name the kinds of their bodies with."""
_OFFICES = ([*accented("phòng")], [*accented("ban")])
_HEADS_OF_MANY = (accented("các"), accented("những"))
_OFFICE_OF = tuple(
    accented(f"{office} {body}")
    for office in ("Văn phòng", "VP")
    for body in ("HĐND", "Hội đồng nhân dân", "Đoàn ĐBQH", "Đoàn đại biểu Quốc hội")
)
"""What goes on behind "và" with another body, and is one office: `Văn phòng HĐND và UBND huyện`."""


class Mention(NamedTuple):
    """A name in a cell, and the units that it can mean: one, none, or several."""

    words: str
    units: tuple[Unit, ...]

    @property
    def name(self) -> str:
        """The registered name; the words as they stand where it is not clear whose they are."""
        return self.units[0].unit if len(self.units) == 1 else self.words

    @property
    def meant(self) -> tuple[Unit, ...]:
        """The units that it can mean; a name that nobody registered means a unit of that name."""
        return self.units or (unregistered(self.words),)


@lru_cache(maxsize=4096)
def unregistered(words: str) -> Unit:
    """A unit that is known by its name alone; a catch-all where the name says so."""
    said = folded(words)
    end = (said[:-1] if said[-1:] == ("khac",) else said)[-2:]
    many = said[:1] in _MANY
    concerned = (many or said[:2] in _VAGUE) and end == ("lien", "quan")
    vague = concerned or (many and (end == ("chuc", "nang") or _of_a_kind(words)))
    return Unit(unit=words, kind=UnitKind(CATCH_ALL if vague else UNIT))


def _of_a_kind(words: str) -> bool:
    """Whether a name says nothing but of what kind its bodies are: `Các phòng, ban`."""
    _, *kinds = accented(words)
    return kinds[:1] in _OFFICES and _KINDS.issuperset(kinds)


class Registry:
    """The units that plans name, found by any of their spellings.

    Args:
        units: the repository's own units.
        behind: gives the register that is asked for what is not found here; it is read only then.
        library: what the plans lean on besides units.
    """

    def __init__(
        self,
        units: Iterable[Unit] = (),
        behind: Callable[[], Registry] | None = None,
        library: Library | None = None,
    ) -> None:
        self._behind = behind
        self.library = library or Library()
        self.units: dict[str, Unit] = {}
        self._accented: defaultdict[Words, list[Unit]] = defaultdict(list)
        self._folded: dict[Words, list[Unit]] | None = None
        self._alike: dict[Spelling, dict[Words, list[Unit]]] = {}
        self._cells: dict[tuple[str, str | None], tuple[Mention, ...]] = {}
        for unit in units:
            one = self.units.setdefault(unit.unit, unit)  # twice is reported, and is still one
            for spelling in unit.spellings:
                words = accented(spelling)
                if words and one not in self._accented[words]:
                    self._accented[words].append(one)

    def __bool__(self) -> bool:
        """Whether the repository registers any unit of its own."""
        return bool(self.units)

    def named(self, name: str, place: str | None = None) -> tuple[Unit, ...]:
        """The units that a name means, accents minded.

        Args:
            name: as somebody wrote it.
            place: the province of the plan that it stands in.
        """
        return self._own(name, place) or (self._behind().named(name, place) if self._behind else ())

    def _own(self, name: str, place: str | None) -> tuple[Unit, ...]:
        """The repository's own units that a name means; as it is registered before otherwise."""
        said = accented(name)
        if found := self._accented.get(said):  # most are registered as they are written
            return _nearest(found, place)
        tries = [
            attempt
            for words in dict.fromkeys((said, accented(ASIDE.sub("", name))))
            for attempt in self._attempts(words, place)
        ]
        for find in (self._accented.get, partial(self._spelt, ACCENTED)):
            for attempt in tries:
                if found := find(attempt):
                    return _nearest(found, place)
        return ()

    def _spelt(self, spelling: Spelling, words: Words) -> list[Unit]:
        """The units of which a spelling differs from the words in nothing that tells units apart.

        A group is meant with and without "các" before it; what is left of a catch-all without it
        may be just words.
        """
        if spelling not in self._alike:
            alike: defaultdict[Words, list[Unit]] = defaultdict(list)
            for unit in self.units.values():
                ways = {spelling.one(spelling.words_of(one)) for one in unit.spellings}
                if unit.kind == GROUP:
                    ways |= {spelling.with_many(one) for one in ways}
                for way in ways:
                    alike[way].append(unit)
            self._alike[spelling] = dict(alike)
        known, wanted = self._alike[spelling], spelling.one(words)
        several = known.get(spelling.with_many(wanted), ())
        return known.get(wanted) or [unit for unit in several if unit.kind == GROUP]

    def folded_named(self, name: str) -> tuple[Unit, ...]:
        """The units that a name means when accents are left out."""
        if self._folded is None:
            index: defaultdict[Words, list[Unit]] = defaultdict(list)
            for unit in self.units.values():
                for words in {folded(spelling) for spelling in unit.spellings}:
                    index[words].append(unit)
            self._folded = dict(index)
        for find in (self._folded.get, partial(self._spelt, FOLDED)):
            for words in (folded(name), folded(ASIDE.sub("", name))):
                if found := find(words) or find((*words, "tinh")):
                    return tuple(found)
        return ()

    @staticmethod
    def _attempts(words: Words, place: str | None) -> Iterator[Words]:
        """The name, and how else it may be registered: with or without its province."""
        tail = next(map(accented, _TAIL))
        yield words
        yield (*words, *tail)
        if words[-1:] == tail:
            yield words[:-1]
        if place and words[-len(accented(place)) :] == accented(place):
            short = words[: -len(accented(place))]
            yield short
            if short[-1:] == tail:
                yield short[:-1]

    def cell(self, words: str, place: str | None = None) -> tuple[Mention, ...]:
        """The names that a cell such as `Sở Y tế; UBND các huyện, thành phố` holds.

        `;` always parts names. A comma or "và" parts them only where that gives known units,
        since many names hold commas and "và" themselves.
        """
        key = (words, place)
        if key not in self._cells:
            parts = (one_line(part) for part in words.split(";"))
            self._cells[key] = tuple(
                mention for part in parts if part for mention in self._part(part, place)
            )
        return self._cells[key]

    def _part(self, words: str, place: str | None) -> list[Mention]:
        """The names between two semicolons; the register behind is asked only if it is needed."""
        words = words.strip(" ,").rstrip(".")
        found = _split(words, partial(self._own, place=place))
        if self._behind and any(not mention.units for mention in found):
            return _split(words, partial(self.named, place=place))
        return found

    def spellings(self) -> list[str]:
        """Every spelling of every unit, the repository's own first."""
        own = [spelling for unit in self.units.values() for spelling in unit.spellings]
        return own + (self._behind().spellings() if self._behind else [])

    def every_unit(self) -> list[Unit]:
        """Every unit, the repository's own first."""
        behind = self._behind().every_unit() if self._behind else []
        return [*self.units.values(), *(unit for unit in behind if unit.unit not in self.units)]

    def registered(self, name: str) -> Unit | None:
        """The unit of exactly this registered name, the repository's own first."""
        if name in self.units:
            return self.units[name]
        return self._behind().registered(name) if self._behind else None


def _nearest(units: list[Unit], place: str | None) -> tuple[Unit, ...]:
    """Of several units with one spelling, the one of the plan's province."""
    if len(units) > 1 and place is not None:
        home = accented(place)
        here = [unit for unit in units if unit.within and accented(unit.within) == home]
        anywhere = [unit for unit in units if not unit.within]
        return tuple(here or anywhere or units)
    return tuple(units)


def _split(words: str, named: Callable[[str], tuple[Unit, ...]]) -> list[Mention]:
    """The names that follow each other in some words."""
    found: list[Mention] = []
    rest = words
    while rest:
        mention, rest = _first(rest, named)
        found.append(mention)
    return found


def _first(words: str, named: Callable[[str], tuple[Unit, ...]]) -> tuple[Mention, str]:
    """The longest known name with which the words begin, and what follows it."""
    if len(words) <= _LONGEST and (units := named(words)):
        return Mention(words, units), ""
    joints = list(islice(_JOINT.finditer(words, 0, _LONGEST), _MOST))
    for joint in reversed(joints):
        name = words[: joint.start()]
        units = named(name)
        if units and not _same_name(joint[0], words[joint.end() :], named):
            return Mention(name, units), words[joint.end() :]
    for joint in joints:
        goes_on = "," not in joint[0] and accented(words[: joint.start()]) in _OFFICE_OF
        if not goes_on and _begins(words[joint.end() : joint.end() + _LONGEST]):
            return Mention(words[: joint.start()], ()), words[joint.end() :]
    return Mention(words, ()), ""


def _same_name(joint: str, rest: str, named: Callable[[str], tuple[Unit, ...]]) -> bool:
    """Whether what follows goes on with a name: `Phòng Kinh tế và Hạ tầng` is one unit."""
    if "và" not in joint or not rest[:1].isupper() or _begins(rest) or named(rest):
        return False
    joints = islice(_JOINT.finditer(rest, 0, _LONGEST), _MOST)
    return not any(named(rest[: joint.start()]) for joint in joints)


def _begins(words: str) -> bool:
    """Whether a name of a unit seems to begin here; one unit's name has a capital."""
    heads = (*_HEADS, *_HEADS_OF_MANY) if words[:1].isupper() else _HEADS_OF_MANY
    said = accented(words)
    return any(said[: len(head)] == head for head in heads)
