"""A mistake in a shipped plan, and what the linter has to say about it."""

from __future__ import annotations

from typing import NamedTuple

from tests.mutations.edits import Edit
from tests.mutations.judged import BAC_KAN, LANG_SON, UNITS, Change


class Mutation(NamedTuple):
    """A mistake.

    Attributes:
        name: what somebody did, as a test is named.
        path: the file in which they did it.
        edits: the mistake, one edit after the other.
        expected: everything that is different in what is found.
    """

    name: str
    path: str
    edits: tuple[Edit, ...]
    expected: Change


def bac_kan(name: str, *edits: Edit, new: str = "", gone: str = "", reworded: str = "") -> Mutation:
    """A mistake in the plan of Bắc Kạn."""
    return Mutation(name, BAC_KAN, edits, Change(new, gone, reworded))


def lang_son(
    name: str, *edits: Edit, new: str = "", gone: str = "", reworded: str = ""
) -> Mutation:
    """A mistake in the plan of Lạng Sơn."""
    return Mutation(name, LANG_SON, edits, Change(new, gone, reworded))


def units(name: str, *edits: Edit, new: str = "", gone: str = "", reworded: str = "") -> Mutation:
    """A mistake in the register of units."""
    return Mutation(name, UNITS, edits, Change(new, gone, reworded))
