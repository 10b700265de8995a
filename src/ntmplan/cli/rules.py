"""The command `rules`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked

HELP = marked("List everything that can be found.")


class RulesFormat(StrEnum):
    """How the list is written."""

    MD = "md"
    JSON = "json"


def command(
    family: Annotated[
        str | None,
        typer.Option(
            "--family",
            metavar=marked("LETTER"),
            help=say(marked("Codes that begin with this, such as U or U2.")),
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        RulesFormat, typer.Option("--format", help=say(marked("How the list is written.")))
    ] = RulesFormat.MD,
) -> int:
    """List rules."""
    import json

    from ntmplan.cli import console
    from ntmplan.cli.own import own_kinds
    from ntmplan.language import say as said
    from ntmplan.lint.catalogue import kinds
    from ntmplan.lint.manual import index

    wanted = (family or "").strip().upper()
    chosen = [kind for kind in kinds(own_kinds()).values() if kind.code.startswith(wanted)]
    if not chosen:
        raise StopError(status.USAGE, marked('No code begins with "{family}".'), family=wanted)
    if form is RulesFormat.MD:
        console.out(index(chosen))
        return status.OK
    listed = [
        {
            "code": kind.code,
            "rule": kind.name,
            "severity": str(kind.severity),
            "draft": str(kind.draft) if kind.draft else None,
            "message": said(kind.message),
            "help": said(kind.help) or None,
            "why": said(kind.why) or None,
            "law": kind.law or None,
            "fix": kind.fix or None,
        }
        for kind in chosen
    ]
    console.out(json.dumps({"ntmplan": 1, "rules": listed}, ensure_ascii=False, indent=2) + "\n")
    return status.OK
