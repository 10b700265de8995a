"""A package with a file that has no name, which the standard library stumbles over."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from ntmplan.importers.readers import UnreadableSourceError, read_source

_NAME_LENGTH, _NAME, _SIZE = 28, 46, 12
"""Where in an entry of the directory, and in what ends it, these stand."""


def _nameless() -> bytes:
    """A package whose only file has an empty name in the directory."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("a", "x")
    data = made.getvalue()
    entry, end = data.rindex(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    (size,) = struct.unpack_from("<L", data, end + _SIZE)
    bare = bytearray(data)
    struct.pack_into("<L", bare, end + _SIZE, size - 1)
    struct.pack_into("<H", bare, entry + _NAME_LENGTH, 0)
    del bare[entry + _NAME]
    return bytes(bare)


def test_a_package_with_a_nameless_file_is_refused_and_no_crash() -> None:
    with pytest.raises(UnreadableSourceError):
        read_source(Path("ke-hoach.docx"), "ke-hoach.docx", _nameless())
