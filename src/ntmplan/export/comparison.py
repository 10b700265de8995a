"""A difference for a terminal: each thing that changed, and under it what changed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntmplan.diff.grouped import COME, GONE, PlanDifference, Stretch, Thing
from ntmplan.export.shown import harmless
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.text import one_line, visible

_WAS = marked("was {number}")
_HEAD = marked("Head of the plan")
_BEGIN = 12
"""So many words of a thing name it."""
_STYLES = {GONE: ("\x1b[31m", "[-", "-]"), COME: ("\x1b[32m", "{+", "+}")}
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def write(plans: Iterable[PlanDifference], *, color: bool) -> str:
    """The lines of a difference; words that went stand in `[-…-]`, words that came in `{+…+}`.

    Args:
        plans: what changed, by plan.
        color: whether the terminal shows colours.
    """
    lines = [line for plan in plans for line in _plan(plan, color=color)]
    return harmless("".join(f"{line}\n" for line in lines))


def _plan(plan: PlanDifference, *, color: bool) -> Iterator[str]:
    yield _styled(_clean(plan.plan), _BOLD, color=color)
    for thing in plan.things:
        yield f"  {_head(thing, color=color)}"
        for change in thing.changes:
            said = change.joint.join(_stretch(one, color=color) for one in change.both)
            yield f"    {say(change.label)}: {said}" if said else f"    {say(change.label)}"
    yield ""


def _head(thing: Thing, *, color: bool) -> str:
    """The number, the first words and the place of a thing."""
    words = _clean(thing.text).split()
    begin = " ".join(words[:_BEGIN]) + (" …" if len(words) > _BEGIN else "")
    was = f"({say(_WAS, {'number': _clean(thing.was)})})" if thing.was else ""
    place = _styled(_clean(thing.where), _DIM, color=color)
    begin = begin or say(_HEAD)
    shown = (_styled(_clean(thing.number), _BOLD, color=color), was, begin, place)
    return " ".join(filter(None, shown))


def _stretch(one: Stretch, *, color: bool) -> str:
    words = visible(" ".join(one.words.splitlines()))
    if one.state not in _STYLES:
        return words
    style, opens, closes = _STYLES[one.state]
    inner = words.strip()
    left = words[: len(words) - len(words.lstrip())]
    right = words[len(words.rstrip()) :] if inner else ""
    return f"{left}{_styled(opens + inner + closes, style, color=color)}{right}"


def _styled(words: str, style: str, *, color: bool) -> str:
    return f"{style}{words}{_PLAIN}" if color and words else words


def _clean(words: str) -> str:
    return visible(one_line(words))
