"""What stands in a paragraph: its words with their looks, its notes, its text boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ntmplan.importers.readers.legacy import decoded, encoding_of
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.spans import Span
from ntmplan.importers.readers.word import names
from ntmplan.importers.readers.word.names import MATH, MATH_TEXT, VAL, chosen, value, w
from ntmplan.importers.readers.word.styles import Look, Style, Styles, look_of
from ntmplan.importers.readers.word.symbols import is_symbols, symbol, symbols

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Seen(NamedTuple):
    """How a run is seen.

    Attributes:
        bold, italic, capitals, hidden: as the eye finds it.
        encoding: of its font, where that is an old Vietnamese one.
        signs: its font, where that draws signs in the place of letters.
        style: the name of its style, where that says what its words are.
    """

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    encoding: str = ""
    signs: str = ""
    style: str = ""


class Piece(NamedTuple):
    """Text of a run as the file has it."""

    seen: Seen
    text: str


@dataclass(slots=True)
class Content:
    """What stands in a paragraph.

    Attributes:
        pieces: its words.
        notes: the foot- and endnotes that it refers to: the kind and the id.
        boxes: the contents of the text boxes that are anchored in it.
    """

    pieces: list[Piece] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def before(self, after: Content) -> Content:
        """This content and another one behind it."""
        return Content(
            self.pieces + after.pieces, self.notes + after.notes, self.boxes + after.boxes
        )


_THROUGH = frozenset(
    w(name)
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "rubyBase")
)
_INSERTED = frozenset((w("ins"), w("moveTo")))
_DELETED = frozenset((w("del"), w("moveFrom")))
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_SHAPES = frozenset((w("drawing"), w("pict"), w("object")))
_WORDS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\xad",  # a letter of TCVN3; else it is taken out with its like
}
_PAGE_BREAKS = frozenset(("page", "column"))
_RUN, _TEXT, _BREAK, _PROPERTIES = w("r"), w("t"), w("br"), w("rPr")
_SYM, _FIELD, _RUBY, _SDT = w("sym"), w("fldChar"), w("ruby"), w("sdt")
_BOX = w("txbxContent")
_COMMENT = w("commentReference")


class Runs:
    """Reads the runs of a document, one paragraph after the other.

    Args:
        reading: what is counted and noted.
        styles: the styles of the document.
        fields: whether fields are well closed; if not, their signs are not looked at.
    """

    def __init__(self, reading: Reading, styles: Styles, *, fields: bool) -> None:
        self._reading = reading
        self._styles = styles
        self._fields = fields
        self._open: list[bool] = []
        self._seen: dict[tuple[Look, str | None, Style], Seen] = {}
        self._style = styles.of(None)
        self._content = Content()

    def content(self, paragraph: Element, style: Style) -> Content:
        """What stands in a paragraph of this style."""
        self._style, self._content = style, Content()
        self._walk(paragraph, 0)
        return self._content

    def spans(self, pieces: Iterable[Piece]) -> Iterator[Span]:
        """The words of these pieces in Unicode, neighbours of one look together."""
        for seen, group in groupby(pieces, key=lambda piece: piece.seen):
            text = "".join(piece.text for piece in group)
            if seen.hidden:
                self._reading.left["hidden-text-left-out"] += not text.isspace()
                continue
            yield Span(self._shown(text, seen), seen.bold, seen.italic, seen.style)

    def _shown(self, text: str, seen: Seen) -> str:
        if seen.encoding:
            before, text = text, decoded(text, seen.encoding)
            self._reading.left["old-fonts-decoded"] += before != text
        elif seen.signs:
            text = "".join(c if c.isspace() else symbol(ord(c), seen.signs) for c in text)
        else:
            text = symbols(text, "")
        return text.upper() if seen.capitals else text

    def _walk(self, parent: Iterable[Element], depth: int) -> None:
        """Read what stands in a paragraph or in something inside it."""
        self._reading.deep(depth)
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, depth)
            elif tag in _THROUGH:
                self._walk(child, depth + 1)
            elif tag in _INSERTED:
                self._reading.left["insertions-taken"] += 1
                self._walk(child, depth + 1)
            elif tag in _DELETED:
                self._reading.left["deletions-left-out"] += 1
            elif tag == _SDT:
                self._walk(controlled(child), depth + 1)
            elif tag == names.ALTERNATE:
                self._walk(chosen(child), depth + 1)
            elif tag in MATH:
                self._add("".join(text.text or "" for text in child.iter(MATH_TEXT)), Seen())

    def _run(self, run: Element, depth: int) -> None:
        seen: Seen | None = None
        for child in run:
            tag = child.tag
            if tag == _PROPERTIES:
                continue
            if seen is None:
                seen = self._look(run)
            if tag == _TEXT:
                self._add(child.text or "", seen)
            else:
                self._special(child, seen, depth)

    def _special(self, child: Element, seen: Seen, depth: int) -> None:
        """Read what else stands in a run: signs, fields, notes, shapes."""
        tag = child.tag
        if tag in _NOTES:
            self._content.notes.append((_NOTES[tag], child.get(w("id"), "")))
        elif tag in _SHAPES:
            self._shape(child)
        elif tag == _FIELD:
            self._field(child)
        elif tag == names.ALTERNATE:
            self._reading.deep(depth)
            for one in chosen(child):
                self._special(one, seen, depth + 1)
        elif tag == _RUBY:
            self._walk(child, depth + 1)
        elif tag == _COMMENT:
            self._reading.left["comments-left-out"] += 1
        else:
            self._sign(child, seen)

    def _sign(self, child: Element, seen: Seen) -> None:
        """Read a sign that has an element of its own."""
        tag = child.tag
        if tag in _WORDS:
            self._add(_WORDS[tag], seen)
        elif tag == _BREAK and child.get(w("type")) not in _PAGE_BREAKS:
            self._add("\n", seen)
        elif tag == _SYM:
            self._symbol(child, seen)

    def _add(self, text: str, seen: Seen) -> None:
        """Take words, unless they stand in the instruction of a field."""
        if text and all(self._open):
            self._content.pieces.append(Piece(seen, text))

    def _symbol(self, child: Element, seen: Seen) -> None:
        font = child.get(w("font"), "")
        try:
            code = int(child.get(w("char"), ""), 16) & 0xFF
        except ValueError:
            return
        encoding = encoding_of(font)
        if encoding:
            self._add(chr(code), seen._replace(encoding=encoding))
        else:
            self._add(symbol(code, font), seen._replace(signs=""))

    def _field(self, child: Element) -> None:
        """Follow a field: its instruction is left out, its result is taken."""
        if not self._fields:
            return
        kind = child.get(w("fldCharType"))
        if kind == "begin":
            self._reading.deep(len(self._open))
            self._open.append(False)
        elif kind == "separate" and self._open:
            self._open[-1] = True
        elif kind == "end" and self._open:
            self._open.pop()

    def _shape(self, child: Element) -> None:
        """Keep the text boxes of a shape; count a picture without any."""
        boxes = [box for box in child.iter(_BOX) if not _inside(box, child)]
        self._content.boxes += boxes
        if boxes:
            return
        if child.tag == w("object"):
            self._reading.left["objects-left-out"] += 1
        elif next(child.iter(names.BLIP, names.IMAGE), None) is not None:
            self._reading.left["pictures-left-out"] += 1

    def _look(self, run: Element) -> Seen:
        """How a run is seen: directly, by its own style, by that of its paragraph."""
        properties = run.find(_PROPERTIES)
        direct = look_of(properties)
        name = value(properties, w("rStyle"))
        key = (direct, name, self._style)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._resolved(direct, self._styles.of(name))
        return found

    def _resolved(self, direct: Look, own: Style) -> Seen:
        styles, paragraph = self._styles, self._style.look
        levels = (direct, own.look, paragraph, styles.default)
        whole = direct.over(own.look).over(paragraph).over(styles.default)
        high = styles.font(whole.high or whole.low)
        low = styles.font(whole.low or whole.high)
        return Seen(
            bold=_toggled(tuple(one.bold for one in levels)),
            italic=_toggled(tuple(one.italic for one in levels)),
            capitals=bool(whole.capitals) and not styles.ours,
            hidden=bool(whole.hidden),
            encoding=encoding_of(high),
            signs=high if is_symbols(high) and is_symbols(low) else "",
            style=own.name if own.told else "",
        )


def _toggled(switches: tuple[bool | None, ...]) -> bool:
    """A switch as the run, its style, its paragraph's style and the defaults have it.

    What is said directly holds; two styles that both switch it undo each other.
    """
    direct, own, paragraph, default = switches
    if direct is not None:
        return direct
    if own is None and paragraph is None:
        return bool(default)
    return bool(own) != bool(paragraph)


def controlled(control: Element) -> Iterator[Element]:
    """What stands in a content control; nothing where it only shows what to type."""
    properties = control.find(w("sdtPr"))
    if properties is not None and properties.find(w("showingPlcHdr")) is not None:
        return
    content = control.find(w("sdtContent"))
    if content is not None:
        yield from content


def is_contents(control: Element) -> bool:
    """Whether a content control holds a table of contents."""
    gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and gallery.get(VAL) == "Table of Contents"


def _inside(box: Element, top: Element) -> bool:
    """Whether a text box stands in another one, or in an alternative that nobody shows."""
    above = box.getparent()
    while above is not None and above is not top:
        if above.tag in (_BOX, names.FALLBACK):
            return True
        above = above.getparent()
    return False
