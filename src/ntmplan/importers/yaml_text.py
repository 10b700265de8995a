"""Plan files as text: words folded at a width, quotes only where YAML needs them, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ntmplan.text import CONTROL, SURROGATE, nfc

WIDTH = 100
_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`~]|[-?:](?=[^\s,\[\]{}]))[^\n]*")
_MEANS_MORE = re.compile(r":(?=\s|$)|\s#|\t|^(?:---|\.\.\.)(?=\s|$)")
_NOTHING = frozenset({"null", "Null", "NULL"})
_FOLDABLE = re.compile(r"\S+(?: \S+)*(?:\n\S+(?: \S+)*)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_QUOTED = re.compile(r'[\\"\n\t\r]')
_ODD = re.compile(r"[\r\x85\xa0\u2028\u2029\ufeff]")
"""Halves of characters, which no file can hold."""


@dataclass(frozen=True, slots=True)
class Map:
    """Keys and values in order, with comments on some of them.

    Attributes:
        values: what stands under each key.
        comments: lines that stand above a key; those under "" stand above the first one.
    """

    values: dict[str, Value]
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Value = str | Map | list["Value"]


def written(plan: Map) -> str:
    """A plan file: its parts after blank lines, each value so that it is read back as it is."""
    lines: list[str] = [f"# {said}" for said in plan.comments.get("", ())]
    tall = False
    for key, value in plan.values.items():
        block = [*_comments(plan, key, 0), *keyed(key, value, 0)]
        big = not isinstance(value, str)
        if lines and (big or tall or key == "opening"):
            lines.append("")
        lines += block
        tall = big or key == "opening"
    return "\n".join(lines) + "\n"


def keyed(key: str, value: Value, indent: int) -> list[str]:
    """The lines of a key with its value."""
    head = f"{' ' * indent}{key}:"
    if isinstance(value, str):
        return scalar(value, head, indent + 2)
    inner = entries(value, indent + 2) if isinstance(value, list) else mapped(value, indent + 2)
    return [head, *inner]


def mapped(value: Map, indent: int) -> list[str]:
    """The lines of a map."""
    lines: list[str] = []
    for key, inner in value.values.items():
        lines += [*_comments(value, key, indent), *keyed(key, inner, indent)]
    return lines


def entries(values: list[Value], indent: int) -> list[str]:
    """The lines of a list; entries that hold entries stand apart."""
    lines: list[str] = []
    apart = any(isinstance(value, Map) and "items" in value.values for value in values)
    for at, value in enumerate(values):
        if at and apart:
            lines.append("")
        lines += entry(value, indent)
    return lines


def entry(value: Value, indent: int) -> list[str]:
    """The lines of an entry of a list."""
    if isinstance(value, str):
        return scalar(value, f"{' ' * indent}-", indent + 2)
    if isinstance(value, list):
        return [f"{' ' * indent}-", *entries(value, indent + 2)]
    above = [f"{' ' * indent}# {said}" for said in value.comments.get("", ())]
    first = next(iter(value.values), "")
    above += _comments(value, first, indent)
    rest = {key: said for key, said in value.comments.items() if key != first}
    lines = mapped(Map(value.values, rest), indent + 2)
    return [*above, f"{' ' * indent}- {lines[0][indent + 2 :]}", *lines[1:]]


def scalar(words: str, head: str, indent: int) -> list[str]:
    """The lines of a text behind a key or a dash; it is read back as it is, but in NFC.

    Args:
        words: the text.
        head: what stands before it on its first line.
        indent: how far in its other lines stand.
    """
    words = SURROGATE.sub("\N{REPLACEMENT CHARACTER}", CONTROL.sub(" ", nfc(words)))
    if is_plain(words) and len(head) + 1 + len(words) <= WIDTH:
        return [f"{head} {words}"]
    short = len(head) + 3 + len(words) <= WIDTH and "\n" not in words
    if not short and _FOLDABLE.fullmatch(words) and not _ODD.search(words):
        return [f"{head} >-", *_folded(words, indent)]
    return [f'{head} "{_QUOTED.sub(lambda sign: _ESCAPES[sign[0]], words)}"']


def is_plain(words: str) -> bool:
    """Whether YAML reads these words as they are, without quotes."""
    return (
        _PLAIN.fullmatch(words) is not None
        and not _MEANS_MORE.search(words)
        and not _ODD.search(words)
        and words == words.strip()
        and words not in _NOTHING
    )


def _folded(words: str, indent: int) -> Iterator[str]:
    """The text on lines of the width; a line end of its own is a blank line."""
    blank = " " * indent
    for at, paragraph in enumerate(words.split("\n")):
        if at:
            yield ""
        line = ""
        for word in paragraph.split(" "):
            if line and indent + len(line) + 1 + len(word) > WIDTH:
                yield blank + line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield blank + line


def _comments(holder: Map, key: str, indent: int) -> list[str]:
    if not key:
        return []
    return [f"{' ' * indent}# {said}" for said in holder.comments.get(key, ())]
