"""The two streams: answers on standard output, everything else on standard error."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.export.shown import harmless

_CLOSED = (errno.EPIPE, errno.EINVAL)
"""What systems say when nobody reads a pipe any more; EINVAL is the word of Windows."""
WIDE = 160
"""The columns of what is no terminal."""


def prepare() -> None:
    """Make both streams write UTF-8, whatever the console's encoding; no letter fails."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out(text: str | bytes) -> None:
    """Write an answer; to nowhere if the process was started without standard output.

    Args:
        text: a text, or the bytes of a file that is no text.

    Raises:
        StopError: nobody reads it any more; there is nothing to say about that.
        OSError: the system does not take it.
    """
    if sys.stdout is None:
        return
    try:
        if isinstance(text, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        hush()
        if error.errno in _CLOSED:
            raise StopError(status.OK, "") from None
        raise


def tell(text: str) -> None:
    """Say something beside the answer, if anybody listens."""
    if text and sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(harmless(text if text.endswith("\n") else f"{text}\n"))
            sys.stderr.flush()


def color(stream: TextIO | None = None) -> bool:
    """Whether a stream shows colours: only a terminal does, and only if nobody minds."""
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(stream)


def columns() -> int:
    """The width of the terminal; a wide one where there is none, so that nothing is cut short."""
    if not _is_terminal(sys.stdout) and "COLUMNS" not in os.environ:
        return WIDE
    import shutil  # here, since it loads what unpacks archives

    return shutil.get_terminal_size((100, 24)).columns


def is_terminal() -> bool:
    """Whether answers go to a terminal."""
    return _is_terminal(sys.stdout)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def hush() -> None:
    """Point standard output nowhere, so that a closed pipe says nothing when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
