"""Why a command can't go on."""

from __future__ import annotations

from ntmplan.export.shown import flat
from ntmplan.language import say
from ntmplan.problem import Fact


class StopError(Exception):
    """A command can't go on: a sentence for standard error, and the exit code."""

    def __init__(self, code: int, template: str, **facts: Fact) -> None:
        super().__init__(template)
        self.code = code
        self.sentence = flat(say(template, facts))
