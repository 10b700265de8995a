"""Plans to documents, through templates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from ntmplan.render.errors import (
    BrokenTemplateError,
    MissingExtraError,
    RenderError,
    UnknownFormatError,
    UnknownTemplateError,
    UnreadPlanError,
)
from ntmplan.render.templates import FORMATS, TemplateInfo, find, folders, list_templates

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

__all__ = [
    "FORMATS",
    "BrokenTemplateError",
    "MissingExtraError",
    "RenderError",
    "TemplateInfo",
    "UnknownFormatError",
    "UnknownTemplateError",
    "UnreadPlanError",
    "filled",
    "list_templates",
    "render",
]

TextFormat = Literal["md", "html"]
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


@overload
def render(file: PlanFile, *, template: str = "plan", format: TextFormat) -> str: ...
@overload
def render(file: PlanFile, *, template: str = "plan", format: str) -> str | bytes: ...
def render(file: PlanFile, *, template: str = "plan", format: str) -> str | bytes:  # noqa: A002 - its name
    """A plan as a document: a text, or the bytes of a file that is none.

    Args:
        file: the plan's file.
        template: the name of a template.
        format: one of `FORMATS`.

    Raises:
        UnknownFormatError: there is no such format.
        UnknownTemplateError: there is no such template for the format.
        BrokenTemplateError: the template can't be used.
        MissingExtraError: the libraries for the format are not installed.
        UnreadPlanError: the file holds no plan that could be understood.
    """
    if file.plan is None:
        raise UnreadPlanError(file.path)
    from ntmplan.render.document import document

    return filled(template, format, document(file, file.plan), file.root)


@overload
def filled(template: str, form: TextFormat, made: object, root: Path | None) -> str: ...
@overload
def filled(template: str, form: str, made: object, root: Path | None) -> str | bytes: ...
def filled(template: str, form: str, made: object, root: Path | None) -> str | bytes:
    """What a template makes of some plain data, which it sees as `document`.

    Args:
        template: the name of a template.
        form: one of `FORMATS`.
        made: a dataclass of texts, numbers, tuples and dataclasses of the like.
        root: the repository whose own templates come first.

    Raises:
        UnknownFormatError: there is no such format.
        UnknownTemplateError: there is no such template for the format.
        BrokenTemplateError: the template can't be used.
        MissingExtraError: the libraries for the format are not installed.
    """
    if form not in FORMATS:
        raise UnknownFormatError(form, FORMATS)
    known = {info.name: info for info in list_templates(root) if info.format == form}
    if template not in known:
        raise UnknownTemplateError(template, form, list(known))
    if form == "docx":
        from ntmplan.render.word import fill_word

        return fill_word(find(folders(root), known[template].file), made)
    from ntmplan.markdown import sentence
    from ntmplan.render.engine import fill
    from ntmplan.render.words import each_text

    # In Markdown a template gets nothing else to print, so that none can forget to escape.
    made = each_text(made, sentence) if form == "md" else made
    text = fill(tuple(folders(root)), known[template].file, form, made)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
