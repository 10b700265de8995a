"""A site that follows its plans: read, made, and shown again after each change."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ntmplan.problem import Phrase, Severity
from ntmplan.render.engine import sandbox
from ntmplan.repository import Repository
from ntmplan.site.build import Options, Site
from ntmplan.site.live.board import Board
from ntmplan.site.live.memory import Memory
from ntmplan.site.live.notice import notices
from ntmplan.site.live.reader import Reader
from ntmplan.site.live.watch import Watcher


class Live:
    """A site in memory that is made anew as its files change.

    Who uses it waits for a change, reads, updates `site` with the repository that was read, and
    shows what came of it; so it can say what goes wrong where in its own words.

    Args:
        paths: the files and folders that the plans are in.
        first: what was read of them.
        options: how the site is made.
        watcher: looks at the files, since before they were read.
        today: tells the day.

    Attributes:
        site: the site; another one after changes that concern every page.
        board: what browsers see.
        stop: ends `wait` at once when it is set.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        first: Repository,
        options: Options,
        watcher: Watcher,
        today: Callable[[], datetime.date],
    ) -> None:
        self._reader = Reader(paths, first)
        self._pending: frozenset[Path] = frozenset()
        self._memory = Memory()
        self._watcher = watcher
        self._today = today
        self.site = Site(self._memory, options)
        self.board = Board(self._memory, options.language)
        self.stop = threading.Event()

    @property
    def repository(self) -> Repository:
        """What was read last."""
        return self._reader.now.repository

    def wait(self) -> frozenset[Path] | None:
        """Wait a while, then tell which files changed; none at midnight, when the day changes.

        Returns:
            The files; None where there is nothing to do.
        """
        changed = self._watcher.wait(self.stop)
        return changed if changed or self._today() != self.site.options.day else None

    def read(self, changed: frozenset[Path]) -> Repository:
        """What the files say after some of them changed.

        Raises:
            NoSuchPathError: what the plans were in is gone.
        """
        self._pending |= changed
        reading = self._reader.again(self._pending)
        self._pending = frozenset()
        day = self._today()
        if reading.whole or day != self.site.options.day:
            sandbox.cache_clear()  # a template that hides one of before would not be looked for
            self.site = Site(self._memory, replace(self.site.options, day=day))
        return self.repository

    def show(self) -> None:
        """Let browsers see the pages as they are now, and what can't be read."""
        self.board.show(notices(self._reader.now))

    def fail(self, why: Phrase) -> None:
        """Let browsers see the pages of before, and why there are no others."""
        self.board.show(notices(None, why))

    @property
    def errors(self) -> int:
        """How many errors the site tells of, and what can't be read."""
        found = self.site.findings
        told = [one for listed in found.by_plan.values() for one in listed]
        every = (*found.others, *told, *self._reader.now.problems)
        return len({(one.place, one.kind.code) for one in every if one.severity is Severity.ERROR})
