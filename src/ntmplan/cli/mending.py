"""Mend plans: the work of `validate --fix` and `--diff`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ntmplan.cli import console, status
from ntmplan.cli.reading import read_plans, standard_input
from ntmplan.cli.report import Wanted, check, report_on, shown
from ntmplan.export.shown import flat
from ntmplan.export.write import write_file
from ntmplan.language import count, say
from ntmplan.lint.fix import ROUNDS, chosen, difference, fixes, mended
from ntmplan.problem import Fix, marked
from ntmplan.repository import STDIN, PlanFile, Repository, with_text
from ntmplan.tree.kinds import CONTROL_CHARACTER

_ENDS = re.compile(r"\r\n|\r|\n")
MARK = "\ufeff"
"""A byte order mark; whether a file has one is not what is mended here."""
_ERRORS = "surrogateescape"
"""How bytes that are no UTF-8 come through; a file that has any is not mended."""


class _Mended(NamedTuple):
    """What mending makes of plans.

    Attributes:
        files: each plan that changes as it will be, with the text that it had.
        done: how many findings are mended.
        doubtful: how many more could be, if somebody looks at the result.
        odd: the files with something to mend that are left as they are.
    """

    files: list[tuple[PlanFile, str]]
    done: int
    doubtful: int
    odd: list[str]


def mend(paths: Sequence[Path], wanted: Wanted, *, unsafe: bool) -> int:
    """Mend what can be mended, and report what is left; the exit code.

    Of standard input the mended text is the answer, and what is left is told beside it.
    """
    given = standard_input() if Path(STDIN) in paths else None
    done = _mended(read_plans(paths, registers=True, stdin=given), wanted, unsafe=unsafe)
    codes = [_save(file, before) for file, before in done.files if file.path != STDIN]
    if given is not None:
        given = _stdin(given, done.files)
        console.out(given)
    if any(codes):
        return max(codes)
    _tell(done)
    left = read_plans(paths, registers=True, stdin=given)
    return report_on(left, wanted, console.out if given is None else console.tell)


def compare(paths: Sequence[Path], wanted: Wanted, *, unsafe: bool) -> int:
    """Show what mending would change; the exit code."""
    given = standard_input() if Path(STDIN) in paths else None
    done = _mended(read_plans(paths, registers=True, stdin=given), wanted, unsafe=unsafe)
    for file, before in done.files:
        data = given if file.path == STDIN else Path(file.path).read_bytes()
        raw = (data or b"").decode("utf-8", _ERRORS)
        if _text(raw) == before:
            changes = difference(file.path, raw, _as_in(raw, file.tree.text))
            console.out(changes.encode("utf-8", _ERRORS))
    return status.FOUND if done.files else status.OK


def _mended(repository: Repository, wanted: Wanted, *, unsafe: bool) -> _Mended:
    """Mend until nothing is left to mend: one mend can uncover the next."""
    before = {file.path: file.tree.text for file in repository.plans}
    # Where control characters were read as blanks, writing the text would lose them unasked.
    odd = {file.path for file in repository.plans if _has_controls(file)}
    done = 0
    for _ in range(ROUNDS):
        problems = shown(check(repository, wanted).problems, wanted, repository)
        todo = fixes(problems, unsafe=unsafe)
        texts, made = _mended_soundly(
            repository, {key: todo[key] for key in todo if key not in odd}
        )
        if not texts:
            break
        done += made
        repository = _renewed(repository, texts)
    files = [
        (one, before[one.path]) for one in repository.plans if one.tree.text != before[one.path]
    ]
    doubtful = [
        one
        for one in problems
        if one.fix is not None and one.kind.fix == "unsafe" and one.place.path not in odd
    ]
    return _Mended(files, done, 0 if unsafe else len(doubtful), sorted(odd & set(todo)))


def _tell(done: _Mended) -> None:
    """Say how many findings are mended, and why others are not."""
    console.tell(count("{n} finding mended.", "{n} findings mended.", done.done))
    if done.doubtful:
        one = count(
            "{n} more can be mended with --unsafe-fixes; look at the result.",
            "{n} more can be mended with --unsafe-fixes; look at the results.",
            done.doubtful,
        )
        console.tell(one)
    for path in done.odd:
        left = marked("{path} holds control characters and is left as it is; delete them first.")
        console.tell(flat(say(left, {"path": path})))


def _stdin(given: bytes, files: Sequence[tuple[PlanFile, str]]) -> bytes:
    """What stood on standard input, mended; the very bytes where there is nothing to mend."""
    text = next((file.tree.text for file, _ in files if file.path == STDIN), None)
    return given if text is None else _as_in(given.decode("utf-8"), text).encode("utf-8")


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
            made += len(chosen(file.tree.text, found))
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
    return replace(repository, plans=plans, texts={**repository.texts, **texts})


def _text(raw: str) -> str:
    """What a file says, as plans are read: without its mark, every line end a line feed."""
    return _ENDS.sub("\n", raw.removeprefix(MARK))


def _as_in(raw: str, text: str) -> str:
    """A text with the mark and the line ends of its file; what mends a line leaves its end alone.

    Args:
        raw: what the file holds.
        text: what it is to say.
    """
    lines = text.split("\n")
    ends = [*_ENDS.findall(raw), *["\n"] * len(lines)][: len(lines) - 1]
    mark = MARK if raw.startswith(MARK) else ""
    return mark + "".join(map(str.__add__, lines, [*ends, ""]))


def _save(file: PlanFile, before: str) -> int:
    """Write the mended text; a file that changed meanwhile is left alone. What that comes to."""
    path = Path(file.path)
    try:
        raw = path.read_bytes().decode("utf-8", _ERRORS)
        if _text(raw) == file.tree.text:
            return status.OK  # somebody else mended the same
        if _text(raw) != before:
            sentence = marked("{path} was changed by somebody else meanwhile and is left as it is.")
            console.tell(flat(say(sentence, {"path": file.path})))
            return status.FOUND
        write_file(path, _as_in(raw, file.tree.text))
    except OSError:
        console.tell(flat(say(marked("{path} can't be written."), {"path": file.path})))
        return status.USAGE
    console.tell(flat(say(marked("Mended: {path}"), {"path": file.path})))
    return status.OK
