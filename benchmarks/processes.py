"""Processes that are measured: what they are, where they run, and that they run warm."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.clock import Contestant

SOURCES = Path(__file__).parent.parent / "src"
_OURS = ("PYTHON", "COVERAGE_", "PYDANTIC_", "NTMPLAN_", "YAMLLINT_")
"""Names with these beginnings say how somebody runs Python today, and must not be measured."""


class FailedError(Exception):
    """A measured process did not end well, so that its time means nothing."""

    def __init__(self, command: Sequence[str], code: int) -> None:
        words = " ".join([Path(command[0]).name, *command[1:]])
        super().__init__(f"{words} ended with {code}, so that its time means nothing")


def program(name: str) -> str | None:
    """The command of this name that stands beside this Python; None where there is none."""
    return shutil.which(name, path=str(Path(sys.executable).parent))


def environment(outside: Mapping[str, str]) -> dict[str, str]:
    """The environment for all measured processes: byte code is kept, the language is fixed."""
    kept = {
        name: value
        for name, value in outside.items()
        if name == "PYTHONPATH" or not name.startswith(_OURS)
    }
    return kept | {"NTMPLAN_LANG": "vi"}


def process(command: Sequence[str], folder: Path) -> Contestant:
    """A contestant that starts a process in a folder and waits for its end."""
    surroundings = environment(os.environ)

    def run() -> None:
        ended = subprocess.run(
            command,
            cwd=folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        if ended.returncode:
            raise FailedError(command, ended.returncode)

    return run


def python(code: str, folder: Path) -> Contestant:
    """A contestant that runs these words of Python in a process of their own."""
    return process([sys.executable, "-c", code], folder)


def installed(commands: Mapping[str, Sequence[str]], folder: Path) -> dict[str, Contestant]:
    """The contestants of those commands whose program is installed; others are left out."""
    found: dict[str, Contestant] = {}
    for name, (first, *rest) in commands.items():
        if path := program(first):
            found[name] = process([path, *rest], folder)
    return found


def warm() -> None:
    """Compile everything that measured processes import, so that none of them has to."""
    for folder in (str(SOURCES), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")):
        compileall.compile_dir(folder, quiet=2)
