"""Plans as they were at a git revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.problem import marked
from ntmplan.repository import Repository, load

_SUFFIXES = (".yaml", ".yml")


def is_revision(name: str, folder: Path) -> bool:
    """Whether git knows a commit by this name here."""
    if name.startswith("-"):
        return False
    words = ["rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}"]
    try:
        return _git(words, folder).returncode == 0
    except OSError:
        return False


def plans_at(revision: str, folder: Path) -> Repository:
    """The repository of a folder as it was at a revision; paths are shown as `REVISION:path`.

    Raises:
        StopError: git can't give it.
    """
    with _laid(revision, folder) as there:
        return load([there], label=lambda file: f"{revision}:{_below(file, there)}")


def _below(file: Path, folder: Path) -> str:
    return file.resolve().relative_to(folder.resolve()).as_posix()


@contextmanager
def _laid(revision: str, folder: Path) -> Iterator[Path]:
    """The YAML files of a revision in a folder that is gone afterwards."""
    done = _git(["archive", "--format=tar", "--end-of-options", revision], folder)
    if done.returncode:
        sentence = marked('git can\'t give the plans of "{revision}" here.')
        raise StopError(status.USAGE, sentence, revision=revision)
    with tempfile.TemporaryDirectory(prefix="ntmplan-") as place:
        (Path(place) / ".git").mkdir()  # what lies above is another repository's
        for name, content in _files(done.stdout):
            file = Path(place, *name.parts)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield Path(place)


def _files(archive: bytes) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The YAML files of an archive; that of an empty revision holds nothing at all."""
    with suppress(tarfile.ReadError), tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for member in opened:
            name = PurePosixPath(member.name)
            wanted = member.isfile() and name.suffix.lower() in _SUFFIXES
            content = opened.extractfile(member) if wanted and ".." not in name.parts else None
            if content is not None and not name.is_absolute():
                yield name, content.read()


def _git(words: list[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - a revision can be no option: it follows --end-of-options
        ["git", *words],  # noqa: S607 - the user's own git
        cwd=folder,
        capture_output=True,
        check=False,
    )
