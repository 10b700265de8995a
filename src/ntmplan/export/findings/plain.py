"""What a finding says, as text that every format can hold."""

from __future__ import annotations

import re

from ntmplan.export.shown import flat
from ntmplan.language import advice, message
from ntmplan.problem import Problem

_NO_CHARACTER = re.compile(r"[\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Line ends that some readers know, halves of characters, and what XML does not take."""


def plain(text: str) -> str:
    """The text on one line, without what a terminal, UTF-8 or XML would not bear."""
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", flat(text))


def sentences(found: Problem) -> list[str]:
    """What is wrong, then what to do where there is something to say."""
    return [plain(said) for said in (message(found), advice(found)) if said]
