"""Console blocks in documents: the commands that they show, and what those really say.

The commands of a document run one after the other in a folder of their own, so that one can show
what another has changed. In that folder lie the two shipped plans, the same again under `ban-cu`
as they were before, and the files that the document itself shows: a block whose first line names
a file (```` ```text ke-hoach.txt ````).
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_CALL = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_FILE = re.compile(r"```[a-z]+ (\S+)\n(.*?)```", re.DOTALL)
_MINDED = ("GITHUB_ACTIONS", "FORCE_COLOR", "TERM")
"""Variables of the machine that change what is printed."""
CUT = "…"
KEPT = 12
"""How many lines of an output a document shows at the first time."""
BEFORE = "ban-cu"
"""The folder with the plans as they were."""


@dataclass(frozen=True)
class Call:
    """A command in a document and the output that is shown for it."""

    command: str
    shown: str

    @property
    def kept(self) -> int:
        """How many lines of a long output are shown: as many as before."""
        lines = self.shown.splitlines()
        cut = len(lines) > 1 and lines[-1] == CUT
        return len(lines) - 1 if cut else max(len(lines), KEPT)


def calls(document: str) -> Iterator[Call]:
    """Every command in the console blocks of a document."""
    for block in _BLOCK.findall(document):
        yield from _calls(block)


def _calls(block: str) -> Iterator[Call]:
    for command, shown in _CALL.findall(block):
        yield Call(command, shown)


def run(command: str, language: str, folder: Path = ROOT) -> str:
    """What a command prints, both streams, in a terminal of 100 columns."""
    words = shlex.split(command)
    assert words[0] == "ntmplan"
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan", *words[1:]],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key not in _MINDED}
        | {"NTMPLAN_LANG": language, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.removeprefix("\ufeff")  # the mark for Excel; nobody sees it


def shortened(output: str, kept: int = KEPT) -> str:
    """The beginning of a long output, with a sign that more follows."""
    lines = output.splitlines()
    if len(lines) > kept + 1:
        lines = [*lines[:kept], CUT]
    return "".join(f"{line}\n" for line in lines)


def lay(document: str, folder: Path) -> None:
    """Lay into a folder what the commands of a document find there."""
    for name in ("units.yaml", "ntmplan.yaml"):
        shutil.copy(ROOT / name, folder)
    for name in ("plans", BEFORE):
        shutil.copytree(ROOT / "plans", folder / name)
    for name, content in _FILE.findall(document):
        (folder / name).write_text(content, "utf-8", newline="\n")


def renewed(document: str, language: str, folder: Path) -> str:
    """The document with the real outputs in its console blocks.

    Args:
        document: its text.
        language: the language of the outputs.
        folder: an empty one in which the commands are run.
    """
    lay(document, folder)

    def real(block: re.Match[str]) -> str:
        shown = "".join(
            f"$ {call.command}\n{shortened(run(call.command, language, folder), call.kept)}"
            for call in _calls(block[1])
        )
        return f"```console\n{shown}```"

    return _BLOCK.sub(real, document)
