"""Values of a file letter by letter: which stretch of the file each character comes from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.text import nfc, regex

_HEADER = regex(r"[|>](?P<signs>[-+0-9]{0,2})[ \t]*(?:#[^\n]*)?(?:\n|$)")
_BLANKS = regex(r"[ \t]*(?:\n[ \t]*)+")
_ESCAPE = regex(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n[ \t]*|.)", re.DOTALL)
_ESCAPED = dict(zip("0abt\tnvfreN_LP", "\0\a\b\t\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=False))
_DEEPEST = 80
"""No block of a plan is indented further."""


class Sign(NamedTuple):
    """A character of a value, or what is one once it is composed, and where it stands."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def signs(text: str, start: int, end: int, value: str) -> tuple[Sign, ...] | None:
    """The characters of a value, each with its stretch of the file.

    Args:
        text: the file's text.
        start: where the value begins in it, with its quotes or its block's head.
        end: where the value ends.
        value: what it is read as, composed (NFC).

    Returns:
        As many signs as the value has characters; None where the file writes the value in a way
        that is not understood here.
    """
    for read in _readings(text, start, end):
        found = tuple(read)
        said = "".join(sign.text for sign in found)
        if said != value and not unicodedata.is_normalized("NFC", said):
            found = tuple(_composed(found))
            said = "".join(sign.text for sign in found)
        if said == value:
            return found
    return None


def _readings(text: str, start: int, end: int) -> Iterator[Iterable[Sign]]:
    """How the stretch can be read: one way, but for a block that tells how deep it stands."""
    if text[start : start + 1] in ("|", ">"):
        head = _HEADER.match(text, start, end)
        if head:
            deep = any(sign.isdigit() for sign in head["signs"])
            depths = range(1, _DEEPEST) if deep else [_depth(text, head.end(), end)]
            for depth in depths:
                yield _block(text, head, end, depth)
        return
    quote = text[start : start + 1] if text[start : start + 1] in ("'", '"') else ""
    yield _flow(text, start + len(quote), end - len(quote), quote)


def _composed(read: Iterable[Sign]) -> Iterator[Sign]:
    """The signs with letters and their marks put together."""
    cluster: list[Sign] = []
    for sign in read:
        if cluster and not unicodedata.combining(sign.text):
            yield from _cluster(cluster)
            cluster = []
        cluster.append(sign)
    if cluster:
        yield from _cluster(cluster)


def _cluster(cluster: list[Sign]) -> Iterator[Sign]:
    composed = nfc("".join(sign.text for sign in cluster))
    start, end = cluster[0].start, cluster[-1].end
    if len(composed) == len(cluster):
        yield from (one._replace(text=sign) for one, sign in zip(cluster, composed, strict=True))
        return
    yield Sign(composed[0], start, end)
    yield from (Sign(sign, end, end) for sign in composed[1:])


def _flow(text: str, start: int, end: int, quote: str) -> Iterator[Sign]:
    """A value with or without quotes; its line breaks are folded."""
    at = start
    while at < end:
        sign = text[at]
        if sign in " \t\n" and (blanks := _BLANKS.match(text, at, end)):
            breaks = blanks[0].count("\n")
            folded = " " if breaks == 1 else "\n" * (breaks - 1)
            yield Sign(folded[0], at, blanks.end())
            yield from (Sign(more, blanks.end(), blanks.end()) for more in folded[1:])
            at = blanks.end()
        elif quote == '"' and (escape := _ESCAPE.match(text, at, end)):
            if said := _said(escape[0]):
                yield Sign(said, at, escape.end())
            at = escape.end()
        else:
            step = 2 if quote == "'" == sign else 1
            yield Sign(sign, at, at + step)
            at += step


def _said(escape: str) -> str:
    """What an escape stands for; nothing for the end of a line."""
    kind, digits = escape[1], escape[2:]
    if kind == "\n":
        return ""
    if kind in "xuU" and digits:
        return chr(int(digits, 16))
    return _ESCAPED.get(kind, kind)


def _depth(text: str, start: int, end: int) -> int:
    """How deep a block stands: as its first line that is not empty."""
    for line in text[start:end].split("\n"):
        if line.strip(" "):
            return len(line) - len(line.lstrip(" "))
    return 0


def _block(text: str, head: re.Match[str], end: int, depth: int) -> Iterator[Sign]:
    """A value in lines of its own, folded or as they stand."""
    folds = head[0].startswith(">")
    breaks: list[Sign] = []
    before_deep = True
    begun = False
    for start, stop in _lines(text, head.end(), end):
        begin = min(start + depth, stop)
        line_end = Sign("\n", stop, min(stop + 1, end))
        if text[start:stop].strip(" ") == "" and stop - start <= depth:
            breaks.append(line_end)
            continue
        if text[start:begin].strip(" "):
            break  # what stands further out belongs to the block no more
        deep = text[begin] in " \t"
        if begun and folds and not before_deep and not deep:
            first, *rest = breaks
            join = Sign(" ", first.start, begin)
            yield from (one._replace(end=begin) for one in rest) if rest else (join,)
        else:
            yield from breaks
        yield from (Sign(text[at], at, at + 1) for at in range(begin, stop))
        breaks, before_deep, begun = [line_end], deep, True
    if "+" in head["signs"]:
        yield from breaks
    elif "-" not in head["signs"] and begun:
        yield from breaks[:1]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From where to where the lines reach, without their ends."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1
