"""Bytes of a text to its words: UTF-8, or UTF-16 that says so."""

from __future__ import annotations

from ntmplan.importers.readers.errors import (
    EncodingError,
    ForeignSourceError,
    UnreadableSourceError,
)
from ntmplan.tree.decode import decode

_WIDE = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes, name: str) -> str:
    """The text, its line ends as they are.

    Raises:
        EncodingError: it is in another encoding; nobody can know for sure in which.
        ForeignSourceError: it is no text.
    """
    if data.startswith(_WIDE):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise EncodingError(name, 1, "UTF-16") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _other(data, name) from error
    if "\0" in text:
        raise _other(data, name)
    return text


def _other(data: bytes, name: str) -> UnreadableSourceError:
    """The error that names the encoding which a file of plans would be told to be in."""
    _, _, problems = decode(data, name)
    for found in problems:
        if "encoding" in found.facts:
            return EncodingError(name, found.place.line, str(found.facts["encoding"]))
    return ForeignSourceError(name)
