"""Plans as Word documents, through templates that people make and change in Word."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ntmplan.problem import Place
from ntmplan.render.errors import BrokenTemplateError, MissingExtraError
from ntmplan.repository import shown

if TYPE_CHECKING:
    from ntmplan.render.document import Document

T = TypeVar("T")
EXTRA = "docx"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill_word(template: Path, made: Document) -> bytes:
    """The Word document that a template makes of a plan; the same bytes for the same plan.

    Args:
        template: the Word file with marks in it.
        made: what the marks can ask for, as `document`.

    Raises:
        MissingExtraError: the libraries for Word are not installed.
        BrokenTemplateError: the template is no Word file, or asks for what it can't have.
    """
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        raise MissingExtraError(EXTRA) from None
    from ntmplan.render.engine import reason, sandbox
    from ntmplan.render.steady import steady

    try:
        word = DocxTemplate(template)
        word.init_docx()
        if made.annex is None:
            _one_section(word.docx)
        word.render({"document": _for_xml(made)}, sandbox((), "xml"))
        return steady(word.docx)
    except Exception as error:  # noqa: BLE001 - a template can raise whatever it likes
        raise BrokenTemplateError(Place(shown(template)), reason(error)) from None


def _one_section(document: Any) -> None:  # noqa: ANN401 - the library's document has no useful type
    """Without an appendix the last page is laid out as the first."""
    body = document.element.body
    sections = body.xpath("./w:p/w:pPr/w:sectPr")
    if sections and body.sectPr is not None:
        body.replace(body.sectPr, deepcopy(sections[0]))


def _for_xml(value: T) -> T:
    """The same plain data without the signs that no XML can hold."""
    return cast("T", _changed(value))


def _changed(value: object) -> object:
    if isinstance(value, str):
        return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, tuple):
        return tuple(map(_changed, value))
    if is_dataclass(value) and not isinstance(value, type):
        inside = {field.name: _changed(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **inside)
    return value
