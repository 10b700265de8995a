"""Which words part two texts, as lists of words and as people read them."""

from __future__ import annotations

from ntmplan.reading.likeness import changes, normal
from ntmplan.text import one_line


def differing(old: str, new: str) -> tuple[str, ...]:
    """The words that part two texts, a stretch each: `old → new`, `+ new`, `− old`.

    Spelling, punctuation and abbreviations part nothing.
    """
    found: list[str] = []
    for change in changes(old, new):
        if normal(change.old) != normal(change.new):
            before, after = _bare(change.old), _bare(change.new)
            said = f"{before} → {after}" if before and after else f"+ {after}" if after else ""
            found.append(said or f"− {before}")
    return tuple(found)


def _bare(words: str) -> str:
    """Words without the marks and blanks around them; "" where there is no word."""
    line = one_line(words)
    return line.strip(" ,;.:-–…/") if normal(line) else ""
