"""Known confusions of words: what scanning and typing leave, and what was meant.

The list that comes along lies in `data/confusions.yaml`; a repository's own `confusions.yaml` goes
before.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ntmplan.problem import Problem
from ntmplan.registry.shipped import shipped
from ntmplan.text import nfc
from ntmplan.tree import Tree

BUILT_IN = Path(__file__).parent.parent / "data" / "confusions.yaml"


class Pair(NamedTuple):
    """A confusion, ready to be looked for.

    Attributes:
        wrong: in small letters.
        right: as it is to be written; proper names have their capitals.
        unless: words in which the wrong side is right after all, in small letters.
    """

    wrong: str
    right: str
    unless: tuple[str, ...] = ()


class Lexicon(NamedTuple):
    """What rules on spelling lean on.

    Attributes:
        pairs: the confusions.
        variants: groups of spellings of one word, the one that is preferred first.
        accepted: words that are right; nothing in them is reported.
        problems: what is wrong with the file.
    """

    pairs: tuple[Pair, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    accepted: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    def before(self, other: "Lexicon") -> "Lexicon":
        """Both lists, this one first; what it accepts or spells itself is left out of the other."""
        known = {pair.wrong for pair in self.pairs} | self.accepted
        grouped = {spelling for group in self.variants for spelling in group} | self.accepted
        return Lexicon(
            (*self.pairs, *(pair for pair in other.pairs if pair.wrong not in known)),
            (*self.variants, *(group for group in other.variants if grouped.isdisjoint(group))),
            self.accepted | other.accepted,
            self.problems,
        )


@lru_cache(maxsize=1)
def built_in_lexicon() -> Lexicon:
    """The list that comes along. A test holds it against the model, so it is read without it."""
    value: Any = shipped(BUILT_IN)
    pairs = (
        Pair(_plain(one["wrong"]), one["right"], tuple(map(_plain, one.get("unless", ()))))
        for one in value["confusions"]
    )
    accepted = frozenset(map(_plain, value["accepted"]))
    return Lexicon(tuple(pairs), tuple(map(_spellings, value["variants"])), accepted)


def read_lexicon(tree: Tree) -> Lexicon:
    """The list in a repository's own file, and what is wrong with the file."""
    from ntmplan.model.check import check
    from ntmplan.model.confusion import ConfusionFile

    checked = check(tree, ConfusionFile)
    problems = (*tree.problems, *checked.problems)
    if checked.model is None:
        return Lexicon(problems=problems)
    misread = {route[1:2] for route in checked.left_out if route[0] == "confusions"}
    pairs = (
        Pair(_plain(one.wrong), nfc(one.right), tuple(map(_plain, one.unless)))
        for at, one in enumerate(checked.model.confusions)
        if (at,) not in misread
    )
    return Lexicon(
        tuple(pairs),
        tuple(map(_spellings, checked.model.variants)),
        frozenset(map(_plain, checked.model.accepted)),
        problems,
    )


def _spellings(words: str) -> tuple[str, ...]:
    return tuple(spelling for part in words.split(";") if (spelling := _plain(part)))


def _plain(words: str) -> str:
    return " ".join(nfc(words).lower().split())
