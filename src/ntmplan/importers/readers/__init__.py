"""Files to sources: each format has a reader, chosen by what a file holds, not by its name."""

from __future__ import annotations

from pathlib import Path

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import (
    EmptySourceError,
    ForeignSourceError,
    MissingExtraError,
    UnreadableSourceError,
)
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.recognise import recognised
from ntmplan.importers.source import Block, Source
from ntmplan.problem import marked

__all__ = ["MissingExtraError", "UnreadableSourceError", "read_source"]

_PACKED = {".doc": "Word", ".xls": "Excel", ".ods": "Excel"}
"""What a package should be, by the beginning of its ending, for messages on damaged ones."""


def read_source(path: Path, name: str, data: bytes | None = None) -> Source:
    """Read a document.

    Args:
        path: the file.
        name: its name, as messages show it; its ending decides where its first bytes don't.
        data: its bytes, where they are already there; `path` is then not opened.

    Raises:
        UnreadableSourceError: it can't be read; the error says why and what to do.
        OSError: the file can't be opened.
    """
    reading = Reading(name)
    if data is None:
        with path.open("rb") as file:
            data = file.read(limits.FILE + 1)
    if len(data) > limits.FILE:
        template = marked("it is larger than {megabytes} MB.")
        raise reading.too_much(template, megabytes=limits.FILE // 1_000_000)
    blocks = _blocks(reading, data) if data else []
    if not blocks:
        raise EmptySourceError(name)
    return Source(name, tuple(blocks), reading.notes())


def _blocks(reading: Reading, data: bytes) -> list[Block]:
    """What the reader of this kind of file makes of it; it alone is imported."""
    kind = recognised(reading.name, data)
    if kind == "zip":
        return _packed(reading, data)
    if kind == "pdf":
        from ntmplan.importers.readers.pdf import read_pdf

        return read_pdf(reading, data)
    if kind == "doc":
        from ntmplan.importers.readers.doc import read_doc

        return read_doc(reading, data)
    if kind == "xls":
        from ntmplan.importers.readers.sheets import read_xls

        return read_xls(reading, data)
    if kind == "html":
        from ntmplan.importers.readers.web import read_html

        return read_html(reading, data)
    from ntmplan.importers.readers.plain import read_plain

    return read_plain(reading, data, markdown=kind == "markdown")


def _packed(reading: Reading, data: bytes) -> list[Block]:
    """What the reader of this kind of package makes of it."""
    from ntmplan.importers.readers.package import Package

    ending = Path(reading.name).suffix.lower()
    package = Package(reading, data, _PACKED.get(ending[:4], "ZIP"))
    if "content.xml" in package and "mimetype" in package:
        kind = package.read("mimetype")
        if b"opendocument.spreadsheet" in kind:
            from ntmplan.importers.readers.sheets import read_ods

            return read_ods(reading, package)
        seems = "OpenDocument" if b"opendocument" in kind else "ZIP"
        raise ForeignSourceError(reading.name, seems)
    names = set(package.names)
    if any(one.startswith("xl/workbook") for one in names):
        from ntmplan.importers.readers.sheets import read_xlsx

        return read_xlsx(reading, package)
    if any(one.startswith("ppt/") for one in names):
        raise ForeignSourceError(reading.name, "PowerPoint")
    if "_rels/.rels" in names or "word/document.xml" in names:
        from ntmplan.importers.readers.word import read_word

        return read_word(reading, package)
    raise ForeignSourceError(reading.name, "ZIP")
