"""`marks:` where a document marks its entries otherwise than plans are printed."""

from __future__ import annotations

from collections import Counter

from ntmplan.importers import kinds, marks
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Draft, Node
from ntmplan.model.outline import outline
from ntmplan.model.plan import Plan
from ntmplan.problem import Route


def mark(draft: Draft, plan: Plan, guesses: Guesses) -> None:
    """Write down the marks of the document where they are not those that would be printed.

    Args:
        draft: gets them.
        plan: the plan as it would be read without them.
        guesses: gets what was guessed.
    """
    printed = {entry.route: _style(entry.mark) for entry in outline(plan)}
    for key, part in draft.parts.items():
        _below(part, (key,), printed, guesses)


def _below(node: Node, route: Route, printed: dict[Route, str], guesses: Guesses) -> None:
    pairs = [
        (item.mark, printed.get((*route, "items", at), item.mark))
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
        _below(item, (*route, "items", at), printed, guesses)


def _style(mark: str) -> str:
    """The word by which a plan file calls a printed mark."""
    return marks.split(f"{mark} x")[0].style if mark else "none"
