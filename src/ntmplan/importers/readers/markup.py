"""XML from strangers: no entities, no document types, nothing from outside, nothing endless."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ntmplan.importers.readers.errors import (
    OFFICE,
    BrokenSourceError,
    DangerousSourceError,
    MissingExtraError,
)
from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import marked

if TYPE_CHECKING:
    from lxml import etree

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
"""The names of ISO 29500 Strict, and those of its Transitional that nearly every file has."""


def parsed(reading: Reading, data: bytes, kind: str) -> etree._Element:
    """The root of an XML part, the names of Strict changed to those of Transitional.

    Args:
        reading: who reads.
        data: the part.
        kind: what the file should be, for messages.

    Raises:
        MissingExtraError: lxml is not installed.
        UnreadableSourceError: it is damaged, or made to do harm.
    """
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtraError(OFFICE) from error

    if data.startswith(_WIDE):
        words = data.decode("utf-16", "replace")
        data = _DECLARATION.sub("", words, count=1).encode()
    refuse_types(reading, data)
    if _STRICT in data:
        for strict, transitional in _TRANSITIONAL:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "Excessive depth" in str(error):
            raise reading.too_much(marked("its XML stands too deep in itself.")) from error
        raise BrokenSourceError(reading.name, kind, str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed(reading)
    return root


def refuse_types(reading: Reading, data: bytes) -> None:
    """Refuse XML that declares a document type or entities.

    Raises:
        DangerousSourceError: it does.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _typed(reading)


def _typed(reading: Reading) -> DangerousSourceError:
    return reading.too_much(marked("its XML has a document type, by which it could grow."))
