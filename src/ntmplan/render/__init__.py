"""Plans to documents, through templates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ntmplan.render.errors import (
    BrokenTemplateError,
    RenderError,
    UnknownFormatError,
    UnknownTemplateError,
    UnreadPlanError,
)
from ntmplan.render.templates import FORMATS, TemplateInfo, folders, list_templates

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

__all__ = [
    "FORMATS",
    "BrokenTemplateError",
    "RenderError",
    "TemplateInfo",
    "UnknownFormatError",
    "UnknownTemplateError",
    "UnreadPlanError",
    "filled",
    "list_templates",
    "render",
]

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def render(file: PlanFile, *, template: str = "plan", format: str) -> str:  # noqa: A002 - its name
    """A plan as a document.

    Args:
        file: the plan's file.
        template: the name of a template.
        format: one of `FORMATS`.

    Raises:
        UnknownFormatError: there is no such format.
        UnknownTemplateError: there is no such template for the format.
        BrokenTemplateError: the template can't be used.
        UnreadPlanError: the file holds no plan that could be understood.
    """
    if file.plan is None:
        raise UnreadPlanError(file.path)
    from ntmplan.render.document import document

    return filled(template, format, document(file, file.plan), file.root)


def filled(template: str, form: str, made: object, root: Path | None) -> str:
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
    """
    if form not in FORMATS:
        raise UnknownFormatError(form, FORMATS)
    known = {info.name: info for info in list_templates(root) if info.format == form}
    if template not in known:
        raise UnknownTemplateError(template, form, list(known))
    from ntmplan.render.engine import fill
    from ntmplan.render.markdown import in_markdown

    made = in_markdown(made) if form == "md" else made
    text = fill(tuple(folders(root)), known[template].file, form, made)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
