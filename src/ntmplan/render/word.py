"""Word documents, through templates that people make and change in Word."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

from ntmplan.problem import Place
from ntmplan.render.errors import BrokenTemplateError, MissingExtraError
from ntmplan.render.words import each_text, holdable
from ntmplan.repository import shown

EXTRA = "docx"
_LONGEST = 255
"""A property of a Word file holds no more characters."""


def fill_word(template: Path, made: object) -> bytes:
    """The Word document that a template makes of some plain data; the same bytes for the same data.

    Args:
        template: the Word file with marks in it.
        made: what the marks can ask for, as `document`.

    Raises:
        MissingExtraError: the libraries for Word are not installed.
        BrokenTemplateError: the template is no Word file, or asks for what it can't have.
    """
    try:
        from ntmplan.render.word_file import PartError, WordFile
    except ImportError:
        raise MissingExtraError(EXTRA) from None
    from ntmplan.render.engine import reason, sandbox
    from ntmplan.render.fitted import fit
    from ntmplan.render.guard import checked
    from ntmplan.render.steady import steady

    data, held = checked(template), each_text(made, holdable)
    place = Place(shown(template))
    try:
        word = WordFile(data)
        if getattr(made, "annex", word) is None:
            _one_section(word.docx)
        word.render({"document": held}, sandbox((), "xml"))
        _whole_cells(word.docx)
        _no_empty_runs(word.docx)
        fit(word.docx)
        word.docx.core_properties.title = getattr(held, "title", "")[:_LONGEST]
        return steady(word.docx)
    except PartError as error:
        raise BrokenTemplateError(place, reason(error.error), near=error.words) from None
    except Exception as error:  # noqa: BLE001 - a template can raise whatever it likes
        raise BrokenTemplateError(place, reason(error), near="") from None


def _one_section(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Without an appendix the last page is laid out as the first."""
    body = document.element.body
    sections = body.xpath("./w:p/w:pPr/w:sectPr")
    if sections and body.sectPr is not None:
        body.replace(body.sectPr, deepcopy(sections[0]))


def _whole_cells(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Give each cell that lost all its paragraphs an empty one: Word opens no file without."""
    for cell in document.element.body.xpath(".//w:tc[not(w:p)]"):
        cell.add_p()


def _no_empty_runs(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Leave out runs in which the template had nothing to say."""
    empty = ".//w:r[not(*[not(self::w:rPr) and not(self::w:t[not(text())])])]"
    for run in document.element.body.xpath(empty):
        run.getparent().remove(run)
