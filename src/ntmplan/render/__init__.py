"""Plans to documents, through templates."""

from __future__ import annotations

import re
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
    if format not in FORMATS:
        raise UnknownFormatError(format, FORMATS)
    known = {info.name: info for info in list_templates(file.root) if info.format == format}
    if template not in known:
        raise UnknownTemplateError(template, format, list(known))
    if file.plan is None:
        raise UnreadPlanError(file.path)
    from ntmplan.render.document import document
    from ntmplan.render.engine import fill
    from ntmplan.render.markdown import in_markdown

    made = document(file, file.plan)
    made = in_markdown(made) if format == "md" else made
    text = fill(tuple(folders(file.root)), known[template].file, format, made)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
