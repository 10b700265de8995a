"""Which words to write for a unit where its predecessor stood: the same kind of spelling."""

from __future__ import annotations

from collections.abc import Callable

from ntmplan.registry import Unit
from ntmplan.text import accented

_JOINTS = ("&", "và", "-", "–")
CODE, SHORT, FULL = "code", "short", "full"


def written(spelling: str, old: Unit, new: Unit, means: Callable[[str], bool]) -> str:
    """The spelling of a unit that answers to one of its predecessor's.

    A name answers to a name, an abbreviation to one with the same head ("Sở NN&PTNT" to "Sở
    NN&MT"), a code to a code ("STNMT" to "SNNMT"). Words before a shorter spelling stay ("TT. Tỉnh
    ủy"). Where nothing answers, it is the registered name.

    Args:
        spelling: how the predecessor is written.
        old: the predecessor.
        new: the unit.
        means: whether a spelling means the new unit where it is to stand.
    """
    return _inside(spelling, old, new, means) or _answering(spelling, new, means) or new.unit


def _answering(spelling: str, new: Unit, means: Callable[[str], bool]) -> str:
    kind = _kind(spelling)
    head = accented(spelling)[:1]
    fitting = [
        one
        for one in new.spellings
        if _kind(one) == kind and (kind != SHORT or accented(one)[:1] == head) and means(one)
    ]
    return max(fitting, key=lambda one: _likeness(spelling, one), default="")


def _inside(spelling: str, old: Unit, new: Unit, means: Callable[[str], bool]) -> str:
    """The spelling with a shorter one at its end written anew; "" where it has none."""
    shorter = [one for one in old.spellings if one[0].isupper() and spelling.endswith(f" {one}")]
    if not shorter:
        return ""
    end = max(shorter, key=len)
    return spelling[: -len(end)] + (_answering(end, new, means) or new.unit)


def _kind(spelling: str) -> str:
    """Whether a spelling is a code, an abbreviation behind a head, or a name."""
    _, *rest = [word for word in spelling.split() if word not in _JOINTS]
    if not rest:
        return CODE
    return SHORT if all(word.isupper() for word in rest) else FULL


def _likeness(one: str, other: str) -> tuple[int, int, int]:
    """How many words they begin with alike, whether they join words alike, how few are new.

    Codes are one word; how they join its parts tells more.
    """
    pairs = list(zip(accented(one), accented(other), strict=False))
    shared = next((at for at, (left, right) in enumerate(pairs) if left != right), len(pairs))
    alike = int(_joints(one) == _joints(other))
    new = -len({*accented(other)} - {*accented(one)})
    return (alike, shared, new) if _kind(one) == CODE else (shared, alike, new)


def _joints(spelling: str) -> set[str]:
    words = {*spelling.split(), *(sign for sign in spelling if sign in _JOINTS)}
    return words.intersection(_JOINTS)
