"""The files of a site in memory, for who looks at them while they are made."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ntmplan.site.build import ASSETS
from ntmplan.site.store import Store, Written

_LOOKS = tuple(f"assets/{name}" for name in ASSETS)
"""What every page is shown with."""
_QUICK = 1
"""How hard files are packed: that much gives nearly all that more would give."""
_MARK = 16


class File(NamedTuple):
    """A file of the site: its bytes, packed, and what tells them from others."""

    packed: bytes
    mark: str


class Memory(Store):
    """Takes the files of a site, and gives them to any thread that asks.

    All files of an update are there at once: who reads meanwhile sees those of before.
    """

    def __init__(self) -> None:  # no folder is looked at, unlike in a store of files
        self.folder = Path()
        self.known: dict[str, str] = {}
        self._files: Mapping[str, File] = {}

    def write(self, files: Mapping[str, bytes], stay: Iterable[str] = ()) -> Written:
        """Take files; those of former times that are neither here nor stay are gone."""
        before = self._files
        now = {address: before[address] for address in stay}
        changed = []
        for address, content in files.items():
            mark = hashlib.sha256(content).hexdigest()
            if address in before and before[address].mark == mark:
                now[address] = before[address]
            else:
                now[address] = File(zlib.compress(content, _QUICK), mark)
                changed.append(address)
        self._files = now
        self.known = {address: file.mark for address, file in now.items()}
        gone = [address for address in before if address not in now]
        return Written(tuple(changed), tuple(gone), same=len(now) - len(changed))

    def get(self, address: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        file = self._files.get(address)
        return zlib.decompress(file.packed) if file else None

    def mark(self, address: str) -> str:
        """What tells how a page looks now from how it looked before; "" where there is none."""
        files = self._files
        if address not in files:
            return ""
        shown = [files[one].mark for one in (address, *_LOOKS) if one in files]
        return hashlib.sha256("".join(shown).encode()).hexdigest()[:_MARK]
