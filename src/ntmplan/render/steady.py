"""Word files whose bytes depend on nothing but what they say."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name."""


def steady(document: Any) -> bytes:  # noqa: ANN401 - the library's document has no useful type
    """The bytes of a Word document, the same ones on every day and machine."""
    properties = document.core_properties
    properties.created = properties.modified = _MADE
    properties.last_modified_by = ""
    properties.revision = 1
    out = io.BytesIO()
    document.save(out)
    return packed(out.getvalue())


def packed(data: bytes) -> bytes:
    """An archive packed anew, its files in the order of their names and without their times.

    What names the types of all parts comes first, as readers of such files like it.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _OLDEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # whatever system it is made on
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(name))
    return out.getvalue()
