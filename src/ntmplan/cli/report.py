"""Check plans and report what is wrong: the work of `validate`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ntmplan.cli import console, progress, status
from ntmplan.cli.own import own_families
from ntmplan.cli.reading import read_plans
from ntmplan.cli.stop import StopError
from ntmplan.export.findings import text
from ntmplan.export.findings.summary import Summary
from ntmplan.language import say
from ntmplan.lint.run import Known, Result, run, selected
from ntmplan.lint.select import NoSuchRuleError
from ntmplan.problem import Problem, Severity, marked
from ntmplan.repository import Repository


class Wanted(NamedTuple):
    """What is asked of a check.

    Attributes:
        form: one of the formats of findings.
        strict: whether warnings fail the run.
        notes: whether notes are shown.
        select, ignore: patterns of codes.
        baseline: a file of known findings.
        changed: a git revision; only findings on lines that changed since count.
    """

    form: str = "text"
    strict: bool = False
    notes: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    changed: str | None = None


def report(paths: Sequence[Path], wanted: Wanted | None = None) -> int:
    """Report everything that is wrong with the plans; the exit code.

    Raises:
        StopError: there is nothing to check, or what is asked can't be had.
    """
    wanted = wanted or Wanted()
    repository = read_plans(paths, registers=True)
    result = check(repository, wanted)
    problems = shown(result.problems, wanted)
    summary = Summary.of(problems, len(repository.plans))
    console.out(_written(problems, summary, repository, wanted))
    if result.quiet or result.mended:
        sentence = marked("{quiet} known findings stay quiet; {mended} of the baseline are mended.")
        console.tell(say(sentence, {"quiet": result.quiet, "mended": result.mended}))
    failed = summary.errors or (wanted.strict and summary.warnings)
    return status.FOUND if failed else status.OK


def check(repository: Repository, wanted: Wanted) -> Result:
    """Check plans, as far as what is wanted says."""
    known = _known(wanted.baseline) if wanted.baseline else None
    own = own_families(repository.settings)
    kinds = tuple(kind for family in own for kind, _ in (*family.one, *family.many))
    selection = selected(repository.settings, wanted.select, wanted.ignore, kinds)
    try:
        each = partial(progress.over, what=progress.CHECKING)
        return run(repository, selection, known, own, each, notes=wanted.notes)
    except NoSuchRuleError as error:
        sentence = marked('No finding is called "{pattern}"; `ntmplan rules` lists all.')
        raise StopError(status.USAGE, sentence, pattern=error.pattern) from None


def shown(problems: Sequence[Problem], wanted: Wanted) -> list[Problem]:
    """The problems that are shown: without notes, on changed lines, as is wanted."""
    kept = [one for one in problems if wanted.notes or one.severity is not Severity.NOTE]
    if wanted.changed is None:
        return kept
    from ntmplan.cli.changes import changed_lines, on_changed_lines

    return on_changed_lines(kept, changed_lines(wanted.changed, Path.cwd()))


def _known(file: Path) -> Known:
    from ntmplan.lint.baseline import BaselineError, read

    try:
        return read(file.read_text("utf-8"))
    except OSError:
        sentence = marked("The baseline {path} can't be read; --write-baseline makes one.")
        raise StopError(status.USAGE, sentence, path=str(file)) from None
    except (BaselineError, UnicodeDecodeError):
        sentence = marked("{path} is no baseline of this program.")
        raise StopError(status.USAGE, sentence, path=str(file)) from None


def _written(
    problems: Sequence[Problem], summary: Summary, repository: Repository, wanted: Wanted
) -> str:
    """The findings in the format that is wanted."""
    if wanted.form == "text":
        return text.write(
            problems,
            summary,
            repository.texts,
            columns=console.columns(),
            color=console.color(),
        )
    from importlib import import_module

    written = import_module(f"ntmplan.export.findings.{wanted.form}").write(problems, summary)
    assert isinstance(written, str)
    return written
