"""The command line: reads arguments, prints, and exits; nothing else does."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.cli import console, start, status
from ntmplan.cli.stop import StopError
from ntmplan.language import say
from ntmplan.problem import marked


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is a sentence."""
    console.prepare()
    start.choose_language(arguments)
    try:
        return _run(arguments)
    except StopError as stop:
        console.tell(stop.sentence)
        return stop.code
    except KeyboardInterrupt:
        return status.INTERRUPTED
    except OSError as error:  # no room left for the answer, no working folder any more …
        reason = error.strerror or str(error)
        console.tell(say(marked("The operating system refuses it: {reason}."), {"reason": reason}))
        return status.USAGE


def _run(arguments: Sequence[str]) -> int:
    asked = start.direct(arguments)
    if asked is not None:
        from ntmplan.cli.report import Wanted, report

        return report(asked.paths, Wanted(strict=asked.strict, notes=asked.notes))
    from ntmplan.cli.app import app

    return app(arguments)
