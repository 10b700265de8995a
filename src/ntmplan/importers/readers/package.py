"""Packages of parts (docx, xlsx, ods), looked over before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import BrokenSourceError, ProtectedSourceError
from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import marked

_ENTRY = b"PK\x01\x02"
"""What every entry of a package's directory begins with."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What the standard library raises where a package is damaged, one time or the other."""
_ENCRYPTED = 0x1
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """The parts of a package in memory. Nothing is ever written to disk.

    Args:
        reading: who reads.
        data: the bytes of the file.
        kind: what it should be, such as `Word`, for messages.

    Raises:
        UnreadableSourceError: it is damaged, protected, or made to do harm.
    """

    def __init__(self, reading: Reading, data: bytes, kind: str) -> None:
        self._reading = reading
        self._kind = kind
        if data.count(_ENTRY) > limits.ENTRIES:
            template = marked("it is a package of more than {most} files.")
            raise reading.too_much(template, most=limits.ENTRIES)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.broken() from error
        named = (info for info in self._zip.infolist() if info.filename)
        self._parts = {info.filename: info for info in named if not info.is_dir()}
        self._look_over(self._zip.infolist())

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._parts

    @property
    def names(self) -> Iterable[str]:
        """The names of all parts."""
        return self._parts.keys()

    def broken(self, detail: str = "") -> BrokenSourceError:
        """The error that says that this package is damaged."""
        return BrokenSourceError(self._reading.name, self._kind, detail)

    def read(self, name: str) -> bytes:
        """The bytes of a part, never more than it said it had.

        Raises:
            BrokenSourceError: it is damaged.
        """
        info = self._parts[name]
        try:
            with self._zip.open(info) as part:
                # A whole `read()` would unpack all that is there, whatever size was declared.
                return part.read(info.file_size) + part.read(1)
        except _BROKEN as error:
            raise self.broken() from error

    def _look_over(self, entries: Iterable[zipfile.ZipInfo]) -> None:
        """Refuse what would not end well, by the directory alone."""
        total = 0
        for entry in entries:
            total += entry.file_size
            if entry.flag_bits & _ENCRYPTED:
                raise ProtectedSourceError(self._reading.name)
            if entry.compress_type not in _WAYS:
                raise self.broken()
            packed = max(entry.compress_size, 1)
            if entry.file_size > limits.FREE and entry.file_size > packed * limits.RATIO:
                template = marked("a part of it becomes {ratio} times as large when unpacked.")
                raise self._reading.too_much(template, ratio=entry.file_size // packed)
            if entry.file_size > limits.PART or total > limits.UNPACKED:
                template = marked("it is larger than {megabytes} MB when unpacked.")
                raise self._reading.too_much(template, megabytes=limits.UNPACKED // 1_000_000)


def stored(parts: Mapping[str, bytes]) -> bytes:
    """A package of only these parts, unpacked, for a library that looks at nothing itself."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()
