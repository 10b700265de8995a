"""What every command does first: read the plans that were asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.repository import STDIN, NoSuchPathError, PlanFile, Repository, load
from ntmplan.text import near, visible


def read_plans(paths: Sequence[Path]) -> Repository:
    """The plans under the paths; `-` is standard input, no path the repository around.

    Raises:
        StopError: a path does not exist, or there is no plan.
    """
    named = [path for path in paths if str(path) != STDIN]
    stdin = sys.stdin.buffer.read() if len(named) < len(paths) else None
    try:
        repository = load(named, stdin=stdin)
    except NoSuchPathError as error:
        path = str(error.path)
        raise StopError(
            status.USAGE, marked("There is no file or folder {path}."), path=path
        ) from None
    if not repository.plans and not repository.problems:
        where = ", ".join(map(str, named)) or str(Path.cwd())
        raise StopError(
            status.NOTHING,
            marked(
                "No plan files in {where}. A plan file ends in .yaml; a repository has `plans/`."
            ),
            where=where,
        )
    return repository


def choose(repository: Repository, plan: str | None) -> list[PlanFile]:
    """The plans of a repository that can be asked; one alone where it is named.

    Plans that can't be read are named on standard error.

    Raises:
        StopError: no plan has that id, or none can be read.
    """
    readable = [file for file in repository.plans if file.plan is not None]
    for file in repository.plans:
        if file.plan is None:
            tell = marked("{path} can't be read and is left out; `ntmplan validate` says why.")
            console.tell(visible(say(tell, {"path": file.path})))
    if plan is not None:
        chosen = [file for file in readable if plan in (file.id, file.path)]
        if not chosen:
            known = [file.id for file in readable]
            names = ", ".join(near(plan, known) or known)
            sentence = marked('No plan has the id "{plan}". There is: {names}.')
            raise StopError(status.USAGE, sentence, plan=plan, names=names)
        return chosen
    if not readable:
        raise StopError(status.FOUND, marked("No plan can be read; `ntmplan validate` says why."))
    return readable
