"""How large the streams of a PDF become, found before a library unpacks them whole."""

from __future__ import annotations

import re
import zlib

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import marked

_STREAM = re.compile(rb"stream\r?\n")
_HEADS = frozenset((0x78, 0x68, 0x58, 0x48, 0x38, 0x28, 0x18, 0x08))
"""The first bytes of what zlib packed, for each size of its window."""
_STEP = 1 << 20
_NESTED = 3
"""How many times a stream may be packed in itself."""


def check_streams(reading: Reading, data: bytes) -> None:
    """Refuse a PDF whose streams together become too large.

    The packing is known by its first byte and not by what the file says of it, since what it says
    can be hidden.

    Raises:
        DangerousSourceError: they do.
    """
    view, left = memoryview(data), limits.UNPACKED
    for found in _STREAM.finditer(data):
        left = _unpacked(reading, view[found.end() :], left, 0)


def _unpacked(reading: Reading, packed: memoryview, left: int, depth: int) -> int:
    """How much may still be unpacked after this stream."""
    if not packed or packed[0] not in _HEADS:
        return left
    unpacker = zlib.decompressobj()
    at, first = 0, b""
    while not unpacker.eof and at < len(packed):
        try:
            piece = unpacker.decompress(unpacker.unconsumed_tail or packed[at : at + _STEP], _STEP)
        except zlib.error:
            break
        if not unpacker.unconsumed_tail:
            at += _STEP
        left -= len(piece)
        first += piece if depth < _NESTED and len(first) < _STEP else b""
        if left < 0:
            template = marked("it is larger than {megabytes} MB when unpacked.")
            raise reading.too_much(template, megabytes=limits.UNPACKED // 1_000_000)
    return _unpacked(reading, memoryview(first), left, depth + 1) if first else left
