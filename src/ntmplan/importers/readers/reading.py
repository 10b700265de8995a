"""One reading of one document: what is counted, what is noted, and when it is too much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import DangerousSourceError
from ntmplan.problem import Fact, Phrase, marked
from ntmplan.table import Note, note


@dataclass(slots=True)
class Reading:
    """What a reader counts while it reads.

    Attributes:
        name: the file's name, as messages show it.
        paragraphs, tables: how many stand in the body so far.
        left: how often something was left out or decided, by the key of its note.
        said: notes with facts of their own.
    """

    name: str
    paragraphs: int = 0
    tables: int = 0
    left: Counter[str] = field(default_factory=Counter)
    said: list[Note] = field(default_factory=list)
    _cells: int = 0
    _characters: int = 0

    def too_much(self, template: str, **facts: Fact) -> DangerousSourceError:
        """The error that says what is too much in this document."""
        return DangerousSourceError(self.name, Phrase(template, facts))

    def grown(self, text: str) -> None:
        """Count a paragraph.

        Raises:
            DangerousSourceError: there are more than any plan has.
        """
        self._characters += len(text)
        if self._characters > limits.CHARACTERS:
            raise self.too_much(
                marked("it has more than {most} characters of text."), most=limits.CHARACTERS
            )

    def sized(self, rows: int, columns: int, cells: int) -> None:
        """Count a table of this size.

        Raises:
            DangerousSourceError: it is larger than any table of a plan.
        """
        self._cells += cells
        if rows > limits.ROWS or columns > limits.COLUMNS or self._cells > limits.CELLS:
            template = marked(
                "its tables are larger than {rows} rows, {columns} columns or {cells} cells."
            )
            raise self.too_much(
                template, rows=limits.ROWS, columns=limits.COLUMNS, cells=limits.CELLS
            )

    def deep(self, depth: int) -> None:
        """Refuse what stands too deep in other things.

        Raises:
            DangerousSourceError: it stands deeper than in any plan.
        """
        if depth > limits.DEPTH:
            raise self.too_much(
                marked("its parts stand more than {most} deep in each other."), most=limits.DEPTH
            )

    def notes(self) -> tuple[Note, ...]:
        """What was left out or decided, for the person who imports the document."""
        counted = [note(key, _NOTES[key], count=self.left[key]) for key in _NOTES if self.left[key]]
        return (*counted, *self.said)


_NOTES = {
    "deletions-left-out": marked("Tracked deletions are left out: {count}."),
    "insertions-taken": marked("Tracked insertions are taken as they are: {count}."),
    "hidden-text-left-out": marked("Stretches of hidden text are left out: {count}."),
    "comments-left-out": marked("Comments are left out: {count}."),
    "footnotes-moved": marked(
        "Footnotes and endnotes stand behind the paragraph that refers to them: {count}."
    ),
    "headers-left-out": marked("Page headers and footers are left out: {count}."),
    "contents-left-out": marked("Lines of tables of contents are left out: {count}."),
    "site-left-out": marked("Menus and feet of the web site are left out: {count}."),
    "pictures-left-out": marked("Pictures are left out: {count}."),
    "objects-left-out": marked("Embedded documents are left out: {count}."),
    "macros-ignored": marked("The macros in the file are ignored."),
    "paragraphs-joined": marked("Paragraphs that were torn in two are joined again: {count}."),
    "tables-joined": marked("Tables that went on over a page are joined again: {count}."),
    "running-lines-left-out": marked(
        "Page numbers and lines that every page repeats are left out: {count}."
    ),
    "old-fonts-decoded": marked(
        "Stretches of text in old Vietnamese fonts (TCVN3, VNI) are decoded: {count}."
    ),
    "hidden-sheets-left-out": marked("Hidden sheets are left out: {count}."),
    "formulas-without-value": marked(
        "Cells whose formula has no stored result are left out: {count}; open the file in Excel"
        " or LibreOffice and save it, and they have one."
    ),
    "converted": marked("The file was converted by LibreOffice before it was read."),
}
"""The sentence of each note that counts something, in the order in which they are shown."""
