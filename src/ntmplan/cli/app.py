"""The option parser: the commands, each loaded when it is called or listed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Annotated

import typer

from ntmplan import __version__
from ntmplan.cli import console, status
from ntmplan.cli.parser import Command, Group, explain
from ntmplan.cli.stop import StopError
from ntmplan.language import LANGUAGES, say, share
from ntmplan.problem import marked
from ntmplan.text import visible

COMMANDS = (
    "validate",
    "explain",
    "rules",
    "init",
    "new",
    "import",
    "who-leads",
    "who-supports",
    "search",
    "tasks",
    "due",
    "criteria",
    "legal",
    "units",
    "reassign",
    "duties",
    "budget",
    "matrix",
    "stats",
    "overlaps",
    "coverage",
    "diff",
    "render",
    "site",
    "serve",
    "schema",
)
"""The commands in the order in which a newcomer meets them; each has a module of its name."""
_ERROR: type[typer.BadParameter] = typer.BadParameter.__mro__[2]
"""What all complaints of the parser are; which library it is from depends on typer's version."""


def app(arguments: Sequence[str]) -> int:
    """Parse the arguments, run the command, and return its exit code."""
    share()
    named = _named(arguments)
    if named == "validate" and "" in arguments:  # which would mean the folder here
        sentence = marked(
            "A path or a value behind `ntmplan validate` is empty; is a variable of a script not"
            " set?"
        )
        raise StopError(status.USAGE, sentence)
    parser = typer.Typer(
        name="ntmplan",
        cls=Group,
        help=say(marked("Check, ask and print plan documents: who leads what, and until when.")),
        epilog=say(
            marked(
                "Exit codes: 0 clean or answered; 1 problems found or nothing matched; 2 wrong"
                " usage; 3 nothing to read."
            )
        ),
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
        options_metavar=say(marked("[OPTIONS]")),
        subcommand_metavar=say(marked("COMMAND [ARGUMENTS]...")),
    )
    parser.callback()(_options)
    for name in [named] if named else COMMANDS:
        module = import_module(f"ntmplan.cli.{module_of(name)}")
        parser.command(
            name, cls=Command, help=say(module.HELP), options_metavar=say(marked("[OPTIONS]"))
        )(module.command)
    return _run(parser, _with_revision(arguments), named)


def module_of(command: str) -> str:
    """The module of a command; a word that Python keeps for itself takes a line behind it."""
    name = command.replace("-", "_")
    return f"{name}_" if iskeyword(name) else name


def _with_revision(arguments: Sequence[str]) -> list[str]:
    """The arguments with `HEAD` behind a `--changed` that names no revision."""
    said: list[str] = []
    for at, argument in enumerate(arguments):
        after = arguments[at + 1] if at + 1 < len(arguments) else "-"
        if argument == "--changed" and (after.startswith("-") or (after and Path(after).exists())):
            said.append("--changed=HEAD")
        else:
            said.append(argument)
    return said


def _named(arguments: Sequence[str]) -> str | None:
    """The command among the arguments, if it is one: the first word that is no option's."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--lang":
            next(rest, None)
        elif not argument.startswith("-"):
            return argument if argument in COMMANDS else None
    return None


def _run(parser: typer.Typer, arguments: list[str], named: str | None) -> int:
    """Run the parser; its complaints are told like every other one."""
    try:
        code = parser(args=arguments, prog_name="ntmplan", standalone_mode=False)
    except _ERROR as error:
        context = getattr(error, "ctx", None)
        if type(error).__name__ == "NoArgsIsHelpError":
            console.out(str(getattr(error, "message", "")) + "\n")
            return status.USAGE
        told = explain(error.format_message(), COMMANDS)
        console.tell(visible(told))
        command = context.command_path if context else " ".join(filter(None, ("ntmplan", named)))
        console.tell(say(marked("`{command} --help` tells more."), {"command": command}))
        return status.USAGE
    except typer.Exit as end:
        return end.exit_code
    except SystemExit as end:  # so the parser ends when it has served a shell
        return int(end.code or status.OK)
    except typer.Abort:  # what older versions of typer make of Ctrl-C
        return status.INTERRUPTED
    return code if isinstance(code, int) else status.OK


def _version(wanted: bool) -> None:  # noqa: FBT001 - the parser's own signature
    if wanted:
        console.out(f"ntmplan {__version__}\n")
        raise typer.Exit


def _language(name: str | None) -> str | None:
    if name is not None and name not in LANGUAGES:
        raise StopError(status.USAGE, marked("There are the languages vi and en."))
    return name  # the language itself was chosen before the parser was built


def _options(
    _lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="vi|en",
            callback=_language,
            help=say(marked("The language of messages; stands before the command.")),
            show_default=False,
        ),
    ] = None,
    _show_version: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=say(marked("Show the version."))
        ),
    ] = False,
) -> None:
    """Options that stand before the command."""
