"""Reassign plans: show it, change the files, and leave a record of what changed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ntmplan.cli import console, status
from ntmplan.cli.answering import Scope, destination, print_answer
from ntmplan.cli.reading import choose, read_plans
from ntmplan.cli.stop import StopError
from ntmplan.cli.writing import write_out
from ntmplan.editing import laid_out
from ntmplan.export.shown import flat
from ntmplan.export.write import write_file
from ntmplan.language import count, say
from ntmplan.lint.fix import difference
from ntmplan.markdown import escape
from ntmplan.problem import marked
from ntmplan.query.reassign import DONE, OPEN, Reassigned, reassign, table_of
from ntmplan.registry import Registry, Unit
from ntmplan.registry.succession import State, holding, is_over
from ntmplan.repository import STDIN, PlanFile, shown
from ntmplan.table import Table, text
from ntmplan.text import nfc, visible
from ntmplan.tree import read_bytes

FOLDER = "changes"
_MOST = 10_000
"""So many records of one day are looked for; nobody has more."""

_TITLE = marked("Units reassigned as of {day}")
_CHANGED = marked("Changed")
_OPEN = marked("Left to ask")
_LINES = marked("Lines are those of the files before the change.")


class Wanted(NamedTuple):
    """What is to be done with the answer.

    Attributes:
        chosen: who takes over from units with several or no successors, each as `OLD=NEW`.
        diff: whether the difference is shown in place of the table.
        write: whether the files are changed.
    """

    chosen: tuple[str, ...] = ()
    diff: bool = False
    write: bool = False


def run(scope: Scope, day: datetime.date, wanted: Wanted, form: str, output: str | None) -> int:
    """Show what becomes of the plans by a day, or change them; the exit code.

    Raises:
        StopError: a choice names no unit, or a file can't be read or written.
    """
    files = choose(read_plans(scope.paths or []), scope.plan)
    if wanted.write and any(file.path == STDIN for file in files):
        raise StopError(status.USAGE, marked("Standard input can't be changed; name a file."))
    found = reassign(files, day, _chosen(wanted.chosen, files, day))
    destination(form, output)  # what is wrong with it is said before anything is written
    if wanted.write:  # before anything is printed, since whoever reads it may stop reading
        _change(found, day)
    code = status.OK
    if wanted.diff:
        write_out({"": _difference(found)}, output, folder=False)
    else:
        code = print_answer(table_of(found, day), form, output)
    return status.FOUND if wanted.write and any(one.refused for one in found) else code


def _difference(found: Sequence[Reassigned]) -> str:
    """What changes in the files."""
    return "".join(
        difference(one.file.path, one.file.tree.text, one.edited.text)
        for one in found
        if one.edited is not None and one.changed
    )


def _chosen(
    choices: Sequence[str], files: Sequence[PlanFile], day: datetime.date
) -> dict[str, Unit]:
    """For the registered name of each unit that is chosen for, who takes over.

    Raises:
        StopError: a choice is no choice.
    """
    found: dict[str, Unit] = {}
    for choice in choices:
        old, _, new = (words.strip() for words in nfc(choice).partition("="))
        if not old or not new:
            sentence = marked("`--choose` takes OLD=NEW, not: {words}")
            raise StopError(status.USAGE, sentence, words=choice)
        olds = _units(old, files)
        for one in olds.values():
            _check_open(one, files[0].registry, day)
        (unit,) = _units(new, files, only=True).values()
        if is_over(unit, day):
            sentence = marked("{unit} is over on {day} too.")
            raise StopError(status.USAGE, sentence, unit=unit.unit, day=f"{day:%d/%m/%Y}")
        found |= dict.fromkeys(olds, unit)
    return found


def _check_open(unit: Unit, registry: Registry, day: datetime.date) -> None:
    """Check that there is something to choose for a unit.

    Raises:
        StopError: it is not over, or the register says who took over.
    """
    held = holding(unit, day, registry)
    if held.settled or held.state is State.NOT_YET:
        sentence = marked("Nothing is to be chosen for {unit}: on {day} it is {units}.")
        units = "; ".join(one.unit for one in held.holders) or "–"
        raise StopError(status.USAGE, sentence, unit=unit.unit, day=f"{day:%d/%m/%Y}", units=units)


def _units(name: str, files: Sequence[PlanFile], *, only: bool = False) -> dict[str, Unit]:
    """The registered units that a name means in the plans; one alone where it must be clear.

    Raises:
        StopError: there is none, or there are several.
    """
    found: dict[str, Unit] = {}
    for file in files:
        exact = file.registry.registered(name) if only else None
        named = file.registry.named(name, file.plan.place if file.plan else None)
        found |= {unit.unit: unit for unit in ((exact,) if exact else named)}
    if not found:
        raise StopError(status.USAGE, marked('No unit is registered as "{query}".'), query=name)
    if only and len(found) > 1:
        units = "; ".join(found)
        sentence = marked('"{name}" can mean several units: {units}.')
        raise StopError(status.USAGE, sentence, name=name, units=units)
    return found


def _change(found: Sequence[Reassigned], day: datetime.date) -> None:
    """Change the files, and leave a record of those that were changed.

    Raises:
        StopError: a file can't be read or written, or was changed meanwhile.
    """
    stored = [(one, _stored(one)) for one in found if one.changed]
    written: list[Reassigned] = []
    failed: StopError | None = None
    for one, text_now in stored:
        try:
            write_file(Path(one.file.path), text_now)
        except OSError:
            failed = _unwritten(one.file.path)
            break
        written.append(one)
        console.tell(flat(say(marked("Written: {path}"), {"path": one.file.path})))
    for folder, of_folder in _by_folder(written).items():
        _record(folder, of_folder, table_of(of_folder, day), day)
    console.tell(count("{n} file changed.", "{n} files changed.", len(written)))
    if failed is not None:
        raise failed


def _unwritten(path: str) -> StopError:
    return StopError(status.USAGE, marked("{path} can't be written."), path=path)


def _stored(one: Reassigned) -> str:
    """The file as it is to be stored, with its mark and line ends.

    Raises:
        StopError: it can't be read, or it is not the file any more that was read before.
    """
    path = one.file.path
    try:
        data = Path(path).read_bytes()
    except OSError:
        raise _unwritten(path) from None
    if one.edited is None or read_bytes(data, path).text != one.file.tree.text:
        sentence = marked("{path} was changed by somebody else meanwhile; nothing is written.")
        raise StopError(status.FOUND, sentence, path=path)
    return laid_out(data.decode("utf-8"), one.edited.stretches)


def _by_folder(written: Sequence[Reassigned]) -> dict[Path, list[Reassigned]]:
    """The changed plans by the folder in which their record belongs: beside `plans/`."""
    found: dict[Path, list[Reassigned]] = {}
    for one in written:
        root = one.file.root or Path(one.file.path).parent
        found.setdefault(root / FOLDER, []).append(one)
    return found


def _record(folder: Path, written: Sequence[Reassigned], table: Table, day: datetime.date) -> None:
    """Leave a record of what changed, under a name that no file has yet.

    Raises:
        StopError: it can't be written.
    """
    names = (f"reassign-{day}{f'-{number}' if number > 1 else ''}.md" for number in range(1, _MOST))
    path = next(path for name in names if not (path := folder / name).exists())
    try:
        write_file(path, _recorded(written, table, day))
    except OSError:
        raise _unwritten(shown(path)) from None
    console.tell(visible(say(marked("Written: {path}"), {"path": shown(path)})))


def _recorded(written: Sequence[Reassigned], table: Table, day: datetime.date) -> str:
    """The record: each change, and each place that is left to ask, as Markdown."""
    from dataclasses import replace

    from ntmplan.export.answer import markdown
    from ntmplan.export.shown import remarks

    title = say(_TITLE, {"day": f"{day:%d/%m/%Y}"})
    files = "".join(f"- {escape(flat(one.file.path))}\n" for one in written)
    parts = [f"# {title}\n", files, f"{say(_LINES)}\n"]
    states: Mapping[str, frozenset[str]] = {_CHANGED: DONE, _OPEN: OPEN}
    for heading, wanted in states.items():
        rows = tuple(row for row in table.rows if text(row, "state") in wanted)
        if rows:
            parts += [f"## {say(heading)}\n", markdown.write(replace(table, rows=rows))]
    parts.append("".join(f"- {escape(flat(line))}\n" for line in remarks(table)))
    return "\n".join(filter(None, parts))
