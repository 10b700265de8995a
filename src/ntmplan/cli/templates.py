"""What templates make for commands, and the words for why they can't."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ntmplan.cli import status
from ntmplan.cli.stop import StopError
from ntmplan.language import say

T = TypeVar("T")


def told(make: Callable[[], T]) -> T:
    """What is made; why it can't be is told.

    Raises:
        StopError: it can't be made.
    """
    from ntmplan.render import RenderError

    try:
        return make()
    except RenderError as error:
        sentences = [error.phrase, error.advice] if error.advice else [error.phrase]
        said = " ".join(say(one.template, one.facts) for one in sentences)
        raise StopError(status.USAGE, "{said}", said=said) from None
