"""Which lines changed since a revision, as git says."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.problem import Problem, marked
from ntmplan.repository import STDIN
from ntmplan.text import nfc

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_SIGNS = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
"""What letters behind a backslash mean in names that git puts in quotes."""
_PLAIN = (
    *("-c", "core.quotePath=false", "-c", "diff.relative=false", "diff"),
    *("--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--no-color"),
    *("--no-ext-diff", "--no-textconv", "--text", "--find-renames", "--submodule=short"),
)
"""A comparison whose looks no settings and no attributes of the user change."""
_FIRST = "HEAD"
WHOLE = range(1, 10**9)
"""The lines of a file that git doesn't know yet."""

Changes = dict[str, list[range]]


def changed_lines(revision: str, files: Iterable[str]) -> Changes:
    """The lines that differ from a revision, by file; a new file has changed whole.

    Args:
        revision: what git calls it.
        files: what is checked; each is asked about in the repository of git that it lies in.

    Raises:
        StopError: there is no git, no repository, or no such revision.
    """
    folders = {Path(file).parent for file in files if file != STDIN} or {Path()}
    found: Changes = {}
    for folder in sorted(set(map(_repository, folders))):
        found |= _changed_in(folder, revision)
    return found


def on_changed_lines(problems: Sequence[Problem], changes: Changes) -> list[Problem]:
    """The problems whose place touches a line that changed; standard input is all new."""
    lines = {
        path: changes.get(_key(Path(path)), []) for path in {one.place.path for one in problems}
    }
    lines[STDIN] = [WHOLE]
    return [found for found in problems if _touches(found, lines[found.place.path])]


def _repository(folder: Path) -> Path:
    """Where git works for a folder: the nearest one with `.git`, else the folder itself."""
    real = Path(os.path.realpath(folder))
    return next((one for one in (real, *real.parents) if (one / ".git").exists()), real)


def _changed_in(folder: Path, revision: str) -> Changes:
    """The lines that changed in one repository of git."""
    top = Path(os.fsdecode(_git(["rev-parse", "--show-toplevel"], folder, revision).rstrip(b"\n")))
    told = _git([*_PLAIN, "--end-of-options", _known(revision, top), "--"], top, revision)
    found: Changes = {}
    for name, lines in _hunks(told.split(b"\n")):
        found.setdefault(_key(top / os.fsdecode(name)), []).append(lines)
    unknown = ["ls-files", "--others", "--exclude-standard", "-z", "--full-name"]
    for other in filter(None, _git(unknown, top, revision).split(b"\0")):
        found[_key(top / os.fsdecode(other))] = [WHOLE]
    return found


def _known(revision: str, top: Path) -> str:
    """The revision; before the first commit, everything differs from nothing at all."""
    if revision == _FIRST and _call(["rev-parse", "--quiet", "--verify", _FIRST], top).returncode:
        return os.fsdecode(_git(["hash-object", "-t", "tree", "--stdin"], top, revision)).strip()
    return revision


def _hunks(told: Iterable[bytes]) -> Iterator[tuple[bytes, range]]:
    """The files of a comparison with their changed lines; what is in the lines says nothing."""
    name, inside = b"", 0
    for line in told:
        if inside:
            inside -= not line.startswith(b"\\")  # "\ No newline at end of file"
        elif line.startswith(b"+++ "):
            name = _unquoted(line.removeprefix(b"+++ ")).removeprefix(b"b/")
        elif hunk := _HUNK.match(line):
            gone, start, size = (int(one) if one else 1 for one in hunk.groups())
            inside = gone + size
            yield name, range(start, start + size)


def _unquoted(name: bytes) -> bytes:
    """A name as it is; git puts odd ones in quotes, and a tab behind those with blanks."""
    name = name.removesuffix(b"\t")
    if not name.startswith(b'"'):
        return name
    return _ESCAPE.sub(lambda found: _sign(found[1]), name[1:-1])


def _sign(told: bytes) -> bytes:
    return bytes([int(told, 8)]) if told.isdigit() else bytes([_SIGNS.get(told[0], told[0])])


def _touches(found: Problem, lines: Iterable[range]) -> bool:
    place = found.place
    last = max(place.line, place.end_line)
    return any(one.start <= last and place.line < one.stop for one in lines)


def _key(path: Path) -> str:
    """By what a file is known, whatever leads to it and however the system writes its letters."""
    return nfc(os.path.normcase(os.path.realpath(path)))


def _git(words: Sequence[str], folder: Path, revision: str) -> bytes:
    done = _call(words, folder)
    if not done.returncode:
        return done.stdout
    sentence = marked('git can\'t tell what changed since "{revision}" here: {reason}.')
    if _call(["rev-parse", "--is-shallow-repository"], folder).stdout.strip() == b"true":
        sentence = marked(
            'git can\'t tell what changed since "{revision}" here: {reason}. Only the newest'
            " commits were fetched; `git fetch --unshallow`, or `fetch-depth: 0` in CI, fetches"
            " them all."
        )
    told = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
    reason = told.removeprefix("fatal: ").removesuffix(".")
    raise StopError(status.USAGE, sentence, revision=revision, reason=reason)


def _call(words: Sequence[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - a revision can be no option: it follows --end-of-options
            ["git", *words],  # noqa: S607 - the user's own git
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise StopError(
            status.USAGE, marked("--changed needs git, which is not installed.")
        ) from None
