"""Watches the files that a site is made from, by looking at them again and again."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from ntmplan.render.templates import FOLDER as TEMPLATES
from ntmplan.repository import NOT_PLANS, find_root, plans_folder
from ntmplan.site.build import FOLDER as SITE

INTERVAL = 0.5
"""So many seconds pass between two looks, where a look takes no long time."""
_SHARE = 10
"""Looking takes no more than that part of the time."""
_REST = 0.05
_RESTS = 40
"""Files are at rest when two looks so many seconds apart see the same; so often it is tried."""
_YAML = (".yaml", ".yml")
Stamp = tuple[int, int, int]
"""When a file was changed, its size, its number on the disk; all 0 where it can't be looked at."""


class Watcher:
    """Tells which files changed since it last told.

    Args:
        paths: the files and folders that the plans are in.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._known = self._look()
        self._pause = INTERVAL

    def wait(self, stop: threading.Event) -> frozenset[Path]:
        """Wait a while, then tell what was changed, made or taken away; mostly nothing.

        A program that saves a file may take it away first, or write it in parts: files that are
        still changing are told of when they are at rest.

        Args:
            stop: ends the waiting at once when it is set.
        """
        stop.wait(self._pause)
        began = time.monotonic()
        now = self._look()
        self._pause = max(INTERVAL, _SHARE * (time.monotonic() - began))
        if now != self._known:
            now = self._rested(now, stop)
        changed = {path for path, _ in self._known.items() ^ now.items()}
        self._known = now
        return frozenset(map(Path, changed))

    def _rested(self, now: dict[str, Stamp], stop: threading.Event) -> dict[str, Stamp]:
        for _ in range(_RESTS):
            stop.wait(_REST)
            then, now = now, self._look()
            if then == now:
                break
        return now

    def _look(self) -> dict[str, Stamp]:
        """Every file that the site hangs on, with its stamp."""
        files: dict[str, Stamp] = {}
        for root in dict.fromkeys(map(_root, self._paths)):
            if root is not None:
                files.update(_stamps(str(root / name) for name in NOT_PLANS))
                files.update(_below(str(root / TEMPLATES / SITE), endings=()))
        for path in self._paths:
            if path.is_dir():
                files.update(_below(str(plans_folder(path)), endings=_YAML))
            else:
                files.update(_stamps([str(path)]))
        return files


def _root(path: Path) -> Path | None:
    """The repository that a path lies in."""
    real = Path(os.path.realpath(path))
    return find_root(real if real.is_dir() else real.parent)


def _stamps(paths: Iterator[str] | list[str]) -> Iterator[tuple[str, Stamp]]:
    """Those of some files that are there, with their stamps."""
    for path in paths:
        try:
            yield path, _stamp(os.stat(path))  # noqa: PTH116 - names are texts here, for speed
        except OSError:
            continue


def _below(folder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, Stamp]]:
    """The files in a folder and its folders, but hidden ones; of any ending, or of some."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, endings)
        elif not endings or entry.name.lower().endswith(endings):
            try:
                yield entry.path, _stamp(entry.stat())
            except OSError:  # a link to nothing, or gone since
                yield entry.path, (0, 0, 0)


def _stamp(stat: os.stat_result) -> Stamp:
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
