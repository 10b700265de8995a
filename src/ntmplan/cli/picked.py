"""Plans that are named one by one, by their ids or their files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli.reading import choose, named, read_plans, readable
from ntmplan.repository import STDIN, PlanFile

_ENDINGS = (".yaml", ".yml")


def picked(words: Sequence[str]) -> list[PlanFile]:
    """The plans that are named: files and folders, `-`, or ids of plans of the repository here.

    Args:
        words: what was named; nothing means the whole repository here.

    Raises:
        StopError: there is no such file or no such plan, or nothing can be read.
    """
    if not words:
        return choose(read_plans([]), None)
    paths = [Path(word) for word in words if _is_path(word)]
    ids = [word for word in words if not _is_path(word)]
    files = readable(read_plans(paths)) if paths else []
    if ids:
        here = readable(read_plans([]))
        files += [file for word in ids for file in named(here, word)]
    return list({file.path: file for file in files}.values())


def _is_path(word: str) -> bool:
    """Whether a word names a file: there is one, or it looks like one."""
    there = os.path.exists(word)  # noqa: PTH110 - `Path.exists` fails for a name that is too long
    return there or word == STDIN or word.endswith(_ENDINGS) or "/" in word or os.sep in word
