"""A Word file: its parts found, checked, and read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from ntmplan.importers.readers.errors import ForeignSourceError
from ntmplan.importers.readers.markup import parsed
from ntmplan.importers.readers.package import Package
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.word.body import Body
from ntmplan.importers.readers.word.names import PACKAGE_RELATIONS, RELATIONS, value, w
from ntmplan.importers.readers.word.numbering import Numbering
from ntmplan.importers.readers.word.runs import Runs
from ntmplan.importers.readers.word.styles import Styles
from ntmplan.importers.source import Block

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KIND = "Word"
_RELATIONSHIP = f"{{{PACKAGE_RELATIONS}}}Relationship"
_NOTES = ("footnote", "endnote")


def read_word(reading: Reading, package: Package) -> list[Block]:
    """The paragraphs and tables of a Word file.

    Args:
        reading: what is counted and noted.
        package: its parts.

    Raises:
        UnreadableSourceError: it is no Word file, or a damaged or a dangerous one.
    """
    parts = _Parts(reading, package)
    root = parts.main
    body = root.find(w("body"))
    if root.tag != w("document") or body is None:
        raise ForeignSourceError(reading.name, "ZIP")
    style_part = parts.part("styles")
    styles = Styles(style_part, parts.part("theme"))
    numbering = Numbering(parts.part("numbering"), _style_lists(style_part))
    runs = Runs(reading, styles, fields=_closed(body))
    _note_rest(reading, parts, package)
    return list(Body(reading, styles, numbering, runs, _notes(parts)).blocks(body))


class _Parts:
    """The parts of a Word file, found by how they are related, not by their names."""

    def __init__(self, reading: Reading, package: Package) -> None:
        self._reading = reading
        self._package = package
        found = self._related("").get("officeDocument", ["word/document.xml"])
        name = found[0]
        if name not in package:
            raise ForeignSourceError(reading.name, "ZIP")
        self.related = self._related(name)
        self.main = self._parsed(name)

    def part(self, kind: str) -> Element | None:
        """The part of this kind; None where the document has none."""
        names = self.related.get(kind, ())
        return next((self._parsed(name) for name in names if name in self._package), None)

    def all(self, kind: str) -> list[Element]:
        """All parts of this kind."""
        names = self.related.get(kind, ())
        return [self._parsed(name) for name in names if name in self._package]

    def _parsed(self, name: str) -> Element:
        return parsed(self._reading, self._package.read(name), _KIND)

    def _related(self, name: str) -> dict[str, list[str]]:
        """What a part is related to, by kind: the last word of the relation's type."""
        folder, file = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        found: dict[str, list[str]] = {}
        if path not in self._package:
            return found
        for one in self._parsed(path).iterchildren(_RELATIONSHIP):
            kind, target = one.get("Type", ""), one.get("Target", "")
            if kind.startswith(RELATIONS) and one.get("TargetMode") != "External":
                place = posixpath.normpath(posixpath.join("/", folder, target))
                found.setdefault(kind.rsplit("/", 1)[-1], []).append(place.lstrip("/"))
        return found


def _style_lists(root: Element | None) -> dict[str, str | None]:
    """The list of each numbering style, by its id."""
    if root is None:
        return {}
    path = f"{w('pPr')}/{w('numPr')}"
    return {
        style.get(w("styleId"), ""): value(style.find(path), w("numId"))
        for style in root.iterchildren(w("style"))
        if style.get(w("type")) == "numbering"
    }


def _closed(body: Element) -> bool:
    """Whether every field that begins also ends."""
    kinds = [sign.get(w("fldCharType")) for sign in body.iter(w("fldChar"))]
    return kinds.count("begin") == kinds.count("end")


def _notes(parts: _Parts) -> dict[tuple[str, str], Element]:
    """The foot- and endnotes of a document by their kinds and ids."""
    return {
        (kind, note.get(w("id"), "")): note
        for kind in _NOTES
        for root in parts.all(f"{kind}s")
        for note in root.iterchildren(w(kind))
    }


def _note_rest(reading: Reading, parts: _Parts, package: Package) -> None:
    """Note what of the file is not read."""
    for kind in ("header", "footer"):
        reading.left["headers-left-out"] += sum(map(_has_words, parts.all(kind)))
    reading.left["macros-ignored"] += any(name.endswith("vbaProject.bin") for name in package.names)


def _has_words(root: Element) -> bool:
    """Whether there is more in a header than a page number."""
    return any(any(map(str.isalpha, text.text or "")) for text in root.iter(w("t")))
