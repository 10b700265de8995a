"""The command `render`."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.options import AsOf
from ntmplan.cli.stop import StopError
from ntmplan.cli.templates import told
from ntmplan.language import say
from ntmplan.problem import marked

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

HELP = marked("Print plans as documents, through templates.")
_PLAN = "plan"
"""The template that shows a whole plan."""


class DocumentFormat(StrEnum):
    """How a document is written."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"


_OWN_LAYOUT = (DocumentFormat.XLSX, DocumentFormat.PDF)
"""Formats that come from no template of the repository."""


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=marked("PLAN"),
            help=say(marked("Plan files, folders or ids. Without any: every plan here.")),
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        DocumentFormat | None,
        typer.Option(
            "--format",
            help=say(marked("How documents are written; without it as FILE's ending says, or md.")),
            show_default=False,
        ),
    ] = None,
    template: Annotated[
        str,
        typer.Option(
            "--template", metavar=marked("NAME"), help=say(marked("The template to use."))
        ),
    ] = _PLAN,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=marked("UNIT"),
            help=say(marked("With --template unit: whose page is printed.")),
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=marked("FILE|FOLDER/"),
            help=say(marked("Where to write; several plans need a folder.")),
            show_default=False,
        ),
    ] = None,
    list_templates: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--list-templates", help=say(marked("List the templates there are.")))
    ] = False,
) -> int:
    """Print plans as documents."""
    from ntmplan.cli.unit_page import check_unit, unit_page
    from ntmplan.cli.writing import NO_TEXTS, check_target, form_of, is_folder, write_out
    from ntmplan.repository import STDIN

    if list_templates:
        return _list()
    day = as_of.date() if as_of else None
    check_unit(template, unit, day)
    wanted = form or DocumentFormat(form_of(output, list(DocumentFormat)) or "md")
    check_target(wanted, output)
    if wanted in _OWN_LAYOUT:
        _check_template(template, wanted)
    chosen = _chosen(plans or [])
    folder = output is not None and is_folder(output)
    if unit is not None:
        page = told(lambda: unit_page(unit, chosen, wanted, day))
        if page is None:
            return status.FOUND
        write_out(dict([page]), output, folder=folder)
        return status.OK
    several = len(chosen) > 1
    if several and (output is None or (output == STDIN and wanted in NO_TEXTS)):
        sentence = marked("These are {plans} plans; name a folder for them: -o FOLDER/")
        raise StopError(status.USAGE, sentence, plans=len(chosen))
    made = _documents(chosen, template, wanted)
    write_out(made, output, folder=folder or several)
    return status.OK


def _documents(chosen: list[PlanFile], template: str, form: str) -> dict[str, str | bytes]:
    """The plans as documents, by the names of the files for them."""
    made: dict[str, str | bytes] = {}
    if form == DocumentFormat.PDF:
        told(_tell_font)
    for file in chosen:
        name = _name(file, form)
        if name in made:
            sentence = marked('Two plans have the id "{id}"; `ntmplan validate` says which.')
            raise StopError(status.FOUND, sentence, id=file.id)
        made[name] = told(partial(_document, file, template, form))
    return made


def _document(file: PlanFile, template: str, form: str) -> str | bytes:
    """A plan as a document.

    Raises:
        RenderError: it can't be made.
    """
    if form == DocumentFormat.XLSX:
        from ntmplan.export.plan_workbook import plan_workbook

        return plan_workbook(file)
    if form == DocumentFormat.PDF:
        return _pdf(file)
    from ntmplan.render import render

    return render(file, template=template, format=form)


def _pdf(file: PlanFile) -> bytes:
    """A plan as PDF; what is not as it should be is told."""
    from ntmplan.cli import console
    from ntmplan.render.pdf import plan_pdf

    made = plan_pdf(file)
    if not made.archival:
        sentence = marked("{path}: the PDF is no PDF/A, since no font here has all of its signs.")
        console.tell(say(sentence, {"path": file.path}))
    return made.data


def _tell_font() -> None:
    """Say which font a PDF has where it is not the one that documents should have."""
    from ntmplan.cli import console
    from ntmplan.render.pdf import FAMILIES, LAST_RESORT, font

    if font() == LAST_RESORT:
        sentence = marked(
            "No font with all Vietnamese letters is here out of {fonts}; the PDF is in {font}."
        )
        console.tell(say(sentence, {"fonts": ", ".join(FAMILIES), "font": LAST_RESORT}))


def _check_template(template: str, form: str) -> None:
    """Check that no template is asked for where a format has a layout of its own.

    Raises:
        StopError: one is.
    """
    if template != _PLAN:
        sentence = marked("The format {format} takes no template; leave --template out.")
        raise StopError(status.USAGE, sentence, format=form)


def _name(file: PlanFile, form: str) -> str:
    from ntmplan.export.write import file_name

    return f"{file_name(file.id)}.{form}"


def _chosen(wanted: list[str]) -> list[PlanFile]:
    """The plans that are named by path, by folder or by id."""
    from ntmplan.cli.reading import named, read_plans, readable

    paths = [Path(name) for name in wanted if name == "-" or Path(name).exists()]
    ids = [name for name in wanted if name != "-" and not Path(name).exists()]
    chosen = readable(read_plans(paths)) if paths or not ids else []
    if ids:
        here = readable(read_plans([]))
        chosen += [file for name in ids for file in named(here, name)]
    return list({file.path: file for file in chosen}.values())


def _list() -> int:
    from ntmplan.cli import console
    from ntmplan.render import list_templates
    from ntmplan.repository import find_root

    for info in list_templates(find_root(Path.cwd())):
        origin = marked("this repository's own") if info.own else marked("built in")
        console.out(f"{info.name}  {info.format}  {say(origin)}\n")
    return status.OK
