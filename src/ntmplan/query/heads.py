"""What stands before the telling part of a unit's name: "Sở", "Văn phòng", "UBND huyện"."""

from __future__ import annotations

from ntmplan.text import Words, accented, folded

_TWO_WORD_HEADS = frozenset(
    {"chi cục", "văn phòng", "công an", "ban quản", "ủy ban", "trung tâm", "liên minh", "thanh tra"}
)
_HEADS = frozenset(" ".join(accented(head)) for head in _TWO_WORD_HEADS)
_FOLDED_HEADS = frozenset(" ".join(folded(head)) for head in _TWO_WORD_HEADS)
_OF_PLACES = frozenset(
    folded(f"{head} {kind}")
    for head in ("UBND", "Ủy ban nhân dân")
    for kind in ("huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn")
)
"""What stands before the place in the name of a people's committee below the province."""


def begins(name: Words, wanted: Words) -> bool:
    """Whether a name begins with the words, with its head or after it."""
    heads = 2 if " ".join(name[:2]) in _FOLDED_HEADS or " ".join(name[:2]) in _HEADS else 1
    return name[heads : heads + len(wanted)] == wanted or (
        len(wanted) >= heads and name[: len(wanted)] == wanted
    )


def ends_with_place(name: Words, wanted: Words) -> bool:
    """Whether a name is a people's committee's, and the words are its place."""
    return name[-len(wanted) :] == wanted and folded(" ".join(name[: -len(wanted)])) in _OF_PLACES
