"""Import documents: the work of `import`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ntmplan.cli import console, status
from ntmplan.cli.reading import DOCUMENTS
from ntmplan.cli.stop import StopError
from ntmplan.cli.writing import is_folder, write_out
from ntmplan.export.dumped import dumped
from ntmplan.export.shown import flat
from ntmplan.export.write import file_name
from ntmplan.importers import report
from ntmplan.importers.readers import UnreadableSourceError, read_source
from ntmplan.importers.result import import_source
from ntmplan.language import say
from ntmplan.problem import Phrase, marked
from ntmplan.repository import NOT_PLANS, STDIN, load, shown
from ntmplan.text import folded

if TYPE_CHECKING:
    from ntmplan.importers.result import Imported
    from ntmplan.registry import Registry

SUFFIXES = DOCUMENTS | {".txt", ".text", ".md", ".markdown"}
"""The endings of files that are read when a folder is named."""


@dataclass
class _Made:
    """What was made so far.

    Attributes:
        plans: file name -> the plan, in order.
        failed: how many documents gave none.
    """

    plans: dict[str, Imported] = field(default_factory=dict)
    failed: int = 0


def import_all(documents: Sequence[str], output: str | None, form: str, *, force: bool) -> int:
    """Make plan files of documents; the exit code.

    Args:
        documents: files and folders; `-` is a text on standard input.
        output: a file or folder; None is standard output.
        form: `text`, `json`, or "" for a report of one line.
        force: whether to write over what is there.

    Raises:
        StopError: there is nothing to read, or what is asked can't be had.
    """
    files = chosen(documents)
    folder = output is not None and (is_folder(output) or len(files) > 1)
    if len(files) > 1 and not folder:
        sentence = marked("These are {files} documents; name a folder for them: -o FOLDER/")
        raise StopError(status.USAGE, sentence, files=len(files))
    if output is not None and len(files) > 1 and Path(output).is_file():
        sentence = marked("{path} is a file; several documents need a folder.")
        raise StopError(status.USAGE, sentence, path=output)
    if form == "json" and output in (None, STDIN):
        raise StopError(status.USAGE, marked("--report json needs -o, since the plan is printed."))
    made = _imported(files)
    code = _write(made, output, folder=folder, force=force)
    _report(made, form)
    return status.FOUND if made.failed else code


def chosen(documents: Sequence[str]) -> list[Path]:
    """The files that are meant; of folders every document in them.

    Raises:
        StopError: one does not exist, or there is none.
    """
    files: list[Path] = []
    for name in documents:
        path = Path(name)
        if name == STDIN:
            files.append(path)
        elif path.is_dir():
            files += sorted(inner for inner in path.iterdir() if _is_document(inner))
        elif os.path.lexists(path):
            files.append(path)
        else:
            raise StopError(status.USAGE, marked("There is no file or folder {path}."), path=name)
    if not files:
        where = ", ".join(documents)
        sentence = marked("No documents in {where}. Documents end in {endings}.")
        endings = " ".join(sorted(SUFFIXES))
        raise StopError(status.NOTHING, sentence, where=where, endings=endings)
    return list(dict.fromkeys(files))


def _is_document(path: Path) -> bool:
    """Whether a file of a folder is one to be read, and none that Word keeps while it is open."""
    hidden = path.name.startswith((".", "~$"))
    return path.suffix.lower() in SUFFIXES and not hidden and path.is_file()


def registry_here() -> Registry:
    """The units of the repository around the working folder."""
    return load([], stdin=b"title: import\n").plans[0].registry


def imported(path: Path, registry: Registry) -> Imported | None:
    """The plan of a document; None where it can't be read, which is then told."""
    name = "stdin.txt" if str(path) == STDIN else shown(path)
    try:
        data = _standard_input() if str(path) == STDIN else None
        return import_source(read_source(path, name, data), registry)
    except UnreadableSourceError as error:
        told = [error.phrase, error.advice] if error.advice else [error.phrase]
        said = " ".join(say(one.template, one.facts) for one in told)
        named = "{said}" if name in said else marked("{path}: {said}")
        _tell(named, path=name, said=said)
    except OSError as error:
        reason = error.strerror or str(error)
        _tell(marked("{path} can't be read: {reason}."), path=name, reason=reason)
    return None


def _standard_input() -> bytes:
    import sys

    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def _imported(files: Sequence[Path]) -> _Made:
    """The plans of the documents, each under the name of its file."""
    made = _Made()
    registry = registry_here()
    for path in files:
        plan = imported(path, registry)
        if plan is None:
            made.failed += 1
        else:
            made.plans[_name(path, made.plans)] = plan
    return made


def _name(path: Path, taken: dict[str, Imported]) -> str:
    """The name of a plan file, in plain letters; no two documents have the same."""
    stem = "stdin" if str(path) == STDIN else "-".join(folded(path.stem)) or "plan"
    name = file_name(stem)
    counted = name
    number = 1
    while f"{counted}.yaml" in taken or f"{counted}.yaml" in NOT_PLANS:
        number += 1
        counted = f"{name}-{number}"
    return f"{counted}.yaml"


def _write(made: _Made, output: str | None, *, folder: bool, force: bool) -> int:
    """Write the plan files; those that are there stay, unless they may be written over."""
    texts = {name: plan.text for name, plan in made.plans.items()}
    code = status.OK
    for name in list(texts):
        path = Path(str(output)) / name if folder else Path(str(output))
        if output not in (None, STDIN) and not force and os.path.lexists(path):
            _tell(
                marked("{path} is there already and stays as it is; --force writes over it."),
                path=shown(path),
            )
            del texts[name]
            code = status.USAGE
    write_out(texts, output, folder=folder)
    return code if not made.failed else status.FOUND


def _report(made: _Made, form: str) -> None:
    if form == "json":
        console.out(dumped({"ntmplan": 1, "import": [*map(report.data, made.plans.values())]}))
        return
    for plan in made.plans.values():
        for phrase in report.lines(plan) if form == "text" else [report.summary(plan)]:
            console.tell(flat(say(phrase.template, phrase.facts)))


def _tell(template: str, **facts: str | Phrase) -> None:
    console.tell(flat(say(template, facts)))
