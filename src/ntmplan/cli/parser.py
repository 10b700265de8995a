"""The option parser's own words, in the language in use."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ntmplan.cli import console
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.text import near

_USAGE = marked("Usage: ")
_HELP = marked("Show this help.")
_WHOLE = 1000
"""No help of a command has more characters."""
_COMPLETION = {
    "install_completion": marked("Let this shell complete commands, units, areas and plans."),
    "show_completion": marked("Show what --install-completion would install."),
}
"""The options that the parser adds by itself."""
WORDS = (
    marked("Arguments"),
    marked("Options"),
    marked("Commands"),
    marked("required"),
    marked("default: {default}"),
)
"""What the parser asks gettext for by itself."""

_NO_COMMAND = marked('There is no command "{name}".')
_SAYINGS = (
    (r"No such command '(?P<name>.*?)'", _NO_COMMAND),
    (
        r"No such option:? '?--lang\b",
        marked("--lang stands before the command, as in `ntmplan --lang en validate`."),
    ),
    (r"No such option:? '?(?P<name>[^\s'.]+)", marked('There is no option "{name}" here.')),
    (r"Missing (?:argument|option|parameter):? '(?P<name>[^']+)'", marked("{name} is missing.")),
    (r"Missing command", marked("Which command?")),
    (r"Option '(?P<name>[^']+)' requires", marked("{name} needs a value.")),
    (
        (
            r"Invalid value for (?P<name>.+?): (?:Value error, )?"
            r"'?(?P<value>[^']*)'? is not one of (?P<known>.+?)\.?$"
        ),
        marked('{name} can\'t be "{value}"; there are {known}.'),
    ),
    (
        r"Invalid value for (?P<name>.+?): .*(?:valid integer|(?:greater|less) than|in the range)",
        marked("{name} can't have that value; it must be a number in the range that --help shows."),
    ),
    (
        (
            r"Invalid value for (?P<name>.+?): (?:Value error, )?['\"]"
            r"(?P<value>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})['\"] does not match the format"
        ),
        marked(
            '{name} can\'t be "{value}": there is no such day. 1 July 2025 is written 2025-07-01'
            " or 01/07/2025."
        ),
    ),
    (
        (
            r"Invalid value for (?P<name>.+?): (?:Value error, )?['\"](?P<value>.*)['\"]"
            r" does not match the format"
        ),
        marked('{name} can\'t be "{value}"; 1 July 2025 is written 2025-07-01 or 01/07/2025.'),
    ),
    (r"Invalid value for (?P<name>.+?): ", marked("{name} can't have that value.")),
    (
        r"[Uu]nexpected extra arguments?(?:\(s\))? \((?P<value>.+)\)",
        marked('"{value}" is one too many.'),
    ),
    (r"Option '(?P<name>[^']+)' does not take a value", marked("{name} takes no value.")),
)


def explain(message: str, commands: tuple[str, ...]) -> str:
    """What the parser complains of, in the language in use."""
    for pattern, template in _SAYINGS:
        if found := re.search(pattern, message, re.DOTALL):
            facts = {key: value or "" for key, value in found.groupdict().items()}
            for key in facts.keys() - {"value"}:
                facts[key] = facts[key].replace("'", "").strip()
            said = say(template, facts)
            close = near(facts["name"], commands) if template == _NO_COMMAND else []
            if close:
                said += " " + say(marked('Did you mean "{nearest}"?'), {"nearest": close[0]})
            return said
    return message


def _show_help(ctx: Any, _param: Any, wanted: bool) -> None:  # noqa: ANN401, FBT001 - the parser's types
    """Show the help as answers are shown, so that a closed pipe ends it as quietly."""
    if wanted and not ctx.resilient_parsing:
        console.out(ctx.get_help() + "\n")
        ctx.exit()


class _Speaking:
    """What commands and the program share: a usage line and a help option in one's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the parser's types
        """Write the line that shows how it is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined] # a mixin
        formatter.write_usage(ctx.command_path, pieces, prefix=say(_USAGE))

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - the parser's types
        """The option `--help`."""
        option = super().get_help_option(ctx)  # type: ignore[misc] # a mixin
        if option is not None:
            option.help = say(_HELP)
            option.callback = _show_help
        return option

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 - the parser's types
        """The parameters; what an argument is called says enough, its Python type says nothing."""
        params = super().get_params(ctx)  # type: ignore[misc] # a mixin
        for param in params:
            param.metavar = say(param.metavar) if param.metavar else None
            if param.param_type_name == "argument":
                param.display_type = lambda _: None
            if param.name in _COMPLETION:
                param.help = say(_COMPLETION[param.name])
        return params


class Command(_Speaking, TyperCommand):
    """A command whose help speaks the language in use."""

    def get_short_help_str(self, limit: int = 0) -> str:
        """What the list of commands says of it: all of it, on as many lines as that takes."""
        return super().get_short_help_str(max(limit, _WHOLE))


class Group(_Speaking, TyperGroup):
    """The program whose help speaks the language in use."""
