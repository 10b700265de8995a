"""Units that no register knows, with the nearest one that it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.source import Where
from ntmplan.text import accented, folded, near

_KEYS = ("unit", "lead", "support", "by", "to", "via")


@dataclass(frozen=True, slots=True)
class UnknownUnit:
    """A name that should be registered, or is misspelt.

    Attributes:
        name: as the document writes it.
        nearest: the registered spelling that is most like it, or "".
        unit: the registered name of that.
        where: where it stands first.
    """

    name: str
    nearest: str
    unit: str
    where: Where


def unknown_units(draft: Draft, names: Names) -> list[UnknownUnit]:
    """The units of a plan that no register knows, each once."""
    found: dict[tuple[str, ...], UnknownUnit] = {}
    spellings = names.registry.spellings()
    for node, words in _named(draft):
        for mention in names.registry.cell(words, names.place):
            key = accented(mention.words)
            if mention.units or not key or key in found or _vague(mention.words):
                continue
            nearest = next(iter(near(mention.words, spellings, most=1, least=0.75)), "")
            units = names.registry.named(nearest, names.place) if nearest else ()
            unit = units[0].unit if units else ""
            found[key] = UnknownUnit(mention.words, nearest, unit, node.where)
    return list(found.values())


def _named(draft: Draft) -> Iterator[tuple[Node, str]]:
    for part in draft.parts.values():
        for node in part.walk():
            for holder in (node, *node.rows):
                for key in _KEYS:
                    if key in holder.keys:
                        yield holder, holder.keys[key]


def _vague(words: str) -> bool:
    """Whether a name means whoever is concerned, and nobody in particular."""
    said = folded(words)
    return said[-2:] == ("lien", "quan") or said[:1] in (("cac",), ("nhung",))
