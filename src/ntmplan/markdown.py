"""Text that stays text in Markdown."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")


def escape(text: str) -> str:
    """One line of text, such that Markdown shows each of its characters as it is."""
    return _SPECIAL.sub(r"\\\1", text)
