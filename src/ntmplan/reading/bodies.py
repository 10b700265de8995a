"""Names that mean one body in a document, though nobody registered them and they differ.

A head speaks for the body (`Trưởng phòng Nghiệp vụ`), a level may be left out (`Phòng Kinh tế xã`),
words are written by their first letters (`Phòng TCCB`), villages are counted (`Ban phát triển 14
thôn`), and a list of levels takes in each committee of those levels.
"""

from __future__ import annotations

from functools import lru_cache

from ntmplan.registry.spelling import ACCENTED
from ntmplan.text import ASIDE, KEPT, WORD, Words, accented, holds, nfc, says

_UNDER_THE_STATE = ("trực thuộc trung ương", "trực thuộc TW")
"""What provinces and cities are; it tells no two of them apart."""
_TITLES = (
    *("chi cục trưởng", "chỉ huy trưởng", "tổng giám đốc", "thủ trưởng", "lãnh đạo", "giám đốc"),
    *("chủ tịch", "cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng", "bí thư", "chánh"),
    *("ban thường trực", "trưởng"),
)
"""Of a body's head, or of those who act for it; what follows is the body, or another title for
which the same holds."""
_LEVELS = (
    *("thành phố", "thị xã", "thị trấn", "đặc khu", "khu phố", "tổ dân phố", "tỉnh", "huyện"),
    *("quận", "xã", "phường", "thôn", "ấp", "bản", "buôn", "làng"),
)
_ABOVE = ("sở",)
"""Whose own offices leave it out, as they do levels: `Văn phòng Sở`."""
_EVERYBODY = ("cơ quan", "đơn vị", "ngành", "thành viên")
_MASS = ("tổ chức chính trị", "đoàn thể", "tổ chức hội", "hội đoàn thể")
_MASS_HEADS = ("hội", "đoàn", "liên", "công đoàn", "tỉnh đoàn", "huyện đoàn", "thành đoàn")
_PLACES = "địa phương"
_MANY = ("các", "những")
_STAFF = ("người lao động", "cán bộ, công chức", "công chức, viên chức")
_OFFICER = "công chức"
_SHORTEST = 2


@lru_cache(maxsize=1)
def _lists() -> tuple[tuple[Words, ...], tuple[Words, ...], tuple[Words, ...]]:
    """Titles, levels, and all that a body may leave out at its name's end."""
    levels = tuple(map(accented, _LEVELS))
    return tuple(map(accented, _TITLES)), levels, (*levels, *map(accented, _ABOVE))


@lru_cache(maxsize=1)
def _small() -> tuple[str, str, str]:
    return accented("các")[0], accented("và")[0], accented("cấp")[0]


@lru_cache(maxsize=1)
def _front() -> Words:
    """How the Front's name ends, which a plan writes with its country and without."""
    return accented("tổ quốc Việt Nam")


@lru_cache(maxsize=KEPT)
def _tokens(name: str) -> tuple[str, ...]:
    """The words of a name as they stand, without what is in brackets and without its head."""
    bare_name = ASIDE.sub("", nfc(name)).rstrip()
    for tail in _UNDER_THE_STATE:
        if bare_name.casefold().endswith(tail.casefold()):
            bare_name = bare_name[: -len(tail)]
    words = tuple(WORD.findall(bare_name))
    said = accented(" ".join(words))
    at = 0
    while title := next((one for one in _lists()[0] if said[at : at + len(one)] == one), ()):
        at += len(title)
    return words[at:]


@lru_cache(maxsize=KEPT)
def bare(name: str) -> Words:
    """The words by which names are compared: one spelling, no head, "các" for a number."""
    many = _small()[0]
    said = accented(" ".join(_tokens(name)))
    words = ACCENTED.one(tuple(many if word.isdigit() else word for word in said)) if said else ()
    if holds(words, _front()):
        at = words.index(_front()[2])
        words = (*words[:at], *words[at + 2 :])
    return words


def spelt(text: str) -> Words:
    """The words of a text, abbreviations as what they mean, to look for a bare name in them."""
    return ACCENTED.one(accented(text))


@lru_cache(maxsize=KEPT)
def one_body(one: str, other: str) -> bool:
    """Whether two names surely mean one body."""
    first, second = bare(one), bare(other)
    if not first or not second or first[0] != second[0]:
        return False
    if first == second or _without_level(first) == second or _without_level(second) == first:
        return True
    if _shortened(one, other) or _shortened(other, one):
        return True
    fields = _fields(one), _fields(other)
    return all(fields) and (fields[0] <= fields[1] or fields[1] <= fields[0])


@lru_cache(maxsize=KEPT)
def _fields(name: str) -> frozenset[Words]:
    """The fields of a commune's officer, of which a plan may name some: `Địa chính - Xây dựng`."""
    office, said = accented(_OFFICER), nfc(name).replace(" và ", " - ")
    if accented(said)[: len(office)] != office:
        return frozenset()
    fields = [accented(field) for field in said.split(" - ")]
    return frozenset((fields[0][len(office) :], *fields[1:]))


@lru_cache(maxsize=KEPT)
def parted(name: str) -> tuple[Words, Words]:
    """A name without the level that it ends with, and that level; () where it ends with none."""
    words = bare(name)
    short = _without_level(words)
    return (short, words[len(short) :]) if short else (words, ())


def _without_level(words: Words) -> Words:
    """A name without the level that it ends with; nothing where too little would be left."""
    end = next((one for one in _lists()[2] if words[-len(one) :] == one), ())
    short = words[: len(words) - len(end)]
    return short if end and len(short) >= _SHORTEST else ()


def listed_together(one: str, other: str) -> bool:
    """Whether one of two bodies is a list of levels that means the other.

    `UBND xã Tân Lập` is one of `UBND các xã, thị trấn`, and so is `UBND cấp xã`.
    """
    return (" các " in other and _among(one, other)) or (" các " in one and _among(other, one))


@lru_cache(maxsize=KEPT)
def _among(member: str, group: str) -> bool:
    many, _, of_level = _small()
    words, one = bare(group), bare(member)
    at = words.index(many) if many in words else 0
    meant = _levels(words[at + 1 :])
    if not meant or one[:at] != words[:at]:
        return False
    rest = one[at + 1 :] if one[at : at + 1] in ((many,), (of_level,)) else one[at:]
    if one[at : at + 1] == (many,):
        return not meant.isdisjoint(_levels(rest))
    return any(rest[: len(level)] == level for level in meant)


@lru_cache(maxsize=KEPT)
def lists_levels(name: str) -> bool:
    """Whether a name is that of all committees of some levels: `UBND các xã`, `UBND các huyện`."""
    words, committee = bare(name), accented("ủy ban nhân dân")
    size = len(committee)
    every = words[:size] == committee and words[size : size + 1] == _small()[:1]
    return every and bool(_levels(words[size + 1 :]))


def _levels(words: Words) -> frozenset[Words]:
    """The levels that words list; none where they say anything else."""
    found: set[Words] = set()
    rest = words
    while rest:
        if found and rest[0] == _small()[1]:
            rest = rest[1:]
        level = next((one for one in _lists()[1] if rest[: len(one)] == one), ())
        if not level:
            return frozenset()
        found.add(level)
        rest = rest[len(level) :]
    return frozenset(found)


def _shortened(short: str, long: str) -> bool:
    """Whether one name is another with words written by their first letters."""
    few, many = _tokens(short), accented(" ".join(_tokens(long)))
    if not any(map(_is_short, few)):
        return False
    level = len(few) - len(_without_level(accented(" ".join(few))) or few)
    ways = [(few, many), (few, _without_level(many)), (few[: len(few) - level], many)]
    return any(_begins(some, words) for some, words in ways)


def _begins(few: tuple[str, ...], words: Words) -> bool:
    """Whether some words, one after the other, are other words or their first letters."""
    at = 0
    for word in few:
        if accented(word) == words[at : at + 1]:
            at += 1
        elif word == "&":
            continue
        elif size := _spelt_out(word, words[at:]):
            at += size
        else:
            return False
    return at == len(words)


def _is_short(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isupper() and word.isalpha()


def _spelt_out(letters: str, words: Words) -> int:
    """How many words some letters begin, one after the other; "và" may be left out."""
    at = 0
    for letter in letters if _is_short(letters) else "":
        if words[at : at + 1] == (_small()[1],) and letter != "V":
            at += 1
        if at >= len(words) or words[at][0] != accented(letter)[0][0]:
            return 0
        at += 1
    return at


def is_staff(name: str) -> bool:
    """Whether a name is that of everybody who works in an office."""
    return says(name, _STAFF)


@lru_cache(maxsize=KEPT)
def is_vague(name: str) -> bool:
    """Whether a name says of what kind its bodies are, and names none of them.

    So do `Thủ trưởng các sở, ngành`, `Các phòng, đơn vị` and `Cán bộ, công chức`; `Trưởng các thôn`
    means each.
    """
    if is_staff(name):
        return True
    words = accented(" ".join(_tokens(name)))
    many = tuple(map(accented, _MANY))
    return words[:1] in many and not _levels(words[1:])


def is_member(name: str) -> bool:
    """Whether a name is of those who sit on a board: `các thành viên Hội đồng`."""
    words = accented(name)
    return words[words[:1] == _small()[:1] :][:2] == accented("thành viên")


@lru_cache(maxsize=1)
def _own_levels() -> tuple[Words, ...]:
    return tuple(map(accented, ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã")))


@lru_cache(maxsize=KEPT)
def is_below_province(issuer: str) -> bool:
    """Whether a committee is that of a commune or a district."""
    words, committee = bare(issuer), accented("ủy ban nhân dân")
    rest = words[len(committee) :] if words[: len(committee)] == committee else ()
    return any(rest[: len(level)] == level for level in _own_levels())


def is_place(name: str) -> bool:
    """Whether a name is a place's, which stands in a list of committees: `đặc khu Hoàng Sa`."""
    words = bare(name)
    return any(words[: len(level)] == level for level in _lists()[1])


@lru_cache(maxsize=KEPT)
def covers(vague: str, name: str) -> bool:
    """Whether a body may be meant by a name that names nobody: `Các phòng, ban` by a `Phòng`.

    The departments and branches of a committee are not those of the Party: `Ban Dân vận Tỉnh ủy`.
    """
    said, unit = " ".join(vague.split()).casefold(), bare(name)
    if not unit:
        return False
    if any(one in said for one in _MASS):
        heads = map(accented, _MASS_HEADS)
        front = holds(unit, accented("mặt trận tổ quốc"))
        return front or any(unit[: len(head)] == head for head in heads)
    if any(one in said for one in _EVERYBODY):
        return not (accented("sở")[0] in accented(said) and accented("ủy")[0] in unit[-1:])
    committee = accented("ủy ban nhân dân")
    if _PLACES in said:
        return unit[: len(committee)] == committee
    kinds = accented(said.replace("văn phòng", ""))
    return holds(kinds, unit[:2]) or (unit[0] in kinds and unit[0] not in accented("chi trung"))
