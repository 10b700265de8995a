"""What every command does first: read the plans that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ntmplan.cli import console, progress, status
from ntmplan.cli.stop import StopError
from ntmplan.export.shown import flat
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.repository import STDIN, NoSuchPathError, PlanFile, Repository, load, shown
from ntmplan.text import near, nfc, regex

_OF_PATHS = regex(r"[./\\]")
"""What names of files have and words have not."""
DOCUMENTS = frozenset(
    {".docx", ".docm", ".doc", ".html", ".htm", ".xlsx", ".xlsm", ".xls", ".ods", ".pdf"}
)
"""The endings of files that hold documents and can't be plan files."""
_NO_FILE = marked("There is no file or folder {path}.")
_NO_WORD = marked('There is no file or folder {path}. Several words go in quotes: "nước thải".')


def read_plans(
    paths: Sequence[Path], *, registers: bool = False, stdin: bytes | None = None
) -> Repository:
    """The plans under the paths; `-` is standard input, no path the repository around.

    Args:
        paths: files and folders.
        registers: whether a register of units without any plan is worth reading too.
        stdin: what stood on standard input, where it was read already.

    Raises:
        StopError: a path does not exist or is a document, or there is no plan.
    """
    files = [path for path in paths if str(path) != STDIN]
    if len(files) < len(paths) and stdin is None:
        stdin = standard_input()
    documents = (path for path in files if path.suffix.lower() in DOCUMENTS and path.is_file())
    if document := next(documents, None):
        sentence = marked("{path} is a document; `ntmplan import` makes a plan file of it.")
        raise StopError(status.USAGE, sentence, path=shown(document))
    try:
        each = partial(progress.over, what=progress.READING)
        repository = load(files, stdin=stdin, each=each)
    except NoSuchPathError as error:
        path = str(error.path)
        sentence = _NO_FILE if _OF_PATHS.search(path) else _NO_WORD
        raise StopError(status.USAGE, sentence, path=path) from None
    read = repository.plans or repository.problems or (registers and repository.texts)
    if not read:
        where = ", ".join(map(str, files)) or str(Path.cwd())
        raise StopError(
            status.NOTHING,
            marked(
                "No plan files in {where}. A plan file ends in .yaml; a repository has `plans/`."
            ),
            where=where,
        )
    return repository


def words_or_path(words: str, paths: list[Path] | None) -> tuple[str, list[Path] | None]:
    """Where words may be left out, a file or folder in their place is what is asked.

    Args:
        words: what stands first.
        paths: what stands behind it.

    Returns:
        The words and the paths that are meant.
    """
    if paths or not (words == STDIN or _OF_PATHS.search(words)):
        return words, paths
    is_there = words == STDIN or os.path.exists(words)  # noqa: PTH110 - bears names of any length
    return ("", [Path(words)]) if is_there else (words, paths)


def standard_input() -> bytes:
    """What stands on standard input; nothing if the process was started without one."""
    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def choose(repository: Repository, plan: str | None) -> list[PlanFile]:
    """The plans of a repository that can be asked; one alone where it is named.

    Plans that can't be read are named on standard error.

    Raises:
        StopError: no plan has that id, or none can be read.
    """
    files = readable(repository)
    return files if plan is None else named(files, plan)


def readable(repository: Repository) -> list[PlanFile]:
    """The plans that can be read; the others are named on standard error.

    Raises:
        StopError: none can be read.
    """
    for file in repository.plans:
        if file.plan is None:
            tell = marked("{path} can't be read and is left out; `ntmplan validate` says why.")
            console.tell(flat(say(tell, {"path": file.path})))
    files = [file for file in repository.plans if file.plan is not None]
    if not files:
        raise StopError(status.FOUND, marked("No plan can be read; `ntmplan validate` says why."))
    return files


def named(files: Sequence[PlanFile], plan: str) -> list[PlanFile]:
    """The plans of this id, or in this file.

    Raises:
        StopError: there is none.
    """
    plan = nfc(plan)
    chosen = [file for file in files if plan in (file.id, nfc(file.path))]
    if not chosen:
        known = [file.id for file in files]
        names = ", ".join(near(plan, known) or known)
        sentence = marked('No plan has the id "{plan}". There is: {names}.')
        raise StopError(status.USAGE, sentence, plan=plan, names=names)
    return chosen
