"""The folder of a site: writes what changed, and takes away only what it wrote itself."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ntmplan.export.write import write_file

MANIFEST = "ntmplan-site.json"
"""The list of the files of a site, in its folder."""
_VERSION = 1
_ADDRESS = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(?:html|css|js)")
"""How the files of a site are called; nothing else is ever taken away."""


class NotOursError(Exception):
    """A folder holds other things than a site."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the files of a site.

    Attributes:
        changed: those that were written, since they are new or have other bytes.
        removed: those that were taken away.
        kept: those of former times that somebody changed, and that were therefore left alone.
        same: how many stayed as they were.
    """

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    same: int = 0


class Store:
    """The folder of a site.

    Args:
        folder: where it is; it is made when something is written.
        force: whether a folder that holds other things will do. They stay, unless they have the
            address of a page.

    Raises:
        NotOursError: it holds other things, and that will not do.
        OSError: it can't be read.
    """

    def __init__(self, folder: Path, *, force: bool = False) -> None:
        self.folder = folder
        found = _read(folder / MANIFEST)
        if found is None and not force and folder.exists() and any(folder.iterdir()):
            raise NotOursError(folder)
        self.known: dict[str, str] = found or {}

    def write(self, files: Mapping[str, bytes], stay: Iterable[str] = ()) -> Written:
        """Write files; those of former times that are neither written nor stay are taken away.

        Args:
            files: address -> bytes.
            stay: the addresses of files that did not change.

        Raises:
            OSError: it can't be written.
        """
        staying = {address: self.known[address] for address in stay}
        marks = {address: _mark(content) for address, content in files.items()}
        changed = [address for address in files if self._differs(address, marks[address])]
        gone = [address for address in self.known if address not in {*marks, *staying}]
        now = {**staying, **marks}
        if changed or gone or now != self.known:
            # what is written next is listed first: an end in between leaves nothing behind
            self._list({**self.known, **now})
        for address in changed:
            write_file(self.folder / address, files[address])
        removed = [address for address in gone if self._remove(address)]
        self._list(now)
        kept = [one for one in gone if one not in removed and (self.folder / one).exists()]
        return Written(tuple(changed), tuple(removed), tuple(kept), len(now) - len(changed))

    def _differs(self, address: str, mark: str) -> bool:
        """Whether a file is not there as it should be."""
        return self._mark_of(address) != mark

    def _mark_of(self, address: str) -> str:
        try:
            return _mark((self.folder / address).read_bytes())
        except OSError:
            return ""

    def _remove(self, address: str) -> bool:
        """Take away a file that is as it was written, and the folders that it leaves empty."""
        path = self.folder / address
        inside = path.resolve().is_relative_to(self.folder.resolve()) and not path.is_symlink()
        if not inside or self._mark_of(address) != self.known[address]:
            return False
        path.unlink()
        for above in path.parents:
            if above == self.folder or any(above.iterdir()):
                break
            above.rmdir()
        return True

    def _list(self, marks: dict[str, str]) -> None:
        listed = {"ntmplan": _VERSION, "files": dict(sorted(marks.items()))}
        content = json.dumps(listed, indent=1) + "\n"
        path = self.folder / MANIFEST
        if marks != self.known or not path.is_file():
            write_file(path, content)
        self.known = marks


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> dict[str, str] | None:
    """The files that a list names; None where there is none that can be read as such."""
    try:
        listed = json.loads(path.read_text("utf-8"))
        files = listed["files"]
        items = files.items() if listed["ntmplan"] == _VERSION else ()
        return {name: str(mark) for name, mark in items if _ADDRESS.fullmatch(name)}
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
