"""Bytes to text: UTF-8 and nothing else, with a named guess where it is something else."""

from __future__ import annotations

import re

from ntmplan.problem import Place, Problem, problem
from ntmplan.text import CONTROL
from ntmplan.tree import kinds

LIMIT = 10 * 1000 * 1000
"""The most bytes that a plan file may have; a plan of forty pages has about 300,000."""
MOST = 20
"""How many control characters are reported one by one before the rest is left out."""
_ACCEPTED = {
    b"\xc2": re.compile(rb"\xc2[\x80-\x9f\xad]"),
    b"\xe2": re.compile(rb"\xe2[\x80\x81][\x8b-\x8f\xa0-\xae]"),
    b"\xef": re.compile(rb"\xef\xbb\xbf"),
}
"""Where the parser may let a control character pass: first bytes, and what they must begin."""


def decode(data: bytes, path: str) -> tuple[str | None, bytes, list[Problem]]:
    """The text of a file, or None where it can't be had; its bytes; what is wrong with them.

    Every line ends with a line feed alone. Control characters come back as blanks, so that the
    rest can still be read; those at which the parser stops are left to `without_controls`, since
    looking for them takes a tenth of the parser's time and nearly no file has any.
    """
    if len(data) > LIMIT:
        return None, b"", [too_large(len(data), path)]
    problems: list[Problem] = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _two_bytes_each(data):
        return None, b"", [problem(kinds.ENCODING, Place(path, 1, 1, 1, 2), encoding="UTF-16")]
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        problems.append(problem(kinds.BYTE_ORDER_MARK, Place(path, 1, 1, 1, 2)))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, b"", [*problems, _not_utf8(data, error.start, path)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        data = text.encode()
    if any(first in data and whole.search(data) for first, whole in _ACCEPTED.items()):
        text, controls = without_controls(text, path)
        data = text.encode()
        problems += controls
    return text, data, problems


def without_controls(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text with blanks in place of its control characters, and where they stand."""
    if not CONTROL.search(text):
        return text, []
    return CONTROL.sub(" ", text), _controls(text, path)


def too_large(size: int, path: str) -> Problem:
    """The problem of a file with this many bytes."""
    megabytes = f"{size / 1_000_000:.1f}"
    return problem(kinds.TOO_LARGE, Place(path), size=megabytes, limit=LIMIT // 1_000_000)


def place_at(text: str, path: str, start: int, length: int = 1) -> Place:
    """The place of some characters of a text; both ends on one line."""
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Place(path, line, column, line, column + length)


def _two_bytes_each(data: bytes) -> bool:
    """Whether the bytes look like UTF-16: every other byte of a Latin text is 0."""
    if b"\0" not in data:
        return False
    return max(data[::2].count(0), data[1::2].count(0)) > max(len(data) // 8, 1)


def _controls(text: str, path: str) -> list[Problem]:
    found: list[Problem] = []
    for match in CONTROL.finditer(text):
        code = f"U+{ord(match[0]):04X}"
        found.append(
            problem(kinds.CONTROL_CHARACTER, place_at(text, path, match.start()), code=code)
        )
        if len(found) == MOST:
            break
    return found


def _not_utf8(data: bytes, start: int, path: str) -> Problem:
    """The first byte that is no UTF-8, and what the file may be written in instead."""
    before = data[:start].decode("utf-8")
    place = place_at(before + "?", path, len(before))
    high = [byte for byte in data if byte >= 0x80]  # noqa: PLR2004 - the end of ASCII
    marks = sum(byte in (0xCC, 0xD2, 0xDE, 0xEC, 0xF2) for byte in high)
    # In windows-1258 the five tone marks are bytes of their own; a Vietnamese text is full of them.
    guess = "windows-1258" if marks * 5 > len(high) else "TCVN3 / VNI / windows-1252"
    return problem(kinds.ENCODING, place, encoding=guess)
