"""Mend plans: the work of `validate --fix` and `--diff`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ntmplan.cli import console, status
from ntmplan.cli.reading import read_plans
from ntmplan.cli.report import Wanted, check, shown
from ntmplan.cli.stop import StopError
from ntmplan.export.write import write_file
from ntmplan.language import count, say
from ntmplan.lint.fix import ROUNDS, difference, fixes, mended
from ntmplan.problem import Fix, marked
from ntmplan.repository import STDIN, PlanFile, Repository, with_text
from ntmplan.tree.kinds import CONTROL_CHARACTER

_ENDS = re.compile(r"\r\n|\r|\n")
MARK = "\ufeff"
"""A byte order mark; whether a file has one is not what is mended here."""


def mend(paths: Sequence[Path], wanted: Wanted, *, unsafe: bool, write: bool) -> int:
    """Mend what can be mended, or show what that would change; the exit code.

    Raises:
        StopError: there is nothing to check, or a file can't be written.
    """
    repository = read_plans(paths, registers=True)
    before = {file.path: file.tree.text for file in repository.plans}
    # Where control characters were read as blanks, writing the text would lose them unasked.
    clean = {file.path for file in repository.plans if not _has_controls(file)}
    done = 0
    for _ in range(ROUNDS):
        problems = shown(check(repository, wanted).problems, wanted)
        todo = fixes((one for one in problems if one.place.path in clean), unsafe=unsafe)
        texts, made = _mended_soundly(repository, todo)
        if not texts:
            break
        done += made
        repository = _renewed(repository, texts)
    changed = [file for file in repository.plans if file.tree.text != before[file.path]]
    for file in changed:
        if write and file.path != STDIN:
            _save(file, before[file.path])
        else:
            console.out(difference(file.path, before[file.path], file.tree.text))
    told = count("{n} finding mended.", "{n} findings mended.", done) if write else ""
    console.tell(told)
    return status.FOUND if changed and not write else status.OK


def _mended_soundly(
    repository: Repository, todo: Mapping[str, Sequence[Fix]]
) -> tuple[dict[str, str], int]:
    """The new texts of files, and how many fixes are in them.

    A fix after which a file can't be read as before is left out: words that are right in a
    sentence, such as a blank behind a colon, can mean something else to YAML.
    """
    texts: dict[str, str] = {}
    made = 0
    for file in repository.plans:
        found = todo.get(file.path, ())
        if found and not _sound(file, mended(file.tree.text, found)):
            found = [fix for fix in found if _sound(file, mended(file.tree.text, [fix]))]
        text = mended(file.tree.text, found)
        if text != file.tree.text and _sound(file, text):
            texts[file.path] = text
            made += len(found)
    return texts, made


def _sound(file: PlanFile, text: str) -> bool:
    """Whether a plan with this text has no more faults of form and shape than it had."""
    return len(with_text(file, text).problems) <= len(file.problems)


def _has_controls(file: PlanFile) -> bool:
    return any(found.kind is CONTROL_CHARACTER for found in file.tree.problems)


def _renewed(repository: Repository, texts: dict[str, str]) -> Repository:
    plans = [
        with_text(file, texts[file.path]) if file.path in texts else file
        for file in repository.plans
    ]
    return Repository(
        plans, repository.problems, {**repository.texts, **texts}, repository.settings
    )


def _with_ends(text: str, ends: Sequence[str]) -> str:
    """The text with the line ends that its file has; what mends a line leaves its end alone."""
    lines = text.split("\n")
    kept = [*ends, *["\n"] * len(lines)][: len(lines) - 1]
    return "".join(map(str.__add__, lines, [*kept, ""]))


def _save(file: PlanFile, before: str) -> None:
    """Write the mended text; a file that changed meanwhile is left alone."""
    path = Path(file.path)
    try:
        raw = path.read_bytes().decode("utf-8")
        if _ENDS.sub("\n", raw.removeprefix(MARK)) != before:
            sentence = marked("{path} was changed by somebody else meanwhile; nothing is written.")
            raise StopError(status.FOUND, sentence, path=file.path)
        mark = MARK if raw.startswith(MARK) else ""
        write_file(path, mark + _with_ends(file.tree.text, _ENDS.findall(raw)))
    except OSError:
        sentence = marked("{path} can't be written.")
        raise StopError(status.USAGE, sentence, path=file.path) from None
    console.tell(say(marked("Mended: {path}"), {"path": file.path}))
