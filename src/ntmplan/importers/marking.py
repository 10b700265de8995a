"""`marks:` where a document marks its entries otherwise than plans are printed."""

from __future__ import annotations

from collections import Counter

from ntmplan.importers import kinds, marks
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Draft, Node
from ntmplan.model.outline import outline
from ntmplan.model.plan import Plan
from ntmplan.problem import Route

_NUMBERED = ("numbers", "dotted")


def mark(draft: Draft, plan: Plan, guesses: Guesses) -> None:
    """Write down the marks of the document where they are not those that would be printed.

    Args:
        draft: gets them.
        plan: the plan as it would be read without them.
        guesses: gets what was guessed.
    """
    printed = {entry.route: _style(entry.mark) for entry in outline(plan)}
    for key, part in draft.parts.items():
        _below(part, (key,), printed, "", guesses)


def _below(
    node: Node, route: Route, printed: dict[Route, str], above: str, guesses: Guesses
) -> None:
    """Write down the marks below an entry.

    Args:
        node: the entry.
        route: the way to it.
        printed: the marks that would be printed.
        above: its own mark as it will be printed.
        guesses: gets what was guessed.
    """
    pairs = [
        (_possible(item.mark, above), printed.get((*route, "items", at), item.mark))
        for at, item in enumerate(node.items)
        if item.mark
    ]
    if any(wanted != shown for wanted, shown in pairs):
        counts = Counter(wanted for wanted, _ in pairs)
        node.keys["marks"] = counts.most_common(1)[0][0]
        if len(counts) > 1:
            words = next(iter(node.keys.values()))
            guesses.add(
                *(kinds.MARKS_MIXED, Sure.LIKELY, node.where, words),
                key="marks",
                node=node,
                marks=node.keys["marks"],
            )
    for at, item in enumerate(node.items):
        inner = (*route, "items", at)
        _below(item, inner, printed, node.keys.get("marks") or printed.get(inner, ""), guesses)


def _possible(mark: str, above: str) -> str:
    """A mark as it can be printed: without a number above it, `1.1.` is just a number."""
    return "numbers" if mark == "dotted" and above not in _NUMBERED else mark


def _style(mark: str) -> str:
    """The word by which a plan file calls a printed mark."""
    return marks.split(f"{mark} x")[0].style if mark else "none"
