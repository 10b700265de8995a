"""The body of a Word file: its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import paragraph
from ntmplan.importers.readers.word import names
from ntmplan.importers.readers.word.names import chosen, number, value, w
from ntmplan.importers.readers.word.numbering import Numbering
from ntmplan.importers.readers.word.runs import Content, Runs, controlled, is_contents
from ntmplan.importers.readers.word.styles import Style, Styles, outlined
from ntmplan.importers.readers.word.tables import bordered, slots_of
from ntmplan.importers.source import Block, Cell, Grid, Paragraph, Where

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_THROUGH = frozenset(w(name) for name in ("ins", "moveTo", "customXml", "smartTag"))
_GONE = frozenset((w("del"), w("moveFrom")))
_PARAGRAPH, _TABLE, _CONTROL, _CHUNK = w("p"), w("tbl"), w("sdt"), w("altChunk")
_PROPERTIES = w("pPr")
_CENTRED = "center"
_BODY = Where()


class _Said(NamedTuple):
    """What is said of a paragraph: its properties, the id of its style, and the style."""

    properties: Element | None
    name: str | None
    style: Style


class Body:
    """Reads paragraphs and tables, counting lists as it goes.

    Args:
        reading: what is counted and noted.
        styles, numbering, runs: those of the document.
        notes: the foot- and endnotes by kind and id.
    """

    def __init__(
        self,
        reading: Reading,
        styles: Styles,
        numbering: Numbering,
        runs: Runs,
        notes: dict[tuple[str, str], Element],
    ) -> None:
        self._reading = reading
        self._styles = styles
        self._numbering = numbering
        self._runs = runs
        self._notes = notes
        self._carried: Content | None = None
        self._later: list[Paragraph] = []

    def blocks(self, parent: Iterable[Element]) -> Iterator[Block]:
        """The paragraphs and tables of the body."""
        for element in self._flat(parent, 0):
            if element.tag == _TABLE:
                yield from self._flushed(_BODY)
                grid = self._grid(element)
                if grid is not None:
                    yield grid
                yield from self._late()
            else:
                yield from self._paragraphs(element, _BODY, 0)
                yield from self._late()
        yield from self._flushed(_BODY)
        yield from self._late()

    def _flat(self, parent: Iterable[Element], depth: int) -> Iterator[Element]:
        """Paragraphs and tables, whatever they are wrapped in."""
        self._reading.deep(depth)
        for child in parent:
            tag = child.tag
            if tag in (_PARAGRAPH, _TABLE):
                yield child
            elif tag == _CONTROL:
                if is_contents(child):
                    self._reading.left["contents-left-out"] += 1
                else:
                    yield from self._flat(controlled(child), depth + 1)
            elif tag in _THROUGH:
                yield from self._flat(child, depth + 1)
            elif tag == names.ALTERNATE:
                yield from self._flat(chosen(child), depth + 1)
            elif tag in _GONE:
                self._reading.left["deletions-left-out"] += 1
            elif tag == _CHUNK:
                self._reading.left["objects-left-out"] += 1

    def _late(self) -> Iterator[Paragraph]:
        """The notes to which the last paragraph or table referred."""
        later, self._later = self._later, []
        yield from later

    def _paragraphs(self, element: Element, where: Where, depth: int) -> Iterator[Paragraph]:
        """A paragraph and the text boxes that are anchored in it."""
        said = self._said(element)
        if said.style.contents:
            self._reading.left["contents-left-out"] += 1
            return
        content = self._runs.content(element, said.style)
        if self._carried is not None:
            content, self._carried = self._carried.before(content), None
        if _mark_deleted(said.properties):
            self._carried = content
            return
        yield from self._made(content, said, where, depth)

    def _said(self, element: Element) -> _Said:
        """What a paragraph says of itself, and its style; the ordinary one where it has none."""
        properties = element.find(_PROPERTIES)
        name = value(properties, w("pStyle"))
        name = self._styles.ordinary if name is None else name
        return _Said(properties, name, self._styles.of(name))

    def _made(self, content: Content, said: _Said, where: Where, depth: int) -> Iterator[Paragraph]:
        properties, _, style = said
        direct = outlined(number(value(properties, w("outlineLvl"))))
        outline = _first(direct, outlined(style.outline))
        counted = self._counted(said)
        made = paragraph(
            list(self._runs.spans(content.pieces)),
            self._place(where),
            number=counted[0],
            level=_first(outline, counted[1]),
            heading=outline is not None,
            centred=(value(properties, w("jc")) or style.align) == _CENTRED,
            style=style.name,
        )
        if made is not None:
            self._reading.grown(made.text)
            self._reading.paragraphs += where == _BODY
            yield made
        for box in content.boxes:
            yield from self._boxed(box, where, depth + 1)
        for note in content.notes:
            self._note(note, where, depth + 1)

    def _place(self, where: Where) -> Where:
        """The place of the next paragraph."""
        return Where(self._reading.paragraphs + 1) if where == _BODY else where

    def _counted(self, said: _Said) -> tuple[str, int | None]:
        """The automatic number of a paragraph and the level of its list."""
        properties, name, style = said
        numbers = properties.find(w("numPr")) if properties is not None else None
        own = value(numbers, w("numId"))
        list_number = style.list_number if own is None else own
        if list_number is None:
            return "", None
        level = number(value(numbers, w("ilvl")))
        if level is None and own is None:
            level = _first(self._numbering.level_of_style(list_number, name), style.list_level)
        shown = self._numbering.next(list_number, level or 0)
        return ("", None) if shown is None else (shown, level or 0)

    def _boxed(self, box: Element, where: Where, depth: int) -> Iterator[Paragraph]:
        """The paragraphs of a text box, at the place of the paragraph that it is anchored in."""
        here = replace(where, paragraph=self._reading.paragraphs, part="text box")
        yield from self._inner(box, here, depth)

    def _note(self, key: tuple[str, str], where: Where, depth: int) -> None:
        """Keep the paragraphs of a note until what refers to it is done."""
        element = self._notes.pop(key, None)  # two references are one note
        if element is None:
            return
        self._reading.left["footnotes-moved"] += 1
        here = replace(where, paragraph=self._reading.paragraphs, part="footnote")
        self._later += self._inner(element, here, depth)

    def _inner(self, parent: Iterable[Element], where: Where, depth: int) -> Iterator[Paragraph]:
        """The paragraphs of a cell, a text box or a note; those of tables in it, cell by cell."""
        carried, self._carried = self._carried, None
        for element in self._flat(parent, depth):
            if element.tag == _TABLE:
                yield from self._flushed(where)
                for slot in slots_of(self._reading, element).slots:
                    yield from self._inner(slot.element, where, depth + 1)
            else:
                yield from self._paragraphs(element, where, depth)
        yield from self._flushed(where)
        self._carried = carried

    def _flushed(self, where: Where) -> Iterator[Paragraph]:
        """What a paragraph without an end would have carried into the next one."""
        carried, self._carried = self._carried, None
        if carried is not None:
            yield from self._made(carried, _Said(None, None, self._styles.of(None)), where, 0)

    def _grid(self, element: Element) -> Grid | None:
        """A table of the body."""
        found = slots_of(self._reading, element)
        if not found.slots:
            return None
        self._reading.tables += 1
        place = Where(table=self._reading.tables)
        cells = []
        for slot in found.slots:
            inside = replace(place, row=slot.row + 1, column=slot.column + 1)
            inner = tuple(self._inner(slot.element, inside, 1))
            cells.append(Cell(slot.row, slot.column, slot.rows, slot.columns, inner))
        lines = bordered(element, found, self._styles)
        return Grid(place, found.rows, found.columns, tuple(cells), found.heads, lines)


def _first(*values: int | None) -> int | None:
    return next((one for one in values if one is not None), None)


def _mark_deleted(properties: Element | None) -> bool:
    """Whether the end of a paragraph is deleted, so that it runs into the next one."""
    look = properties.find(w("rPr")) if properties is not None else None
    if look is None:
        return False
    return any(look.find(tag) is not None for tag in _GONE)
