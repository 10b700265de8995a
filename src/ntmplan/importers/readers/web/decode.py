"""Bytes of a web page to its words: by its byte order mark, by what it says itself, as UTF-8."""

from __future__ import annotations

import codecs
import re

from ntmplan.importers.readers.errors import EncodingError
from ntmplan.importers.readers.plain.decode import decoded

_SAID = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_LOOKED_AT = 8192
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Names under which browsers read Windows' encoding."""
_PAGES = re.compile(r"utf-8(-sig)?|cp125\d|iso8859-\d+|ascii")
"""The encodings that pages are in; Python knows others that are none of letters."""


def page_text(data: bytes, name: str) -> str:
    """The text of a web page.

    Raises:
        EncodingError: it is not in the encoding that it says, or in none that is known.
    """
    said = None if data.startswith(_MARKS) else _SAID.search(data[:_LOOKED_AT])
    if said is None:
        return decoded(data, name)
    encoding = said[1].decode("ascii")
    try:
        codec = codecs.lookup(encoding).name
        if codec.startswith(("utf-16", "utf-32")):
            return decoded(data, name)  # a page whose ASCII can be read is in none of these
        if not _PAGES.fullmatch(codec):
            raise EncodingError(name, 1, encoding)
        return data.decode(_BROWSERS.get(codec, codec))
    except (LookupError, UnicodeError) as error:
        raise EncodingError(name, 1, encoding) from error
