"""The two streams: answers on standard output, everything else on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO


def prepare() -> None:
    """Make both streams write UTF-8, whatever the console's encoding; no letter fails."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out(text: str) -> None:
    """Write an answer.

    Raises:
        BrokenPipeError: nobody reads it any more.
    """
    sys.stdout.write(text)
    sys.stdout.flush()


def tell(text: str) -> None:
    """Say something beside the answer."""
    if text:
        sys.stderr.write(text if text.endswith("\n") else f"{text}\n")
        sys.stderr.flush()


def color(stream: TextIO | None = None) -> bool:
    """Whether a stream shows colours: only a terminal does, and only if nobody minds."""
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty()


def columns() -> int:
    """The width of the terminal; a wide one where there is none, so that nothing is cut short."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return 160
    return shutil.get_terminal_size((100, 24)).columns


def hush() -> None:
    """Point standard output nowhere, so that a closed pipe says nothing when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
