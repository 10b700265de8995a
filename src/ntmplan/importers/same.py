"""Whether two versions of a plan say the same: words, units, times."""

from __future__ import annotations

from ntmplan.importers.cells import time_of
from ntmplan.repository import PlanFile
from ntmplan.text import nfc, one_line


def same_words(first: str, second: str) -> bool:
    """Whether two texts have the same paragraphs, however their lines are broken."""
    return _paragraphs(first) == _paragraphs(second)


def _paragraphs(text: str) -> list[str]:
    return [line for part in nfc(text).splitlines() if (line := one_line(part))]


def same_fact(key: str, first: str, second: str, file: PlanFile) -> bool:
    """Whether two values of a fact mean the same: the same units, the same time."""
    if same_words(first, second):
        return True
    if key == "timeframe":
        one, two = time_of(first), time_of(second)
        if one is None or two is None or not (one.dated or one.recurs):
            return False
        return (one.start, one.end, one.recurs) == (two.start, two.end, two.recurs)
    named = [file.units(words) for words in (first, second)]
    known = all(mention.units for mentions in named for mention in mentions)
    one_, two_ = ({mention.name for mention in mentions} for mentions in named)
    return bool(known and one_ == two_ and one_)
