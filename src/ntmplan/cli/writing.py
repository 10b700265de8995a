"""Write what a command made: to standard output, to a file, or into a folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.export.write import write_file
from ntmplan.language import say
from ntmplan.problem import Phrase, marked
from ntmplan.repository import STDIN, shown
from ntmplan.text import visible

_REASONS: dict[type[OSError], str] = {
    PermissionError: marked("you have no permission to write there"),
    IsADirectoryError: marked("there is a folder of that name"),
    NotADirectoryError: marked("a part of the path is a file, not a folder"),
    FileExistsError: marked("a part of the path is a file, not a folder"),
}


NO_TEXTS = frozenset({"docx", "pdf", "xlsx"})
"""Formats that no terminal can show."""


def form_of(target: str | None, known: Iterable[str]) -> str | None:
    """The format that a file's ending says, if it is one of those that are known."""
    ending = Path(target).suffix.lower().removeprefix(".") if target else ""
    return ending if ending in known else None


def check_target(form: str, target: str | None) -> None:
    """Check that what no terminal can show does not go to one.

    Raises:
        StopError: it would.
    """
    if form in NO_TEXTS and target in (None, STDIN) and console.is_terminal():
        sentence = marked("The format {format} needs a file: -o FILE.{format}")
        raise StopError(status.USAGE, sentence, format=form)


def is_folder(target: str) -> bool:
    """Whether a target for output means a folder: it is one, or its name ends like one."""
    return target.endswith(("/", "\\")) or Path(target).is_dir()


def write_out(made: Mapping[str, str | bytes], target: str | None, *, folder: bool) -> None:
    """Write documents, and say on standard error where they are.

    Args:
        made: file name -> content.
        target: a file or a folder; None or `-` is standard output.
        folder: whether the target is a folder.

    Raises:
        StopError: it can't be written.
    """
    if target in (None, STDIN):
        for content in made.values():
            console.out(content)
        return
    for name, content in made.items():
        path = Path(str(target)) / name if folder else Path(str(target))
        try:
            write_file(path, content)
        except OSError as error:
            reason = _REASONS.get(type(error), marked("the system refuses it"))
            sentence = marked("{path} can't be written: {reason}.")
            raise StopError(status.USAGE, sentence, path=str(path), reason=Phrase(reason)) from None
        console.tell(visible(say(marked("Written: {path}"), {"path": shown(path)})))
