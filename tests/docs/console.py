"""Console blocks in documents: the commands that they show, and what those really say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_MINDED = ("GITHUB_ACTIONS", "FORCE_COLOR", "TERM")
"""Variables of the machine that change what is printed."""
CUT = "…"
KEPT = 12
"""How many lines of a long output a document shows."""


@dataclass(frozen=True)
class Call:
    """A command in a document and the output that is shown for it."""

    command: str
    shown: str


def calls(document: str) -> Iterator[Call]:
    """Every command in the console blocks of a document."""
    for block in _BLOCK.findall(document):
        command, _, shown = block.partition("\n")
        yield Call(command.removeprefix("$ "), shown)


def run(command: str, language: str) -> str:
    """What a command prints, both streams, in a terminal of 100 columns."""
    words = shlex.split(command)
    assert words[0] == "ntmplan"
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan", *words[1:]],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key not in _MINDED}
        | {"NTMPLAN_LANG": language, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def shortened(output: str) -> str:
    """The beginning of a long output, with a sign that more follows."""
    lines = output.splitlines()
    if len(lines) > KEPT + 1:
        lines = [*lines[:KEPT], CUT]
    return "\n".join(lines) + "\n"


def renewed(document: str, language: str) -> str:
    """The document with the real outputs in its console blocks."""
    for call in list(calls(document)):
        old = f"```console\n$ {call.command}\n{call.shown}```"
        new = f"```console\n$ {call.command}\n{shortened(run(call.command, language))}```"
        document = document.replace(old, new)
    return document
