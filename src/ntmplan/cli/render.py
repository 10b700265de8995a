"""The command `schema`."""

from __future__ import annotations

HELP = ""


def command() -> None: ...
