"""Sites that follow their files, for the tests."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.site.site_builder import DAY

from ntmplan.repository import load
from ntmplan.site.build import Options
from ntmplan.site.live.run import Live
from ntmplan.site.live.watch import Watcher
from ntmplan.site.store import Written


class Clock:
    """Tells the day that a test wants."""

    def __init__(self) -> None:
        self.day = DAY

    def __call__(self) -> datetime.date:
        return self.day


def living(root: Path, clock: Clock | None = None) -> Live:
    """The site of the repository in a folder, made and shown."""
    today = clock or Clock()
    watcher = Watcher([root])
    options = Options(DAY, "en", "Plans", root=root)
    live = Live([root], load([root]), options, watcher, today)
    live.site.update(live.repository)
    live.show()
    return live


def follow(live: Live) -> Written:
    """What comes of the changes that were just made."""
    changed = live.wait()
    assert changed is not None
    repository = live.read(changed)  # first, since it may want another site
    written = live.site.update(repository)
    live.show()
    return written


def write(path: Path, text: str) -> None:
    """Write a file; two of the same size are told apart too, however fast they follow."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}")
    fresh.write_text(text, "utf-8", newline="\n")
    fresh.replace(path)
