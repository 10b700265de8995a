"""Check plans and report what is wrong: the work of `validate`."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ntmplan.cli import console, progress, status
from ntmplan.cli.own import own_families
from ntmplan.cli.reading import read_plans
from ntmplan.cli.stop import StopError
from ntmplan.export.findings import text
from ntmplan.export.findings.summary import Summary
from ntmplan.language import count
from ntmplan.lint.own import kinds_of
from ntmplan.lint.rule import Rules
from ntmplan.lint.run import Known, Result, run, selected
from ntmplan.lint.select import NoSuchRuleError
from ntmplan.problem import Kind, Problem, Severity, marked
from ntmplan.repository import SETTINGS, Repository, find_root, is_whole


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
    return report_on(read_plans(paths, registers=True), wanted or Wanted(), console.out)


def report_on(repository: Repository, wanted: Wanted, told: Callable[[str], None]) -> int:
    """Report everything that is wrong with plans that were read; the exit code.

    Args:
        repository: the plans.
        wanted: what is asked of the check.
        told: where the report goes.
    """
    result = check(repository, wanted)
    problems = shown(result.problems, wanted, repository)
    summary = Summary.of(problems, len(repository.plans))
    told(_written(problems, summary, repository, wanted))
    _tell_known(result, repository)
    failed = summary.errors or (wanted.strict and summary.warnings)
    return status.FOUND if failed else status.OK


def check(repository: Repository, wanted: Wanted) -> Result:
    """Check plans, as far as what is wanted says; each repository's by its own settings."""
    known = _known(wanted.baseline) if wanted.baseline else None
    parts = [(part, own_families(part.settings)) for part in repository.parts]
    kinds = kinds_of([family for _, own in parts for family in own])
    if len(parts) == 1:
        return _check(repository, wanted, known, parts[0][1], kinds)
    every = wanted._replace(notes=wanted.notes or known is not None)
    found = sorted(
        (one for part, own in parts for one in _check(part, every, None, own, kinds).problems),
        key=lambda one: (one.place, one.kind.code),
    )
    if known is None:
        return Result(found)
    from ntmplan.lint.baseline import new

    fresh, _ = new(found, known)
    return Result(fresh, len(found) - len(fresh))


def _check(
    repository: Repository,
    wanted: Wanted,
    known: Known | None,
    own: Sequence[Rules],
    kinds: tuple[Kind, ...],
) -> Result:
    """Check the plans of one repository."""
    selection = selected(repository.settings, wanted.select, wanted.ignore, kinds)
    try:
        each = partial(progress.over, what=progress.CHECKING)
        return run(repository, selection, known, own, each, notes=wanted.notes)
    except NoSuchRuleError as error:
        broken = [one for one in repository.problems if Path(one.place.path).name == SETTINGS]
        if broken:  # a rule of one's own can be one that is misspelt there
            return Result(broken)
        sentence = marked('No finding is called "{pattern}"; `ntmplan rules` lists all.')
        if error.pattern not in (*wanted.select, *wanted.ignore):
            sentence = marked(
                'ntmplan.yaml names "{pattern}" under `lint`, but no finding is called so;'
                " `ntmplan rules` lists all."
            )
        raise StopError(status.USAGE, sentence, pattern=error.pattern) from None


def shown(problems: Sequence[Problem], wanted: Wanted, repository: Repository) -> list[Problem]:
    """The problems that are shown: without notes, on changed lines, as is wanted."""
    kept = [one for one in problems if wanted.notes or one.severity is not Severity.NOTE]
    if wanted.changed is None:
        return kept
    from ntmplan.cli.changes import changed_lines, on_changed_lines

    return on_changed_lines(kept, changed_lines(wanted.changed, repository.texts))


def _tell_known(result: Result, repository: Repository) -> None:
    """Say how many findings are known, and how many of them are mended where all was looked at."""
    said = []
    if result.quiet:
        said.append(
            count("{n} known finding stays quiet.", "{n} known findings stay quiet.", result.quiet)
        )
    here = Path.cwd()
    if result.mended and is_whole(repository.plans, find_root(here) or here):
        said.append(
            count(
                "{n} known finding is mended; --write-baseline drops it.",
                "{n} known findings are mended; --write-baseline drops them.",
                result.mended,
            )
        )
    console.tell(" ".join(said))


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
    if wanted.form == "junit":
        from ntmplan.export.findings import junit

        files = [file.path for file in repository.plans]
        return junit.write(problems, summary, files=files, strict=wanted.strict)
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
