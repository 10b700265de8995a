"""Tones and horns that stand on no letter of a word that can bear them, and where they belong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ntmplan.reading.search import EVERYWHERE, Block, Hit, lowered
from ntmplan.text import TONES, nfc, regex

_TONED_O, _TONED_U, _TONED_I = "óòỏõọ", "úùủũụ", "íìỉĩị"
_MISPLACED = regex(
    rf"[áàảãạéèẻẽẹýỳỷỹỵứừửữự{_TONED_O}{_TONED_U}{_TONED_I}](?=[êôơâă])"
    rf"|[{_TONED_O}](?=[ae](?:ch?|ng?|nh|[mptioy])(?!\w))"
    rf"|(?<=q)[{_TONED_U}](?=[aeioy])"
    rf"|(?<=\bg)[{_TONED_I}](?=[aou])"
)
"""A toned letter before the one that ought to have the tone, in small letters."""
_ENDINGS = "cimnopty"
_GLANCE = str.maketrans(
    dict.fromkeys("áàảãạéèẻẽẹýỳỷỹỵứừửữự", "T")
    | dict.fromkeys(_TONED_O, "O")
    | dict.fromkeys(_TONED_U, "U")
    | dict.fromkeys(_TONED_I, "I")
    | dict.fromkeys("êôơâă", "^")
)
_SUSPECT = (
    *("T^", "O^", "U^", "I^", "qU", " gIa", " gIo", " gIu"),
    *(f"O{vowel}{ending}" for vowel in "ae" for ending in _ENDINGS),
)
"""Of what such a word consists, letters by their kinds: seen faster than an expression is made."""
_TOO_LATE = frozenset(
    (
        *(before + late for before in "iuư" for late in "áàảãạ"),
        *(before + late for before in "aăâeêoôơuư" for late in _TONED_I),
        *(before + late for before in "aâ" for late in "ýỳỷỹỵ"),
        *(before + late for before in "ae" for late in _TONED_O),
        *(before + late for before in "iâêơư" for late in _TONED_U),
    )
)
"""How words end whose last letter has the tone of the one before it: `cuả`, `ngaỳ`, `ngươì`."""
_OF_THE_BEGINNING = frozenset(("qu", "gi"))
"""Letters that begin words such as `quả` and `giá`, in which the last one bears the tone."""
_HALVES = (
    *("ư" + late for late in f"o{_TONED_O}"),
    *("u" + late for late in "ơớờởỡợ"),
    *(early + "o" for early in "ứừửữự"),
)
"""What is left of ươ where one of the two has lost its horn."""
_BEFORE = frozenset((*"bcdđghlmnrstvx", "ch", "kh", "ng", "nh", "ph", "th", "tr"))
_AFTER = frozenset((*"cimnptu", "ng"))
"""What stands before and behind ươ in Vietnamese words; foreign names are spelt in other ways."""
_HORN = "\N{COMBINING HORN}"


def _misplaced(block: Block) -> Iterator[Hit]:
    kinds = " ".join(("", *block.words)).translate(_GLANCE)
    if any(kind in kinds for kind in _SUSPECT):
        for word in filter(_MISPLACED.search, block.words):
            for start in block.standing(word):
                yield start, start + len(word), 0


def _late(block: Block) -> Iterator[Hit]:
    for word in block.words:
        if word[-2:] in _TOO_LATE and word[-3:-1] not in _OF_THE_BEGINNING:
            for start in block.standing(word):
                yield start, start + len(word), 0


def _half_horned(block: Block) -> Iterator[Hit]:
    pairs = [pair for pair in _HALVES if pair in block.distinct]
    for word in block.words if pairs else ():
        for pair in pairs:
            before, found, after = word.partition(pair)
            if found and before in _BEFORE and after in _AFTER:
                for start in block.standing(word):
                    yield start, start + len(word), 0


def earlier(word: str) -> str:
    """The word with the tone of its last letter on the one before it."""
    last = unicodedata.normalize("NFD", word[-1])
    return nfc(f"{word[:-1]}{last[1:]}{last[0]}")


def horned(word: str) -> str:
    """The word with both horns, tone and capitals as they are."""
    small = lowered(word)
    at = next(small.find(pair) for pair in _HALVES if pair in small)
    marks = unicodedata.normalize("NFD", word[at : at + 2]).replace(_HORN, "")
    first, second = (mark for mark in marks if mark not in TONES)
    tone = "".join(mark for mark in marks if mark in TONES)
    return nfc(f"{word[:at]}{first}{_HORN}{second}{_HORN}{tone}{word[at + 2 :]}")


def shifted(word: str) -> str:
    """The word with its tone mark one letter further on."""
    found = _MISPLACED.search(lowered(word))
    assert found is not None
    at = found.start()
    marks = unicodedata.normalize("NFD", word[at])
    tone = "".join(mark for mark in marks if mark in TONES)
    bare = "".join(mark for mark in marks if mark not in TONES)
    return nfc(word[:at] + bare + word[at + 1] + tone + word[at + 2 :])


MISPLACED_TONES = EVERYWHERE.add(_misplaced)
"""Words such as `họach`, which `shifted` mends."""
LATE_TONES = EVERYWHERE.add(_late)
"""Words such as `cuả`, which `earlier` mends."""
HALF_HORNED = EVERYWHERE.add(_half_horned)
"""Words such as `đuợc`, which `horned` mends."""
