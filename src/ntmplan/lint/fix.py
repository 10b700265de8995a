"""Mend what can be mended: only what a finding names, everything else byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import unified_diff

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
        fixes_of_file: fixes at places of one line each.
    """
    lines = text.split("\n")
    done: dict[int, int] = {}
    for fix in sorted(set(fixes_of_file), key=_from_the_end):
        place = fix.place
        at = place.line - 1
        begin, end = place.column - 1, place.end_column - 1
        if end <= done.get(at, len(lines[at])):
            lines[at] = lines[at][:begin] + fix.text + lines[at][end:]
            done[at] = begin
    return "\n".join(lines)


def _from_the_end(fix: Fix) -> tuple[int, int]:
    return -fix.place.line, -fix.place.column


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
