"""Rules on how cells name units: one name for one unit, and a semicolon between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.units import cells, named_in
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.bodies import is_vague, one_body
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import is_catch_all
from ntmplan.reading.sentences import joined
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import ASIDE, KEPT, accented, one_line

RULES = Rules()
_N = Severity.NOTE
_EVERYDAY = (
    *(("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "UBND"), ("ủy ban nhân dân", "UBND")),
    *(("Hội đồng nhân dân", "HĐND"), ("hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc", "MTTQ")),
    ("MTTQ Việt Nam", "MTTQ"),
)
_LEVELS = (" tỉnh", " huyện", " quận", " thị xã", " xã", " phường", " thành phố")
_FEW = 4
"""So many lines stand in a message before the rest is left out."""

SEVERAL_NAMES = Kind(
    "U309",
    "unit-written-several-ways",
    _N,
    marked('"{usual}" is written differently too: {others}.'),
    marked("Write one unit one way in one document, best as it is registered."),
    why=marked(
        "Readers wonder whether two spellings are two units, and a search for one misses the other."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
  - task: Mở 3 lớp tập huấn về nước sạch
    lead: SCT
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
  - task: Mở 3 lớp tập huấn về nước sạch
    lead: Sở Công Thương
""",
)
OTHER_JOINTS = Kind(
    "U310",
    "units-not-parted-by-semicolon",
    _N,
    marked('Units in one cell are parted by "," or "và" (lines {lines}).'),
    marked("Write `;` between two units."),
    why=marked(
        "Names of units hold commas and “và” themselves: only a semicolon shows without doubt where"
        " one ends and the next begins."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Công Thương, Sở Tài chính
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Công Thương; Sở Tài chính
""",
)
_SPELLING = marked('"{name}" (line {lines})')


@RULES.plan(SEVERAL_NAMES)
def unit_written_several_ways(file: PlanFile) -> Iterator[Finding]:
    """One unit has one name in one document; one finding for each unit that has several."""
    written: defaultdict[str, defaultdict[str, list[Route]]] = defaultdict(
        lambda: defaultdict(list)
    )
    named = _several_names(file)
    for route, words in cells(file) if named else ():
        for mention in named_in(file)[words]:
            if (name := named.get(mention.words)) and not is_catch_all(mention):
                written[name][_spelling(mention.words)].append(route)
    for unit, spellings in written.items():
        usual = max(spellings, key=lambda name: (name == unit, len(spellings[name])))
        others = {name: routes for name, routes in spellings.items() if name != usual}
        if others and not _short_in_cells(spellings):
            first, (route, *_) = next(iter(others.items()))
            told = [_told(file, name, routes) for name, routes in others.items()]
            yield finding(route, words=first, usual=usual, others=joined(told))


def _short_in_cells(spellings: dict[str, list[Route]]) -> bool:
    """Whether a unit is written with initials in every cell, and in full with its duties alone.

    A column is narrow: `Phòng VH&TT` in the table is `Phòng Văn hóa và Thông tin` in the headings.
    """
    places = {
        words: {route[0] == "organization" for route in at} for words, at in spellings.items()
    }
    full = [words for words, with_duties in places.items() if with_duties == {True}]
    short = [words for words, with_duties in places.items() if with_duties == {False}]
    one_each = len(full) == len(short) == 1 and len(places) == len((*full, *short))
    return one_each and _initials(full[0]) < _initials(short[0])


def _initials(words: str) -> int:
    """How many letters stand in words of initials."""
    short = (word for word in words.split() if word.isupper())
    return sum(sign.isalpha() for word in short for sign in word)


def _several_names(file: PlanFile) -> dict[str, str]:
    """The words that name units that are written in several ways, with the name of each unit."""
    meant: dict[str, str] = {}
    spelled: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for mentions in named_in(file).values():
        for mention in mentions:
            name = mention.name if mention.units else _by_another_name(mention.words, spelled)
            meant[mention.words] = name
            spelled[name].setdefault(_told_apart(_spelling(mention.words)), mention.words)
    return {words: name for words, name in meant.items() if len(spelled[name]) > 1}


def _by_another_name(words: str, known: Iterable[str]) -> str:
    """The name by which a unit that nobody registered is known already: `Phòng CCHC` is long too.

    A head, `Trưởng phòng Nghiệp vụ`, speaks for its unit, but is no other way to write it; a group
    (`Ban điều hành 26 khu phố`) has no name of its own.
    """
    begins, many = accented(words)[:1], "ác " in words or any(map(str.isdigit, words))
    return (
        words
        if many
        else next(
            (one for one in known if accented(one)[:1] == begins and one_body(words, one)), words
        )
    )


@lru_cache(maxsize=KEPT)
def _spelling(words: str) -> str:
    """How a unit is written; a capital at the beginning of a cell makes no difference."""
    bare = ASIDE.sub("", one_line(words))
    return bare[:1].upper() + bare[1:]


@lru_cache(maxsize=KEPT)
def _told_apart(spelling: str) -> str:
    """What tells spellings apart: not the bodies that everybody shortens, nor a unit's level.

    `Văn phòng HĐND và UBND xã` is called so without `xã` in a plan of a commune.
    """
    short = spelling
    for words, letters in _EVERYDAY:
        short = short.replace(words, letters)
    level = next((one for one in _LEVELS if short.endswith(one)), "")
    return short if "," in short or "ác " in short else short.removesuffix(level)


def _told(file: PlanFile, name: str, routes: list[Route]) -> Fact:
    return Phrase(_SPELLING, {"name": name, "lines": _lines(file, routes)})


def _lines(file: PlanFile, routes: list[Route]) -> str:
    """The lines where something stands; of many, the first ones."""
    lines = list(dict.fromkeys(str(file.place(route).line) for route in routes))
    return ", ".join(lines[:_FEW]) + (" …" if len(lines) > _FEW else "")


@RULES.plan(OTHER_JOINTS)
def units_not_parted_by_semicolon(file: PlanFile) -> Iterator[Finding]:
    """A semicolon parts units; one finding for all cells where it does not.

    What stands over a paragraph is no cell: it is printed as a heading, and written like a
    sentence. Nor is the lead or the support that a sentence names, as those of duties do.
    """
    joined_otherwise = {
        words
        for words, mentions in named_in(file).items()
        if _surely(mentions) > sum(bool(part.strip(" .")) for part in words.split(";"))
    }
    own = [cell for cell in cells(file) if cell[0][0] != "organization" and cell[0][-1] != "unit"]
    joined_here = [(route, words) for route, words in own if words in joined_otherwise]
    sentence = {entry.route: entry.passage.sentence for entry in file.entries if joined_here}
    routes = [
        route for route, words in joined_here if words not in (sentence.get(route[:-1]) or "")
    ]
    if routes:
        yield finding(routes[0], lines=_lines(file, routes))


def _surely(mentions: tuple[Mention, ...]) -> int:
    """How many units a cell names; `Ban Quản lý Khu kinh tế và các khu công nghiệp` may be one."""
    doubts = sum(
        not (one.units or other.units) and is_vague(other.words)
        for one, other in pairwise(mentions)
    )
    return len(mentions) - doubts
