"""The command `explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("Explain a finding: why it matters, and how to mend it.")


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar=marked("CODE"),
            help=say(marked("A finding's code or name, such as U201.")),
            show_default=False,
        ),
    ],
) -> int:
    """Print a finding's manual page."""
    from ntmplan.cli import console
    from ntmplan.cli.own import own_kinds
    from ntmplan.lint.catalogue import kinds, named
    from ntmplan.lint.manual import page
    from ntmplan.text import near

    own = own_kinds()
    kind = named(name, own)
    if kind is None:
        every = kinds(own).values()
        wanted = name.strip().upper()
        if wanted and any(one.code.startswith(wanted) for one in every):
            sentence = marked(
                'Several codes begin with "{family}"; `ntmplan rules --family {family}` lists them.'
            )
            raise StopError(status.USAGE, sentence, family=wanted)
        known = [one.code for one in every] + [one.name for one in every]
        close = ", ".join(near(name, known))
        sentence = marked('No finding is called "{pattern}"; `ntmplan rules` lists all.')
        if close:
            sentence = marked(
                'No finding is called "{pattern}". Nearest: {close}; `ntmplan rules` lists all.'
            )
        raise StopError(status.USAGE, sentence, pattern=name, close=close)
    console.out(page(kind))
    return status.OK
