"""Which words part two texts, as lists of words and as people read them."""

from __future__ import annotations

from ntmplan.reading.likeness import changes, normal


def differing(old: str, new: str) -> tuple[str, ...]:
    """The words that part two texts, a stretch each: `old → new`, `+ new`, `− old`.

    Spelling, punctuation and abbreviations part nothing.
    """
    found: list[str] = []
    for change in changes(old, new):
        before, after = _parted(change.old.split(), change.new.split())
        if normal(before) != normal(after):
            said = f"{before} → {after}" if before and after else f"+ {after}" if after else ""
            found.append(said or f"− {before}")
    return tuple(found)


def _parted(old: list[str], new: list[str]) -> tuple[str, str]:
    """Two stretches without the words that both begin or end with but for capitals and marks."""
    while old and new and normal(old[-1]) == normal(new[-1]):
        del old[-1], new[-1]
    while old and new and normal(old[0]) == normal(new[0]):
        del old[0], new[0]
    return _bare(" ".join(old)), _bare(" ".join(new))


def _bare(words: str) -> str:
    """Words without the marks around them; "" where there is no word."""
    return words.strip(" ,;.:-–…/") if normal(words) else ""
