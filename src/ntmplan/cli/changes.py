"""Which lines changed since a revision, as git says."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.problem import Problem, marked

_FILE = re.compile(r"^\+\+\+ (?:b/)?(.*?)\t?$")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")
WHOLE = range(1, 10**9)
"""The lines of a file that git doesn't know yet."""

Changes = dict[Path, list[range]]


def changed_lines(revision: str, folder: Path) -> Changes:
    """The lines that differ from a revision, by file; a new file has changed whole.

    Raises:
        StopError: there is no git, no repository, or no such revision.
    """
    top = Path(_git(["rev-parse", "--show-toplevel"], folder, revision).rstrip("\n"))
    options = ["-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff"]
    told = _git([*options, "--end-of-options", revision, "--"], top, revision)
    found: Changes = {}
    lines: list[range] = []
    for line in told.splitlines():
        if name := _FILE.match(line):
            lines = found.setdefault((top / name[1].strip('"')).resolve(), [])
        elif hunk := _HUNK.match(line):
            start, size = int(hunk[1]), int(hunk[2] or 1)
            lines.append(range(start, start + size))
    others = _git(
        ["ls-files", "--others", "--exclude-standard", "-z", "--full-name"], top, revision
    )
    for other in filter(None, others.split("\0")):
        found[(top / other).resolve()] = [WHOLE]
    return found


def on_changed_lines(problems: Sequence[Problem], changes: Changes) -> list[Problem]:
    """The problems whose place touches a line that changed."""
    return [found for found in problems if _touches(found, changes)]


def _touches(found: Problem, changes: Changes) -> bool:
    place = found.place
    lines = changes.get(Path(place.path).resolve(), ())
    last = max(place.line, place.end_line)
    return any(one.start <= last and place.line < one.stop for one in lines)


def _git(words: list[str], folder: Path, revision: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a revision can be no option: it follows --end-of-options
            ["git", *words],  # noqa: S607 - the user's own git
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        raise StopError(
            status.USAGE, marked("--changed needs git, which is not installed.")
        ) from None
    if done.returncode:
        sentence = marked('git can\'t tell what changed since "{revision}" here.')
        raise StopError(status.USAGE, sentence, revision=revision)
    return done.stdout
