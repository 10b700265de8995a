"""What a finding says, as text that every format can hold."""

from __future__ import annotations

import re

from ntmplan.language import advice, message
from ntmplan.problem import Problem
from ntmplan.text import visible

_NO_CHARACTER = re.compile(r"[\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Line ends that some readers know, halves of characters, and what XML does not take."""


def plain(text: str) -> str:
    """The text on one line, without what a terminal, UTF-8 or XML would not bear."""
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", visible(text)).replace("\n", " ")


def sentences(found: Problem) -> list[str]:
    """What is wrong, then what to do where there is something to say."""
    told = advice(found)
    return [plain(message(found)), *([plain(told)] if told else [])]
