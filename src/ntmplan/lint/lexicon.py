"""The confusions that rules lean on: a repository's own file, then the one that comes along."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ntmplan.registry.confusions import Lexicon, built_in_lexicon, read_lexicon
from ntmplan.repository import shown
from ntmplan.tree import Tree, read

CONFUSIONS = "confusions.yaml"


def lexicon(root: Path | None) -> Lexicon:
    """The confusions that hold in a repository, its own first."""
    file = own_file(root)
    return _merged(*file) if file else built_in_lexicon()


def own_file(root: Path | None) -> tuple[Path, int] | None:
    """A repository's own file, and when it was changed; None where it has none."""
    if root is None:
        return None
    file = root / CONFUSIONS
    try:
        return file, file.stat().st_mtime_ns
    except OSError:
        return None


@lru_cache(maxsize=8)
def own_lexicon(file: Path, _changed: int) -> tuple[Tree, Lexicon]:
    """A repository's own file and the confusions in it, read once as long as it doesn't change."""
    tree = read(file, shown(file))
    return tree, read_lexicon(tree)


@lru_cache(maxsize=8)
def _merged(file: Path, changed: int) -> Lexicon:
    return own_lexicon(file, changed)[1].before(built_in_lexicon())
