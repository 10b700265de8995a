"""Changing words of values in a file, and nothing else of it: comments, quotes and layout stay."""

from __future__ import annotations

import copy
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from ntmplan.editing.scalars import Sign, signs
from ntmplan.editing.writing import Draft, Stretch
from ntmplan.problem import Place, Route
from ntmplan.tree import Tree, Value, read_bytes

__all__ = ["Edited", "Edits", "Replacement", "Stretch", "edited", "laid_out", "stands"]

_ENDS = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


class Replacement(NamedTuple):
    """Words that take the place of others in a value.

    Attributes:
        start, end: where in the value the old ones stand.
        text: the new ones.
    """

    start: int
    end: int
    text: str


class Edits(NamedTuple):
    """What is to change in a file.

    Attributes:
        words: for the way to a value, what changes in it; what changes does not overlap.
        removed: ways to values that go, with their keys.
    """

    words: Mapping[Route, Sequence[Replacement]]
    removed: Sequence[Route] = ()


class Edited(NamedTuple):
    """A file's text with its changes.

    Attributes:
        text: the new text.
        stretches: what changed in the old one, in its order.
        failed: ways to values that can't be changed without changing more than was asked for.
    """

    text: str
    stretches: tuple[Stretch, ...]
    failed: tuple[Route, ...] = ()


def stands(tree: Tree, route: Route, start: int, end: int) -> Place:
    """Where some characters of a value stand in the file; the value's place if it is not clear."""
    found = _signs(tree, route)
    if found is None or not start < end <= len(found):
        return tree.place(route)
    starts = _starts(tree.text)
    first, last = found[start].start, found[end - 1].end
    line, end_line = _line(starts, first), _line(starts, max(first, last - 1))
    columns = first - starts[line - 1] + 1, last - starts[end_line - 1] + 1
    return Place(tree.path, line, columns[0], end_line, columns[1])


def edited(tree: Tree, edits: Edits) -> Edited:
    """The file's text with these changes; a change that can't be made alone is left out.

    The new text is read again: it holds what the old one held but for what was asked for, and
    nothing is wrong with it that was not before.
    """
    drafts = {route: _draft(tree, route, found) for route, found in edits.words.items()}
    drafts |= {route: _removal(tree, route) for route in edits.removed}
    good = {route: draft for route, draft in drafts.items() if draft is not None}
    chosen = {route: draft.variants()[0] for route, draft in good.items()}
    if not _sound(tree, chosen, edits):
        alone = {route: _alone(tree, route, draft, edits) for route, draft in good.items()}
        chosen = {route: stretch for route, stretch in alone.items() if stretch is not None}
        if not _sound(tree, chosen, edits):
            chosen = {}
    stretches = tuple(sorted(chosen.values()))
    failed = tuple(route for route in drafts if route not in chosen)
    return Edited(_applied(tree.text, stretches), stretches, failed)


def laid_out(raw: str, stretches: Sequence[Stretch]) -> str:
    """A file as it is stored, with these stretches in it: its mark and line ends stay.

    Args:
        raw: the file's characters, line ends as they are.
        stretches: what changes, counted in the text without a mark and with line feeds alone.
    """
    mark = _MARK if raw.startswith(_MARK) else ""
    body = raw[len(mark) :]
    ends = [(found.start(), found[0]) for found in _ENDS.finditer(body)]
    longer = list(accumulate((len(end) - 1 for _, end in ends), initial=0))
    plain = [start - extra for (start, _), extra in zip(ends, longer, strict=False)]

    def stored(at: int) -> int:
        return at + longer[bisect_left(plain, at)]

    made, done = [mark], 0
    for stretch in stretches:
        start, end = stored(stretch.start), stored(stretch.end)
        following = bisect_left(plain, stretch.start)
        usual = ends[min(following, len(ends) - 1)][1] if ends else "\n"
        made += [body[done:start], stretch.text.replace("\n", usual)]
        done = end
    return "".join([*made, body[done:]])


def _applied(text: str, stretches: Sequence[Stretch]) -> str:
    made, done = [], 0
    for stretch in stretches:
        made += [text[done : stretch.start], stretch.text]
        done = stretch.end
    return "".join([*made, text[done:]])


def _alone(tree: Tree, route: Route, draft: Draft, edits: Edits) -> Stretch | None:
    """The first way to write a change that changes nothing else."""
    words = {route: edits.words[route]} if route in edits.words else {}
    only = Edits(words, [route] if route in edits.removed else [])
    return next((one for one in draft.variants() if _sound(tree, {route: one}, only)), None)


def _sound(tree: Tree, chosen: Mapping[Route, Stretch], edits: Edits) -> bool:
    """Whether the text with these stretches says what it should, and is no more wrong."""
    text = _applied(tree.text, sorted(chosen.values()))
    again = read_bytes(text.encode("utf-8", "surrogatepass"), tree.path)
    before = Counter(one.kind.code for one in tree.problems)
    after = Counter(one.kind.code for one in again.problems)
    return again.value == _meant(tree, chosen, edits) and after <= before


def _meant(tree: Tree, chosen: Mapping[Route, Stretch], edits: Edits) -> Value:
    """What the file should hold afterwards."""
    value = copy.deepcopy(tree.value)
    for route in chosen:
        holder = _at(value, route[:-1])
        if route in edits.removed:
            del holder[route[-1]]
        else:
            holder[route[-1]] = _replaced(str(holder[route[-1]]), edits.words[route])
    return value


def _at(value: Any, route: Route) -> Any:  # noqa: ANN401 - maps and lists inside each other
    """The map or the list at exactly this route."""
    for step in route:
        value = value[step]
    return value


def _replaced(value: str, replacements: Sequence[Replacement]) -> str:
    for one in sorted(replacements, reverse=True):
        value = value[: one.start] + one.text + value[one.end :]
    return value


def _draft(tree: Tree, route: Route, replacements: Sequence[Replacement]) -> Draft | None:
    """How a value is written anew; None where it is not understood how it is written."""
    found = _signs(tree, route)
    if found is None:
        return None
    start, end = _span(tree, route)
    value = "".join(sign.text for sign in found)
    cuts = [
        Stretch(found[one.start].start, found[one.end - 1].end, one.text)
        for one in sorted(replacements)
    ]
    return Draft(tree.text, start, end, tuple(cuts), _replaced(value, replacements))


def _removal(tree: Tree, route: Route) -> Draft | None:
    """How a value goes with its key: their lines go, where nothing else stands on them."""
    found = _signs(tree, route)
    if found is None:
        return None
    starts = _starts(tree.text)
    place = tree.place(route, key=True)
    begin = starts[place.line - 1]
    last = max(sign.end for sign in found) if found else _span(tree, route)[1]
    stop = tree.text.find("\n", max(last - 1, begin))
    stop = len(tree.text) if stop < 0 else stop + 1
    before = tree.text[begin : begin + place.column - 1]
    behind = tree.text[last:stop]
    if before.strip(" ") or behind.strip(" \n'\""):
        return None
    return Draft(tree.text, begin, stop, (Stretch(begin, stop, ""),), None)


def _signs(tree: Tree, route: Route) -> tuple[Sign, ...] | None:
    value = tree.at(route)
    return signs(tree.text, *_span(tree, route), value) if isinstance(value, str) else None


def _span(tree: Tree, route: Route) -> tuple[int, int]:
    """From where to where a value reaches in the text."""
    place, starts = tree.place(route), _starts(tree.text)
    begin = starts[place.line - 1] + place.column - 1
    return begin, starts[place.end_line - 1] + place.end_column - 1


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    """Where the lines of a text begin."""
    return list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))


def _line(starts: Sequence[int], at: int) -> int:
    """The number of the line on which a character stands."""
    return bisect_left(starts, at + 1)
