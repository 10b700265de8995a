"""The command `render`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

HELP = marked("Print plans as documents, through templates.")


class DocumentFormat(StrEnum):
    """How a document is written."""

    MD = "md"
    HTML = "html"


def command(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLAN",
            help=say(marked("Plan files, folders or ids. Without any: every plan here.")),
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        DocumentFormat, typer.Option("--format", help=say(marked("How documents are written.")))
    ] = DocumentFormat.MD,
    template: Annotated[
        str, typer.Option("--template", metavar="NAME", help=say(marked("The template to use.")))
    ] = "plan",
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|FOLDER/",
            help=say(marked("Where to write; several plans need a folder.")),
            show_default=False,
        ),
    ] = None,
    list_templates: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--list-templates", help=say(marked("List the templates there are.")))
    ] = False,
) -> int:
    """Print plans as documents."""
    from ntmplan.cli.writing import is_folder, write_out
    from ntmplan.render import RenderError, render

    if list_templates:
        return _list()
    chosen = _chosen(plans or [])
    folder = output is not None and (is_folder(output) or len(chosen) > 1)
    if len(chosen) > 1 and not folder:
        sentence = marked("These are {plans} plans; name a folder for them: -o FOLDER/")
        raise StopError(status.USAGE, sentence, plans=len(chosen))
    made: dict[str, str] = {}
    for file in chosen:
        name = _name(file, form.value)
        if name in made:
            sentence = marked('Two plans have the id "{id}"; `ntmplan validate` says which.')
            raise StopError(status.FOUND, sentence, id=file.id)
        try:
            made[name] = render(file, template=template, format=form.value)
        except RenderError as error:
            told = [error.phrase, error.advice] if error.advice else [error.phrase]
            said = " ".join(say(one.template, one.facts) for one in told)
            raise StopError(status.USAGE, "{said}", said=said) from None
    write_out(made, output, folder=folder)
    return status.OK


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
