"""What a file is: by its first bytes and its parts, and only then by its name."""

from __future__ import annotations

import re

from ntmplan.importers.readers.errors import ForeignSourceError, ProtectedSourceError

ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"%!PS", "PostScript"),
    (b"AT&TFORM", "DjVu"),
    (b"\x00\x00\x00 ftyp", "MP4"),
    (b"ID3", "MP3"),
)
_TEXT_STARTS = (b"BM", b"MZ", b"ID3")
"""Signs that can begin a text as well; such a file is foreign only if it is no text."""
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOOKED_AT = 4096
_ENDINGS = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown"}
_STREAM = "utf-16-le"


def recognised(name: str, data: bytes) -> str:
    """The kind of a file: `zip`, `pdf`, `doc`, `xls`, `html`, `markdown` or `text`.

    Raises:
        ForeignSourceError: it is of no kind that is read.
        ProtectedSourceError: it is an Office file behind a password.
    """
    if data.startswith((ZIP, _EMPTY_ZIP)):
        return "zip"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        return _compound(name, data)
    seems = _foreign(data)
    if seems:
        raise ForeignSourceError(name, seems)
    start = data[:_LOOKED_AT]
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if _HTML.match(start.replace(b"\0", b"")[2:] if wide else start.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    ending = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    return _ENDINGS.get(ending, "text")


def _foreign(data: bytes) -> str:
    """What a file seems to be that is no document; "" for a text."""
    for sign, seems in _FOREIGN:
        if data.startswith(sign) and (sign not in _TEXT_STARTS or b"\0" in data[:_LOOKED_AT]):
            return seems
    return ""


def _compound(name: str, data: bytes) -> str:
    """What stands in a compound file, by the names of its streams."""
    if "EncryptedPackage".encode(_STREAM) in data:
        raise ProtectedSourceError(name)
    if "WordDocument".encode(_STREAM) in data:
        return "doc"
    if "Workbook".encode(_STREAM) in data or "Book".encode(_STREAM) in data:
        return "xls"
    if "PowerPoint Document".encode(_STREAM) in data:
        raise ForeignSourceError(name, "PowerPoint")
    raise ForeignSourceError(name)
