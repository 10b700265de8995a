"""Data as JSON text, for files and for terminals alike."""

from __future__ import annotations

import json
import re

from ntmplan.text import CONTROL

_STEERING = re.compile(rf"{CONTROL.pattern}|#(?=#\[)")
"""Controls, signs that nobody sees, and `##[`, by which build servers know commands to them."""


def dumped(data: object) -> str:
    """The data as JSON; whatever could steer what shows it is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _STEERING.sub(_escape, text) + "\n"


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
