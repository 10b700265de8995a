"""Which findings are wanted: by code, by the beginning of codes, or by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from ntmplan.lint.catalogue import fitting
from ntmplan.problem import Kind, Problem


class NoSuchRuleError(Exception):
    """A pattern means no rule."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self.pattern = pattern


class Selection(NamedTuple):
    """What is wanted and what is left out.

    Attributes:
        select: patterns of what is wanted; none means everything.
        ignore: patterns of what is left out.
        per_path: for paths (`plans/old/*`), patterns of what is left out there.
        own: the kinds that the repository adds.
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    per_path: Sequence[tuple[str, Sequence[str]]] = ()
    own: tuple[Kind, ...] = ()

    def of(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems that are wanted.

        A longer pattern goes before a shorter one, so that `--select U --ignore U2` and
        `--ignore U --select U201` mean what they say.

        Raises:
            NoSuchRuleError: a pattern means no rule.
        """
        takes = self.taking()
        places = [(glob, set(_longest(codes, self.own))) for glob, codes in self.per_path]
        return [
            found
            for found in problems
            if takes(found.kind)
            and not any(found.kind.code in codes and _fits(found, glob) for glob, codes in places)
        ]

    def taking(self) -> Callable[[Kind], bool]:
        """What tells whether findings of a kind are wanted, in some file.

        Raises:
            NoSuchRuleError: a pattern means no rule.
        """
        wanted, refused = _longest(self.select, self.own), _longest(self.ignore, self.own)

        def takes(kind: Kind) -> bool:
            chosen = wanted.get(kind.code, 0 if self.select else -1)
            asked = kind.code in wanted or not self.select
            return asked and refused.get(kind.code, -2) < max(chosen, -1)

        return takes


def _longest(patterns: Iterable[str], own: tuple[Kind, ...]) -> dict[str, int]:
    """For each code that the patterns mean, the length of the longest one that does."""
    found: dict[str, int] = {}
    for pattern in patterns:
        codes = fitting(pattern, own)
        if not codes:
            raise NoSuchRuleError(pattern)
        size = 0 if pattern == "ALL" else len(pattern)
        for code in codes:
            found[code] = max(found.get(code, 0), size)
    return found


def _fits(found: Problem, glob: str) -> bool:
    path = found.place.path
    return fnmatchcase(path, glob) or fnmatchcase(path, f"{glob.rstrip('/')}/*")
