"""Mend what can be mended: only what a finding names, everything else byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import unified_diff
from itertools import accumulate

from ntmplan.problem import Fix, Problem

ROUNDS = 10
"""How often a file is mended and checked again; one mend can uncover the next."""


def fixes(problems: Iterable[Problem], *, unsafe: bool) -> dict[str, list[Fix]]:
    """What can be mended, by file."""
    found: dict[str, list[Fix]] = {}
    for one in problems:
        if one.fix is not None and (unsafe or one.kind.fix == "safe"):
            found.setdefault(one.place.path, []).append(one.fix)
    return found


def mended(text: str, fixes_of_file: Sequence[Fix]) -> str:
    """The text with the fixes in it; of two that overlap the last alone.

    Args:
        text: the file's text, line ends as they are.
        fixes_of_file: what takes the place of which words.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    rest: list[str] = []
    done = len(text)
    for place, words in sorted(set(fixes_of_file), reverse=True):
        begin = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        if end <= done:
            rest += (text[end:done], words)
            done = begin
    return "".join((text[:done], *reversed(rest)))


def difference(path: str, before: str, after: str) -> str:
    """What mending changes, as a unified diff that `patch` and git understand."""
    lines = unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{path}",
        f"b/{path}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
