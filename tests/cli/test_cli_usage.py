"""Help, version, and what is said to a wrong call."""

from __future__ import annotations

import re

import pytest

from ntmplan import __version__
from ntmplan.cli.app import COMMANDS
from ntmplan.cli.parser import explain
from tests.cli.conftest import Call


def test_the_version_is_told(call: Call) -> None:
    assert call("--version") == (0, f"ntmplan {__version__}\n", "")
    assert call("--lang", "en", "--version") == (0, f"ntmplan {__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_commands_and_what_their_exit_codes_mean(option: str, call: Call) -> None:
    code, out, err = call(option)
    assert (code, err) == (0, "")
    assert out.startswith("Usage: ntmplan [OPTIONS] COMMAND [ARGUMENTS]...\n")
    commands = out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert tuple(re.findall(r"^  (\S+)", commands, re.MULTILINE)) == COMMANDS
    assert "Exit codes: 0 clean or answered;" in " ".join(out.split())


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_page_of_its_own(command: str, option: str, call: Call) -> None:
    code, out, err = call(command, option)
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: ntmplan {command} ")
    assert "-h, --help" in out
    assert "Show this help." in out


def test_without_arguments_the_help_is_shown_and_the_call_is_wrong(call: Call) -> None:
    code, out, err = call()
    assert (code, err) == (2, "")
    assert out.rstrip("\n") == call("--help").out.rstrip("\n")


DAYS = "1 July 2025 is written 2025-07-01 or 01/07/2025."
WRONG = {
    ("wholeads", "x"): ('There is no command "wholeads". Did you mean "who-leads"?', ""),
    ("xyzzy",): ('There is no command "xyzzy".', ""),
    ("--lang", "en", "tassk"): ('There is no command "tassk". Did you mean "tasks"?', ""),
    ("-x",): ('There is no option "-x" here.', ""),
    ("--lang",): ("--lang needs a value.", ""),
    ("tasks", "--unti", "x"): ('There is no option "--unti" here.', " tasks"),
    ("tasks", "--unit"): ("--unit needs a value.", " tasks"),
    ("tasks", "--format", "xml"): (
        '--format can\'t be "xml"; there are table, md, csv, json, xlsx, html, docx.',
        " tasks",
    ),
    ("tasks", "--role", "boss", "--unit", "x"): (
        '--role can\'t be "boss"; there are lead, support.',
        " tasks",
    ),
    ("tasks", "--year", "abc"): (
        "--year can't have that value; it must be a number in the range that --help shows.",
        " tasks",
    ),
    ("tasks", "--year", "1"): (
        "--year can't have that value; it must be a number in the range that --help shows.",
        " tasks",
    ),
    ("who-leads", "x", "--as-of", "31/02/2025"): (
        f'--as-of can\'t be "31/02/2025": there is no such day. {DAYS}',
        " who-leads",
    ),
    ("legal", "--as-of", "2025-13-01"): (
        f'--as-of can\'t be "2025-13-01": there is no such day. {DAYS}',
        " legal",
    ),
    ("due", "--from", "29/2/2023"): (
        f'--from can\'t be "29/2/2023": there is no such day. {DAYS}',
        " due",
    ),
    ("due", "--to", "7/2025"): (
        f'--to can\'t be "7/2025"; {DAYS}',
        " due",
    ),
    ("who-leads", "x", "--as-of", "today's"): (
        f"--as-of can't be \"today's\"; {DAYS}",
        " who-leads",
    ),
    ("who-leads", "x", "--as-of", ""): (
        f'--as-of can\'t be ""; {DAYS}',
        " who-leads",
    ),
    ("who-leads",): ("QUERY is missing.", " who-leads"),
    ("who-supports", "--format", "csv"): ("QUERY is missing.", " who-supports"),
    ("validate", "--strict=1"): ("--strict takes no value.", " validate"),
    ("validate", "--lang", "en"): (
        "--lang stands before the command, as in `ntmplan --lang en validate`.",
        " validate",
    ),
    ("schema", "a", "b"): ('"a b" is one too many.', " schema"),
    ("schema", "--of", "x"): ('--of can\'t be "x"; there are plan, units, settings.', " schema"),
    ("render", "--format", "odt"): (
        '--format can\'t be "odt"; there are md, html, docx, xlsx, pdf.',
        " render",
    ),
}


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_call_is_told_what_is_wrong_and_where_to_read_more(
    arguments: tuple[str, ...], call: Call
) -> None:
    sentence, command = WRONG[arguments]
    assert call(*arguments) == (
        2,
        "",
        f"{sentence}\n`ntmplan{command} --help` tells more.\n",
    )


def test_a_role_is_somebodys(call: Call) -> None:
    assert call("tasks", "--role", "lead") == (2, "", "--role needs --unit: whose role?\n")


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["--lang=fr"], ["--lang", "fr", "tasks"]])
def test_a_language_that_there_is_not(arguments: list[str], call: Call) -> None:
    assert call(*arguments) == (2, "", "There are the languages vi and en.\n")


def test_no_complaint_steers_the_terminal(call: Call) -> None:
    code, out, err = call("tasks", "--\x1b[31m\n::error::x")
    assert (code, out) == (2, "")
    assert "\x1b" not in err
    assert not any(line.startswith("::") for line in err.splitlines())


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("No such command 'x'.", 'There is no command "x".'),
        ("No such option '--x'. Did you mean --y?", 'There is no option "--x" here.'),
        ("Missing command.", "Which command?"),
        ("Missing parameter: 'X'", "X is missing."),
        ("Invalid value for '--x': 5 is odd.", "--x can't have that value."),
        (
            "Invalid value for '--x': '1.1.2025' does not match the format '%Y'.",  # older parsers
            f'--x can\'t be "1.1.2025"; {DAYS}',
        ),
        ("Got unexpected extra argument (a)", '"a" is one too many.'),
        ("Something that nobody has heard of", "Something that nobody has heard of"),
    ],
)
def test_what_the_parser_says_is_said_in_our_words(message: str, told: str) -> None:
    assert explain(message, ("tasks",)) == told
