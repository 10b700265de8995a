"""How far a long work is: on a terminal, and only once it takes longer than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from ntmplan.language import say
from ntmplan.problem import marked

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")
READING = marked("Reading plans")
CHECKING = marked("Checking plans")
PATIENCE = 1.0
"""So many seconds pass before anybody wonders."""


def over(items: Sequence[T], what: str) -> Iterator[T]:
    """The items, with a bar on standard error once they take longer than people wait gladly.

    Nothing is shown, and nothing is loaded for it, where standard error is no terminal.

    Args:
        items: what is worked through.
        what: what is done with them, as a text for translators.
    """
    if len(items) < 2 or sys.stderr is None or not sys.stderr.isatty():  # noqa: PLR2004 - of one there is no half
        yield from items
        return
    began = time.monotonic()
    shown: Progress | None = None
    try:
        for done, item in enumerate(items):
            if shown is None and time.monotonic() - began > PATIENCE:
                shown = _bar(what, len(items))
            if shown is not None:
                shown.update(shown.task_ids[0], completed=done)
            yield item
    finally:
        if shown is not None:
            shown.stop()


def _bar(what: str, total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True, legacy_windows=False),
        transient=True,
    )
    shown.add_task(say(what), total=total)
    shown.start()
    return shown
