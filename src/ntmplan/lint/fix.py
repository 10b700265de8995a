"""Mend what can be mended: only what a finding names, everything else byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import unified_diff
from itertools import accumulate

from ntmplan.problem import Fix, Problem

ROUNDS = 10
"""How often a file is mended and checked again; one mend can uncover the next."""
_ODD = re.compile(r'["\\\x00-\x1f\x7f]')


def fixes(problems: Iterable[Problem], *, unsafe: bool) -> dict[str, list[Fix]]:
    """What can be mended, by file."""
    found: dict[str, list[Fix]] = {}
    for one in problems:
        if one.fix is not None and (unsafe or one.kind.fix == "safe"):
            found.setdefault(one.place.path, []).append(one.fix)
    return found


def chosen(text: str, fixes_of_file: Iterable[Fix]) -> list[tuple[int, int, str]]:
    """The fixes that can be made at once, each as its begin, its end and its words, the last first.

    Of two that overlap that is the last alone.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    found: list[tuple[int, int, str]] = []
    done = len(text)
    for place, words in sorted(set(fixes_of_file), reverse=True):
        begin = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        if end <= done:
            found.append((begin, end, words))
            done = begin
    return found


def mended(text: str, fixes_of_file: Iterable[Fix]) -> str:
    """The text with the fixes in it; of two that overlap the last alone.

    Args:
        text: the file's text, line ends as they are.
        fixes_of_file: what takes the place of which words.
    """
    rest: list[str] = []
    done = len(text)
    for begin, end, words in chosen(text, fixes_of_file):
        rest += (text[end:done], words)
        done = begin
    return "".join((text[:done], *reversed(rest)))


def difference(path: str, before: str, after: str) -> str:
    """What mending changes, as a unified diff that `patch` and git understand.

    Args:
        path: the file; from the root of the file system or from the working folder.
        before: what it holds, line ends as they are.
        after: what it will hold.
    """
    old, new = (_named(f"{side}/{path.lstrip('/')}") for side in "ab")
    lines = unified_diff(_lines(before), _lines(after), old, new)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines of a text as git counts them: a line feed ends one, and no other sign."""
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])


def _named(name: str) -> str:
    """A name as git writes it: in quotes where it is odd, with a tab behind it for blanks."""
    if _ODD.search(name):
        return f'"{_ODD.sub(_escaped, name)}"'
    return f"{name}\t" if " " in name else name


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}" if sign[0] in '"\\' else f"\\{ord(sign[0]):03o}"
