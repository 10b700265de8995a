"""The option parser: the commands, each loaded when it is called or listed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from ntmplan import __version__
from ntmplan.cli import console, status
from ntmplan.language import LANGUAGES, say
from ntmplan.problem import marked

COMMANDS = ("validate", "who-leads", "who-supports", "tasks", "units", "render", "schema")
"""The commands in the order in which a newcomer meets them; each has a module of its name."""


def app(arguments: Sequence[str]) -> int:
    """Parse the arguments, run the command, and return its exit code."""
    named = next((argument for argument in arguments if not argument.startswith("-")), None)
    parser = typer.Typer(
        name="ntmplan",
        help=say(
            marked(
                "Checks, asks and prints plan documents: who leads what, until when, and what is"
                " wrong with the file."
            )
        ),
        epilog=say(
            marked(
                "Exit codes: 0 clean or answered; 1 problems found or nothing matched; 2 wrong"
                " usage; 3 nothing to read."
            )
        ),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    parser.callback()(_options)
    for name in [named] if named in COMMANDS else COMMANDS:
        module = import_module(f"ntmplan.cli.{str(name).replace('-', '_')}")
        parser.command(name, help=say(module.HELP))(module.command)
    try:
        parser(args=list(arguments), prog_name="ntmplan")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else status.OK
    return status.OK


def _version(wanted: bool) -> None:  # noqa: FBT001 - the parser's own signature
    if wanted:
        console.out(f"ntmplan {__version__}\n")
        raise typer.Exit


def _language(name: str | None) -> str | None:
    if name is not None and name not in LANGUAGES:
        raise typer.BadParameter(say(marked("There are: vi, en.")))
    return name  # the language itself was chosen before the parser was built


def _options(
    _lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="vi|en",
            callback=_language,
            help=say(marked("The language of messages; it stands before the command.")),
            show_default=False,
        ),
    ] = None,
    _version_wanted: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=say(marked("Show the version."))
        ),
    ] = False,
) -> None:
    """Options that stand before the command."""
