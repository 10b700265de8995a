"""Merge a newer document into a plan file: the work of `import --update`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ntmplan.cli import console, status
from ntmplan.cli.importing import chosen, imported
from ntmplan.cli.reading import read_plans
from ntmplan.cli.stop import StopError
from ntmplan.export.dumped import dumped
from ntmplan.export.shown import flat
from ntmplan.export.write import write_file
from ntmplan.importers import report
from ntmplan.importers.record import Change
from ntmplan.importers.update import Update, update
from ntmplan.language import count, say
from ntmplan.lint.fix import difference
from ntmplan.problem import Phrase, marked
from ntmplan.repository import PlanFile, with_text

if TYPE_CHECKING:
    from ntmplan.importers.result import Imported

_SENTENCES = {
    "changed": marked('changed: {place}: "{old}" → "{new}"'),
    "added": marked('added: {place}: "{new}"'),
    "gone": marked('gone: {place}: "{old}"'),
    "left": marked('not changed, since it stands in short form: {place}: "{old}" → "{new}"'),
}


def update_plan(documents: Sequence[str], path: Path, form: str, *, write: bool) -> int:
    """Merge a newer document into a plan file, or show what that would change; the exit code.

    Args:
        documents: one file.
        path: the plan file.
        form: `text`, `json`, or "" for a report of one line.
        write: whether to write the file; otherwise a diff is shown.

    Raises:
        StopError: there is nothing to read, or the plan has faults of form.
    """
    files = chosen(documents)
    if len(files) != 1:
        raise StopError(status.USAGE, marked("--update takes one document."))
    file = _plan(path)
    new = imported(files[0], file.registry)
    if new is None:
        return status.FOUND
    raw = path.read_bytes().decode("utf-8")
    merged = update(file, new, raw)
    _check(file, merged)
    changed = merged.text != raw
    if not write:
        console.out(difference(file.path, raw, merged.text))
    elif changed:
        try:
            write_file(path, merged.text)
        except OSError:
            sentence = marked("{path} can't be written.")
            raise StopError(status.USAGE, sentence, path=file.path) from None
    _report(file, new, merged, form)
    return status.FOUND if changed and not write else status.OK


def _plan(path: Path) -> PlanFile:
    """The plan file that is to be updated."""
    if path.is_dir():
        raise StopError(status.USAGE, marked("--update takes one plan file, not a folder."))
    [file] = read_plans([path]).plans
    wrong = [found for found in file.problems if str(found.severity) == "error"]
    if file.plan is None or wrong:
        sentence = marked("{path} has faults of form; `ntmplan validate {path}` says which.")
        raise StopError(status.USAGE, sentence, path=file.path)
    return file


def _check(file: PlanFile, merged: Update) -> None:
    """Make sure that the new text has no fault of form that the old one has not."""
    after = with_text(file, merged.text.removeprefix("\ufeff"))
    if len(after.problems) > len(file.problems):
        sentence = marked("{path} can't be updated without breaking its form; import it anew.")
        raise StopError(status.FOUND, sentence, path=file.path)


def _report(file: PlanFile, new: Imported, merged: Update, form: str) -> None:
    if form == "json":
        data = report.data(new)
        data["update"] = {
            "plan": file.path,
            "changes": [_data(file, one) for one in merged.changes],
        }
        console.out(dumped({"ntmplan": 1, "import": [data]}))
        return
    for phrase in _lines(file, merged):
        console.tell(flat(say(phrase.template, phrase.facts)))
    for phrase in report.lines(new) if form == "text" else ():
        console.tell(flat(say(phrase.template, phrase.facts)))
    done = len(merged.changes)
    console.tell(count("{n} thing is different.", "{n} things are different.", done))


def _lines(file: PlanFile, merged: Update) -> Iterator[Phrase]:
    for change in merged.changes:
        place = f"{file.path}:{_line(file, change)} {_name(change)}".strip()
        facts = {"place": place, "old": change.old, "new": change.new}
        yield Phrase(_SENTENCES[change.what], facts)


def _line(file: PlanFile, change: Change) -> int:
    """The line of a change in the file as it was."""
    return file.place((*change.route, change.key) if change.key else change.route).line


def _name(change: Change) -> str:
    return ".".join(map(str, filter(None, (*change.route[:1], change.key))))


def _data(file: PlanFile, change: Change) -> dict[str, object]:
    return {
        "what": change.what,
        "route": list(change.route),
        "key": change.key or None,
        "line": _line(file, change),
        "old": change.old or None,
        "new": change.new or None,
    }
