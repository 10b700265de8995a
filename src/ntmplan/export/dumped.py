"""Data as JSON text, for files and for terminals alike."""

from __future__ import annotations

import json
import re

from ntmplan.text import CONTROL


def dumped(data: object) -> str:
    """The data as JSON; signs that could steer a terminal, or that nobody sees, as escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return CONTROL.sub(_escape, text) + "\n"


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
