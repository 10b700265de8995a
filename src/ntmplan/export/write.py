"""Writing files: whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file so that nobody ever sees half of it; texts in UTF-8, line ends as they are.

    A file that was there keeps its permissions. What a link leads to is written, not the link; and
    what is no file (a pipe, a device) is written to, not replaced.

    Raises:
        OSError: it can't be written; what was there stays as it was.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.exists() and not os.access(path, os.W_OK):  # renaming would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
        return
    path = Path(os.path.realpath(path))  # unlike `resolve`, it bears links that lead in a circle
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that the system takes away from new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


_ODD = re.compile(r"[^\w.() -]+")
_LONGEST = 200
"""File systems take names of 255 bytes; an ending still comes behind."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def file_name(name: str) -> str:
    """A name as every file system takes it: no folders, no reserved names, not too long."""
    safe = _ODD.sub("-", name).strip(". -")
    safe = safe.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").rstrip(". -") or "plan"
    return f"_{safe}" if _RESERVED.fullmatch(safe) else safe
