"""Keep what is found now as known: the work of `validate --write-baseline`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntmplan.cli import console, status
from ntmplan.cli.reading import read_plans
from ntmplan.cli.report import Wanted, check, shown
from ntmplan.cli.stop import StopError
from ntmplan.export.shown import flat
from ntmplan.export.write import write_file
from ntmplan.language import count, say
from ntmplan.lint.baseline import write
from ntmplan.problem import marked
from ntmplan.repository import shown as shown_path


def keep(paths: Sequence[Path], wanted: Wanted, baseline: Path) -> int:
    """Write a baseline of everything that is found now; what was mended is no longer in it.

    Raises:
        StopError: there is nothing to check, or the file can't be written.
    """
    repository = read_plans(paths, registers=True)
    problems = shown(check(repository, wanted).problems, wanted, repository)
    try:
        write_file(baseline, write(problems))
    except OSError:
        sentence = marked("{path} can't be written.")
        raise StopError(status.USAGE, sentence, path=str(baseline)) from None
    told = marked("Written: {path}, with {findings}.")
    known = count("{n} known finding", "{n} known findings", len(problems))
    console.tell(flat(say(told, {"path": shown_path(baseline), "findings": known})))
    return status.OK
