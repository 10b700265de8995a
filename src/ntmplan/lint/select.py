"""Which findings are wanted: by code, by the beginning of codes, or by name."""

import os
from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from ntmplan.lint.catalogue import ALL, fitting
from ntmplan.problem import Kind, Problem
from ntmplan.repository import STDIN, find_root
from ntmplan.text import nfc


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
        per_path: for paths in the repository (`plans/old/*`), patterns of what is left out there.
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
        kept = [found for found in problems if takes(found.kind)]
        places = [(_plain(glob), set(_longest(codes, self.own))) for glob, codes in self.per_path]
        if not places:
            return kept
        left_out = {
            path: [codes for glob, codes in places if _fits(where, glob)]
            for path in {found.place.path for found in kept}
            if (where := _in_repository(path))
        }
        return [
            found
            for found in kept
            if not any(found.kind.code in codes for codes in left_out[found.place.path])
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
        size = 0 if pattern.strip().upper() == ALL else len(pattern.strip())
        for code in codes:
            found[code] = max(found.get(code, 0), size)
    return found


def _in_repository(path: str) -> str:
    """A file's path from the folder of its repository, from wherever it is looked at."""
    if path == STDIN:
        return path
    file = os.path.abspath(path)  # noqa: PTH100 - links stay as they are
    root = find_root(Path(file).parent)
    return nfc(Path(os.path.relpath(file, root)).as_posix() if root else path)


def _plain(glob: str) -> str:
    """A pattern of paths as all of them are written: `/` between folders, none at the ends."""
    return nfc(glob).replace("\\", "/").removeprefix("./").strip("/")


def _fits(path: str, glob: str) -> bool:
    """Whether a pattern means a file, or a folder that it is in; `**/` can be no folder at all."""
    return any(
        path == one or fnmatchcase(path, one) or fnmatchcase(path, f"{one}/*")
        for one in {glob, glob.replace("**/", "")}
    )
